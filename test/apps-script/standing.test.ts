/** The Start tab and the sidebar say how a workbook stands before Google refuses anything. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Home } from '../../apps-script/sidebar/server-api';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Bundle } from '../../scripts/workspace/bundle';
import { COSTS } from '../../scripts/workspace/meter';
import type { Cell, State } from '../../scripts/workspace/state';
import { ask, EXAMPLE_CHOICE, exampleSetUp, handIn, open, setUp, visitTo } from './county';

const HOUR = 60 * 60 * 1000;

let bundle: Bundle;
let ready: State;
let workspace: Workspace;
beforeAll(() => {
  ({ bundle, ready } = exampleSetUp());
});
beforeEach(() => {
  workspace = open(bundle, { state: ready });
});

const text = (cell: Cell | undefined): string => (typeof cell === 'string' ? cell : '');
const home = (): Home => ask<Home>(workspace, 'sidebarHome');
const said = (what: string): string[] =>
  workspace
    .sheet('Start')
    .filter((row) => row['What'] === what)
    .map((row) => [row['Link or value'], row['Note']].map(text).join(' | '));
const lastRun = (): string | undefined => said('Last run by itself')[0]?.split(' |')[0];
const tabs = () => workspace.state.spreadsheets[workspace.state.workbookId]?.sheets ?? [];
/** Makes a tab so large that the workbook holds this many cells. */
function grow(cells: number): void {
  const sizes = tabs().map(
    ({ properties }) => properties['gridProperties'] as { rowCount: number; columnCount: number },
  );
  const all = sizes.reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0);
  const [first] = sizes;
  if (first) first.rowCount += Math.ceil((cells - all) / first.columnCount);
}

describe('the last run by itself', () => {
  test('is named by its day; a person’s run is none, and a day without one shows', () => {
    expect(lastRun()).toBe('None yet');
    workspace.run('collectFromMenu');
    expect(lastRun()).toBe('None yet');
    workspace.tick();
    expect(lastRun()).toBe('22 November 2026');
    workspace.advance(30 * HOUR);
    workspace.run('collectFromMenu');
    expect(lastRun()).toBe('22 November 2026');
    expect(said('Last run by itself')[0]).toMatch(/Should be today or yesterday\. If it is older/);
    handIn(workspace, 'example', visitTo('Made-Up Farm', { of: 'example', ratings: {} }));
    expect(lastRun()).toBe('23 November 2026; the hourly one: 22 November 2026');
  });

  test('stays where somebody has moved its row, and is there again after a set-up', () => {
    const start = tabs().find(({ properties }) => properties.title === 'Start');
    start?.rows.splice(1, start.rows.length - 1, ...[...start.rows.slice(1)].reverse());
    workspace.tick();
    expect(said('Last run by itself')).toHaveLength(1);
    expect(lastRun()).toBe('22 November 2026');
    setUp(workspace, { ...EXAMPLE_CHOICE, forms: [] });
    expect(lastRun()).toBe('22 November 2026');
  });

  test.each([
    [
      'is gone',
      (): void => {
        const book = workspace.state.spreadsheets[workspace.state.workbookId];
        if (book) book.sheets = book.sheets.filter(({ properties }) => properties.title !== 'Start');
      },
    ],
    [
      'has other headings',
      (): void => {
        const start = tabs().find(({ properties }) => properties.title === 'Start');
        start?.rows.splice(0, 1, ['Mine', 'Also mine', 'And this']);
      },
    ],
  ])('keeps no visit out where the Start tab %s', (_what, change) => {
    change();
    handIn(workspace, 'example', visitTo('Made-Up Farm', { of: 'example', ratings: {} }));
    expect(workspace.sheet('Visits')).toHaveLength(1);
    expect(home().warnings).toEqual([]);
  });
});

describe('a workbook', () => {
  test('that has room says how much of it is used', () => {
    workspace.tick();
    expect(said('How full this workbook is')).toEqual([
      expect.stringMatching(/^\d\.\d% of the 10 million.*Nothing to do/),
    ]);
    expect(home().warnings).toEqual([]);
  });

  test('that is nearly full is told, in Start and sidebar, before it is', () => {
    workspace.tick();
    grow(8_000_000);
    workspace.run('refreshFromMenu');
    expect(said('How full this workbook is')).toEqual([expect.stringMatching(/^80\.0% .*Make room/)]);
    expect(home().warnings).toEqual([
      expect.stringMatching(/80\.0% of the 10 million cells that Google allows\. Make room/),
    ]);
  });

  test('that is full says what to do, and takes everything in once there is room', () => {
    workspace.tick();
    const visits = tabs().find(({ properties }) => properties.title === 'Visits');
    const size = visits?.properties['gridProperties'] as { rowCount: number };
    size.rowCount = visits?.rows.length ?? 0;
    const [first] = tabs();
    const big = first?.properties['gridProperties'] as { rowCount: number };
    const { rowCount } = big;
    grow(9_999_990);
    handIn(workspace, 'example', visitTo('Made-Up Farm', { of: 'example', ratings: {} }));
    expect(workspace.sheet('Visits')).toEqual([]);
    expect(home().warnings.join('\n')).toMatch(
      /it would hold more cells than a workbook can\. Make room: delete tabs/,
    );
    big.rowCount = rowCount;
    workspace.tick();
    expect(workspace.sheet('Visits')).toHaveLength(1);
  });
});

test('runs that take much of the day’s time are told before Google stops them, and not the day after', () => {
  const usual = COSTS.fetch;
  const costs: { fetch: number } = COSTS;
  try {
    costs.fetch = 2 * 60_000;
    const run = () => workspace.start({ functionName: 'onVisitSubmitted', unattended: true });
    for (let runs = 0; runs < 33; runs += 1) run();
    expect(home().warnings).toEqual([]);
    run();
    expect(home().warnings).toEqual([
      expect.stringMatching(/have taken 68 minutes today\. Google stops them at 90 minutes/),
    ]);
  } finally {
    costs.fetch = usual;
  }
  workspace.advance(20 * HOUR);
  expect(home().warnings).toEqual([]);
});

describe('a workbook that is set to another country', () => {
  const setTo = (locale: string): void => {
    const book = workspace.state.spreadsheets[workspace.state.workbookId];
    if (book) book.properties['locale'] = locale;
  };

  test.each(['en_US', 'de_DE'])(
    'as %s is told on Home, with the way to set it right, until it is',
    (locale) => {
      expect(home().warnings).toEqual([]);
      setTo(locale);
      expect(home().warnings).toEqual([
        expect.stringMatching(new RegExp(`\\(${locale}\\).*File, then Settings.*United Kingdom`)),
      ]);
      setTo('en_GB');
      expect(home().warnings).toEqual([]);
    },
  );
});
