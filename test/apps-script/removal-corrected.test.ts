/** Removing a provider that visits were corrected to or from, or that was merged with another: what goes, what stays, and what is told. */
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Keeping, RemovalPreview, VisitTexts } from '../../apps-script/sidebar/keeping-api';
import type { OpenedVisit } from '../../apps-script/sidebar/visit-api';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Bundle } from '../../scripts/workspace/bundle';
import type { State } from '../../scripts/workspace/state';
import { builtBundle } from '../built-add-on';
import { ask, handIn, open, problemsToLookAt, visitTo, withExample } from './county';
import { idOf, LATER, MARK, MARKED, OTHER, placesOf, prepared, removal, textOf } from './removal';
import { tabOf } from './typing';

vi.setConfig({ testTimeout: 120_000 });

const HOUR = 60 * 60_000;
let bundle: Bundle;
const ready = new Map<'on' | 'off', State>();
let workspace: Workspace;
beforeAll(() => {
  bundle = withExample(builtBundle());
  for (const formsApi of ['on', 'off'] as const) ready.set(formsApi, prepared(bundle, { formsApi }));
});
beforeEach(() => begin('on'));

function begin(formsApi: 'on' | 'off'): void {
  const state = ready.get(formsApi);
  if (!state) throw new Error('It is prepared.');
  workspace = open(bundle, { state, now: LATER });
}

let made = 0;
const newId = (): string => `made-in-a-test-${(made += 1)}`;
const providers = (): Readonly<Record<string, string>> =>
  Object.fromEntries(ask<Keeping>(workspace, 'sidebarKeeping').providers.map(({ name, id }) => [name, id]));
const idOfProvider = (name: string): string => providers()[name] ?? '';
function correctTo(name: string): void {
  const ids = workspace
    .sheet('Visits')
    .flatMap((row) => (row['Provider'] === MARKED ? [textOf(row['Visit id'])] : []));
  for (const visit of ids) {
    const { seen } = ask<OpenedVisit>(workspace, 'sidebarVisit', visit).standing;
    const command = {
      id: newId(),
      visit,
      kind: 'correct',
      field: 'provider/name',
      to: name,
      why: 'misnamed',
      seen,
    };
    ask(workspace, 'sidebarVisitCommand', command);
  }
  workspace.run('refreshFromMenu');
}
const link = (kind: 'one' | 'two'): unknown =>
  ask(workspace, 'sidebarProviderCommand', {
    id: newId(),
    kind,
    provider: 'name:zebrafold yard',
    other: 'name:pretend garage',
  });
function remove(kind: 'provider' | 'visits', id: string): void {
  ask(workspace, 'sidebarRemove', removal(kind, [id], newId()));
  for (const run of ['rereadFromMenu', 'refreshFromMenu', 'updateChecklistsFromMenu']) workspace.run(run);
  workspace.advance(HOUR);
  workspace.tick();
}
const visits = () => workspace.sheet('Visits').map((row) => [row['Provider'], row['Notes']]);
const tabs = (): string[] =>
  workspace.state.spreadsheets[workspace.state.workbookId]?.sheets.map(
    ({ properties }) => properties.title,
  ) ?? [];
const textStays = (): string =>
  ask<VisitTexts>(workspace, 'sidebarTexts', idOf(workspace, MARKED)).stays.join('\n');
const stays = (name: string): string =>
  ask<RemovalPreview>(workspace, 'sidebarRemovalPreview', {
    kind: 'provider',
    ids: [idOfProvider(name)],
  }).stays.join('\n');

test.each(['on', 'off'] as const)(
  'with the Forms API %s, visits that were corrected to another provider stay with it when the first goes',
  (formsApi) => {
    begin(formsApi);
    const before = problemsToLookAt(workspace);
    const id = idOf(workspace, MARKED);
    correctTo(OTHER);
    const asked = problemsToLookAt(workspace);
    expect(asked.length).toBeGreaterThan(before.length);
    expect(stays(MARKED)).toMatch(
      /2 visits that were handed in under its name .* count as another provider’s/,
    );
    expect(stays(OTHER)).not.toMatch(/handed in under its name/);
    // Its officer hands it in once more, which is read after the removal only.
    handIn(
      workspace,
      'example',
      visitTo(MARKED, { of: 'example', officer: 'Second Example', ratings: { '1.1': 'Not met' } }),
      { responseId: id, fire: 'none' },
    );
    workspace.advance(60_000);
    const stood = visits();
    remove('provider', idOfProvider(MARKED));
    expect(visits()).toEqual(stood);
    expect(workspace.sheet('Visits').find((row) => row['Visit id'] === id)).toMatchObject({
      Provider: OTHER,
      Officer: 'Second Example',
    });
    expect(problemsToLookAt(workspace).filter((what) => what.includes('removed for good'))).toEqual([]);
    expect(Object.keys(providers())).toEqual([OTHER]);
  },
);

