/** What a run of an add-on function starts with. */
import type { Fault } from './meter';

export type AuthMode = 'NONE' | 'LIMITED' | 'FULL';

export interface RunOptions {
  readonly functionName: string;
  readonly args: readonly unknown[];
  readonly authMode: AuthMode;
  /** A trigger's run: there is no UI. */
  readonly unattended: boolean;
  readonly user: string;
  readonly cloudProject: string;
  /** The script project whose code it runs. */
  readonly script: string;
  /** The workbook in which it runs: what it calls the active spreadsheet. */
  readonly workbookId: string;
  /** Virtual time at which the run starts, ms since 1970. */
  readonly startedAt: number;
  readonly limitMs: number;
  /** Milliseconds, for what the run computes: the meter's. */
  readonly timer: () => number;
  readonly seed: number;
  readonly faults: readonly Fault[];
  /** Answers to alerts with a choice, in order; OK or Yes when there are none left. */
  readonly replies: string[];
}
