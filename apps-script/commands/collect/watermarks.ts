/** How far each form has been read, kept in the workbook: written in the request that writes what was read. */
import { byText } from '../../../shared/schema/by-text';
import { menuPath } from '../../../shared/schema/menu-path';
import * as z from 'zod/mini';
import { READ_SO_FAR } from '../../../shared/workbook/restored-state';
import type { HandedIn, Submission } from '../../google/handed-in';
import { readOrNothing, readStored } from '../../google/read-stored';
import type { StoredValues } from '../../google/stored-values';

const NAME = READ_SO_FAR;

/** A response can show up a little later than one that was handed in after it. */
const OVERLAP_MS = 10 * 60 * 1000;
/** More than these are looked up in the Visits tab instead: the list has to stay small. */
const MOST_SEEN = 100;

const Watermark = z.lazy(() =>
  z.object({
    /** Everything handed in before this instant has been read. */
    upTo: z.string(),
    /** `response id@instant` of those after it that have been read, too. */
    seen: z.array(z.string()),
    /** `response id@instant` of those that could not be made out, oldest first: they are tried again. */
    unreadable: z.optional(z.array(z.string())),
    /** Which reader first read the form; earlier versions do not say. */
    reader: z.optional(z.enum(['rest', 'form-app'])),
    /** What version 0.1.0 kept instead: the instant of the first of them. */
    retryFrom: z.optional(z.nullable(z.string())),
  }),
);
type KeptWatermark = z.infer<typeof Watermark>;
export type Watermark = Pick<KeptWatermark, 'upTo' | 'seen' | 'reader'> & {
  readonly unreadable: readonly string[];
};

const Watermarks = z.lazy(() =>
  z.object({
    schema: z.literal(1),
    forms: z.record(z.string(), Watermark),
    /** Ids of what was wrong with the forms themselves the last time. */
    troubles: z.array(z.string()),
    /** Ids of all problems that were to be looked at then, whatever became of their rows since. */
    problems: z._default(z.array(z.string()), []),
    /** London date of the last refresh of the county tabs: due dates change with the day. */
    refreshedOn: z.string(),
    /** Something has come in since what is drawn as a whole was drawn: the hourly run does it. */
    behind: z.optional(z.boolean()),
    /** London date on which a run that started by itself last said so in the Start tab. */
    ownRunOn: z.optional(z.string()),
    /** London date on which all of a form was last listed, by its id. */
    listedOn: z._default(z.record(z.string(), z.string()), {}),
    /** A tab was made anew: everything read takes the place of what its other tabs may still hold. */
    rebuild: z.boolean(),
  }),
);
export type Watermarks = Omit<z.infer<typeof Watermarks>, 'forms'> & {
  readonly forms: Readonly<Record<string, Watermark>>;
};

/** Where it is not known which could not be made out, everything from the first of them on is read again. */
function today({ upTo, seen, unreadable, reader, retryFrom }: KeptWatermark): Watermark {
  if (unreadable || typeof retryFrom !== 'string')
    return { upTo, seen, unreadable: unreadable ?? [], ...(reader && { reader }) };
  return { upTo: retryFrom < upTo ? retryFrom : upTo, seen: [], unreadable: [] };
}

const noWatermarks: Watermarks = {
  schema: 1,
  forms: {},
  troubles: [],
  problems: [],
  refreshedOn: '',
  listedOn: {},
  rebuild: false,
};

const KIND = {
  schema: Watermarks,
  version: 1,
  remedy: `Choose ${menuPath('Read all forms again')}.`,
  what: 'The record of what has been collected',
};

/**
 * How far the forms were read; nothing read where nothing is kept.
 * @throws InputError, MissingError when what is kept was changed by hand; NewerError when a newer version wrote it.
 */
export function readWatermarks(stored: StoredValues): Watermarks {
  const kept = readStored(stored, NAME, KIND);
  if (!kept) return noWatermarks;
  const forms = Object.entries(kept.forms).map(([id, mark]) => [id, today(mark)] as const);
  return { ...kept, forms: Object.fromEntries(forms) };
}

/** What keeps how far the forms were read, in place of what was kept. */
export const keptWatermarks = (marks: Watermarks): Record<string, string> => ({
  [NAME]: JSON.stringify(marks),
});

/**
 * What keeps that everything is to be read again, into tabs of which some are new and some are not. What was wrong with
 * forms stays known: it may be for somebody else to find it solved. Mends what was damaged.
 */
export function nothingRead(stored: StoredValues): Record<string, string> {
  const { troubles, problems } = readOrNothing(stored, NAME, KIND) ?? noWatermarks;
  return keptWatermarks({ ...noWatermarks, troubles, problems, rebuild: true });
}