test('corrected away and back, it goes with all that was said of it', () => {
  correctTo('Third Place');
  const [moved] = visits().filter(([name]) => name === 'Third Place');
  expect(moved).toBeDefined();
  const ids = workspace.sheet('Visits').filter((row) => row['Provider'] === 'Third Place');
  for (const row of ids) {
    const visit = textOf(row['Visit id']);
    const { seen } = ask<OpenedVisit>(workspace, 'sidebarVisit', visit).standing;
    const back = {
      id: newId(),
      visit,
      kind: 'correct',
      field: 'provider/name',
      to: MARKED,
      why: 'it was right',
      seen,
    };
    ask(workspace, 'sidebarVisitCommand', back);
  }
  workspace.run('refreshFromMenu');
  expect(stays(MARKED)).not.toMatch(/handed in under its name/);
  remove('provider', idOfProvider(MARKED));
  expect(placesOf(workspace)).toEqual([]);
  expect(placesOf(workspace, 'Third Place')).toEqual([]);
  expect(visits()).toEqual([[OTHER, null]]);
});

test.each(['merged into another', 'merged, and taken apart again'])(
  'once it was %s it leaves nothing behind, and nothing of the other goes that was not one with it',
  (how) => {
    link('one');
    workspace.run('refreshFromMenu');
    expect(problemsToLookAt(workspace)).toContainEqual(
      expect.stringMatching(new RegExp(`2 visits to ${OTHER} .* by ${MARK} officer`)),
    );
    const isOne = how === 'merged into another';
    if (!isOne) {
      link('two');
      workspace.run('refreshFromMenu');
    }
    remove('provider', idOfProvider(isOne ? OTHER : MARKED));
    expect(placesOf(workspace)).toEqual([]);
    expect(visits()).toEqual(isOne ? [] : [[OTHER, null]]);
    if (!isOne) expect(workspace.sheet('Providers')[0]).toMatchObject({ Notes: 'Plainword notes' });
    expect(problemsToLookAt(workspace)).toEqual([]);
  },
);

test('of two visits that were asked about together one is removed, and what was asked goes with it', () => {
  workspace.advance(HOUR);
  const twin = visitTo(OTHER, { of: 'example', officer: `${MARK} the second` });
  const { response } = handIn(workspace, 'example', twin);
  workspace.run('refreshFromMenu');
  expect(placesOf(workspace, `${MARK} the second`).some((place) => place.startsWith('Problems'))).toBe(true);
  remove('visits', response.responseId);
  expect(placesOf(workspace, `${MARK} the second`)).toEqual([]);
});

test.each(['the name', 'the time'])(
  'a row of responses in which somebody typed over %s is told, before and after, as it cannot be found',
  (what) => {
    const title = tabs().find((one) => one.startsWith('Responses: ')) ?? '';
    const tab = tabOf(workspace, title);
    const { sheetId } = tab.properties;
    const row = tab.rows.findIndex((cells) => cells.includes(MARKED));
    const column = what === 'the name' ? (tab.rows[row]?.indexOf(MARKED) ?? -1) : 0;
    workspace.edit({ kind: 'enter', sheetId, row, column, values: [['Typed over']], anyway: true });
    const told = new RegExp(`The tab ${title}: A row was not found by its time and provider`);
    expect(stays(MARKED)).toMatch(told);
    expect(textStays()).toMatch(new RegExp(`In the tab ${title} its row was not found`));
    remove('provider', idOfProvider(MARKED));
    expect(placesOf(workspace).every((place) => place.startsWith(title))).toBe(true);
    expect(problemsToLookAt(workspace)).toEqual([
      expect.stringMatching(/may still be there, though it was removed/),
    ]);
    workspace.edit({
      kind: 'delete',
      what: 'rows',
      sheetId,
      from: tabOf(workspace, title).rows.findIndex((cells) => JSON.stringify(cells).includes(MARK)),
      count: 1,
    });
    expect(placesOf(workspace)).toEqual([]);
  },
);
