/** The Settings tab: what an LA can change, and reading it back. */
import * as z from 'zod/mini';
import { parseInput } from '../schema/parse-input';
import type { ColumnPlan, Row } from '../schema/workbook-plan';
import { byPerson, byProduct } from './record-columns';

export const settingColumns: readonly ColumnPlan[] = [
  byProduct('setting', 'Setting', 260, 'text'),
  byPerson('value', 'Value', 260, 'text'),
  byProduct('meaning', 'What it does', 520, 'paragraph'),
  byProduct('id', 'Setting id', 140, 'text', { hidden: true }),
];

export const Settings = z.object({
  laName: z.string(),
  /** Three digits; '' where not given. */
  laCode: z
    .string()
    .check(z.regex(/^(\d{3})?$/, 'must be the three digits of the LA code, e.g. 884, or empty')),
  /** Months between visits where no next visit was agreed. */
  visitIntervalMonths: z
    .int('must be a whole number of months')
    .check(z.gte(1, 'must be 1 to 36 months'), z.lte(36, 'must be 1 to 36 months')),
});
export type Settings = z.infer<typeof Settings>;

export const usualSettings: Settings = { laName: '', laCode: '', visitIntervalMonths: 12 };

const LEGEND: Readonly<Record<keyof Settings, { setting: string; meaning: string }>> = {
  laName: {
    setting: 'Local authority',
    meaning: 'Its name, as it stands in reports and in the connection code.',
  },
  laCode: {
    setting: 'LA code',
    meaning: 'Three digits, as the register has them. Narrows what the extension finds.',
  },
  visitIntervalMonths: {
    setting: 'Months between visits',
    meaning:
      'When the next visit is due where none was agreed: so many months after the last. A choice of this product; some authorities visit every term (4), others every year (12).',
  },
};

const keys = Object.keys(LEGEND) as (keyof Settings)[];

/** Rows of the Settings tab: a row a setting, with what it does. */
export const settingRows = (settings: Settings): readonly Row[] =>
  keys.map((id) => ({ id, ...LEGEND[id], value: settings[id] }));

/**
 * Settings as people left them; an empty or absent value is the usual one.
 * @throws InputError naming each setting that cannot be used.
 */
export function readSettings(rows: readonly Row[]): Settings {
  const given = new Map(rows.map((row) => [row['id'], row['value']]));
  const values = keys.map((id) => {
    const value = given.get(id);
    if (value === undefined || value === null || String(value).trim() === '') return [id, usualSettings[id]];
    return [id, id === 'visitIntervalMonths' ? Number(value) : String(value).trim()];
  });
  return parseInput(Settings, Object.fromEntries(values), 'The Settings tab');
}
