/** A made-up visit: handed in, judged, in no figure, and gone again without a trace, whatever is cut off where. */
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Home } from '../../apps-script/sidebar/server-api';
import type { ListedVisit, OpenedVisit } from '../../apps-script/sidebar/visit-api';
import { TRY_OUT_PROVIDER } from '../../shared/county/try-out';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Bundle } from '../../scripts/workspace/bundle';
import type { WorkspaceSettings } from '../../scripts/workspace/settings';
import { counted } from '../../scripts/workspace/meter';
import type { State } from '../../scripts/workspace/state';
import { builtBundle } from '../built-add-on';
import { fingerprint } from './fingerprint';
import { firstAndLast } from './cut-off';
import {
  ask,
  EXAMPLE_CHOICE,
  handIn,
  keep,
  open,
  planOf,
  receiptOf,
  setUp,
  stored,
  visitTo,
  withExample,
} from './county';

// Dozens of runs, on a machine that may have other work.
vi.setConfig({ testTimeout: 120_000 });

const HOUR = 60 * 60 * 1000;
/** The id of the tab: `apps-script/google/sheet-ids.ts`. */
const VISITS = 746_100_003;
/** Past all that was done to prepare. */
const LATER = '2026-11-22T13:00:00.000Z';

let bundle: Bundle;
let ready: State;
let workspace: Workspace;

/** A workbook that is set up and holds one real visit. */
function prepared(settings: Partial<WorkspaceSettings> = {}): State {
  const made = open(bundle, { settings });
  setUp(made, EXAMPLE_CHOICE);
  handIn(made, 'example', visitTo('Pretend Garage', { of: 'example', ratings: { '1.1': 'Not met' } }));
  made.advance(HOUR);
  made.tick();
  ask(made, 'sidebarCollect');
  made.run('refreshFromMenu');
  return made.state;
}
beforeAll(() => {
  bundle = withExample(builtBundle());
  ready = prepared();
});
beforeEach(() => {
  workspace = open(bundle, { state: ready, now: LATER });
});

/** All that is kept and shown, but for how far the forms were read, and that nothing is to be taken away. */
function trace(of: Workspace): string {
  const copy = open(bundle, { state: of.state });
  keep(copy, { 'try-out': undefined, watermarks: undefined });
  return fingerprint(copy);
}
/** Nothing has its name, or an id of its response. */
function expectNoTrace(of: Workspace, ids: readonly string[], { spare = true } = {}): void {
  const { forms, spreadsheets, properties, documents } = of.state;
  // The Start tab says what such a provider is called.
  const all = JSON.stringify([forms, spreadsheets, documents, spare && properties]).replaceAll(
    `called “${TRY_OUT_PROVIDER}”`,
    '',
  );
  for (const text of [TRY_OUT_PROVIDER, ...ids]) expect(all).not.toContain(text);
}
const idsOf = (of: Workspace): string[] =>
  of
    .form(receiptOf(of, 'example').formId)
    .responses.flatMap((one) =>
      Object.values(one.answers).flat().includes(TRY_OUT_PROVIDER) ? [one.responseId, one.formAppId] : [],
    );
const tryOuts = (of: Workspace): ListedVisit[] =>
  ask<ListedVisit[]>(of, 'sidebarVisits').filter(({ provider }) => provider === TRY_OUT_PROVIDER);
const rowsAbout = (of: Workspace, tab: string): number =>
  of.sheet(tab).filter((row) => Object.values(row).includes(TRY_OUT_PROVIDER)).length;
/** As the sidebar does. */
function tryOut(of: Workspace): void {
  ask(of, 'sidebarTryOut');
  ask(of, 'sidebarCollect');
}
const home = (of: Workspace): Home => ask<Home>(of, 'sidebarHome');

const WAYS: readonly Partial<WorkspaceSettings>[] = [
  {},
  { formsApi: 'off' },
  { responseIds: 'one' },
  { notAssumed: ['links-with-what-was-handed-in'] },
  { driveApi: 'off' },
  { account: 'consumer' },
];

