/** Tabs that a workbook gets only when they are first needed. */
import { workbookPlan } from '../../shared/workbook/workbook-plan';
import type { TabPlan } from '../../shared/schema/workbook-plan';
import type { TableId, Tables } from '../google/tables';
import { changeWorkbook } from '../google/sheets-api';
import { writeWorkbook } from '../google/write-workbook';

/** Reads the tables; where the tab is not there, makes it and reads them again. */
export function ensureTab<Ids extends TableId>(tab: TabPlan, read: () => Tables<Ids>): Tables<Ids> {
  const tables = read();
  if (tables.sheet(tab.id)) return tables;
  writeWorkbook({ ...workbookPlan(), tabs: [tab] }, (requests) => changeWorkbook(requests));
  return read();
}
