/**
 * What a heading of a list of providers means, by its words. LAs' lists call one thing in a hundred ways ("AP",
 * "Name of alternative provider", "DfE URN (if registered)"), so the words count, not the whole heading.
 */
import type { ListField } from './list-fields';
import {
  otherParty,
  person,
  description,
  filler,
  nameWords,
  subjects,
  besideSubject,
  schoolWords,
  siteWords,
  addressWords,
  townWords,
  besideTown,
  laWords,
  besideLa,
  numberWords,
  besideUrn,
  besideDfe,
  besideUkprn,
  anyNumber,
  whose,
} from './heading-vocabulary';

/** What a heading means. */
export interface HeadingMeaning {
  readonly field: ListField;
  /** The surer of two headings with one meaning has more. */
  readonly weight: number;
  /** Whether every word of it is known here; otherwise what stands below must show that it is right. */
  readonly strict: boolean;
  /** Whether it speaks of a school: the provider itself, or the one that pays where another column names the provider. */
  readonly school: boolean;
}

type Meaning = Omit<HeadingMeaning, 'school'>;

/** Words in small letters: `UKPRNNo.`, `Post-code` and `L.A.` are "ukprn no", "postcode" and "la". */
export const headingWords = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/\b(\p{L})\.(?=\p{L}\b)/gu, '$1')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu}{2,})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/\be-?mail\b/g, 'email')
    .replace(/\bd ?f ?e( ?s)?\b/g, 'dfe')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .replace(/\bedu base\b/g, 'edubase')
    .replace(/^pc$/, 'postcode')
    .replace(/\bpost ?code|\bp ?code\b|\bpostal code\b|\bzip( code)?\b/g, 'postcode')
    .replace(/\bu ?k ?prn\b/g, 'ukprn')
    .replace(/\b(la|lea) ?(estab|est)\b/g, 'laestab')
    .replace(/\balt\b/g, 'alternative')
    .replace(/\brow labels\b/g, 'name')
    .replace(/\bprov\b/g, 'provision')
    .split(' ')
    .filter((word) => word !== '');

/** Every word that is known here, but those of numbers' own names. */
const vocabulary: readonly ReadonlySet<string>[] = [
  otherParty,
  person,
  description,
  filler,
  nameWords,
  siteWords,
  addressWords,
  townWords,
  laWords,
  besideLa,
  numberWords,
  besideSubject,
  new Set(subjects.keys()),
];

const all = (words: readonly string[], ...sets: readonly ReadonlySet<string>[]): boolean =>
  words.every((word) => sets.some((one) => one.has(word)));
const some = (words: readonly string[], ...sets: readonly ReadonlySet<string>[]): boolean =>
  words.some((word) => sets.some((one) => one.has(word)));

const made = (field: ListField, weight: number, strict: boolean): Meaning => ({ field, weight, strict });

/** A heading for numbers, or undefined. */
function numberMeaning(words: readonly string[]): Meaning | undefined {
  const has = (...wanted: string[]): boolean => wanted.some((word) => words.includes(word));
  const urn = has('urn', 'urns') || (has('unique') && has('reference', 'ref'));
  // "DfE URN" is a URN; "URN or DfE number" and "DfE no. / URN" are columns for either.
  const spelt = words.join(' ');
  const dfe =
    has('laestab', 'estab') ||
    (has('dfe', 'dfes', 'dcsf', 'dcfs') &&
      (!urn || /urn .*\bd[fc]|\bd[fc]\w+ (no|num|number|code|ref)\b/.test(spelt)));
  const ukprn = has('ukprn', 'ukprns') || (has('provider') && has('reference') && has('uk'));
  const plain = !some(
    words,
    new Set(['date', 'status', 'type', 'charity', 'company', 'phone', 'telephone', 'tel']),
  );
  // "DfE LA code" is half of a DfE number.
  if (!plain || (!urn && /\b(la|lea) (code|no|num|number)$/.test(spelt))) return undefined;
  if ((urn && (dfe || ukprn)) || (dfe && ukprn)) return made('number', 8, true);
  if (ukprn) return made('ukprn', 10, all(words, numberWords, filler, besideUkprn));
  if (urn) {
    const weight = has('ofsted') ? 6 : has('urn', 'urns') ? 10 : 4;
    return made('urn', weight, all(words, numberWords, filler, besideUrn, new Set(['urns'])));
  }
  // Of "DfE registration no." people write URNs as well, as of no "DfE number".
  if (dfe && has('registration', 'registered', 'reg') && !has('laestab', 'estab'))
    return made(
      'number',
      8,
      all(words, numberWords, filler, besideDfe, new Set(['registration', 'registered'])),
    );
  if (dfe) return made('dfeNumber', 10, all(words, numberWords, filler, besideDfe));
  // Ofsted's own numbers of early years have seven digits, as DfE numbers have.
  const field = has('ofsted') ? 'urn' : 'number';
  if (some(words, numberWords) && some(words, anyNumber) && all(words, numberWords, filler, anyNumber, whose))
    return made(field, has('establishment', 'gias', 'edubase') ? 4 : 2, false);
  return words.length === 1 && has('gias', 'edubase') ? made('number', 2, false) : undefined;
}

/** "Provider LA", "LA in which it is based", without what says whose it is. */
function whoseLaLeftOut(words: readonly string[]): readonly string[] {
  const [first = '', ...more] = words;
  const from = subjects.has(first) && more.length > 0 ? more : words;
  const end = from.findIndex((word, at) => at > 0 && /^(of|for|in|where|which)$/.test(word));
  return end < 0 ? from : from.slice(0, end);
}

