/** ENTRY. What only Check Google needs: a file of its own in the script, which no other run evaluates. */
import '../shared/schema/zod-setup';

export {
  onCheckClock,
  sidebarGoogleBegin,
  sidebarGoogleContinue,
  sidebarGoogleSeen,
} from './commands/check-google-sidebar';
