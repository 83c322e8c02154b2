/** One register row as a record of the index: which columns it keeps, in what shape, and how they are read. */
import { createByteReader } from './byte-writer';
import type { ColumnId } from './gias-columns';
import { createShapeReader, type Shape } from './record-shapes';
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
 * Reads the record at an offset: every kept column as the register's own text, '' where blank.
 * @param blanks words that stand for a blank in the file that the records came from
 */
export function createRecordReader(
  records: Uint8Array,
  symbols: Symbols,
  blanks: ReadonlySet<string>,
): (offset: number) => Record<RecordColumn, string> {
  const reader = createByteReader(records);
  const shapes = createShapeReader(records, reader, symbols);
  return (offset) => {
    reader.at = offset;
    const values: Partial<Record<RecordColumn, string>> = {};
    for (const [column, shape] of recordColumns) {
      const text = shapes[shape]().replace(/\s+/gu, ' ');
      values[column] = blanks.has(text) ? '' : text;
    }
    return values as Record<RecordColumn, string>; // Each column was just given its value.
  };
}
