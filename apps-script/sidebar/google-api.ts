/** What the sidebar is told of Check Google. Plain JSON, as the rest of its interface. */
import type { Finding } from '../../shared/google-check/google-answers';
import type { Waiting } from '../../shared/google-check/waiting';

/** What the sidebar sends to see what arrives of it. */
export interface TriedMessage {
  readonly text: string;
  /** Its last is not there: what Google makes of that is noted. */
  readonly list: readonly (number | null | undefined)[];
}

/** A check of what Google does, as far as it has got. */
export interface GoogleCheck {
  /** When it began, ISO instant. */
  readonly at: string;
  readonly findings: readonly Finding[];
  readonly parts: readonly { readonly title: string; readonly state: 'done' | 'doing' | 'waiting' }[];
  readonly finished: boolean;
  /** Addresses of files that a person has to put into the bin. */
  readonly left: readonly string[];
  readonly waiting: readonly (Waiting & { readonly seen: string })[];
  /** Name of the tab that holds it; '' until it is written. */
  readonly tab: string;
  /** Why it could not be written; ''. */
  readonly noTab: string;
}
