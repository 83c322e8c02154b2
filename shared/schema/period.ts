/** A length of time as people agree it: "2 weeks", "3 months". */
import * as z from 'zod/mini';
import { addDays, addMonths } from './dates';
import { counted } from './counted';

const UNITS = ['day', 'week', 'month'] as const;
export const Period = z.lazy(() =>
  z.object({ count: z.int().check(z.gte(1, 'must be 1 or more')), unit: z.enum(UNITS) }),
);
export type Period = z.infer<typeof Period>;

/** "2 weeks" */
export const periodInWords = ({ count, unit }: Period): string => counted(count, unit);

/** The last day of the period that begins on this one. @param iso date, ISO */
export const addPeriod = (iso: string, { count, unit }: Period): string =>
  unit === 'month' ? addMonths(iso, count) : addDays(iso, unit === 'week' ? 7 * count : count);

const FORMS: Readonly<Record<string, Pick<Period, 'unit'> & { readonly times: number }>> = {
  day: { unit: 'day', times: 1 },
  week: { unit: 'week', times: 1 },
  fortnight: { unit: 'week', times: 2 },
  month: { unit: 'month', times: 1 },
  year: { unit: 'month', times: 12 },
};

/** "2 weeks", "within 3 months", "1 year", "a month"; null for other words. */
export function readPeriod(text: string): Period | null {
  const [, number = '', word = ''] =
    /^(?:within )?(\d{1,4}|an?|one) (?:calendar )?(day|week|fortnight|month|year)s?$/i.exec(text.trim()) ??
    [];
  const form = FORMS[word.toLowerCase()];
  if (form === undefined) return null;
  const count = /^\d/.test(number) ? Number(number) : 1;
  return count < 1 ? null : { count: count * form.times, unit: form.unit };
}
