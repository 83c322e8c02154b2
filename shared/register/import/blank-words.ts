/** Words that programs write in place of a blank: R "NA", pandas and SQL tools the others. */
export const blankWordsOfPrograms = [
  'NA',
  'NaN',
  'nan',
  'NULL',
  'null',
  'None',
  '#N/A',
  'N/A',
  '<NA>',
] as const;
const known: ReadonlySet<string> = new Set(blankWordsOfPrograms);
export const longestBlankWord = 4;

/** True for bytes that may be such a word; cheap, since every value is asked. */
export function mayBeBlankWord(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start < 2 || end - start > longestBlankWord) return false;
  const first = bytes[start];
  return first === 0x4e || first === 0x6e || first === 0x23 || first === 0x3c; // N n # <
}

/** The word that the bytes are, '' when they are none. */
export function blankWordAt(bytes: Uint8Array, start: number, end: number): string {
  if (!mayBeBlankWord(bytes, start, end)) return '';
  let word = '';
  for (let at = start; at < end; at++) word += String.fromCharCode(bytes[at] ?? 0);
  return known.has(word) ? word : '';
}

export interface BlankSigns {
  word(column: number, word: string): void;
  /** The words that stand for a blank in this file. */
  settle(): string[];
}

/**
 * Tells a file that a program re-saved with a word for every blank from one in which somebody is called so: no
 * column then has both the word and blanks, and more than one column has the word, or nothing at all is blank.
 * @param blanks how many cells of each column are blank, counted by the caller
 */
export function createBlankSigns(blanks: Uint32Array): BlankSigns {
  const words = new Map<string, Uint32Array>();
  return {
    word(column, word) {
      const counts = words.get(word) ?? new Uint32Array(blanks.length);
      words.set(word, counts);
      counts[column] = (counts[column] ?? 0) + 1;
    },
    settle: () =>
      [...words].flatMap(([word, counts]) => {
        const used = [...counts.keys()].filter((column) => (counts[column] ?? 0) > 0);
        const consistent = used.every((column) => blanks[column] === 0);
        return consistent && (used.length > 1 || blanks.every((count) => count === 0)) ? [word] : [];
      }),
  };
}
