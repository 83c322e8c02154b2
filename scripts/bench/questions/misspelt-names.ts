/** Names misspelt the ways that officers' lists misspell them, the same way for the same seed. */
import type { Draw } from '../../seeded-draw';
import { asItSounds, oneLetter, scanned, strayLetter, vowel } from './letter-slips';

export interface QuestionKind {
  id: string;
  /** Whether the weights of the search were set while looking at this kind. */
  tunedOn: boolean;
  /** The question; the name itself when the kind does not apply to it. */
  readonly ask: (name: string, draw: Draw) => string;
}

const wordsOf = (name: string): string[] => name.split(' ');

function swapped(name: string, draw: Draw): string {
  const words = wordsOf(name);
  if (words.length < 2) return name;
  const at = draw.below(words.length - 1);
  return [...words.slice(0, at), words[at + 1], words[at], ...words.slice(at + 2)].join(' ');
}

function joined(name: string, draw: Draw): string {
  const words = wordsOf(name);
  if (words.length < 2) return name;
  const at = draw.below(words.length - 1);
  const one = `${words[at] ?? ''}${(words[at + 1] ?? '').toLowerCase()}`;
  return [...words.slice(0, at), one, ...words.slice(at + 2)].join(' ');
}

/** A word of at least so many letters, cut in two. */
function split(name: string, draw: Draw, least: number): string {
  const words = wordsOf(name);
  const long = words.flatMap((word, at) => (word.length >= least ? [at] : []));
  if (long.length === 0) return name;
  const place = draw.of(long);
  const word = words[place] ?? '';
  const cut = 2 + draw.below(word.length - 3);
  return words
    .map((other, at) => (at === place ? `${word.slice(0, cut)} ${word.slice(cut)}` : other))
    .join(' ');
}

/** A word of the name left out; the ones that are left are still more than one. */
function dropped(name: string, draw: Draw): string {
  const words = wordsOf(name);
  if (words.length < 4) return name;
  const at = draw.below(words.length);
  return [...words.slice(0, at), ...words.slice(at + 1)].join(' ');
}

