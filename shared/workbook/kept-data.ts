/** A whole record as JSON in the hidden data cells of its row, with the version of its shape, and back. */
import { InputError } from '../errors';
import { canonical } from '../record/content-hash';
import { jsonIn } from '../schema/json';
import { parseKept, readKept, type KeptShape } from '../schema/kept-shape';
import type { CellsOf } from '../schema/workbook-plan';
import { byProduct } from './define-tab';
import { cellsBy } from './table-rows';

/** A sheet's cell holds at most 50,000 characters; a record's JSON is spread over cells of at most this many. */
export const CHUNK_SIZE = 45_000;

const PIECES = (
  ['data-1', 'data-2', 'data-3', 'data-4', 'data-5', 'data-6', 'data-7', 'data-8'] as const
).map((key, index) => byProduct(key, `Data ${index + 1}`, 60, 'json', { hidden: true }));

/** Where the whole record is kept, so that it can be read back as it was made. */
export const dataColumns = [
  byProduct('data-schema', 'Data version', 60, 'number', { hidden: true }),
  ...PIECES,
];
type DataCells = CellsOf<(typeof dataColumns)[number]['key']>;

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;

/** Pieces of at most `size` UTF-16 units; a character outside the basic plane is never cut in two. */
export function chunksOf(text: string, size = CHUNK_SIZE): string[] {
  const chunks: string[] = [];
  for (let at = 0; at < text.length;) {
    let end = Math.min(at + size, text.length);
    if (end < text.length && isHighSurrogate(text.charCodeAt(end - 1))) end -= 1;
    chunks.push(text.slice(at, end));
    at = end;
  }
  return chunks;
}

/**
 * The cells of a row that keep this value: its version and its JSON.
 * @throws InputError where it is longer than the columns can hold.
 */
export function dataCells<T>({ version }: KeptShape<T>, value: unknown, what: string): DataCells {
  const chunks = chunksOf(JSON.stringify(value));
  if (chunks.length > PIECES.length) {
    throw new InputError(
      `${what} is too long for one row: ${chunks.length * CHUNK_SIZE} characters, where ${PIECES.length * CHUNK_SIZE} fit. Shorten its longest answers in the form response.`,
    );
  }
  return {
    'data-schema': version,
    ...cellsBy(PIECES, (_, index) => chunks[index] ?? null),
  };
}

/** The JSON that the cells of a row keep. */
export const dataText = (row: Partial<DataCells>): string =>
  // What is added to nothing is not copied, as what is joined is.
  PIECES.reduce((text, { key }) => `${text}${row[key] ?? ''}`, '');

/**
 * What `dataCells` kept, in today's shape.
 * @throws InputError where the cells were changed by hand; NewerError where a newer version of the product wrote them.
 */
export function dataValue<T>(shape: KeptShape<T>, row: Partial<DataCells>, what: string): T {
  const damaged = `${what} cannot be read: its data columns were changed. ${shape.remedy}`;
  return readKept(shape, row['data-schema'], () => parseKept(dataText(row), damaged), what);
}

/** Whether the row keeps this very value, in whatever order its parts were written. */
export function isDataOf<T>({ version }: KeptShape<T>, row: Partial<DataCells>, value: unknown): boolean {
  const json = dataText(row);
  if (row['data-schema'] !== version || json === '') return false;
  if (json === JSON.stringify(value)) return true;
  const kept = jsonIn(json);
  return kept !== undefined && canonical(kept) === canonical(value);
}
