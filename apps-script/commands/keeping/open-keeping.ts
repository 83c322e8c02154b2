/** The workbook with all of its record open, for what keeps, removes and hands out. */
import type { StoredValues } from '../../google/stored-values';
import { readTables } from '../../google/tables';
import { PARTS } from '../record/parts-to-read';
import { WorkbookRecord } from '../record/workbook-record';
import type { KeepingTables } from './find-subject';

export interface OpenKeeping {
  readonly tables: KeepingTables;
  readonly record: WorkbookRecord;
}

/** @param now instant of the run, ISO */
export function openKeeping(stored: StoredValues, now: string): OpenKeeping {
  const tables = readTables({ ...PARTS, documents: 'rows', checklists: 'rows' });
  const record = new WorkbookRecord(tables, stored, now);
  record.open();
  return { tables, record };
}
