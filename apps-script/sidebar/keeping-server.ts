/** What the sidebar may ask of the script Keeping, as it asks of the others: one interface for both sides. */
import type {
  Keeping,
  ProviderFile,
  RedactCommand,
  RemovalCommand,
  RemovalDone,
  RemovalPreview,
  RemovalSubject,
  VisitTexts,
} from './keeping-api';
import type { Reply } from './server-api';

export interface KeepingServer {
  /** What is kept about whom, and what is past its date. */
  sidebarKeeping(): Reply<Keeping>;
  /** What a removal would take away, and what it would not. */
  sidebarRemovalPreview(of: RemovalSubject): Reply<RemovalPreview>;
  /** Removes for good, once however often it is asked. */
  sidebarRemove(command: RemovalCommand): Reply<RemovalDone>;
  /** Deletes in forms and in Drive what an earlier removal did not come to. */
  sidebarFinishRemoval(): Reply<RemovalDone>;
  /** The texts of a visit that can be taken out by themselves. */
  sidebarTexts(visit: string): Reply<VisitTexts>;
  /** Takes one text out, once however often it is asked; those that are left. */
  sidebarRedact(command: RedactCommand): Reply<VisitTexts>;
  /** Everything that is kept about a provider, as a page to download. */
  sidebarProviderFile(provider: string): Reply<ProviderFile>;
}
