/** Misspells names the way officers' lists do, the same way for the same seed. */
import type { Draw } from '../seeded-draw';

/** What was done to a name. */
export type Mistake =
  | 'one letter'
  | 'two letters'
  | 'words swapped'
  | 'words joined'
  | 'word split'
  | 'abbreviated'
  | 'word missing'
  | 'Ltd added';

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

/** One letter changed, dropped, doubled, or swapped with its neighbour; not the first of the name. */
function oneLetter(name: string, draw: Draw): string {
  const places = [...name].flatMap((letter, at) => (at > 0 && isLetter(letter) ? [at] : []));
  if (places.length === 0) return name;
  const at = draw.of(places);
  const letter = name.charAt(at);
  const [before, after] = [name.slice(0, at), name.slice(at + 1)];
  const kind = draw.below(4);
  if (kind === 0) return before + after;
  if (kind === 1) return before + letter + letter + after;
  if (kind === 2 && isLetter(after.charAt(0)) && !after.startsWith(letter))
    return before + after.charAt(0) + letter + after.slice(1);
  return before + draw.of([...(neighbours[letter.toLowerCase()] ?? 'e')]) + after;
}

const abbreviations: readonly (readonly [RegExp, string])[] = [
  [/\bChurch of England\b/, 'CofE'],
  [/\bCofE\b/, 'Church of England'],
  [/\bPupil Referral Unit\b/, 'PRU'],
  [/\bSaint\b/, 'St'],
  [/\bSt\b\.?/, 'Saint'],
  [/\band\b/, '&'],
  [/ & /, ' and '],
  [/\bAcademy\b/, 'Acad'],
  [/\bSchool\b/, 'Sch'],
  [/'s\b/, 's'],
];

const abbreviate = (name: string): string =>
  abbreviations.reduce(
    (text, [long, short]) => (long.test(text) && text === name ? text.replace(long, short) : text),
    name,
  );

/** The name with one kind of mistake; the same name when the mistake does not apply to it. */
export function misspell(name: string, mistake: Mistake, draw: Draw): string {
  const words = name.split(' ');
  const at = draw.below(Math.max(1, words.length - 1));
  const [one = '', two = ''] = [words[at], words[at + 1]];
  switch (mistake) {
    case 'one letter':
      return oneLetter(name, draw);
    case 'two letters':
      return oneLetter(oneLetter(name, draw), draw);
    case 'words swapped':
      return words.length < 2 ? name : [...words.slice(0, at), two, one, ...words.slice(at + 2)].join(' ');
    case 'words joined':
      return words.length < 2
        ? name
        : [...words.slice(0, at), one + two.toLowerCase(), ...words.slice(at + 2)].join(' ');
    case 'word split': {
      const long = words.findIndex((word) => word.length >= 7);
      const word = words[long] ?? '';
      const cut = 3 + draw.below(Math.max(1, word.length - 5));
      return long < 0
        ? name
        : words
            .map((other, place) => (place === long ? `${word.slice(0, cut)} ${word.slice(cut)}` : other))
            .join(' ');
    }
    case 'abbreviated':
      return abbreviate(oneLetter(name, draw));
    case 'word missing':
      return words.length < 4 ? name : [...words.slice(0, -2), ...words.slice(-1)].join(' ');
    case 'Ltd added':
      return `${oneLetter(name, draw)} Ltd`;
  }
}
