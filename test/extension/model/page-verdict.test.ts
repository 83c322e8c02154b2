import { expect, test } from 'vitest';
import { pageVerdict } from '../../../extension/model/page-verdict';
import { EstablishmentStatus } from '../../../shared/schema/establishment';
import { ESTABLISHMENT, VERDICT } from './made-up-establishment';

const at = { now: '2026-11-22T09:30:00.000Z', checkedBy: 'Pat Example' };
const opened = (change: Partial<typeof ESTABLISHMENT> = {}) => ({
  establishment: { ...ESTABLISHMENT, ...change },
  links: [],
  notes: [],
});

test.each([
  ['open', 'open', true],
  ['closing', 'closing', true],
  ['proposed', 'proposed', false],
  ['closed', 'closed', false],
  ['unknown', 'possible', false],
] as const)('a page with status %s gives the verdict %s, registered %s', (status, verdict, registered) => {
  expect(pageVerdict(opened({ status }), null, at)).toMatchObject({ verdict, registered });
});

test('every status has been looked at', () => {
  expect(EstablishmentStatus.options).toHaveLength(5);
});

test('without a register it says that nothing was compared', () => {
  expect(pageVerdict(opened(), null, at).warnings.join()).toContain('no register copy');
});

test('a register that does not know the URN is said to be older, and takes nothing away', () => {
  const copy = { ...VERDICT, verdict: 'not-found', registered: false, establishment: null } as const;
  const verdict = pageVerdict(opened(), { ...copy, candidates: [] }, at);
  expect(verdict.registered).toBe(true);
  expect(verdict.warnings.join()).toContain('no entry with URN 199001');
});

test('what page and register say differently is shown; blanks of the page are filled', () => {
  const verdict = pageVerdict(
    opened({ status: 'closed', statusName: 'Closed', proprietor: '' }),
    VERDICT,
    at,
  );
  expect(verdict.warnings).toEqual([
    expect.stringContaining('gives "Closed" as the status, the register copy gives "Open"'),
  ]);
  expect(verdict.establishment?.proprietor).toBe('Example Trust');
  expect(verdict.registered).toBe(false);
});

test('notes of the page come first among the warnings', () => {
  const verdict = pageVerdict({ ...opened(), notes: ['Registration suspended.'] }, VERDICT, at);
  expect(verdict.warnings[0]).toBe('Registration suspended.');
});
