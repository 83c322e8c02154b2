/** The planned tabs, for finding their columns; titles and settings do not matter here. */
import { workbookPlan } from '../../../shared/plan/workbook-plan';
import type { TabPlan } from '../../../shared/schema/workbook-plan';

export const TABS: readonly TabPlan[] = workbookPlan().tabs;

export const tabOf = (id: TabPlan['id']): TabPlan => {
  const tab = TABS.find((one) => one.id === id);
  if (!tab) throw new TypeError(`The workbook plan has no tab ${id}`);
  return tab;
};

export const COUNTY_TAB: TabPlan = tabOf('county');
