/**
 * Names that people type into the list of providers: one at two postcodes is two providers, one without a postcode is asked
 * about, and a hand-in writes over none before it was filed.
 */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ProvidersHere } from '../../apps-script/sidebar/providers-api';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Bundle } from '../../scripts/workspace/bundle';
import { counted } from '../../scripts/workspace/meter';
import type { Cell, State, StoredSheet } from '../../scripts/workspace/state';
import { ask, exampleSetUp, handIn, keep, open, problemsToLookAt, visitTo } from './county';

const LATER = '2026-11-22T10:00:00.000Z';
let bundle: Bundle;
let ready: State;
let workspace: Workspace;
beforeAll(() => {
  ({ bundle, ready } = exampleSetUp());
  const first = open(bundle, { state: ready });
  handIn(first, 'example', said('Made-Up Farm'), { fire: 'none' });
  first.tick();
  ready = first.state;
});
beforeEach(() => {
  workspace = open(bundle, { state: ready, now: LATER });
});

const said = (name: string, urn?: string) => {
  const answers = visitTo(name, { of: 'example', ratings: { '1.1': 'Fully met', '1.2': 'Fully met' } });
  return urn === undefined ? answers : { ...answers, provider: { name, urn } };
};

function list(): StoredSheet {
  const { state } = workspace;
  const found = state.spreadsheets[state.workbookId]?.sheets.find(
    ({ properties }) => properties.title === 'Providers',
  );
  if (!found) throw new Error('There is no tab Providers.');
  return found;
}
const columnOf = (heading: string): number => (list().rows[0] ?? []).indexOf(heading);

/** Types into a row; a new one where none is named. */
function type(cells: Readonly<Record<string, string>>, row = list().rows.length): void {
  const { sheetId } = list().properties;
  for (const [heading, text] of Object.entries(cells))
    workspace.edit({
      kind: 'enter',
      sheetId,
      row,
      column: columnOf(heading),
      values: [[text]],
      anyway: true,
    });
}
const rowsOf = (...headings: readonly string[]): readonly (readonly Cell[])[] =>
  workspace
    .sheet('Providers')
    .filter((row) => row['Provider'] !== null)
    .map((row) => headings.map((heading) => row[heading] ?? null));
const toLookAt = (): string[] => problemsToLookAt(workspace);
const refresh = (): void => {
  workspace.run('refreshFromMenu');
};

describe('two rows of one name', () => {
  const HUB = { Provider: 'The Hub', Postcode: 'HR6 0AA', Notes: 'First hub' };
  const OTHER = { Provider: 'The Hub', Postcode: 'hr9 5zz', Notes: 'Second hub' };

  test.each([false, true])(
    'at two postcodes are two providers, which are both due (one after the other: %s)',
    (isLater) => {
      type(HUB);
      if (isLater) refresh();
      type(OTHER);
      for (let run = 0; run < 2; run += 1) {
        refresh();
        expect(rowsOf('Provider', 'Postcode', 'Notes', 'Due or overdue', 'Provider id').slice(1)).toEqual([
          ['The Hub', 'HR6 0AA', 'First hub', 'Never visited', 'name:the hub'],
          ['The Hub (HR9 5ZZ)', 'hr9 5zz', 'Second hub', 'Never visited', 'name:the hub hr9 5zz'],
        ]);
        expect(toLookAt()).toEqual([]);
      }
      const { providers, offers } = ask<ProvidersHere>(workspace, 'sidebarProviders');
      expect(providers.map(({ name }) => name)).toEqual(['Made-Up Farm', 'The Hub', 'The Hub (HR9 5ZZ)']);
      expect(offers).toEqual([]);
      // A visit by the name that its row has is a visit to that one.
      handIn(workspace, 'example', said('The Hub (HR9 5ZZ)'));
      refresh();
      expect(rowsOf('Provider', 'Last visit').slice(1)).toEqual([
        ['The Hub', null],
        ['The Hub (HR9 5ZZ)', '2026-11-20'],
      ]);
    },
  );

  test('at one postcode are one, as before', () => {
    type(HUB);
    type({ ...OTHER, Postcode: 'HR6 0AA' });
    refresh();
    expect(rowsOf('Provider', 'Provider id').slice(1)).toEqual([
      ['The Hub', 'name:the hub'],
      ['The Hub', 'name:the hub'],
    ]);
    expect(toLookAt()).toEqual([
      expect.stringMatching(/The Hub has more than one row.*“Second hub”/) as string,
    ]);
  });

  test('copied by a person and put at another postcode since are two', () => {
    type(HUB);
    refresh();
    const [row = []] = list().rows.slice(-1);
    const values = [row.map((cell) => (cell === null || typeof cell === 'object' ? '' : String(cell)))];
    const { sheetId } = list().properties;
    workspace.edit({ kind: 'enter', sheetId, row: list().rows.length, column: 0, values, anyway: true });
    type({ Postcode: 'HR9 5ZZ' }, list().rows.length - 1);
    refresh();
    expect(rowsOf('Provider', 'Postcode', 'Notes').slice(1)).toEqual([
      ['The Hub', 'HR6 0AA', 'First hub'],
      ['The Hub (HR9 5ZZ)', 'HR9 5ZZ', 'First hub'],
    ]);
  });

  test('of which one says no postcode is asked about; until it is known it counts for nothing', () => {
    type(HUB);
    type({ Provider: 'The Hub', Notes: 'Which hub?' });
    refresh();
    expect(rowsOf('Provider', 'Notes', 'Provider id', 'Due or overdue').slice(1)).toEqual([
      ['The Hub', 'First hub', 'name:the hub', 'Never visited'],
      ['The Hub', 'Which hub?', null, null],
    ]);
    expect(toLookAt()).toEqual([
      '“The Hub” stands there already. The one in row 4 may be the same, or another. “The Hub” is at HR6 0AA; this row does not say where it is. Until that is known the row counts for nothing.',
    ]);
    // A hand-in to it does not take the row for it.
    handIn(workspace, 'example', said('The Hub'));
    expect(rowsOf('Notes', 'Provider id').slice(1)).toEqual([
      ['First hub', 'name:the hub'],
      ['Which hub?', null],
    ]);
    type({ Postcode: 'HR9 5ZZ' }, 3);
    refresh();
    expect(rowsOf('Provider', 'Notes', 'Provider id').slice(1)).toEqual([
      ['The Hub', 'First hub', 'name:the hub'],
      ['The Hub (HR9 5ZZ)', 'Which hub?', 'name:the hub hr9 5zz'],
    ]);
    expect(toLookAt()).toEqual([]);
  });

  test('neither of which says one are one', () => {
    type({ Provider: 'The Hub', Notes: 'First hub' });
    type({ Provider: 'the hub' });
    refresh();
    expect(rowsOf('Provider', 'Notes').slice(1)).toEqual([['The Hub', 'First hub']]);
    expect(toLookAt()).toEqual([]);
  });
});

