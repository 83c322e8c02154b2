/** What an LA can change in its workbook. */
import * as z from 'zod/mini';

export const Settings = z.object({
  laName: z.string(),
  /** Three digits; '' where not given. */
  laCode: z
    .string()
    .check(z.regex(/^(\d{3})?$/, 'must be the three digits of the LA code, e.g. 884, or empty')),
  /** Months between visits where no next visit was agreed. */
  visitIntervalMonths: z.int().check(z.gte(1, 'must be 1 to 36 months'), z.lte(36, 'must be 1 to 36 months')),
});
export type Settings = z.infer<typeof Settings>;

export const usualSettings: Settings = { laName: '', laCode: '', visitIntervalMonths: 12 };
