/** Where a number stands in a column, found without going through the column each time. */

/** More rows than any register has; a number and its place make one number that is exact. */
const mostRows = 2 ** 20;

/** @returns the places of a number in the column, ascending. The column is put in order when it is first asked for. */
export function openPlaces(column: Uint32Array): (value: number) => number[] {
  let sorted: Float64Array | undefined;
  const inOrder = (): Float64Array => {
    const both = new Float64Array(column.length);
    for (let at = 0; at < column.length; at++) both[at] = (column[at] ?? 0) * mostRows + at;
    return both.sort();
  };
  return (value) => {
    const all = (sorted ??= inOrder());
    const least = value * mostRows;
    let [from, to] = [0, all.length];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if ((all[middle] ?? 0) < least) from = middle + 1;
      else to = middle;
    }
    const places: number[] = [];
    for (let at = from; at < all.length && (all[at] ?? 0) < least + mostRows; at++)
      places.push((all[at] ?? 0) - least);
    return places;
  };
}
