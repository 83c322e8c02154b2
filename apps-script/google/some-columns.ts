/** Reading some columns of a tab that may hold thousands of rows: asked for where they stood when the tab was made. */
import type { TableTab } from '../../shared/schema/workbook-plan';
import { placesOf } from '../../shared/workbook/table-rows';
import { columnName } from './column-name';
import { readRanges, type CellValues } from './sheets-api';
import type { AnyKey } from '../../shared/workbook/workbook-plan';

interface AskedPart {
  readonly tab: Pick<TableTab, 'title' | 'columns'>;
  /** As A1 notation wants it. */
  readonly title: string;
  readonly part: 'rows' | 'header' | readonly string[];
  /** With what people wrote in columns that they added, and by which row: for one call more, where there are any. */
  readonly withAdded: boolean;
  /** How many columns the tab has: Google refuses to read beyond them. */
  readonly width: number;
}

const rangeOf = (title: string, place: number): string =>
  `${title}!${columnName(place)}:${columnName(place)}`;

/** Cells as a whole tab would have them, with nothing where nothing was read. */
function withColumns(header: readonly unknown[], columns: ReadonlyMap<number, CellValues>): CellValues {
  const length = Math.max(1, ...[...columns.values()].map((cells) => cells.length));
  const blank = Array.from({ length: Math.max(0, ...columns.keys()) + 1 }, () => '');
  // Of hundreds of thousands of rows most say what the one above says: those are one.
  let row: readonly unknown[] = blank;
  const rows: (readonly unknown[])[] = [header];
  const read = [...columns];
  for (let at = 1; at < length; at += 1) {
    if (read.some(([place, cells]) => (cells[at]?.[0] ?? '') !== row[place])) {
      const next: unknown[] = blank.slice();
      for (const [place, cells] of read) next[place] = cells[at]?.[0] ?? '';
      row = next;
    }
    rows.push(row);
  }
  return rows;
}

/**
 * The cells of each, in order; of a part its header and those columns. One call, and one more where columns have been
 * moved.
 * @param id of another spreadsheet than the open one
 * @throws MissingError for a heading that is gone
 */
export function readParts(asked: readonly AskedPart[], id?: string): CellValues[] {
  const plans = asked.map(({ tab, title, part, width, withAdded }) => {
    const keys = typeof part === 'string' ? [] : part;
    const guesses = keys.map((key) =>
      Math.min(
        tab.columns.findIndex((column) => column.key === key),
        Math.max(width - 1, 0),
      ),
    );
    const ranges =
      part === 'rows' ? [title] : [`${title}!1:1`, ...guesses.map((place) => rangeOf(title, place))];
    return { tab, title, part, keys, guesses, ranges, withAdded, width };
  });
  const read = readRanges(
    plans.flatMap(({ ranges }) => ranges),
    id,
  );
  let at = 0;
  const moved: { readonly range: string; readonly to: (cells: CellValues) => void }[] = [];
  const results = plans.map(({ tab, title, part, keys, guesses, ranges, withAdded, width }) => {
    const [first = [], ...columns] = read.slice(at, (at += ranges.length));
    if (part === 'rows' || part === 'header') return () => first;
    const header = first[0] ?? [];
    const places = placesOf(tab.title, tab.columns, header);
    const found = new Map<number, CellValues>();
    keys.forEach((key, index) => {
      const place = places.get(key);
      if (place === undefined) return;
      if (place === guesses[index]) found.set(place, columns[index] ?? []);
      else moved.push({ range: rangeOf(title, place), to: (cells) => found.set(place, cells) });
    });
    const ours = new Set(places.values());
    // Under some nothing may stand at the top: what is in them is people's all the same.
    const added = Array.from({ length: width }, (_, place) => place).filter((place) => !ours.has(place));
    const key: AnyKey = 'id';
    const id = places.get(key);
    const wanted = added.length === 0 || id === undefined || keys.includes(key) ? added : [id, ...added];
    if (withAdded)
      for (const place of wanted)
        moved.push({ range: rangeOf(title, place), to: (cells) => found.set(place, cells) });
    return () => withColumns(header, found);
  });
  const rest = readRanges(
    moved.map(({ range }) => range),
    id,
  );
  moved.forEach(({ to }, index) => to(rest[index] ?? []));
  return results.map((result) => result());
}
