/** The local workspace: the built add-on running on stand-ins for Google, with forms, a workbook and triggers. */
import { resolve } from 'node:path';
import { readBundle, readManifest, compile, type Bundle } from './bundle';
import { Discovery } from './discovery';
import { submitForm, type Submission, type Submitted } from './forms/submit-form';
import { asClientValue } from './client-value';
import { rowsByHeader } from './rows-by-header';
import { AuthMode } from './google/script/script-app';
import { submitEvent } from './google/forms/submit-event';
import { copyOf, type Json } from './json';
import { Meter, type Fault } from './meter';
import { Runner, type Outcome, type Start } from './runner';
import type { Runtime, Screen, SentRequest } from './runtime';
import {
  emptyState,
  type Cell,
  type State,
  type StoredForm,
  type StoredItem,
  type StoredSheet,
  type StoredTrigger,
} from './state';
import { loadState, saveState } from './state-file';
import type { WorkspaceSettings } from './settings';

export interface WorkspaceOptions {
  /** Folder of the built add-on; `dist/apps-script` unless given. */
  readonly folder?: string;
  /** A bundle in memory instead of the folder. */
  readonly bundle?: Bundle;
  /** Where the state is kept between restarts; nowhere unless given. */
  readonly file?: string;
  /** A state to start from (copied), instead of what the file holds. */
  readonly state?: State;
  /** Fixed start of the virtual clock, ISO instant; the real clock unless given. */
  readonly now?: string;
  readonly settings?: Partial<WorkspaceSettings>;
  /** Folder of Google's discovery documents. */
  readonly discovery?: string;
}

/** How the submit trigger fires. `empty-too`: once more without answers, as Google has been seen to do. */
type Firing = 'once' | 'twice' | 'empty-too' | 'none';

interface SubmitOptions extends Omit<Submission, 'answers'> {
  readonly fire?: Firing;
}

export interface Workspace {
  /** Runs an exported function as the menu or the sidebar would. @throws Error with the add-on's message. */
  run(functionName: string, ...args: Json[]): Json;
  /** The same with an authorisation mode, faults, or answers to alerts. */
  start(start: Start): Outcome;
  /** Hands in a form and fires the triggers. @throws when a person could not have handed it in so. */
  submit(
    formId: string,
    answers: Submission['answers'],
    options?: SubmitOptions,
  ): Submitted & { runs: Outcome[] };
  /**
   * Hands in several at once: all responses are there before any trigger runs, and each trigger's run starts
   * within the one before it, at its n-th service call.
   */
  submitTogether(
    list: readonly { formId: string; answers: Submission['answers'] }[],
    options?: { fire?: Firing; atCall?: number },
  ): Outcome[];
  /** Fires the hourly triggers, an hour later. */
  tick(): Outcome[];
  /** Opens the workbook: runs `onOpen` as Google does, before anything was agreed to. */
  open(authMode?: 'NONE' | 'LIMITED' | 'FULL'): Outcome;
  /** Lets time pass on a fixed clock. */
  advance(ms: number): void;
  /** Plans faults for the next run. */
  fault(...faults: Fault[]): void;
  readonly meter: Meter;
  readonly state: State;
  readonly screen: Screen;
  readonly sentRequests: SentRequest[];
  readonly runtime: Runtime;
  /** The rows under a tab's first row, by header; dates as ISO. @throws when there is no such tab. */
  sheet(tab: string): Record<string, Cell>[];
  /** All cells of a tab as entered. */
  cells(tab: string): Cell[][];
  form(formId: string): StoredForm;
  /** Adds an item (REST `Item`, with its ids) at the end of a form, as somebody does in Google's editor. */
  addByHand(formId: string, item: StoredItem['rest']): void;
  save(): void;
}

const PRODUCTION_HOST = 'https://docs.google.com';

