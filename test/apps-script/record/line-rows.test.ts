/** Findings and answers written anew: what people wrote beside a line stays beside it, copied or no more said. */
import { expect, test, vi } from 'vitest';
import { idsAgain } from '../../../apps-script/commands/record/ids-again';
import { LineRows } from '../../../apps-script/commands/record/line-rows';
import type { SettledVisit } from '../../../shared/record/settled';
import { visitForms, type VisitForm } from '../../../shared/record/visit-form';
import { encodeFindings } from '../../../shared/workbook/findings-tab';
import { allMet, visitOf } from '../../examples/example-answers';
import { exampleFramework } from '../../examples/example-framework';

vi.mock('../../../apps-script/commands/record/settling', async () => {
  const script = await import('../../../apps-script/record-settling');
  return { settling: () => script };
});
vi.mock('../../../apps-script/commands/record/filed-visits', () => ({
  keptIn: (row: { readonly 'data-1': string }) =>
    row['data-1'] === 'damaged' ? { damage: 'It cannot be read.' } : { visit: { id: row['data-1'] } },
}));

const VISIT = visitOf(allMet);
const FINDINGS = encodeFindings(VISIT, exampleFramework).map(({ id }) => String(id));
const [FIRST = ''] = FINDINGS;
const formOfExample = (): VisitForm => {
  const form = visitForms([exampleFramework])(VISIT);
  if (form) return form;
  throw new Error('The example has a form');
};

interface Line {
  readonly id: string;
  readonly own: string;
  readonly more?: string;
  readonly visit?: string;
}
/** What stands in Findings once the lines of the visit were written anew. */
function write(lines: readonly Line[], isArchived = false) {
  const [removed, added]: [number[], Record<string, unknown>[]] = [[], []];
  const findings = {
    rows: lines.map(({ id, visit = VISIT.id }) => ({ id, 'visit-id': visit, rating: 'Was met' })),
    persons: (index: number) => ({
      'cells/Own': lines[index]?.own ?? '',
      'cells/More': lines[index]?.more ?? '',
    }),
    remove: (places: readonly number[]) => (removed.push(...places), []),
    append: (rows: readonly object[], persons: readonly object[]) => {
      added.push(...rows.map((row, at) => ({ ...row, ...persons[at] })));
      return [];
    },
  };
  const answers = { rows: [], persons: () => ({}), remove: () => [], append: () => [] };
  const tables = { of: (id: string) => (id === 'findings' ? findings : answers), merges: () => [] };
  const rows = new LineRows(tables as unknown as ConstructorParameters<typeof LineRows>[0]);
  // Of a settled visit no more is asked for here.
  const settled = { id: VISIT.id, visit: VISIT, archived: isArchived ? {} : null } as unknown as SettledVisit;
  const { count } = rows.add(settled, formOfExample());
  rows.requests();
  return { count, removed, added };
}
const own = (added: readonly Record<string, unknown>[], id: string): unknown =>
  added.filter((row) => row['id'] === id).map((row) => row['cells/Own'] ?? '');

test('each line is there once, with what stood beside it; lines of other visits stay as they are', () => {
  const { added, removed } = write([
    { id: FIRST, own: 'Look again' },
    { id: 'another:1.1', own: 'Another’s', visit: 'another' },
    ...FINDINGS.slice(1).map((id) => ({ id, own: '' })),
  ]);
  expect(added.map(({ id }) => id)).toEqual(FINDINGS);
  expect(own(added, FIRST)).toEqual(['Look again']);
  expect(removed).not.toContain(1);
  expect(removed).toHaveLength(FINDINGS.length);
});

test('of a line that somebody copied both texts stay, and one that is the same stays once', () => {
  expect(
    own(
      write([
        { id: FIRST, own: 'Look again' },
        { id: FIRST, own: 'Seen' },
        { id: FIRST, own: '', more: 'More' },
      ]).added,
      FIRST,
    ),
  ).toEqual(['Look again\nSeen']);
  expect(
    own(
      write([
        { id: FIRST, own: 'Seen' },
        { id: FIRST, own: 'Seen' },
      ]).added,
      FIRST,
    ),
  ).toEqual(['Seen']);
});

test('what stands beside a line that is no more stays with what it was about, and without what it said', () => {
  const gone = `${VISIT.id}:9.9`;
  const { added, count } = write([
    { id: gone, own: 'Ask them' },
    { id: `${VISIT.id}:9.8`, own: '' },
  ]);
  expect(added.at(-1)).toMatchObject({ id: gone, code: '9.9', rating: null, 'cells/Own': 'Ask them' });
  expect(added).toHaveLength(FINDINGS.length + 1);
  expect(count).toBeGreaterThan(FINDINGS.length);
});

test('of an archived visit no line is here', () => {
  expect(write([{ id: FIRST, own: 'Look again' }], true)).toEqual({ count: 0, removed: [0], added: [] });
});

test('a row of Visits that lost its id gets that of the visit that it keeps, where no other row has that', () => {
  const given: unknown[] = [];
  const look = (rows: readonly object[], areAll = true): unknown => {
    given.length = 0;
    const update = (index: number, { id }: { readonly id: string }) => (given.push([index, id]), []);
    idsAgain({ rows, at: { areAll }, update } as unknown as Parameters<typeof idsAgain>[0]);
    return [...given];
  };
  const row = (id: string, kept: string) => ({ id, 'data-1': kept });
  expect(look([row('a', 'a'), row('', 'b')])).toEqual([[1, 'b']]);
  expect(look([row('a', 'a'), row('', 'a')])).toEqual([]);
  expect(look([row('a', 'another’s')])).toEqual([]);
  expect(look([row('', 'b'), row('', 'b')])).toEqual([[0, 'b']]);
  expect(look([row('', 'damaged'), row('', '')])).toEqual([]);
  // Of a few rows nobody knows whether another has it.
  expect(look([row('', 'b')], false)).toEqual([]);
});
