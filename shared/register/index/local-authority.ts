/**
 * Which local authority (LA) somebody means by a name or code, and whether an establishment lies in it. An LA that has
 * since been divided means all that came after it: a list that is older than the change contradicts nothing.
 */
import type { Establishment } from '../../schema/establishment';
import { laNames, outsideEngland, welshCodes, type LaNames } from './la-names';
import { nameWords } from './normalise';
import { remembering } from './remembering';
import { addTo } from '../../schema/lists-by-key';
import { isLaCode } from '../../schema/text';

/** Taken off in front and behind, again and again: "The London Borough of", "City Council", "MBC". */
const before = [
  'the',
  'council of',
  'royal borough of',
  'london borough of',
  'borough of',
  'city of',
  'county of',
  'lb of',
  'lb',
  'rb of',
  'rb',
];
const behind = [
  'council',
  'county',
  'city',
  'borough',
  'metropolitan',
  'metropolitan district',
  'district',
  'unitary',
  'unitary authority',
  'ua',
  'corporation',
  'local authority',
  'local education authority',
  'authority',
  'la',
  'lea',
  'city of',
  'county of',
  'london borough',
  'london borough of',
  'royal borough',
  'cc',
  'bc',
  'mbc',
  'mdc',
  'lbc',
  'rbc',
];
/** What these forms would leave of them means another, or many. */
const whole: ReadonlySet<string> = new Set(['city of london', 'london', 'county durham', 'dorset county']);

const inFront = before.map((words) => `${words} `);
const atEnd = behind.map((words) => ` ${words}`);

/** The register's own names are asked for whenever a search is made ready. */
const mostBareNames = 1_000;

/** An LA's name in one spelling, without what kind of council it is: "Herefordshire, County of" is "herefordshire". */
export const bareLaName = remembering(mostBareNames, (text: string): string => {
  let name = nameWords(text.replace(/\bpre[ -]lgr\b( *\(?\d{4}\)?)?/i, ' ')).join(' ');
  for (;;) {
    if (whole.has(name)) return name;
    if (name === 'london city of' || name === 'city of london corporation') return 'city of london';
    const end = atEnd.find((words) => name.endsWith(words));
    const front = end === undefined ? inFront.find((words) => name.startsWith(words)) : undefined;
    if (end !== undefined) name = name.slice(0, -end.length);
    else if (front !== undefined) name = name.slice(front.length);
    else return name;
  }
});

/** What an LA is known by, to all that it may be. */
const known = new Map<string, LaNames[]>();
for (const each of laNames)
  for (const key of [...each.names.map(bareLaName), ...each.onsCodes, each.code])
    if (key !== '') addTo(known, key, each);

/** Present codes, and the names of abolished ones: what two ways of writing have in common if they mean the same. */
type Keys = ReadonlySet<string>;
const keyOf = ({ code, names }: LaNames): string => (code === '' ? (names[0] ?? '') : code);

/** The code that an LA is asked for by, alone or behind its name; undefined for none. */
const codeIn = (asked: string): string | undefined =>
  isLaCode(asked) ? asked : /\((\d{3})\)$/.exec(asked)?.[1];

const mostRemembered = 1000;

/** @returns the LAs that may be meant; empty when it is none that is known */
const meant = remembering(mostRemembered, (text: string): Keys => {
  const trimmed = text.trim();
  const code = codeIn(trimmed);
  const found =
    known.get(code ?? '') ?? known.get(trimmed.toUpperCase()) ?? known.get(bareLaName(trimmed)) ?? [];
  return new Set(found.flatMap((each) => [keyOf(each), ...each.successors]));
});

type InLa = Pick<Establishment, 'laCode' | 'la'>;

/** The LAs that a row's code and name are those of; that of before the change for one that the register says so of. */
function lasOf({ laCode, la }: InLa): LaNames[] {
  const found = known.get(laCode) ?? known.get(bareLaName(la)) ?? [];
  const divided = /\bpre[ -]lgr\b/i.test(la);
  return found.filter(({ successors }) => !divided || successors.length > 0);
}

/** What else the LA of a row is called: "Hull" for "Kingston upon Hull, City of". */
export const namesOfLa = (row: InLa): string[] => [row.la, ...lasOf(row).flatMap(({ names }) => names)];

/** The abolished ones by the code of each that came after. */
const abolishedBy = new Map<string, LaNames[]>();
for (const each of laNames) for (const code of each.successors) addTo(abolishedBy, code, each);

/** Those, and what the abolished ones are called that it came after, each as `bareLaName` spells it. */
export function namesOfArea(row: InLa): Set<string> {
  const former = lasOf(row).flatMap(({ code }) => abolishedBy.get(code) ?? []);
  const names = new Set([...namesOfLa(row), ...former.flatMap(({ names }) => names)].map(bareLaName));
  names.delete('');
  return names;
}

/** True when an LA asked for, by code or name, is the row's. */
export function sameLa(la: string, row: InLa): boolean {
  const [asked, own] = [meant(la), lasOf(row)];
  if (asked.size > 0 && own.length > 0) return own.some((each) => asked.has(keyOf(each)));
  const code = codeIn(la.trim());
  return code === undefined
    ? bareLaName(la) !== '' && bareLaName(la) === bareLaName(row.la)
    : row.laCode === code;
}

/** True when the LA of a row is not one of England: Wales, the islands, schools abroad. */
export const isOutsideEngland = ({ laCode, la }: InLa): boolean => {
  const code = Number(laCode);
  return (code >= welshCodes.from && code <= welshCodes.to) || outsideEngland.test(la.trim());
};

/** Words that the names of several LAs share. */
const laWords: ReadonlySet<string> = new Set(
  'and authority borough city council county district east lb local london north of royal south the upon west'.split(
    ' ',
  ),
);

/**
 * True when an LA asked for is certainly not the row's: another that is known, another code, or a name without a word
 * of the row's.
 */
export function otherLa(la: string, row: InLa): boolean {
  if (sameLa(la, row)) return false;
  const [asked, own] = [meant(la), lasOf(row)];
  // What lay in a divided one may lie in any that came after it.
  if (asked.size > 0 && own.length > 0)
    return !own.some(({ successors }) => successors.some((code) => asked.has(code)));
  if (isLaCode(la.trim())) return row.laCode !== '';
  const words = new Set(nameWords(row.la).filter((word) => !laWords.has(word)));
  return words.size > 0 && !nameWords(la).some((word) => words.has(word));
}
