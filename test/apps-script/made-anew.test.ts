/** A tab that somebody deleted and the set-up makes anew is filled by the very next run, a hand-in's, from what was handed in. */
import { beforeAll, expect, test } from 'vitest';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Bundle } from '../../scripts/workspace/bundle';
import type { State } from '../../scripts/workspace/state';
import { EXAMPLE_CHOICE, exampleSetUp, handIn, open, setUp, visitTo } from './county';

let bundle: Bundle;
let ready: State;
beforeAll(() => {
  ({ bundle, ready } = exampleSetUp());
  const workspace = open(bundle, { state: ready });
  handIn(
    workspace,
    'example',
    visitTo('Made-Up Farm', {
      ...{ of: 'example', ratings: { '1.1': 'Not met' }, comments: { '2c': 'In the afternoons.' } },
      ...{ fields: { plan: [{ area: 'Doors', action: 'Mend the lock' }] }, visitDate: '2027-11-20' },
    }),
  );
  handIn(workspace, 'example', visitTo('Invented College', { of: 'example' }));
  workspace.tick();
  ready = workspace.state;
});

const TABS = ['Providers', 'Visits', 'Findings', 'Answers', 'Actions', 'County', 'Problems'];
/** How many rows each has, its headings among them. */
const rowsOf = (workspace: Workspace): Record<string, number> =>
  Object.fromEntries(TABS.map((tab) => [tab, workspace.cells(tab).filter((row) => row.length > 0).length]));
const submitted = (workspace: Workspace): void => {
  const { error } = workspace.start({ functionName: 'onVisitSubmitted', unattended: true });
  if (error) throw error;
};

test.each(TABS)('%s', (title) => {
  const workspace = open(bundle, { state: ready });
  const before = rowsOf(workspace);
  expect(before[title]).toBeGreaterThan(1);
  const book = workspace.state.spreadsheets[workspace.state.workbookId];
  if (book) book.sheets = book.sheets.filter(({ properties }) => properties.title !== title);
  setUp(workspace, { ...EXAMPLE_CHOICE, forms: [] });
  expect(rowsOf(workspace)[title]).toBeLessThan(before[title] ?? 0);
  submitted(workspace);
  expect(rowsOf(workspace)).toEqual(before);
});
