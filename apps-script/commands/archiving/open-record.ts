/** The workbook with all of its record open, for what archives it. */
import type { StoredValues } from '../../google/stored-values';
import { readTables } from '../../google/tables';
import { PARTS, type WorkbookTables } from '../record/parts-to-read';
import { WorkbookRecord } from '../record/workbook-record';

export interface OpenRecord {
  readonly tables: WorkbookTables;
  readonly record: WorkbookRecord;
}

/** @param now instant of the run, ISO */
export function openRecord(stored: StoredValues, now: string): OpenRecord {
  const tables = readTables(PARTS);
  const record = new WorkbookRecord(tables, stored, now);
  record.open();
  return { tables, record };
}
