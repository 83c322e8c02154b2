/** Frameworks by topic: what the sidebar is given, and the tab. */
import { beforeAll, describe, expect, test } from 'vitest';
import { frameworks } from '../../shared/frameworks/index';
import { crosswalkRows } from '../../shared/workbook/crosswalk-tab';
import type { Framework } from '../../shared/schema/framework';
import type { Bundle } from '../../scripts/workspace/bundle';
import type { Workspace } from '../../scripts/workspace/add-on';
import { counted } from '../../scripts/workspace/meter';
import { builtBundle } from '../built-add-on';
import { ask, CHOICE, handIn, open, setUp, visitTo } from './county';
import { difference, fingerprint } from './fingerprint';

let bundle: Bundle;
beforeAll(() => {
  bundle = builtBundle();
});

const TAB = 'Frameworks by topic';
const ROWS = JSON.parse(JSON.stringify(crosswalkRows(frameworks))) as never;
const rows = (workspace: Workspace) => workspace.sheet(TAB);

describe('the sidebar', () => {
  test('is opened on the screen that the menu item names', () => {
    const workspace = open(bundle);
    workspace.run('openCompare');
    expect(workspace.screen.sidebar?.html).toContain('<main data-screen="compare" id="app">');
    workspace.run('openSetUp');
    expect(workspace.screen.sidebar?.html).toContain('<main data-screen="forms" id="app">');
  });

  test('is given every framework as it is used', () => {
    const found = ask<Framework[]>(open(bundle), 'sidebarCompare');
    expect(found.map(({ id }) => id)).toEqual(frameworks.map(({ id }) => id));
    expect(crosswalkRows(found)).toEqual(crosswalkRows(frameworks));
  });
});

describe('the tab', () => {
  test('holds each requirement under each of its topics, differences first', () => {
    const workspace = open(bundle);
    expect(ask<string>(workspace, 'sidebarCompareTab', ROWS)).toBe(TAB);
    const links = frameworks.flatMap(({ themes, instruments, sections }) => [
      ...[...themes, ...instruments.flatMap((one) => one.themes ?? [])].flatMap(({ criteria }) =>
        criteria.flatMap((one) => one.topics),
      ),
      ...sections.flatMap((one) => one.topics ?? []),
    ]);
    expect(rows(workspace).filter(({ Row }) => Row === 'Requirement')).toHaveLength(links.length);
    const fire = rows(workspace).filter(({ Topic }) => Topic === 'Fire safety');
    expect(fire[0]).toMatchObject({
      Row: 'Frameworks differ',
      Framework: 'Herefordshire',
      Code: '2.3',
      'What it asks': 'How often fire drills are held: Once a term or more often.',
    });
    expect(fire.filter(({ Row }) => Row === 'Requirement').map(({ Framework }) => Framework)).toContain(
      'Derby',
    );
    expect(new Set(rows(workspace).map((row) => row['Counts by topic'] ?? ''))).toEqual(
      new Set(['', 'Yes', 'No']),
    );
  });

  test('written again stays one tab, with a filter, and longer ones leave nothing behind', () => {
    const workspace = open(bundle);
    ask(workspace, 'sidebarCompareTab', ROWS);
    const once = rows(workspace);
    const sheet = workspace.state.spreadsheets[workspace.state.workbookId]?.sheets.at(-1);
    expect(sheet?.properties.title).toBe(TAB);
    expect(sheet?.basicFilter).toBeDefined();
    sheet?.rows.push(...Array.from({ length: 20 }, () => ['left over', 'x', 'y']));
    ask(workspace, 'sidebarCompareTab', ROWS);
    expect(rows(workspace).filter(({ Topic }) => Topic !== null)).toEqual(once);
    expect(workspace.state.spreadsheets[workspace.state.workbookId]?.sheets).toHaveLength(2);
  });

  test('cut off, or without an answer, at any call it comes to the same when written again', () => {
    const whole = open(bundle);
    ask(whole, 'sidebarCompareTab', ROWS);
    const end = fingerprint(whole);
    const calls = counted(whole.meter.runs.at(-1) ?? ({ calls: [] } as never)).length;
    expect(calls).toBeGreaterThan(3);
    for (const kind of ['kill', 'lost-answer'] as const)
      for (let at = 1; at <= calls; at += 1) {
        const workspace = open(bundle);
        workspace.fault({ at, kind });
        workspace.start({ functionName: 'sidebarCompareTab', args: [ROWS] });
        ask(workspace, 'sidebarCompareTab', ROWS);
        expect(difference(fingerprint(workspace), end)).toBe('');
      }
  });
});

describe('the county', () => {
  test('says at a topic where the frameworks that were used differ', () => {
    const workspace = open(bundle);
    setUp(workspace, CHOICE);
    handIn(workspace, 'herefordshire', visitTo('Made-Up Farm'));
    const noted = (): unknown =>
      workspace
        .cells('County')
        .find((row) => row.includes('Fire safety'))
        ?.find((cell) => typeof cell === 'string' && cell.includes('differ'));
    expect(noted()).toBeUndefined();
    handIn(workspace, 'derby', visitTo('Made-Up Garage', { of: 'derby' }));
    // What is drawn as a whole no hand-in waits for: the hour brings it.
    workspace.tick();
    expect(noted()).toBe(
      'Frameworks differ here: How often fire drills are held; How recent the fire risk assessment is',
    );
  });
});
