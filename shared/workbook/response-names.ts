/** What the Visits tab says of the response that a visit was made of: the names that Google has for it, and when it first came in. */
import type { Edition } from '../record/edition';
import type { Cell } from '../schema/workbook-plan';
import { byProduct } from './define-tab';
import { cellText } from './table-rows';

/** Ways to read a response. Each has an id of its own for it, and nothing in them tells that they are the same. */
export type Reader = 'rest' | 'form-app';

/** Each reader's column. */
const COLUMN_OF = { rest: 'rest-id', 'form-app': 'form-app-id' } as const;

const HIDDEN = { hidden: true, later: true } as const;
export const nameColumns = [
  byProduct('rest-id', 'Response id (Forms API)', 160, 'text', HIDDEN),
  byProduct('form-app-id', 'Response id (FormApp)', 160, 'text', HIDDEN),
  byProduct('first-at', 'First handed in at (UTC)', 160, 'text', HIDDEN),
];
export type NameKey = (typeof nameColumns)[number]['key'];
type NameCells = Readonly<Record<NameKey, Cell>>;

/** The heading under which a reader's id stands. */
export const nameHeader = (reader: Reader): string =>
  nameColumns.find(({ key }) => key === COLUMN_OF[reader])?.header ?? '';

/** A response as a reader has it. */
export interface NamedResponse {
  readonly reader: Reader;
  /** What the reader calls it. */
  readonly readAs: string;
  /** Earliest instant at which it is known to have been handed in, ISO. */
  readonly firstAt: string;
}

export interface FiledNames {
  /** Each reader's id, as far as it is known. */
  readonly readAs: Readonly<Partial<Record<Reader, string>>>;
  /** '' where an earlier version of the product filed the visit. */
  readonly firstAt: string;
}

/** What a visit's row says of its response. */
export function decodeNames(row: Partial<NameCells>): FiledNames {
  const [rest, formApp] = [cellText(row, 'rest-id'), cellText(row, 'form-app-id')];
  return {
    readAs: { ...(rest !== '' && { rest }), ...(formApp !== '' && { 'form-app': formApp }) },
    firstAt: cellText(row, 'first-at'),
  };
}

/** The cells that say it. @param before the row as it stands; none for a visit that is new */
export function encodeNames(
  { reader, readAs, firstAt }: NamedResponse,
  before?: Partial<NameCells>,
): NameCells {
  const known = cellText(before, 'first-at');
  return {
    'rest-id': before?.['rest-id'] ?? null,
    'form-app-id': before?.['form-app-id'] ?? null,
    'first-at': known !== '' && known < firstAt ? known : firstAt,
    [COLUMN_OF[reader]]: readAs,
  };
}

/**
 * How the responses of visits were named when they were first read, as the record knows it of those whose row somebody
 * deleted.
 * @param editions all that the record has, in its order
 * @param there ids of the visits that have a row
 * @returns by visit id
 */
export function firstNames(
  editions: readonly Edition[],
  there: ReadonlySet<string>,
): ReadonlyMap<string, NamedResponse> {
  const names = new Map<string, NamedResponse>();
  for (const { id, reader, firstAt, submittedAt } of editions)
    if (!there.has(id) && !names.has(id) && (reader === 'rest' || reader === 'form-app'))
      names.set(id, { reader, readAs: id, firstAt: firstAt ?? submittedAt });
  return names;
}
