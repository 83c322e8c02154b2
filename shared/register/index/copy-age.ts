/** How old a copy of the register is, and from when that must be said. */
import { londonDate, longDate } from '../../schema/dates';

const day = 86_400_000;
/** Older than this warns; older than the second is said in the verdict itself. In days. */
export const staleAfter = 7;
export const oldAfter = 30;

/** Whole days from the extract date to an instant; negative when the date lies ahead. */
export const ageInDays = (extractDate: string, now: string): number =>
  Math.floor((Date.parse(londonDate(now)) - Date.parse(extractDate)) / day);

/** @param extractDate ISO date or null; @param now ISO instant */
export function ageWarnings(
  extractDate: string | null,
  now: string,
): { warnings: string[]; inVerdict: string[] } {
  if (extractDate === null)
    return { warnings: ['The date of this copy of the register is not known.'], inVerdict: [] };
  const age = ageInDays(extractDate, now);
  const copy = `This copy of the register is of ${longDate(extractDate)}`;
  if (age < 0) return { warnings: [`${copy}, which is later than the day of the check.`], inVerdict: [] };
  const old = `${copy}, ${age} days before the check.`;
  return {
    warnings: age > staleAfter ? [`${old} Get a newer one.`] : [],
    inVerdict: age > oldAfter ? [`${old} The entry may have changed since.`] : [],
  };
}
