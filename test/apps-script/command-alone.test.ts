/**
 * Something done about one visit of more than can be read in seconds reads and writes its rows alone; what these say is what
 * they say once all of it was worked out, and the pages follow with the hour.
 */
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { OpenedVisit, VisitCommand } from '../../apps-script/sidebar/visit-api';
import { grownCounty } from '../../scripts/bench/growth/grown-county';
import type { Workspace } from '../../scripts/workspace/add-on';
import { readBundle, type Bundle } from '../../scripts/workspace/bundle';
import type { Json } from '../../scripts/workspace/json';
import { counted } from '../../scripts/workspace/meter';
import type { Cell, State, StoredSheet } from '../../scripts/workspace/state';
import { BUILT_ADD_ON } from '../built-add-on';
import { ask, open } from './county';
import { endByState, watchStored } from './end-by-state';
import { EDITS } from './row-edits';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

/** More and fewer than are read whole. */
const [MANY, FEW] = [501, 500];
const VISIT = 'old-7';
const TABS = ['Visits', 'Findings', 'Answers', 'Actions', 'Providers', 'Problems', 'History', 'Responses'];

let bundle: Bundle;
let ready: State;
/** The same, each of its first rows decided by hand. */
let decided: State;
beforeAll(() => {
  bundle = readBundle(BUILT_ADD_ON);
  ({ state: ready } = grownCounty(BUILT_ADD_ON, MANY).workspace);
  const workspace = county();
  const [head = [], ...all] = sheetOf(workspace, 'Visits').rows;
  all.slice(0, 20).forEach((row, at) => {
    if (row[head.indexOf('Visit id')] === VISIT) return;
    row[head.indexOf('Officer’s decision')] = 'Deemed appropriate';
    row[head.indexOf('Reason for the decision')] = `By hand, ${at}`;
  });
  workspace.run('refreshFromMenu');
  decided = workspace.state;
});

/** An hour after it was refreshed, on the same day. */
const county = (state = ready): Workspace => open(bundle, { state, now: '2026-11-22T10:00:00.000Z' });
let sent = 0;
function does(
  workspace: Workspace,
  command: Partial<VisitCommand> & Pick<VisitCommand, 'kind'>,
): OpenedVisit {
  sent += 1;
  return send(workspace, { ...commandOn(workspace), id: `command-${sent}`, ...command });
}
const send = (workspace: Workspace, command: VisitCommand): OpenedVisit =>
  ask<OpenedVisit>(workspace, 'sidebarVisitCommand', asJson(command));
const asJson = (command: VisitCommand): Json => JSON.parse(JSON.stringify(command)) as Json;
/** As the sidebar makes it, with what it shows by then. */
const commandOn = (workspace: Workspace): VisitCommand => ({
  id: 'command-once',
  visit: VISIT,
  kind: 'decide',
  field: '',
  to: 'Not deemed appropriate',
  why: 'Made up',
  seen: ask<OpenedVisit>(workspace, 'sidebarVisit', VISIT).standing.seen,
});
/** What is of a run; and what a later visit says of an action, which the hour brings as after a hand-in. */
const NOT_COMPARED = /^"(Found by|Seal|Written|At \(UTC\)|What a later visit found)"$/;
const textOf = (cell: Cell | undefined): Cell => cell ?? '';
/** Row by row as texts, each after its tab. */
const rows = ({ state }: Workspace, titles = TABS): readonly string[] =>
  (state.spreadsheets[state.workbookId]?.sheets ?? [])
    .filter(({ properties }) => titles.includes(properties.title))
    .flatMap(({ properties, rows: [head = [], ...all] }) => {
      const compared = head.flatMap((heading, at) =>
        NOT_COMPARED.test(JSON.stringify(heading)) ? [] : [at],
      );
      return all.map(
        (row) => `${properties.title}: ${JSON.stringify(compared.map((at) => textOf(row[at])))}`,
      );
    });
