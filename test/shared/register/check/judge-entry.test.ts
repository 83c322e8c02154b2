/** What an entry of the register means, by its status, type and dates. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeEntry } from '../../../../shared/register/check/judge-entry';
import { typeOfCode } from '../../../../shared/register/index/establishment-types';
import { EstablishmentStatus, type Establishment } from '../../../../shared/schema/establishment';
import { isRegistered } from '../../../../shared/schema/verdict';
import { ESTABLISHMENT } from '../../../extension/model/made-up-establishment';

const asOf = '2026-11-22';
const judged = (change: Partial<Establishment>) => judgeEntry({ ...ESTABLISHMENT, ...change }, [], asOf);

describe('an entry', () => {
  test.each([
    ['open', 'open'],
    ['closing', 'closing'],
    ['proposed', 'proposed'],
    ['closed', 'closed'],
    ['unknown', 'possible'],
  ] as const)('of status %s and a school’s type is %s', (status, verdict) => {
    expect(judged({ status }).verdict).toBe(verdict);
  });

  test('every status has been looked at', () => {
    expect(EstablishmentStatus.options).toHaveLength(5);
  });

  test('is registered only if open or closing, of a type that is a school or that is not told', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...EstablishmentStatus.options),
        fc.constantFrom('', '77', ...Object.keys(typeOfCode)),
        fc.constantFrom('', 'Learning hub', ...Object.values(typeOfCode).map(({ name }) => name)),
        (status, typeCode, type) => {
          const { verdict, reasons } = judged({ status, typeCode, type });
          const known = typeOfCode[typeCode];
          const named = Object.values(typeOfCode).find(({ name }) => name === type);
          const agree = known === undefined || named === undefined || known === named;
          const unknown = known === undefined && named === undefined && typeCode + type !== '';
          const isSchool = (known ?? named)?.school ?? typeCode + type === '';
          expect(isRegistered(verdict)).toBe(
            (status === 'open' || status === 'closing') &&
              agree &&
              !unknown &&
              isSchool &&
              (typeCode === '' || known !== undefined),
          );
          expect(reasons.length).toBeGreaterThan(0);
          if (status === 'closed') expect(verdict).toBe('closed');
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('of which code and name are those of two types must be looked at', () => {
    expect(judged({ typeCode: '14', type: 'Welsh establishment' }).verdict).toBe('possible');
    expect(judged({ typeCode: '', type: 'Welsh establishment' }).verdict).toBe('listed');
    expect(judged({ typeCode: '38', type: 'Free Schools - Alternative Provision' }).verdict).toBe('open');
    expect(judged({ typeCode: '38', type: 'a name of its own' }).verdict).toBe('open');
  });

  test.each([
    ['659', 'Made-up', 'open'],
    ['660', 'Isle of Anglesey', 'listed'],
    ['681', 'Cardiff', 'listed'],
    ['682', 'Made-up', 'open'],
    ['', 'Bridgend', 'listed'],
    ['', 'Jersey Offshore Establishments', 'listed'],
    ['', 'BFPO Overseas Establishments', 'listed'],
    ['', '', 'open'],
    ['831', 'Derby', 'open'],
  ])('of an LA %s %s, without a type, is %s', (laCode, la, verdict) => {
    expect(judged({ typeCode: '', type: '', laCode, la }).verdict).toBe(verdict);
    if (verdict === 'listed') expect(judged({ laCode, la, status: 'closed' }).verdict).toBe('closed');
  });

  test('that is listed, but no school, says as what, and that this shows no registration', () => {
    expect(judged({ typeCode: '47', type: 'Children’s centre' }).reasons[0]).toBe(
      'The register lists it as Children’s centre (children’s centre), not as a school in England: being listed does not show that it is registered as one.',
    );
  });
});

describe('a date', () => {
  test.each([
    ['2026-11-21', true],
    ['2026-11-22', false],
    ['2026-11-23', false],
    ['', false],
  ])('of closing %j has passed: %s', (closeDate, passed) => {
    const { verdict, reasons } = judged({ status: 'closing', closeDate });
    expect(verdict).toBe('closing');
    expect(reasons.join(' ').includes('That date has passed')).toBe(passed);
  });

  test.each([
    ['2026-11-21', true],
    ['2026-11-22', false],
  ])('of opening %j has passed: %s', (openDate, passed) => {
    const { verdict, reasons } = judged({ status: 'proposed', openDate });
    expect(verdict).toBe('proposed');
    expect(reasons.join(' ').includes('That date has passed')).toBe(passed);
  });
});

test('a closed one names its date, reason and every successor', () => {
  const successor = (urn: string) => ({ urn, name: `After ${urn}`, kind: 'successor', date: '' }) as const;
  const entry: Establishment = {
    ...ESTABLISHMENT,
    status: 'closed',
    closeDate: '2026-08-31',
    closeReason: 'Merged',
  };
  const said = (links: Parameters<typeof judgeEntry>[1]): string =>
    judgeEntry(entry, links, asOf).reasons.join(' ');
  expect(said([])).toContain('closed on 31 August 2026. Reason: Merged.');
  expect(said([successor('1')])).toContain('Its successor in the register: After 1 (URN 1).');
  expect(said([successor('1'), successor('2')])).toContain(
    'Its successors in the register: After 1 (URN 1); After 2 (URN 2).',
  );
});
