/** A county's workbook for the tests of the add-on: the built bundle in the local workspace, set up or not yet. */
import { rawAnswers } from '../../shared/form/raw-answers';
import { formPlan } from '../../shared/form/form-plan';
import { catalogue } from '../../shared/frameworks/catalogue';
import { frameworkById } from '../../shared/frameworks/index';
import type { Answers } from '../../shared/schema/answers';
import type { Framework } from '../../shared/schema/framework';
import { Receipt } from '../../shared/schema/receipt';
import { criteriaOf, instrumentOf } from '../../shared/instrument/instrument-parts';
import type { Progress, Reply, SetUpChoice } from '../../apps-script/sidebar/server-api';
import { decodeState, encodeState, stateTab, type KeptState } from '../../shared/workbook/state-tab';
import { rowFromCells } from '../../shared/workbook/table-rows';
import { builtBundle } from '../built-add-on';
import { exampleFramework } from '../examples/example-framework';
import { openWorkspace, type Workspace, type WorkspaceOptions } from '../../scripts/workspace/add-on';
import type { State } from '../../scripts/workspace/state';
import type { Bundle } from '../../scripts/workspace/bundle';

const NOW = '2026-11-22T09:00:00.000Z';
/** The id of the hidden tab: `apps-script/google/sheet-ids.ts`. */
const STATE_SHEET = 746_100_030;

/** The same add-on with one small framework that has one of everything: for tests that run it hundreds of times. */
export const withExample = (bundle: Bundle): Bundle => ({
  ...bundle,
  html: {
    ...bundle.html,
    frameworks: JSON.stringify(catalogue([exampleFramework])),
    'framework-example': JSON.stringify(exampleFramework),
  },
});

export const open = (bundle: Bundle, options: WorkspaceOptions = {}): Workspace =>
  openWorkspace({ bundle, now: NOW, ...options });

export const CHOICE: SetUpChoice = {
  laName: 'Exampleshire',
  laCode: '884',
  forms: [
    { framework: 'herefordshire', instrument: 'visit' },
    { framework: 'derby', instrument: 'visit' },
  ],
};

/** The small framework's visit form alone. */
export const EXAMPLE_CHOICE: SetUpChoice = {
  ...CHOICE,
  forms: [{ framework: 'example', instrument: 'visit' }],
};

/** What a sidebar call gave. @throws what it said went wrong. */
export function ask<T>(workspace: Workspace, name: string, ...args: Parameters<Workspace['run']>[1][]): T {
  const reply = workspace.run(name, ...args) as unknown as Reply<T>;
  if (reply.ok) return reply.value;
  throw new Error(`${reply.message} ${reply.advice}`.trim());
}

/** Goes on with a set-up until it has finished, as the open sidebar does. */
export function carryOn(workspace: Workspace): Progress {
  for (let calls = 0; calls < 60; calls += 1) {
    const progress = ask<Progress>(workspace, 'sidebarContinue');
    if (progress.finished) return progress;
  }
  throw new Error('The set-up does not come to an end.');
}

export function setUp(workspace: Workspace, choice: SetUpChoice = CHOICE): Progress {
  ask<Progress>(
    workspace,
    'sidebarBegin',
    JSON.parse(JSON.stringify(choice)) as Parameters<Workspace['run']>[1],
  );
  return carryOn(workspace);
}

const stateSheetOf = (workspace: Workspace, workbookId = workspace.state.workbookId) =>
  workspace.state.spreadsheets[workbookId]?.sheets.find(
    ({ properties }) => properties.sheetId === STATE_SHEET,
  );

/** An add-on, and a workbook in which these forms have been set up with it. */
interface SetUp {
  readonly bundle: Bundle;
  readonly ready: State;
}
function setUpWith(bundle: Bundle, choice: SetUpChoice): SetUp {
  const workspace = open(bundle);
  setUp(workspace, choice);
  return { bundle, ready: workspace.state };
}
/** The visit forms of two frameworks that come with it. */
export const usualSetUp = (): SetUp => setUpWith(builtBundle(), CHOICE);
/** The visit form of the small framework, which it knows as well. */
export const exampleSetUp = (): SetUp => setUpWith(withExample(builtBundle()), EXAMPLE_CHOICE);

/** What happened, of each problem that somebody is to look at. */
export const problemsToLookAt = (of: Workspace): string[] =>
  of
    .sheet('Problems')
    .flatMap(({ Status, 'What happened': what }) =>
      Status === 'To look at' ? [typeof what === 'string' ? what : ''] : [],
    );

