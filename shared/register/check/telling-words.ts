/**
 * Which words of a name tell who is meant, and which only what kind of thing it is. The lists are short on purpose:
 * a word that is in none of them tells, and must be found in the register's entry. What a tenant of a school is
 * called by ("learning", "skills", "project", "farm") therefore tells, although many schools have it in their name.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Join other words and mean nothing by themselves. */
const fillers = words(
  'the of and for in at a an on upon with by st saint saints formerly previously now known as aka trading ta',
);
/** What any school may be called without becoming another. */
const schoolNouns = words('school schools academy academies college primary secondary');
/** Describe a school; without a school noun beside them ("Oak Community", "Oak Church") they name something else. */
const schoolAdjectives = words(
  'aided catholic church cofe community controlled england independent maintained methodist mixed roman special voluntary',
);
/** Those of them that the type must bear out: "Elm Special School" may be another school on the site of Elm Academy. */
const adjectivesOfType = words('independent special');
/** Show that a company or charity is meant. */
const legalForms = words('cic limited llp plc');
/** What alternative provision is called: says nothing of an establishment that is alternative provision by its type. */
const provisionWords = words('alternative ap centre provision pru prus pupil referral unit units');
/** Say for whom a school is, so that "Elm Infant School" and "Elm Junior School" are two. */
const kindWords = words(
  'boys catholic college england first girls grammar high infant infants junior juniors lower methodist middle nursery prep preparatory primary secondary sixth special upper',
);
/** Stand in names so often that short forms of them are understood. */
const abbreviable = new Set([
  ...[...schoolNouns, ...schoolAdjectives, ...provisionWords, ...kindWords].filter((word) => word.length > 4),
  ...words(
    'childrens comprehensive development education educational federation foundation hospital house learning road service services specialist street support technical technology training trust tuition university',
  ),
]);

/** Words of an address that are as often part of a name: alone, added to a name, they name another. */
const directions = words(
  'central city county east great greater inner little lower new north old outer south upper west',
);

/** What most trusts and companies are called. */
const trustWords = words(
  'academies and association care children company education educational federation foundation group groups holdings learning ltd multi partnership schools service services skills trust trustees trusts uk',
);
/** Short forms in addresses; "St" is read as "Saint" everywhere else. */
const streetForms: Readonly<Record<string, readonly string[]>> = {
  av: ['avenue'],
  ave: ['avenue'],
  cl: ['close'],
  cres: ['crescent'],
  dr: ['drive'],
  gdns: ['gardens'],
  ln: ['lane'],
  pl: ['place'],
  rd: ['road'],
  saint: ['street'],
  sq: ['square'],
};

export const isTrustWord = (word: string): boolean => trustWords.has(word);
export const shortensStreet = (short: string, long: string): boolean =>
  Object.hasOwn(streetForms, short) && streetForms[short]?.includes(long) === true;
export const isDirection = (word: string): boolean => directions.has(word);
export const isFiller = (word: string): boolean => fillers.has(word);
export const isKind = (word: string): boolean => kindWords.has(word);
/** Whatever else it is called, it is a school. */
const isPlainNoun = (word: string): boolean => word === 'school' || word === 'schools';
export const isSchoolNoun = (word: string): boolean => schoolNouns.has(word);

/** True when a word says nothing about which one is meant, so that sharing it is no sign. */
export const isGeneric = (word: string): boolean =>
  fillers.has(word) ||
  schoolNouns.has(word) ||
  schoolAdjectives.has(word) ||
  legalForms.has(word) ||
  provisionWords.has(word) ||
  kindWords.has(word);

/** What the name of an entry, and its type, let somebody add to it. */
interface NameIs {
  /** All words of it that tell are in the name given. */
  whole: boolean;
  /** It says that it is a school, academy or college. */
  namedSchool: boolean;
  /** The entry is alternative provision by its type. */
  provision: boolean;
  /** What its type lets somebody call it. */
  calledToo: readonly string[];
}

/**
 * Whether a word may stand in the name that somebody gives although the register's name lacks it.
 * @param given all words of the name given
 */
export function mayBeAdded(word: string, given: readonly string[], name: NameIs): boolean {
  // "Wimbledon Academy" is not Wimbledon Chase School: with words left out, another kind is another place.
  if (fillers.has(word) || isPlainNoun(word)) return true;
  if (schoolNouns.has(word)) return name.whole;
  if (provisionWords.has(word)) return name.provision && name.whole;
  const withNoun = given.some((other) => schoolNouns.has(other));
  if (adjectivesOfType.has(word)) return withNoun && name.whole && name.calledToo.includes(word);
  if (schoolAdjectives.has(word)) return withNoun && name.whole;
  // "Oak Academy Ltd" is the academy; "Oak Ltd" may be anybody, unless the register's own name is just "Oak".
  return legalForms.has(word) && (withNoun || (name.whole && !name.namedSchool));
}

const shortestForm = 3;

/** True for the beginning of a word that is often shortened: "coll", "gram", "educ"; "special" is not "specialist". */
export const abbreviates = (short: string, long: string): boolean =>
  short.length >= shortestForm &&
  !adjectivesOfType.has(short) &&
  abbreviable.has(long) &&
  long.startsWith(short);