describe.each([true, false])(
  'a name that nobody has filed (a hand-in may read a few rows: %s)',
  (mayReadFew) => {
    const submit = (name: string, urn?: string): void => {
      if (!mayReadFew) keep(workspace, { 'hand-ins': undefined });
      handIn(workspace, 'example', said(name, urn));
    };

    test('is kept where a visit comes in under another name with its number', () => {
      type({ Provider: 'Old Forge', URN: '100009', Notes: 'Ours since 2019' });
      submit('Old Forge House', '100009');
      const runs = workspace.meter.runs.at(-1);
      expect(runs ? counted(runs).map(({ name }) => name) : []).toContain('Sheets.Spreadsheets.get');
      const stands = [['Old Forge House', 'Old Forge', 'Ours since 2019', 'urn:100009']];
      expect(rowsOf('Provider', 'Also called', 'Notes', 'Provider id').slice(1)).toEqual(stands);
      expect(
        workspace.sheet('History').map((row) => [row['Subject'], row['Field'], row['To']]),
      ).toContainEqual(['provider urn:100009', 'provider', 'Old Forge']);
      // It is the same without the number.
      submit('Old Forge');
      refresh();
      expect(
        rowsOf('Provider', 'Also called', 'Provider id')
          .slice(1)
          .map(([, , id]) => id),
      ).toEqual(['urn:100009']);
    });

    test('is kept where a visit comes in to the one that the row was about', () => {
      type({ Notes: 'Ring them' }, 1);
      workspace.tick();
      type({ Provider: 'Made-Up Farm Ltd' }, 1);
      submit('Made-Up Farm');
      refresh();
      const [renamed, own, ...others] = rowsOf('Provider', 'Notes');
      expect(renamed).toEqual(['Made-Up Farm Ltd', 'Ring them']);
      // What was filed beside the earlier name may come back beside it, too.
      expect(own?.[0]).toBe('Made-Up Farm');
      expect(others).toEqual([]);
    });
  },
);

test('one number beside two names is told, and adds no row however often the tab is brought up to date', () => {
  handIn(workspace, 'example', said('Pretend Garage'));
  refresh();
  const rowAt = (name: string): number => list().rows.findIndex((row) => row[0] === name);
  for (const name of ['Made-Up Farm', 'Pretend Garage']) type({ Notes: `About ${name}` }, rowAt(name));
  refresh();
  for (const name of ['Made-Up Farm', 'Pretend Garage']) type({ URN: '100001' }, rowAt(name));
  const HOUR = 60 * 60 * 1000;
  for (const run of [
    refresh,
    () => workspace.tick(),
    refresh,
    () => workspace.run('rereadFromMenu'),
    refresh,
  ]) {
    run();
    workspace.advance(HOUR);
    expect(rowsOf('Provider', 'Notes')).toEqual([
      ['Made-Up Farm', 'About Made-Up Farm'],
      ['Pretend Garage', 'About Pretend Garage'],
    ]);
  }
  expect(toLookAt()).toContainEqual(expect.stringMatching(/both go by the URN 100001/));
});
