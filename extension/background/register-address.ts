/** Which addresses to try for the newest register file, given how the publisher names it. */

/** How many days to go back: the site says itself that on some days no file is made. */
export const DAYS_BACK = 8;

const londonDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' });

/** ISO date in London, some days before an instant. */
export function londonDate(now: Date, daysBefore = 0): string {
  const [year = 0, month = 1, day = 1] = londonDay.format(now).split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day - daysBefore)).toISOString().slice(0, 10);
}

/**
 * The addresses from newest to oldest, beginning with yesterday's: today's may not be made yet, or still be written.
 * An address without `{YYYYMMDD}` is tried as it is.
 */
export function addressesToTry(template: string, now: Date): string[] {
  if (!template.includes('{YYYYMMDD}')) return [template];
  return Array.from({ length: DAYS_BACK }, (_, index) =>
    template.replaceAll('{YYYYMMDD}', londonDate(now, index + 1).replaceAll('-', '')),
  );
}

/** The file name at the end of an address, for people; the whole address if it has none. */
export const fileNameOf = (address: string): string => {
  const name = new URL(address).pathname.split('/').at(-1);
  return name ? decodeURIComponent(name) : address;
};
