/** A row of Providers that is pasted over another’s, or given the name that another has: whose name it was keeps what was its. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Bundle } from '../../scripts/workspace/bundle';
import type { State } from '../../scripts/workspace/state';
import { exampleSetUp, handIn, open, problemsToLookAt, visitTo } from './county';
import { textOf } from './removal';
import { columnOf, tabOf, typeBeside } from './typing';

const HOUR = 60 * 60 * 1000;
const [COLLEGE, FARM, GARAGE] = ['Invented College', 'Made-Up Farm', 'Pretend Garage'];

let bundle: Bundle;
let ready: State;
beforeAll(() => {
  ({ bundle, ready } = exampleSetUp());
  const first = open(bundle, { state: ready });
  for (const place of [COLLEGE, FARM, GARAGE])
    handIn(first, 'example', visitTo(place, { of: 'example', ratings: { '1.1': 'Not met' } }), {
      fire: 'none',
    });
  first.tick();
  for (const place of [COLLEGE, FARM, GARAGE])
    for (const heading of ['Contact', 'Notes'])
      typeBeside(first, 'Providers', ['Provider', place], heading, `${heading} of ${place}`);
  first.run('refreshFromMenu');
  ready = first.state;
});
let workspace: Workspace;
beforeEach(() => {
  workspace = open(bundle, { state: structuredClone(ready), now: '2026-11-22T10:00:00.000Z' });
});
const rowOf = (place: string): number => {
  const tab = tabOf(workspace, 'Providers');
  return tab.rows.findIndex((row) => row[columnOf(tab, 'Provider')] === place);
};
const enter = (row: number, heading: string, values: string[]): void => {
  const tab = tabOf(workspace, 'Providers');
  const { sheetId } = tab.properties;
  const column = columnOf(tab, heading);
  workspace.edit({ kind: 'enter', sheetId, row, column, values: [values], anyway: true });
};
const rowsOf = (place: string): readonly unknown[] =>
  workspace
    .sheet('Providers')
    .flatMap((row) =>
      row['Provider'] === place ? [`${textOf(row['Contact'])}, ${textOf(row['Notes'])}`] : [],
    );
const own = (place: string): string => `Contact of ${place}, Notes of ${place}`;
const events = (): number => workspace.sheet('History').length;
const hours = (count: number): void => {
  for (let hour = 0; hour < count; hour += 1) {
    workspace.advance(HOUR);
    workspace.tick();
  }
};

describe.each([
  ['upper', FARM, GARAGE],
  ['lower', GARAGE, FARM],
])('the %s of two rows is given the other one’s name', (_which, renamed, kept) => {
  beforeEach(() => {
    enter(rowOf(renamed), 'Provider', [kept]);
  });

  test('whose name it was keeps its Contact and Notes, and all that stands in the other row stays, told', () => {
    const before = events();
    workspace.run('refreshFromMenu');
    hours(2);
    expect(rowsOf(kept).toSorted()).toEqual([own(kept), own(renamed)].toSorted());
    expect(rowsOf(renamed)).toEqual([own(renamed)]);
    expect(events()).toBe(before);
    const says = (heading: string) =>
      expect.stringContaining(
        `one says “${heading} of ${renamed}” under “${heading}”, where the ${renamed === FARM ? 'lower' : 'upper'} one says “${heading} of ${kept}”`,
      ) as string;
    expect(problemsToLookAt(workspace)).toEqual([says('Contact'), says('Notes')]);
  });

  test('what is typed into the row that had the name counts, and the other row’s, told, once that is deleted', () => {
    workspace.run('refreshFromMenu');
    const rows = workspace.sheet('Providers');
    const at = rows.findIndex((row) => row['Contact'] === `Contact of ${kept}`) + 1;
    enter(at, 'Contact', ['Somebody new']);
    hours(1);
    expect(rowsOf(kept)).toContain(`Somebody new, Notes of ${kept}`);
    expect(workspace.sheet('History').at(-1)).toMatchObject({
      From: `Contact of ${kept}`,
      To: 'Somebody new',
    });
    const { sheetId } = tabOf(workspace, 'Providers').properties;
    workspace.edit({ kind: 'delete', what: 'rows', sheetId, from: at, count: 1 });
    workspace.run('refreshFromMenu');
    expect(rowsOf(kept)).toEqual([own(renamed)]);
    // Whoever wrote it into the other row knew nothing of what was typed here.
    expect(problemsToLookAt(workspace)).toEqual([
      expect.stringContaining(`to “Somebody new”, and later to “Contact of ${renamed}”, which stands now`),
    ]);
  });
});

describe('a whole row is pasted over another', () => {
  const pasteOver = (): void => {
    const texts = (tabOf(workspace, 'Providers').rows[rowOf(GARAGE)] ?? []).map((cell) =>
      cell === null || typeof cell === 'object' ? '' : String(cell),
    );
    enter(rowOf(FARM), 'Provider', texts);
  };
  const TOLD =
    /^Gone from the tab was Made-Up Farm, and there once more was Pretend Garage, as where one row/;

  test('the lost one is back, and told until somebody has looked', () => {
    typeBeside(workspace, 'Providers', ['Provider', FARM], 'Notes', 'Typed a minute ago');
    const before = events();
    pasteOver();
    workspace.run('refreshFromMenu');
    hours(2);
    for (const place of [COLLEGE, FARM, GARAGE]) expect(rowsOf(place)).toEqual([own(place)]);
    expect(events()).toBe(before);
    expect(problemsToLookAt(workspace)).toEqual([expect.stringMatching(TOLD)]);
  });

  test('a provider that is new meanwhile, and a row that is deleted, are told as no such thing', () => {
    const { sheetId } = tabOf(workspace, 'Providers').properties;
    workspace.edit({ kind: 'delete', what: 'rows', sheetId, from: rowOf(FARM), count: 1 });
    workspace.run('refreshFromMenu');
    expect(rowsOf(FARM)).toEqual([own(FARM)]);
    const texts = (tabOf(workspace, 'Providers').rows[rowOf(GARAGE)] ?? []).map((cell) =>
      cell === null || typeof cell === 'object' ? '' : String(cell),
    );
    enter(workspace.sheet('Providers').length + 1, 'Provider', texts);
    handIn(workspace, 'example', visitTo('Fictional Forge', { of: 'example' }), { fire: 'none' });
    hours(1);
    expect(problemsToLookAt(workspace)).toEqual([]);
  });

  test('a number that is typed beside a name while another stands there twice is told as no such thing', () => {
    enter(rowOf(FARM), 'URN', ['100123']);
    const texts = (tabOf(workspace, 'Providers').rows[rowOf(GARAGE)] ?? []).map((cell) =>
      cell === null || typeof cell === 'object' ? '' : String(cell),
    );
    enter(workspace.sheet('Providers').length + 1, 'Provider', texts);
    workspace.run('refreshFromMenu');
    expect(problemsToLookAt(workspace).filter((one) => one.startsWith('Gone'))).toEqual([]);
  });
});
