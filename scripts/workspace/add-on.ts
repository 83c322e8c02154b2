/** The local workspace: the built add-on running on stand-ins for Google, with forms, a workbook and triggers. */
import { resolve } from 'node:path';
import { readBundle, readManifest, compile, type Bundle } from './bundle';
import { Discovery } from './discovery';
import { copyWorkbook } from './editing/copy-workbook';
import type { Edit } from './editing/edit';
import { editWorkbook, type Editor } from './editing/edit-workbook';
import { submitForm, type Submission, type Submitted } from './forms/submit-form';
import { asClientValue } from './client-value';
import { rowsByHeader } from './rows-by-header';
import { AuthMode } from './google/script/script-app';
import { copyOf, type Json } from './json';
import { Meter, type Fault } from './meter';
import { Runner, type Outcome, type Start } from './runner';
import { screenOf, type Runtime, type Screen, type SentRequest } from './runtime';
import {
  emptyState,
  type Cell,
  type State,
  type StoredForm,
  type StoredItem,
  type StoredSheet,
} from './state';
import { loadState, saveState } from './state-file';
import type { WorkspaceSettings } from './settings';
import { clockStarts, editStarts, submitStarts, type Firing } from './triggers';

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
  open(authMode?: 'NONE' | 'LIMITED' | 'FULL', as?: Partial<Editor>): Outcome;
  /** Runs an exported function as somebody, in a workbook of theirs. @throws Error with the add-on's message. */
  runAs(as: Editor, functionName: string, args: Json[]): Json;
  /**
   * Changes the workbook as a person does in the browser, then fires what Google would. As the first person and in
   * the first workbook unless said otherwise. @throws EditRefused when Google would not let them.
   */
  edit(edit: Edit, as?: Partial<Editor>): Outcome[];
  /** "File, Make a copy". @returns the copy's id. */
  copy(title?: string, as?: Partial<Editor>): string;
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
    screens: new Map(),
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
  const first = (): Editor => ({ user: state.user, workbookId: state.workbookId });
  const isThere = (name: string): boolean => new RegExp(`^\\s*function ${name}\\(`, 'm').test(bundle.code);
  const runAs: Workspace['runAs'] = (as, functionName, args) => {
    screenOf(runtime, as).messages = [];
    const outcome = start({ ...as, functionName, args });
    if (outcome.error) throw outcome.error;
    return asClientValue(functionName, outcome.value);
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
    get screen() {
      return screenOf(runtime, first());
    },
    sentRequests: runtime.sent,
    save,
    start,
    run: (functionName, ...args) => runAs(first(), functionName, args),
    runAs,
    edit: (edit, as = {}) => {
      clock.passed(1000);
      const edited = editWorkbook(state, { ...first(), ...as }, edit);
      save();
      return editStarts(runtime, edited, isThere).map(start);
    },
    copy: (title, as = {}) => {
      const id = copyWorkbook(state, { ...first(), ...as }, title);
      save();
      return id;
    },
    submit: (formId, answers, { fire = 'once', ...rest } = {}) => {
      const submitted = handIn(formId, { answers, ...rest });
      save();
      return { ...submitted, runs: submitStarts(runtime, submitted, fire).map(start) };
    },
    submitTogether: (list, { fire = 'once', atCall = 1 } = {}) => {
      const starts = list.flatMap(({ formId, answers }) =>
        submitStarts(runtime, handIn(formId, { answers }), fire),
      );
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
      return clockStarts(runtime).map(start);
    },
    open: (authMode = 'NONE', as = {}) =>
      start({ ...as, functionName: 'onOpen', args: [{ authMode: AuthMode.of[authMode] }], authMode }),
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
