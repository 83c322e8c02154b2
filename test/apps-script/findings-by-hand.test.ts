/** Findings and answers by hand: what the product wrote comes back, what people wrote beside it stays beside it. */
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Bundle } from '../../scripts/workspace/bundle';
import type { State } from '../../scripts/workspace/state';
import { exampleSetUp, handIn, open, visitTo } from './county';
import { columnOf, tabOf, typeBeside } from './typing';

const LATER = '2026-11-22T10:00:00.000Z';
const FARM = 'Made-Up Farm';
const said = (provider: string) =>
  visitTo(provider, {
    of: 'example',
    visitDate: '2026-11-18',
    ratings: { '1.1': 'Not met', '1.2': 'Fully met' },
    comments: { '1.1': 'The yard is open to the road' },
    fields: { 'after-courses': 'It has a dog' },
  });

let bundle: Bundle;
let ready: State;
let farm = '';
beforeAll(() => {
  ({ bundle, ready } = exampleSetUp());
  const first = open(bundle, { state: ready });
  farm = handIn(first, 'example', said(FARM)).response.responseId;
  handIn(first, 'example', said('Pretend Garage'));
  first.run('refreshFromMenu');
  ready = first.state;
});
let workspace: Workspace;
beforeEach(() => {
  workspace = open(bundle, { state: structuredClone(ready), now: LATER });
});

test.each([
  ['Findings', 'Rating', 'Not met', 'Fully met'],
  ['Findings', 'Comment', 'The yard is open to the road', 'All well'],
  ['Answers', 'What was written', 'Anything else: It has a dog', 'Anything else: It has none'],
])(
  'what somebody typed over in %s under %s comes back when all is read again, what is theirs stays',
  (title, heading, was, typed) => {
    const { sheetId } = tabOf(workspace, title).properties;
    workspace.edit({ kind: 'insert', what: 'columns', sheetId, from: 1, count: 1 });
    workspace.edit({ kind: 'enter', sheetId, row: 0, column: 1, values: [['Chased']], anyway: true });
    const before = workspace
      .sheet(title)
      .map((row) => row[heading])
      .sort();
    typeBeside(workspace, title, ['Provider', FARM], 'Chased', 'by telephone');
    typeBeside(workspace, title, [heading, was], heading, typed);
    expect(
      workspace
        .sheet(title)
        .map((row) => row[heading])
        .sort(),
    ).not.toEqual(before);
    workspace.run('rereadFromMenu');
    expect(
      workspace
        .sheet(title)
        .map((row) => row[heading])
        .sort(),
    ).toEqual(before);
    expect(workspace.sheet(title).filter((row) => row['Chased'] === 'by telephone')).toHaveLength(1);
  },
);

test.each(['Findings', 'Answers'])(
  'a row that somebody deletes in %s alone comes back with the next refresh, and with the hour',
  (title) => {
    const { sheetId } = tabOf(workspace, title).properties;
    const before = workspace.cells(title);
    const remove = (): void => {
      workspace.edit({ kind: 'delete', what: 'rows', sheetId, from: 1, count: 1 });
      expect(workspace.cells(title)).toHaveLength(before.length - 1);
    };
    const sorted = (): readonly string[] =>
      workspace
        .cells(title)
        .map((row) => JSON.stringify(row))
        .sort();
    const all = before.map((row) => JSON.stringify(row)).sort();
    remove();
    workspace.run('refreshFromMenu');
    expect(sorted()).toEqual(all);
    remove();
    workspace.advance(60 * 60_000);
    workspace.tick();
    expect(sorted()).toEqual(all);
  },
);

test.each(['refreshFromMenu', 'rereadFromMenu', undefined])(
  'columns beside findings with no heading, or with one that is there twice, stay theirs: handed in again and %s',
  (run) => {
    const { sheetId } = tabOf(workspace, 'Findings').properties;
    workspace.edit({ kind: 'insert', what: 'columns', sheetId, from: 1, count: 3 });
    workspace.edit({
      kind: 'enter',
      sheetId,
      row: 0,
      column: 1,
      values: [['Chased', 'Chased']],
      anyway: true,
    });
    const { rows } = tabOf(workspace, 'Findings');
    const place = columnOf(tabOf(workspace, 'Findings'), 'Rating');
    const row = rows.findIndex((cells) => cells.includes(FARM) && cells[place] === 'Not met');
    workspace.edit({
      kind: 'enter',
      sheetId,
      row,
      column: 1,
      values: [['once', 'twice', 'no heading']],
      anyway: true,
    });
    const again = { ...said(FARM), officer: 'Another Example' };
    handIn(workspace, 'example', again, { responseId: farm });
    if (run) {
      handIn(workspace, 'example', said(FARM), { responseId: farm, fire: 'none' });
      workspace.run(run);
    }
    const now = workspace
      .cells('Findings')
      .filter((cells) => cells.includes(FARM) && cells.includes('Not met'));
    expect(now.map((cells) => cells.slice(1, 4))).toEqual([['once', 'twice', 'no heading']]);
    expect(
      workspace
        .cells('Findings')
        .flat()
        .filter((cell) => cell === 'no heading'),
    ).toHaveLength(1);
  },
);
