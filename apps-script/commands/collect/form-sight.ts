/**
 * Which accounts can read which forms, as far as their runs have shown. A form that one account cannot read may be
 * read by another's runs all the time, so that only who could see it says that it is gone, and nobody while others read
 * it. Accounts are known by keys that name nobody.
 */
import * as z from 'zod/mini';
import { InputError, type ServiceError, type ServiceFault } from '../../../shared/errors';
import { hash } from '../../../shared/schema/hash';
import { parseKept } from '../../../shared/schema/kept-shape';
import { parseInput } from '../../../shared/schema/parse-input';
import type { Notes } from '../../google/run-notes';

/** Begins the name of the note on one account, with the version of its shape; then comes its place. */
const NAME = 'sight-1:';
/** Keys change every month: places are used again, so that notes do not grow in number. */
const PLACES = 64;
const placeOf = (account: string): string => `${NAME}${hash(account) % PLACES}`;

/** Of one form: when a run of the account last read it, ISO, and whether it could not since. */
const Seen = z.object({ at: z.string(), lost: z.optional(z.boolean()) });
const Account = z.object({ account: z.string(), forms: z.record(z.string(), Seen) });
type Account = z.infer<typeof Account>;

export type Sight = Readonly<Record<string, Readonly<Record<string, z.infer<typeof Seen>>>>>;

/** Runs start every hour, give or take: whoever reads a form by itself has done so in this time. */
const OFTEN_MS = 3 * 60 * 60 * 1000;
/** After this long without anybody reading it, whoever fails says so. */
const LONG_MS = 24 * 60 * 60 * 1000;
/** Google renews the keys every 30 days: older ones are nobody's. */
const KEPT_MS = 31 * LONG_MS;

/** Kinds of failure that say something of the form; the others are Google's or the account's, and pass or are put right elsewhere. */
const OF_THE_FORM: readonly ServiceFault[] = ['not-found', 'permission', 'unknown'];

export const isOfTheForm = ({ cause }: ServiceError): boolean =>
  cause !== undefined && OF_THE_FORM.includes(cause.kind);

/** Google's or the account's, so that it may be gone by the next run. What nobody understands is not taken for that. */
const mayPass = (error: ServiceError): boolean => error.cause !== undefined && !isOfTheForm(error);

/** What is noted in a place; nothing where that is damaged, as the next runs show it again. */
function accountIn({ noted }: Notes, place: string): Account | undefined {
  try {
    const text = noted(place);
    return text === undefined ? undefined : parseInput(Account, parseKept(text, 'damaged'), 'The note');
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

/** By form, by key of the account: what is known. The notes are read for it. @param now instant, ISO */
export function readSight(notes: Notes, now: string): Sight {
  const oldest = new Date(Date.parse(now) - KEPT_MS).toISOString();
  const forms: Record<string, Record<string, z.infer<typeof Seen>>> = {};
  for (let place = 0; place < PLACES; place += 1) {
    const one = accountIn(notes, `${NAME}${place}`);
    for (const [formId, seen] of Object.entries(one?.forms ?? {}))
      if (one && seen.at >= oldest) forms[formId] = { ...forms[formId], [one.account]: seen };
  }
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

/**
 * What is known after a run that looked at these forms, as a note. Where it read them all, nothing has to be read for it.
 * @param isAll these are all forms of the workbook
 */
export function sightAfter(
  notes: Notes,
  looked: readonly Looked[],
  { account, now }: Looker,
  isAll: boolean,
): Record<string, string> {
  const place = placeOf(account);
  const isBlank = isAll && looked.every(({ error }) => !error);
  const before = isBlank ? undefined : accountIn(notes, place);
  const forms: Account['forms'] = { ...(before?.account === account ? before.forms : {}) };
  for (const { formId, error } of looked) {
    const known = forms[formId];
    if (!error) forms[formId] = { at: now };
    else if (known && account !== '' && isOfTheForm(error)) forms[formId] = { at: known.at, lost: true };
  }
  return { [place]: JSON.stringify({ account, forms } satisfies Account) };
}
