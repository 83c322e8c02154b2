/** The first pass of search: which rows share rare words with what is asked. */
import type { NameIndex } from '../index/name-index';
import type { AskedWord } from './match-words';

/** Below this a row shares too little to be worth a second look. */
const leastShared = 0.1;
/** What a word that names an LA counts, before it is known which row is in it. */
const inPlace = 0.3;
/** How many rows are sorted at once. */
const roomFactor = 4;

/** The best of many, without keeping them all. */
function bestRows(most: number): { offer(row: number, value: number): void; rows(): number[] } {
  const kept: { row: number; value: number }[] = [];
  let least = leastShared;
  const cut = (): void => {
    kept.sort((a, b) => b.value - a.value);
    if (kept.length > most) kept.length = most;
  };
  return {
    offer(row, value) {
      if (value <= least) return;
      kept.push({ row, value });
      if (kept.length < most * roomFactor) return;
      cut();
      least = kept.at(-1)?.value ?? least;
    },
    rows() {
      cut();
      return kept.map(({ row }) => row);
    },
  };
}

/** @returns how to gather: the rows worth a second look, at most about `2 * most`, for the words of one reading */
export function createGatherer(
  index: NameIndex,
): (asked: readonly AskedWord[], most: number) => ReadonlySet<number> {
  const { rows, rowsStart, rowWeights, rowCount } = index;
  const total = new Float32Array(rowCount);
  const creditedFor = new Uint8Array(rowCount);
  return (asked, most) => {
    total.fill(0);
    creditedFor.fill(0);
    asked.forEach(({ weight, matches, joinedRows }, place) => {
      const mark = place + 1;
      for (const row of joinedRows.keys()) {
        total[row] = (total[row] ?? 0) + weight;
        creditedFor[row] = mark;
      }
      // The likest first, so that the first credit of a row is its best.
      for (const { word, likeness } of matches) {
        const gain = weight * likeness;
        for (let at = rowsStart[word] ?? 0, end = rowsStart[word + 1] ?? 0; at < end; at++) {
          const row = rows[at] ?? 0;
          if (creditedFor[row] === mark) continue;
          creditedFor[row] = mark;
          total[row] = (total[row] ?? 0) + gain;
        }
      }
    });
    const askedWeight = asked.reduce(
      (sum, { weight, missing, las }) => sum + weight * (las.length > 0 ? inPlace : missing),
      0,
    );
    // Two orders: what is most alike as a whole, and whose name is held most fully among whatever other words.
    const alike = bestRows(most);
    const held = bestRows(most / 2);
    for (let row = 0; row < rowCount; row++) {
      const gain = total[row] ?? 0;
      if (gain === 0) continue;
      const own = rowWeights[row] ?? 0;
      alike.offer(row, (2 * gain) / (Math.max(askedWeight, gain) + own));
      held.offer(row, (gain * gain) / own);
    }
    return new Set([...alike.rows(), ...held.rows()]);
  };
}
