/** Builds what is missing of the planned workbook in one request; what is there stays as it is. */
import type { PageTab, TableTab, TabId, WorkbookPlan } from '../../shared/schema/workbook-plan';
import { SHEET_IDS } from './sheet-ids';
import { NEW_ROWS, tabRequests } from './tab-requests';
import { readTabs, type SheetProperties, type SheetsRequest } from './sheets-api';

/** A title that no other tab has: a tab of the user's own keeps its name. */
export function freeTitle(wanted: string, taken: readonly SheetProperties[]): string {
  const used = new Set(taken.map(({ title = '' }) => title.toLowerCase()));
  const named = [wanted, `${wanted} (Provision QA)`].find((title) => !used.has(title.toLowerCase()));
  for (let n = 2; ; n += 1) {
    const title = named ?? `${wanted} (Provision QA ${n})`;
    if (!used.has(title.toLowerCase())) return title;
  }
}

/** A table's or a page's tab that is not there yet: what makes it, and how it will be. */
export function plannedTab(
  tab: TableTab | PageTab,
  present: readonly SheetProperties[],
): { readonly requests: readonly SheetsRequest[]; readonly properties: SheetProperties } {
  const title = freeTitle(tab.title, present);
  const columnCount = tab.layout === 'table' ? tab.columns.length : tab.widths.length;
  const gridProperties = { rowCount: NEW_ROWS, columnCount };
  return {
    requests: tabRequests(tab, title),
    properties: { sheetId: SHEET_IDS[tab.id], title, gridProperties },
  };
}

/** @param write makes these changes, which add these tabs, in one request */
export function writeWorkbook(
  plan: WorkbookPlan,
  write: (requests: readonly SheetsRequest[], missing: readonly TabId[]) => void,
): void {
  const present = readTabs();
  const missing = plan.tabs.filter(({ id }) => !present.some(({ sheetId }) => sheetId === SHEET_IDS[id]));
  if (!missing.length) return;
  const requests: SheetsRequest[] = [
    {
      updateSpreadsheetProperties: {
        properties: { locale: plan.locale, timeZone: plan.timeZone },
        fields: 'locale,timeZone',
      },
    },
    ...missing.flatMap((tab) => tabRequests(tab, freeTitle(tab.title, present))),
  ];
  write(
    requests,
    missing.map(({ id }) => id),
  );
}
