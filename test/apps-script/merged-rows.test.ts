/** Cells that a person merges over several rows: what the record has of each row comes back, is told, and is nobody’s clearing. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Bundle } from '../../scripts/workspace/bundle';
import type { Cell, State } from '../../scripts/workspace/state';
import { exampleSetUp, handIn, open, problemsToLookAt, visitTo } from './county';
import { columnOf, tabOf, typeBeside } from './typing';

const LATER = '2026-11-22T10:00:00.000Z';
const PLACES = ['Pretend Garage', 'Made-Up Farm', 'Invented College'];
const DECISION = 'Officer’s decision';
type Title = 'Visits' | 'Actions' | 'Providers' | 'Findings';

let bundle: Bundle;
let ready: State;
const said = (place: string) =>
  visitTo(place, {
    of: 'example',
    ratings: { '1.1': 'Not met', '1.2': 'Fully met' },
    comments: { '1.1': `Comment on ${place}` },
    fields: { plan: [{ area: 'Yard', action: `Mend the fence of ${place}` }] },
  });
beforeAll(() => {
  ({ bundle, ready } = exampleSetUp());
  const first = open(bundle, { state: ready });
  for (const place of PLACES) handIn(first, 'example', said(place), { fire: 'none' });
  first.tick();
  for (const place of PLACES) {
    typeBeside(first, 'Visits', ['Provider', place], DECISION, 'Good to use');
    typeBeside(first, 'Visits', ['Provider', place], 'Notes', `Notes of ${place}`);
    typeBeside(first, 'Actions', ['Provider', place], 'Progress', `Progress of ${place}`);
    typeBeside(first, 'Providers', ['Provider', place], 'Notes', `List notes of ${place}`);
  }
  first.run('refreshFromMenu');
  ready = first.state;
});
let workspace: Workspace;
beforeEach(() => {
  workspace = open(bundle, { state: structuredClone(ready), now: LATER });
});

/** Rows and columns from 0, ends left out. */
function merge(title: Title, [rowFrom, rowTo]: [number, number], [left, right]: [number, number]): void {
  const { rows, properties } = tabOf(workspace, title);
  const columnTo = Math.min(right, rows[0]?.length ?? right);
  workspace.edit({
    kind: 'merge',
    sheetId: properties.sheetId,
    rowFrom,
    rowTo,
    columnFrom: left,
    columnTo,
  });
}
const mergeUnder = (title: Title, heading: string, rows: [number, number]): void => {
  const column = columnOf(tabOf(workspace, title), heading);
  merge(title, rows, [column, column + 1]);
};
/** What the product says of a visit, action or provider, and what people do. */
const shown = (title: Title, headings: readonly string[]): string[] =>
  workspace.sheet(title).map((row) => ['Provider', ...headings].map((one) => textOf(row[one])).join('|'));
const textOf = (cell: Cell | undefined): string => (typeof cell === 'string' ? cell : '');

describe.each([
  ['Visits', DECISION, [DECISION, 'Notes']],
  ['Visits', 'Notes', [DECISION, 'Notes']],
  ['Actions', 'Progress', ['Action', 'Progress']],
  ['Providers', 'Notes', ['Notes']],
] as const)('in %s under %s', (title, heading, headings) => {
  test.each(['tick', 'refreshFromMenu', 'rereadFromMenu'] as const)(
    'each row says again what it said (%s), and it is told',
    (run) => {
      const [before, history] = [shown(title, headings), workspace.sheet('History').length];
      const problems = problemsToLookAt(workspace);
      mergeUnder(title, heading, [1, 4]);
      expect(shown(title, headings)).not.toEqual(before);
      if (run === 'tick') expect(workspace.tick().map(({ error }) => error)).toEqual([undefined]);
      else workspace.run(run);
      expect(shown(title, headings)).toEqual(before);
      expect(tabOf(workspace, title).merges).toEqual([]);
      expect(workspace.sheet('History')).toHaveLength(history);
      const told = problemsToLookAt(workspace).filter((one) => !problems.includes(one));
      expect(told).toEqual([expect.stringContaining(`Cells were merged under “${heading}”`)]);
    },
  );
});

test('what is typed into merged cells is said of the first row alone', () => {
  mergeUnder('Visits', DECISION, [1, 3]);
  typeBeside(workspace, 'Visits', ['Provider', 'Pretend Garage'], DECISION, 'Not good to use yet');
  workspace.run('refreshFromMenu');
  expect(shown('Visits', [DECISION])).toEqual([
    'Pretend Garage|Not good to use yet',
    'Made-Up Farm|Good to use',
    'Invented College|Good to use',
  ]);
});

