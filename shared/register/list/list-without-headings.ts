/** Rows of a list that has no headings: parts are told by their looks, and the name by what differs most. */
import type { Query } from '../../schema/verdict';
import { normalisePostcode } from '../index/postcode';
import { parseQuery } from '../check/parse-query';
import { itemCode, readPostcode, saysNothing, tidy, withoutMarks } from './cell-values';
import type { RowReading } from './list-row';

const hasWords = (text: string): boolean => /\p{L}{2}/u.test(text) && normalisePostcode(text) === '';

/** Fewer rows than this show nothing of which column differs most. */
const fewestRows = 4;

/**
 * The column of names where the first words of each row are the same few ("North", "South"): the first whose values
 * mostly differ. -1 where that cannot be told.
 */
export function nameColumnWithoutHeadings(cells: readonly (readonly string[])[]): number {
  const rows = cells
    .map((row) => row.map(tidy))
    .filter((row) => row.filter((text) => text !== '').length > 1);
  if (rows.length < fewestRows) return -1;
  const width = Math.max(...rows.map((row) => row.length));
  for (let at = 0; at < width; at++) {
    const values = rows.map((row) => row[at] ?? '').filter((text) => hasWords(text) && !saysNothing(text));
    if (values.length * 2 > rows.length && new Set(values).size * 3 > values.length * 2) return at;
  }
  return -1;
}

/** @param nameAt from `nameColumnWithoutHeadings` */
export function guessedRow(row: readonly string[], nameAt: number): RowReading {
  const texts = row.map(tidy);
  const found: { name?: string; postcode?: string; number?: string } = {};
  const order = nameAt < 0 ? texts : [texts[nameAt] ?? '', ...texts.filter((_, at) => at !== nameAt)];
  for (const text of order) {
    if (saysNothing(text)) continue;
    const asked = parseQuery(text);
    if (normalisePostcode(text) !== '') found.postcode ??= text;
    else if (found.name !== undefined && readPostcode(text) !== '') found.postcode ??= readPostcode(text);
    else if (asked.kind === 'urn' || asked.kind === 'dfe-number' || asked.kind === 'ukprn')
      found.number ??= text;
    else if (asked.kind === 'name' && hasWords(text)) found.name ??= nameOf(text);
  }
  const { name, postcode, number } = found;
  const text = name ?? number ?? postcode;
  if (text === undefined) return { query: undefined, name: '', elsewhere: undefined, notes: [] };
  const query: Query = {
    text,
    ...(postcode !== undefined && postcode !== text && { postcode }),
    ...(number !== undefined && number !== text && { urn: number }),
  };
  return { query, name: name ?? '', elsewhere: undefined, notes: [] };
}

function nameOf(text: string): string {
  const name = withoutMarks(text);
  const { code, sure } = itemCode(name);
  return sure ? name.slice(code.length).trim() : name;
}
