/**
 * Plain local dates (Europe/London), without times: ISO `YYYY-MM-DD` in data, "3 November 2026" on screens.
 * No clock here: whoever needs today's date is given it.
 */
import { dayNumber, isDay, isoOf, isoOfDay, partsOf } from './calendar';

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
/** Day 0 of a spreadsheet's calendar, 30 December 1899, in days and in milliseconds from 1970. */
const SERIAL_EPOCH = -25_569;
const SERIAL_EPOCH_MS = SERIAL_EPOCH * DAY;

/** Whether the text is an ISO date that exists. */
export const isIsoDate = isDay;

/** Nothing that is recorded here lies before it: a year such as 0026 or 1926 is a slip. A choice of this product. */
export const EARLIEST = '2000-01-01';

/** The date `months` calendar months later; the last day of the month where the day does not exist there. */
export function addMonths(iso: string, months: number): string {
  const [year, month, day] = partsOf(iso);
  return isoOf(year, month + months, day);
}

/** The date so many days later, ISO; fewer than 0 is earlier. */
export const addDays = (iso: string, days: number): string => isoOfDay(dayNumber(iso) + days);

/** Days since the Monday of that week; 1 January 1970 was a Thursday. */
const weekdayOf = (iso: string): number => (((dayNumber(iso) + 3) % 7) + 7) % 7;

/** The Monday of the week that a day lies in, ISO. */
export const mondayOf = (iso: string): string => addDays(iso, -weekdayOf(iso));

/** The last time on or before a date (ISO) that a day of the year (`MM-DD`) came round, ISO. */
export function lastYearly(iso: string, day: string): string {
  const year = Number(iso.slice(0, 4));
  const [before, same] = [year - 1, year].map((one) => `${String(one).padStart(4, '0')}-${day}`);
  return same !== undefined && same <= iso ? same : (before ?? iso);
}

/** "3 November 2026"; text that is no ISO date comes back as it is. */
export function longDate(iso: string): string {
  if (!isIsoDate(iso)) return iso;
  const [year, month, day] = partsOf(iso);
  return `${day} ${MONTHS[month - 1] ?? ''} ${year}`;
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
export const toSerial = (iso: string): number => dayNumber(iso) - SERIAL_EPOCH;
/** The same of a moment, with its time of day as a fraction. @param ms since 1970, as clocks show it there */
export const serialOfInstant = (ms: number): number => (ms - SERIAL_EPOCH_MS) / DAY;
/** The ISO date of a spreadsheet's day number; a time of day in it is dropped. */
export const fromSerial = (serial: number): string => isoOfDay(SERIAL_EPOCH + Math.floor(serial));

/** 01:00 UTC on the last Sunday of a month of 31 days: when the clocks change in the United Kingdom. */
function clockChange(year: number, month: number): number {
  const last = isoOf(year, month, 31);
  return (dayNumber(last) - ((weekdayOf(last) + 1) % 7)) * DAY + DAY / 24;
}

/** What clocks in London show at this instant, as if it were UTC, ms. Summer time: last Sunday of March to last Sunday of October. */
function londonClock(instant: string): number {
  const at = Date.parse(instant);
  const [year, month] = partsOf(isoOfDay(Math.floor(at / DAY)));
  const isSummer =
    (month > 3 && month < 10) ||
    (month === 3 && at >= clockChange(year, 3)) ||
    (month === 10 && at < clockChange(year, 10));
  return at + (isSummer ? DAY / 24 : 0);
}

/** An instant before 23:00 UTC. */
const BEFORE_LAST_HOUR = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-2])(:[0-5]\d){2}(\.\d+)?Z$/;

/** The date in London at this instant (ISO, UTC). */
export function londonDate(instant: string): string {
  // London is at most an hour ahead, and all but a few moments of a record are nowhere near midnight.
  const day = BEFORE_LAST_HOUR.exec(instant)?.[1];
  return day !== undefined && isDay(day) ? day : isoOfDay(Math.floor(londonClock(instant) / DAY));
}

/** "3 November 2026 at 09:05", in London, for an instant (ISO, UTC). */
export const longInstant = (instant: string): string =>
  `${longDate(londonDate(instant))} at ${new Date(londonClock(instant)).toISOString().slice(11, 16)}`;

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
  const shown = new Date(clock).toISOString();
  const [year, month, day] = shown.slice(0, 10).split('-');
  const seconds = (clock - SERIAL_EPOCH_MS) / 1000;
  return [
    `${day ?? ''}/${month ?? ''}/${year ?? ''} ${shown.slice(11, 19)}`,
    `${Math.floor(seconds)}`,
    `${Math.round(seconds)}`,
  ];
}