/** A heading for where it is, or undefined. */
function placeMeaning(words: readonly string[]): Meaning | undefined {
  const has = (...wanted: string[]): boolean => wanted.some((word) => words.includes(word));
  if (has('email', 'ip', 'web', 'website')) return undefined;
  // A company's office is seldom where the pupils are.
  if (has('address', 'addresses', 'street'))
    return made('address', has('registered', 'company', 'office', 'invoice') ? 3 : 5, true);
  if (has('postcode', 'postcodes'))
    return has('district', 'sector') ? undefined : made('postcode', has('site', 'registered') ? 8 : 10, true);
  const la = whoseLaLeftOut(words);
  if (some(la, laWords) && all(la, laWords, besideLa, filler)) {
    const bare = words.length === 1 && has('authority', 'borough');
    return made('la', bare ? 6 : 10, true);
  }
  if (some(words, townWords) && all(words, townWords, filler, besideTown)) return made('town', 10, true);
  return undefined;
}

/** A subject that is seldom part of a name. */
const sureSubject = 8;

/** A heading for the provider's name, or for a site of it; or undefined. */
function nameMeaning(words: readonly string[]): Meaning | undefined {
  const subject = Math.max(0, ...words.map((word) => subjects.get(word) ?? 0));
  const named = some(words, nameWords);
  if (some(words, siteWords) && all(words, siteWords, nameWords, filler) && !words.includes('centre'))
    return made('site', 5, true);
  if (subject === 0 && !named) return undefined;
  const rest = words.filter(
    (word) =>
      !subjects.has(word) &&
      !nameWords.has(word) &&
      !besideSubject.has(word) &&
      // "Provision 1", "Provision 2"; "Unit 1" is as often a place.
      !(subject >= sureSubject && /^\d$/.test(word)),
  );
  // A description stands where no name is said: "Provision offered". "Registered name" says one.
  if (rest.some((word) => description.has(word) && !filler.has(word))) return undefined;
  // "Provision" alone is as often what is offered as who offers it.
  const base = words.every((word) => word === 'provision' || word === 'provisions')
    ? 5
    : subject === 0
      ? 4
      : subject;
  return made('name', base + (named ? 2 : 0), all(rest, filler));
}

/** Text in brackets says more of a heading, or whose column it is. */
const withoutBrackets = (heading: string): string => heading.replace(/[([{][^)\]}]*[)\]}]?/g, ' ');

/** What brackets behind a name or a site change: "Location (town)" is a town, a trading name better known. */
function withBrackets(meaning: Meaning | undefined, whole: readonly string[]): Meaning | undefined {
  if (meaning?.field === 'site') return placeMeaning(whole) ?? meaning;
  return meaning && { ...meaning, weight: meaning.weight + (whole.includes('trading') ? 1 : 0) };
}

/** "Provider name and address", "Provider / address": the name comes first in each cell. */
const nameThenAddress =
  /\b(name|provider|provision|setting|ap|school|organisation|establishment|centre)s?\s*(,|\/|&|\+|and)\s*(full |postal )?(address|location|postcode)/i;

/** Whether the name column so headed holds the address as well, behind the name. */
export const headsAddressToo = (heading: string): boolean => nameThenAddress.test(heading);

/**
 * What a heading means, undefined for one that says nothing of which provider it is. "County" is none: beside a
 * town it is an address line. Nor is the name or number of the school that places the pupils.
 */
export function headingMeaning(heading: string): HeadingMeaning | undefined {
  if (heading.length > 120) return undefined;
  const whole = headingWords(heading);
  if (whole.length === 0 || some(whole, otherParty, person)) return undefined;
  const main = headingWords(withoutBrackets(heading));
  const words = main.length === 0 ? whole : main;
  const meaning =
    numberMeaning(words) ??
    (words.length < whole.length ? numberMeaning(whole) : undefined) ??
    (headsAddressToo(heading)
      ? nameMeaning(words.filter((word) => !addressWords.has(word) && word !== 'postcode'))
      : undefined) ??
    placeMeaning(words) ??
    withBrackets(nameMeaning(words), words.length < whole.length ? whole : []);
  const school = some(words, schoolWords) && words.every((word) => (subjects.get(word) ?? 0) <= 4);
  return meaning?.strict === true
    ? { ...meaning, school }
    : (inTwoLanguages(heading) ?? (meaning && { ...meaning, school }));
}

/** Of words of a name only these are certain enough beside what is not known: "Oakfield (Academy)" is no heading. */
const certain = 10;

/** "Enw darparwr / Provider name": what one part says, where no word of the others is known. */
function inTwoLanguages(heading: string): HeadingMeaning | undefined {
  const parts = heading.split(/[/|()[\]\n]| [-–] /).filter((part) => headingWords(part).length > 0);
  if (parts.length < 2) return undefined;
  const said = parts.filter((part) => some(headingWords(part), ...vocabulary) || headingMeaning(part));
  const meaning = said.length === 1 ? headingMeaning(said[0] ?? '') : undefined;
  return meaning?.strict === true && meaning.weight >= certain ? meaning : undefined;
}

/** Whether all words of it are such as headings have: a title or a row of data seldom has only those. */
export const readsAsHeading = (text: string): boolean => {
  const words = headingWords(text);
  return (
    words.length > 0 &&
    words.length <= 12 &&
    (headingMeaning(text)?.strict === true || all(words, ...vocabulary))
  );
};
