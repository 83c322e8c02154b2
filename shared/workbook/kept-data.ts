/** A whole record as JSON in the hidden data cells of its row, with the version of its shape, and back. */
import { InputError, NewerError } from '../errors';
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

/** The shape in which a kind of record is kept. A new one is a number more and a step to it here. */
export interface KeptShape {
  readonly version: number;
  /** From a version to what the next one looks like. */
  readonly steps: Readonly<Record<number, (old: unknown) => unknown>>;
  /** What to do where its cells are spoilt, as a sentence. */
  readonly remedy: string;
}

/**
 * The cells of a row that keep this value: its version and its JSON.
 * @throws InputError where it is longer than the columns can hold.
 */
export function dataCells({ version }: KeptShape, value: unknown, what: string): DataCells {
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

/**
 * What `dataCells` kept, in today's shape.
 * @throws InputError where the cells were changed by hand.
 * @throws NewerError where they were written by a newer version of the product.
 */
export function dataValue(shape: KeptShape, row: Partial<DataCells>, what: string): unknown {
  const written = versionWritten(shape, row['data-schema'], what);
  const spoilt = `${what} cannot be read: its data columns were changed. ${shape.remedy}`;
  return brought(shape, written, parsed(row, spoilt), what);
}

/**
 * A value that was kept with its version, in today's shape.
 * @param written the version that stands beside it, as it was read
 * @throws InputError where that is no version; NewerError where it is of a newer version of the product.
 */
export const keptValue = (shape: KeptShape, written: unknown, value: unknown, what: string): unknown =>
  brought(shape, versionWritten(shape, written, what), value, what);

function versionWritten({ version, remedy }: KeptShape, written: unknown, what: string): number {
  if (typeof written !== 'number' || !Number.isInteger(written) || written < 1) {
    throw new InputError(`${what} has lost its data version. ${remedy}`);
  }
  if (written > version) throw new NewerError(what);
  return written;
}

function brought({ version, steps }: KeptShape, written: number, kept: unknown, what: string): unknown {
  let value = kept;
  for (let from = written; from < version; from += 1) {
    const step = steps[from];
    if (step === undefined) throw new TypeError(`There is no step from version ${from} of ${what}.`);
    value = step(value);
  }
  return value;
}

function parsed(row: Partial<DataCells>, spoilt: string): unknown {
  const json = PIECES.map(({ key }) => row[key] ?? '').join('');
  try {
    return JSON.parse(json) as unknown;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new InputError(spoilt);
  }
}