test.each(WAYS)(
  'with %j a try-out is judged and shown, in no figure, and goes without a trace',
  (settings) => {
    workspace = open(bundle, { state: prepared(settings), now: LATER });
    const before = trace(workspace);
    const figures = (): unknown => [workspace.cells('County'), workspace.cells('Providers')];
    const counted = JSON.stringify(figures());
    expect(home(workspace).tryOut).toMatchObject({ form: 'Exampleshire visit', isHere: false });
    tryOut(workspace);
    expect(home(workspace).tryOut?.isHere).toBe(true);
    const [visit, ...others] = tryOuts(workspace);
    expect(others).toEqual([]);
    const opened = ask<OpenedVisit>(workspace, 'sidebarVisit', visit?.id ?? '');
    expect(opened.visit.answers).toMatchObject({
      provider: { name: TRY_OUT_PROVIDER },
      visitDate: '2026-11-22',
      officer: 'Nobody (try-out)',
    });
    // It says in each tab that it stands in that it is made up.
    for (const tab of ['Visits', 'Findings', 'Answers', 'Actions', 'Responses: Exampleshire visit'])
      expect(rowsAbout(workspace, tab), tab).toBeGreaterThan(0);
    workspace.run('refreshFromMenu');
    expect(JSON.stringify(figures())).toBe(counted);
    const ids = idsOf(workspace);
    expect(ids).toHaveLength(2);

    ask(workspace, 'sidebarTryOutAway');
    expectNoTrace(workspace, ids);
    expect(trace(workspace)).toBe(before);
    expect(home(workspace).tryOut?.isHere).toBe(false);
    workspace.run('rereadFromMenu');
    workspace.tick();
    expectNoTrace(workspace, ids);
    expect(workspace.sheet('Visits').map((row) => row['Provider'])).toEqual(['Pretend Garage']);
  },
);

test('asked twice it is one, and after it is gone it can be made again', () => {
  tryOut(workspace);
  tryOut(workspace);
  expect(tryOuts(workspace)).toHaveLength(1);
  ask(workspace, 'sidebarTryOutAway');
  ask(workspace, 'sidebarTryOutAway');
  tryOut(workspace);
  expect(tryOuts(workspace)).toHaveLength(1);
});

test('it goes by itself after a day, and not before', () => {
  tryOut(workspace);
  const ids = idsOf(workspace);
  for (let hours = 0; hours < 22; hours += 1) workspace.tick();
  expect(tryOuts(workspace)).toHaveLength(1);
  for (let hours = 0; hours < 4; hours += 1) workspace.tick();
  expectNoTrace(workspace, ids);
  const runs = workspace.tick();
  expect(runs.flatMap(({ error }) => error ?? [])).toEqual([]);
});

describe('filled in by hand', () => {
  const byHand = () =>
    handIn(workspace, 'example', visitTo(TRY_OUT_PROVIDER, { of: 'example', ratings: { '1.1': 'Not met' } }));

  test('with the link that has the made-up provider in it, it is one like the others', () => {
    const { questions, responderUri } = receiptOf(workspace, 'example');
    const key = planOf('example').items.find(({ role }) => role === 'provider-name')?.key ?? '';
    const entry = Number.parseInt(questions[key] ?? '', 16);
    expect(home(workspace).tryOut?.link).toBe(
      `${responderUri}?usp=pp_url&entry.${entry}=${encodeURIComponent(TRY_OUT_PROVIDER)}`,
    );
    const before = trace(workspace);
    byHand();
    expect(tryOuts(workspace)).toHaveLength(1);
    expect(home(workspace).tryOut?.isHere).toBe(true);
    const ids = idsOf(workspace);
    ask(workspace, 'sidebarTryOutAway');
    expectNoTrace(workspace, ids);
    expect(trace(workspace)).toBe(before);
  });

  test('it goes by itself, too, and along with one that the add-on made', () => {
    byHand();
    tryOut(workspace);
    byHand();
    const ids = idsOf(workspace);
    expect(ids.length).toBeGreaterThanOrEqual(4);
    for (let hours = 0; hours < 26; hours += 1) workspace.tick();
    expectNoTrace(workspace, ids);
  });
});

test('visits of real providers that come in meanwhile stay, with what people wrote', () => {
  tryOut(workspace);
  handIn(workspace, 'example', visitTo('Invented College', { of: 'example' }));
  const at = (header: string): number => workspace.cells('Visits')[0]?.indexOf(header) ?? -1;
  // Somebody names a real visit so, in a cell that is not theirs: that makes no try-out of it.
  const row = workspace.cells('Visits').findIndex((cells) => cells[at('Provider')] === 'Invented College');
  workspace.edit({
    kind: 'enter',
    sheetId: VISITS,
    row,
    column: at('Provider'),
    values: [[TRY_OUT_PROVIDER]],
    anyway: true,
  });
  ask(workspace, 'sidebarTryOutAway');
  expect(workspace.sheet('Visits')).toHaveLength(2);
  expect(workspace.form(receiptOf(workspace, 'example').formId).responses).toHaveLength(2);
});

test('a copy that Google writes late to the tab of responses is taken out by a later run', () => {
  tryOut(workspace);
  const tab = () =>
    workspace.state.spreadsheets[workspace.state.workbookId]?.sheets.find(
      ({ properties }) => properties.title === 'Responses: Exampleshire visit',
    );
  const late = tab()?.rows.pop();
  if (!late) throw new Error('There is no row.');
  ask(workspace, 'sidebarTryOutAway');
  tab()?.rows.push(late);
  expect(rowsAbout(workspace, 'Responses: Exampleshire visit')).toBe(1);
  workspace.tick();
  expectNoTrace(workspace, []);
  expect(JSON.parse(stored(workspace, 'try-out') ?? '{}')).toEqual({ schema: 1, forms: {} });
});

