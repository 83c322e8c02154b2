/** How far each form has been read, kept in the workbook. Written last, after what was read is in its tabs. */
import * as z from 'zod/mini';
import type { HandedIn } from '../../google/read-responses';
import { readStored } from '../../google/read-stored';
import type { StoredValues } from '../../google/stored-values';

const NAME = 'watermarks';

/** A response can show up a little later than one that was handed in after it. */
const OVERLAP_MS = 10 * 60 * 1000;
/** More than these are looked up in the Visits tab instead: the list has to stay small. */
const MOST_SEEN = 100;

const Watermark = z.object({
  /** Everything handed in before this instant has been read. */
  upTo: z.string(),
  /** `response id@instant` of those after it that have been read, too. */
  seen: z.array(z.string()),
  /** Instant of the earliest response that could not be read; null when there is none. */
  retryFrom: z.nullable(z.string()),
});
export type Watermark = z.infer<typeof Watermark>;

const Watermarks = z.object({
  schema: z.literal(1),
  forms: z.record(z.string(), Watermark),
  /** Ids of what was wrong with the forms themselves the last time. */
  troubles: z.array(z.string()),
  /** London date of the last refresh of the county tabs: due dates change with the day. */
  refreshedOn: z.string(),
  /** A tab was made anew: everything read takes the place of what its other tabs may still hold. */
  rebuild: z.boolean(),
});
export type Watermarks = z.infer<typeof Watermarks>;

const noWatermarks: Watermarks = {
  schema: 1,
  forms: {},
  troubles: [],
  refreshedOn: '',
  rebuild: false,
};

const KIND = {
  schema: Watermarks,
  version: 1,
  remedy: 'Choose Provision QA > Read all forms again.',
  what: 'The record of what has been collected',
};

/**
 * How far the forms were read; nothing read where nothing is kept.
 * @throws InputError, MissingError when what is kept was changed by hand; NewerError when a newer version wrote it.
 */
export const readWatermarks = (stored: StoredValues): Watermarks =>
  readStored(stored, NAME, KIND) ?? noWatermarks;

/** Keeps how far the forms were read, in place of what was kept, and what belongs with it, in one service call. */
export const saveWatermarks = (
  stored: StoredValues,
  marks: Watermarks,
  also: Readonly<Record<string, string>> = {},
): void => stored.put({ ...also, [NAME]: JSON.stringify(marks) });

/** Everything is to be read again, into tabs of which some are new and some are not. Mends what was damaged. */
export const saveNothingRead = (stored: StoredValues): void =>
  saveWatermarks(stored, { ...noWatermarks, rebuild: true });

/** Whether anything was ever collected into this workbook. */
export const hasCollected = (stored: StoredValues): boolean => stored.names().includes(NAME);

const tag = ({ responseId, submittedAt }: HandedIn): string => `${responseId}@${submittedAt}`;

/** From when on to ask a form, with overlap; undefined: from its beginning. */
export function askFrom(mark: Watermark | undefined, retry: boolean): string | undefined {
  if (!mark) return undefined;
  return retry && mark.retryFrom !== null && mark.retryFrom < mark.upTo ? mark.retryFrom : mark.upTo;
}

/** Those that have not been read; with `retry`, also those from the first unreadable one on. */
export function unread(
  responses: readonly HandedIn[],
  mark: Watermark | undefined,
  retry: boolean,
): HandedIn[] {
  const seen = new Set(retry && typeof mark?.retryFrom === 'string' ? [] : mark?.seen);
  return responses.filter((response) => !seen.has(tag(response)));
}

const earlier = (a: string | null, b: string | null): string | null =>
  a === null ? b : b === null ? a : a < b ? a : b;

/**
 * The watermark once these have been read.
 * @param done what was read just now, whatever came of it
 * @param unreadable those of `done` that could not be made out
 * @param retried whether earlier unreadable ones were among them
 */
export function moved(
  mark: Watermark | undefined,
  done: readonly HandedIn[],
  unreadable: readonly HandedIn[],
  retried: boolean,
): Watermark {
  const newest = done.reduce((last, { submittedAt }) => (submittedAt > last ? submittedAt : last), '');
  const reached = newest ? new Date(Date.parse(newest) - OVERLAP_MS).toISOString() : '';
  const upTo = reached > (mark?.upTo ?? '') ? reached : (mark?.upTo ?? reached);
  const fresh = done.filter(({ submittedAt }) => submittedAt >= upTo).map(tag);
  const kept = (mark?.seen ?? []).filter((one) => one.slice(one.lastIndexOf('@') + 1) >= upTo);
  const seen = [...new Set([...kept, ...fresh])];
  const pending = unreadable.reduce<string | null>(
    (first, { submittedAt }) => earlier(first, submittedAt),
    null,
  );
  return {
    upTo,
    seen: seen.length > MOST_SEEN ? [] : seen,
    retryFrom: retried ? pending : earlier(mark?.retryFrom ?? null, pending),
  };
}
