/** ENTRY. What only the sidebar asks for: a file of its own in the script, which no trigger's run evaluates. */
import '../shared/schema/zod-setup';

export { sidebarAccess } from './commands/access-sidebar';
export { sidebarCompare, sidebarCompareTab } from './commands/compare-sidebar';
export { sidebarDocumentDraft, sidebarDocuments, sidebarMakeDocument } from './commands/documents-sidebar';
export { sidebarKeepPage } from './commands/keep-page-sidebar';
export { sidebarLetterFacts } from './commands/letter-facts-sidebar';
export { sidebarPdf } from './commands/pdf-sidebar';
export {
  sidebarFramework,
  sidebarFrameworks,
  sidebarKnown,
  sidebarMakeTab,
  sidebarReadTab,
  sidebarTake,
} from './commands/own-framework-sidebar';
export { sidebarNamePeople, sidebarPeople } from './commands/people-sidebar';
export { sidebarGoOn, sidebarOnlyRead, sidebarStartAfresh } from './commands/owner-sidebar';
export { sidebarHome } from './commands/home-sidebar';
export { sidebarBegin, sidebarContinue, sidebarNotesDone } from './commands/set-up-sidebar';
export {
  sidebarEditLink,
  sidebarSelectedVisits,
  sidebarVisit,
  sidebarVisits,
} from './commands/visit-sidebar';
export { sidebarTryOut, sidebarTryOutAway } from './commands/try-out-sidebar';
