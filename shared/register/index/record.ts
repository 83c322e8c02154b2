/** One register row as a record of the index: which columns it keeps, in what shape, and how they are read. */
import { createByteReader } from './byte-writer';
import type { ColumnId } from './gias-columns';
import { createShapeReader, createShapeSkippers } from './read-shapes';
import type { Shape } from './record-shapes';
import type { Symbols } from './symbols';

/** In the order in which a record holds them: the name first, because search reads only that. */
export const recordColumns = [
  ['name', 'words'],
  ['phase', 'whole'],
  ['lowAge', 'number'],
  ['highAge', 'number'],
  ['street', 'text'],
  ['locality', 'text'],
  ['address3', 'text'],
  ['town', 'whole'],
  ['county', 'whole'],
  ['postcode', 'text'],
  ['phone', 'digits'],
  ['website', 'web'],
  ['headTitle', 'whole'],
  ['headFirstName', 'text'],
  ['headLastName', 'text'],
  ['headJobTitle', 'whole'],
  ['proprietor', 'text'],
  ['trust', 'whole'],
  ['companyNumber', 'digits'],
  ['inspectorate', 'whole'],
  ['section41', 'whole'],
  ['openDate', 'date'],
  ['closeDate', 'date'],
  ['closeReason', 'whole'],
  ['lastChanged', 'date'],
  ['accreditation', 'whole'],
  ['accreditationExpiry', 'date'],
  ['places', 'number'],
  ['pupils', 'number'],
] as const satisfies readonly (readonly [ColumnId, Shape])[];
export type RecordColumn = (typeof recordColumns)[number][0];

/**
 * Reads columns of the record at an offset as the register's own text, '' where blank.
 * @param blanks words that stand for a blank in the file that the records came from
 * @param wanted the columns to read; what stands behind the last of them is not looked at
 */
export function createRecordReader<Wanted extends RecordColumn>(
  records: Uint8Array,
  symbols: Symbols,
  blanks: ReadonlySet<string>,
  wanted: readonly Wanted[],
): (offset: number) => Record<Wanted, string> {
  const reader = createByteReader(records);
  const shapes = createShapeReader(records, reader, symbols);
  const skip = createShapeSkippers(reader);
  const last = Math.max(...wanted.map((one) => recordColumns.findIndex(([column]) => column === one)));
  const steps = recordColumns.slice(0, last + 1).map(([column, shape]) => {
    const found = wanted.find((one) => one === column);
    return { column: found, read: shapes[shape], pass: skip[shape] };
  });
  return (offset) => {
    reader.at = offset;
    const values: Partial<Record<Wanted, string>> = {};
    for (const { column, read, pass } of steps) {
      if (column === undefined) {
        pass();
        continue;
      }
      const text = read();
      const tidy = text === '' ? '' : text.replace(/\s+/gu, ' ');
      values[column] = blanks.has(tidy) ? '' : tidy;
    }
    return values as Record<Wanted, string>; // Each of them is a column, and was just given its value.
  };
}