const isAlone = (opened: OpenedVisit): boolean =>
  opened.standing.lines.some((line) => line.includes('within the hour'));

const sheetOf = ({ state }: Workspace, title: string): StoredSheet => {
  const found = state.spreadsheets[state.workbookId]?.sheets.find(
    ({ properties }) => properties.title === title,
  );
  if (!found) throw new Error(`There is no tab ${title}.`);
  return found;
};
const without = <K, V>(map: ReadonlyMap<K, V>, key: K): Map<K, V> =>
  new Map([...map].filter(([one]) => one !== key));
/** In the order in which an officer would: each follows on the last. */
const STEPS: readonly (readonly [string, Partial<VisitCommand> & Pick<VisitCommand, 'kind'>])[] = [
  [
    'a rating is corrected',
    { kind: 'correct', field: 'ratings/3.2', to: 'Partially Met', why: 'Seen again' },
  ],
  [
    'a comment is corrected',
    { kind: 'correct', field: 'comments/1.1', to: 'Said otherwise', why: 'Misheard' },
  ],
  [
    'actions are added',
    {
      kind: 'actions',
      actions: [
        {
          id: '',
          criterion: '',
          seen: '',
          sets: { area: 'Yard', action: 'Mend the fence', who: 'Lee Invented', 'by-when': '2026-12-01' },
        },
        { id: '', criterion: '3.2', seen: '', sets: { action: 'Write it down' } },
      ],
    },
  ],
  ['it is decided', { kind: 'decide', to: 'Not deemed appropriate', why: 'Made up' }],
  ['that is undone', { kind: 'undo' }],
  ['it is decided otherwise', { kind: 'decide', to: 'Deemed appropriate', why: 'Put right' }],
  ['its report is shared', { kind: 'share', to: '2026-12-07' }],
  ['it is final', { kind: 'final' }],
  ['it is reopened', { kind: 'reopen', why: 'Something came up' }],
];

