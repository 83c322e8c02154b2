/**
 * Putting right what a request has hit because somebody sorted, inserted, moved or deleted rows or columns after they
 * were read and before they were written: Google knows rows and columns by their places alone, and takes no condition
 * along. What was hit by mistake says again what it said when it was read; the run then does its work once more.
 */
import type { CellData } from './cell-data';
import type { CellValues, SheetsRequest } from './sheets-api';

/** What was meant to happen to a tab, and what is there now. */
interface Hit {
  readonly sheetId: number;
  /** Heading of the column that tells one row from another. */
  readonly key: string;
  /** All cells, headings first: when the tab was read, and now. */
  readonly asRead: CellValues;
  readonly now: CellValues;
  /** Keys of its rows by their places, as they were meant to stand after the request; of those alone that are known. */
  readonly meant: readonly (string | undefined)[];
  /** The whole request. */
  readonly sent: readonly SheetsRequest[];
}

type Cell = string | number | boolean | null;

const cellOf = (cell: unknown): Cell =>
  (typeof cell === 'string' && cell !== '') || typeof cell === 'number' || typeof cell === 'boolean'
    ? cell
    : null;
const textOf = (cell: unknown): string => String(cellOf(cell) ?? '').trim();

const dataOf = (cell: Cell): CellData =>
  cell === null
    ? {}
    : {
        userEnteredValue:
          typeof cell === 'number'
            ? { numberValue: cell }
            : typeof cell === 'boolean'
              ? { boolValue: cell }
              : { stringValue: cell },
      };

const written = ({ userEnteredValue: value }: CellData): Cell =>
  value?.stringValue ?? value?.numberValue ?? value?.boolValue ?? null;

/** What the request wrote by place: row to column to cell, as the rows stand after it; and the rows that it added. */
function traced(sheetId: number, sent: readonly SheetsRequest[]) {
  let marks = new Map<number, Map<number, Cell>>();
  const added: (readonly Cell[])[] = [];
  for (const { updateCells, deleteDimension, appendCells } of sent) {
    if (updateCells?.start?.sheetId === sheetId) {
      const { rowIndex = 0, columnIndex = 0 } = updateCells.start;
      (updateCells.rows ?? []).forEach(({ values = [] }, down) => {
        const row = marks.get(rowIndex + down) ?? new Map<number, Cell>();
        marks.set(rowIndex + down, row);
        values.forEach((cell, at) => row.set(columnIndex + at, written(cell)));
      });
    }
    if (deleteDimension?.range?.sheetId === sheetId) {
      const { startIndex = 0, endIndex = 0 } = deleteDimension.range;
      marks = new Map(
        [...marks].flatMap(([row, cells]) =>
          row < startIndex
            ? [[row, cells] as const]
            : row < endIndex
              ? []
              : [[row - (endIndex - startIndex), cells] as const],
        ),
      );
    }
    if (appendCells?.sheetId === sheetId)
      for (const { values = [] } of appendCells.rows ?? []) added.push(values.map(written));
  }
  return { marks, added };
}

/** Changes that put right what was hit by mistake. */
export function putBack({ sheetId, key, asRead, now, meant, sent }: Hit): SheetsRequest[] {
  const { marks, added } = traced(sheetId, sent);
  const [before, after] = [(asRead[0] ?? []).map(textOf), (now[0] ?? []).map(textOf)];
  const [keyThen, keyNow] = [before.indexOf(key), after.indexOf(key)];
  const isSameHead = before.every((heading, at) => heading === after[at]);
  const rowsThen = new Map<string, readonly unknown[]>();
  for (const row of asRead.slice(1)) {
    const id = textOf(row[keyThen]);
    if (id !== '' && !rowsThen.has(id)) rowsThen.set(id, row);
  }
  const isAdded = (row: readonly unknown[]): boolean =>
    added.some((cells) => cells.every((cell, place) => cellOf(row[place]) === cell));
  const garbled = new Set<number>();
  const restored: SheetsRequest[] = [];
  const ids: string[] = [];
  now.forEach((row, at) => {
    if (at === 0) return;
    if (!isSameHead && isAdded(row)) {
      garbled.add(at);
      return;
    }
    const hits = marks.get(at);
    const isHit = (place: number): boolean =>
      hits?.has(place) === true && cellOf(row[place]) === hits.get(place);
    // Its key itself was written over: then its rows stand as they did, and only its columns were moved.
    const id = isHit(keyNow) ? (meant[at - 1] ?? '') : textOf(row[keyNow]);
    ids.push(id);
    if (!hits || (isSameHead && id === meant[at - 1])) return;
    const then = rowsThen.get(id) ?? [];
    for (const place of hits.keys()) {
      const heading = after[place] ?? '';
      const isRight = heading === before[place] && id === meant[at - 1];
      if (isRight || !isHit(place)) continue;
      const from = before.indexOf(heading);
      const cell = heading === '' || from < 0 ? null : cellOf(then[from]);
      restored.push({
        updateCells: {
          start: { sheetId, rowIndex: at, columnIndex: place },
          rows: [{ values: [dataOf(cell)] }],
          fields: 'userEnteredValue',
        },
      });
    }
  });
  const kept = new Set([...meant, ...ids]);
  const there = new Set(ids);
  const lost = [...rowsThen].filter(([id]) => kept.has(id) && !there.has(id));
  const again = [...lost.map(([, row]) => row), ...handWritten(asRead, keyThen, now, keyNow, before, after)];
  return [
    ...restored,
    ...(again.length === 0
      ? []
      : [
          {
            appendCells: {
              sheetId,
              rows: again.map((row) => ({
                values: after.map((heading) =>
                  dataOf(heading === '' ? null : cellOf(row[before.indexOf(heading)])),
                ),
              })),
              fields: 'userEnteredValue',
            },
          },
        ]),
    ...[...garbled]
      .sort((a, b) => b - a)
      .map((at) => ({
        deleteDimension: { range: { sheetId, dimension: 'ROWS', startIndex: at, endIndex: at + 1 } },
      })),
  ];
}

/** Rows that people wrote by hand, which have no key, and that are there no more. */
function handWritten(
  asRead: CellValues,
  keyThen: number,
  now: CellValues,
  keyNow: number,
  before: readonly string[],
  after: readonly string[],
): readonly (readonly unknown[])[] {
  const headings = before.filter((heading) => heading !== '' && after.includes(heading));
  const said = (row: readonly unknown[], head: readonly string[]): string =>
    headings.map((heading) => textOf(row[head.indexOf(heading)])).join('\n');
  const left = new Map<string, number>();
  for (const row of now.slice(1))
    if (textOf(row[keyNow]) === '') left.set(said(row, after), (left.get(said(row, after)) ?? 0) + 1);
  return asRead.slice(1).filter((row) => {
    const words = said(row, before);
    if (textOf(row[keyThen]) !== '' || words.trim() === '') return false;
    const count = left.get(words) ?? 0;
    left.set(words, count - 1);
    return count <= 0;
  });
}
