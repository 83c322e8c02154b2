/** An LA's list of providers, as pasted or dropped, into questions to the register. */
import { keysOf } from '../../shared/schema/keys';
import { InputError } from '../../shared/errors';
import { readCsvTable } from '../../shared/table/csv-table';
import type { Query } from '../../shared/schema/verdict';

type Role = 'name' | 'urn' | 'dfeNumber' | 'ukprn' | 'postcode' | 'town' | 'la';

/**
 * How lists call their columns; compared without case, spaces and punctuation. "County" is none of them: beside a
 * town it is an address line, and a school of the same name may lie in the LA that is called so.
 */
const HEADINGS: Record<Role, RegExp> = {
  name: /^(provider|establishment|school|setting|organisation|organization|centre)?(name)?(of(the)?(provider|school|setting))?$/,
  urn: /^(school|gias)?urn$/,
  dfeNumber: /^(dfe(no|number|code)?|laestab|dfeestab)$/,
  ukprn: /^ukprn$/,
  postcode: /^(post|zip)code$/,
  town: /^(town|city|towncity|townorcity)$/,
  la: /^(la|lacode|laname|localauthority(name|code)?|council)$/,
};
const ROLES = keysOf<Role>(HEADINGS);

export const MOST_ROWS = 20_000;

export interface ListedProvider {
  /** Row of the list, from 1, the heading not counted. */
  readonly row: number;
  /** The cells as they were given, to give them back. */
  readonly cells: readonly string[];
  readonly query: Query;
}

export interface ProviderList {
  /** Headings of the list; empty where it has none. */
  readonly headings: readonly string[];
  readonly providers: readonly ListedProvider[];
  /** What was made of the columns, and doubts, in sentences. */
  readonly notes: readonly string[];
}

const bare = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, '');

function rolesOf(heading: readonly string[]): Partial<Record<Role, number>> {
  const places: Partial<Record<Role, number>> = {};
  for (const role of ROLES) {
    const at = heading.findIndex((cell) => bare(cell) !== '' && HEADINGS[role].test(bare(cell)));
    if (at >= 0) places[role] = at;
  }
  return places;
}

const FULL_POSTCODE = /^[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}$/i;

/** Without headings: the first cell is who is meant; a URN and a postcode are known by their looks. */
function guessed(cells: readonly string[]): Query {
  const [first = '', ...rest] = cells.filter((cell) => cell !== '');
  const postcode = rest.find((cell) => FULL_POSTCODE.test(cell));
  const urn = rest.find((cell) => /^\d{5,6}$/.test(cell));
  // A number in front and the name behind it: the name is who is meant.
  const name = /^\d+$/.test(first)
    ? rest.find((cell) => /[a-z]{3}/i.test(cell) && cell !== postcode)
    : undefined;
  return {
    text: name ?? first,
    ...(postcode ? { postcode } : {}),
    ...(name && /^\d{5,6}$/.test(first) ? { urn: first } : urn ? { urn } : {}),
  };
}

function asked(cells: readonly string[], places: Partial<Record<Role, number>>): Query {
  const cell = (role: Role): string => {
    const at = places[role];
    return at === undefined ? '' : (cells[at] ?? '');
  };
  const name = cell('name');
  const urn = /^\D*(\d{5,6})\D*$/.exec(cell('urn'))?.[1] ?? '';
  const narrowed = (['postcode', 'town', 'la'] as const).flatMap((role) =>
    cell(role) === '' ? [] : [[role, cell(role)] as const],
  );
  if (urn === '' && name === '')
    return { text: cell('dfeNumber') || cell('ukprn') || cell('postcode'), ...Object.fromEntries(narrowed) };
  return { text: name || urn, ...(urn && name ? { urn } : {}), ...Object.fromEntries(narrowed) };
}

/**
 * Reads a list in any of the usual shapes.
 * @param text CSV, tab-separated text, or cells copied from a spreadsheet
 * @throws InputError when there is nothing in it, far too much, or a quotation mark that is never closed
 */
export function readProviderList(text: string): ProviderList {
  const { cells: values, faults } = readCsvTable(text);
  const [fault] = faults;
  if (fault) throw new InputError(`Row ${fault.row} of the list: ${fault.message}`);
  const rows = values
    .map((cells) => cells.map((cell) => cell.replace(/\s+/g, ' ').trim()))
    .filter((cells) => cells.some((cell) => cell !== ''));
  const [first] = rows;
  if (!first)
    throw new InputError(
      'The list is empty. Paste the rows of your provider list, with the headings if it has any.',
    );
  const places = rolesOf(first);
  const hasHeadings = places.name !== undefined || places.urn !== undefined || places.dfeNumber !== undefined;
  const body = hasHeadings ? rows.slice(1) : rows;
  if (body.length > MOST_ROWS)
    throw new InputError(
      `The list has ${body.length} rows; at most ${MOST_ROWS} can be checked at once. Split it.`,
    );
  if (body.length === 0) throw new InputError('The list has headings but no rows under them.');
  const providers = body.map((cells, index) => ({
    row: index + 1,
    cells,
    query: hasHeadings ? asked(cells, places) : guessed(cells),
  }));
  const used = ROLES.flatMap((role) => {
    const at = places[role];
    return at === undefined ? [] : [`"${first[at] ?? ''}"`];
  });
  return {
    headings: hasHeadings ? first : [],
    providers,
    notes: [
      hasHeadings
        ? `Columns used: ${used.join(', ')}.`
        : 'The list has no headings that are known here: the first column is taken for the name or number.',
    ],
  };
}
