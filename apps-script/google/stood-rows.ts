/** How rows stood before a request hit them, as the copies of `copied-cells.ts` say it. */
import { textOf } from './cell-data';
import type { CopiesTab, WithCopies } from './copied-cells';
import type { SheetsRequest, Spreadsheet } from './sheets-api';

/** A cell as it stood; undefined where that cannot be told, as of a formula that comes to nothing. */
export type Stood = string | number | boolean | null | undefined;

/** A row of which people's cells were copied. */
export interface StoodRow {
  /** What tells it apart. */
  readonly id: string;
  /** From the first that was copied. */
  readonly cells: readonly Stood[];
}

const stoodIn = ({ userEnteredValue: value }: GoogleAppsScript.Sheets.Schema.CellData): Stood =>
  value?.errorValue !== undefined || value?.formulaValue !== undefined
    ? undefined
    : (value?.stringValue ?? value?.numberValue ?? value?.boolValue ?? null);

/** How the rows stood, by the change that then hit them, from the top; those that cannot be told apart are left out. */
export function stoodRows(
  copied: WithCopies['copied'],
  { sheetId }: CopiesTab,
  answer: Spreadsheet | undefined,
): ReadonlyMap<SheetsRequest, readonly StoodRow[]> {
  const found = answer?.sheets?.find(({ properties }) => properties?.sheetId === sheetId)?.data?.[0];
  const rows = (found?.rowData ?? []).map(({ values = [] }) => values.map(stoodIn));
  return new Map(
    [...copied].map(([request, { from, height }]) => [
      request,
      rows.slice(from, from + height).flatMap(([key, ...cells]): StoodRow[] => {
        const id = textOf(key);
        return id === '' ? [] : [{ id, cells }];
      }),
    ]),
  );
}
