/**
 * Plain local dates (Europe/London), without times: ISO `YYYY-MM-DD` in data, "3 November 2026" on screens.
 * No clock here: whoever needs today's date is given it.
 */
import { IsoDate } from './text';

const DAY = 86_400_000;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
/** Day 0 of a spreadsheet's calendar. */
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);

const utc = (iso: string): Date => new Date(`${iso}T00:00:00Z`);
const isoOf = (date: Date): string => date.toISOString().slice(0, 10);

/** Whether the text is an ISO date that exists. */
export const isIsoDate = (text: string): boolean => IsoDate.safeParse(text).success;

/** The date `months` calendar months later; the last day of the month where the day does not exist there. */
export function addMonths(iso: string, months: number): string {
  const from = utc(iso);
  const target = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1));
  const lastDay = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  target.setUTCDate(Math.min(from.getUTCDate(), lastDay));
  return isoOf(target);
}

/** The date so many days later, ISO; fewer than 0 is earlier. */
export const addDays = (iso: string, days: number): string =>
  isoOf(new Date(utc(iso).getTime() + days * DAY));

/** The Monday of the week that a day lies in, ISO. */
export const mondayOf = (iso: string): string => addDays(iso, -((utc(iso).getUTCDay() + 6) % 7));

/** The last time on or before a date (ISO) that a day of the year (`MM-DD`) came round, ISO. */
export function lastYearly(iso: string, day: string): string {
  const year = Number(iso.slice(0, 4));
  const [before, same] = [year - 1, year].map((one) => `${String(one).padStart(4, '0')}-${day}`);
  return same !== undefined && same <= iso ? same : (before ?? iso);
}

/** "3 November 2026"; text that is no ISO date comes back as it is. */
export function longDate(iso: string): string {
  if (!isIsoDate(iso)) return iso;
  const date = utc(iso);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}`;
}

const pad = (value: string): string => value.padStart(2, '0');

/**
 * A date as people write it in England: ISO, `3/11/2026`, `03.11.26`, `3 Nov 2026`, `3rd November 2026`.
 * @returns ISO, or null where it is not one whole date that exists.
 */
export function readDate(text: string): string | null {
  const value = text.trim();
  // Most of a form's dates are left blank, and a county asks for hundreds of thousands.
  if (value === '') return null;
  if (isIsoDate(value)) return value;
  const numbers = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(value);
  const words = /^(?:[a-z]+,?\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,9})\.?,?\s+(\d{4})$/i.exec(value);
  const [, day, month, year] = numbers ?? words ?? [];
  if (day === undefined || month === undefined || year === undefined) return null;
  const monthNumber = numbers
    ? month
    : String(MONTHS.findIndex((name) => name.toLowerCase().startsWith(month.toLowerCase().slice(0, 3))) + 1);
  if (words && !MONTHS.some((name) => name.toLowerCase().startsWith(month.toLowerCase()))) return null;
  const iso = `${year.length === 2 ? `20${year}` : year}-${pad(monthNumber)}-${pad(day)}`;
  return isIsoDate(iso) ? iso : null;
}

/** Days since 30 December 1899: how a spreadsheet keeps a date. */
export const toSerial = (iso: string): number => Math.round((utc(iso).getTime() - SERIAL_EPOCH) / DAY);
/** The same of a moment, with its time of day as a fraction. @param ms since 1970, as clocks show it there */
export const serialOfInstant = (ms: number): number => (ms - SERIAL_EPOCH) / DAY;
/** The ISO date of a spreadsheet's day number; a time of day in it is dropped. */
export const fromSerial = (serial: number): string =>
  isoOf(new Date(SERIAL_EPOCH + Math.floor(serial) * DAY));

/** 01:00 UTC on the last Sunday of the month (0 to 11): when the clocks change in the United Kingdom. */
function clockChange(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month + 1, 0, 1));
  return last.getTime() - last.getUTCDay() * DAY;
}

/** What clocks in London show at this instant, as if it were UTC. Summer time: last Sunday of March to last Sunday of October. */
function londonClock(instant: string): Date {
  const at = new Date(instant);
  const year = at.getUTCFullYear();
  const summer = at.getTime() >= clockChange(year, 2) && at.getTime() < clockChange(year, 9);
  return new Date(at.getTime() + (summer ? DAY / 24 : 0));
}

/** The date in London at this instant (ISO, UTC). */
export const londonDate = (instant: string): string => isoOf(londonClock(instant));

/** "3 November 2026 at 09:05", in London, for an instant (ISO, UTC). */
export const longInstant = (instant: string): string =>
  `${longDate(londonDate(instant))} at ${londonClock(instant).toISOString().slice(11, 16)}`;

const DAY_SECONDS = 86_400;

/** What a cell that shows a moment holds, to the second: the text, or a spreadsheet's number; '' for no moment. */
export function momentIn(cell: unknown): string {
  if (typeof cell === 'string') return /^\d{2}\/\d{2}\/\d{4} \d/.test(cell.trim()) ? cell.trim() : '';
  // A day's number has no exact seconds.
  return typeof cell === 'number' ? `${Math.floor(cell * DAY_SECONDS + 0.01)}` : '';
}

/**
 * What a cell may hold that shows this instant (ISO, UTC) in London, as `momentIn` has it: the text of an en-GB workbook,
 * or a number, cut down to the second or rounded to it.
 */
export function momentsOf(instant: string): readonly string[] {
  const clock = londonClock(instant);
  const shown = clock.toISOString();
  const [year, month, day] = shown.slice(0, 10).split('-');
  const seconds = (clock.getTime() - SERIAL_EPOCH) / 1000;
  return [
    `${day ?? ''}/${month ?? ''}/${year ?? ''} ${shown.slice(11, 19)}`,
    `${Math.floor(seconds)}`,
    `${Math.round(seconds)}`,
  ];
}
