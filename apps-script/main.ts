/** ENTRY. Every function that Google or the sidebar may call, and nothing else. */
import '../shared/schema/zod-setup';

export { onInstall, onOpen } from './menu';
export {
  openSidebar as openSetUp,
  sidebarBegin,
  sidebarContinue,
  sidebarHome,
} from './commands/set-up-sidebar';
export {
  openFrameworks,
  sidebarFramework,
  sidebarFrameworks,
  sidebarKnown,
  sidebarMakeTab,
  sidebarReadTab,
  sidebarTake,
} from './commands/own-framework-sidebar';
export { openCompare, sidebarCompare, sidebarCompareTab } from './commands/compare-sidebar';
export {
  openDocuments,
  sidebarDocumentDraft,
  sidebarDocuments,
  sidebarMakeDocument,
} from './commands/documents-sidebar';
export { openCheckGoogle } from './commands/open-check-google';
export { openVisits, sidebarMakeReport, sidebarVisit, sidebarVisits } from './commands/visit-sidebar';
export { sidebarAccess } from './commands/access-sidebar';
export { updateChecklistsFromMenu } from './commands/checklists-menu';
export {
  collectFromMenu,
  onHour,
  onVisitSubmitted,
  refreshFromMenu,
  rereadFromMenu,
  sidebarCollect,
} from './commands/collect-visits';
