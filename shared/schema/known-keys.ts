/** Objects whose keys are known whole, keys kept in their types: TypeScript takes any object for one with more. */

/** The keys of an object that has no others than its type says, in their order. */
export const keysOf = <K extends string>(object: Readonly<Partial<Record<K, unknown>>>): K[] =>
  Object.keys(object) as K[]; // Object.keys gives texts, since an object may have more keys than its type.

/** The same with the values; keys without a value are left out. */
export const entriesOf = <K extends string, V>(object: Readonly<Partial<Record<K, V>>>): [K, V][] =>
  keysOf<K>(object).flatMap((key) => {
    const value = object[key];
    return value === undefined ? [] : [[key, value]];
  });

/** An object with a value for each of these keys. */
export const recordOf = <K extends string, V>(keys: readonly K[], valueOf: (key: K) => V): Record<K, V> =>
  Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<K, V>; // One entry for each key.
