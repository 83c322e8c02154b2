/** What a cell of a list says: nothing, a number that the register knows, a postcode, or words. */
import { pageAddress } from '../check/parse-query';
import { normalisePostcode, splitPostcode } from '../index/postcode';
import type { NumberField } from './list-fields';

export const tidy = (text: string | undefined): string => (text ?? '').replace(/\s+/gu, ' ').trim();

const nothing =
  /^[([<]?(n ?\/? ?a|n\.a\.?|nil|none|no|null|nan|blank|tb[ac]|tba?c?|unknown|not (known|applicable|required|registered|given|found|yet|available|stated|provided|on gias|needed)|unregistered|pending|awaiting|awaited|in progress|various|multiple|see notes?|to follow|[-–—_.:=+?x*]+|0)[.?]?[)\]>]?$/i;

/** What a spreadsheet shows where a formula failed. */
const formulaError = /^#(n\/a|[a-z0-9_/]{2,12}[!?])$/i;

/** Whether a cell says that there is nothing to say: blank, "N/A", "TBC", a dash. */
export const saysNothing = (text: string): boolean =>
  text === '' || nothing.test(text) || formulaError.test(text);

export type NumberKind = 'urn' | 'dfe-number' | 'ukprn';

/** A number as the register is asked for it, or what was there instead. */
export type NumberCell =
  | { readonly kind: NumberKind; readonly value: string; readonly doubt?: string }
  | { readonly kind: 'none' }
  /** Digits that are no number of this column's kind. */
  | { readonly kind: 'other'; readonly why: string };

const labels =
  /^(urn|dfe|dfes|ukprn|la|no|nos|number|ref|id|gias|and|or|number:|school|new|old|now|was|current|is|y|yes)$/i;

interface Found {
  readonly kind: NumberKind | 'seven';
  readonly value: string;
}

/** The numbers in a cell that have the shape of one of the register's. Those with letters stuck to them are none. */
function numbersIn(text: string): Found[] {
  const joined = text
    .replace(pageAddress, '$1')
    .replace(/\b(\d{5,8})\.0+\b/g, '$1')
    .replace(/(?<![\d,])(\d{1,3}),(\d{3})(?![\d,])/g, '$1$2')
    .replace(/(?<![\d\s])(\d{3}) (\d{3})(?!\s?\d)/g, '$1$2')
    .replace(/(?<!\d\s?)(\d{3}) ?[/-] ?(\d{4})(?!\d)/g, '$1/$2')
    .replace(/(?<![\d\s])(\d{3}) (\d{4})(?!\s?\d)/g, '$1/$2');
  const found = [...joined.matchAll(/(?<![\p{L}\d/.+-])(\d{3}\/\d{4}|\d{5,8})(?![\p{L}\d/]|[.-]\d)/gu)];
  return found.flatMap(({ 1: value = '', index }): Found[] => {
    const before = /(\p{L}+)[\s:#-]*$/u.exec(joined.slice(0, index))?.[1];
    // "EY 456789" and "SC 900002" are another register's numbers.
    if (before !== undefined && before.length <= 3 && before === before.toUpperCase() && !labels.test(before))
      return [];
    if (value.includes('/')) return [{ kind: 'dfe-number', value }];
    if (value.length <= 6) return [{ kind: 'urn', value }];
    if (value.length === 7) return [{ kind: 'seven', value: `${value.slice(0, 3)}/${value.slice(3)}` }];
    // Every UKPRN begins with 1; a company's number of eight digits seldom does.
    return value.startsWith('1') ? [{ kind: 'ukprn', value }] : [];
  });
}

const own: Readonly<Record<NumberField, readonly Found['kind'][]>> = {
  urn: ['urn'],
  dfeNumber: ['dfe-number', 'seven'],
  ukprn: ['ukprn'],
  number: ['urn', 'dfe-number', 'seven', 'ukprn'],
};
/** What else may stand in such a column without doubt of what it is: only a DfE number has a slash. */
const alsoKnown: Readonly<Record<NumberField, readonly Found['kind'][]>> = {
  urn: ['dfe-number', 'ukprn'],
  dfeNumber: ['ukprn'],
  ukprn: ['dfe-number'],
  number: [],
};
const called: Readonly<Record<NumberField, string>> = {
  urn: 'a URN (5 or 6 digits)',
  dfeNumber: 'a DfE number (7 digits, as 931/1101)',
  ukprn: 'a UKPRN (8 digits)',
  number: 'a URN, DfE number or UKPRN',
};

/**
 * @param laCode three digits of the row's LA, '' where not given: a DfE number is often kept as its last four
 */
export function readNumber(text: string, field: NumberField, laCode = ''): NumberCell {
  if (formulaError.test(text))
    return { kind: 'other', why: `“${text}” stands where a number was to come from a formula.` };
  if (saysNothing(text) || !/\d/.test(text)) return { kind: 'none' };
  const takesHalf = field === 'dfeNumber' || field === 'number';
  const joined = takesHalf && /^\d{4}$/.test(text) && laCode !== '' ? `${laCode}/${text}` : text;
  const found = numbersIn(joined);
  const fitting = found.filter(({ kind }) => own[field].includes(kind));
  const usable = fitting.length > 0 ? fitting : found.filter(({ kind }) => alsoKnown[field].includes(kind));
  const [first, ...others] = usable;
  if (first === undefined)
    return { kind: 'other', why: `“${text}” is not ${called[field]}, and is not used.` };
  if (others.some(({ value }) => value !== first.value))
    return { kind: 'other', why: `“${text}” holds more than one number; none of them is used.` };
  const kind = first.kind === 'seven' ? 'dfe-number' : first.kind;
  const beside = joined
    .replace(pageAddress, ' ')
    .replace(/[\d/.,\s-]+/g, ' ')
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '' && !labels.test(word));
  return beside.length === 0
    ? { kind, value: first.value }
    : { kind, value: first.value, doubt: `The number's cell says more: “${text}”.` };
}

