/** Names that are called by their initials: "NWKAPS" for "North West Kent Alternative Provision Service". */
import type { NameIndex } from '../index/name-index';
import { letterCode } from '../index/edit-distance';
import { remembering } from '../index/remembering';
import { missingCost } from './asked-words';

const [fewest, most] = [3, 8];
const smallWords: readonly string[] = ['and', 'of', 'the', 'for', 'at', 'in'];

/** One search asks twice; whoever types takes letters back. */
const mostRemembered = 100;

/** What was made of an index when its first initials were asked for. */
const ready = new WeakMap<NameIndex, (asked: string) => readonly number[]>();

/**
 * @param asked one word as it was typed
 * @returns rows whose words begin with its letters, one after the other; small words and what kind of provision it
 *   is at the end ("Academy") may be left out
 */
export function rowsOfInitials(index: NameIndex, asked: string): readonly number[] {
  if (asked.length < fewest || asked.length > most || !/^[a-z]+$/.test(asked)) return [];
  const find = ready.get(index) ?? remembering(mostRemembered, finderIn(index));
  ready.set(index, find);
  return find(asked);
}

/** The letter that a name's first word begins with, by row; of a small word, which may be left out, none. */
const anyLetter = 0xff;
function headsOf(
  { sequence, sequenceStart, rowCount, vocabulary }: NameIndex,
  small: ReadonlySet<number>,
): Uint8Array {
  const { codes, codesStart } = vocabulary;
  const heads = new Uint8Array(rowCount);
  for (let row = 0; row < rowCount; row++) {
    const word = sequence[sequenceStart[row] ?? 0] ?? 0;
    heads[row] = small.has(word) ? anyLetter : (codes[codesStart[word] ?? 0] ?? 0);
  }
  return heads;
}

function finderIn(index: NameIndex): (asked: string) => readonly number[] {
  const small = new Set(smallWords.map((word) => index.vocabulary.number(word)));
  const heads = headsOf(index, small);
  return (asked) => rowsWith(index, small, heads, asked);
}

function rowsWith(
  { vocabulary, sequence, sequenceStart, rowCount }: NameIndex,
  small: ReadonlySet<number>,
  heads: Uint8Array,
  asked: string,
): readonly number[] {
  const { codes, codesStart } = vocabulary;
  const wanted = Uint8Array.from(asked, (letter) => letterCode(letter.charCodeAt(0)));
  const [first] = wanted;
  const found: number[] = [];
  for (let row = 0; row < rowCount; row++) {
    // Most rows begin with another letter, and end here.
    if (heads[row] !== first && heads[row] !== anyLetter) continue;
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
    if (place === end) found.push(row);
  }
  return found;
}
