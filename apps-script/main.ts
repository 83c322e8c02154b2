/**
 * ENTRY. What the triggers and the menu call. What only the sidebar asks for is in `sidebar-commands.ts`, so that a
 * run that reads what was handed in evaluates none of it.
 */
import '../shared/schema/zod-setup';

export { onInstall, onOpen } from './menu';
export {
  openCheckGoogle,
  openCompare,
  openCounty,
  openDocuments,
  openExport,
  openGather,
  openKeepingScreen,
  openFrameworks,
  openPeople,
  openProviders,
  openSetUp,
  openThisWeek,
  openVisits,
} from './commands/open-screens';
export { updateChecklistsFromMenu } from './commands/checklists-menu';
export {
  collectFromMenu,
  onHour,
  onVisitSubmitted,
  refreshFromMenu,
  rereadFromMenu,
  sidebarChooseCounty,
  sidebarCollect,
} from './commands/collect-visits';
