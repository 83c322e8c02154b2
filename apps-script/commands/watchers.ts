/**
 * Who watches this workbook for visits. Google shows everybody only their own triggers, so it is noted when somebody
 * sets them up, and whenever one of their runs works.
 */
import * as z from 'zod/mini';
import { InputError, MissingError } from '../../shared/errors';
import { longDate, londonDate, longInstant } from '../../shared/schema/dates';
import { hash } from '../../shared/schema/hash';
import { parseKept } from '../../shared/schema/kept-shape';
import { parseInput } from '../../shared/schema/parse-input';
import { readStored } from '../google/read-stored';
import type { Notes } from '../google/run-notes';
import type { StoredValues } from '../google/stored-values';

const NAME = 'watchers';

const Watchers = z.object({
  schema: z.literal(1),
  watchers: z.array(
    z.object({
      /** Their address; '' where it is not known. */
      who: z.string(),
      /** Instant, ISO. */
      since: z.string(),
    }),
  ),
});
type Watcher = z.infer<typeof Watchers>['watchers'][number];

const SHAPE = {
  schema: Watchers,
  version: 1,
  what: 'The list of who watches',
  remedy: 'It is written again.',
};

/** @throws NewerError when a newer version of the product wrote it. What is damaged is begun again. */
function read(stored: StoredValues): readonly Watcher[] {
  try {
    return readStored(stored, NAME, SHAPE)?.watchers ?? [];
  } catch (error) {
    if (!(error instanceof InputError || error instanceof MissingError)) throw error;
    return [];
  }
}

/** Begins the name of the note on one watcher's runs, with the version of its shape; then comes its place. */
const RAN = 'ran-1:';
/** Places are used again, so that notes do not grow in number. */
const PLACES = 64;
const Ran = z.object({ who: z.string(), at: z.string() });

const toKeep = (watchers: z.infer<typeof Watchers>['watchers']): Record<string, string> => ({
  [NAME]: JSON.stringify({ schema: 1, watchers } satisfies z.infer<typeof Watchers>),
});

/** What is to be kept once somebody watches, by name. @param at instant, ISO */
export function nowWatching(stored: StoredValues, who: string, at: string): Record<string, string> {
  const before = read(stored);
  const watchers = before.some((one) => one.who === who) ? [...before] : [...before, { who, since: at }];
  return toKeep(watchers);
}

/** The same where nobody watched before. @param at instant, ISO */
export const watchedBy = (who: string, at: string): Record<string, string> => toKeep([{ who, since: at }]);

/** Whether a name is the one that keeps who watches. */
export const isWatchers = (name: string): boolean => name === NAME;

/** The note to be kept once a run that started by itself has worked. Nothing is read for it. @param at instant, ISO */
export const watcherRan = (who: string, at: string): Record<string, string> => ({
  [`${RAN}${hash(who) % PLACES}`]: JSON.stringify({ who, at } satisfies z.infer<typeof Ran>),
});

/** By watcher: when a run of theirs last worked. */
function lastRuns({ noted }: Notes): ReadonlyMap<string, string> {
  const runs = new Map<string, string>();
  for (let place = 0; place < PLACES; place += 1) {
    const text = noted(`${RAN}${place}`);
    if (text === undefined) continue;
    try {
      const { who, at } = parseInput(Ran, parseKept(text, 'damaged'), 'The note');
      runs.set(who, at);
    } catch (error) {
      // The next run notes it again.
      if (!(error instanceof InputError)) throw error;
    }
  }
  return runs;
}

/** Runs start every hour: after so long without one that worked, something is wrong. */
const LONG_MS = 24 * 60 * 60 * 1000;
const SILENT =
  'That is long ago: they may have left, or have to agree again by “Add to this workbook” under Forms.';

/** Who watches, a line each; [] where nobody is known to. @param now instant, ISO */
export function watchersInWords(stored: StoredValues, now: string): string[] {
  const runs = lastRuns(stored);
  const known = read(stored);
  const others = [...runs.keys()].filter((who) => !known.some((one) => one.who === who));
  return [...known, ...others.map((who) => ({ who, since: '' }))].map(({ who, since }) => {
    const ran = runs.get(who) ?? '';
    const name = who === '' ? 'Somebody who did not agree to be named' : who;
    const last = ran === '' ? 'no run of theirs has worked yet' : `last run on ${longInstant(ran)}`;
    const isSilent = Date.parse(now) - Date.parse(ran === '' ? since : ran) > LONG_MS;
    const from = since === '' ? '' : `, since ${longDate(londonDate(since))}`;
    return `${name}${from}; ${last}.${isSilent ? ` ${SILENT}` : ''}`;
  });
}
