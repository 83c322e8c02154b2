/** One column of all records, as symbol numbers: read without making text of anything else. */
import { createByteReader } from './byte-writer';
import { recordColumns, type RecordColumn } from './record';
import { createShapeSkippers, readWholeSymbol } from './read-shapes';

/**
 * @param column one that is kept whole
 * @returns the number of its symbol + 1 by row, 0 where it is blank or too long to be one
 */
export function symbolColumn(records: Uint8Array, offsets: Uint32Array, column: RecordColumn): Uint32Array {
  const reader = createByteReader(records);
  const skip = createShapeSkippers(reader);
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
    found[row] = readWholeSymbol(reader);
  }
  return found;
}
