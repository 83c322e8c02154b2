/**
 * Whether a name that somebody gives beside a number can be the name of the establishment that has the number.
 * A mistyped number lands on a neighbour, often in the same LA and with "Primary School" in its name as well, so
 * only words that tell count, and they are compared nearly letter by letter.
 */
import { tells } from '../search/asked-words';
import { textLikeness } from '../search/edit-distance';

/** Words that say what kind it is, and are seldom added by mistake. */
const firmKinds =
  'infant infants junior juniors nursery first middle lower upper high grammar sixth boys girls prep preparatory'.split(
    ' ',
  );
/** With those that are: one against another ("infant", "primary") means two establishments. */
const kinds: ReadonlySet<string> = new Set([
  ...firmKinds,
  ...'catholic college england methodist primary secondary special'.split(' '),
]);
/** Words that many have, so that sharing them tells nothing. */
const commonWords: ReadonlySet<string> = new Set([
  ...kinds,
  ...(
    'academy aided alternative and all ap centre childrens church cic community controlled education ' +
    'for form foundation free house in key learning limited mixed of park plc provision pupil referral road roman ' +
    'saint saints school specialist stage the trust unit university voluntary'
  ).split(' '),
]);
/** Of the name given, words that the register's name need not have. */
const addable: ReadonlySet<string> = new Set([...commonWords].filter((word) => !firmKinds.includes(word)));

/** Words of an address that are as often part of a name: added to one, they name another. */
const directions: ReadonlySet<string> = new Set(
  'central city county east new north old south west'.split(' '),
);
/** Words of the register's name that may be missing for each that is there. */
const mostLeft = 2;

/** In a name of fewer letters one slip may make another name. */
const shortestName = 6;

const slips = (a: string, b: string): number =>
  Math.round((1 - textLikeness(a, b)) * Math.max(a.length, b.length));
const digitsOf = (words: readonly string[]): string =>
  words
    .join(' ')
    .replace(/[^\d]+/g, ' ')
    .trim();

/** One slip in the whole name however it is cut into words, or two in different words; numbers are the same. */
function slipped(given: readonly string[], own: readonly string[]): boolean {
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

/**
 * @param given words of the name given, in one spelling (see `nameWords`)
 * @param own words of the register's name
 * @param places words of the register's address: an area that somebody added is no contradiction
 */
export function namesAgree(
  given: readonly string[],
  own: readonly string[],
  places: ReadonlySet<string>,
): boolean {
  if (slipped(given.filter(tells), own.filter(tells))) return true;
  const shares = (word: string, others: readonly string[]): boolean =>
    others.some((other) => alike(word, other));
  const added = given.filter((word) => !shares(word, own));
  if (!added.every((word) => addable.has(word) || (places.has(word) && !directions.has(word)))) return false;
  const telling = (words: readonly string[]): string[] => words.filter((word) => !commonWords.has(word));
  const shared = telling(given).filter((word) => shares(word, own)).length;
  const left = telling(own).filter((word) => !shares(word, given)).length;
  return shared > 0 && !kindsDiffer(given, own) && left <= mostLeft * shared;
}

/** True when each name says what kind it is and the other does not: "Elm Infant School" and "Elm Junior School". */
export const kindsDiffer = (given: readonly string[], own: readonly string[]): boolean => {
  const only = (words: readonly string[], others: readonly string[]): boolean =>
    words.some((word) => kinds.has(word) && !others.some((other) => alike(word, other)));
  return only(given, own) && only(own, given);
};
