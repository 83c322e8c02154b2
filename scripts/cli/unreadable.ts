/** Files that cannot be read, in the same words for every command. */
import { InputError, messageOf } from '../../shared/errors';

/** What to throw where a file could not be read: whoever named it is told why; a fault of ours stays as it is. */
export function unreadable(path: string, error: unknown): Error {
  if (!(error instanceof Error)) return new Error(messageOf(error));
  if (!('code' in error)) return error;
  const why = error.code === 'ENOENT' ? 'there is no such file' : error.message;
  return new InputError(`${path} cannot be read: ${why}.`);
}
