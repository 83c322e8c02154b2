/** The time that a run has, so that it ends by itself before Google ends it after six minutes. */
const MOST_MS = 4.5 * 60 * 1000;
/** Reading may take this much of it: what was read is still to be judged and written. */
const READING_MS = MOST_MS / 2;

/** Building stops sooner: what comes after a form's last item cannot be cut in two. */
const BUILDING_MS = 2.5 * 60 * 1000;

export interface RunTime {
  /** Instant at which the run began, ISO. */
  readonly now: string;
  readonly mayGoOn: () => boolean;
  readonly mayRead: () => boolean;
  readonly mayBuild: () => boolean;
}

/** Begins to count the time of a run. */
export function startRun(): RunTime {
  const began = Date.now();
  const within = (ms: number) => () => Date.now() - began < ms;
  return {
    now: new Date(began).toISOString(),
    mayGoOn: within(MOST_MS),
    mayRead: within(READING_MS),
    mayBuild: within(BUILDING_MS),
  };
}
