/** How much of a day's time the runs of each account have taken that started by themselves: Google stops them past a limit. */
import * as z from 'zod/mini';
import { londonDate } from '../../../shared/schema/dates';
import { timeTaken } from '../../../shared/workbook/workbook-health';
import { readOrNothing } from '../../google/read-stored';
import type { StoredValues } from '../../google/stored-values';

const NAME = 'time-spent';

const TimeSpent = z.lazy(() =>
  z.object({
    schema: z.literal(1),
    /** London date. */
    day: z.string(),
    /** Key of the account to milliseconds on that day. */
    accounts: z.record(z.string(), z.number()),
  }),
);

const read = (stored: StoredValues): z.infer<typeof TimeSpent> | undefined =>
  readOrNothing(stored, NAME, {
    schema: TimeSpent,
    version: 1,
    remedy: 'The next run writes it again.',
    what: 'The record of the time that runs took',
  });

/**
 * What is to be kept at the end of a run that started by itself, by name.
 * @param began instant, ISO
 * @param ended milliseconds since 1970
 */
export function timeSpentAfter(
  stored: StoredValues,
  account: string,
  began: string,
  ended: number,
): Record<string, string> {
  const day = londonDate(began);
  const before = read(stored);
  const accounts = before?.day === day ? before.accounts : {};
  const spent = (accounts[account] ?? 0) + ended - Date.parse(began);
  const kept = { schema: 1, day, accounts: { ...accounts, [account]: spent } } as const;
  return { [NAME]: JSON.stringify(kept satisfies z.infer<typeof TimeSpent>) };
}

/** Shorter runs that found nothing are not counted: writing it down would make them longer. */
const WORTH_COUNTING_MS = 10_000;

/** The same for a run that has found nothing to write; nothing for a short one. */
export const spentInVain = (...[stored, account, began, ended]: Parameters<typeof timeSpentAfter>) =>
  ended - Date.parse(began) < WORTH_COUNTING_MS ? {} : timeSpentAfter(stored, account, began, ended);

/** What to say of the time taken so far today: a sentence, or nothing. @param now instant, ISO */
export function timeWarnings(stored: StoredValues, now: string): string[] {
  const spent = read(stored);
  if (spent?.day !== londonDate(now)) return [];
  const text = timeTaken(Math.max(0, ...Object.values(spent.accounts)));
  return text === '' ? [] : [text];
}
