/** What the sidebar is told of visits. Plain JSON, as the rest of its interface. */
import type { Stage } from '../../shared/record/settled';
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
  /** Proposed for an answer to its report; 0: none. */
  readonly replyDays: number;
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

/** A document that was made of a visit. */
export interface VisitDocument {
  readonly title: string;
  readonly link: string;
  /** In Drive. */
  readonly documentId: string;
  /** ISO date. */
  readonly madeOn: string;
  /** The last day for an answer that it names, ISO; '' for none. */
  readonly replyBy: string;
}

/** An action of a visit's plan, or one that was added to it. */
export interface VisitAction {
  readonly id: string;
  /** As the report has it: in the plan from 0, after it where it was added. */
  readonly place: number;
  /** As it was written; `byWhen` is the framework's deadline where nothing is. */
  readonly written: string;
  readonly rag: string;
  readonly review: string;
  /** It was taken out of the form's plan after somebody had done something about it. */
  readonly inPlan: boolean;
  /** Code of the criterion that it is about; '' for none. */
  readonly criterion: string;
  readonly area: string;
  readonly action: string;
  /** ISO, or as it was written; '' where nobody and no rule says. */
  readonly byWhen: string;
  readonly who: string;
  readonly status: string;
  readonly open: boolean;
  readonly evidence: string;
  /** What a later visit found of its criterion, in words, as the Actions tab has it; '' for nothing. */
  readonly later: string;
  /** What happened to it last (`commands/visits/last-seen.ts`): whoever changes it now has seen that. */
  readonly seen: string;
}

/** How a visit stands in the record. */
export interface VisitStanding {
  readonly stage: Stage;
  /** The last time that its report was shared; null while it never was. */
  readonly shared: {
    /** In words. */
    readonly on: string;
    readonly by: string;
    readonly times: number;
    /** Last day for the provider's answer, ISO; '' for none. */
    readonly until: string;
    /** What says something else now than then, in words. */
    readonly changed: readonly string[];
  } | null;
  /** Since when it is final, in words; '' while it is not. */
  readonly finalOn: string;
  /** What was changed since it was made final, and counts for nothing yet, in words. */
  readonly pending: readonly string[];
  /** Made of it, newest first. */
  readonly documents: readonly VisitDocument[];
  /** In the plan's order. */
  readonly actions: readonly VisitAction[];
  /** In sentences, a line each: withdrawn, gone, corrected here. */
  readonly lines: readonly string[];
  readonly withdrawn: boolean;
  /** Address of the archive that its findings, answers and closed actions are in; '' while they are here. */
  readonly archive: string;
  /** Its response was not in the form when all of it was read last, and nobody has said whether it was deleted. */
  readonly missing: boolean;
  readonly toConfirm: readonly ToConfirm[];
  /** Newest first. */
  readonly history: readonly HistoryEntry[];
  /** What stands against what, and what to do, a line each. */
  readonly problems: readonly string[];
  /** What happened to it last (`commands/visits/last-seen.ts`): whoever does something now has seen that. */
  readonly seen: string;
  /** What undoing the last command says, e.g. "Withdrawn"; '' where there is nothing to undo. */
  readonly undo: string;
}

/** What can be done about a visit here. */
export const VISIT_COMMANDS = [
  'decide',
  'correct',
  'confirm',
  'withdraw',
  'restore',
  'gone',
  'share',
  'final',
  'reopen',
  'unarchive',
  'actions',
  'undo',
] as const;
type VisitCommandKind = (typeof VISIT_COMMANDS)[number];

/** What of an action can be set, by the Actions tab's columns. */
export const ACTION_FIELDS = [
  'area',
  'action',
  'who',
  'by-when',
  'evidence',
  'closed-on',
  'review-note',
  'status',
] as const;
type ActionField = (typeof ACTION_FIELDS)[number];

/** An action to add, or what to change of one. */
export interface ActionChange {
  /** '' for a new one. */
  readonly id: string;
  /** Of a new one: code of the criterion that it is about; '' for none. */
  readonly criterion: string;
  readonly sets: Readonly<Partial<Record<ActionField, string>>>;
  /** `VisitAction.seen` when the form was opened; '' for a new one. */
  readonly seen: string;
}

export interface VisitCommand {
  /** Made when its form opens, and kept when it is sent again: so it counts once. */
  readonly id: string;
  readonly visit: string;
  readonly kind: VisitCommandKind;
  /** `correct`, `confirm`: what of the visit, e.g. `visitDate`, `ratings/1.1`; `undo`: '' */
  readonly field: string;
  /** The value from now on; '' for none. `share`: the last day for the provider's answer, ISO. */
  readonly to: string;
  readonly why: string;
  /** `VisitStanding.seen` when the form was opened. */
  readonly seen: string;
  /** `actions`: what to add and change, all of it together. */
  readonly actions?: readonly ActionChange[] | undefined;
}

/** A provider as its visit names it. */
export interface VisitedProvider {
  readonly name: string;
  /** '' where it has none. */
  readonly urn: string;
  /** ISO. */
  readonly visitDate: string;
}

/** What the Providers tab says that a letter repeats; '' for what it does not. */
export interface LetterFacts {
  /** Where the provider stands on the list. */
  readonly status: string;
  /** ISO. */
  readonly since: string;
  readonly conditions: string;
  /** The last day for the next visit, ISO, where this visit is the latest; and which rule makes it due then. */
  readonly nextVisit: string;
  readonly nextRule: string;
}

/** The form with the answers of a visit's response: a key for whoever holds it, so it is kept nowhere. */
export interface EditLink {
  readonly url: string;
}
