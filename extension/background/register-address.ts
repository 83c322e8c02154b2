/** Which addresses to try for the newest register file, given how the publisher names it. */

import { addDays, londonDate } from '../../shared/schema/dates';

/** How many days to go back: the site says itself that on some days no file is made. */
export const DAYS_BACK = 8;

/**
 * The addresses from newest to oldest, beginning with yesterday's: today's may not be made yet, or still be written.
 * An address without `{YYYYMMDD}` is tried as it is.
 */
export function addressesToTry(template: string, now: Date): string[] {
  if (!template.includes('{YYYYMMDD}')) return [template];
  const today = londonDate(now.toISOString());
  return Array.from({ length: DAYS_BACK }, (_, index) =>
    template.replaceAll('{YYYYMMDD}', addDays(today, -1 - index).replaceAll('-', '')),
  );
}

/** The file name at the end of an address, for people; the whole address if it has none. */
export const fileNameOf = (address: string): string => {
  const name = new URL(address).pathname.split('/').at(-1);
  return name ? decodeURIComponent(name) : address;
};
