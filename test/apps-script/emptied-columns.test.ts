/**
 * A column in which people write is deleted, and its heading put back as the product asks; or a column is cleared as a
 * whole. Nothing that was decided is taken for taken back: the texts come back, told, and a column can still be cleared.
 */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Bundle } from '../../scripts/workspace/bundle';
import type { State } from '../../scripts/workspace/state';
import { exampleSetUp, handIn, open, problemsToLookAt, visitTo } from './county';
import { addColumn, columnOf, deleteColumn, tabOf, typeBeside } from './typing';

const LATER = '2026-11-22T10:00:00.000Z';
const PLACES = ['Made-Up Farm', 'Pretend Garage', 'Invented College', 'Imaginary Stables'];
const TEXTS = [
  ['Visits', 'Officer’s decision', 'Good to use'],
  ['Visits', 'Reason for the decision', 'They have mended it'],
  ['Visits', 'Notes', 'Ring them'],
  ['Actions', 'By whom', 'The head'],
  ['Actions', 'Status', 'Done'],
  ['Providers', 'Contact', 'Robin Example'],
] as const;

let bundle: Bundle;
let ready: State;
beforeAll(() => {
  ({ bundle, ready } = exampleSetUp());
  const first = open(bundle, { state: ready });
  for (const place of PLACES)
    handIn(
      first,
      'example',
      visitTo(place, {
        of: 'example',
        ratings: { '1.1': 'Not met', '1.2': 'Fully met' },
        fields: { plan: [{ area: 'Yard', action: `Mend the fence of ${place}` }] },
      }),
      { fire: 'none' },
    );
  first.tick();
  for (const title of ['Visits', 'Actions', 'Providers']) addColumn(first, title, 'Chased');
  for (const place of PLACES)
    for (const [title, heading, text] of [
      ...TEXTS,
      ...['Visits', 'Actions', 'Providers'].map((one) => [one, 'Chased', `Chased ${place}`] as const),
    ])
      typeBeside(first, title, ['Provider', place], heading, text);
  first.run('refreshFromMenu');
  ready = first.state;
});
let workspace: Workspace;
beforeEach(() => {
  workspace = open(bundle, { state: structuredClone(ready), now: LATER });
});

/** Clears a column's cells in the rows of the first places. */
function clear(title: string, heading: string, count: number): void {
  for (const place of PLACES.slice(0, count)) typeBeside(workspace, title, ['Provider', place], heading, '');
}
const column = (title: string, heading: string): readonly unknown[] =>
  PLACES.map((place) => workspace.sheet(title).find((row) => row['Provider'] === place)?.[heading]);
const events = (): number => workspace.sheet('History').length;

describe.each([...TEXTS.map(([title, heading]) => [title, heading] as const), ['Visits', 'Chased'] as const])(
  'in %s the column “%s”',
  (title, heading) => {
    test.each([true, false])('deleted and put back (a run in between: %s) says what it said', (isRun) => {
      const [before, filed] = [column(title, heading), events()];
      deleteColumn(workspace, title, heading);
      if (isRun && heading !== 'Chased') {
        workspace.run('refreshFromMenu');
        workspace.tick();
      }
      addColumn(workspace, title, heading);
      workspace.run('refreshFromMenu');
      workspace.tick();
      expect(column(title, heading)).toEqual(before);
      expect(events()).toBe(filed);
      expect(problemsToLookAt(workspace)).toEqual([
        expect.stringMatching(new RegExp(`^Under “${heading}” 4 of the 4 rows .* turned blank at once`)),
      ]);
    });
  },
);

test.each([1, 2, 3])(
  'what %d type into a column that was put back counts, and the other texts come back',
  (typed) => {
    deleteColumn(workspace, 'Visits', 'Officer’s decision');
    addColumn(workspace, 'Visits', 'Officer’s decision');
    for (const place of PLACES.slice(0, typed))
      typeBeside(workspace, 'Visits', ['Provider', place], 'Officer’s decision', 'Withdrawn');
    workspace.tick();
    const decisions = PLACES.map((_, at) => (at < typed ? 'Withdrawn' : 'Good to use'));
    expect(column('Visits', 'Officer’s decision')).toEqual(decisions);
    expect(column('Providers', 'Latest decisions')).toEqual(
      decisions.map((decision) => `Exampleshire framework: ${decision}`),
    );
  },
);

test.each([1, 2])('%d cells of four are cleared, as a person does', (count) => {
  clear('Visits', 'Notes', count);
  workspace.run('refreshFromMenu');
  expect(column('Visits', 'Notes').filter((text) => text === null)).toHaveLength(count);
  expect(problemsToLookAt(workspace)).toEqual([]);
});

test('three cells of four come back; where that was meant they are cleared again that day, and not the next', () => {
  clear('Visits', 'Notes', 3);
  workspace.run('refreshFromMenu');
  expect(column('Visits', 'Notes')).toEqual(PLACES.map(() => 'Ring them'));
  expect(problemsToLookAt(workspace)).toHaveLength(1);
  const problems = tabOf(workspace, 'Problems');
  const row = problems.rows.findIndex((cells) =>
    cells.some((cell) => typeof cell === 'string' && cell.startsWith('Under “Notes”')),
  );
  workspace.edit({
    kind: 'enter',
    sheetId: problems.properties.sheetId,
    row,
    column: columnOf(problems, 'Status'),
    values: [['Solved']],
    anyway: true,
  });
  const solved = structuredClone(workspace.state);
  clear('Visits', 'Notes', 4);
  workspace.run('refreshFromMenu');
  expect(column('Visits', 'Notes')).toEqual(PLACES.map(() => null));
  workspace = open(bundle, { state: solved, now: '2026-11-23T10:00:00.000Z' });
  clear('Visits', 'Notes', 4);
  workspace.run('refreshFromMenu');
  expect(column('Visits', 'Notes')).toEqual(PLACES.map(() => 'Ring them'));
});

test('cleared within the reading and the writing of a run, or before a form that is handed in', () => {
  workspace.fault({
    at: { name: 'Sheets.Spreadsheets.batchUpdate', nth: 1 },
    kind: 'meanwhile',
    action: () => clear('Visits', 'Officer’s decision', 4),
  });
  workspace.run('refreshFromMenu');
  handIn(workspace, 'example', visitTo('Fictional Forge', { of: 'example', ratings: { '1.1': 'Not met' } }));
  workspace.tick();
  expect(column('Visits', 'Officer’s decision')).toEqual(PLACES.map(() => 'Good to use'));
});
