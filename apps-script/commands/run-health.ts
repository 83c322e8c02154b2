/**
 * How the runs of this workbook have gone: what failed, by kind of run, until that kind works again; and when one last
 * worked. Nobody watches a trigger, and Google sends no mail when an add-on's fails (guide "Triggers for editor
 * add-ons"): the sidebar says it.
 */
import * as z from 'zod/mini';
import { longInstant } from '../../shared/schema/dates';
import { keysOf } from '../../shared/schema/keys';
import { silence } from '../../shared/workbook/standing';
import { failureText } from '../failure';
import { readOrNothing } from '../google/read-stored';
import type { StoredValues } from '../google/stored-values';

const NAME = 'runs';
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

const Kind = z.enum(keysOf<RunKind>(KINDS));
const RunHealth = z.object({
  schema: z.literal(1),
  /** Instant at which a run of the kind last worked, ISO. */
  worked: z.partialRecord(Kind, z.string()),
  /** Since a run of the kind last worked; oldest first. */
  failures: z.array(
    z.object({ run: Kind, first: z.string(), last: z.string(), times: z.int(), text: z.string() }),
  ),
});
export type RunHealth = z.infer<typeof RunHealth>;

const STORED = {
  schema: RunHealth,
  version: 1,
  remedy: 'The next run writes it again.',
  what: 'The record of how runs have gone',
};

/**
 * How runs have gone so far. Where the record is damaged it is begun again: the next runs say how they go.
 * @throws NewerError when a newer version of the product wrote it.
 */
export const readHealth = (stored: StoredValues): RunHealth =>
  readOrNothing(stored, NAME, STORED) ?? { schema: 1, worked: {}, failures: [] };

const toKeep = (health: Omit<RunHealth, 'schema'>): Record<string, string> => ({
  [NAME]: JSON.stringify({ schema: 1, ...health } satisfies RunHealth),
});

/**
 * What is to be kept once a run of this kind has worked, by name.
 * @param before how runs had gone when it began
 * @param at instant, ISO
 */
export const healthAfterSuccess = (before: RunHealth, run: RunKind, at: string): Record<string, string> =>
  toKeep({
    worked: { ...before.worked, [run]: at },
    failures: before.failures.filter((one) => one.run !== run),
  });

/**
 * What is to be kept once a run of this kind has failed, by name.
 * @param before how runs had gone when it began, whatever it has kept since: it may have taken itself for done
 * @param at instant, ISO
 */
export function healthAfterFailure(
  { worked, failures }: RunHealth,
  run: RunKind,
  at: string,
  error: unknown,
): Record<string, string> {
  const text = failureText(error).slice(0, MOST_CHARACTERS);
  const isSame = (one: RunHealth['failures'][number]): boolean => one.run === run && one.text === text;
  const known = failures.find(isSame);
  const failure = { run, first: known?.first ?? at, last: at, times: (known?.times ?? 0) + 1, text };
  const mine = failures.filter((one) => one.run === run && !isSame(one)).slice(1 - MOST_FAILURES);
  return toKeep({ worked, failures: [...failures.filter((one) => one.run !== run), ...mine, failure] });
}

const latest = ({ worked }: RunHealth, kinds: readonly RunKind[]): string =>
  kinds.map((kind) => worked[kind] ?? '').reduce((last, at) => (at > last ? at : last), '');

function inWords(
  { run, first, last, times, text }: RunHealth['failures'][number],
  collected: string,
): string {
  const again = times > 1 ? ` This happened ${times} times since ${longInstant(first)}.` : '';
  const since = collected > last ? ` Visits have been collected since, on ${longInstant(collected)}.` : '';
  return `On ${longInstant(last)}, ${KINDS[run]}: ${text}${again}${since}`;
}

/** Instant at which a run last worked by itself, ISO; '' when none has. */
export const lastOwnRun = (stored: StoredValues): string => latest(readHealth(stored), BY_THEMSELVES);

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
      ...health.failures.map((failure) => inWords(failure, latest(health, COLLECTING))),
      ...(silent === '' ? [] : [silent]),
    ],
    lastOwnRun: ownRun === '' ? '' : longInstant(ownRun),
  };
}
