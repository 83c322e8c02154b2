/**
 * The names of a register, numbered in the order in which officers want to see what is equally likely: open AP schools,
 * PRUs and independent special schools, then what else is open, then what is closed; the shortest names first. Whatever goes
 * up through such numbers meets them in that order, and may stop when it has enough.
 */
import { openNameIndex, type NameIndex, type PackedNames } from '../index/name-index';
import { RowsByNumber, startsOf } from '../index/rows-by-number';

export interface NamesInOrder {
  /** Its rows are numbered so. */
  readonly index: NameIndex;
  /** The register's row, by the number of one here; and back. */
  readonly registerRow: Uint32Array;
  readonly numberOf: (registerRow: number) => number;
  /** How many come first as open AP schools, PRUs and independent special schools; and how many, with them, are not closed. */
  readonly often: number;
  readonly current: number;
}

/** What the order is made of, by the register's rows. */
export interface Kinds {
  readonly statuses: Uint8Array;
  readonly types: Uint16Array;
  /** By the number of a status 1 for closed, by that of a type 1 for what officers mean most often. */
  readonly isClosed: Uint8Array;
  readonly isOften: Uint8Array;
}

/** More words than a name in the index has (see `packNames`). */
const lengths = 256;

/** What each row is put in order by, as one number. */
function groupsOf({ statuses, types, isClosed, isOften }: Kinds, nameLengths: Uint8Array): Uint16Array {
  const groups = new Uint16Array(nameLengths.length);
  for (let row = 0; row < groups.length; row++) {
    const group = isClosed[statuses[row] ?? 0] === 1 ? 2 : isOften[types[row] ?? 0] === 1 ? 0 : 1;
    groups[row] = group * lengths + (nameLengths[row] ?? 0);
  }
  return groups;
}

// Each loop over the whole register is a function of its own (see `openNameIndex`).

function lengthsInOrder(nameLengths: Uint8Array, rows: Uint32Array): Uint8Array {
  const inOrder = new Uint8Array(rows.length);
  for (let at = 0; at < rows.length; at++) inOrder[at] = nameLengths[rows[at] ?? 0] ?? 0;
  return inOrder;
}

function wordsInOrder(
  words: Uint16Array | Uint32Array,
  starts: Uint32Array,
  rows: Uint32Array,
): Uint16Array | Uint32Array {
  const inOrder = words.slice();
  let to = 0;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    for (let from = starts[row] ?? 0, end = starts[row + 1] ?? 0; from < end; from++)
      inOrder[to++] = words[from] ?? 0;
  }
  return inOrder;
}

function placesOf(rows: Uint32Array): Uint32Array {
  const places = new Uint32Array(rows.length);
  for (let at = 0; at < rows.length; at++) places[rows[at] ?? 0] = at;
  return places;
}

/** @param packed by the register's rows */
export function openNamesInOrder(packed: PackedNames, kinds: Kinds): NamesInOrder {
  const { nameLengths, nameWords } = packed;
  const { rows, starts } = new RowsByNumber(3 * lengths, groupsOf(kinds, nameLengths));
  let places: Uint32Array | undefined;
  return {
    index: openNameIndex({
      ...packed,
      nameLengths: lengthsInOrder(nameLengths, rows),
      nameWords: wordsInOrder(nameWords, startsOf(nameLengths), rows),
    }),
    registerRow: rows,
    numberOf: (row) => (places ??= placesOf(rows))[row] ?? 0,
    often: starts[lengths] ?? 0,
    current: starts[2 * lengths] ?? 0,
  };
}
