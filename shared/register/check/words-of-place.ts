/** The words of a name given that the entry's place, trust or proprietor explains. */
import type { Establishment } from '../../schema/establishment';
import { namesOfLa } from '../index/local-authority';
import { nameWords } from '../index/normalise';
import { isDirection, isFiller, isGeneric, isTrustWord, shortensStreet } from './telling-words';

/** A line of the entry that people add to a name: its words, and those of them without which it is not meant. */
interface Line {
  words: readonly string[];
  needed: readonly string[];
  /** The number of a house may stand in front of it. */
  isStreet: boolean;
}

/** "Newcastle upon Tyne", "Stoke-on-Trent": the first part is what people write. */
const joinsTowns: ReadonlySet<string> = new Set(['by', 'in', 'le', 'near', 'next', 'on', 'under', 'upon']);
const isNumber = (word: string): boolean => /^\d{1,4}[a-z]?$/.test(word);

/**
 * What people add to a name. Single words of it would name somebody else: "Oak Farm" is not the school in Farm Lane,
 * and "Oak Learning" not the academy of the Beech Learning Trust. So a line counts when what tells of it is there.
 */
function linesOf(entry: Establishment): Line[] {
  const { trust, proprietor, street, locality, address3, town, county } = entry;
  const line = (text: string, isNeeded: (word: string) => boolean, isStreet = false): Line => {
    const words = nameWords(text);
    const before = words.findIndex((word, at) => at > 0 && joinsTowns.has(word));
    const telling = (before < 0 ? words : words.slice(0, before)).filter((word) => !isFiller(word));
    const needed = telling.filter(isNeeded);
    return { words, needed: needed.length > 0 ? needed : telling, isStreet };
  };
  return [
    ...[trust, proprietor].map((text) => line(text, (word) => !isGeneric(word) && !isTrustWord(word))),
    ...[street, locality, address3].map((text) => line(text, (word) => !isNumber(word), true)),
    ...[town, county].map((text) => line(text, () => true)),
    ...[...namesOfLa(entry), entry.postcode.replace(/ .*/, '')].map((text) =>
      line(text, (word) => !isDirection(word)),
    ),
  ];
}

/** Whether all the words stand there, in their order: "Lane Learning" is not in Learning Lane. */
function inOrder(given: readonly string[], wanted: readonly string[]): boolean {
  let next = 0;
  for (const word of given) {
    const one = wanted[next];
    if (one !== undefined && (one === word || shortensStreet(word, one))) next++;
  }
  return next === wanted.length;
}

/** The words of a name given that its place, trust or proprietor explains. @param given in one spelling */
export function wordsOfPlace(given: readonly string[], entry: Establishment): Set<string> {
  const found = new Set<string>();
  for (const { words, needed, isStreet } of linesOf(entry)) {
    const shared = given.filter((word) =>
      words.some((other) => other === word || shortensStreet(word, other)),
    );
    if (needed.length === 0 || !inOrder(shared, needed)) continue;
    given.forEach((word, at) => {
      if (shared.includes(word) || (isStreet && isNumber(word) && needed[0] === given[at + 1]))
        found.add(word);
    });
  }
  return found;
}
