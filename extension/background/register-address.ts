/** Which addresses to try for the newest register file, given how the publisher names it. */

import { InputError } from '../../shared/errors';
import { addDays, londonDate } from '../../shared/schema/dates';

/** How many days to go back: the site says itself that on some days no file is made. */
export const DAYS_BACK = 8;

/**
 * The addresses from newest to oldest, beginning with yesterday's: today's may not be made yet, or still be written.
 * An address without `{YYYYMMDD}` is tried as it is.
 * @throws InputError when it is no address
 */
export function addressesToTry(template: string, now: Date): string[] {
  if (!URL.canParse(template))
    throw new InputError(
      `The register's address "${template}" is not a web address. It begins with https://; put it right in Options.`,
    );
  if (!template.includes('{YYYYMMDD}')) return [template];
  const today = londonDate(now.toISOString());
  return Array.from({ length: DAYS_BACK }, (_, index) =>
    template.replaceAll('{YYYYMMDD}', addDays(today, -1 - index).replaceAll('-', '')),
  );
}

/** The file name at the end of an address, for people; the whole address if it has none. */
export function fileNameOf(address: string): string {
  const name = new URL(address).pathname.split('/').at(-1);
  if (name === undefined || name === '') return address;
  try {
    return decodeURIComponent(name);
  } catch (error) {
    // A percent sign that begins no letter: the name as the address has it.
    if (error instanceof URIError) return name;
    throw error;
  }
}
