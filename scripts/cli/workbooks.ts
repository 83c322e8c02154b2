/** County workbooks that were downloaded from Google Sheets as .xlsx: the record that each of them keeps, and all of them as one. */
import { InputError, NewerError } from '../../shared/errors';
import { frameworks as builtIn } from '../../shared/frameworks/index';
import { gather, type Gathered } from '../../shared/record/gather';
import type { Framework } from '../../shared/schema/framework';
import { usualSettings, type Settings } from '../../shared/schema/settings';
import { isZip } from '../../shared/table/table-file';
import { readTypedSheets } from '../../shared/table/workbook-file';
import { settingName } from '../../shared/workbook/settings-tab';
import { recordInTabs, RECORD_TABS, type WorkbookRecord } from '../../shared/workbook/record-in-tabs';
import type { World } from './command';
import { readRecordFile, RECORD_FILE } from './record-file';

/** @throws InputError, NewerError naming the file, what is wrong with it and what to do */
export async function readWorkbookRecord(file: string, world: World): Promise<WorkbookRecord> {
  if (file.endsWith(RECORD_FILE)) return readRecordFile(file, await world.readText(file)).record;
  const bytes = await world.readBytes(file);
  if (!isZip(bytes))
    throw new InputError(
      `${file} is no .xlsx workbook. In Google Sheets: File, Download, Microsoft Excel (.xlsx).`,
    );
  const sheets = readTypedSheets(file, bytes, RECORD_TABS);
  try {
    return recordInTabs(file, sheets);
  } catch (error) {
    throw error instanceof NewerError ? new NewerError(`${file}: ${error.message}`) : error;
  }
}

/**
 * A workbook, in whatever form: of one that cannot be read it is told, as a folder that lacks a district’s without a word
 * would give wrong figures. What Excel puts beside a file that it has open is none.
 */
const IS_WORKBOOK = /(^|[\\/])(?!~\$)[^\\/]*\.(xlsx|xlsm|xlsb|xls|ods|numbers|gsheet)$/i;
const MAY_HOLD_ONE = /\.(zip|7z|rar)$/i;

/**
 * The workbooks that the arguments name: files, and those that stand in folders, in a form that is read or not.
 * @throws InputError for a folder without any
 */
export async function workbookFiles(paths: readonly string[], world: World): Promise<readonly string[]> {
  const files: string[] = [];
  for (const path of paths) {
    if (path === '')
      throw new InputError(
        'The name of a workbook is empty: a file or a folder of .xlsx workbooks was expected.',
      );
    const inside = await world.filesIn(path);
    for (const file of inside ?? [])
      if (MAY_HOLD_ONE.test(file)) world.say(`${file} is passed over. Unpack it if a workbook is in it.`);
    const found = inside?.filter((file) => IS_WORKBOOK.test(file) || file.endsWith(RECORD_FILE));
    if (found?.length === 0) throw new InputError(`${path} holds no workbook (.xlsx).`);
    files.push(...(found ?? [path]));
  }
  return [...new Set(files)];
}

export interface NamedRecord {
  readonly file: string;
  readonly record: WorkbookRecord;
}

export interface WorkbooksRecord extends Gathered {
  readonly settings: Settings;
  /** One workbook, whose visits go by the ids that its own add-on has given them. */
  readonly areMatched: boolean;
}

/** What decides the figures. */
const COUNTING = [
  'visitIntervalMonths',
  'higherRiskMonths',
  'lowerRiskMonths',
  'autumnTermFrom',
  'springTermFrom',
  'summerTermFrom',
] as const satisfies readonly (keyof Settings)[];

/** All of them as one record. @param say takes what a person should know, a sentence or two each */
export function asOneRecord(records: readonly NamedRecord[], say: (text: string) => void): WorkbooksRecord {
  records.forEach(({ record }) => record.faults.forEach(say));
  const { told, frameworks, ...all } = gather(records.map(({ file, record }) => ({ ...record, name: file })));
  told.forEach(({ name, text }) => say(`${name}: ${text}`));
  return {
    ...all,
    told,
    frameworks: withBuiltIn(frameworks, all.editions),
    settings: settingsOf(records, say),
    areMatched: records.length === 1,
  };
}

/** Built-in versions that visits name and their workbook has lost. */
function withBuiltIn(known: readonly Framework[], editions: Gathered['editions']): readonly Framework[] {
  const key = (id: string, version: string): string => `${id}\n${version}`;
  const there = new Set(known.map(({ id, version }) => key(id, version)));
  const named = new Set(editions.map(({ framework, version }) => key(framework, version)));
  const lacking = builtIn.filter(
    ({ id, version }) => named.has(key(id, version)) && !there.has(key(id, version)),
  );
  return [...known, ...lacking];
}

function settingsOf(records: readonly NamedRecord[], say: (text: string) => void): Settings {
  const [first, ...others] = records.map(({ record }) => record.settings);
  if (first === undefined) return usualSettings;
  const differ = COUNTING.filter((key) => others.some((one) => one[key] !== first[key]));
  if (differ.length === 0) return first;
  say(
    `The workbooks’ settings differ (${differ.map(settingName).join('; ')}): for what is due, and for terms, the usual ones are used.`,
  );
  return usualSettings;
}
