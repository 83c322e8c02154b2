/** What a sheet hides and merges, as far as it changes how a list is read: what is hidden is checked, too, and told. */
import type { SheetLayout } from '../../table/sheet-layout';
import type { ListColumn } from './list-columns';
import type { ListField } from './list-fields';
import type { ListedProvider } from './list-rows';
import { tidy } from './cell-values';

type Row = readonly string[];

/** Cells of columns that are shown; the others are blank. */
export const inSight = (cells: readonly Row[], { hiddenColumns }: SheetLayout): readonly Row[] =>
  hiddenColumns.length === 0
    ? cells
    : cells.map((row) => row.map((cell, at) => (hiddenColumns.includes(at) ? '' : cell)));

/** Where something is: of a group of providers, one cell may say it for all. Whose name or number it is, none does. */
const ofGroups: ReadonlySet<ListField | null> = new Set<ListField>(['la', 'town']);

/**
 * Gives a row below the headings what cells say that are merged over it, where they may speak for several rows.
 * @param headingsAt from 0
 */
export function withMerged(
  cells: readonly Row[],
  headingsAt: number,
  columns: readonly ListColumn[],
  { merged }: SheetLayout,
): (at: number, row: Row) => Row {
  const places = columns.filter(({ field }) => ofGroups.has(field)).map(({ at }) => at);
  const said = new Map<string, string>();
  for (const { rows, columns: over } of merged) {
    if (rows.from <= headingsAt + 1 || !places.includes(over.from)) continue;
    const text = tidy(cells[rows.from - 1]?.[over.from]);
    const last = Math.min(rows.to, cells.length);
    for (let row = rows.from + 1; row <= last; row++) said.set(`${row} ${over.from}`, text);
  }
  if (said.size === 0) return (_, row) => row;
  return (at, row) =>
    row.map((cell, place) => (tidy(cell) === '' ? (said.get(`${at + 1} ${place}`) ?? cell) : cell));
}

/** Rows by their numbers: "5 to 9 and 12". */
function spelt(rows: readonly number[]): string {
  const runs: { from: number; to: number }[] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last?.to === row - 1) last.to = row;
    else runs.push({ from: row, to: row });
  }
  const most = 10;
  const texts = runs.slice(0, most).map(({ from, to }) => (from === to ? String(from) : `${from} to ${to}`));
  if (runs.length > most) texts.push('others');
  const last = texts.pop() ?? '';
  return texts.length === 0 ? last : `${texts.join(', ')} and ${last}`;
}

/** What to tell of hidden sheets and rows, in sentences. */
export function hiddenToTell(
  { hidden, hiddenRows }: SheetLayout,
  providers: readonly ListedProvider[],
): readonly string[] {
  const rows = new Set(hiddenRows);
  const checked = providers.map(({ row }) => row).filter((row) => rows.has(row));
  return [
    ...(hidden ? ['The sheet is hidden in its workbook.'] : []),
    ...(checked.length === 0
      ? []
      : checked.length === 1
        ? [`Row ${checked[0]} is hidden in the sheet, and is checked all the same.`]
        : [`Rows ${spelt(checked)} are hidden in the sheet, as by a filter, and are checked all the same.`]),
  ];
}
