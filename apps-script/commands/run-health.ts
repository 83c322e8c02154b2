/**
 * How the runs of this workbook have gone, each account's by kind of run: what failed, until that account's runs of the
 * kind work again or another has done that job for everything; and when one last worked. Nobody watches a trigger, and Google sends no mail when an add-on's fails (guide "Triggers for editor
 * add-ons"): the sidebar says it.
 */
import * as z from 'zod/mini';
import { byText } from '../../shared/schema/by-text';
import { longInstant } from '../../shared/schema/dates';
import { keysOf } from '../../shared/schema/known-keys';
import { silence } from '../../shared/workbook/workbook-health';
import { parseInput } from '../../shared/schema/parse-input';
import type { Notice } from '../../shared/workbook/state-tab';
import { failureText } from '../failure';
import type { Account } from '../google/account';
import { TOLD_MS } from '../google/next-state';
import type { Notes } from '../google/run-notes';
import type { StoredValues } from '../google/stored-values';
import { ownedNotes, ownNote, toOwnPlace, type OwnedNotes } from '../google/note-places';

/** Begins the name of the note on a kind of run, with the version of its shape. */
const NAME = 'run-2:';
/** What version 0.1.0 kept instead: the words of the last failure. */
const BEFORE = 'trouble';

/** Kinds of run, each as people know it. */
const KINDS = {
  submitted: 'when a form was handed in',
  hourly: 'in the hourly run',
  collect: 'when new visits were collected',
  reread: 'when all forms were read again',
  refresh: 'when the county tabs were refreshed',
  checklists: 'when the checklists were updated',
} as const;
export type RunKind = keyof typeof KINDS;
const BY_THEMSELVES: readonly RunKind[] = ['submitted', 'hourly'];
export const isByItself = (kind: RunKind): boolean => BY_THEMSELVES.includes(kind);
/** Those that read what was handed in. */
export type CollectingRun = Exclude<RunKind, 'checklists'>;
const COLLECTING = keysOf<RunKind>(KINDS).filter((kind): kind is CollectingRun => kind !== 'checklists');

/** Those that somebody chose, who was told at once when it failed. */
const CHOSEN: readonly RunKind[] = ['collect', 'reread', 'refresh', 'checklists'];

/** A different failure each; the oldest give way. With the length, what is kept stays small beside 500 KB. */
const MOST_FAILURES = 3;
const MOST_CHARACTERS = 800;

/** What a run has done for everything there is, whatever kind of run it was. */
export type Job = Exclude<RunKind, 'submitted' | 'hourly'>;

const Health = z.lazy(() =>
  z.object({
    key: z.string(),
    /** Their address; '' where it is not known. */
    who: z.string(),
    at: z.string(),
    /** Instant at which a run of the kind last worked, ISO; '' for never. */
    worked: z.string(),
    /** Since then; oldest first. */
    failures: z.array(z.object({ first: z.string(), last: z.string(), times: z.int(), text: z.string() })),
    /** By job: when a run of the kind last did it, ISO. */
    jobs: z.record(z.string(), z.string()),
  }),
);
type Health = z.infer<typeof Health>;

const notesOf = (run: RunKind): OwnedNotes<Health> => ({
  name: `${NAME}${run}:`,
  parse: (value) => parseInput(Health, value, 'The note on runs'),
});

const before = (notes: Notes, run: RunKind, { key, who }: Account): Health =>
  ownNote(notes, notesOf(run), key) ?? { key, who, at: '', worked: '', failures: [], jobs: {} };

/**
 * The note to be kept once an account's run of this kind has worked, by name.
 * @param at instant, ISO
 * @param jobs what it did
 */
export function healthAfterSuccess(
  notes: Notes,
  run: RunKind,
  account: Account,
  at: string,
  jobs: readonly Job[],
): Record<string, string> {
  const known = before(notes, run, account);
  const done = Object.fromEntries(jobs.map((job) => [job, at]));
  const health = { ...known, ...account, at, worked: at, failures: [], jobs: { ...known.jobs, ...done } };
  return toOwnPlace(notes, notesOf(run), health);
}

/**
 * The note to be kept once an account's run of this kind has failed, by name.
 * @param at instant, ISO
 */
