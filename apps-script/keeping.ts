/** ENTRY. Keeping, removing for good and handing out: a file of its own in the script, which no other run evaluates. */
import '../shared/schema/zod-setup';

export { finishRemovals_ } from './commands/keeping/finish-by-itself';
export {
  sidebarFinishRemoval,
  sidebarKeeping,
  sidebarProviderFile,
  sidebarRedact,
  sidebarRemovalPreview,
  sidebarRemove,
  sidebarTexts,
} from './commands/keeping-sidebar';
