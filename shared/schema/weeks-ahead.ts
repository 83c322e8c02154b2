/** The next weeks as a calendar of what is due shows them: Monday to Friday, and a weekend's under Friday. */
import { addDays, mondayOf } from './dates';

const WEEKS = 5;
export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'] as const;
const FRIDAY = 4;
const SUNDAY = 6;

/** The Mondays of the next weeks, that of this one first, ISO. @param asOf ISO */
export const mondaysAhead = (asOf: string): readonly string[] =>
  Array.from({ length: WEEKS }, (_, week) => addDays(mondayOf(asOf), 7 * week));

/** The first day, ISO, after those weeks. */
export const endOfWeeksAhead = (asOf: string): string => addDays(mondayOf(asOf), 7 * WEEKS);

/** The first and the last day, ISO, of what stands under a weekday. @param day its place in WEEKDAYS */
export const daysUnder = (monday: string, day: number): readonly [from: string, to: string] => [
  addDays(monday, day),
  addDays(monday, day === FRIDAY ? SUNDAY : day),
];