/** What the add-on keeps in a workbook's hidden tab; undefined where there is none, or it cannot be read. */
export function keptIn(workspace: Workspace, workbookId?: string): KeptState | undefined {
  const [header = [], ...rows] = stateSheetOf(workspace, workbookId)?.rows ?? [];
  return decodeState(
    rows.map((row) =>
      rowFromCells(
        stateTab.columns,
        new Map(stateTab.columns.map((one) => [one.key, header.indexOf(one.header)])),
        row,
      ),
    ),
  );
}

/** What the add-on keeps under a name in the hidden tab. */
export const stored = (workspace: Workspace, name: string, workbookId?: string): string | undefined =>
  keptIn(workspace, workbookId)?.texts.get(name)?.text;

/** Puts texts into the hidden tab as another version of the product might have; undefined takes one away. */
export function keep(workspace: Workspace, texts: Readonly<Record<string, string | undefined>>): void {
  const kept = keptIn(workspace);
  const sheet = stateSheetOf(workspace);
  if (!kept || !sheet) throw new Error('There is no state to change.');
  const all = new Map(kept.texts);
  for (const [name, text] of Object.entries(texts))
    if (text === undefined) all.delete(name);
    else all.set(name, { text, revision: kept.revision });
  sheet.rows = [
    stateTab.columns.map(({ header }) => header),
    ...encodeState({ ...kept, texts: all }).map((row) => stateTab.columns.map(({ key }) => row[key])),
  ];
}

/** Puts a workbook back to how version 0.1.0 kept its state: in the document's properties alone. */
export function asBefore(workspace: Workspace): State {
  const { state } = workspace;
  const book = state.spreadsheets[state.workbookId];
  const texts = keptIn(workspace)?.texts ?? new Map<string, { text: string }>();
  if (book)
    book.sheets = book.sheets.filter(
      ({ properties }) => !/^Provision QA (state|owner)/.test(properties.title),
    );
  state.properties['document'] = Object.fromEntries(
    [...texts].flatMap(([name, { text }]): [string, string][] => {
      if (text.length < 2900) return [[name, `=${text}`]];
      const pieces = text.match(/[^]{1,2900}/g) ?? [];
      return [
        [name, `#${pieces.length}:${text.length}`],
        ...pieces.map((piece, index): [string, string] => [`${name}#${index}`, piece]),
      ];
    }),
  );
  return state;
}

export const receiptOf = (
  workspace: Workspace,
  framework: string,
  instrument = 'visit',
  workbookId?: string,
): Receipt =>
  Receipt.parse(JSON.parse(stored(workspace, `receipt:${framework}/${instrument}`, workbookId) ?? 'null'));

export function framework(id: string): Framework {
  const found = id === 'example' ? exampleFramework : frameworkById(id);
  if (!found) throw new Error(`There is no framework ${id}`);
  return found;
}

/** Answers of a visit at which every requirement was met; `but` changes some ratings. */
export function visitTo(
  provider: string,
  {
    of = 'herefordshire',
    but = {},
    ...rest
  }: Partial<Answers> & { of?: string; but?: Record<string, string> } = {},
): Answers {
  const rated = criteriaOf(framework(of), instrumentOf(framework(of), 'visit')).flatMap(({ code, scale }) => {
    const best = scale === null ? undefined : framework(of).scales[scale]?.options[0]?.label;
    return best === undefined ? [] : [[code, best] as const];
  });
  return {
    provider: { name: provider },
    visitDate: '2026-11-20',
    officer: 'Officer Example',
    ratings: { ...Object.fromEntries(rated), ...but },
    notApplicable: {},
    comments: {},
    ...rest,
    fields: { ...(of === 'herefordshire' ? { 'registration-status': 'Unregistered' } : {}), ...rest.fields },
  };
}

/** Answers as a form holds them: question id to values. */
export function typed(
  workspace: Workspace,
  id: string,
  answers: Answers,
  instrument = 'visit',
  workbookId?: string,
): Record<string, string[]> {
  const { questions } = receiptOf(workspace, id, instrument, workbookId);
  const byKey = rawAnswers(framework(id), answers, instrument);
  return Object.fromEntries(
    Object.entries(byKey).flatMap(([key, values]) => {
      const question = questions[key];
      // Receipts keep ids as numbers are written, forms with eight digits.
      return question === undefined ? [] : [[question.padStart(8, '0'), [...values]]];
    }),
  );
}

/** Hands in a visit as an officer would. */
export function handIn(
  workspace: Workspace,
  id: string,
  answers: Answers,
  options: Parameters<Workspace['submit']>[2] = {},
): ReturnType<Workspace['submit']> {
  return workspace.submit(receiptOf(workspace, id).formId, typed(workspace, id, answers), {
    dropUnreached: true,
    ...options,
  });
}

export const planOf = (id: string, instrument = 'visit') => formPlan(framework(id), instrument);
