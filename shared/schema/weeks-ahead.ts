/**
 * The next weeks as a calendar of what is due shows them: Monday to Friday, and a weekend's under Friday. At a weekend it
 * begins with the week that comes, and what is left of that weekend stands under its Monday.
 */
import { addDays, mondayOf } from './dates';

const WEEKS = 5;
export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'] as const;
const FRIDAY = 4;
const SUNDAY = 6;
const WEEKEND = 2;

/** A row of the calendar. */
interface WeekAhead {
  readonly monday: string;
  /** The first and the last day, ISO, of what stands under each of WEEKDAYS. */
  readonly days: readonly { readonly name: string; readonly from: string; readonly to: string }[];
}

/** The Monday of this week, or at a weekend of the next. */
const firstMonday = (asOf: string): string => mondayOf(addDays(asOf, WEEKEND));

/** @param asOf ISO */
export const weeksAhead = (asOf: string): readonly WeekAhead[] =>
  Array.from({ length: WEEKS }, (_, week) => {
    const monday = addDays(firstMonday(asOf), 7 * week);
    const days = WEEKDAYS.map((name, day) => {
      const from = week === 0 && day === 0 && asOf < monday ? asOf : addDays(monday, day);
      return { name, from, to: addDays(monday, day === FRIDAY ? SUNDAY : day) };
    });
    return { monday, days };
  });

/** The first day, ISO, after those weeks. */
export const endOfWeeksAhead = (asOf: string): string => addDays(firstMonday(asOf), 7 * WEEKS);

/** How a weekend's things are shown. */
export const whereWeekend = (asOf: string): string =>
  `A weekend’s stand under Friday${asOf < firstMonday(asOf) ? ', this weekend’s under Monday' : ''}`;
