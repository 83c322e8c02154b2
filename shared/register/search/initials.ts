/** Names that are called by their initials: "NWKAPS" for "North West Kent Alternative Provision Service". */
import type { NameIndex } from '../index/name-index';
import { letterCode } from '../index/edit-distance';
import { missingCost } from './asked-words';

const [fewest, most] = [3, 8];
const smallWords: readonly string[] = ['and', 'of', 'the', 'for', 'at', 'in'];

/**
 * @param asked one word as it was typed
 * @returns rows whose words begin with its letters, one after the other; small words and what kind of provision it
 *   is at the end ("Academy") may be left out
 */
export function rowsOfInitials(index: NameIndex, asked: string): number[] {
  if (asked.length < fewest || asked.length > most || !/^[a-z]+$/.test(asked)) return [];
  const { vocabulary, sequence, sequenceStart, rowCount } = index;
  const { codes, codesStart } = vocabulary;
  const small = new Set(smallWords.map((word) => vocabulary.number(word)));
  const wanted = Uint8Array.from(asked, (letter) => letterCode(letter.charCodeAt(0)));
  const found: number[] = [];
  for (let row = 0; row < rowCount; row++) {
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
