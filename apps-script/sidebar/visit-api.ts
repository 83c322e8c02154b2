/** What the sidebar is told of visits. Plain JSON, as the rest of its interface. */
import type { Framework } from '../../shared/schema/framework';
import type { Terms } from '../../shared/schema/terms';
import type { Visit } from '../../shared/schema/visit';

/** A visit as it is listed. */
export interface ListedVisit {
  readonly id: string;
  readonly provider: string;
  /** ISO date. */
  readonly date: string;
  readonly framework: string;
  readonly officer: string;
}

/** One visit with all that it is judged and shown by. */
export interface OpenedVisit {
  readonly visit: Visit;
  /** The version that it was made under. */
  readonly framework: Framework;
  /** As it stands in the workbook, from the form or written there; both '' while nothing is decided. */
  readonly decision: { readonly label: string; readonly reason: string };
  readonly laName: string;
  readonly terms: Terms;
  /** London date of today, ISO. */
  readonly today: string;
  readonly standing: VisitStanding;
}

/** What somebody did about a visit, or what happened to its response, in words. */
export interface HistoryEntry {
  readonly id: string;
  /** London date and time, in words. */
  readonly when: string;
  /** '' where nobody can know. */
  readonly by: string;
  readonly what: string;
  /** '' for none. */
  readonly why: string;
}

/** An essential criterion that is said not to apply. */
export interface ToConfirm {
  readonly code: string;
  readonly requirement: string;
  readonly reason: string;
  /** Who has confirmed it; '' while nobody has. */
  readonly confirmedBy: string;
}

/** How a visit stands in the record. */
export interface VisitStanding {
  /** In sentences, a line each: withdrawn, gone, corrected here. */
  readonly lines: readonly string[];
  readonly withdrawn: boolean;
  /** Its response was not in the form when all of it was read last, and nobody has said whether it was deleted. */
  readonly missing: boolean;
  readonly toConfirm: readonly ToConfirm[];
  /** Newest first. */
  readonly history: readonly HistoryEntry[];
  /** What stands against what, and what to do, a line each. */
  readonly problems: readonly string[];
  /** Id of the last thing that happened to it: whoever does something now has seen that. */
  readonly seen: string;
  /** What undoing the last command says, e.g. "Withdrawn"; '' where there is nothing to undo. */
  readonly undo: string;
}

/** What can be done about a visit here. */
type VisitCommandKind = 'decide' | 'correct' | 'confirm' | 'withdraw' | 'restore' | 'gone' | 'undo';

export interface VisitCommand {
  /** Made when its form opens, and kept when it is sent again: so it counts once. */
  readonly id: string;
  readonly visit: string;
  readonly kind: VisitCommandKind;
  /** `correct`, `confirm`: what of the visit, e.g. `visitDate`, `ratings/1.1`; `undo`: '' */
  readonly field: string;
  /** The value from now on; '' for none. */
  readonly to: string;
  readonly why: string;
  /** `VisitStanding.seen` when the form was opened. */
  readonly seen: string;
}

/** The form with the answers of a visit's response: a key for whoever holds it, so it is kept nowhere. */
export interface EditLink {
  readonly url: string;
}