test('a visit that is handed in meanwhile is there, and takes nothing with it', () => {
  const before = shown('Visits', [DECISION, 'Notes']);
  mergeUnder('Visits', DECISION, [1, 4]);
  handIn(workspace, 'example', said('Fictional Yard'));
  workspace.tick();
  expect(shown('Visits', [DECISION, 'Notes'])).toEqual([...before, 'Fictional Yard||']);
});

test('whole rows but for the frozen column: none is lost, and what is left of them is told', () => {
  const before = shown('Visits', [DECISION, 'Notes']);
  merge('Visits', [1, 3], [1, 200]);
  workspace.run('refreshFromMenu');
  expect(shown('Visits', [DECISION, 'Notes'])).toEqual(expect.arrayContaining(before));
  expect(problemsToLookAt(workspace).join()).toContain(
    'The record knows nothing of rows 2 (Pretend Garage), 3 (Made-Up Farm)',
  );
});

test('merged headings are told as what they are, with nothing concluded', () => {
  const before = shown('Visits', [DECISION]);
  merge('Visits', [0, 1], [1, 3]);
  expect(workspace.tick()[0]?.error?.message).toContain('has no column “Framework”');
  expect(shown('Visits', [DECISION])).toEqual(before);
});

describe('findings', () => {
  const OWN = 'Looked into by';
  beforeEach(() => {
    const { properties, rows } = tabOf(workspace, 'Findings');
    const [sheetId, column] = [properties.sheetId, rows[0]?.length ?? 0];
    workspace.edit({ kind: 'enter', sheetId, row: 0, column, values: [[OWN]], anyway: true });
    PLACES.forEach((place, at) => {
      typeBeside(workspace, 'Findings', ['Provider', place], OWN, `Person ${at}`);
    });
    workspace.run('rereadFromMenu');
  });
  const all = (): string[] => shown('Findings', ['Criterion', 'Rating', 'Comment', 'Visit id', OWN]).sort();

  test.each(['Provider', 'Comment', 'Visit id'])(
    'merged under %s say again what the form says, once each, with what people wrote beside them',
    (heading) => {
      const before = all();
      mergeUnder('Findings', heading, [2, 5]);
      workspace.run('refreshFromMenu');
      expect(all()).toEqual(before);
      expect(tabOf(workspace, 'Findings').merges).toEqual([]);
    },
  );

  const words = (): string[] => shown('Findings', ['Criterion', 'Rating', 'Comment', 'Visit id']).sort();

  test.each<[string, [number, number]]>([
    ['first', [1, 3]],
    ['last', [5, 7]],
    ['all', [1, 7]],
  ] as const)(
    'whole rows merged, the %s, are there again, once each and with nothing left',
    (_which, rows) => {
      const before = words();
      merge('Findings', rows, [1, 200]);
      workspace.run('refreshFromMenu');
      expect(words()).toEqual(before);
    },
  );

  test('whole rows merged while a run is at work are there again, once each', () => {
    const before = words();
    workspace.fault({
      at: { name: 'Sheets.Spreadsheets.batchUpdate', nth: 1 },
      kind: 'meanwhile',
      action: () => merge('Findings', [3, 6], [1, 200]),
    });
    handIn(workspace, 'example', said('Fictional Yard'));
    workspace.run('refreshFromMenu');
    const there = words();
    for (const line of before) expect(there.filter((one) => one === line)).toEqual([line]);
  });
});

test('a visit whose form’s hidden id is under merged cells is not taken for deleted', () => {
  mergeUnder('Visits', 'Form id', [1, 4]);
  workspace.run('rereadFromMenu');
  expect(problemsToLookAt(workspace)).not.toContainEqual(expect.stringContaining('not in the form any more'));
  mergeUnder('Visits', 'Form id', [1, 4]);
  workspace.advance(25 * 60 * 60 * 1000);
  expect(workspace.tick().map(({ error }) => error)).toEqual([undefined]);
  expect(problemsToLookAt(workspace)).not.toContainEqual(expect.stringContaining('not in the form any more'));
  workspace.run('refreshFromMenu');
  expect(new Set(workspace.sheet('Visits').map((row) => row['Form id'])).size).toBe(1);
});
