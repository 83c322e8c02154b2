/**
 * Counts service calls, keeps the virtual clock of each run, stops a run at the 6-minute limit, and puts faults
 * in at a chosen call.
 */
import { GoogleError } from './google/google-error';

/** Virtual milliseconds per call by kind. Sources: published averages where there are any, else a cautious guess. */
export const COSTS = {
  /** Enumerations, builders, logging, text work: nothing leaves the script's own process. */
  local: 0,
  /** ziritione.org, n = 100: properties read 30 ms, written 62 ms; cache read 3 ms, written 93 ms. */
  'properties-read': 30,
  'properties-write': 62,
  'cache-read': 3,
  'cache-write': 93,
  /** No trustworthy figure was found for the rest: guesses, on the high side. */
  lock: 50,
  forms: 120,
  'forms-read': 60,
  sheets: 500,
  'sheets-read': 250,
  fetch: 700,
  script: 300,
  ui: 100,
} as const;
export type CallKind = keyof typeof COSTS;

/** Virtual milliseconds for each kilobyte that a call answers with: a guess, from sheets read at some 1 MB a second. */
export const COST_PER_KB = 1;

/** Google's limit for a run of an editor add-on. */
export const RUN_LIMIT_MS = 6 * 60 * 1000;
/** Google's limit for a simple trigger such as `onOpen`. */
export const SIMPLE_TRIGGER_LIMIT_MS = 30 * 1000;

/**
 * What is to happen at one call of the next run. `kill`: the run ends there and then, before the call has any
 * effect. `error`: the call throws instead. `lost-answer`: the call takes effect, then throws. `meanwhile`:
 * something else happens first, e.g. another run.
 */
export type Fault =
  | { readonly at: At; readonly kind: 'kill' }
  | { readonly at: At; readonly kind: 'error' | 'lost-answer'; readonly message?: string }
  | ({ readonly kind: 'answer' } & ApiFault)
  | { readonly at: At; readonly kind: 'meanwhile'; readonly action: () => void };
/** A REST call that is answered with a status instead, before or (`lost`) after it took effect. */
export interface ApiFault {
  /** Method as the discovery document calls it with its API, e.g. `sheets.spreadsheets.batchUpdate`, and which one. */
  readonly at: { readonly name: string; readonly nth: number };
  readonly status: number;
  readonly message?: string;
  readonly lost?: boolean;
}

/** The n-th counted call of the run, from 1; or the n-th call of one name, e.g. `Form.addTextItem`. */
type At = number | { readonly name: string; readonly nth: number };

export interface Call {
  readonly name: string;
  readonly kind: CallKind;
  /** Virtual milliseconds since the run began, at the call's end. */
  readonly until: number;
}

/** One run as the log of service calls shows it. */
export interface RunRecord {
  readonly functionName: string;
  readonly startedAt: string;
  calls: Call[];
  /** Virtual milliseconds. */
  elapsed: number;
  /** Bytes that calls of REST APIs and advanced services answered with. */
  bytesRead: number;
  /** Milliseconds that the add-on itself computed, by the meter's timer; the stand-ins' own work is left out. */
  computing: number;
  /** '' when it went well. */
  error: string;
  log: string[];
}

/** The runs of a workspace with their calls, and the faults planned for the next one. */
export class Meter {
  /** Newest last; a long-running server keeps the last 200. */
  readonly runs: RunRecord[] = [];
  /** Milliseconds since some instant. It is read before and after each call: to ask the processor's takes ten times as long. */
  timer: () => number = () => performance.now();
  /** Faults for the next run that starts; consumed by it. */
  private planned: Fault[] = [];

  /** Puts faults into the next run. */
  plan(...faults: Fault[]): void {
    this.planned.push(...faults);
  }

  takePlanned(): Fault[] {
    const faults = this.planned;
    this.planned = [];
    return faults;
  }

  add(record: RunRecord): void {
    this.runs.push(record);
    if (this.runs.length > 200) this.runs.shift();
  }

  reset(): void {
    this.runs.length = 0;
  }

  /** Counted service calls (all but `local`) of all runs kept. */
  get total(): number {
    return this.runs.reduce((sum, run) => sum + counted(run).length, 0);
  }

  /** Counted service calls of the newest run. */
  get last(): number {
    const run = this.runs.at(-1);
    return run ? counted(run).length : 0;
  }

  /** Counted service calls by name, all runs kept. */
  get byName(): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const run of this.runs)
      for (const call of counted(run)) counts[call.name] = (counts[call.name] ?? 0) + 1;
    return counts;
  }
}

/** The calls that Google would count: all but those inside the script’s own process. */
export const counted = (run: RunRecord): Call[] => run.calls.filter((call) => call.kind !== 'local');

/** True when a fault is meant for the call that is about to be made. */
export function isAt(fault: Fault, name: string, calls: readonly Call[]): boolean {
  if (typeof fault.at === 'number')
    return calls.filter((call) => call.kind !== 'local').length + 1 === fault.at;
  const wanted = fault.at;
  return wanted.name === name && calls.filter((call) => call.name === name).length + 1 === wanted.nth;
}

/** @throws GoogleError once a run's virtual time is over its limit. */
export function checkTime(elapsed: number, limit: number): void {
  if (elapsed > limit) throw new GoogleError('Exceeded maximum execution time');
}
