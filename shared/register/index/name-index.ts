/** Which rows of the register have which words in their name. Opened from what `packNames` made. */
import { nameWords } from './normalise';
import { countsOf, RowsByNumber, startsOf, type Runs } from './rows-by-number';
import { openVocabulary, type Vocabulary } from './vocabulary';

export interface NameIndex {
  readonly rowCount: number;
  readonly vocabulary: Vocabulary;
  /** How much a word tells: the rarer the more. */
  readonly weights: Float32Array;
  /** Sum of the weights of a row's words; made out when it is asked for. */
  rowWeight(row: number): number;
  /** The words of row r are `sequence[sequenceStart[r], sequenceStart[r+1])`. */
  readonly sequence: Uint16Array | Uint32Array;
  readonly sequenceStart: Uint32Array;
  /** The rows with word w are `rows[rowsStart[w], rowsStart[w+1])`, ascending. */
  readonly rows: Uint32Array;
  readonly rowsStart: Uint32Array;
  /** The rows whose name begins with a word, and those that begin with it but for "The", by the word. */
  begunBy(): Runs;
  /** Rows whose whole name is the same in one spelling. */
  same(name: string): number[];
  /** Rows whose name has the same words as a row's in the same order, itself among them, ascending. */
  sameAs(row: number): readonly number[];
}

export interface PackedNames {
  nameLengths: Uint8Array;
  nameWords: Uint16Array | Uint32Array;
  wordCounts: Uint32Array;
  words: Uint8Array;
}

// Each loop over the whole register is a function of its own: the first question waits until they are compiled, which
// takes the longer the more stands around a loop.

type Words = Uint16Array | Uint32Array;

const sum = (counts: Uint32Array): number => counts.reduce((total, count) => total + count, 0);

function weightsOf(uses: Uint32Array, rowCount: number): Float32Array {
  const weights = new Float32Array(uses.length);
  for (let word = 0; word < uses.length; word++)
    weights[word] = Math.log(1 + rowCount / Math.max(1, uses[word] ?? 0));
  return weights;
}

/** The rows of each word, one word's behind the other's. */
function rowsByWord(sequence: Words, sequenceStart: Uint32Array, rowsStart: Uint32Array): Uint32Array {
  const rows = new Uint32Array(sequence.length);
  const next = rowsStart.slice();
  let row = 0;
  let end = sequenceStart[1] ?? 0;
  for (let at = 0; at < sequence.length; at++) {
    while (at >= end) end = sequenceStart[++row + 1] ?? sequence.length;
    const word = sequence[at] ?? 0;
    const place = next[word] ?? 0;
    rows[place] = row;
    next[word] = place + 1;
  }
  return rows;
}

/** @returns the rows by the words that their names begin with: the first, and the second of those that begin with "The" */
function openFirstWords(sequence: Words, sequenceStart: Uint32Array, vocabulary: Vocabulary): RowsByNumber {
  const the = vocabulary.number('the');
  const rowCount = sequenceStart.length - 1;
  const words = new Uint32Array(rowCount * 2);
  const rows = new Uint32Array(rowCount * 2);
  let count = 0;
  for (let row = 0; row < rowCount; row++) {
    const [start, end] = [sequenceStart[row] ?? 0, sequenceStart[row + 1] ?? 0];
    const last = sequence[start] === the ? start + 1 : start;
    for (let at = start; at <= last && at < end; at++) {
      words[count] = sequence[at] ?? 0;
      rows[count++] = row;
    }
  }
  return new RowsByNumber(vocabulary.size, words.subarray(0, count), rows);
}

export function openNameIndex({
  nameLengths,
  nameWords: sequence,
  wordCounts,
  words,
}: PackedNames): NameIndex {
  const rowCount = nameLengths.length;
  const uses = countsOf(sequence, sum(wordCounts));
  const vocabulary = openVocabulary(wordCounts, words, uses);
  const sequenceStart = startsOf(nameLengths);
  const rowsStart = startsOf(uses);
  const weights = weightsOf(uses, rowCount);
  const rows = rowsByWord(sequence, sequenceStart, rowsStart);
  const rowWeights = new Float32Array(rowCount);

  /** Rows whose words are exactly these. */
  const rowsOf = (wanted: readonly number[]): number[] => {
    if (wanted.length === 0 || wanted.includes(-1)) return [];
    const rarest = wanted.reduce((a, b) => ((weights[a] ?? 0) >= (weights[b] ?? 0) ? a : b));
    const found: number[] = [];
    for (let at = rowsStart[rarest] ?? 0; at < (rowsStart[rarest + 1] ?? 0); at++) {
      const row = rows[at] ?? 0;
      const start = sequenceStart[row] ?? 0;
      if (row === found.at(-1) || (sequenceStart[row + 1] ?? 0) - start !== wanted.length) continue;
      if (wanted.every((word, place) => sequence[start + place] === word)) found.push(row);
    }
    return found;
  };

  /** What `sameAs` found, by each of its rows: names that many share are asked for again and again. */
  const groups = new Map<number, readonly number[]>();

  let firstWords: RowsByNumber | undefined;

  return {
    rowCount,
    vocabulary,
    weights,
    rowWeight(row) {
      const known = rowWeights[row] ?? 0;
      if (known > 0) return known;
      let sum = 0;
      for (let at = sequenceStart[row] ?? 0; at < (sequenceStart[row + 1] ?? 0); at++)
        sum += weights[sequence[at] ?? 0] ?? 0;
      rowWeights[row] = sum;
      return rowWeights[row] ?? 0;
    },
    sequence,
    sequenceStart,
    rows,
    rowsStart,
    begunBy: () => (firstWords ??= openFirstWords(sequence, sequenceStart, vocabulary)),
    same: (name) => rowsOf(nameWords(name).map((word) => vocabulary.number(word))),
    sameAs(row) {
      const known = groups.get(row);
      if (known !== undefined) return known;
      const same = rowsOf([...sequence.subarray(sequenceStart[row] ?? 0, sequenceStart[row + 1] ?? 0)]);
      for (const each of same) groups.set(each, same);
      return same;
    },
  };
}
