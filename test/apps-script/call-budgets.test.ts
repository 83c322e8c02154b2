/** What collecting and refreshing cost in service calls, however large the county is. */
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { score } from '../../shared/judging/score';
import { encodeFindings, findingsTab } from '../../shared/workbook/findings-tab';
import { encodeVisit, visitsTab } from '../../shared/workbook/visits-tab';
import { toSerial, addDays } from '../../shared/schema/dates';
import type { ColumnPlan, SomeCells } from '../../shared/schema/workbook-plan';
import type { Visit } from '../../shared/schema/visit';
import { grownCounty } from '../../scripts/bench/growth/grown-county';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Bundle } from '../../scripts/workspace/bundle';
import { counted, type RunRecord } from '../../scripts/workspace/meter';
import type { Cell, State } from '../../scripts/workspace/state';
import { BUILT_ADD_ON, builtBundle } from '../built-add-on';
import { framework, handIn, open, receiptOf, setUp, visitTo } from './county';

// Hundreds of runs, on a machine that may have other work.
vi.setConfig({ testTimeout: 180_000 });

let bundle: Bundle;
beforeAll(() => {
  bundle = builtBundle();
});

const last = (workspace: Workspace): RunRecord => {
  const run = workspace.meter.runs.at(-1);
  if (!run) throw new Error('Nothing has been run');
  return run;
};
const calls = (workspace: Workspace): string[] => counted(last(workspace)).map(({ name }) => name);

const cells = (columns: readonly ColumnPlan[], row: SomeCells): Cell[] =>
  columns.map(({ key, kind }) => {
    const cell = row[key] ?? null;
    return kind === 'date' && typeof cell === 'string' ? toSerial(cell) : cell;
  });

/** Puts visits straight into the tabs, as collecting would have. */
function fill(workspace: Workspace, count: number): void {
  const of = framework('herefordshire');
  const { formId, version } = receiptOf(workspace, 'herefordshire');
  const tab = (title: string) => {
    const found = workspace.state.spreadsheets[workspace.state.workbookId]?.sheets.find(
      ({ properties }) => properties.title === title,
    );
    if (!found) throw new Error(`There is no tab ${title}`);
    return found;
  };
  for (let index = 0; index < count; index += 1) {
    const answers = visitTo(`Made-Up Provider ${index % Math.max(10, count / 5)}`, {
      visitDate: addDays('2025-01-01', index % 600),
      but: index % 3 ? {} : { '1.1': 'Not Met' },
      comments: {
        '1.1': 'Seen on the day. '.repeat(10),
        '3.2': 'A longer remark on what was seen. '.repeat(10),
      },
    });
    const visit: Visit = {
      schema: 1,
      id: `old-${index}`,
      formId,
      framework: of.id,
      version,
      instrument: 'visit',
      submittedAt: '2026-01-01T09:00:00.000Z',
      answers,
    };
    tab('Visits').rows.push(cells(visitsTab.columns, encodeVisit(visit, score(of, answers), of)));
    tab('Findings').rows.push(...encodeFindings(visit, of).map((row) => cells(findingsTab.columns, row)));
  }
  for (const title of ['Visits', 'Findings']) {
    const { properties, rows } = tab(title);
    properties['gridProperties'] = {
      ...(properties['gridProperties'] as object),
      rowCount: rows.length + 100,
    };
  }
}

function countyOf(count: number, formsApi: 'on' | 'off' = 'on'): Workspace {
  const workspace = open(bundle, { settings: { formsApi } });
  setUp(workspace);
  fill(workspace, count);
  return workspace;
}

/** Of the day on which the counties below were last looked through. */
const LATER = '2026-11-22T12:00:00.000Z';
const states = new Map<number, State>();
/** A county as collecting has left it; its forms' responses were listed once that day. */
const stateOf = (count: number): State => {
  const known = states.get(count);
  if (known) return known;
  const { workspace } = grownCounty(BUILT_ADD_ON, count);
  workspace.start({ functionName: 'onHour', unattended: true });
  states.set(count, workspace.state);
  return workspace.state;
};

