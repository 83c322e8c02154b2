/**
 * What the first day on Google can bring, each by what the user sees: a service that is off, another Cloud project, a
 * trigger that is there and not listed, an edit. Who reads which form is in response-identity and two-owners, failing
 * runs in run-health, who may fill a form in in responders, Google's minute in once-more.
 */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Home, Progress, Reply } from '../../apps-script/sidebar/server-api';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Bundle } from '../../scripts/workspace/bundle';
import type { Cell, State } from '../../scripts/workspace/state';
import { ask, EXAMPLE_CHOICE, exampleSetUp, handIn, open, setUp, visitTo } from './county';

/** One of the ranges that `values.batchGetByDataFilter` answers with. */
interface MatchedRange {
  readonly dataFilters?: readonly {
    readonly gridRange: { readonly sheetId: number; readonly endRowIndex?: number };
  }[];
  readonly valueRange?: { readonly values?: unknown[][] };
}

const rangesIn = (answer: unknown): readonly MatchedRange[] =>
  (answer as { valueRanges?: readonly MatchedRange[] } | undefined)?.valueRanges ?? [];

const OFF = { message: 'Google Sheets did not read this workbook: it is not switched on for this add-on.' };

let bundle: Bundle;
let ready: State;
let workspace: Workspace;
beforeAll(() => {
  ({ bundle, ready } = exampleSetUp());
});
beforeEach(() => {
  workspace = open(bundle, { state: ready });
});

const visit = (provider: string, officer = 'First') =>
  visitTo(provider, { of: 'example', officer, ratings: { '1.1': 'Not met' } });
const textOf = (cell: Cell): string => (typeof cell === 'string' ? cell : '');
const officers = () => workspace.sheet('Visits').map((row) => row['Officer']);
const hour = (): void => {
  const { error } = workspace.start({ functionName: 'onHour', unattended: true });
  if (error) throw error;
};

describe('a Sheets service that is off', () => {
  const begin = (): Reply<Progress> =>
    workspace.start({ functionName: 'sidebarBegin', args: [EXAMPLE_CHOICE] }).value as Reply<Progress>;

  test.each([
    [
      'in the Cloud project',
      (): void => {
        workspace.state.settings.sheetsApi = 'off';
      },
    ],
    [
      'in the script, where nobody has added it',
      (): void => {
        Object.assign(workspace.runtime.manifest, { advancedServices: ['Drive'] });
      },
    ],
  ])('%s stops the set-up with its cure, and the set-up goes on once it is there', (_where, switchOff) => {
    workspace = open(bundle);
    switchOff();
    expect(begin()).toMatchObject({
      ok: false,
      kind: 'api-off',
      ...OFF,
      advice: expect.stringMatching(
        /then Services: remove Google Sheets API and add it again, or add it where it is missing/,
      ) as string,
    });
    expect(ask<Home>(workspace, 'sidebarHome').frameworks).toHaveLength(1);
    workspace = open(bundle, { state: workspace.state, settings: { sheetsApi: 'on' } });
    expect(setUp(workspace, EXAMPLE_CHOICE).finished).toBe(true);
  });

  test('later on is told in menu and sidebar, and what was handed in comes once it is back', () => {
    handIn(workspace, 'example', visit('Made-Up Farm'), { fire: 'none' });
    workspace.state.settings.sheetsApi = 'off';
    workspace.run('collectFromMenu');
    expect(workspace.screen.messages).toEqual([
      expect.stringMatching(/not switched on for this add-on\. .*then Services: remove Google Sheets API/),
    ]);
    expect(ask<Home>(workspace, 'sidebarHome').warnings.join()).toMatch(/not switched on for this add-on/);
    workspace.state.settings.sheetsApi = 'on';
    hour();
    expect(officers()).toEqual(['First']);
  });
});

test('a Drive service that is off hinders neither set-up nor collecting', () => {
  workspace = open(bundle, { settings: { driveApi: 'off' } });
  expect(setUp(workspace, EXAMPLE_CHOICE).finished).toBe(true);
  handIn(workspace, 'example', visit('Made-Up Farm'));
  expect(officers()).toEqual(['First']);
});

