/** Builds what is missing of the planned workbook in one request; what is there stays as it is. */
import type { TabId, WorkbookPlan } from '../../shared/schema/workbook-plan';
import { SHEET_IDS } from './sheet-ids';
import { tabRequests } from './tab-requests';
import { changeWorkbook, readTabs, type SheetProperties, type SheetsRequest } from './workbook';

/** A title that no other tab has: a tab of the user's own keeps its name. */
function freeTitle(wanted: string, taken: readonly SheetProperties[]): string {
  const used = new Set(taken.map(({ title = '' }) => title.toLowerCase()));
  const named = [wanted, `${wanted} (Provision QA)`].find((title) => !used.has(title.toLowerCase()));
  for (let n = 2; ; n += 1) {
    const title = named ?? `${wanted} (Provision QA ${n})`;
    if (!used.has(title.toLowerCase())) return title;
  }
}

/**
 * @param also requests to send along, e.g. the first rows of a tab: made only if a tab that they are about is new.
 * @returns the tabs that were missing and are there now.
 */
export function writeWorkbook(
  plan: WorkbookPlan,
  also: (added: readonly TabId[]) => readonly SheetsRequest[] = () => [],
): TabId[] {
  const present = readTabs();
  const missing = plan.tabs.filter(({ id }) => !present.some(({ sheetId }) => sheetId === SHEET_IDS[id]));
  const added = missing.map(({ id }) => id);
  const locale: SheetsRequest = {
    updateSpreadsheetProperties: {
      properties: { locale: plan.locale, timeZone: plan.timeZone },
      fields: 'locale,timeZone',
    },
  };
  changeWorkbook([
    ...(missing.length ? [locale] : []),
    ...missing.flatMap((tab) => tabRequests(tab, freeTitle(tab.title, present))),
    ...also(added),
  ]);
  return added;
}
