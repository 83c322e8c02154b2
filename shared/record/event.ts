/**
 * One event of the record: what somebody did, or what was found, about one subject. What the add-on's History tab keeps,
 * what `export` writes and what the command line reads are these same objects. Nothing is ever changed in one but a
 * text that is taken out for good.
 */
import * as z from 'zod/mini';
import { parseInput } from '../schema/parse-input';
import { Instant, Text } from '../schema/text';
import { contentHash } from './content-hash';
import { byText } from '../schema/by-text';

/** The version of the shape that is written today. */
export const EVENT_VERSION = 1;

/** What is known here. What a newer version of the product has added is kept, not applied, and told. */
export const KINDS = [
  'edition',
  'gone',
  'back',
  'correct',
  'decide',
  'confirm',
  'withdraw',
  'restore',
  'share',
  'reply',
  'answer',
  'second',
  'agree',
  'final',
  'reopen',
  'archive',
  'unarchive',
  'action-add',
  'action-set',
  'action-close',
  'status',
  'concern',
  'verdict',
  'merge',
  'unmerge',
  'cell',
  'baseline',
  'redact',
  'remove',
  'mail-intent',
  'mail-sent',
] as const;
export type Kind = (typeof KINDS)[number];

const SUBJECTS = ['visit', 'action', 'provider', 'workbook'] as const;
export type SubjectType = (typeof SUBJECTS)[number];

export const RecordedEvent = z.lazy(() =>
  z.object({
    v: z.int().check(z.gte(1, 'must be 1 or more')),
    /** Of a command: made when its form opens, and kept when it is tried again. One id counts once. */
    id: Text,
    /** The service's time, under the lock; never a browser's. */
    at: Instant,
    /** Who did it, by name or address; null where nobody can know, as of what is typed into a cell. */
    by: z.nullable(Text),
    subject: z.object({ type: Text, id: Text }),
    kind: Text,
    /** What of the subject it is about, e.g. `visitDate`, `ratings/1.1`, `fields/KEY`, or a column's key. */
    field: z.optional(z.string()),
    /** The value before, and from now on; '' for none. What is no plain text (ticks, rows, a person) is JSON. */
    from: z.optional(z.string()),
    to: z.optional(z.string()),
    why: z.optional(z.string()),
    /** Id of the last event that its writer saw on this subject and field. */
    base: z.optional(z.string()),
  }),
);
export type RecordedEvent = z.infer<typeof RecordedEvent>;

export interface Subject {
  readonly type: string;
  readonly id: string;
}

/** @throws InputError naming each field at fault and what was expected. @param what what it is, for people */
export const parseEvent = (value: unknown, what: string): RecordedEvent =>
  parseInput(RecordedEvent, value, what);

const KNOWN_KINDS: ReadonlySet<string> = new Set(KINDS);
const KNOWN_SUBJECTS: ReadonlySet<string> = new Set(SUBJECTS);

/** Whether this version of the product knows what it means. */
export const isKnownEvent = ({ v, kind, subject }: RecordedEvent): boolean =>
  v === EVENT_VERSION && KNOWN_KINDS.has(kind) && KNOWN_SUBJECTS.has(subject.type);

/** Milliseconds since 1970: instants are compared so, however many digits they are written with. */
export const msOf = (instant: string): number => Date.parse(instant);

/** As both of them are written by this product, so that comparing texts compares instants. */
const TO_MILLISECONDS = 24;

/** The order of the record: by instant, then by id. */
export const inOrder = (a: RecordedEvent, b: RecordedEvent): number =>
  byInstant(a.at, b.at) || byText(a.id, b.id);

/** Earlier first. Written to milliseconds, as nearly all are, their texts say it, which is much quicker. */
export const byInstant = (a: string, b: string): number =>
  a.length === TO_MILLISECONDS && b.length === TO_MILLISECONDS ? byText(a, b) : msOf(a) - msOf(b);

/**
 * The id of what a person typed into a cell: two runs that find the same change make the same event.
 * @param base the last event on the subject and field; '' for none
 */
export const cellEventId = (subject: Subject, field: string, base: string, to: string): string =>
  `cell-${contentHash([subject.type, subject.id, field, base, to])}`;

/** The next instant of the record: never before its last one, whatever the clock says. @param last ISO; '' for none yet */
export const nextInstant = (now: string, last: string): string =>
  last === '' ? now : new Date(Math.max(msOf(now), msOf(last) + 1)).toISOString();
