/**
 * Which accounts can read which forms, as far as their runs have shown. A form that one account cannot read may be
 * read by another's runs all the time, so that only who could see it says that it is gone, and nobody while others read
 * it. Accounts are known by keys that name nobody.
 */
import * as z from 'zod/mini';
import type { ServiceError, ServiceFault } from '../../../shared/errors';
import { parseInput } from '../../../shared/schema/parse-input';
import type { Notes } from '../../google/run-notes';
import { ownedNotes, ownNote, toOwnPlace, type OwnedNotes } from '../../google/note-places';

/** Of one form: when a run of the account last read it, ISO, and whether it could not since. */
const Seen = z.lazy(() => z.object({ at: z.string(), lost: z.optional(z.boolean()) }));
const Account = z.lazy(() =>
  z.object({ key: z.string(), at: z.string(), forms: z.record(z.string(), Seen) }),
);
type Account = z.infer<typeof Account>;

const SIGHT: OwnedNotes<Account> = {
  name: 'sight-2:',
  parse: (value) => parseInput(Account, value, 'The note on who reads which form'),
};

export type Sight = Readonly<Record<string, Readonly<Record<string, z.infer<typeof Seen>>>>>;

/** Runs start every hour, give or take: whoever reads a form by itself has done so in this time. */
const OFTEN_MS = 3 * 60 * 60 * 1000;
/** After this long without anybody reading it, whoever fails says so. */
const LONG_MS = 24 * 60 * 60 * 1000;

/** Kinds of failure that say something of the form; the others are Google's or the account's, and pass or are put right elsewhere. */
const OF_THE_FORM: readonly ServiceFault[] = ['not-found', 'permission', 'unknown'];

export const isOfTheForm = ({ cause }: ServiceError): boolean =>
  cause !== undefined && OF_THE_FORM.includes(cause.kind);

/** Google's or the account's, so that it may be gone by the next run. What nobody understands is not taken for that. */
const mayPass = (error: ServiceError): boolean => error.cause !== undefined && !isOfTheForm(error);

/** By form, by key of the account: what is known. @param now instant, ISO */
export function readSight(notes: Notes, now: string): Sight {
  const forms: Record<string, Record<string, z.infer<typeof Seen>>> = {};
  for (const { key, forms: read } of ownedNotes(notes, SIGHT, now))
    for (const [formId, seen] of Object.entries(read)) forms[formId] = { ...forms[formId], [key]: seen };
  return forms;
}

/** Whose run it is, and when. */
export interface Looker {
  /** '' where Google does not say: then nobody in particular. */
  readonly account: string;
  /** Instant, ISO. */
  readonly now: string;
}

/**
 * Whether a run that could not read a form is to say so in the Problems tab.
 * @param error why it could not
 */
export function isToBeTold(
  sight: Sight,
  formId: string,
  error: ServiceError,
  { account, now }: Looker,
): boolean {
  const readers = Object.entries(sight[formId] ?? {});
  const since = (ms: number): string => new Date(Date.parse(now) - ms).toISOString();
  const isMine = readers.some(([key]) => key === account);
  // What passes is nothing while this very account reads the form otherwise.
  const others = readers.filter(([key]) => key !== account || account === '' || mayPass(error));
  const isRead = others.some(([, { at, lost }]) => lost !== true && at >= since(OFTEN_MS));
  return !isRead && (isMine || !readers.some(([, { at }]) => at >= since(LONG_MS)));
}

/** What became of a form in one run: read, or why not. */
export interface Looked {
  readonly formId: string;
  readonly error?: ServiceError;
}

/** What is known after a run that looked at these forms, as a note. */
export function sightAfter(
  notes: Notes,
  looked: readonly Looked[],
  { account, now }: Looker,
): Record<string, string> {
  const forms: Account['forms'] = { ...ownNote(notes, SIGHT, account)?.forms };
  for (const { formId, error } of looked) {
    const known = forms[formId];
    if (!error) forms[formId] = { at: now };
    else if (known && account !== '' && isOfTheForm(error)) forms[formId] = { at: known.at, lost: true };
  }
  return toOwnPlace(notes, SIGHT, { key: account, at: now, forms });
}
