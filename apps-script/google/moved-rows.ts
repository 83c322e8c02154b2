/**
 * Putting right what a request has hit because somebody sorted, inserted, moved or deleted rows or columns after they
 * were read and before they were written: Google knows rows and columns by their places alone, and takes no condition
 * along. What was hit by mistake says again what it said when it was read; the run then does its work once more.
 */
import { textOf, type CellData } from './cell-data';
import type { CellValues, SheetsRequest } from './sheets-api';
import { cellAt, cellOf, type Traced, type WrittenCell } from './traced-request';
import type { Typed } from './typed-meanwhile';

/** What was meant to happen to a tab, and what is there now. */
interface Hit {
  /** Heading of the column that tells one row from another, or one visit's lines from another's. */
  readonly key: string;
  /** Heading of the one that tells one row from another, of lines as well. */
  readonly id: string;
  /** All cells, headings first: when the tab was read, and now. */
  readonly asRead: CellValues;
  readonly now: CellValues;
  /** Keys of its rows by their places, as they were meant to stand after the request; of those alone that are known. */
  readonly meant: readonly (string | undefined)[];
  /** What the request did to it. */
  readonly done: Traced;
  /** What was typed meanwhile into what the request then wrote over or took away. */
  readonly typed: Typed;
  /** Whether a column is a person's, by its place. */
  readonly isPersons: (place: number) => boolean;
}

const dataOf = (cell: WrittenCell): CellData =>
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

/** Changes that put right what was hit by mistake. */
export function putBack(sheetId: number, hit: Hit): SheetsRequest[] {
  const { key, id: own, asRead, now, meant, done, typed } = hit;
  const { writtenCells, added } = done;
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
  const restore = (rowIndex: number, columnIndex: number, cell: WrittenCell): void => {
    restored.push({
      updateCells: {
        start: { sheetId, rowIndex, columnIndex },
        rows: [{ values: [dataOf(cell)] }],
        fields: 'userEnteredValue',
      },
    });
  };
  const ids: string[] = [];
  now.forEach((row, at) => {
    if (at === 0) return;
    if (!isSameHead && isAdded(row)) {
      garbled.add(at);
      return;
    }
    const hits = writtenCells.get(at);
    const isHit = (place: number): boolean =>
      hits?.has(place) === true && cellOf(row[place]) === hits.get(place)?.says;
    // Its key itself was written over: then its rows stand as they did, and only its columns were moved.
    const id = isHit(keyNow) ? (meant[at - 1] ?? '') : textOf(row[keyNow]);
    ids.push(id);
    for (const { place, cell } of typed.writtenOver.get(at) ?? []) if (isHit(place)) restore(at, place, cell);
    if (!hits || (isSameHead && id === meant[at - 1])) return;
    const then = rowsThen.get(id);
    const isRight = (place: number): boolean =>
      (after[place] ?? '') === before[place] && id === meant[at - 1];
    // A row goes back as a whole: else what it says was seen would be of texts that stand elsewhere.
    const stays = then === undefined || [...hits.keys()].every(isRight);
    for (const [place, { stood }] of hits) {
      if ((stays && isRight(place)) || !isHit(place)) continue;
      const heading = after[place] ?? '';
      const from = before.indexOf(heading);
      const asThen = heading === '' || from < 0 ? null : cellOf(then?.[from]);
      restore(at, place, stood?.id === id ? cellOf(stood.cell) : asThen);
    }
  });
  const kept = new Set([...meant, ...ids]);
  const there = new Set(ids);
  const inOrder = (row: readonly unknown[]): WrittenCell[] =>
    after.map((heading) => (heading === '' ? null : cellOf(row[before.indexOf(heading)])));
  const taken = typed.taken.flatMap((row) => {
    // A line that was made anew takes what was written beside it.
    const at = key === own ? -1 : now.findIndex((cells) => textOf(cells[after.indexOf(own)]) === row.id);
    if (at < 1) return [after.map((_, place) => cellOf(cellAt(row, place)))];
    after.forEach((_, place) => {
      const cell = cellOf(cellAt(row, place));
      if (hit.isPersons(place)) restore(at, place, cell);
    });
    return [];
  });
  const isTaken = new Set(typed.taken.map(({ id }) => id));
  const lost = [...rowsThen].flatMap(([id, row]) =>
    kept.has(id) && !there.has(id) && !isTaken.has(id) ? [inOrder(row)] : [],
  );
  const byHand = handWritten(asRead, keyThen, now, keyNow, before, after).map(inOrder);
  const again = [...lost, ...taken, ...byHand];
  return [
    ...restored,
    ...(again.length === 0
      ? []
      : [
          {
            appendCells: {
              sheetId,
              rows: again.map((cells) => ({ values: cells.map(dataOf) })),
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
