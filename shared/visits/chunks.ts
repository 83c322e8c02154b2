/** Long text spread over several cells, and put together again. */
import { InputError } from '../errors';
import { CHUNK_SIZE, DATA_COLUMNS } from '../plan/record-columns';
import type { Row } from '../schema/workbook-plan';

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
 * The data columns of a row that keep this value as JSON.
 * @throws InputError where it is longer than the columns can hold.
 */
export function dataCells(value: unknown, what: string): Row {
  const chunks = chunksOf(JSON.stringify(value));
  if (chunks.length > DATA_COLUMNS.length) {
    throw new InputError(
      `${what} is too long for one row: ${chunks.length * CHUNK_SIZE} characters, where ${DATA_COLUMNS.length * CHUNK_SIZE} fit. Shorten its longest answers in the form response.`,
    );
  }
  return Object.fromEntries(DATA_COLUMNS.map((key, index) => [key, chunks[index] ?? null]));
}

/**
 * What `dataCells` kept.
 * @throws InputError where the cells were changed by hand.
 */
export function dataValue(row: Row, what: string): unknown {
  const json = DATA_COLUMNS.map((key) => row[key] ?? '').join('');
  try {
    return JSON.parse(json) as unknown;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new InputError(
      `${what} cannot be read: its data columns were changed. Undo the change (File, Version history) or collect the responses again.`,
    );
  }
}
