/** Names and words that are the same but for a slip, a short form, initials, or where they are cut into words. */
import { textLikeness } from '../index/edit-distance';
import { abbreviates, isFiller } from './telling-words';

/** In a name of fewer letters one slip may make another name. */
const shortestName = 6;
const fewestInitials = 3;

const slips = (a: string, b: string): number =>
  Math.round((1 - textLikeness(a, b)) * Math.max(a.length, b.length));
const digitsOf = (words: readonly string[]): string =>
  words
    .join(' ')
    .replace(/[^\d]+/g, ' ')
    .trim();

/** One slip in the whole name however it is cut into words, or two in different words; numbers are the same. */
export function slipped(given: readonly string[], own: readonly string[]): boolean {
  const shortest = Math.min(given.join('').length, own.join('').length);
  if (shortest < shortestName || digitsOf(given) !== digitsOf(own)) return false;
  if (slips(given.join(''), own.join('')) <= 1) return true;
  const each = given.map((word, at) => slips(word, own[at] ?? ''));
  return (
    given.length === own.length && Math.max(...each) <= 1 && each.reduce((sum, count) => sum + count, 0) <= 2
  );
}

/** Words of so many letters are taken for one another with a slip: to offer somebody, to believe that it is meant, never. */
const shortestSlipped = { offered: 4, believed: 6, 'as they are': Infinity } as const;
export type SlipsFor = keyof typeof shortestSlipped;
const pluralOf = (word: string): string => (/[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`);
const isPlural = (a: string, b: string): boolean => a === pluralOf(b) || b === pluralOf(a);

/**
 * One slip in a word, two in a long one, never in the first letter or in a number. Shorter words are too often
 * another word with a letter changed ("care" and "Carr", "house" and "Horse") for more than an offer.
 */
const alike = (a: string, b: string, use: SlipsFor): boolean => {
  if (a === b) return true;
  const longest = Math.max(a.length, b.length);
  if (
    use === 'as they are' ||
    !a.startsWith(b.charAt(0)) ||
    Math.min(a.length, b.length) < shortestSlipped.offered ||
    /\d/.test(a + b)
  )
    return false;
  if (isPlural(a, b)) return true;
  if (longest < shortestSlipped[use]) return false;
  return slips(a, b) <= (longest >= 11 ? 2 : 1);
};

/** The words that stand in others too: misspelt, shortened, joined ("oakhouse") or split ("key stone"). */
export function foundIn(
  words: readonly string[],
  others: readonly string[],
  use: SlipsFor = 'offered',
): Set<string> {
  const found = new Set<string>();
  words.forEach((word, at) => {
    const next = words[at + 1];
    // A word that is there as it stands does not explain another: "Future Futures" is not Future Finders.
    const free = (other: string): boolean => use === 'offered' || other === word || !words.includes(other);
    if (others.some((other) => free(other) && (alike(word, other, use) || abbreviates(word, other))))
      found.add(word);
    else if (others.some((other, place) => other + (others[place + 1] ?? '') === word)) found.add(word);
    if (next !== undefined && others.includes(word + next)) found.add(word).add(next);
  });
  return found;
}

/** Whether words that stand in others keep their order, and none of the others' numbers is missing. */
export function keepsOrder(words: readonly string[], others: readonly string[]): boolean {
  const places = words
    .map((word) => others.findIndex((other) => alike(word, other, 'believed')))
    .filter((place) => place >= 0);
  const ordered = places.every((place, at) => place >= (places[at - 1] ?? 0));
  return ordered && digitsOf(words) === digitsOf(others);
}

/** "ches" for "Community and Hospital Education Service". */
export const isInitials = (given: readonly string[], own: readonly string[]): boolean => {
  const [only = '', ...more] = given;
  const initials = (words: readonly string[]): string => words.map((word) => word.charAt(0)).join('');
  return (
    more.length === 0 &&
    only.length >= fewestInitials &&
    [own, own.filter((word) => !isFiller(word))].some((words) => initials(words) === only)
  );
};
