/** One row of a list to a question for the register. */
import { isLaCode } from '../../schema/text';
import type { Query } from '../../schema/verdict';
import {
  itemCode,
  readNumber,
  readPostcode,
  saysNothing,
  tidy,
  withoutMarks,
  type NumberKind,
} from './cell-values';
import { nameColumns, surestFirst, type ListColumn } from './list-columns';
import { type ListField, numberFields } from './list-fields';

export interface RowReading {
  /** Undefined where the row names nobody. */
  readonly query: Query | undefined;
  /** The provider's name, '' where there is none. */
  readonly name: string;
  /** Where a row without a name and number is: then it may be a site of the provider above. */
  readonly elsewhere:
    { readonly site: string; readonly place: Pick<Query, 'postcode' | 'town' | 'la'> } | undefined;
  readonly notes: readonly string[];
}

const words: Readonly<Record<NumberKind, string>> = {
  urn: 'URN',
  'dfe-number': 'DfE number',
  ukprn: 'UKPRN',
};

/** "Oak House, 1 Test Lane, Ashton" to name and address: the address begins after the first comma or line. */
function splitAddress(cell: string): { name: string; address: string } {
  const at = cell.search(/[,\n]/);
  return at < 0 ? { name: cell, address: '' } : { name: cell.slice(0, at), address: cell.slice(at + 1) };
}

/** The name of a cell: one line, without item code, bullets and footnote marks. */
function cleanName(cell: string, codes: boolean): string {
  const name = withoutMarks(tidy(cell));
  const { code, sure } = itemCode(name);
  return code !== '' && (sure || codes) ? withoutMarks(name.slice(code.length).trim()) : name;
}

/** What stands below a name in its cell and is no part of it: a website, a mail address, whom to call. */
const contact =
  /\S@\S|https?:|\bwww\.|^(contacts?|tel(ephone)?|phone|mob(ile)?|e-?mail|web(site)?)\b|\b0\d[\d ]{8,}/i;

/** Lines after the first of a name cell that are an address or a contact: a number in front, or a postcode in it. */
const linesWithAddress = (cell: string): boolean => {
  const [, ...lines] = cell.trim().split('\n');
  return lines.some(
    (line) =>
      readPostcode(tidy(line)) !== '' || /^\d+\p{L}?\s/u.test(line.trim()) || contact.test(line.trim()),
  );
};

/**
 * @param columns what the columns hold; `codes` of the name column: whether most names begin with an item code
 */
export function readRow(row: readonly string[], columns: readonly ListColumn[], codes = false): RowReading {
  const notes: string[] = [];
  const cell = ({ at }: ListColumn): string => tidy(row[at]);
  const all = (field: ListField): string[] =>
    surestFirst(columns, field)
      .map(cell)
      .filter((text) => !saysNothing(text));
  const one = (field: ListField): string => all(field)[0] ?? '';

  const named = nameColumns(columns).find((column) => !saysNothing(cell(column)));
  const raw = named === undefined ? '' : (row[named.at] ?? '');
  const split =
    named?.addressToo === true || linesWithAddress(raw)
      ? splitAddress(raw.trim())
      : { name: raw, address: '' };
  const name = cleanName(split.name, codes);

  const la = one('la');
  const laCode = isLaCode(la) ? la : '';
  const numbers = columns
    .flatMap((column) => {
      const field = numberFields.find((known) => known === column.field);
      return field === undefined
        ? []
        : [{ field, text: cell(column), read: readNumber(cell(column), field, laCode) }];
    })
    .sort((a, b) => numberFields.indexOf(a.field) - numberFields.indexOf(b.field));
  for (const { read } of numbers) {
    if (read.kind === 'other') notes.push(read.why);
    else if (read.kind !== 'none' && read.doubt !== undefined) notes.push(read.doubt);
  }
  const number = numbers.flatMap(({ read }) => ('value' in read ? [read] : []))[0];
  const slip = numbers.find(({ read }) => read.kind === 'other');

  const postcode =
    [...all('postcode'), split.address, ...all('address'), ...all('site')]
      .map(readPostcode)
      .find((text) => text !== '') ?? '';
  const town = one('town');
  const place = {
    ...(postcode !== '' && { postcode }),
    ...(town !== '' && { town }),
    ...(la !== '' && { la }),
  };
  // With nothing else to go by, an unreadable number is asked for as what it is meant to be.
  const text =
    name !== ''
      ? name
      : number !== undefined
        ? number.value
        : slip !== undefined && all('site').length === 0
          ? `${slip.field === 'dfeNumber' ? words['dfe-number'] : slip.field === 'ukprn' ? words.ukprn : words.urn} ${slip.text}`
          : '';
  if (text === '') {
    const site = one('site');
    const somewhere = site !== '' || postcode !== '' || all('address').length > 0;
    return { query: undefined, name: '', elsewhere: somewhere ? { site, place } : undefined, notes };
  }
  const query: Query = {
    text,
    ...place,
    ...(number !== undefined && number.value !== text && { urn: number.value }),
  };
  return { query, name, elsewhere: undefined, notes };
}

/** Whether most of the names in a column begin with an item code, so that none of these is part of a name. */
export function mostHaveCodes(rows: readonly (readonly string[])[], columns: readonly ListColumn[]): boolean {
  const [column] = nameColumns(columns);
  if (column === undefined) return false;
  const names = rows.map((row) => withoutMarks(tidy(row[column.at]))).filter((name) => !saysNothing(name));
  const coded = names.filter((name) => itemCode(name).code !== '');
  return (
    coded.length > 1 &&
    coded.length * 2 > names.length &&
    new Set(coded.map((name) => itemCode(name).code)).size === coded.length
  );
}