describe('of more visits than are read in seconds', () => {
  test('its rows say what all of it comes to, one thing done after another', () => {
    const workspace = county();
    for (const [what, command] of STEPS) {
      const opened = does(workspace, command);
      const run = workspace.meter.runs.at(-1);
      expect(isAlone(opened), `${what}: ${run?.log.join() ?? ''}`).toBe(true);
      expect(run?.bytesRead, what).toBeLessThan(700_000);
      expect(run ? counted(run).length : 0, what).toBeLessThanOrEqual(24);
      const alone = rows(workspace);
      const whole = county(workspace.state);
      whole.run('refreshFromMenu');
      expect(alone, what).toEqual(rows(whole));
    }
  });

  test('the pages follow with the hour, and the sidebar says so', () => {
    const workspace = county();
    const pages = (): unknown => rows(workspace, ['County', 'This week']);
    const before = pages();
    does(workspace, { kind: 'decide', to: 'Not deemed appropriate', why: 'Made up' });
    expect(pages()).toEqual(before);
    workspace.run('onHour');
    const byTheHour = pages();
    workspace.run('refreshFromMenu');
    expect(byTheHour).toEqual(pages());
  });

  test.each([
    ['whether it counts', { kind: 'withdraw', why: 'Not a visit' }],
    ['when it was', { kind: 'correct', field: 'visitDate', to: '2026-01-05', why: 'Mistyped' }],
    ['whom it is about', { kind: 'correct', field: 'provider/name', to: 'Somebody Else', why: 'Mistyped' }],
  ] as const)('%s changes the whole list, and the pages at once', (_, command) => {
    const workspace = county();
    expect(isAlone(does(workspace, command))).toBe(false);
    const after = rows(workspace, [...TABS, 'County', 'This week']);
    workspace.run('refreshFromMenu');
    expect(after).toEqual(rows(workspace, [...TABS, 'County', 'This week']));
  });

  test('what somebody has typed beside it is filed first', () => {
    const workspace = county();
    const sheet = workspace.state.spreadsheets[workspace.state.workbookId]?.sheets.find(
      ({ properties }) => properties.title === 'Visits',
    );
    const [head = [], ...all] = sheet?.rows ?? [];
    const row = all.find((cells) => cells[head.indexOf('Visit id')] === VISIT) ?? [];
    row[head.indexOf('Notes')] = 'Typed by hand';
    const opened = does(workspace, { kind: 'decide', to: 'Deemed appropriate', why: '' });
    expect(isAlone(opened)).toBe(false);
    const kinds = opened.standing.history.map(({ what }) => what);
    expect(kinds.findIndex((what) => what.includes('Typed by hand'))).toBeGreaterThan(0);
  });

  test('killed at any of its calls and sent again, it is done once', () => {
    const once = county();
    const command = commandOn(once);
    const stored = watchStored(once);
    expect(isAlone(send(once, command))).toBe(true);
    const left = stored();
    once.run('refreshFromMenu');
    const end = rows(once).join('\n');
    const endOf = endByState((workspace) => {
      send(workspace, command);
      workspace.run('refreshFromMenu');
      return rows(workspace).join('\n');
    });
    // Before calls with the same stored a kill leaves the same; where nothing is stored a lost answer is one.
    const kills = left.flatMap((one, at) => (at > 0 && left.indexOf(one) !== at ? [] : [at]));
    const losses = left.flatMap((one, at) => (at + 1 < left.length && one !== left[at + 1] ? [at] : []));
    for (const [kind, places] of [
      ['kill', kills],
      ['lost-answer', losses],
    ] as const)
      for (const at of places.filter((place) => place + 1 < left.length)) {
        const workspace = county();
        workspace.fault({ at: at + 1, kind });
        workspace.start({ functionName: 'sidebarVisitCommand', args: [asJson(command)] });
        expect(endOf(workspace), `${kind} at call ${at + 1}`).toBe(end);
      }
    expect(losses.length).toBeGreaterThan(1);
  });

  describe.each(Object.keys(EDITS))('Visits %s as a decision is written', (how) => {
    test.each(['and it goes on', 'and it is killed before it has looked'])(
      '%s: nobody else is decided about',
      (end) => {
        const workspace = county(decided);
        const visits = () =>
          new Map(
            workspace
              .sheet('Visits')
              .map((row) => [row['Visit id'], [row['Officer’s decision'], row['Reason for the decision']]]),
          );
        const before = visits();
        const command = commandOn(workspace);
        const write = { name: 'Sheets.Spreadsheets.batchUpdate', nth: 1 };
        workspace.fault(
          {
            at: write,
            kind: 'meanwhile',
            action: () => {
              const tab = sheetOf(workspace, 'Visits');
              const edit = EDITS[how]?.(tab);
              if (edit) workspace.edit(edit);
            },
          },
          ...(end === 'and it goes on' ? [] : [{ at: write, kind: 'lost-answer' as const }]),
        );
        workspace.start({ functionName: 'sidebarVisitCommand', args: [asJson(command)] });
        if (end !== 'and it goes on') send(workspace, command);
        else
          expect(without(visits(), null)).toEqual(
            without(before.set(VISIT, ['Not deemed appropriate', 'Made up']), null),
          );
        workspace.run('refreshFromMenu');
        expect(without(visits(), null)).toEqual(
          without(before.set(VISIT, ['Not deemed appropriate', 'Made up']), null),
        );
      },
    );
  });
});

test('so many as are read in seconds are read whole, and the pages follow at once', () => {
  const { state } = grownCounty(BUILT_ADD_ON, FEW).workspace;
  const workspace = county(state);
  expect(isAlone(does(workspace, { kind: 'decide', to: 'Not deemed appropriate', why: 'Made up' }))).toBe(
    false,
  );
  const after = rows(workspace, ['County', 'This week']);
  workspace.run('refreshFromMenu');
  expect(after).toEqual(rows(workspace, ['County', 'This week']));
});
