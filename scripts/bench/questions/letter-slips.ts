/** Slips within words: of the finger, of the ear, and of a scan. Each leaves the first letter of the name alone. */
import type { Draw } from '../../seeded-draw';

export type Slip = (name: string, draw: Draw) => string;

const neighbours: Readonly<Record<string, string>> = {
  a: 'sqe',
  b: 'vn',
  c: 'xvsk',
  d: 'sf',
  e: 'wrai',
  f: 'dg',
  g: 'fh',
  h: 'gj',
  i: 'uoey',
  j: 'hk',
  k: 'jlc',
  l: 'k',
  m: 'n',
  n: 'mb',
  o: 'ipa',
  p: 'o',
  q: 'wa',
  r: 'et',
  s: 'adzc',
  t: 'ry',
  u: 'iy',
  v: 'cb',
  w: 'qe',
  x: 'zc',
  y: 'tui',
  z: 'xs',
};

const isLetter = (text: string): boolean => /[a-z]/i.test(text);
const placesOf = (name: string, fits: (letter: string) => boolean): number[] =>
  [...name].flatMap((letter, at) => (at > 0 && fits(letter) ? [at] : []));

/** One letter changed for a neighbour on the keyboard, dropped, doubled, or swapped with the next. */
export const oneLetter: Slip = (name, draw) => {
  const places = placesOf(name, isLetter);
  if (places.length === 0) return name;
  const at = draw.of(places);
  const letter = name.charAt(at);
  const [before, after] = [name.slice(0, at), name.slice(at + 1)];
  const kind = draw.below(4);
  if (kind === 0) return before + after;
  if (kind === 1) return before + letter + letter + after;
  if (kind === 2 && isLetter(after.charAt(0)) && !after.startsWith(letter))
    return before + after.charAt(0) + letter + after.slice(1);
  return before + draw.of(Array.from(neighbours[letter.toLowerCase()] ?? 'e')) + after;
};

/** Any of the alphabet put in, wherever the finger went. */
export const strayLetter: Slip = (name, draw) => {
  const places = placesOf(name, isLetter);
  if (places.length === 0) return name;
  const at = draw.of(places);
  return name.slice(0, at) + draw.of(Array.from('abcdefghijklmnopqrstuvwxyz')) + name.slice(at);
};

/** Spelt as it sounds: the first rule drawn that applies. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/(?<=\w)ph/, 'f'],
  [/(?<=\w)ie/, 'ei'],
  [/(?<=\w)ei/, 'ie'],
  [/(?<=\w)ck/, 'k'],
  [/(?<=\w)ough/, 'uff'],
  [/(?<=\w)igh/, 'y'],
  [/(?<=\w)ee/, 'ea'],
  [/(?<=\w)ea/, 'ee'],
  [/(?<=\w)ll/, 'l'],
  [/(?<=\w)ss/, 's'],
  [/(?<=\w)tt/, 't'],
  [/(?<=\w)nn/, 'n'],
  [/(?<=\w)mm/, 'm'],
  [/(?<=[a-z])c(?=[eiy])/, 's'],
  [/(?<=[a-z])y\b/, 'ey'],
  [/(?<=[a-z])ey\b/, 'y'],
  [/(?<=[a-z])wh/, 'w'],
  [/(?<=[a-z])ai/, 'ay'],
  [/(?<=[a-z])ow/, 'ou'],
];
export const asItSounds: Slip = (name, draw) => {
  const fitting = sounds.filter(([from]) => from.test(name));
  if (fitting.length === 0) return name;
  const [from, to] = draw.of(fitting);
  return name.replace(from, to);
};

/** A vowel left out or taken for another. */
export const vowel: Slip = (name, draw) => {
  const places = placesOf(name, (letter) => /[aeiou]/.test(letter));
  if (places.length === 0) return name;
  const at = draw.of(places);
  const other = draw.of(['', 'a', 'e', 'i', 'o', 'u']);
  return name.slice(0, at) + other + name.slice(at + 1);
};

/** As a scanner misreads print. */
const lookAlikes: readonly (readonly [RegExp, string])[] = [
  [/(?<=\w)rn/, 'm'],
  [/(?<=\w)m/, 'rn'],
  [/(?<=\w)l/, '1'],
  [/(?<=\w)o/, '0'],
  [/(?<=\w)cl/, 'd'],
  [/(?<=\w)d/, 'cl'],
  [/(?<=\w)i/, 'l'],
  [/(?<=\w)h/, 'b'],
  [/(?<=\w)e/, 'c'],
];
export const scanned: Slip = (name, draw) => {
  const fitting = lookAlikes.filter(([from]) => from.test(name));
  if (fitting.length === 0) return name;
  const [from, to] = draw.of(fitting);
  return name.replace(from, to);
};