describe.each([10, 1000, 5000])('with %i visits in the workbook', (count) => {
  test('new visits cost at most 8 calls a batch over REST', () => {
    const workspace = open(bundle, { state: stateOf(count), now: LATER });
    for (const name of ['Made-Up Farm', 'Pretend Garage', 'Invented College'])
      handIn(workspace, 'herefordshire', visitTo(name), { fire: 'none' });
    workspace.start({ functionName: 'onVisitSubmitted', unattended: true });
    expect(last(workspace).error).toBe('');
    expect(workspace.sheet('Visits')).toHaveLength(count + 3);
    expect(calls(workspace).length).toBeLessThanOrEqual(8);
  });

  test('a visit that is handed in again costs no more', () => {
    const workspace = open(bundle, { state: stateOf(count), now: LATER });
    const { response } = handIn(workspace, 'herefordshire', visitTo('Made-Up Farm'));
    handIn(workspace, 'herefordshire', visitTo('Made-Up Farm', { officer: 'Another Example' }), {
      responseId: response.responseId,
    });
    expect(workspace.sheet('Visits').at(-1)).toMatchObject({ Officer: 'Another Example' });
    expect(calls(workspace).length).toBeLessThanOrEqual(8);
  });

  test('a refresh of the county costs at most 10 calls', () => {
    const workspace = open(bundle, { state: stateOf(count), now: LATER });
    workspace.run('refreshFromMenu');
    expect(workspace.screen.messages).toEqual([
      'Provision QA: The Providers and County tabs are up to date.',
    ]);
    expect(calls(workspace).length).toBeLessThanOrEqual(10);
  });
});

test('nothing new costs 5 calls, of which one keeps that the run worked', () => {
  const workspace = open(bundle, { state: stateOf(10), now: LATER });
  workspace.run('refreshFromMenu');
  // The first of a day that starts by itself says so in the Start tab.
  workspace.tick();
  workspace.tick();
  expect(calls(workspace)).toEqual([
    'Lock.tryLock',
    // Whether an earlier version of the workbook was restored.
    'Properties.getProperties',
    'Sheets.Spreadsheets.Values.batchGetByDataFilter',
    'UrlFetchApp.fetchAll',
    'Properties.setProperties',
  ]);
});

describe('with FormApp', () => {
  test.each([10, 1000])('new visits cost at most 3 calls an answered question, with %i visits', (count) => {
    const workspace = countyOf(count, 'off');
    workspace.run('refreshFromMenu');
    const cost = (visits: number): { calls: number; answers: number } => {
      const before = open(bundle, { state: workspace.state });
      const handed = Array.from({ length: visits }, (_, index) =>
        handIn(before, 'herefordshire', visitTo(`Made-Up Farm ${index}`), { fire: 'none' }),
      );
      before.start({ functionName: 'onVisitSubmitted', unattended: true });
      expect(before.sheet('Visits')).toHaveLength(count + visits);
      const answers = handed.reduce((sum, { response }) => sum + Object.keys(response.answers).length, 0);
      return { calls: calls(before).length, answers };
    };
    const one = cost(1);
    const three = cost(3);
    // What a batch costs whatever is in it, plus the answers.
    expect(three.calls - one.calls).toBeLessThanOrEqual(3 * (three.answers - one.answers) + 2 * 3);
    expect(one.calls).toBeLessThanOrEqual(3 * one.answers + 15);
  });
});

test('more than a batch is written in several requests, each followed by its watermark', () => {
  const workspace = open(bundle, { state: stateOf(10), now: LATER });
  for (let index = 0; index < 90; index += 1)
    handIn(
      workspace,
      'herefordshire',
      visitTo(`New Provider ${index}`, { ratings: { '1.1': 'Fully met' } }),
      {
        fire: 'none',
      },
    );
  workspace.tick();
  expect(workspace.sheet('Visits')).toHaveLength(100);
  const names = calls(workspace).filter((name) => /batchUpdate|setProperties/.test(name));
  expect(names).toEqual([
    'Sheets.Spreadsheets.batchUpdate',
    'Properties.setProperties',
    'Sheets.Spreadsheets.batchUpdate',
    'Properties.setProperties',
    'Sheets.Spreadsheets.batchUpdate',
    'Properties.setProperties',
  ]);
});
