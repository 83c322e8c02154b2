/**
 * How the runs of this workbook have gone: what failed, by kind of run, until that kind works again; and when one last
 * worked. Nobody watches a trigger, and Google sends no mail when an add-on's fails (guide "Triggers for editor
 * add-ons"): the sidebar says it.
 */
import * as z from 'zod/mini';
import { InputError } from '../../shared/errors';
import { longInstant } from '../../shared/schema/dates';
import { parseKept } from '../../shared/schema/kept-shape';
import { keysOf } from '../../shared/schema/keys';
import { silence } from '../../shared/workbook/standing';
import { parseInput } from '../../shared/schema/parse-input';
import { failureText } from '../failure';
import type { Notes } from '../google/run-notes';
import type { StoredValues } from '../google/stored-values';

/** Begins the name of the note on a kind of run, with the version of its shape. */
const NAME = 'run-1:';
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

/** A different failure each; the oldest give way. With the length, what is kept stays small beside 500 KB. */
const MOST_FAILURES = 3;
const MOST_CHARACTERS = 800;

const KindHealth = z.object({
  /** Instant at which a run of the kind last worked, ISO; '' for never. */
  worked: z.string(),
  /** Since then; oldest first. */
  failures: z.array(z.object({ first: z.string(), last: z.string(), times: z.int(), text: z.string() })),
});
export type KindHealth = z.infer<typeof KindHealth>;
type Health = Readonly<Record<RunKind, KindHealth>>;

const NONE: KindHealth = { worked: '', failures: [] };

/** How runs of a kind have gone so far. Where the note is damaged it is begun again: the next runs say how they go. */
export function healthOf({ noted }: Notes, run: RunKind): KindHealth {
  try {
    const text = noted(NAME + run);
    return text === undefined ? NONE : parseInput(KindHealth, parseKept(text, 'damaged'), 'The note on runs');
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return NONE;
  }
}

const readHealth = (notes: Notes): Health => {
  const of = (run: RunKind): KindHealth => healthOf(notes, run);
  return {
    submitted: of('submitted'),
    hourly: of('hourly'),
    collect: of('collect'),
    reread: of('reread'),
    refresh: of('refresh'),
    checklists: of('checklists'),
  };
};

const toKeep = (run: RunKind, health: KindHealth): Record<string, string> => ({
  [NAME + run]: JSON.stringify(health),
});

/**
 * The note to be kept once a run of this kind has worked, by name: whatever was noted before.
 * @param at instant, ISO
 */
export const healthAfterSuccess = (run: RunKind, at: string): Record<string, string> =>
  toKeep(run, { worked: at, failures: [] });

/**
 * The note to be kept once a run of this kind has failed, by name.
 * @param before how runs of the kind had gone
 * @param at instant, ISO
 */
export function healthAfterFailure(
  { worked, failures }: KindHealth,
  run: RunKind,
  at: string,
  error: unknown,
): Record<string, string> {
  const text = failureText(error).slice(0, MOST_CHARACTERS);
  const known = failures.find((one) => one.text === text);
  const failure = { first: known?.first ?? at, last: at, times: (known?.times ?? 0) + 1, text };
  const others = failures.filter((one) => one !== known).slice(1 - MOST_FAILURES);
  return toKeep(run, { worked, failures: [...others, failure] });
}

const latest = (health: Health, kinds: readonly RunKind[]): string =>
  kinds.map((kind) => health[kind].worked).reduce((last, at) => (at > last ? at : last), '');

type Failure = KindHealth['failures'][number] & { readonly run: RunKind };

function inWords({ run, first, last, times, text }: Failure, collected: string): string {
  const again = times > 1 ? ` This happened ${times} times since ${longInstant(first)}.` : '';
  const since = collected > last ? ` Visits have been collected since, on ${longInstant(collected)}.` : '';
  return `On ${longInstant(last)}, ${KINDS[run]}: ${text}${again}${since}`;
}

/** Instant at which a run last worked by itself, ISO; '' when none has. */
export const lastOwnRun = (stored: StoredValues): string => latest(readHealth(stored), BY_THEMSELVES);

/** What was put right of late in what is kept, and what is wrong with it, a line each. */
export const putRight = (stored: StoredValues): string[] =>
  stored.notices().map(({ at, text }) => `On ${longInstant(at)}: ${text}`);

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
  const health = readHealth(stored);
  const ownRun = latest(health, BY_THEMSELVES);
  const since = ownRun > watchedSince ? ownRun : watchedSince;
  const silent = watchedSince === '' ? '' : silence(since, now);
  const before = stored.get(BEFORE) ?? '';
  return {
    warnings: [
      ...(before !== '' && ownRun === '' ? [before] : []),
      ...putRight(stored),
      ...keysOf<RunKind>(KINDS)
        .flatMap((run) => health[run].failures.map((failure) => ({ ...failure, run })))
        .sort((a, b) => (a.last < b.last ? -1 : 1))
        .map((failure) => inWords(failure, latest(health, COLLECTING))),
      ...(silent === '' ? [] : [silent]),
    ],
    lastOwnRun: ownRun === '' ? '' : longInstant(ownRun),
  };
}