const abbreviations: readonly (readonly [RegExp, string])[] = [
  [/\bChurch of England\b/, 'CofE'],
  [/\bChurch of England\b/, 'C of E'],
  [/\bChurch of England\b/, 'CE'],
  [/\bCofE\b/, 'Church of England'],
  [/\bCofE\b/, 'C.E.'],
  [/\bPupil Referral Unit\b/, 'PRU'],
  [/\bAlternative Provision\b/, 'AP'],
  [/\bSaint\b/, 'St'],
  [/\bSt\b\.?/, 'Saint'],
  [/\bSt\b\.?/, 'St.'],
  [/\band\b/, '&'],
  [/ & /, ' and '],
  [/\bAcademy\b/, 'Acad'],
  [/\bAcademy\b/, 'Acad.'],
  [/\bSchool\b/, 'Sch'],
  [/\bPrimary\b/, 'Prim'],
  [/\bPrimary\b/, 'Pri.'],
  [/\bSecondary\b/, 'Sec'],
  [/\bSpecial\b/, 'Spl'],
  [/\bJunior\b/, 'Jnr'],
  [/\bJunior\b/, 'Jun'],
  [/\bInfant\b/, 'Inf'],
  [/\bInfants\b/, 'Infs'],
  [/\bNursery\b/, 'Nur'],
  [/\bNursery\b/, 'Nsy'],
  [/\bRoman Catholic\b/, 'RC'],
  [/\bCatholic\b/, 'RC'],
  [/\bCatholic\b/, 'Cath'],
  [/\bCommunity\b/, 'Comm'],
  [/\bCommunity\b/, 'Com.'],
  [/\bCollege\b/, 'Coll'],
  [/\bCentre\b/, 'Ctr'],
  [/\bCentre\b/, 'Center'],
  [/\bVoluntary Aided\b/, 'VA'],
  [/\bVoluntary Controlled\b/, 'VC'],
  [/\bGrammar\b/, 'Gram'],
  [/\bPreparatory\b/, 'Prep'],
  [/\bIndependent\b/, 'Ind'],
  [/\bHouse\b/, 'Hse'],
  [/\bMethodist\b/, 'Meth'],
  [/\bSixth Form\b/, '6th Form'],
  [/'s\b/, 's'],
];
/** Up to `most` terms shortened or written out. */
function abbreviated(name: string, draw: Draw, most: number): string {
  let text = name;
  for (let done = 0; done < most; done++) {
    const fitting = abbreviations.filter(([from]) => from.test(text));
    if (fitting.length === 0) return text;
    const [from, to] = draw.of(fitting);
    text = text.replace(from, to);
  }
  return text;
}

const suffixes = ['Ltd', 'Limited', 'CIC', 'PLC', 'Trust', 'MAT', 'C.I.C.', 'LLP', 'Academy Trust'];
const digits: readonly (readonly [RegExp, string])[] = [
  [/\b1\b/, 'one'],
  [/\b2\b/, 'two'],
  [/\b3\b/, 'three'],
  [/\b4\b/, 'four'],
  [/\b14\b/, 'fourteen'],
  [/\bOne\b/, '1'],
  [/\bTwo\b/, '2'],
  [/\bThree\b/, '3'],
  [/\bFour\b/, '4'],
  [/\bFirst\b/, '1st'],
  [/\bSecond\b/, '2nd'],
];

const kind = (id: string, tunedOn: boolean, ask: QuestionKind['ask']): QuestionKind => ({ id, tunedOn, ask });

/** The bar is on these. */
export const misspeltKinds: readonly QuestionKind[] = [
  kind('one letter', true, oneLetter),
  kind('two letters', true, (name, draw) => oneLetter(oneLetter(name, draw), draw)),
  kind('a stray letter', true, strayLetter),
  kind('as it sounds', true, asItSounds),
  kind('abbreviated, one letter', true, (name, draw) => abbreviated(oneLetter(name, draw), draw, 1)),
  kind('several abbreviations', true, (name, draw) => abbreviated(name, draw, 3)),
  kind('words joined', true, joined),
  kind('a long word split', true, (name, draw) => split(name, draw, 7)),
  kind('words swapped', true, swapped),
  kind('Ltd or the like added', true, (name, draw) => `${oneLetter(name, draw)} ${draw.of(suffixes)}`),
  kind('no apostrophes or capitals', true, (name) => name.toLowerCase().replace(/['’.,-]/g, '')),
  kind('no blanks', true, (name) => name.replace(/ /g, '')),
  kind('a vowel', false, vowel),
  kind('scanned', false, scanned),
  kind('any word split', false, (name, draw) => split(name, draw, 5)),
  kind('swapped, one letter', false, (name, draw) => oneLetter(swapped(name, draw), draw)),
  kind('joined, one letter', false, (name, draw) => oneLetter(joined(name, draw), draw)),
  kind('hyphens for blanks', false, (name) => name.replace(/ /g, '-')),
  kind('blanks around hyphens and stops', false, (name) => name.toUpperCase().replace(/([.,'&-])/g, ' $1 ')),
  kind('The put before or left out', false, (name) =>
    name.startsWith('The ') ? name.slice(4) : `The ${name}`,
  ),
  kind('plural or not', false, (name, draw) => {
    const words = wordsOf(name);
    const at = draw.below(words.length);
    return words
      .map((word, place) => (place !== at ? word : word.endsWith('s') ? word.slice(0, -1) : `${word}s`))
      .join(' ');
  }),
  kind('figures and words', false, (name) =>
    digits.reduce((text, [from, to]) => (text === name ? text.replace(from, to) : text), name),
  ),
];

/** Apart: a name without one of its words is often another establishment's whole name. */
export const shortenedKinds: readonly QuestionKind[] = [
  kind('the last word but one dropped', true, (name) => {
    const words = wordsOf(name);
    return words.length < 4 ? name : [...words.slice(0, -2), ...words.slice(-1)].join(' ');
  }),
  kind('any word dropped', false, dropped),
  kind('any word dropped, one letter', false, (name, draw) => {
    const short = dropped(name, draw);
    return short === name ? name : oneLetter(short, draw);
  }),
];
