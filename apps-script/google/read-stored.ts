/** One stored value, read by the version of its shape and parsed by its schema. */
import type * as z from 'zod/mini';
import { InputError } from '../../shared/errors';
import { parseInput } from '../../shared/schema/parse-input';
import { keptValue, type KeptShape } from '../../shared/workbook/kept-data';
import type { StoredValues } from './stored-values';

export interface StoredKind<Schema extends z.ZodMiniType> {
  readonly shape: KeptShape;
  /** Today's shape. */
  readonly schema: Schema;
  /** What it is, as a sentence begins. */
  readonly what: string;
}

/** Lists are kept bare in the first version of their shape; whatever comes later says its version. */
const versionOf = (value: unknown): unknown =>
  Array.isArray(value)
    ? 1
    : typeof value === 'object' && value !== null && 'schema' in value
      ? value.schema
      : undefined;

/**
 * What is kept under the name, in today's shape; undefined where nothing is.
 * @throws InputError, MissingError where it was only partly written or changed by hand.
 * @throws NewerError where a newer version of the product wrote it.
 */
export function readStored<Schema extends z.ZodMiniType>(
  stored: StoredValues,
  name: string,
  { shape, schema, what }: StoredKind<Schema>,
): z.output<Schema> | undefined {
  const text = stored.get(name);
  if (text === undefined) return undefined;
  const value = parsed(text, `${what} is damaged. ${shape.remedy}`);
  const kept = keptValue(shape, versionOf(value), value, what);
  try {
    return parseInput(schema, kept, what);
  } catch (error) {
    if (error instanceof InputError) throw new InputError(`${error.message} ${shape.remedy}`);
    throw error;
  }
}

function parsed(text: string, spoilt: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) throw new InputError(spoilt);
    throw error;
  }
}
