/** Columns by their letters, as A1 notation has them. */
const LETTERS = 26;

/** @param place from 0 */
export const columnName = (place: number): string =>
  (place >= LETTERS ? columnName(Math.floor(place / LETTERS) - 1) : '') +
  String.fromCharCode('A'.charCodeAt(0) + (place % LETTERS));
