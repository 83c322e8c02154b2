/**
 * Who watches this workbook for visits. Google shows everybody only their own triggers, so it is noted when somebody
 * sets them up, and whenever one of their runs works.
 */
import * as z from 'zod/mini';
import { InputError, MissingError } from '../../shared/errors';
import { longDate, londonDate, longInstant } from '../../shared/schema/dates';
import { readStored } from '../google/read-stored';
import type { StoredValues } from '../google/stored-values';

const NAME = 'watchers';

const Watchers = z.object({
  schema: z.literal(1),
  watchers: z.array(
    z.object({
      /** Their address; '' where it is not known. */
      who: z.string(),
      /** Instants, ISO; `ran` '' until a run of theirs has worked. */
      since: z.string(),
      ran: z.string(),
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

function withWatcher(stored: StoredValues, who: string, change: (known: Watcher | undefined) => Watcher) {
  const before = read(stored);
  const known = before.find((one) => one.who === who);
  const watchers = [...before.filter((one) => one !== known), change(known)].sort((a, b) =>
    a.since < b.since ? -1 : 1,
  );
  return { [NAME]: JSON.stringify({ schema: 1, watchers } satisfies z.infer<typeof Watchers>) };
}

/** What is to be kept once somebody watches, by name. @param at instant, ISO */
export const nowWatching = (stored: StoredValues, who: string, at: string): Record<string, string> =>
  withWatcher(stored, who, (known) => known ?? { who, since: at, ran: '' });

/** What is to be kept once a run that started by itself has worked, by name. @param at instant, ISO */
export const watcherRan = (stored: StoredValues, who: string, at: string): Record<string, string> =>
  withWatcher(stored, who, (known) => ({ who, since: known?.since ?? at, ran: at }));

/** Runs start every hour: after so long without one that worked, something is wrong. */
const LONG_MS = 24 * 60 * 60 * 1000;
const SILENT =
  'That is long ago: they may have left, or have to agree again by “Add to this workbook” under Forms.';

/** Who watches, a line each; [] where nobody is known to. @param now instant, ISO */
export function watchersInWords(stored: StoredValues, now: string): string[] {
  return read(stored).map(({ who, since, ran }) => {
    const name = who === '' ? 'Somebody who did not agree to be named' : who;
    const last = ran === '' ? 'no run of theirs has worked yet' : `last run on ${longInstant(ran)}`;
    const isSilent = Date.parse(now) - Date.parse(ran === '' ? since : ran) > LONG_MS;
    return `${name}, since ${longDate(londonDate(since))}; ${last}.${isSilent ? ` ${SILENT}` : ''}`;
  });
}
