/** Starts runs, puts those aside that wait for a lock, and goes on with them when it is free. */
import type { Script } from 'node:vm';
import { Parked } from './google/google-error';
import { googleGlobals } from './google/globals';
import { Run } from './run';
import type { AuthMode } from './run-options';
import { RUN_LIMIT_MS, SIMPLE_TRIGGER_LIMIT_MS, type Fault, type Meter } from './meter';
import type { Runtime } from './runtime';

export interface Start {
  readonly functionName: string;
  readonly args?: readonly unknown[];
  readonly authMode?: AuthMode;
  /** A trigger's run, with nobody watching: there is no UI. */
  readonly unattended?: boolean;
  readonly user?: string;
  /** Another script project than the workbook's own, with the same code. */
  readonly script?: string;
  /** Another workbook than the workspace's first. */
  readonly workbookId?: string;
  readonly faults?: readonly Fault[];
  readonly replies?: readonly string[];
}

/** What Google runs by its name alone. */
const SIMPLE_TRIGGERS: ReadonlySet<string> = new Set(['onOpen', 'onEdit']);

/** How a run ended; `parked` while it still waits for a lock. */
export interface Outcome {
  readonly functionName: string;
  value?: unknown;
  error?: Error;
  parked: boolean;
}

interface Waiting {
  readonly run: Run;
  readonly lock: string;
  readonly outcome: Outcome;
}

/** All runs of a workspace. A run may start within another: `meanwhile`, as two people at once. */
export class Runner {
  private readonly waiting: Waiting[] = [];
  private readonly active: Run[] = [];
  private begun = 0;

  constructor(
    private readonly runtime: Runtime,
    private readonly script: Script,
    readonly meter: Meter,
    private readonly clock: { now: () => number; passed: (ms: number) => void },
  ) {}

  start(start: Start): Outcome {
    const below = this.active.at(-1);
    const { state } = this.runtime;
    const workbookId = start.workbookId ?? state.workbookId;
    const run = new Run(
      {
        functionName: start.functionName,
        args: start.args ?? [],
        authMode: start.authMode ?? 'FULL',
        unattended: start.unattended ?? false,
        user: start.user ?? state.user,
        script: start.script ?? state.spreadsheets[workbookId]?.script ?? state.script,
        workbookId,
        cloudProject: state.settings.cloudProject,
        startedAt: below ? below.now() : this.clock.now(),
        limitMs: SIMPLE_TRIGGERS.has(start.functionName) ? SIMPLE_TRIGGER_LIMIT_MS : RUN_LIMIT_MS,
        timer: this.meter.timer,
        seed: (this.begun += 1) * 7919 + this.clock.now(),
        faults: [...(start.faults ?? []), ...(below ? [] : this.meter.takePlanned())],
        replies: [...(start.replies ?? [])],
      },
      (of) => googleGlobals(this.runtime, of),
      this.script,
    );
    this.meter.add(run.record);
    const outcome: Outcome = { functionName: start.functionName, parked: false };
    this.perform(run, outcome);
    return outcome;
  }

  private perform(run: Run, outcome: Outcome): void {
    this.active.push(run);
    outcome.parked = false;
    try {
      outcome.value = run.execute();
      run.record.error = '';
    } catch (error) {
      if (error instanceof Parked) {
        outcome.parked = true;
        this.waiting.push({ run, lock: error.lock, outcome });
      } else {
        outcome.error = error instanceof Error ? error : new Error(String(error));
        run.record.error = outcome.error.message;
      }
    } finally {
      this.active.pop();
    }
    if (outcome.parked) return;
    for (const [name, holder] of this.runtime.locks) if (holder === run) this.runtime.locks.delete(name);
    if (this.active.length === 0) this.clock.passed(run.record.elapsed);
    this.goOn(run.now());
  }

  /** Goes on, in order, with the runs whose lock has become free. */
  private goOn(now: number): void {
    const index = this.waiting.findIndex(({ lock }) => !this.runtime.locks.has(lock));
    const [next] = index < 0 ? [] : this.waiting.splice(index, 1);
    if (!next) return;
    next.run.resumeAt(now);
    this.perform(next.run, next.outcome);
  }
}
