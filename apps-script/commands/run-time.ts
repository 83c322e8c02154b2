/** The time that a run has, so that it ends by itself before Google ends it after six minutes. */
const MOST_MS = 4.5 * 60 * 1000;

export interface RunTime {
  /** Instant at which the run began, ISO. */
  readonly now: string;
  readonly mayGoOn: () => boolean;
}

/** @param mostMs how long it may go on */
export function startRun(mostMs = MOST_MS): RunTime {
  const began = Date.now();
  return { now: new Date(began).toISOString(), mayGoOn: () => Date.now() - began < mostMs };
}