test.each([
  [
    { driveApi: 'off' },
    'api-off',
    /it is not switched on for this add-on\.$/,
    /then Services: remove Google Drive API and add it again/,
  ],
  [
    { driveApps: 'forbidden' },
    'policy',
    /your organisation does not allow it/,
    /Ask whoever looks after Google Workspace/,
  ],
] as const)('%o: a letter is not made, which is told with whom to ask', (settings, kind, message, advice) => {
  workspace = open(bundle, { state: ready, settings });
  const letter = {
    framework: 'example',
    instrument: 'steps',
    provider: { name: 'Made-Up Farm', urn: '' },
    values: {},
  };
  expect(workspace.start({ functionName: 'sidebarMakeDocument', args: [letter] }).value).toMatchObject({
    ok: false,
    kind,
    message: expect.stringMatching(message) as string,
    advice: expect.stringMatching(advice) as string,
  });
});

test('a Cloud project that is changed shows the REST API none of the forms: they are read all the same, nothing twice', () => {
  handIn(workspace, 'example', visit('Made-Up Farm'));
  workspace.state.settings.cloudProject = 'project-2';
  handIn(workspace, 'example', visit('Pretend Garage', 'Second'));
  hour();
  workspace.run('rereadFromMenu');
  expect(officers()).toEqual(['First', 'Second']);
  expect(workspace.sheet('Problems')).toEqual([]);
});

describe('instants that Google gives to the millisecond and to the microsecond', () => {
  /** Rows of the tab of findings that were read, under its headings. */
  const findingsRead = (): unknown[][] => {
    const { sheets = [] } = workspace.state.spreadsheets[workspace.state.workbookId] ?? {};
    const sheetId = sheets.find(({ properties }) => properties.title === 'Findings')?.properties.sheetId;
    return workspace.sentRequests
      .flatMap(({ response }) => rangesIn(response))
      .filter(({ dataFilters }) => dataFilters?.[0]?.gridRange.sheetId === sheetId)
      .flatMap(({ dataFilters, valueRange }) =>
        dataFilters?.[0]?.gridRange.endRowIndex === 1 ? [] : (valueRange?.values ?? []),
      );
  };

  test('make no edit of what was handed in once: no row of findings is read for it', () => {
    handIn(workspace, 'example', visit('Pretend Garage'));
    hour();
    workspace.sentRequests.length = 0;
    handIn(workspace, 'example', visit('Made-Up Farm'));
    const id = textOf(workspace.sheet('Visits').at(-1)?.['Visit id'] ?? null);
    // Whose the last one is: that nobody has added any.
    const last = textOf(workspace.sheet('Visits')[0]?.['Visit id'] ?? null);
    expect(findingsRead()).toEqual([[last]]);
    workspace.sentRequests.length = 0;
    handIn(workspace, 'example', visit('Made-Up Farm', 'Second'), { responseId: id });
    // Its own, with the one above them.
    expect(findingsRead().map((row) => row[10] ?? row[0])).toEqual([id, last, id]);
    expect(officers()).toEqual(['First', 'Second']);
  });
});

describe('an hourly trigger that is there and not listed', () => {
  test('does not stop a second set-up, which writes its links', () => {
    workspace.state.settings.clocks = 'not-listed';
    workspace.start({ functionName: 'sidebarBegin', args: [{ ...EXAMPLE_CHOICE, forms: [] }] });
    const progress = setUp(workspace, { ...EXAMPLE_CHOICE, forms: [] });
    expect(progress).toMatchObject({ finished: true, failures: [] });
    expect(progress.steps.map(({ state }) => state)).not.toContain('failed');
    expect(workspace.state.triggers.map(({ type }) => type).sort()).toEqual(['CLOCK', 'ON_FORM_SUBMIT']);
  });
});

test('an edit that Google lists by the time of the first submission comes with “Read all forms again”', () => {
  const { response } = handIn(workspace, 'example', visit('Made-Up Farm'));
  workspace.advance(2 * 60 * 60_000);
  handIn(workspace, 'example', visit('Pretend Garage', 'Other'));
  workspace.advance(2 * 60 * 60_000);
  workspace.state.settings.notAssumed = ['edits-are-listed-by-their-last-submission'];
  handIn(workspace, 'example', visit('Made-Up Farm', 'Second'), { responseId: response.responseId });
  hour();
  expect(officers()).toEqual(['First', 'Other']);
  workspace.run('rereadFromMenu');
  expect(officers()).toEqual(['Second', 'Other']);
});
