/** An LA's own list of providers, as the cells of a table, to questions for the register. */
import { InputError } from '../../errors';
import type { Query } from '../../schema/verdict';
import { parseQuery } from './parse-query';
import { normalisePostcode } from '../index/postcode';

export interface ListedProvider {
  /** Row of the table as a spreadsheet counts it, from 1, the header included. */
  line: number;
  query: Query;
}

type Part = 'name' | 'postcode' | 'urn' | 'dfeNumber' | 'ukprn' | 'la' | 'town';

/**
 * Headings that lists use, in small letters without punctuation. The first part that fits a heading takes it.
 * "County" is none of them: beside a town it is an address line, and a school of the same name may lie in the
 * LA that is called so. Nor is a URN "of" somebody else's, such as the school that places the pupils.
 */
const headings: readonly [Part, RegExp][] = [
  [
    'urn',
    /^((gias|school|provider|setting|establishment) )?urn( (number|no|code|if (any|known|registered)))?$|^unique reference( number)?$/,
  ],
  ['dfeNumber', /^(dfe|dfes|laestab|la estab)( (number|no|code|ref))?$/],
  ['ukprn', /^ukprn$/],
  ['postcode', /post ?code|^pcode$|^zip$/],
  ['la', /^(la|lea|local authority|local education authority|council|authority)( (name|code))?$/],
  ['town', /^(town|city|town or city|town city|post town)$/],
  [
    'name',
    /^(name|provider|provision|setting|school|establishment|organisation|alternative provision|ap)( (name|title))?$|^name of (the )?(ap|provider|provision|setting|school|establishment|organisation|alternative provision)$/,
  ],
];

const personal =
  /\b(contact|first|last|sur|fore|head|headteacher|lead|manager|officer|owner|dsl|person|user|file)\b/;

const bare = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();
const partOf = (heading: string): Part | undefined =>
  headings.find(([, pattern]) => pattern.test(bare(heading)))?.[0];

/** Which column holds which part; undefined when the first row is no heading. */
function readHeadings(row: readonly string[]): Map<Part, number> | undefined {
  const places = new Map<Part, number>();
  row.forEach((heading, at) => {
    const part = partOf(heading);
    if (part !== undefined && !places.has(part)) places.set(part, at);
  });
  // "Trading name" will do where nothing better is there; a person's name will not.
  const other = row.findIndex((heading) => /\bname$/.test(bare(heading)) && !personal.test(bare(heading)));
  if (!places.has('name') && other >= 0 && partOf(row[other] ?? '') === undefined) places.set('name', other);
  const named = places.has('name') || places.has('urn') || places.has('dfeNumber') || places.has('ukprn');
  return named ? places : undefined;
}

/** Without headings: a postcode is known by its shape, a number by its length, and the first other text is the name. */
function guessParts(row: readonly string[]): Map<Part, number> {
  const places = new Map<Part, number>();
  row.forEach((cell, at) => {
    const text = cell.trim();
    const asked = parseQuery(text);
    const part: Part | undefined =
      asked.kind === 'nothing'
        ? undefined
        : normalisePostcode(text) !== ''
          ? 'postcode'
          : asked.kind === 'urn'
            ? 'urn'
            : asked.kind === 'dfe-number'
              ? 'dfeNumber'
              : asked.kind === 'ukprn'
                ? 'ukprn'
                : /\p{L}/u.test(text)
                  ? 'name'
                  : undefined;
    if (part !== undefined && !places.has(part)) places.set(part, at);
  });
  return places;
}

/** What each number column must hold, the surest first. */
const numberKinds = [
  ['urn', 'urn', 'URN'],
  ['dfeNumber', 'dfe-number', 'DfE number'],
  ['ukprn', 'ukprn', 'UKPRN'],
] as const;

function queryOf(row: readonly string[], places: ReadonlyMap<Part, number>): Query | undefined {
  const part = (name: Part): string => (row[places.get(name) ?? -1] ?? '').replace(/\s+/gu, ' ').trim();
  // A cell such as "n/a" or "none" is no number, and one of another kind than its column is a slip.
  const cells = numberKinds.map(([name, kind, label]) => ({ text: part(name), kind, label }));
  const fits = ({ text, kind }: { text: string; kind: string }): boolean => parseQuery(text).kind === kind;
  const number = cells.find(fits)?.text;
  // With nothing else to go by, it is asked for as what it is meant to be, not taken for another kind.
  const slip = cells.find(({ text }) => /\d/.test(text));
  const text =
    part('name') || number || part('postcode') || (slip === undefined ? '' : `${slip.label} ${slip.text}`);
  if (text === '') return undefined;
  const query: Query = { text };
  if (number !== undefined && number !== text) query.urn = number;
  if (part('postcode') !== '') query.postcode = part('postcode');
  if (part('town') !== '') query.town = part('town');
  if (part('la') !== '') query.la = part('la');
  return query;
}

/**
 * @param cells rows of cells, with or without headings; blank rows are passed over
 * @throws InputError when no row holds a provider
 */
export function readProviderList(cells: readonly (readonly string[])[]): ListedProvider[] {
  const first = cells.findIndex((row) => row.some((cell) => cell.trim() !== ''));
  const places = readHeadings(cells[first] ?? []);
  const providers = cells.flatMap((row, at): ListedProvider[] => {
    if (at < first || (at === first && places !== undefined)) return [];
    const query = queryOf(row, places ?? guessParts(row));
    return query === undefined ? [] : [{ line: at + 1, query }];
  });
  if (providers.length === 0)
    throw new InputError(
      'The list holds no provider. Expected a row for each, with a heading "Name", "URN", "DfE number" or "UKPRN", and "Postcode", "LA" or "Town" where known.',
    );
  return providers;
}
