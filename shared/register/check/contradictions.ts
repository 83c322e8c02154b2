/** What is given beside a name or a number and does not fit a row of the register. */
import type { Establishment } from '../../schema/establishment';
import type { Query } from '../../schema/verdict';
import { otherLa, sameLa } from '../index/local-authority';
import { placeWords, sameTown } from '../search/place-likeness';

/** Of a postcode that is not whole, or mistyped at the end, the first half may still contradict. */
function firstHalf(query: Query, row: Establishment): string[] {
  const outward = /^[A-Z]{1,2}\d[A-Z\d]?(?=$|[^A-Z\d])/.exec(
    (query.postcode ?? '').toUpperCase().trim(),
  )?.[0];
  return outward !== undefined && row.postcode !== '' && !row.postcode.startsWith(`${outward} `)
    ? [`the postcode is ${row.postcode}, not in ${outward}`]
    : [];
}

/** Facts given beside a name or number that the row contradicts, in plain words. */
export function contradictions(query: Query, postcode: string, row: Establishment): string[] {
  const { la = '', town = '' } = query;
  const found: string[] = [];
  if (postcode !== '' && row.postcode !== postcode)
    found.push(
      `the postcode is ${row.postcode === '' ? 'blank in the register' : row.postcode}, not ${postcode}`,
    );
  if (postcode === '') found.push(...firstHalf(query, row));
  if (la !== '' && !sameLa(la, row)) found.push(`the LA is ${row.la}`);
  if (town !== '' && row.town !== '' && !sameTown(town, placeWords(row)))
    found.push(`the town is ${row.town}`);
  return found;
}

/**
 * The same beside a number, which needs less support than a name: a blank in the register, the town, and another
 * way to write the LA's name say nothing against it.
 */
export function contradictionsOfNumber(query: Query, postcode: string, row: Establishment): string[] {
  const { la = '' } = query;
  const found: string[] = [];
  if (postcode === '') found.push(...firstHalf(query, row));
  else if (row.postcode !== '' && row.postcode !== postcode)
    found.push(`the postcode is ${row.postcode}, not ${postcode}`);
  if (la !== '' && otherLa(la, row)) found.push(`the LA is ${row.la}`);
  return found;
}

/** Those in an LA, and those of which the register does not say enough to keep them out of it. */
export function rowsInLa(rows: readonly Establishment[], la: string): Establishment[] {
  const there = rows.filter((row) => sameLa(la, row));
  const names = new Set(there.map((row) => row.la));
  const codes = new Set(there.map((row) => row.laCode));
  if (there.length === 0) return [];
  const mayBe = (row: Establishment): boolean =>
    (row.laCode === '' && (row.la === '' || names.has(row.la))) || (row.la === '' && codes.has(row.laCode));
  return rows.filter((row) => there.includes(row) || mayBe(row));
}
