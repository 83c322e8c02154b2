/** The Settings tab: what an LA can change, and reading it back. */
import { parseInput } from '../schema/parse-input';
import { Settings, usualSettings } from '../schema/settings';
import type { NewRow, RowOf } from '../schema/workbook-plan';
import { byPersonAfterForm, byProduct, tableTab } from './define-tab';
import { keysOf } from '../schema/known-keys';

export const settingsTab = tableTab({
  id: 'settings',
  title: 'Settings',
  columns: [
    byProduct('setting', 'Setting', 260, 'text'),
    byPersonAfterForm('value', 'Value', 260, 'text'),
    byProduct('meaning', 'What it does', 520, 'paragraph'),
    byProduct('id', 'Setting id', 140, 'text', { hidden: true }),
  ],
});

const TERMS =
  'What is asked for each term is judged by it: a day and month, or Easter. A term runs to the day before the next begins.';

const RISK = 'The same for a provider whose risk you call';

const KEEPING =
  'Your choice, by your own retention schedule; 6 is a choice of this product. Nothing is removed by itself.';

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
      'When the next visit is due where none was agreed: so many months after the last, or earlier where a framework asks for it. 12 is a choice of this product.',
  },
  higherRiskMonths: {
    setting: 'Months between visits, higher risk',
    meaning: `${RISK} “Higher”. 6 is a choice of this product.`,
  },
  lowerRiskMonths: {
    setting: 'Months between visits, lower risk',
    meaning: `${RISK} “Lower”. 12 is a choice of this product.`,
  },
  replyDays: {
    setting: 'Days for an answer to a report',
    meaning:
      'The last day for the provider’s answer, named in a report: so many days after it is made. 0: no day is named. 14 is a choice of this product.',
  },
  autumnTermFrom: {
    setting: 'Autumn term begins on',
    meaning: `${TERMS} 1 September is a choice of this product.`,
  },
  springTermFrom: {
    setting: 'Spring term begins on',
    meaning: `${TERMS} 1 January is a choice of this product.`,
  },
  summerTermFrom: {
    setting: 'Summer term begins on',
    meaning: `${TERMS} Easter (Easter Monday) is a choice of this product.`,
  },
  keepVisitsYears: {
    setting: 'Years to keep visits',
    meaning: `Visits with their findings, answers and actions. ${KEEPING}`,
  },
  keepLettersYears: { setting: 'Years to keep letters and reports', meaning: KEEPING },
  keepPupilYears: {
    setting: 'Years to keep forms about a pupil',
    meaning: `In their own spreadsheets. ${KEEPING}`,
  },
};

/** What the tab calls a setting. */
export const settingName = (id: keyof Settings): string => LEGEND[id].setting;

const keys = keysOf<keyof Settings>(LEGEND);

/** Rows of the Settings tab: a row a setting, with what it does. */
export const settingRows = (settings: Settings): readonly NewRow<typeof settingsTab>[] =>
  keys.map((id) => ({ id, ...LEGEND[id], value: settings[id] }));

/** Rows for settings that a workbook of an earlier version lacks, with their usual values. */
export function missingSettings(
  rows: readonly Partial<RowOf<typeof settingsTab>>[],
): readonly NewRow<typeof settingsTab>[] {
  const there = new Set(rows.map(({ id }) => id));
  return settingRows(usualSettings).filter(({ id }) => !there.has(id));
}

/**
 * Settings as people left them; an empty or absent value is the usual one.
 * @throws InputError naming each setting that cannot be used.
 */
export function readSettings(rows: readonly Partial<RowOf<typeof settingsTab>>[]): Settings {
  const given = new Map(rows.map((row) => [row.id, row.value]));
  const values = keys.map((id) => {
    const value = given.get(id);
    if (value === undefined || value === null || String(value).trim() === '') return [id, usualSettings[id]];
    return [id, typeof usualSettings[id] === 'number' ? Number(value) : String(value).trim()];
  });
  return parseInput(Settings, Object.fromEntries(values), 'The Settings tab');
}
