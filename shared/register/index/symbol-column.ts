/** One column of all records, as symbol numbers: read without making text of anything else. */
import { createByteReader } from './byte-writer';
import { recordColumns, type RecordColumn } from './record';
import { readWordSymbols, type Shape } from './record-shapes';

/** As `record-shapes.ts` writes them. */
const [escape, firstNumber, textFollows] = [1, 2, 255];

/**
 * @param column one that is kept whole
 * @returns the number of its symbol + 1 by row, 0 where it is blank or too long to be one
 */
export function symbolColumn(records: Uint8Array, offsets: Uint32Array, column: RecordColumn): Uint32Array {
  const reader = createByteReader(records);
  const nothing = (): void => undefined;
  const text = (): void => {
    const length = reader.varint();
    reader.at += length;
  };
  const coded = (escaped: () => void) => (): void => {
    if (reader.varint() === escape) escaped();
  };
  const words = (): void => readWordSymbols(reader, nothing);
  const skip: Readonly<Record<Shape, () => void>> = {
    words,
    text,
    whole: coded(words),
    number: coded(text),
    date: coded(text),
    digits() {
      const length = reader.byte();
      if (length === textFollows) text();
      else reader.at += (length + 1) >> 1;
    },
    web() {
      if (reader.byte() !== 0) text();
    },
  };
  const before = recordColumns
    .slice(
      0,
      recordColumns.findIndex(([name]) => name === column),
    )
    .map(([, shape]) => skip[shape]);
  const found = new Uint32Array(offsets.length);
  for (let row = 0; row < offsets.length; row++) {
    reader.at = offsets[row] ?? 0;
    for (const pass of before) pass();
    const number = reader.varint();
    found[row] = number >= firstNumber ? number - firstNumber + 1 : 0;
  }
  return found;
}
