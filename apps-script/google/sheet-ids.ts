/**
 * Ids of the tabs that this product makes. They are chosen, so that a tab is found again whatever it is called and
 * wherever it was moved; a tab of the user's own never has one of them.
 */
import type { TabId } from '../../shared/schema/workbook-plan';

/** Tab of the plan to its sheet id in any workbook. */
export const SHEET_IDS: Readonly<Record<TabId, number>> = {
  start: 746_100_001,
  providers: 746_100_002,
  visits: 746_100_003,
  findings: 746_100_004,
  actions: 746_100_005,
  county: 746_100_014,
  'in-words': 746_100_015,
  settings: 746_100_007,
  problems: 746_100_008,
  versions: 746_100_009,
  crosswalk: 746_100_010,
  answers: 746_100_011,
  people: 746_100_012,
  'this-week': 746_100_013,
  documents: 746_100_020,
  checklists: 746_100_021,
  state: 746_100_030,
  responses: 746_100_031,
  history: 746_100_032,
};

/** Tabs of earlier versions whose place another has taken: they are kept, out of sight. */
export const EARLIER_IDS: Readonly<Partial<Record<TabId, number>>> = { county: 746_100_006 };

/** The first id of the tabs in which an authority writes its own frameworks; each next one is taken that is free. */
export const FIRST_FRAMEWORK_TAB = 746_200_001;

/** The first of the guard tabs' ids: see `state-requests.ts`. */
const GUARDS = 746_300_000;

/** The guard tab of the owner that was chosen so many times. */
export const guardId = (epoch: number): number => GUARDS + epoch;
export const isGuard = (sheetId: number): boolean => sheetId >= GUARDS && sheetId < GUARDS + 100_000;
/** Of which owner a tab is the guard; 0 for any other tab. */
export const epochOf = (sheetId: number): number => (isGuard(sheetId) ? sheetId - GUARDS : 0);
