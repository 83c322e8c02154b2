/** What kind of thing somebody typed: a number that the register knows, a postcode, or a name. */
import { partOfPostcode, splitPostcode } from '../index/postcode';
import { websiteHost } from '../index/website-host';

export type Asked =
  | { kind: 'urn' | 'dfe-number' | 'ukprn'; value: string }
  | { kind: 'postcode'; value: string }
  /** `NW3` or `NW3 2`, in capitals. */
  | { kind: 'part-postcode'; value: string }
  /** Digits, with the 0 in front. */
  | { kind: 'phone'; value: string }
  /** The host of a website or of an address for mail. */
  | { kind: 'website'; value: string }
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

const label =
  '(?:Ofsted )?URN|Unique Reference Number|UK ?PRN|(?:DfE|DfES|DCSF)(?: number| no\\.?| code)?|LA ?ESTAB|Estab(?:lishment)?(?: number| no\\.?)?|School number';
const labelledNumber = new RegExp(`^\\(?(${label})(?: is)?\\)?\\s*[:#=-]?\\s*([\\d\\s/.-]+)$`, 'i');
const numberInText = new RegExp(
  `[([]?\\b((?:${label})(?![a-z]) ?[:#=-]? ?\\d{3}[/ -]?\\d{2,5})\\b[)\\]]?`,
  'i',
);
/** The address of an establishment's page at GIAS, or of its reports at Ofsted, which end in the URN. */
export const pageAddress =
  /\S*(?:\/Establishments?\/Details\/|\bofsted\.gov\.uk\/(?:\S*[/=])?)(\d{5,6})(?!\d)\S*/i;

/** What the label in front of a number says that it is; '' for none. */
const labelKind = (text: string): Asked['kind'] | '' =>
  text === '' ? '' : /urn|unique/i.test(text) ? 'urn' : /prn/i.test(text) ? 'ukprn' : 'dfe-number';

/** A telephone number as digits, '' when it is none. */
const phoneDigits = (text: string): string => {
  const digits = text
    .replace(/^\s*(?:tel(?:ephone)?|phone|mob(?:ile)?)?\.?\s*:?\s*/i, '')
    .replace(/^(?:\+|00)44\s*(?:\(0\))?/, '0')
    .replace(/[\s()./-]/g, '');
  return /^0[1-9]\d{8,9}$/.test(digits) ? digits : '';
};

/**
 * By length as the register's own site does: 5 or 6 digits URN, 7 DfE number (slash or not), 8 UKPRN. A label
 * in front ("URN 100006", "DfE number: 202/1100"), the address of an establishment's GIAS page, of its Ofsted
 * reports and of its own website or mail are understood. Only a DfE number has a slash, stop or hyphen, and only after three digits:
 * "10-06-2024" is a date, not a UKPRN.
 */
export function parseQuery(text: string): Asked {
  const trimmed = tidy(text);
  if (trimmed === '') return { kind: 'nothing' };
  const page = pageAddress.exec(trimmed);
  if (page?.[1] !== undefined) return { kind: 'urn', value: page[1] };
  const phone = phoneDigits(trimmed);
  if (phone !== '') return { kind: 'phone', value: phone };
  const host = websiteHost(trimmed);
  if (host !== '') return { kind: 'website', value: host };
  const labelled = labelledNumber.exec(trimmed);
  const digits = (labelled?.[2] ?? trimmed)
    .replace(/\.0$/, '')
    .replace(/^(\d{3}) ?[/.-] ?(\d{4})$/, '$1$2')
    .replace(/(?<=\d) (?=\d)/g, '');
  if (/^\d+$/.test(digits)) {
    const expected = labelKind(labelled?.[1] ?? '');
    const asked = ofLength(digits);
    if (asked !== undefined && (expected === '' || asked.kind === expected)) return asked;
  }
  const { postcode, rest } = splitPostcode(trimmed);
  if (postcode !== '' && !/[\p{L}\d]/u.test(rest)) return { kind: 'postcode', value: postcode };
  const part = partOfPostcode(trimmed);
  if (part !== '') return { kind: 'part-postcode', value: part };
  return { kind: 'name', name: rest, postcode };
}

/** Parts that say which number or place is meant, not who: `EY456789`, `NW3`, `2`, a label, an address. */
const noPartOfName = /^([a-z]{0,2}\d[\da-z/-]*|urn|ukprn|laestab|dfe|no|number|\S*(:\/\/|@)\S*|[^\p{L}]*)$/iu;

/** The name in what somebody typed, '' when there is none: a number, a postcode or half of one is no name. */
export function nameAsked(text: string): string {
  const asked = parseQuery(splitNumber(text)?.rest ?? text);
  if (asked.kind !== 'name') return '';
  return asked.name.split(/[\s,;#]|:(?!\/\/)/u).every((part) => noPartOfName.test(part)) ? '' : asked.name;
}

/**
 * A number without a label, which only its shape tells: six digits, a DfE number with its slash, a UKPRN. Digits of a
 * telephone number, and those with letters or more digits at them, are none.
 */
const bareNumber =
  /[([]?(?<![\p{L}\d/.+£-]|\d[\s().-]{0,3})([1-9]\d{2}\/\d{4}|100\d{5}|[1-9]\d{5})(?![\p{L}\d/]|[.\s-]\d{3}|[.-]\d)[)\]]?/u;
/** What another register's number stands behind: "SC 900002" of social care or Scotland, "charity no. 312345". */
const ofOtherRegister =
  /\b(?:CA|EY|NI|OC|RP|SC|SO|VC)[\s.:#-]*$|\b[Cc](?:harity|ompany|ompanies [Hh]ouse)\b[^\d,;]{0,25}$/u;

const within = (text: string): RegExpExecArray | null => {
  const labelled = pageAddress.exec(text) ?? numberInText.exec(text);
  if (labelled !== null) return labelled;
  const bare = bareNumber.exec(text);
  return bare === null || ofOtherRegister.test(text.slice(0, bare.index)) ? null : bare;
};

/**
 * A number within a longer text: "Oak House (URN 100006)" gives `{number: 'URN 100006', rest: 'Oak House'}`, and
 * "Oak House 100006" the same without its label. Undefined when there is none, its digits are not those of its label,
 * or nothing else is beside it.
 */
export function splitNumber(text: string): { number: string; rest: string } | undefined {
  const trimmed = tidy(text);
  const found = within(trimmed);
  if (found?.[1] === undefined || parseQuery(found[1]).kind === 'name') return undefined;
  const before = trimmed.slice(0, found.index);
  const behind = trimmed.slice(found.index + found[0].length);
  // What follows a comma stays behind one: it is rather a place than more of the name.
  const joint = /[,;]\s*$/.test(before) || /^\s*[,;]/.test(behind) ? ', ' : ' ';
  const rest = [before.replace(/[\s,;:–—-]+$/u, ''), behind.replace(/^[\s,;:–—-]+/u, '')]
    .filter((part) => part !== '')
    .join(joint);
  return rest === '' ? undefined : { number: found[1], rest };
}
