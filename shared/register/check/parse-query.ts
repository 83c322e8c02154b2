/** What kind of thing somebody typed: a number that the register knows, a postcode, or a name. */
import { splitPostcode } from '../index/postcode';

export type Asked =
  | { kind: 'urn' | 'dfe-number' | 'ukprn'; value: string }
  | { kind: 'postcode'; value: string }
  /** `postcode` is one found within the text, '' when there is none. */
  | { kind: 'name'; name: string; postcode: string }
  | { kind: 'nothing' };

const ofLength = (digits: string): Asked | undefined => {
  if (digits.length === 5 || digits.length === 6) return { kind: 'urn', value: digits };
  if (digits.length === 7) return { kind: 'dfe-number', value: `${digits.slice(0, 3)}/${digits.slice(3)}` };
  if (digits.length === 8) return { kind: 'ukprn', value: digits };
  return undefined;
};

/** Longer texts are no name, and only their beginning is looked at. The longest name has about 120 letters. */
const longestText = 400;

/** One space between words, and no more of it than could be a name. */
const tidy = (text: string): string =>
  text
    .slice(0, 4 * longestText)
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, longestText);

/**
 * By length as the register's own site does: 5 or 6 digits URN, 7 DfE number (slash or not), 8 UKPRN. A label
 * in front ("URN 100006", "DfE number: 202/1100") and the address of an establishment's GIAS page are understood.
 * Only a DfE number has a slash or hyphen, and only after three digits: "10-06-2024" is a date, not a UKPRN.
 */
export function parseQuery(text: string): Asked {
  const trimmed = tidy(text);
  if (trimmed === '') return { kind: 'nothing' };
  const page = /\/Establishments?\/Details\/(\d{5,6})\b/i.exec(trimmed);
  if (page?.[1] !== undefined) return { kind: 'urn', value: page[1] };
  const labelled = /^(URN|UKPRN|DfE(?: number| no\.?)?|LAESTAB)\s*[:#-]?\s*([\d\s/-]+)$/i.exec(trimmed);
  const digits = (labelled?.[2] ?? trimmed)
    .replace(/^(\d{3}) ?[/-] ?(\d{4})$/, '$1$2')
    .replace(/(?<=\d) (?=\d)/g, '');
  if (/^\d+$/.test(digits)) {
    const label = (labelled?.[1] ?? '').toLowerCase();
    const asked = ofLength(digits);
    const expected = label === '' ? '' : label === 'urn' ? 'urn' : label === 'ukprn' ? 'ukprn' : 'dfe-number';
    if (asked !== undefined && (expected === '' || asked.kind === expected)) return asked;
  }
  const { postcode, rest } = splitPostcode(trimmed);
  if (postcode !== '' && !/[\p{L}\d]/u.test(rest)) return { kind: 'postcode', value: postcode };
  return { kind: 'name', name: rest, postcode };
}

/** Parts that say which number or place is meant, not who: `EY456789`, `NW3`, `2`, a label, an address. */
const noPartOfName = /^([a-z]{0,2}\d[\da-z/-]*|urn|ukprn|laestab|dfe|no|number|\S*(:\/\/|@)\S*|[^\p{L}]*)$/iu;

/** The name in what somebody typed, '' when there is none: a number, a postcode or half of one is no name. */
export function nameAsked(text: string): string {
  const asked = parseQuery(splitNumber(text)?.rest ?? text);
  if (asked.kind !== 'name') return '';
  return asked.name.split(/[\s,;:#]+/u).every((part) => noPartOfName.test(part)) ? '' : asked.name;
}

/**
 * A labelled number within a longer text: "Oak House (URN 100006)" gives `{number: 'URN 100006', rest: 'Oak House'}`.
 * Undefined when there is none, its digits are not those of its label, or nothing else is beside it.
 */
export function splitNumber(text: string): { number: string; rest: string } | undefined {
  const trimmed = tidy(text);
  const found =
    /[([]?\b((?:URN|UKPRN|DfE(?: number| no\.?)?|LAESTAB)\b ?[:#-]? ?\d{3}[/ -]?\d{2,5})\b[)\]]?/i.exec(
      trimmed,
    );
  if (found?.[1] === undefined || parseQuery(found[1]).kind === 'name') return undefined;
  const rest = `${trimmed.slice(0, found.index)} ${trimmed.slice(found.index + found[0].length)}`.replace(
    /^[\s,;]+|[\s,;]+$/g,
    '',
  );
  return rest === '' ? undefined : { number: found[1], rest };
}
