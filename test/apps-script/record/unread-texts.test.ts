/** What people wrote and nobody sees any more: under headings of their own columns that are gone. */
import { beforeEach, describe, expect, test } from 'vitest';
import { unreadTexts } from '../../../apps-script/commands/record/unread-texts';
import { tablesOf, type GivenRow } from '../tables-in-memory';
import { visitTo, WorkbookInMemory } from './workbook-in-memory';

const PLAN = { plan: [{ area: 'Fencing', action: 'Mend the fence' }] };
const [OWN, OTHER] = ['cells/Own', 'cells/Other'];
type Tab = 'visits' | 'actions' | 'providers';

let workbook: WorkbookInMemory;
let minutes: number;
beforeEach(() => {
  [workbook, minutes] = [new WorkbookInMemory(), 11];
  workbook.run(10, [visitTo('a', 1, { fields: PLAN }), visitTo('b', 2, { fields: PLAN })]);
});
const idOf = (tab: Tab, at: number): string => String(workbook.column(tab, 'id')[at]);

/** Somebody wrote it into a row, at some time. */
function wrote(tab: Tab, at: number, field: string, to: string): void {
  minutes += 1;
  const subject = { type: tab.slice(0, -1), id: idOf(tab, at) };
  workbook.correct('', minutes, { kind: 'cell', field, to, subject });
}
/** What stands in each row from now on. */
function stands(tab: Tab, ...cells: readonly GivenRow[]): void {
  workbook.rows[tab] = (workbook.rows[tab] ?? []).map((row, at) => ({ ...row, ...cells[at] }));
}
function told(): readonly string[] {
  workbook.run(50);
  return (workbook.rows.problems ?? []).flatMap(({ id, what }) =>
    String(id).startsWith('record:column:') ? [String(what)] : [],
  );
}

describe.each([
  ['visits', 'Farm of a, 18 November 2026', 'Farm of b, 18 November 2026'],
  ['actions', 'Farm of a, Mend the fence', 'Farm of b, Mend the fence'],
  ['providers', 'Farm of a', 'Farm of b'],
] as const)('what was written beside %s', (tab, first, second) => {
  test('under a heading that is gone is told, by whose row it is in', () => {
    wrote(tab, 0, OWN, 'Seen nowhere');
    expect(told()).toEqual([expect.stringContaining(`seen nowhere: ${first}.`)]);
  });

  test('is told of every row, those alone beside which it was', () => {
    wrote(tab, 1, OWN, 'Seen nowhere');
    expect(told()).toEqual([expect.stringContaining(`seen nowhere: ${second}.`)]);
  });

  test('is nothing missing where it stands, under its heading or another', () => {
    wrote(tab, 0, OWN, 'Mine');
    wrote(tab, 0, OTHER, 'Mine');
    stands(tab, { [OTHER]: 'Mine' }, { [OTHER]: '' });
    expect(told()).toEqual([]);
    stands(tab, { [OWN]: 'Mine' }, { [OWN]: '' });
    expect(told()).toEqual([]);
  });

  test('is nothing missing where it was changed since under the heading that it got', () => {
    wrote(tab, 0, OWN, 'Mine');
    wrote(tab, 0, OTHER, 'Mine');
    wrote(tab, 0, OTHER, 'Changed since');
    stands(tab, { [OTHER]: 'Changed since' }, { [OTHER]: '' });
    expect(told()).toEqual([]);
  });

  test('is missing where it was only ever under the heading that is gone', () => {
    wrote(tab, 0, OWN, 'Mine');
    wrote(tab, 0, OTHER, 'Else');
    stands(tab, { [OTHER]: 'Else' }, { [OTHER]: '' });
    expect(told()).toHaveLength(1);
  });

  test('in the product’s own columns for people stands there', () => {
    wrote(tab, 0, 'notes', 'Rang');
    expect(told()).toEqual([]);
  });
});

describe('is nothing missing', () => {
  const unread = (rows: Parameters<typeof tablesOf>[0], lacks?: Parameters<typeof tablesOf>[1]) => {
    const record = workbook.open(50).wholeRecord();
    return unreadTexts(tablesOf({ ...workbook.rows, ...rows }, lacks), record, '2026-11-29');
  };

  test.each<[string, GivenRow]>([
    ['though nobody typed it: a formula shows it', { [OTHER]: 'Mine' }],
    ['while something else stands there, which is filed later', { [OWN]: 'Else' }],
  ])('%s', (_what, cells) => {
    wrote('visits', 0, OWN, 'Mine');
    const [row, ...rows] = workbook.rows.visits ?? [];
    expect(unread({ visits: [{ ...row, ...cells }, ...rows] })).toEqual([]);
  });

  test('of a column of the product’s that the tab does not have yet', () => {
    wrote('providers', 0, 'conditions', 'Mine');
    const [row = {}] = workbook.rows.providers ?? [];
    const providers = [Object.fromEntries(Object.entries(row).filter(([key]) => key !== 'conditions'))];
    expect(unread({ providers }, { lacks: { providers: ['conditions'] } })).toEqual([]);
  });
});

test('what is no date where one is to stand counts for nothing, and is told', () => {
  workbook.type('providers', idOf('providers', 0), { 'review-on': 'sometime' });
  workbook.run(50);
  expect(workbook.problems()).toHaveLength(1);
});