/** What keeps that responses of these names were never read; nothing where none of them is listed. */
export function withoutResponses(stored: StoredValues, names: readonly string[]): Record<string, string> {
  const marks = readOrNothing(stored, NAME, KIND) ? readWatermarks(stored) : undefined;
  if (!marks) return {};
  const left = (list: readonly string[]): string[] => list.filter((one) => !names.includes(idOf(one)));
  const forms = Object.entries(marks.forms).map(
    ([id, mark]) => [id, { ...mark, seen: left(mark.seen), unreadable: left(mark.unreadable) }] as const,
  );
  return keptWatermarks({ ...marks, forms: Object.fromEntries(forms) });
}

/** Ids of the problems that were to be looked at after the last run that wrote; none where that is damaged. */
export const openProblems = (stored: StoredValues): readonly string[] =>
  readOrNothing(stored, NAME, KIND)?.problems ?? [];

/** Whether a name is the one that keeps how far the forms were read. */
export const isWatermarks = (name: string): boolean => name === NAME;

/** Whether anything was ever collected into this workbook. */
export const hasCollected = (stored: StoredValues): boolean => stored.names().some(isWatermarks);

const tag = ({ responseId, submittedAt }: Submission): string => `${responseId}@${submittedAt}`;
const idOf = (one: string): string => one.slice(0, one.lastIndexOf('@'));
const instantOf = (one: string): string => one.slice(one.lastIndexOf('@') + 1);

/** From when on to ask a form, with overlap; undefined: from its beginning. */
export function askFrom(mark: Watermark | undefined, retry: boolean): string | undefined {
  const first = mark?.unreadable.map(instantOf)[0];
  return mark && retry && first !== undefined && first < mark.upTo ? first : mark?.upTo;
}

/**
 * Whether a response has been read; with `retry`, not those that could not be made out: by their instants as well, as
 * another reader calls them otherwise.
 */
export function wasRead(mark: Watermark | undefined, retry: boolean): (submission: Submission) => boolean {
  if (!mark) return () => false;
  const seen = new Set(mark.seen);
  const unreadable = new Set(mark.unreadable.flatMap((one) => [idOf(one), instantOf(one)]));
  return (submission) =>
    !(retry && (unreadable.has(submission.responseId) || unreadable.has(submission.submittedAt))) &&
    (submission.submittedAt < mark.upTo || seen.has(tag(submission)));
}

/** Ids of those that could not be made out. */
export const unreadableIn = (mark: Watermark | undefined): string[] => (mark?.unreadable ?? []).map(idOf);

/** Whether there may be more of them than are listed. */
export const isListFull = (mark: Watermark | undefined): boolean =>
  (mark?.unreadable.length ?? 0) >= MOST_SEEN;

/** Ids of those that could not be made out and are on the form no longer, or not under that name. @param present as below */
export const goneOf = (mark: Watermark | undefined, present: ReadonlySet<string> | undefined): string[] =>
  present ? unreadableIn(mark).filter((id) => !present.has(id)) : [];

/**
 * The watermark once these have been read.
 * @param done what was read just now, whatever came of it
 * @param unreadable those of `done` that could not be made out
 * @param present ids of all that are to be tried again and are still there; undefined where not all were asked for
 */
export function advanceWatermark(
  mark: Watermark | undefined,
  done: readonly HandedIn[],
  unreadable: readonly HandedIn[],
  present?: ReadonlySet<string>,
): Watermark {
  const newest = done.reduce((last, { submittedAt }) => (submittedAt > last ? submittedAt : last), '');
  const reached = newest ? new Date(Date.parse(newest) - OVERLAP_MS).toISOString() : '';
  const read = new Set(done.map(({ responseId }) => responseId));
  const gone = new Set(goneOf(mark, present));
  const pending = [
    ...(mark?.unreadable ?? []).filter((one) => !read.has(idOf(one)) && !gone.has(idOf(one))),
    ...unreadable.map(tag),
  ].sort((a, b) => byText(instantOf(a), instantOf(b)));
  // More than can be listed: the watermark waits for them.
  const held = pending.slice(MOST_SEEN).map(instantOf)[0];
  const before = mark?.upTo ?? '';
  const far = reached > before ? reached : before;
  const upTo = held !== undefined && held < far ? held : far;
  // What is seen again is seen by the name that its reader has for it.
  const fresh = done
    .filter(({ submittedAt }) => submittedAt >= upTo)
    .map(({ readAs, submittedAt }) => tag({ responseId: readAs, submittedAt }));
  const reader = mark?.reader ?? done[0]?.reader;
  const kept = (mark?.seen ?? []).filter((one) => instantOf(one) >= upTo);
  const seen = [...new Set([...kept, ...fresh])];
  return {
    upTo,
    seen: seen.length > MOST_SEEN ? [] : seen,
    unreadable: pending.slice(0, MOST_SEEN),
    ...(reader && { reader }),
  };
}