/** A full postcode in the cell, as it was typed where it stands alone; '' where there is none. */
export function readPostcode(text: string): string {
  if (normalisePostcode(text) !== '' && text.length <= 10) return text;
  return splitPostcode(text).postcode;
}

/** What data looks like and no heading does. */
export const isData = (text: string): boolean =>
  text.length > 120 ||
  readPostcode(text) !== '' ||
  /^[\d\s().,/+-]{5,}$/.test(text) ||
  /\S@\S|https?:|^www\./i.test(text);

/** A row's item code ("A1.", "12)", "B2 -") in front of a name. */
const code =
  /^[([]?(\p{Lu}{0,3}\d{1,3}[a-z]?|\p{Lu}|[ivx]{1,4})(?:[.):\]]|\.\)|\s+[-–—]|[-–—](?=\s))\s*(?=[\p{L}\d“"'(])/u;
/** Codes that no name begins with: letters or none, then digits, then a mark. */
const plainCode = /^[([]?(?:\p{Lu}{0,3}\d{1,3}[a-z]?|[ivx]{1,4}(?=\)))[.):\]]+\s/u;

/** The item code in front of a name, '' for none. `sure` when no name begins so. */
export const itemCode = (name: string): { code: string; sure: boolean } => {
  const found = code.exec(name)?.[0] ?? '';
  return { code: found, sure: found !== '' && plainCode.test(name) };
};

const marksBefore = /^[*†‡§•·▪■□●○◦‣➢➤►✓✔–-]+\s*/u;
const marksBehind = /\s*(?:[*†‡§]+|[⁰¹²³⁴-⁹]+|\[\d{1,2}\])$/u;
/** Bold type and links, as Markdown writes them. */
const bold = /\*\*|__/g;
const link = /\[([^\]]+)\]\([^)\s]*\)/g;
/** A text without them. */
export const unmarked = (text: string): string => text.replace(link, '$1').replace(bold, '');

/** A name without bullets, footnote marks and what only says how it is shown. */
export const withoutMarks = (name: string): string =>
  unmarked(name).replace(marksBefore, '').replace(marksBehind, '').trim();
