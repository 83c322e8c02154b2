/** The words of a question in the spelling of the names, with the slips that only searching may forgive. */
import type { NameIndex } from '../index/name-index';
import { nameWords } from '../index/normalise';

/** Words that say nothing about which provider is meant. */
const emptyWords: ReadonlySet<string> = new Set(['limited', 'plc', 'llp', 'cic', 'the']);

export const tells = (word: string): boolean => !emptyWords.has(word);

/** The words that tell; all of them when none does. */
export const tellingWords = (words: readonly string[]): readonly string[] => {
  const kept = words.filter(tells);
  return kept.length > 0 ? kept : words;
};

const churchOfEngland = ['church', 'of', 'england'];
/** "CofE" with a slip of the finger: its letters in another order, one doubled or one left out. */
const slippedCofe = (word: string): boolean =>
  word.length >= 3 &&
  word.length <= 5 &&
  /^[cofe]+$/.test(word) &&
  new Set(word).size >= Math.min(4, word.length);

/** "rc" and a word of fewer letters than these four may be anything. */
const shortestStuck = 6;

/** A word that no name has and that hides an abbreviation: "bunnycofe", "rcmiddle". */
function unstuck(index: NameIndex, word: string): string[] {
  if (index.number(word) >= 0) return [word];
  if (slippedCofe(word)) return churchOfEngland;
  const [before, after] = word.split('cofe');
  if (after !== undefined) return [before ?? '', ...churchOfEngland, after].filter((part) => part !== '');
  if (word.length < shortestStuck) return [word];
  if (word.startsWith('rc') && index.number(word.slice(2)) >= 0) return ['roman', 'catholic', word.slice(2)];
  if (word.endsWith('rc') && index.number(word.slice(0, -2)) >= 0)
    return [word.slice(0, -2), 'roman', 'catholic'];
  return [word];
}

/** @param most how many words at most */
export const askedWords = (index: NameIndex, text: string, most: number): string[] =>
  nameWords(text)
    .slice(0, most)
    .flatMap((word) => unstuck(index, word));
