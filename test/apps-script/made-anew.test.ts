/** A tab that somebody deleted and the set-up makes anew is filled by the very next run, a hand-in's, from what was handed in. */
import { beforeAll, expect, test } from 'vitest';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Bundle } from '../../scripts/workspace/bundle';
import type { State } from '../../scripts/workspace/state';
import { EXAMPLE_CHOICE, exampleSetUp, handIn, open, setUp, stored, visitTo } from './county';

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

/** The workbook once these tabs were deleted and the set-up has made them anew. */
function madeAnew(titles: readonly string[]): Workspace {
  const workspace = open(bundle, { state: ready });
  const book = workspace.state.spreadsheets[workspace.state.workbookId];
  if (book) book.sheets = book.sheets.filter(({ properties }) => !titles.includes(properties.title));
  setUp(workspace, { ...EXAMPLE_CHOICE, forms: [] });
  return workspace;
}

test.each([...TABS, 'People and Findings'])('%s', (named) => {
  const titles = named.split(' and ');
  const before = rowsOf(open(bundle, { state: ready }));
  const workspace = madeAnew(titles);
  for (const title of TABS.filter((tab) => titles.includes(tab))) {
    expect(before[title]).toBeGreaterThan(1);
    expect(rowsOf(workspace)[title]).toBeLessThan(before[title] ?? 0);
  }
  submitted(workspace);
  expect(rowsOf(workspace)).toEqual(before);
});

test('for a tab that holds nothing of what was handed in, nothing is read again; nor in a new workbook', () => {
  const before = stored(open(bundle, { state: ready }), 'watermarks');
  expect(before).toContain('"rebuild":false');
  expect(stored(madeAnew(['People']), 'watermarks')).toBe(before);
  const workspace = open(bundle);
  setUp(workspace, EXAMPLE_CHOICE);
  expect(stored(workspace, 'watermarks')).toBeUndefined();
});
