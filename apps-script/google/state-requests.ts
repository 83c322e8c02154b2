/**
 * The state tab, and the guard tab that goes with its owner, as requests. Every change by an owner names the guard tab
 * of the time at which it became one. Whoever takes over puts another in its place in the request that makes them the
 * owner, so that Google refuses whatever the owner before them still had under way, as a whole.
 */
import type { RowOf } from '../../shared/schema/workbook-plan';
import { encodeState, stateTab, type KeptState } from '../../shared/workbook/state-tab';
import { placesOf, rowFromCells, type ColumnPlaces } from '../../shared/workbook/table-rows';
import { MissingError } from '../../shared/errors';
import { rowData } from './cell-data';
import { headerRow } from './column-format';
import { guardId, isGuard, SHEET_IDS } from './sheet-ids';
import type { CellValues, SheetProperties, SheetsRequest } from './sheets-api';
import { tabRequests } from './tab-requests';
import { freeTitle } from './write-workbook';

const GUARD_TITLE = 'Provision QA owner';
/** Free rows under the last one. */
const SPARE_ROWS = 50;

/** Where the columns stand; undefined where headings are gone. */
export function statePlaces(cells: CellValues): ColumnPlaces | undefined {
  try {
    return placesOf(stateTab.title, stateTab.columns, cells[0] ?? []);
  } catch (error) {
    if (error instanceof MissingError) return undefined;
    throw error;
  }
}

/** The rows under the headings. */
export const stateRows = (cells: CellValues, places: ColumnPlaces): RowOf<typeof stateTab>[] =>
  cells.slice(1).map((row) => rowFromCells(stateTab.columns, places, row));

const SMALL = { rowCount: 1, columnCount: 1 };

/** Drops what stands in a guard tab. */
export const makeSmall = (sheetId: number): SheetsRequest => ({
  updateSheetProperties: {
    properties: { sheetId, gridProperties: SMALL },
    fields: 'gridProperties.rowCount,gridProperties.columnCount',
  },
});

/** Refused, with all that stands beside it, once somebody else is the owner. Drops what `copied-cells.ts` left there. */
export const asOwner = (epoch: number): SheetsRequest => ({
  updateSheetProperties: {
    properties: { sheetId: guardId(epoch), hidden: true, gridProperties: SMALL },
    fields: 'hidden,gridProperties.rowCount,gridProperties.columnCount',
  },
});

const has = (tabs: readonly SheetProperties[], id: number): boolean =>
  tabs.some(({ sheetId }) => sheetId === id);

/** Makes the guard tab of this owner where it is missing, and takes away those of others. */
function guardTabs(epoch: number, tabs: readonly SheetProperties[]): SheetsRequest[] {
  const others = tabs.filter(({ sheetId = 0 }) => isGuard(sheetId) && sheetId !== guardId(epoch));
  return [
    ...others.map(({ sheetId }) => ({ deleteSheet: { sheetId: sheetId ?? 0 } })),
    ...(has(tabs, guardId(epoch))
      ? []
      : [
          addGuard(
            epoch,
            tabs.filter((tab) => !others.includes(tab)),
          ),
        ]),
  ];
}

const addGuard = (epoch: number, tabs: readonly SheetProperties[]): SheetsRequest => ({
  addSheet: {
    properties: {
      sheetId: guardId(epoch),
      title: freeTitle(GUARD_TITLE, tabs),
      hidden: true,
      gridProperties: SMALL,
    },
  },
});

/** Makes what is missing of the state tab and its columns, and of the guard tab. */
export function missingTabs(epoch: number, tabs: readonly SheetProperties[]): SheetsRequest[] {
  const sheetId = SHEET_IDS.state;
  const state = tabs.find((tab) => tab.sheetId === sheetId);
  const lacking = stateTab.columns.length - (state?.gridProperties?.columnCount ?? 0);
  return [
    ...guardTabs(epoch, tabs),
    ...(state ? [] : tabRequests(stateTab, freeTitle(stateTab.title, tabs))),
    ...(state && lacking > 0
      ? [{ appendDimension: { sheetId, dimension: 'COLUMNS', length: lacking } }]
      : []),
  ];
}

/**
 * Writes the whole state, so that what a person sorted, inserted or deleted in between does not matter. Columns that a
 * person added are left alone.
 * @param places where its columns stand; undefined for a new tab, and for one that has lost its headings
 */
export function writeState(
  state: KeptState,
  places: ColumnPlaces = new Map(stateTab.columns.map(({ key }, index) => [key, index])),
): SheetsRequest[] {
  const sheetId = SHEET_IDS.state;
  const rows = encodeState(state);
  const columns = stateTab.columns.map((column) => ({ column, at: places.get(column.key) ?? 0 }));
  const inRuns = columns
    .sort((a, b) => a.at - b.at)
    .reduce<(typeof columns)[]>((runs, one) => {
      const last = runs[runs.length - 1];
      if (last?.[0] && last[0].at + last.length === one.at) last.push(one);
      else runs.push([one]);
      return runs;
    }, []);
  return [
    {
      updateSheetProperties: {
        properties: { sheetId, gridProperties: { rowCount: rows.length + 1 + SPARE_ROWS } },
        fields: 'gridProperties.rowCount',
      },
    },
    ...inRuns.map((run): SheetsRequest => {
      const from = run[0]?.at ?? 0;
      const planned = run.map(({ column }) => column);
      return {
        updateCells: {
          range: {
            sheetId,
            startRowIndex: 0,
            startColumnIndex: from,
            endColumnIndex: from + run.length,
          },
          rows: [
            {
              values: (headerRow(planned).values ?? []).map(({ userEnteredValue }) => ({ userEnteredValue })),
            },
            ...rows.map((row) => rowData(planned, row)),
          ],
          fields: 'userEnteredValue',
        },
      };
    }),
  ];
}
