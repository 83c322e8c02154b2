/** Tabs in which people write frameworks: plain tabs of theirs, with headings that say what goes where. */
import { InputError } from '../../shared/errors';
import { colour, textCell } from './cell-data';
import { FIRST_FRAMEWORK_TAB, SHEET_IDS } from './sheet-ids';
import {
  changeWorkbook,
  quoted,
  readRanges,
  readTabs,
  type CellValues,
  type SheetProperties,
  type SheetsRequest,
} from './sheets-api';

const OURS: ReadonlySet<number | undefined> = new Set(Object.values(SHEET_IDS));
const HEADER = {
  backgroundColorStyle: colour('#e8eef4'),
  textFormat: { bold: true },
  numberFormat: { type: 'TEXT' },
};
/** Everything is text: a code such as 1.10 stays what it is, and nothing typed becomes a formula. */
const CELL = { wrapStrategy: 'WRAP', verticalAlignment: 'TOP', numberFormat: { type: 'TEXT' } };
const LOOKS = {
  plain: CELL,
  /** What people come for. */
  wanted: { ...CELL, backgroundColorStyle: colour('#fff7e0') },
  /** What they had better leave. */
  leave: { ...CELL, wrapStrategy: 'CLIP', textFormat: { foregroundColorStyle: colour('#52606d') } },
};
const MOST_CHARACTERS = 50_000;
const SPARE_ROWS = 200;
/** Google names the tabs of form responses so: there is no framework in them. */
const RESPONSES = /^Form responses \d+$/i;

const isTheirs = ({ sheetId, hidden, sheetType, title = '' }: SheetProperties): boolean =>
  !OURS.has(sheetId) && hidden !== true && (sheetType ?? 'GRID') === 'GRID' && !RESPONSES.test(title);

/** Titles of the tabs that a framework could be in, those that are named after one first. */
export const tabsForFrameworks = (): string[] => {
  const titles = readTabs()
    .filter(isTheirs)
    .flatMap(({ title }) => title ?? []);
  const named = (title: string): number => (/^framework/i.test(title) ? 0 : 1);
  return titles.sort((a, b) => named(a) - named(b));
};

/** A tab's cells. @throws InputError naming the tabs there are, where none of the user's has this title. */
export function readFrameworkTab(title: string): CellValues {
  const titles = tabsForFrameworks();
  if (!titles.includes(title))
    throw new InputError(
      `This workbook has no tab “${title}” that a framework could be in. There are: ${titles.join(', ') || 'none'}.`,
    );
  const [cells = []] = readRanges([quoted(title)]);
  return cells;
}

export interface WrittenTab {
  readonly title: string;
  /** False: it was there already. */
  readonly made: boolean;
}

export interface TabContent {
  readonly title: string;
  readonly columns: readonly {
    /** Shown on the heading. */
    readonly note: string;
    /** Pixels. */
    readonly width: number;
    readonly look: keyof typeof LOOKS;
  }[];
  /** Headings first. */
  readonly rows: readonly (readonly string[])[];
}

const dress = (sheetId: number, { columns }: TabContent): SheetsRequest[] =>
  columns.flatMap(({ width, look }, index) => [
    {
      updateDimensionProperties: {
        range: { sheetId, dimension: 'COLUMNS', startIndex: index, endIndex: index + 1 },
        properties: { pixelSize: width },
        fields: 'pixelSize',
      },
    },
    {
      repeatCell: {
        range: { sheetId, startRowIndex: 1, startColumnIndex: index, endColumnIndex: index + 1 },
        cell: { userEnteredFormat: LOOKS[look] },
        fields: 'userEnteredFormat',
      },
    },
  ]);

/**
 * Makes a tab. One of that title stays as it is: somebody may have worked in it.
 * @throws InputError where a cell is too long for Google, so that nothing is cut off unseen.
 */
export function writeFrameworkTab(content: TabContent): WrittenTab {
  const { title, columns, rows } = content;
  const present = readTabs();
  if (present.some((one) => one.title?.toLowerCase() === title.toLowerCase())) return { title, made: false };
  const long = rows.findIndex((cells) => cells.some((text) => text.length > MOST_CHARACTERS));
  if (long >= 0)
    throw new InputError(
      `Row ${long + 1} of “${title}” is too long for a cell of Google Sheets. Change it as a CSV or JSON file instead.`,
    );
  let sheetId = FIRST_FRAMEWORK_TAB;
  while (present.some((one) => one.sheetId === sheetId)) sheetId += 1;
  const headings = (rows[0] ?? []).map((text, at) => ({
    ...textCell(text, HEADER),
    note: columns[at]?.note ?? '',
  }));
  const data = rows.slice(1).map((cells) => ({ values: cells.map((text) => textCell(text)) }));
  const write = (rowIndex: number, written: object[], fields: string): SheetsRequest => ({
    updateCells: { start: { sheetId, rowIndex, columnIndex: 0 }, rows: written, fields },
  });
  changeWorkbook([
    {
      addSheet: {
        properties: {
          sheetId,
          title,
          gridProperties: {
            rowCount: rows.length + SPARE_ROWS,
            columnCount: columns.length,
            frozenRowCount: 1,
          },
        },
      },
    },
    ...dress(sheetId, content),
    // To see the criteria alone, by their kind.
    {
      setBasicFilter: {
        filter: { range: { sheetId, startRowIndex: 0, startColumnIndex: 0, endColumnIndex: columns.length } },
      },
    },
    write(0, [{ values: headings }], 'userEnteredValue,userEnteredFormat,note'),
    ...(data.length ? [write(1, data, 'userEnteredValue')] : []),
  ]);
  return { title, made: true };
}
