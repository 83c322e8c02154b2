/**
 * A row of the Visits tab that somebody deleted, or all of them: whoever reads the forms next, by whatever name Google gives
 * that reader for a response, the visit is there again once, with all that people did about it.
 */
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Bundle } from '../../scripts/workspace/bundle';
import type { State, StoredSheet } from '../../scripts/workspace/state';
import { EXAMPLE_CHOICE, exampleSetUp, handIn, open, setUp, visitTo } from './county';
import { tabOf, typeBeside } from './typing';

const LATER = '2026-11-22T14:30:00.000Z';
const HOUR = 60 * 60 * 1000;
const FARM = 'Made-Up Farm';

let bundle: Bundle;
let ready: State;
let farm = '';

const tab = (workspace: Workspace): StoredSheet => tabOf(workspace, 'Visits');
const placeOf = (workspace: Workspace, provider: string): number =>
  tab(workspace).rows.findIndex((row) => row[0] === provider);
const type = (workspace: Workspace, heading: string, text: string): void =>
  typeBeside(workspace, 'Visits', ['Provider', FARM], heading, text);

const said = (provider: string, officer: string) =>
  visitTo(provider, {
    of: 'example',
    officer,
    ratings: { '1.1': 'Not met', '1.2': 'Fully met' },
    fields: { plan: [{ area: 'Yard', action: `Mend the fence of ${provider}`, 'by-when': '2026-12-01' }] },
  });

beforeAll(() => {
  ({ bundle, ready } = exampleSetUp());
  const workspace = open(bundle, { state: ready });
  farm = handIn(workspace, 'example', said(FARM, 'First'), { fire: 'none' }).response.responseId;
  handIn(workspace, 'example', said('Pretend Garage', 'First'), { fire: 'none' });
  workspace.tick();
  type(workspace, 'Officer’s decision', 'Withdrawn');
  type(workspace, 'Reason for the decision', 'It has closed its doors');
  type(workspace, 'Notes', 'Ring them on Monday');
  workspace.run('refreshFromMenu');
  ready = workspace.state;
});

let workspace: Workspace;
beforeEach(() => {
  workspace = open(bundle, { state: ready, now: LATER });
});

/** What stands there of each visit, and of its actions. */
function expectOnceEach(later: Workspace, officer: string): void {
  const visits = later.sheet('Visits').filter((row) => row['Visit id'] !== null);
  expect(visits.map((row) => row['Provider']).sort()).toEqual([FARM, 'Pretend Garage']);
  expect(visits.find((row) => row['Provider'] === FARM)).toMatchObject({
    'Visit id': farm,
    Officer: officer,
    'Officer’s decision': 'Withdrawn',
    'Reason for the decision': 'It has closed its doors',
    Notes: 'Ring them on Monday',
    Standing: null,
  });
  expect(
    later
      .sheet('Actions')
      .map((row) => row['Provider'])
      .sort(),
  ).toEqual([FARM, 'Pretend Garage']);
  expect(later.sheet('Providers').find((row) => row['Provider'] === FARM)).toMatchObject({
    'Latest decisions': 'Exampleshire framework: Withdrawn',
  });
  expect(later.sheet('Problems').filter((row) => row['Where'] === 'This visit')).toEqual([]);
}

/** The next to read the forms, for a day. */
function readOn(formsApi: 'on' | 'off', first: (later: Workspace) => void): Workspace {
  const later = open(bundle, { state: workspace.state, now: LATER, settings: { formsApi } });
  first(later);
  later.tick();
  later.advance(25 * HOUR);
  later.run('rereadFromMenu');
  later.tick();
  later.run('refreshFromMenu');
  return later;
}

test.each(['on', 'off'] as const)('one, and all forms are read again, with the Forms API %s', (formsApi) => {
  const { sheetId } = tab(workspace).properties;
  workspace.edit({ kind: 'delete', what: 'rows', sheetId, from: placeOf(workspace, FARM), count: 1 });
  expectOnceEach(
    readOn(formsApi, (later) => later.run('rereadFromMenu')),
    'First',
  );
});

test.each(['on', 'off'] as const)('one, and it is handed in again, with the Forms API %s', (formsApi) => {
  const { sheetId } = tab(workspace).properties;
  workspace.edit({ kind: 'delete', what: 'rows', sheetId, from: placeOf(workspace, FARM), count: 1 });
  expectOnceEach(
    readOn(formsApi, (later) => {
      handIn(later, 'example', said(FARM, 'Another'), { responseId: farm });
    }),
    'Another',
  );
});

test.each(['on', 'off'] as const)(
  'the whole tab, which is set up again, with the Forms API %s',
  (formsApi) => {
    workspace.edit({ kind: 'delete-tab', sheetId: tab(workspace).properties.sheetId });
    expectOnceEach(
      readOn(formsApi, (later) => {
        setUp(later, { ...EXAMPLE_CHOICE, forms: [] });
      }),
      'First',
    );
  },
);
