/**
 * The record of a county workbook out of its hidden tabs, as they stand in a file that was downloaded or in a workbook that
 * was opened: editions, events, framework versions, settings, whose it is. What people typed since the last whole run is
 * in no hidden tab yet.
 */
import { InputError, MissingError } from '../errors';
import type { Edition } from '../record/edition';
import type { RecordedEvent } from '../record/event';
import type { Framework } from '../schema/framework';
import { parseKept, readKept, versionIn } from '../schema/kept-shape';
import { menuPath } from '../schema/menu-path';
import { usualSettings, type Settings } from '../schema/settings';
import type { CellsOf, ColumnPlan, TableTab } from '../schema/workbook-plan';
import { decodeEvent, historyTab } from './history-tab';
import { RECORD_COUNT_SHAPE, RECORD_COUNT_WHAT, shortened, type RecordCount } from './record-count';
import { decodeEdition, responsesTab } from './responses-tab';
import { RECORD_COUNT } from './restored-state';
import { readSettings, settingsTab } from './settings-tab';
import { decodeState, stateTab, type KeptState } from './state-tab';
import { placesOf, rowFromCells } from './table-rows';
import { decodeVersion, versionsTab } from './versions-tab';

export interface TabCells {
  readonly name: string;
  /** The first row first, where the headings are; dates as serial numbers. */
  readonly cells: readonly (readonly unknown[])[];
}

/** The tabs that a record is read from. */
export const RECORD_TABS: readonly string[] = [
  responsesTab,
  historyTab,
  versionsTab,
  stateTab,
  settingsTab,
].map(({ title }) => title);

export interface WorkbookRecord {
  /** Which spreadsheet keeps it, and what that was called when its owner was chosen; '' where nothing says it. */
  readonly spreadsheet: string;
  readonly title: string;
  /** The last instant of the record, ISO; '' where it holds nothing. */
  readonly last: string;
  readonly editions: readonly Edition[];
  readonly events: readonly RecordedEvent[];
  /** Every version that its visits were made under, oldest first. */
  readonly frameworks: readonly Framework[];
  readonly settings: Settings;
  /** What could not be read and counts for nothing, a sentence or two each. */
  readonly faults: readonly string[];
}

/** The most that Excel, and whatever saves as Excel does, keeps of a cell's text. */
const EXCEL_CELL = 32_767;

/**
 * @param what what is read, for messages: "county.xlsx"
 * @throws InputError where it is no workbook of Provision QA, or one without a record; NewerError where a newer version
 * of the product wrote it
 */
export function recordInTabs(what: string, tabs: readonly TabCells[]): WorkbookRecord {
  const faults: string[] = [];
  const rowsOf = <Column extends ColumnPlan>(tab: TableTab<Column>) => rowsIn(what, tabs, tab);
  const responses = rowsOf(responsesTab);
  const history = rowsOf(historyTab);
  const kept = rowsOf(stateTab);
  if (!responses || !history) throw new InputError(noRecord(what, tabs, Boolean(kept)));
  const state = kept && decodeState(kept.map(({ row }) => row));
  if (!state)
    faults.push(
      `${what}: the hidden tab “${stateTab.title}” is missing or was changed, so nothing says whether rows of the record are missing. What is there counts.`,
    );
  const each = <Key extends string, T>(
    title: string,
    rows: readonly NumberedRow<Key>[],
    read: (row: CellsOf<Key>, where: string) => T,
  ): readonly T[] =>
    rows.flatMap(({ row, number }) => {
      try {
        return [read(row, `Row ${number} of ${title}`)];
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        faults.push(`${what}: ${error.message}${cutOff(row)} Until then the row counts for nothing.`);
        return [];
      }
    });
  const editions = each(responsesTab.title, responses, decodeEdition);
  const events = each(historyTab.title, history, decodeEvent);
  const frameworks = each(versionsTab.title, rowsOf(versionsTab) ?? [], (row) => decodeVersion(row));
  const count = countIn(state);
  for (const [title, missing] of [
    [historyTab.title, (count?.events ?? 0) - history.length],
    [responsesTab.title, (count?.editions ?? 0) - responses.length],
  ] as const)
    if (missing > 0) faults.push(`${what}: ${shortened(title, missing)} What is left counts.`);
  return {
    spreadsheet: state?.owner.spreadsheet ?? '',
    title: state?.owner.title ?? '',
    last: [count?.last ?? '', ...editions.map(({ at }) => at), ...events.map(({ at }) => at)].reduce(
      (last, at) => (last < at ? at : last),
      '',
    ),
    editions,
    events,
    frameworks,
    settings: settingsIn(what, rowsOf(settingsTab) ?? [], faults),
    faults,
  };
}

