/** Things gathered in lists by a key, each list in the order in which they came. */

/** Adds one to the list of its key; the first makes the list. */
export function addTo<Key, One>(lists: Map<Key, One[]>, key: Key, one: One): void {
  const list = lists.get(key);
  if (list) list.push(one);
  else lists.set(key, [one]);
}

/** All of them by their keys; undefined leaves one out. */
export function groupBy<One>(
  all: Iterable<One>,
  keyOf: (one: One) => string | undefined,
): Map<string, One[]> {
  const groups = new Map<string, One[]>();
  for (const one of all) {
    const key = keyOf(one);
    if (key !== undefined) addTo(groups, key, one);
  }
  return groups;
}

/** Texts one after the other that are the same, as one: of hundreds of thousands of lines those of a visit stand together. */
export function stretchesOf(
  texts: readonly string[],
): readonly { readonly text: string; readonly from: number; readonly count: number }[] {
  const found: { text: string; from: number; count: number }[] = [];
  let last: (typeof found)[number] | undefined;
  texts.forEach((text, from) => {
    if (last?.text === text) last.count += 1;
    else found.push((last = { text, from, count: 1 }));
  });
  return found;
}
