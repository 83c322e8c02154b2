/** The planned tabs, for finding their columns; titles and settings do not matter here. */
import { tableTabs } from '../../../shared/workbook/workbook-plan';
import type { TableTab } from '../../../shared/schema/workbook-plan';

/** Every tab of the workbook that is read by its columns. */
export const TABS: readonly TableTab[] = Object.values(tableTabs);
