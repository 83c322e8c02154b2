/** Which column holds the names where no heading says so: without names, numbers would be believed that fit somebody else. */
import { normalisePostcode } from '../index/postcode';
import { saysNothing, tidy } from './cell-values';
import { description, otherParty, person, placedWith } from './heading-vocabulary';
import { headingWords } from './heading-words';

/** A name is longer than a code and shorter than a remark. */
const longestName = 90;

/** Words that are no postcode, address of the web, date, sum or answer. */
const readsLikeName = (text: string): boolean =>
  /\p{L}{2}/u.test(text) &&
  text.length <= longestName &&
  normalisePostcode(text) === '' &&
  !/@|www\.|:\/\/|[£€]|\d+[/.]\d+[/.]\d+|\d{4}-\d\d/i.test(text) &&
  !/^(yes|no|y|n|true|false|tick|open|closed|registered|unregistered|approved|pending|active)$/i.test(text);

/** Words of providers' names: with one of them, a name alone is rather a provider of which nothing else is known. */
const providerWords =
  /\b(academy|adventure|arts?|association|barn|boxing|cafe|centre|center|church|cic|club|coaching|college|community|company|dance|digital|education|equine|farm|forest|foundation|garage|gardens?|group|house|hub|institute|kitchen|learning|limited|lodge|ltd|media|mentoring|mill|motors?|music|nursery|park|plc|project|provision|pru|ranch|referral|riding|salon|school|services|skills|society|sports?|stables|studios?|support|theatre|therapy|training|trust|tuition|tutors|unit|works|workshop)\b/i;

/** Whether a text has such a word. */
export const soundsLikeProvider = (text: string): boolean => providerWords.test(text);

/**
 * The column whose values are mostly names, each its own; of several the one with the most names of two words and more.
 * @param columns places with their headings, of columns that are taken for nothing yet
 * @param body the rows below the headings
 * @returns its place; -1 where none is like that
 */
export function guessedNames(
  columns: readonly { readonly at: number; readonly heading: string }[],
  body: readonly (readonly string[])[],
): number {
  const filledIn = (row: readonly string[]): number => row.filter((text) => !saysNothing(tidy(text))).length;
  const isWide = body.some((row) => filledIn(row) > 1);
  const rows = body.filter((row) => filledIn(row) > (isWide ? 1 : 0));
  let best = { at: -1, long: 0 };
  for (const { at, heading } of columns) {
    const words = headingWords(heading);
    const isOther = (word: string): boolean => otherParty.has(word) && !placedWith.has(word);
    if (words.some((word) => person.has(word) || description.has(word) || isOther(word))) continue;
    const values = rows
      .map((row) => tidy(row[at]))
      .filter((text) => !saysNothing(text) && readsLikeName(text));
    const isMostly = values.length * 2 > rows.length && new Set(values).size * 3 > values.length;
    const long = values.filter((text) => /\p{L}{2}.*\s.*\p{L}{2}/u.test(text)).length;
    if (isMostly && long * 3 > values.length && long > best.long) best = { at, long };
  }
  return best.at;
}
