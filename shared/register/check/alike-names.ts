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

/** One slip in a word of four letters or more, two in a long one, never in the first letter or in a number. */
const alike = (a: string, b: string): boolean => {
  if (a === b) return true;
  const longest = Math.max(a.length, b.length);
  if (!a.startsWith(b.charAt(0)) || Math.min(a.length, b.length) < 4 || /\d/.test(a + b)) return false;
  return slips(a, b) <= (longest >= 11 ? 2 : 1);
};

/** The words that stand in others too: misspelt, shortened, joined ("oakhouse") or split ("key stone"). */
export function foundIn(words: readonly string[], others: readonly string[]): Set<string> {
  const found = new Set<string>();
  words.forEach((word, at) => {
    const next = words[at + 1];
    if (others.some((other) => alike(word, other) || abbreviates(word, other))) found.add(word);
    else if (others.some((other, place) => other + (others[place + 1] ?? '') === word)) found.add(word);
    if (next !== undefined && others.includes(word + next)) found.add(word).add(next);
  });
  return found;
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
