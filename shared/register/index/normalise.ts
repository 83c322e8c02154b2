/**
 * One spelling of a name, for comparing. Two names that come out the same are "exactly the same name" for
 * the identity rules, so only spellings of the same words are brought together: nothing is dropped but
 * punctuation, and no word is taken for another.
 */

/** A word to the words that it stands for. Both sides of a comparison are written out, so the choice of side is free. */
const longForms: Readonly<Record<string, readonly string[]>> = {
  st: ['saint'],
  sts: ['saints'],
  ss: ['saints'],
  acad: ['academy'],
  sch: ['school'],
  schl: ['school'],
  prim: ['primary'],
  inf: ['infant'],
  jnr: ['junior'],
  jun: ['junior'],
  comm: ['community'],
  cath: ['catholic'],
  ctr: ['centre'],
  center: ['centre'],
  cntr: ['centre'],
  ltd: ['limited'],
  ap: ['alternative', 'provision'],
  pru: ['pupil', 'referral', 'unit'],
  prus: ['pupil', 'referral', 'units'],
  cofe: ['church', 'of', 'england'],
  ce: ['church', 'of', 'england'],
  coe: ['church', 'of', 'england'],
  rc: ['roman', 'catholic'],
  jmi: ['junior', 'mixed', 'and', 'infant'],
  va: ['voluntary', 'aided'],
  vc: ['voluntary', 'controlled'],
  sen: ['special', 'educational', 'needs'],
  ks: ['key', 'stage'],
  ks1: ['key', 'stage', '1'],
  ks2: ['key', 'stage', '2'],
  ks3: ['key', 'stage', '3'],
  ks4: ['key', 'stage', '4'],
};

const shortWords = new Set(Object.keys(longForms));
const longestForm = Math.max(...Object.keys(longForms).map((word) => word.length));

/** True when a lower-case ASCII word in bytes stands for others. */
export const standsForOthers = (word: Uint8Array, length: number): boolean =>
  length <= longestForm && shortWords.has(String.fromCharCode(...word.subarray(0, length)));

/** Letters that are no other letter with an accent. */
const foldedLetters: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  ß: 'ss',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
/** Stands for a letter of another script, so that a look-alike or an added word never makes the same name. */
const foreignLetter = 'q';

/**
 * Lower case, no accents, `&` as "and", `+` as "plus", apostrophes and invisible characters gone, everything else
 * that is no letter or digit a space.
 */
const plain = (text: string): string => {
  let ascii = true;
  for (let at = 0; at < text.length && ascii; at++) ascii = text.charCodeAt(at) < 0x80;
  const folded = ascii
    ? text
    : text
        // Before the accents go: "´" alone comes apart into a blank and one.
        .replace(/[‘’‛ʼʹ′´＇]/g, "'")
        .normalize('NFKD')
        .replace(/[\p{M}\p{Cf}]+/gu, '')
        .toLowerCase()
        .replace(/[^\p{ASCII}\P{L}]|[^\p{ASCII}\P{N}]/gu, (letter) => foldedLetters[letter] ?? foreignLetter);
  return folded
    .toLowerCase()
    .replace(/['`]/g, '')
    .replace(/&/g, ' and ')
    .replace(/\+/g, ' plus ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
};

const isLetter = (word: string | undefined): boolean => word?.length === 1 && word >= 'a';
const isPair = (one: string | undefined, two: string | undefined): boolean =>
  (one === 'c' && two === 'e') || (one === 'r' && two === 'c');

/** "C of E", "R.C." and "P.R.U." arrive as single letters. "(A) C.E." is two things. */
const joinLetters = (words: readonly string[]): string[] => {
  const joined: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (word === 'c' && words[at + 1] === 'of' && words[at + 2] === 'e') {
      joined.push('cofe');
      at += 2;
    } else if (isPair(word, words[at + 1])) {
      joined.push(`${word}${words[at + 1] ?? ''}`);
      at += 1;
    } else if (isLetter(word)) {
      let letters = word;
      while (isLetter(words[at + 1]) && !isPair(words[at + 1], words[at + 2])) letters += words[++at] ?? '';
      joined.push(letters);
    } else joined.push(word);
  }
  return joined;
};

/** The words of a text as they stand, before short forms are written out: "St. Mary's C of E" gives st, marys, cofe. */
export const wordsAsWritten = (text: string): string[] => {
  const bare = plain(text);
  return bare === '' ? [] : joinLetters(bare.split(' '));
};

/** What a word from `wordsAsWritten` stands for; the word itself when it is no short form. */
export const longForm = (word: string): readonly string[] =>
  Object.hasOwn(longForms, word) ? (longForms[word] ?? [word]) : [word];

/** The words of a name in one spelling: "St. Mary's C of E" gives saint, marys, church, of, england. */
export const nameWords = (name: string): string[] => wordsAsWritten(name).flatMap(longForm);

/** A name in one spelling; two names are the same when this is equal and not empty. */
export const normaliseName = (name: string): string => nameWords(name).join(' ');
