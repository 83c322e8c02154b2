/** Removing one of several providers of one name: what is another's, or may be, stays. */
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { RemovalPreview } from '../../apps-script/sidebar/keeping-api';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Bundle } from '../../scripts/workspace/bundle';
import type { State } from '../../scripts/workspace/state';
import { ask, handIn, open, problemsToLookAt, usualSetUp, visitTo } from './county';
import { removal } from './removal';
import { columnOf, tabOf } from './typing';

let bundle: Bundle;
let ready: State;
beforeAll(() => {
  ({ bundle, ready } = usualSetUp());
});
let workspace: Workspace;
beforeEach(() => {
  workspace = open(bundle, { state: structuredClone(ready) });
});

/** Types providers under each other at the end of the list. */
function list(...providers: readonly Readonly<Record<string, string>>[]): void {
  for (const provider of providers) {
    const tab = tabOf(workspace, 'Providers');
    const { sheetId } = tab.properties;
    const row = tab.rows.findLastIndex((cells) => (cells[columnOf(tab, 'Provider')] ?? '') !== '') + 1;
    for (const [heading, text] of Object.entries(provider))
      workspace.edit({
        kind: 'enter',
        sheetId,
        row,
        column: columnOf(tab, heading),
        values: [[text]],
        anyway: true,
      });
  }
  workspace.run('refreshFromMenu');
}
const listed = () =>
  workspace.sheet('Providers').map((row) => [row['Provider'], row['Postcode'], row['Contact']]);
const toLookAt = (): string[] => problemsToLookAt(workspace);
const preview = (id: string) =>
  ask<RemovalPreview>(workspace, 'sidebarRemovalPreview', { kind: 'provider', ids: [id] });
const HUBS = [
  { Provider: 'The Hub', Postcode: 'XY1 2AB', Contact: 'One' },
  { Provider: 'The Hub', Postcode: 'XY9 9ZZ', Contact: 'Two' },
  { Provider: 'The Hub', Contact: 'Three' },
];

test.each(['in one go', 'one after the other'])(
  'typed %s they are two, and the third is asked about',
  (how) => {
    if (how === 'in one go') list(...HUBS);
    else for (const one of HUBS) list(one);
    expect(listed()).toEqual([
      ['The Hub', 'XY1 2AB', 'One'],
      ['The Hub (XY9 9ZZ)', 'XY9 9ZZ', 'Two'],
      ['The Hub', null, 'Three'],
    ]);
    expect(toLookAt()).toEqual([
      expect.stringMatching(/^“The Hub” stands there already. The one in row 4 may be/),
    ]);
  },
);

test('the one that is asked about stays, is told beforehand, and counts from then on', () => {
  list(...HUBS);
  handIn(workspace, 'herefordshire', visitTo('The Hub'));
  expect(preview('name:the hub').stays).toContainEqual(
    expect.stringMatching(
      /^Row 4 of the tab Providers, under “The Hub”: whether it is this provider or another/,
    ),
  );
  ask(workspace, 'sidebarRemove', removal('provider', ['name:the hub']));
  for (const run of ['', 'refreshFromMenu', 'rereadFromMenu']) {
    if (run !== '') workspace.run(run);
    expect(listed(), run).toEqual([
      ['The Hub (XY9 9ZZ)', 'XY9 9ZZ', 'Two'],
      ['The Hub', null, 'Three'],
    ]);
  }
  expect(workspace.sheet('Visits')).toEqual([]);
  expect(toLookAt()).toEqual([]);
});

test('one of another postcode takes nothing of the others', () => {
  list(...HUBS);
  handIn(workspace, 'herefordshire', visitTo('The Hub'));
  ask(workspace, 'sidebarRemove', removal('provider', ['name:the hub xy9 9zz']));
  workspace.run('refreshFromMenu');
  expect(listed()).toEqual([
    ['The Hub', 'XY1 2AB', 'One'],
    ['The Hub', null, 'Three'],
  ]);
  expect(workspace.sheet('Visits')).toHaveLength(1);
});
