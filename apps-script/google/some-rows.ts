/** Reading a few rows of a tab that may hold thousands: its columns that are asked for, then only the rows wanted. */
import { placesOf, rowFromCells } from '../../shared/workbook/table-rows';
import type { CellsOf, ColumnPlan, TableTab } from '../../shared/schema/workbook-plan';
import { peoplesCells } from '../../shared/workbook/seen-cell';
import type { PersonsCells } from './added-columns';
import { SHEET_IDS } from './sheet-ids';
import { columnName } from './column-name';
import { quoted, readRanges, readTabs, type SheetProperties } from './sheets-api';

interface SomeRows<Key extends string> {
  /** Every row, with these columns alone. One call. */
  readonly columns: <Some extends Key>(keys: readonly Some[]) => readonly CellsOf<Some>[];
  /** What people wrote into such a row, by the keys of their columns that the tab has. */
  readonly persons: (row: CellsOf<Key>) => PersonsCells;
  /** Whole rows, by index. One call. */
  readonly rows: (indexes: readonly number[]) => readonly CellsOf<Key>[];
}

/**
 * Opens a tab for reading. Two calls, or one where the tabs are known.
 * @param tabs those of the workbook
 * @returns undefined when there is no such tab.
 * @throws MissingError naming the headings that are not there.
 */
export function openSomeRows<Column extends ColumnPlan>(
  tab: TableTab<Column>,
  tabs: readonly SheetProperties[] = readTabs(),
): SomeRows<Column['key']> | undefined {
  const sheet = tabs.find(({ sheetId }) => sheetId === SHEET_IDS[tab.id]);
  if (!sheet) return undefined;
  const title = sheet.title ?? '';
  const [header = []] = readRanges([`${quoted(title)}!1:1`]);
  const places = placesOf(title, tab.columns, header[0] ?? []);
  return {
    columns: (keys) => {
      const names = keys.map((key) => columnName(places.get(key) ?? 0));
      const columns = readRanges(names.map((name) => `${quoted(title)}!${name}2:${name}`));
      const wanted = tab.columns.filter((column): column is Column & ColumnPlan<(typeof keys)[number]> =>
        keys.some((key) => key === column.key),
      );
      return Array.from({ length: Math.max(0, ...columns.map(({ length }) => length)) }, (_, index) =>
        rowFromCells(
          wanted,
          new Map(keys.map((key, at) => [key, at])),
          columns.map((cells) => cells[index]?.[0]),
        ),
      );
    },
    persons: (row) => peoplesCells<Column['key']>(tab.columns, row, (key) => places.has(key)),
    rows: (indexes) =>
      readRanges(indexes.map((index) => `${quoted(title)}!${index + 2}:${index + 2}`)).map((cells) =>
        rowFromCells(tab.columns, places, cells[0] ?? []),
      ),
  };
}
