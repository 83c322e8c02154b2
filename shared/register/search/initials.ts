/** Names that are called by their initials: "NWKAPS" for "North West Kent Alternative Provision Service". */
import type { NameIndex } from '../index/name-index';
import { RowsByNumber } from '../index/rows-by-number';
import { letterCode } from '../index/edit-distance';
import { remembering } from '../index/remembering';
import { missingCost } from './asked-words';

const [fewest, most] = [3, 8];
const smallWords: readonly string[] = ['and', 'of', 'the', 'for', 'at', 'in'];

/** One search asks twice; whoever types takes letters back. */
const mostRemembered = 100;

/** What was made of an index when its first initials were asked for. */
const ready = new WeakMap<NameIndex, (asked: string) => readonly number[]>();

/** Whether a word may be initials, whatever names there are. */
export const mayBeInitials = (asked: string): boolean =>
  asked.length >= fewest && asked.length <= most && /^[a-z]+$/.test(asked);

/**
 * @param asked one word as it was typed
 * @returns rows whose words begin with its letters, one after the other; small words and what kind of provision it
 *   is at the end ("Academy") may be left out
 */
export function rowsOfInitials(index: NameIndex, asked: string): readonly number[] {
  if (!mayBeInitials(asked)) return [];
  const find = ready.get(index) ?? remembering(mostRemembered, finderIn(index));
  ready.set(index, find);
  return find(asked);
}

/** As many as a letter or digit may be (see `letterCode`). */
const letters = 36;

/** Rows by the letters that the first few words of their names begin with, with the small words and without. */
function rowsByInitials(
  { sequence, sequenceStart, rowCount, vocabulary }: NameIndex,
  small: ReadonlySet<number>,
): RowsByNumber {
  const { codes, codesStart } = vocabulary;
  const heads: number[] = [];
  const rows: number[] = [];
  const add = (row: number, place: number, head: number, taken: number): void => {
    if (taken === fewest) {
      if (rows.at(-1) === row && heads.at(-1) === head) return;
      heads.push(head);
      rows.push(row);
      return;
    }
    if (place === sequenceStart[row + 1]) return;
    const word = sequence[place] ?? 0;
    add(row, place + 1, head * letters + (codes[codesStart[word] ?? 0] ?? 0), taken + 1);
    if (small.has(word)) add(row, place + 1, head, taken);
  };
  for (let row = 0; row < rowCount; row++) add(row, sequenceStart[row] ?? 0, 0, 0);
  return new RowsByNumber(letters ** fewest, heads, rows);
}

function finderIn(index: NameIndex): (asked: string) => readonly number[] {
  const small = new Set(smallWords.map((word) => index.vocabulary.number(word)));
  const rows = rowsByInitials(index, small);
  return (asked) => rowsWith(index, small, rows, asked);
}

function rowsWith(
  { vocabulary, sequence, sequenceStart }: NameIndex,
  small: ReadonlySet<number>,
  rows: RowsByNumber,
  asked: string,
): readonly number[] {
  const { codes, codesStart } = vocabulary;
  const wanted = Uint8Array.from(asked, (letter) => letterCode(letter.charCodeAt(0)));
  const head = wanted.subarray(0, fewest).reduce((sum, letter) => sum * letters + letter, 0);
  const found = new Set<number>();
  for (const row of rows.of(head)) {
    const end = sequenceStart[row + 1] ?? 0;
    let at = 0;
    let place = sequenceStart[row] ?? 0;
    while (place < end && at < wanted.length) {
      const word = sequence[place] ?? 0;
      if (codes[codesStart[word] ?? 0] === wanted[at]) at++;
      else if (!small.has(word)) break;
      place++;
    }
    if (at < wanted.length) continue;
    while (place < end && missingCost(vocabulary.text(sequence[place] ?? 0)) < 1) place++;
    if (place === end) found.add(row);
  }
  return [...found];
}
