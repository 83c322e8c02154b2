/** Lists by key, as they fill. */

/** Adds one to the list of its key; the first makes the list. */
export function addTo<Key, One>(lists: Map<Key, One[]>, key: Key, one: One): void {
  const list = lists.get(key);
  if (list) list.push(one);
  else lists.set(key, [one]);
}
