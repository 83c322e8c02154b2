/**
 * Who watches this workbook for visits. Google shows everybody only their own triggers, so it is noted when somebody
 * sets them up, and taken from what is noted of runs.
 */
import * as z from 'zod/mini';
import { InputError, MissingError } from '../../shared/errors';
import { longDate, londonDate, longInstant } from '../../shared/schema/dates';
import { readStored } from '../google/read-stored';
import type { StoredValues } from '../google/stored-values';
import { ownRuns } from './run-health';

const NAME = 'watchers';

const Watchers = z.lazy(() =>
  z.object({
    schema: z.literal(1),
    watchers: z.array(
      z.object({
        /** Their address; '' where it is not known. */
        who: z.string(),
        /** Instant, ISO. */
        since: z.string(),
      }),
    ),
  }),
);
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

/** Runs start every hour: after so long without one that worked, something is wrong. */
const LONG_MS = 24 * 60 * 60 * 1000;
const SILENT =
  'That is long ago: they may have left, or have to agree again by “Add to this workbook” under Forms.';

/** Who watches, a line each; [] where nobody is known to. @param now instant, ISO */
export function watchersInWords(stored: StoredValues, now: string): string[] {
  const runs = ownRuns(stored, now);
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
