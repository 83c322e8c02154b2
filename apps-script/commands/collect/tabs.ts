/** The planned tabs, for finding their columns; titles and settings do not matter here. */
import { workbookPlan } from '../../../shared/workbook/workbook-plan';
import type { TabPlan } from '../../../shared/schema/workbook-plan';

/** Every tab of the workbook plan, in its order. */
export const TABS: readonly TabPlan[] = workbookPlan().tabs;

/** The plan of one tab. @throws TypeError for an id that the plan does not have: a fault of the program. */
export const tabOf = (id: TabPlan['id']): TabPlan => {
  const tab = TABS.find((one) => one.id === id);
  if (!tab) throw new TypeError(`The workbook plan has no tab ${id}`);
  return tab;
};

/** The tab of blocks of county figures. */
export const COUNTY_TAB: TabPlan = tabOf('county');