export function healthAfterFailure(
  notes: Notes,
  run: RunKind,
  account: Account,
  at: string,
  error: unknown,
): Record<string, string> {
  const { failures, ...known } = before(notes, run, account);
  const text = failureText(error).slice(0, MOST_CHARACTERS);
  const same = failures.find((one) => one.text === text);
  const failure = { first: same?.first ?? at, last: at, times: (same?.times ?? 0) + 1, text };
  const others = failures.filter((one) => one !== same).slice(1 - MOST_FAILURES);
  return toOwnPlace(notes, notesOf(run), { ...known, ...account, at, failures: [...others, failure] });
}

const latest = (instants: readonly string[]): string =>
  instants.reduce((last, at) => (at > last ? at : last), '');

/** When a run of these kinds last worked, whoever's it was, as an instant; '' for never. @param now instant, ISO */
export const lastWorked = (notes: Notes, now: string, kinds: readonly RunKind[] = BY_THEMSELVES): string =>
  latest(kinds.flatMap((run) => ownedNotes(notes, notesOf(run), now).map(({ worked }) => worked)));

/** By address, '' for all who are not known: when a run of theirs that started by itself last worked. @param now instant, ISO */
export function ownRuns(notes: Notes, now: string): ReadonlyMap<string, string> {
  const runs = new Map<string, string>();
  for (const run of BY_THEMSELVES)
    for (const { who, worked } of ownedNotes(notes, notesOf(run), now))
      if (worked > (runs.get(who) ?? '')) runs.set(who, worked);
  return runs;
}

type Failure = Health['failures'][number] & { readonly run: RunKind; readonly who: string };

function inWords({ run, who, first, last, times, text }: Failure, collected: string): string {
  const whose = who === '' ? '' : ` (${who})`;
  const again = times > 1 ? ` This happened ${times} times since ${longInstant(first)}.` : '';
  const since = collected > last ? ` Visits have been collected since, on ${longInstant(collected)}.` : '';
  return `On ${longInstant(last)}, ${KINDS[run]}${whose}: ${text}${again}${since}`;
}

/** What failed and nothing has made good since. */
function failuresIn(notes: Notes, now: string): Failure[] {
  const all = keysOf<RunKind>(KINDS).flatMap((run) =>
    ownedNotes(notes, notesOf(run), now).map((health) => ({ run, health })),
  );
  const done = (job: string): string => latest(all.map(({ health }) => health.jobs[job] ?? ''));
  return all
    .flatMap(({ run, health }) => health.failures.map((failure) => ({ ...failure, run, who: health.who })))
    .filter(
      ({ run, last }) =>
        !CHOSEN.includes(run) || (last > done(run) && Date.parse(now) - Date.parse(last) < TOLD_MS),
    )
    .sort((a, b) => byText(a.last, b.last));
}

/** Instants at which a run last worked by itself, of either kind and of the hourly one, ISO; '' when none has. */
export const lastOwnRuns = (notes: Notes, now: string): { lastOwnRun: string; lastHourly: string } => ({
  lastOwnRun: lastWorked(notes, now),
  lastHourly: lastWorked(notes, now, ['hourly']),
});

const noticed = ({ at, text }: Notice): string => `On ${longInstant(at)}: ${text}`;

/** What was put right of late in what is kept, a line each. */
export const putRight = (stored: StoredValues): string[] =>
  stored
    .notices()
    .filter(({ kind }) => kind !== 'spare')
    .map(noticed);

export interface HealthInWords {
  /** What a person should know, a line each; [] when all is well. */
  readonly warnings: readonly string[];
  /** When a run last worked by itself, e.g. "22 November 2026 at 09:00"; '' when none has. */
  readonly lastOwnRun: string;
}

/**
 * @param now instant, ISO
 * @param watchedSince instant from which on runs should start by themselves; '' where they should not yet
 */
export function healthInWords(stored: StoredValues, now: string, watchedSince: string): HealthInWords {
  const { lastOwnRun, lastHourly } = lastOwnRuns(stored, now);
  const silent = watchedSince === '' ? '' : silence({ lastOwnRun, lastHourly, watchedSince }, now);
  const before = stored.get(BEFORE) ?? '';
  const collected = lastWorked(stored, now, COLLECTING);
  return {
    warnings: [
      ...(before !== '' && lastOwnRun === '' ? [before] : []),
      ...stored.notices().map(noticed),
      ...failuresIn(stored, now).map((failure) => inWords(failure, collected)),
      ...(silent === '' ? [] : [silent]),
    ],
    lastOwnRun: lastOwnRun === '' ? '' : longInstant(lastOwnRun),
  };
}
