/**
 * ENTRY. What the sidebar does about visits and providers: a file of its own in the script, as it works out all of the
 * record, which neither a hand-in nor anything else of the sidebar's does.
 */
import '../shared/schema/zod-setup';

export {
  sidebarPreviewList,
  sidebarProviderCommand,
  sidebarProviders,
  sidebarTakeList,
} from './commands/providers-sidebar';
export { sidebarVisitCommand } from './commands/visit-command-sidebar';
export { sidebarCounty } from './commands/county-sidebar';
