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
    ['0', 'Does not apply', 'listed'],
    ['', 'does not apply', 'listed'],
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

describe('what is said of an entry, whole', () => {
  const said = (change: Partial<Establishment>): string[] =>
    judged({ typeCode: '14', type: 'PRU', ...change }).reasons;
  const type = 'Its type is PRU: pupil referral unit (PRU), run by the local authority.';

  test.each<[Partial<Establishment>, string[]]>([
    [{}, ['The register lists it as open.', type]],
    [
      { type: '' },
      [
        'The register lists it as open.',
        'Its type is Pupil referral unit: pupil referral unit (PRU), run by the local authority.',
      ],
    ],
    [
      { typeCode: '', type: '' },
      [
        'The register lists it as open.',
        'This copy of the register does not say what type of establishment it is.',
      ],
    ],
    [
      { typeCode: '77', type: 'Hub' },
      [
        'The register gives it a type that this product does not know (Hub, code 77). Look at its GIAS page and decide.',
      ],
    ],
    [
      { typeCode: '77', type: '' },
      [
        'The register gives it a type that this product does not know (code 77). Look at its GIAS page and decide.',
      ],
    ],
    [
      { typeCode: '', type: 'Hub' },
      [
        'The register gives it a type that this product does not know (Hub). Look at its GIAS page and decide.',
      ],
    ],
    [{ status: 'closed' }, ['The register lists it as closed.', type]],
    [
      { status: 'closed', closeDate: '2026-08-31', closeReason: 'Merged' },
      ['The register lists it as closed on 31 August 2026. Reason: Merged.', type],
    ],
    [
      { status: 'unknown', statusName: '' },
      ['The register gives it no status. Look at its GIAS page and decide.'],
    ],
    [
      { status: 'unknown', statusName: 'Quarantine' },
      [
        'The register gives it a status that this product does not know (Quarantine). Look at its GIAS page and decide.',
      ],
    ],
    [
      { typeCode: '30', type: '', statusName: 'Open' },
      [
        expect.stringMatching(
          /^The register lists it as Welsh establishment \(.+\), not as a school in England: /,
        ) as string,
        'Its status in the register: Open.',
      ],
    ],
    [
      { typeCode: '47', type: 'Family hub', statusName: 'Open' },
      [
        expect.stringMatching(/^The register lists it as Family hub \(children’s centre\), not as/) as string,
        'Its status in the register: Open.',
      ],
    ],
    [
      { laCode: '681', la: 'Cardiff' },
      [
        'The register lists it under “Cardiff”, which is not a local authority of England: being listed does not show that it is registered as a school there.',
        type,
      ],
    ],
    [{ status: 'closing' }, ['The register lists it as open, but proposed to close.', type]],
    [
      { status: 'closing', closeDate: '2026-11-22' },
      ['The register lists it as open, but proposed to close on 22 November 2026.', type],
    ],
    [
      { status: 'closing', closeDate: '2026-11-21' },
      [
        'The register lists it as open, but proposed to close on 21 November 2026. That date has passed: it may have closed since. Ask.',
        type,
      ],
    ],
    [
      { status: 'proposed', openDate: '' },
      ['The register lists it as proposed to open. It is not open yet.', type],
    ],
    [
      { status: 'proposed', openDate: '2026-11-22' },
      ['The register lists it as proposed to open on 22 November 2026. It is not open yet.', type],
    ],
    [
      { status: 'proposed', openDate: '2026-11-21' },
      [
        'The register lists it as proposed to open on 21 November 2026, and not as open. That date has passed: it may have opened since. Ask.',
        type,
      ],
    ],
  ])('%j', (change, reasons) => {
    expect(said(change)).toEqual(reasons);
  });

  test('a predecessor is no successor', () => {
    const link = { urn: '1', name: 'Before', kind: 'predecessor', date: '' } as const;
    expect(judgeEntry({ ...ESTABLISHMENT, status: 'closed' }, [link], asOf).reasons.join(' ')).not.toMatch(
      /uccessor|Before/,
    );
  });

  test('one successor, or several, to check as well', () => {
    const link = (urn: string) => ({ urn, name: `After ${urn}`, kind: 'successor', date: '' }) as const;
    const after = (...links: ReturnType<typeof link>[]): string | undefined =>
      judgeEntry({ ...ESTABLISHMENT, status: 'closed' }, links, asOf).reasons[1];
    expect(after(link('1'))).toBe('Its successor in the register: After 1 (URN 1). Check that one as well.');
    expect(after(link('1'), link('2'))).toBe(
      'Its successors in the register: After 1 (URN 1); After 2 (URN 2). Check those as well.',
    );
  });
});
