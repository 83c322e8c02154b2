/**
 * What stood in people's cells at the very instant at which a request wrote over them, or took their row away. Google takes
 * no condition along, but it carries out a request's changes in order and as a whole: each of these has one before it that
 * copies what is about to go, into the guard tab, of which the answer then tells. They are dropped once that was read, and
 * of a run that is cut off before by the next change (see `state-requests.ts`).
 *
 * Whether Google copies a row that a filter hides is not known: beside each goes what tells the row apart, and of one
 * without that nothing is concluded.
 */
import type { SheetsRequest } from './sheets-api';

/** A tab in which people write. */
export interface PeoplesTab {
  readonly sheetId: number;
  /** How many columns have a heading, from the left. */
  readonly width: number;
  /** Place of the column that tells its rows apart. */
  readonly id: number;
  /** Whether a column is a person's, by its place. */
  readonly isPersons: (place: number) => boolean;
}

/** The tab that takes the copies. */
export interface CopiesTab {
  readonly sheetId: number;
  readonly title: string;
}

/** The cells that a change is about to replace or to take away, of people's; undefined for none. */
function atStake(request: SheetsRequest, tabs: ReadonlyMap<number, PeoplesTab>) {
  const { start, rows = [] } = request.updateCells ?? {};
  const written = tabs.get(start?.sheetId ?? -1);
  if (start && written) {
    const { rowIndex = 0, columnIndex = 0 } = start;
    const width = Math.max(0, ...rows.map(({ values = [] }) => values.length));
    const places = Array.from({ length: width }, (_, along) => columnIndex + along);
    return places.some(written.isPersons)
      ? { tab: written, rowIndex, columnIndex, height: rows.length, width }
      : undefined;
  }
  const { sheetId = -1, dimension, startIndex = 0, endIndex = 0 } = request.deleteDimension?.range ?? {};
  const left = dimension === 'ROWS' ? tabs.get(sheetId) : undefined;
  // All of a row, which is put back as it stood should it have to be.
  return left && Array.from({ length: left.width }, (_, place) => place).some(left.isPersons)
    ? { tab: left, rowIndex: startIndex, columnIndex: 0, height: endIndex - startIndex, width: left.width }
    : undefined;
}

/** Where the copies of a change's cells begin in the tab that takes them, and of how many rows they are. */
interface Copied {
  readonly from: number;
  readonly height: number;
}

/** A request with its copies. */
export interface WithCopies {
  readonly sent: readonly SheetsRequest[];
  /** By the change of which they are. */
  readonly copied: ReadonlyMap<SheetsRequest, Copied>;
}

/**
 * Puts before each change that people's cells may go with what copies them.
 * @param sent the guard tab is there before the first of them that concerns people's cells
 */
export function withCopies(
  sent: readonly SheetsRequest[],
  tabs: readonly PeoplesTab[],
  { sheetId }: CopiesTab,
): WithCopies {
  const byId = new Map(tabs.map((tab) => [tab.sheetId, tab]));
  const copied = new Map<SheetsRequest, Copied>();
  // Its first cell is never used: it is what is left when it is made small.
  let [rowCount, columnCount] = [1, 1];
  const all = sent.flatMap((request): SheetsRequest[] => {
    const cells = atStake(request, byId);
    if (!cells) return [request];
    const { tab, rowIndex, columnIndex, height, width } = cells;
    const copy = (place: number, columns: number, to: number): SheetsRequest => {
      const range = (id: number, row: number, column: number) => ({
        sheetId: id,
        startRowIndex: row,
        endRowIndex: row + height,
        startColumnIndex: column,
        endColumnIndex: column + columns,
      });
      return {
        copyPaste: {
          source: range(tab.sheetId, rowIndex, place),
          destination: range(sheetId, rowCount, to),
          pasteType: 'PASTE_VALUES',
        },
      };
    };
    const both = [copy(tab.id, 1, 0), copy(columnIndex, width, 1)];
    copied.set(request, { from: rowCount, height });
    rowCount += height;
    columnCount = Math.max(columnCount, width + 1);
    return [...both, request];
  });
  if (copied.size === 0) return { sent, copied };
  const room: SheetsRequest = {
    updateSheetProperties: {
      properties: { sheetId, gridProperties: { rowCount, columnCount } },
      fields: 'gridProperties.rowCount,gridProperties.columnCount',
    },
  };
  const first = all.findIndex(({ copyPaste }) => copyPaste !== undefined);
  return { sent: [...all.slice(0, first), room, ...all.slice(first)], copied };
}
