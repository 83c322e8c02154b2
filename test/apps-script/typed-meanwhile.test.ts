/**
 * Somebody types while a run is at work, into the very cell that the run then writes, or beside a row that it takes away:
 * both texts are in the record, and what was typed last stands there, told where two people decided without knowing of each
 * other.
 */
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { OpenedVisit } from '../../apps-script/sidebar/visit-api';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Bundle } from '../../scripts/workspace/bundle';
import { counted } from '../../scripts/workspace/meter';
import type { State } from '../../scripts/workspace/state';
import { ask, exampleSetUp, handIn, open, visitTo } from './county';
import { tabOf, typeBeside } from './typing';

const LATER = '2026-11-22T10:00:00.000Z';
const FARM = 'Made-Up Farm';
const OWN = 'Commissioned by';
const WRITE = 'Sheets.Spreadsheets.batchUpdate';

const said = (
  provider: string,
  how: { decision?: string; actions?: readonly string[]; ratings?: Record<string, string> } = {},
) =>
  visitTo(provider, {
    of: 'example',
    ratings: how.ratings ?? { '1.1': 'Not met', '1.2': 'Fully met' },
    fields: {
      plan: (how.actions ?? [`Mend the fence of ${provider}`, 'Keep a register']).map((action) => ({
        area: 'Yard',
        action,
        'by-when': '2026-12-01',
      })),
      ...(how.decision !== undefined && { 'product-decision': how.decision }),
    },
  });

let bundle: Bundle;
let ready: State;
let farm = '';
beforeAll(() => {
  ({ bundle, ready } = exampleSetUp());
  const workspace = open(bundle, { state: ready });
  farm = handIn(workspace, 'example', said(FARM), { fire: 'none' }).response.responseId;
  handIn(workspace, 'example', said('Pretend Garage'), { fire: 'none' });
  workspace.tick();
  // A column of theirs beside the findings.
  const { properties, rows } = tabOf(workspace, 'Findings');
  const column = rows[0]?.length ?? 0;
  const { sheetId } = properties;
  workspace.edit({ kind: 'insert', what: 'columns', sheetId, from: column - 1, count: 1 });
  workspace.edit({ kind: 'enter', sheetId, row: 0, column: column - 1, values: [[OWN]], anyway: true });
  ready = workspace.state;
});

let workspace: Workspace;
beforeEach(() => {
  workspace = open(bundle, { state: ready, now: LATER });
});

const rowsOf = (title: string, suits: (row: Record<string, unknown>) => boolean) =>
  workspace.sheet(title).filter(suits);
const visit = () => rowsOf('Visits', (row) => row['Visit id'] === farm)[0];
const history = (field: string): unknown[] =>
  rowsOf('History', (row) => row['Field'] === field).map((row) => row['To']);
const problems = (): string =>
  rowsOf('Problems', () => true)
    .map((row) => JSON.stringify(row['What happened']))
    .join('\n');

/** In This visit. @param seen what its panel showed last */
const decide = (seen: string): unknown =>
  ask(workspace, 'sidebarVisitCommand', {
    id: 'made-in-a-test-1',
    visit: farm,
    kind: 'decide',
    field: '',
    to: 'Good to use',
    why: 'All is well',
    seen,
  });

/** Right before the run's first request that writes; where asked for, at each of its calls up to that. */
const moments = (calls: readonly string[]): number[] => {
  const write = calls.indexOf(WRITE) + 1;
  return process.env['CUT_OFFS'] === 'all' ? Array.from({ length: write }, (_, at) => at + 1) : [write];
};

const callsOf = (run: () => void): string[] => {
  run();
  const last = workspace.meter.runs.at(-1);
  workspace = open(bundle, { state: ready, now: LATER });
  return last ? counted(last).map(({ name }) => name) : [];
};

/**
 * @param run calls what it is given right before the run that is disturbed
 * @param then told whether everything had been read by then
 */
function atEach(
  run: (disturb: () => void) => void,
  typed: () => void,
  then: (at: number, isRead: boolean) => void,
): void {
  const all = moments(callsOf(() => run(() => undefined)));
  for (const at of all) {
    workspace = open(bundle, { state: structuredClone(ready), now: LATER });
    run(() => workspace.fault({ at, kind: 'meanwhile', action: typed }));
    expect(workspace.meter.runs.at(-1)?.error).toBe('');
    workspace.meter.takePlanned();
    workspace.run('refreshFromMenu');
    then(at, at === all.at(-1));
  }
}

const typeOfFarm = (heading: string, text: string): void =>
  typeBeside(workspace, 'Visits', ['Visit id', farm], heading, text);
function typeDecision(): void {
  typeOfFarm('Officer’s decision', 'Withdrawn');
  typeOfFarm('Reason for the decision', 'It has closed its doors');
}

test('a decision is typed while the form brings another one', () => {
  atEach(
    (disturb) => {
      disturb();
      handIn(workspace, 'example', said(FARM, { decision: 'Good to use' }), { responseId: farm });
    },
    () => {
      typeDecision();
    },
    () => {
      expect(visit()).toMatchObject({
        'Officer’s decision': 'Withdrawn',
        'Reason for the decision': 'It has closed its doors',
      });
      expect(history('decision')).toContain('Withdrawn');
    },
  );
});

