/**
 * Providers that may be one under two names, for a person to say: nobody is taken for another by a likeness. Names at two
 * postcodes are two providers; where one postcode is not known it is asked; one name with two numbers contradicts itself.
 */
import { byText } from '../schema/by-text';
import { addTo } from '../schema/lists-by-key';
import { isSameName, plainName } from './provider-identity';

/** A provider as far as it can be mistaken for another. */
export interface NamedProvider {
  readonly id: string;
  /** '' for none. */
  readonly urn: string;
  /** As it is shown first, and whatever else it was called. */
  readonly names: readonly string[];
  readonly postcodes: readonly string[];
  /** Ids of which somebody has said that they are another one. */
  readonly apart: readonly string[];
}

export interface LikelyDouble {
  /** `two-numbers`: one name, and a number of its own each. */
  readonly kind: 'may-be-one' | 'two-numbers';
  readonly one: NamedProvider;
  readonly other: NamedProvider;
  /** In a sentence. */
  readonly why: string;
}

/** They say nothing of who it is. */
const SILENT = new Set('the of and at in for ltd limited llp plc cic cio co company inc'.split(' '));
/** They say what it is, which is left out as often as not. */
const GENERIC = new Set(
  'centre school college academy provision alternative ap education educational learning training service project trust group community charity'.split(
    ' ',
  ),
);
/** Written in several ways. */
const SPELLINGS: Readonly<Record<string, string>> = {
  center: 'centre',
  ctr: 'centre',
  sch: 'school',
  acad: 'academy',
  saint: 'st',
  centres: 'centre',
  schools: 'school',
  services: 'service',
  projects: 'project',
  edu: 'education',
  ed: 'education',
};
/** Of shorter words every letter tells. */
const LONG_WORD = 5;

const wordsOf = (name: string): readonly string[] =>
  plainName(name)
    .split(' ')
    .filter((word) => word !== '' && !SILENT.has(word))
    .map((word) => SPELLINGS[word] ?? word);

/** Whether two names have a word in common that says anything of who it is. */
export function shareWord(a: string, b: string): boolean {
  const words = new Set(wordsOf(b).filter((word) => word.length > 2));
  return wordsOf(a).some((word) => words.has(word));
}

/** Whether one of two words is the other with one letter too many, too few, another, or two in turn. */
function isSlip(a: string, b: string): boolean {
  let from = 0;
  while (from < a.length && a[from] === b[from]) from += 1;
  let [endA, endB] = [a.length, b.length];
  while (endA > from && endB > from && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  const [left, right] = [a.slice(from, endA), b.slice(from, endB)];
  return (
    left.length + right.length <= 1 ||
    (left.length === 1 && right.length === 1) ||
    (right.length === 2 && left === [...right].reverse().join(''))
  );
}

/** Words in which a slip is one: a number, or a short word, tells two providers apart. */
const mayHoldSlip = (word: string): boolean => word.length >= LONG_WORD && !/\d/.test(word);
const isWordSlip = (a: string, b: string): boolean =>
  (mayHoldSlip(a) || mayHoldSlip(b)) && !/\d/.test(a + b) && isSlip(a, b);

/** Whether two lists of words are one but for a slip in one long word. */
function differBySlip(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  const [at, ...more] = a.flatMap((word, index) => (word === b[index] ? [] : [index]));
  if (at === undefined || more.length > 0) return false;
  return isWordSlip(a[at] ?? '', b[at] ?? '');
}

/** Keys of which two names that may be one share at least one. */
function keysOf(name: string): readonly string[] {
  const words = wordsOf(name);
  const whole = words.join('');
  if (whole === '') return [];
  const telling = words.filter((word) => !GENERIC.has(word));
  const slips = words.flatMap((word, at) =>
    mayHoldSlip(word)
      ? [...word].map((_, letter) =>
          [
            ...words.slice(0, at),
            `${word.slice(0, letter)}${word.slice(letter + 1)}`,
            ...words.slice(at + 1),
          ].join(' '),
        )
      : [],
  );
  return [
    `=${whole}`,
    ...(telling.length > 1 ? [`~${telling.join(' ')}`] : []),
    `-${words.join(' ')}`,
  ].concat(slips.map((one) => `-${one}`));
}

/** Whether two names may be one provider's: spelling, abbreviations and what it is left aside. */
export function isLikeName(a: string, b: string): boolean {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  if (one.join('') === other.join('')) return one.length > 0;
  const telling = (words: readonly string[]): readonly string[] => words.filter((word) => !GENERIC.has(word));
  const [left, right] = [telling(one), telling(other)];
  return (left.length > 1 && left.join(' ') === right.join(' ')) || differBySlip(one, other);
}

function pairOf(one: NamedProvider, other: NamedProvider): LikelyDouble | undefined {
  if (one.apart.includes(other.id) || other.apart.includes(one.id)) return undefined;
  const any = (like: (a: string, b: string) => boolean): boolean =>
    one.names.some((a) => other.names.some((b) => like(a, b)));
  const isSame = any(isSameName);
  if (one.urn !== '' && other.urn !== '')
    return isSame
      ? {
          kind: 'two-numbers',
          one,
          other,
          why: `One name, and two numbers: URN ${one.urn} and URN ${other.urn}.`,
        }
      : undefined;
  if (!isSame && !any(isLikeName)) return undefined;
  const shared = one.postcodes.filter((postcode) => other.postcodes.includes(postcode));
  if (shared.length === 0 && one.postcodes.length > 0 && other.postcodes.length > 0) return undefined;
  const names = isSame ? 'Their names are the same' : 'Their names are nearly the same';
  return {
    kind: 'may-be-one',
    one,
    other,
    why:
      shared.length > 0
        ? `${names}, and both are at ${shared.join(', ')}.`
        : `${names}, and the postcode of ${one.postcodes.length + other.postcodes.length === 0 ? 'neither' : 'only one'} is known.`,
  };
}

/** Every pair that a person should look at, by name. Linear in the number of providers: a county has a thousand. */
export function likelyDoubles(providers: readonly NamedProvider[]): readonly LikelyDouble[] {
  const byKey = new Map<string, number[]>();
  providers.forEach(({ names }, at) => {
    for (const key of new Set(names.flatMap(keysOf))) addTo(byKey, key, at);
  });
  const seen = new Set<string>();
  const found: LikelyDouble[] = [];
  for (const places of byKey.values())
    for (const [index, a] of places.entries())
      for (const b of places.slice(index + 1)) {
        const [one, other] = [providers[a], providers[b]];
        const pair = `${a} ${b}`;
        if (one === undefined || other === undefined || seen.has(pair)) continue;
        seen.add(pair);
        const double = pairOf(one, other);
        if (double) found.push(double);
      }
  const nameOf = ({ one, other }: LikelyDouble): string =>
    [one.names[0], other.names[0], one.id, other.id].join('\n');
  return found.sort((a, b) => byText(nameOf(a), nameOf(b)));
}
