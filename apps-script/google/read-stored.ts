/** One stored value, read by the version of its shape. */
import { InputError, MissingError } from '../../shared/errors';
import { parseKept, readKept, versionIn, type KeptShape } from '../../shared/schema/kept-shape';
import type { StoredValues } from './stored-values';

interface StoredKind<T> extends KeptShape<T> {
  /** What it is, as a sentence begins. */
  readonly what: string;
}

/**
 * What is kept under the name, in today's shape; undefined where nothing is.
 * @throws InputError, MissingError where it was only partly written or changed by hand.
 * @throws NewerError where a newer version of the product wrote it.
 */
export function readStored<T>(stored: StoredValues, name: string, kind: StoredKind<T>): T | undefined {
  const text = stored.get(name);
  if (text === undefined) return undefined;
  const value = parseKept(text, `${kind.what} is damaged. ${kind.remedy}`);
  // Lists are kept bare in the first version of their shape; whatever comes later says its version.
  return readKept(kind, Array.isArray(value) ? 1 : versionIn(value), () => value, kind.what);
}

/**
 * The same for what the next runs write anew: where it is damaged there is nothing.
 * @throws NewerError where a newer version of the product wrote it.
 */
export function readOrNothing<T>(stored: StoredValues, name: string, kind: StoredKind<T>): T | undefined {
  try {
    return readStored(stored, name, kind);
  } catch (error) {
    if (error instanceof InputError || error instanceof MissingError) return undefined;
    throw error;
  }
}
