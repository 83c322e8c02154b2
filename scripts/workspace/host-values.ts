/** What comes out of the add-on's world and of the services, as values and errors of the host. */

/** What a call returned, kept as it is now: a replay must not see what happened to it later. */
export const snapshot = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
    ? { ...value }
    : value;

/** The add-on's error with its own words; errors of its world are not `instanceof` ours. */
export function asHostError(error: unknown): Error {
  if (error instanceof Error) return error;
  if (typeof error === 'object' && error !== null && 'message' in error) {
    const made = new Error(String(error.message));
    if ('name' in error) made.name = String(error.name);
    if ('stack' in error) made.stack = String(error.stack);
    return made;
  }
  return new Error(String(error));
}
