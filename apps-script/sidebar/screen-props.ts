/** What each screen of the sidebar is given. */
import type { Server } from './server-client';
import type { FormChoice } from './server-api';

export interface ScreenProps {
  readonly server: Server;
  /** The menu asked for this screen, so that what is selected beside it may be meant. */
  readonly fromMenu?: boolean;
  /** Set when another screen led to the forms: build these; none: choose some. */
  readonly wanted?: readonly FormChoice[] | undefined;
  /** Leads to the forms. */
  readonly onForms: (wanted: readonly FormChoice[]) => void;
  /** Set when another screen led to a visit. */
  readonly visit?: { readonly id: string } | undefined;
  /** Leads to a visit. */
  readonly onVisit?: (id: string) => void;
}
