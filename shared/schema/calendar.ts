/**
 * Days of the calendar as numbers, in plain arithmetic: a county asks for hundreds of thousands of dates, and a `Date`
 * for each would be a large part of working it out.
 */

/** How many days a month has; it is counted from 1. */
function daysIn(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

const yearOf = (iso: string): number => Number(iso.slice(0, 4));
const monthOf = (iso: string): number => Number(iso.slice(5, 7));
const dayOfMonth = (iso: string): number => Number(iso.slice(8, 10));

/** Whether the text is a date that exists, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (text.length !== 10 || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [month, day] = [monthOf(text), dayOfMonth(text)];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(yearOf(text), month);
}

/** Year, month (from 1) and day of an ISO date. */
export const partsOf = (iso: string): readonly [year: number, month: number, day: number] => [
  yearOf(iso),
  monthOf(iso),
  dayOfMonth(iso),
];

const digits = (value: number, length: number): string => String(value).padStart(length, '0');

/** The ISO date of these; the last day of the month where it has none such. @param month from 1, or beyond a year's */
export function isoOf(year: number, month: number, day: number): string {
  const [inYear, inMonth] = [year + Math.floor((month - 1) / 12), ((((month - 1) % 12) + 12) % 12) + 1];
  if (Number.isNaN(inYear + inMonth + day)) throw new RangeError('This is no date.');
  return `${digits(inYear, 4)}-${digits(inMonth, 2)}-${digits(Math.min(day, daysIn(inYear, inMonth)), 2)}`;
}

/** Years of 400, with their leap days, are all of one length; each is counted from March, so that its leap day is its last. */
const DAYS_IN_400_YEARS = 146_097;
/** From 1 March of the year 0 to 1 January 1970. */
const TO_1970 = 719_468;

/** Days since 1 January 1970. (Hinnant, "chrono-compatible low-level date algorithms".) */
export function dayNumber(iso: string): number {
  const [calendarYear, month, day] = partsOf(iso);
  const year = month <= 2 ? calendarYear - 1 : calendarYear;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_IN_400_YEARS + dayOfEra - TO_1970;
}

/** The ISO date so many days after 1 January 1970. */
export function isoOfDay(days: number): string {
  const since = days + TO_1970;
  const era = Math.floor(since / DAYS_IN_400_YEARS);
  const dayOfEra = since - era * DAYS_IN_400_YEARS;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return isoOf(year, month, dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1);
}
