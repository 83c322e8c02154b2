/** How much the words of a question tell: who is meant, what kind of place it is, or nothing at all. */

const setOf = (...lists: readonly string[]): ReadonlySet<string> => new Set(lists.join(' ').split(' '));

/** Words that say nothing about which provider is meant. */
const emptyWords = setOf('limited plc llp cic the');
export const tells = (word: string): boolean => !emptyWords.has(word);

/** What a company, charity or trust has in its name beside the name, and people leave out or add. */
const companyWords = setOf(
  'limited plc llp cic the inc company co interest trust mat multi trusts group charity charitable registered',
);
/** What people write beside a name in lists and mails. Never a reason to think of another provider. */
const noteWords = setOf(
  'contact contacts head headteacher lead manager principal senco dsl tel telephone phone mobile mob email mail',
  'web website visit visited placed placement attending attends from since at to of for and in on by via per ref',
  'referral referred note notes see new full part time days day week weeks term max pupils ofsted not dbs approved',
  'awaiting w c o n mr mrs ms miss dr january february march april may june july august september october november',
  'december jan feb mar apr jun jul aug sep sept oct nov dec do use semh address formerly now known previously eotas package respite weekly pw',
);
/** True for a word that people write beside a name. */
export const isNote = (word: string): boolean => noteWords.has(word);

/** What kind of provision it is; the register may use another word for the same. */
const provisionWords = setOf(
  'alternative provision provider pupil referral unit academy academies school schools centre free independent special',
  'education service services setting',
);

/** With those: words that so many names share that they tell nobody from another. */
const sharedWords: ReadonlySet<string> = new Set([
  ...companyWords,
  ...provisionWords,
  ...setOf(
    'primary infant infants junior juniors nursery first middle lower upper high grammar sixth form boys girls prep',
    'preparatory secondary comprehensive catholic church england roman methodist voluntary aided controlled community',
    'college learning training vocational outdoor mentoring tuition tutoring therapeutic therapy skills hub project',
    'key stage 1 2 3 4 of and the for at in on with saint saints',
  ),
]);

/** True for a word that tells one name from another. */
export const isCore = (word: string): boolean => !sharedWords.has(word);

/** True for a word that says what kind of provision it is. */
export const isKind = (word: string): boolean => provisionWords.has(word);

/** Of what another word that a name lacks counts against it. */
const missing = { company: 0.1, note: 0.1, provision: 0.5, elsewhere: 0.15 } as const;

/** What counts against a name that lacks this word: 1 for a word that tells who is meant, less for others. */
export const missingCost = (word: string): number =>
  companyWords.has(word)
    ? missing.company
    : noteWords.has(word)
      ? missing.note
      : provisionWords.has(word)
        ? missing.provision
        : 1;

/** What counts against a name for lacking a word that stands in another part of the text. */
export const missingElsewhere = (word: string): number => Math.min(missingCost(word), missing.elsewhere);

/** The same number in figures and words, and how ordinals are shortened. */
const sameNumbers: readonly (readonly string[])[] = [
  ['1', 'one'],
  ['2', 'two'],
  ['3', 'three'],
  ['4', 'four'],
  ['5', 'five'],
  ['6', 'six', 'vi'],
  ['7', 'seven', 'vii'],
  ['8', 'eight', 'viii'],
  ['9', 'nine'],
  ['10', 'ten'],
  ['11', 'eleven'],
  ['12', 'twelve'],
  ['14', 'fourteen'],
  ['1st', 'first'],
  ['2nd', 'second'],
  ['3rd', 'third'],
  ['4th', 'fourth', 'iv'],
  ['6th', 'sixth', 'vi'],
  ['7th', 'seventh', 'vii'],
  ['8th', 'eighth', 'viii'],
];

/** To each of those words the others. */
const sameNumber = new Map<string, readonly string[]>();
for (const same of sameNumbers)
  for (const word of same)
    sameNumber.set(word, [...(sameNumber.get(word) ?? []), ...same.filter((other) => other !== word)]);

/** The same number in figures or words, [] for what is none. */
export const otherNumbers = (word: string): readonly string[] => sameNumber.get(word) ?? [];

/** Words of many names: what is shortened in most lists. */
const usualWords = [
  ...setOf(
    'school primary secondary academy infant infants junior juniors nursery special college centre community catholic',
    'england roman methodist grammar comprehensive independent preparatory voluntary aided controlled middle lower',
    'upper hospital education educational alternative provision pupil referral unit service services support tuition',
    'technical technology university foundation learning house christian sixth project association development training',
  ),
];
/** Short forms that are more than one word, or no part of the word. */
const otherForms: Readonly<Record<string, readonly string[]>> = {
  apa: ['alternative', 'provision', 'academy'],
  apf: ['alternative', 'provision', 'free'],
  apfs: ['alternative', 'provision', 'free', 'school'],
  apu: ['alternative', 'provision', 'unit'],
  cep: ['church', 'of', 'england', 'primary'],
  ceva: ['church', 'of', 'england', 'voluntary', 'aided'],
  cevc: ['church', 'of', 'england', 'voluntary', 'controlled'],
  cofep: ['church', 'of', 'england', 'primary'],
  rcp: ['roman', 'catholic', 'primary'],
  rcva: ['roman', 'catholic', 'voluntary', 'aided'],
  prs: ['pupil', 'referral', 'service'],
  sss: ['short', 'stay', 'school'],
  jr: ['junior'],
  jnrs: ['juniors'],
  tech: ['technology'],
};

/** Several words that one stands for, [] when it is no short form. */
export const furtherForm = (word: string): readonly string[] =>
  Object.hasOwn(otherForms, word) ? (otherForms[word] ?? []) : [];

/** Letters of a word in its order, beginning with its first: "nsy" for "nursery", "spl" for "special". */
function shortens(short: string, word: string): boolean {
  if (!word.startsWith(short.slice(0, 1)) || short.length > word.length - 2) return false;
  if (word.startsWith(short)) return true;
  let at = 0;
  for (const letter of short) {
    at = word.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return !/[aeiou]/.test(short.slice(1));
}

const shortestForm = 3;
const longestForm = 5;

/** Other words that may be meant by one: a short form written out, a number in figures or words. */
export function otherWordsFor(word: string): readonly string[] {
  const numbers = otherNumbers(word);
  if (numbers.length > 0) return numbers;
  if (word.length < shortestForm || word.length > longestForm) return [];
  return usualWords.filter((usual) => shortens(word, usual));
}