/** @throws Error when the add-on is not built, or the kept state cannot be used. */
export function openWorkspace(options: WorkspaceOptions = {}): Workspace {
  const bundle = options.bundle ?? readBundle(resolve(options.folder ?? 'dist/apps-script'));
  const kept = options.state ? copyOf(options.state) : options.file ? loadState(options.file) : null;
  const state = kept ?? emptyState(options.settings);
  Object.assign(state.settings, options.settings);
  const runtime: Runtime = {
    state,
    manifest: readManifest(bundle.manifest),
    htmlFiles: bundle.html,
    discovery: Discovery.open(resolve(options.discovery ?? '../shared/google/discovery')),
    locks: new Map(),
    cache: new Map(),
    recentCalls: new Map(),
    sent: [],
    screen: { menu: [], sidebar: null, dialog: null, messages: [] },
    formsHost: PRODUCTION_HOST,
  };
  const meter = new Meter();
  const clock = makeClock(options.now);
  const runner = new Runner(runtime, compile(bundle), meter, clock);

  const save = (): void => {
    if (options.file) saveState(options.file, state);
  };
  const start = (what: Start): Outcome => {
    const outcome = runner.start(what);
    save();
    return outcome;
  };
  const triggers = (type: StoredTrigger['type']): StoredTrigger[] =>
    state.triggers.filter((one) => one.type === type);
  const fireSubmit = ({ form, written }: Submitted, fire: Firing): Start[] => {
    if (!written || fire === 'none') return [];
    const times = fire === 'once' ? [false] : [false, fire === 'empty-too'];
    return triggers('ON_FORM_SUBMIT')
      .filter((trigger) => trigger.sourceId === form.destination?.spreadsheetId)
      .flatMap((trigger) =>
        times.map((empty) => ({
          functionName: trigger.handler,
          args: [submitEvent(runtime, trigger.uid, written, empty)],
          user: trigger.user,
          script: trigger.script,
          unattended: true,
        })),
      );
  };
  const handIn = (formId: string, submission: Submission): Submitted => {
    clock.passed(1000);
    return submitForm(state, formId, submission, new Date(clock.now()).toISOString());
  };
  const tab = (name: string): StoredSheet => {
    const tabs = state.spreadsheets[state.workbookId]?.sheets ?? [];
    const found = tabs.find((sheet) => sheet.properties.title === name);
    if (found) return found;
    throw new Error(
      `The workbook has no tab "${name}". It has: ${tabs.map((one) => one.properties.title).join(', ')}.`,
    );
  };

  return {
    meter,
    state,
    runtime,
    screen: runtime.screen,
    sentRequests: runtime.sent,
    save,
    start,
    run: (functionName, ...args) => {
      runtime.screen.messages = [];
      const outcome = start({ functionName, args });
      if (outcome.error) throw outcome.error;
      return asClientValue(functionName, outcome.value);
    },
    submit: (formId, answers, { fire = 'once', ...rest } = {}) => {
      const submitted = handIn(formId, { answers, ...rest });
      save();
      return { ...submitted, runs: fireSubmit(submitted, fire).map(start) };
    },
    submitTogether: (list, { fire = 'once', atCall = 1 } = {}) => {
      const starts = list.flatMap(({ formId, answers }) => fireSubmit(handIn(formId, { answers }), fire));
      const outcomes: Outcome[] = [];
      const begin = (index: number): void => {
        const next = starts[index];
        if (!next) return;
        const meanwhile: Fault = { at: atCall, kind: 'meanwhile', action: () => begin(index + 1) };
        outcomes.push(runner.start({ ...next, faults: [meanwhile] }));
      };
      begin(0);
      // A run that ended before its n-th call leaves the following ones to be started after it.
      while (outcomes.length < starts.length) begin(outcomes.length);
      save();
      return outcomes;
    },
    tick: () => {
      clock.passed(60 * 60 * 1000);
      return triggers('CLOCK').map((trigger) =>
        start({
          functionName: trigger.handler,
          args: [{ authMode: AuthMode.of.FULL, triggerUid: trigger.uid }],
          user: trigger.user,
          script: trigger.script,
          unattended: true,
        }),
      );
    },
    open: (authMode = 'NONE') =>
      start({ functionName: 'onOpen', args: [{ authMode: AuthMode.of[authMode] }], authMode }),
    advance: (ms) => clock.passed(ms),
    fault: (...faults) => meter.plan(...faults),
    cells: (name) => tab(name).rows.map((row) => [...row]),
    sheet: (name) => rowsByHeader(tab(name)),
    addByHand: (formId, item) => {
      const form = state.forms[formId];
      if (!form) throw new Error(`There is no form "${formId}".`);
      form.items.push({ rest: item });
      form.revision += 1;
    },
    form: (formId) => {
      const found = state.forms[formId];
      if (!found) throw new Error(`There is no form "${formId}".`);
      return found;
    },
  };
}

/** A fixed clock moves only when told; the real one by itself. */
function makeClock(start: string | undefined): { now: () => number; passed: (ms: number) => void } {
  let at = start === undefined ? 0 : Date.parse(start);
  return start === undefined
    ? { now: () => Date.now(), passed: () => undefined }
    : { now: () => at, passed: (ms) => (at += ms) };
}