interface NumberedRow<Key extends string> {
  readonly row: CellsOf<Key>;
  /** In the tab, from 1. */
  readonly number: number;
}

/** The rows of a tab that hold anything; undefined where there is no such tab, by its title or, if renamed, its headings. */
function rowsIn<Column extends ColumnPlan>(
  what: string,
  tabs: readonly TabCells[],
  { title, columns }: TableTab<Column>,
): readonly NumberedRow<Column['key']>[] | undefined {
  const named = tabs.find(({ name }) => name === title);
  const tab = named ?? tabs.find(({ cells: [head = []] }) => hasColumns(columns, head));
  if (!tab) return undefined;
  const [head = [], ...rows] = tab.cells;
  try {
    const places = placesOf(title, columns, head);
    return rows.flatMap((cells, index) =>
      cells.every((cell) => cell === null || cell === '')
        ? []
        : [{ row: rowFromCells<Column['key']>(columns, places, cells), number: index + 2 }],
    );
  } catch (error) {
    if (error instanceof MissingError) throw new InputError(`${what}: ${error.message}`);
    throw error;
  }
}

function hasColumns(columns: readonly ColumnPlan[], head: readonly unknown[]): boolean {
  const headings = new Set(head);
  return columns.every(({ header }) => headings.has(header));
}

function noRecord(what: string, tabs: readonly TabCells[], isOurs: boolean): string {
  const own = isOurs || tabs.some(({ name }) => name === 'Visits');
  const missing = [responsesTab, historyTab].map(({ title }) => `“${title}”`).join(' and ');
  return own
    ? `${what} has no record yet: its hidden tabs ${missing} are missing. An earlier version of Provision QA kept none, or somebody deleted them. Open the workbook in Google Sheets, choose ${menuPath('Refresh county tabs')}, and download it again.`
    : `${what} is no workbook of Provision QA: it has no hidden tabs ${missing}. Download the county workbook whole: in Google Sheets, File, Download, Microsoft Excel (.xlsx).`;
}

/** Where a row cannot be read because a program has cut its cells. */
const cutOff = (row: Readonly<Record<string, unknown>>): string =>
  Object.values(row).some((cell) => typeof cell === 'string' && cell.length === EXCEL_CELL)
    ? ' One of its cells ends where Excel cuts long texts off (32,767 characters): download the workbook from Google Sheets and do not save it with another program.'
    : '';

function countIn(state: KeptState | undefined): RecordCount | undefined {
  const text = state?.texts.get(RECORD_COUNT)?.text;
  if (text === undefined) return undefined;
  const value = parseKept(text, `${RECORD_COUNT_WHAT} is damaged. ${RECORD_COUNT_SHAPE.remedy}`);
  return readKept(RECORD_COUNT_SHAPE, versionIn(value), () => value, RECORD_COUNT_WHAT);
}

function settingsIn(
  what: string,
  rows: readonly NumberedRow<(typeof settingsTab)['columns'][number]['key']>[],
  faults: string[],
): Settings {
  try {
    return readSettings(rows.map(({ row }) => row));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    faults.push(`${what}: ${error.message} Until that is put right the usual settings are used.`);
    return usualSettings;
  }
}