test('where nobody may take the response away nothing is, and it is said; its runs go on', () => {
  tryOut(workspace);
  workspace.state.settings.refusedScopes = ['forms'];
  const rows = rowsAbout(workspace, 'Findings');
  expect(() => ask(workspace, 'sidebarTryOutAway')).toThrow(/take a try-out out of “Exampleshire visit”/);
  expect(rowsAbout(workspace, 'Findings')).toBe(rows);
  for (let hours = 0; hours < 26; hours += 1)
    expect(workspace.tick().flatMap(({ error }) => error ?? [])).toEqual([]);
  expect(tryOuts(workspace)).toHaveLength(1);
  workspace.state.settings.refusedScopes = [];
  workspace.tick();
  expect(tryOuts(workspace)).toEqual([]);
});

test('of a form that is gone, the rows go', () => {
  tryOut(workspace);
  const form = workspace.form(receiptOf(workspace, 'example').formId);
  form.trashed = true;
  ask(workspace, 'sidebarTryOutAway');
  expect(rowsAbout(workspace, 'Visits') + rowsAbout(workspace, 'Findings')).toBe(0);
});

test('no document is made about it', () => {
  tryOut(workspace);
  const page = {
    name: 'x',
    html: '<!doctype html>',
    toSend: false,
    provider: TRY_OUT_PROVIDER,
    framework: 'example',
    version: '1',
    instrument: 'visit',
  };
  expect(() => ask(workspace, 'sidebarKeepPage', page)).toThrow(/made up.*no document is made/);
  const request = {
    framework: 'example',
    instrument: 'steps',
    provider: { name: TRY_OUT_PROVIDER, urn: '' },
    values: {},
  };
  expect(() => ask(workspace, 'sidebarMakeDocument', request)).toThrow(/no document is made/);
});

test('it is not offered while no form for visits is built', () => {
  expect(home(open(bundle)).tryOut).toBeNull();
  expect(() => ask(open(bundle), 'sidebarTryOut')).toThrow(/No form for visits/);
});

const isAll = process.env['CUT_OFFS'] === 'all';
describe.each(['kill', 'lost-answer'] as const)('%s at every call', (kind) => {
  /** The calls of a command at which it is cut: of many that only look or make an answer ready, the first and last. */
  const calls = (functionName: string, from: State): number[] => {
    const whole = open(bundle, { state: from, now: LATER });
    whole.start({ functionName });
    const run = whole.meter.runs.at(-1);
    const names = run ? counted(run).map(({ name }) => name) : [];
    const picked = isAll ? () => true : firstAndLast;
    return names.flatMap((name, index) => (picked(name, index, names) ? [index + 1] : []));
  };

  test('of handing it in: asked again it is one, and taken away it is none', () => {
    const before = trace(open(bundle, { state: ready }));
    const cuts = calls('sidebarTryOut', ready);
    expect(cuts.length).toBeGreaterThan(10);
    for (const at of cuts) {
      const cut = (): Workspace => {
        const one = open(bundle, { state: ready, now: LATER });
        one.fault({ at, kind });
        one.start({ functionName: 'sidebarTryOut' });
        return one;
      };
      // One or the other, each at every second call: the other kind of cut takes the rest.
      const isAgain = (at % 2 === 0) === (kind === 'kill');
      if (isAll || isAgain) {
        const again = cut();
        tryOut(again);
        expect(tryOuts(again), `call ${at}`).toHaveLength(1);
      }
      if (isAll || !isAgain) {
        const gone = cut();
        const ids = idsOf(gone);
        ask(gone, 'sidebarTryOutAway');
        expectNoTrace(gone, ids, { spare: false });
        expect(trace(gone), `call ${at}`).toBe(before);
      }
    }
  });

  test('of taking it away: asked again, or left to the next day, it is gone', () => {
    const before = trace(open(bundle, { state: ready }));
    const made = open(bundle, { state: ready, now: LATER });
    tryOut(made);
    const ids = idsOf(made);
    const cuts = calls('sidebarTryOutAway', made.state);
    expect(cuts.length).toBeGreaterThan(8);
    for (const at of cuts) {
      const one = open(bundle, { state: made.state, now: LATER });
      one.fault({ at, kind });
      one.start({ functionName: 'sidebarTryOutAway' });
      if (at % 2) ask(one, 'sidebarTryOutAway');
      else {
        one.advance(25 * HOUR);
        one.start({ functionName: 'onHour', unattended: true });
      }
      // Cut off after the workbook was changed, the spare beside it follows at the next change.
      expectNoTrace(one, ids, { spare: false });
      if (at % 2) expect(trace(one), `call ${at}`).toBe(before);
    }
  });
});
