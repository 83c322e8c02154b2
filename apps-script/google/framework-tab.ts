/** Tabs in which people write frameworks: plain tabs of theirs, with headings that say what goes where. */
import { colour, textCell } from './cell-data';
import { SHEET_IDS } from './sheet-ids';
import { freeTitle } from './write-workbook';
import {
  changeWorkbook,
  quoted,
  readRanges,
  readTabs,
  type CellValues,
  type SheetProperties,
} from './workbook';

const OURS: ReadonlySet<number | undefined> = new Set(Object.values(SHEET_IDS));
/** Text that is longer than a line is wrapped in these widths. */
const WIDTH = 220;
const HEADER = { backgroundColorStyle: colour('#e8eef4'), textFormat: { bold: true } };
const CELL = { wrapStrategy: 'WRAP', verticalAlignment: 'TOP', numberFormat: { type: 'TEXT' } };

/** Google's own tabs of form responses have no framework in them. */
const isTheirs = ({ sheetId, hidden, sheetType }: SheetProperties): boolean =>
  !OURS.has(sheetId) && hidden !== true && (sheetType ?? 'GRID') === 'GRID';

/** Titles of the tabs that are not the product's. */
export const tabsForFrameworks = (): string[] =>
  readTabs()
    .filter(isTheirs)
    .flatMap(({ title }) => title ?? []);

/** A tab's cells; undefined when there is no such tab of the user's. */
export function readFrameworkTab(title: string): CellValues | undefined {
  if (!tabsForFrameworks().includes(title)) return undefined;
  return readRanges([quoted(title)])[0];
}

/** Ids are given out from here, so that the tab can be filled in the request that adds it. */
const FIRST_ID = 746_200_001;

/** Makes a tab with these rows (headings first) and notes on the headings. @returns its title */
export function writeFrameworkTab(
  wanted: string,
  rows: readonly (readonly string[])[],
  notes: readonly string[],
): string {
  const present = readTabs();
  const title = freeTitle(wanted.slice(0, 80), present);
  let sheetId = FIRST_ID;
  while (present.some((one) => one.sheetId === sheetId)) sheetId += 1;
  const width = rows[0]?.length ?? 1;
  changeWorkbook([
    {
      addSheet: {
        properties: {
          sheetId,
          title,
          gridProperties: { rowCount: rows.length + 200, columnCount: width, frozenRowCount: 1 },
        },
      },
    },
    {
      repeatCell: {
        range: { sheetId, startRowIndex: 1 },
        cell: { userEnteredFormat: CELL },
        fields: 'userEnteredFormat',
      },
    },
    {
      updateDimensionProperties: {
        range: { sheetId, dimension: 'COLUMNS', startIndex: 0, endIndex: width },
        properties: { pixelSize: WIDTH },
        fields: 'pixelSize',
      },
    },
    {
      updateCells: {
        start: { sheetId, rowIndex: 0, columnIndex: 0 },
        rows: [
          {
            values: (rows[0] ?? []).map((text, at) => ({ ...textCell(text, HEADER), note: notes[at] ?? '' })),
          },
        ],
        fields: 'userEnteredValue,userEnteredFormat,note',
      },
    },
    ...(rows.length > 1
      ? [
          {
            updateCells: {
              start: { sheetId, rowIndex: 1, columnIndex: 0 },
              rows: rows.slice(1).map((cells) => ({ values: cells.map((text) => textCell(text)) })),
              fields: 'userEnteredValue',
            },
          },
        ]
      : []),
  ]);
  return title;
}