test('a decision is typed while This visit takes another one: both are kept and told, the notes stay', () => {
  atEach(
    (disturb) => {
      const { standing } = ask<OpenedVisit>(workspace, 'sidebarVisit', farm);
      disturb();
      decide(standing.seen);
    },
    () => {
      typeDecision();
      typeOfFarm('Notes', 'Ring them on Monday');
    },
    (_, isRead) => {
      expect(visit()).toMatchObject({ Notes: 'Ring them on Monday' });
      expect(history('decision')).toEqual(expect.arrayContaining(['Good to use', 'Withdrawn']));
      expect(['Good to use', 'Withdrawn']).toContain(visit()?.['Officer’s decision']);
      // Typed after the run had read it, so that neither could see anything of the other.
      if (isRead) expect(problems()).toMatch(/two people set .* without knowing of each other/);
    },
  );
});

test('how far an action is, typed while a hand-in leaves the action out of its plan', () => {
  const action = `Mend the fence of ${FARM}`;
  atEach(
    (disturb) => {
      disturb();
      handIn(workspace, 'example', said(FARM, { actions: ['Keep a register'] }), { responseId: farm });
    },
    () => typeBeside(workspace, 'Actions', ['Action', action], 'Progress', 'The posts are in'),
    (at) => {
      const [row, ...others] = rowsOf('Actions', (one) => one['Action'] === action);
      expect(others).toEqual([]);
      expect(row, `typed at call ${at}`).toMatchObject({ Progress: 'The posts are in', Provider: FARM });
      expect(rowsOf('Actions', (one) => one['Action'] === 'Keep a register')).toHaveLength(2);
    },
  );
});

test('a note in a column that somebody added beside the findings', () => {
  const again = (disturb: () => void) => {
    disturb();
    handIn(workspace, 'example', said(FARM, { ratings: { '1.1': 'Fully met', '1.2': 'Fully met' } }), {
      responseId: farm,
    });
  };
  const finding = `${farm}#1.1`;
  const notes = () =>
    rowsOf('Findings', (row) => row['Visit id'] === farm).map((row) => [
      row['Criterion'],
      row['Rating'],
      row[OWN],
    ]);
  atEach(
    again,
    () => typeBeside(workspace, 'Findings', ['Finding id', finding], OWN, 'The youth team'),
    (at) =>
      expect(notes(), `at ${at}`).toEqual([
        ['1.1', 'Fully met', 'The youth team'],
        ['1.2', 'Fully met', null],
      ]),
  );
  // And before it: the rows are made anew with what stands beside them.
  workspace = open(bundle, { state: structuredClone(ready), now: LATER });
  typeBeside(workspace, 'Findings', ['Finding id', finding], OWN, 'The youth team');
  again(() => undefined);
  expect(notes()).toContainEqual(['1.1', 'Fully met', 'The youth team']);
});

test.each([
  ['the hour', (of: Workspace) => void of.tick()],
  ['the menu', (of: Workspace) => void of.run('collectFromMenu')],
  ['reading all again', (of: Workspace) => void of.run('rereadFromMenu')],
])('a note beside a finding of a visit that was handed in again, and is read by %s', (_, read) => {
  typeBeside(workspace, 'Findings', ['Finding id', `${farm}#1.1`], OWN, 'The youth team');
  const again = said(FARM, { ratings: { '1.1': 'Fully met', '1.2': 'Fully met' } });
  handIn(workspace, 'example', again, { responseId: farm, fire: 'none' });
  read(workspace);
  const rows = rowsOf('Findings', (row) => row['Visit id'] === farm);
  expect(rows.map((row) => [row['Criterion'], row['Rating'], row[OWN]])).toEqual([
    ['1.1', 'Fully met', 'The youth team'],
    ['1.2', 'Fully met', null],
  ]);
});

test('a note beside a finding that the form says no longer stays, with what it was about', () => {
  typeBeside(workspace, 'Findings', ['Finding id', `${farm}#1.2`], OWN, 'The youth team');
  handIn(workspace, 'example', said(FARM, { ratings: { '1.1': 'Not met' } }), { responseId: farm });
  for (const run of ['refreshFromMenu', 'rereadFromMenu', 'collectFromMenu']) {
    const rows = rowsOf('Findings', (row) => row['Visit id'] === farm);
    expect(rows.map((row) => [row['Criterion'], row['Rating'], row['Amounts to'], row[OWN]])).toEqual([
      ['1.1', 'Not met', 'Not met', null],
      ['1.2', null, null, 'The youth team'],
    ]);
    workspace.run(run);
  }
});

test('nothing of what is written over stays in the hidden tab that takes it for a moment', () => {
  typeBeside(workspace, 'Visits', ['Visit id', farm], 'Officer’s decision', 'Withdrawn');
  typeBeside(workspace, 'Visits', ['Visit id', farm], 'Reason for the decision', 'It has closed its doors');
  workspace.run('refreshFromMenu');
  const { standing } = ask<OpenedVisit>(workspace, 'sidebarVisit', farm);
  decide(standing.seen);
  expect(tabOf(workspace, 'Provision QA owner').rows.flat()).toEqual([]);
});
