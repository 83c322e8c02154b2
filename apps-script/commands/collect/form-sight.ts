/**
 * Which accounts can read which forms, as far as their runs have shown. A form that one account cannot read may be
 * read by another's runs all the time, so that only who could see it says that it is gone, and nobody while others read
 * it. Accounts are known by keys that name nobody.
 */
import * as z from 'zod/mini';
import type { ServiceError, ServiceFault } from '../../../shared/errors';
import { readOrNothing } from '../../google/read-stored';
import type { StoredValues } from '../../google/stored-values';

const NAME = 'readers';

/** Of one form: by key of the account when a run of it last read the form, ISO, and whether it could not since. */
const Readers = z.record(z.string(), z.object({ at: z.string(), lost: z.optional(z.boolean()) }));
const Sight = z.object({ schema: z.literal(1), forms: z.record(z.string(), Readers) });
export type Sight = z.infer<typeof Sight>['forms'];

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

/** What is known of it; nothing where that is damaged, as the next runs show it again. @throws NewerError */
export const readSight = (stored: StoredValues): Sight =>
  readOrNothing(stored, NAME, {
    schema: Sight,
    version: 1,
    remedy: 'The next run writes it again.',
    what: 'The record of who reads which form',
  })?.forms ?? {};

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
  const others = readers.filter(([key]) => key !== account || account === '' || !isOfTheForm(error));
  const isRead = others.some(([, { at, lost }]) => lost !== true && at >= since(OFTEN_MS));
  return !isRead && (isMine || !readers.some(([, { at }]) => at >= since(LONG_MS)));
}

/** What became of a form in one run: read, or why not. */
export interface Looked {
  readonly formId: string;
  readonly error?: ServiceError;
}

/** What is known after a run that looked at these forms, to be kept by name. */
export function sightAfter(
  sight: Sight,
  looked: readonly Looked[],
  { account, now }: Looker,
): Record<string, string> {
  const oldest = new Date(Date.parse(now) - KEPT_MS).toISOString();
  const forms: Sight = Object.fromEntries(
    Object.entries(sight).map(([formId, readers]) => [
      formId,
      Object.fromEntries(Object.entries(readers).filter(([, { at }]) => at >= oldest)),
    ]),
  );
  for (const { formId, error } of looked) {
    const readers = forms[formId] ?? {};
    const before = readers[account];
    if (!error) forms[formId] = { ...readers, [account]: { at: now } };
    else if (before && account !== '' && isOfTheForm(error))
      forms[formId] = { ...readers, [account]: { at: before.at, lost: true } };
  }
  return { [NAME]: JSON.stringify({ schema: 1, forms } satisfies z.infer<typeof Sight>) };
}
