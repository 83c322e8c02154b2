/** Keys of a submission that nothing reads, told: a misspelt one would otherwise just look unanswered. */

/** A sentence naming the keys of `value` that are not among `known`; null where there are none. */
export function unknownKeys(value: unknown, known: readonly string[]): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const unknown = Object.keys(value).filter((key) => !known.includes(key));
  return unknown.length === 0
    ? null
    : `${unknown.map((key) => `“${key}”`).join(', ')} is not read. Known are: ${known.join(', ')}.`;
}
