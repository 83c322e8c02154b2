/**
 * How many letters differ between two words: changed, missing, extra, or two neighbours swapped (optimal string
 * alignment). One word is prepared, then compared with thousands at a few machine instructions a letter
 * (Hyyrö 2003, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances").
 */

/** Longest prepared word; a machine word has 32 bits and one is needed for the carry. */
export const longestWord = 31;

/** Letters to 0-25, digits to 26-35; words come from `nameWords`, so there is nothing else. */
export const letterCode = (charCode: number): number => (charCode >= 97 ? charCode - 97 : charCode - 48 + 26);

/** A bit for each place at which a word has a letter, by the letter's code. */
type Places = Int32Array<ArrayBuffer>;
const noPlaces = (): Places => new Int32Array(36);

function markPlaces(places: Places, word: string, length: number): void {
  for (let at = 0; at < length; at++) {
    const code = letterCode(word.charCodeAt(at));
    places[code] = (places[code] ?? 0) | (1 << at);
  }
}

/** From the word of so many letters in `places` to the one whose letter codes are `codes[start, end)`. */
function distance(places: Places, length: number, codes: Uint8Array, start: number, end: number): number {
  if (length === 0) return end - start;
  const last = 1 << (length - 1);
  let found = length;
  let increase = -1;
  let decrease = 0;
  let diagonal = 0;
  let previous = 0;
  for (let at = start; at < end; at++) {
    const match = places[codes[at] ?? 0] ?? 0;
    const swapped = ((~diagonal & match) << 1) & previous;
    diagonal = (((match & increase) + increase) ^ increase) | match | decrease | swapped;
    let rise = decrease | ~(diagonal | increase);
    let fall = diagonal & increase;
    if ((rise & last) !== 0) found++;
    if ((fall & last) !== 0) found--;
    rise = (rise << 1) | 1;
    fall <<= 1;
    increase = fall | ~(diagonal | rise);
    decrease = rise & diagonal;
    previous = match;
  }
  return found;
}

export interface PreparedWord {
  /** Distance to the word whose letter codes are `codes[start, end)`. */
  distanceTo(codes: Uint8Array, start: number, end: number): number;
}

/** @param word lower-case letters and digits; what is beyond `longestWord` is ignored */
export function prepareWord(word: string): PreparedWord {
  const places = noPlaces();
  const length = Math.min(word.length, longestWord);
  markPlaces(places, word, length);
  return { distanceTo: (codes, start, end) => distance(places, length, codes, start, end) };
}

/** Of two texts that are compared, used again and again: places of the short one, letters of the other. */
const shortPlaces = noPlaces();
const otherCodes = new Uint8Array(512);
const isPlain = (charCode: number): boolean =>
  (charCode >= 97 && charCode <= 122) || (charCode >= 48 && charCode <= 57);

/** The distance of two texts of which one is short and both are of letters and digits; undefined for others. */
function shortDistance(a: string, b: string): number | undefined {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length > longestWord || long.length > otherCodes.length) return undefined;
  for (let at = 0; at < short.length; at++) if (!isPlain(short.charCodeAt(at))) return undefined;
  for (let at = 0; at < long.length; at++) {
    const charCode = long.charCodeAt(at);
    if (!isPlain(charCode)) return undefined;
    otherCodes[at] = letterCode(charCode);
  }
  shortPlaces.fill(0);
  markPlaces(shortPlaces, short, short.length);
  return distance(shortPlaces, short.length, otherCodes, 0, long.length);
}

/** The distance of any two texts, letter by letter. */
function longDistance(a: string, b: string): number {
  const width = b.length + 1;
  let beforeLast = new Uint16Array(width);
  let last = new Uint16Array(width);
  for (let j = 0; j < width; j++) last[j] = j;
  let row = new Uint16Array(width);
  for (let i = 1; i <= a.length; i++) {
    row[0] = i;
    const letter = a.charCodeAt(i - 1);
    const letterBefore = i > 1 ? a.charCodeAt(i - 2) : -1;
    for (let j = 1; j < width; j++) {
      const other = b.charCodeAt(j - 1);
      let cost = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (letter === other ? 0 : 1),
      );
      if (j > 1 && letterBefore === other && letter === b.charCodeAt(j - 2))
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row[j] = cost;
    }
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return last[width - 1] ?? 0;
}

/** How alike two texts are, letter by letter: 1 the same, 0 nothing in common. For a few texts of any length. */
export function textLikeness(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  if (longest === 0) return 1;
  // What both begin and end with ("primary school") costs nothing and need not be worked through.
  let start = 0;
  while (start < a.length && start < b.length && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  let [aEnd, bEnd] = [a.length, b.length];
  while (aEnd > start && bEnd > start && a.charCodeAt(aEnd - 1) === b.charCodeAt(bEnd - 1)) {
    aEnd--;
    bEnd--;
  }
  const [one, other] = [a.slice(start, aEnd), b.slice(start, bEnd)];
  return 1 - (shortDistance(one, other) ?? longDistance(one, other)) / longest;
}
