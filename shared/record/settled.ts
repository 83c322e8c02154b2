/** What responses and events amount to: visits, their lines, actions and providers as they stand. */
import type { Answers } from '../schema/answers';
import type { Framework } from '../schema/framework';
import type { Settings } from '../schema/settings';
import type { Visit } from '../schema/visit';
import type { Action } from '../county/actions';
import type { Line } from '../judging/lines';
import type { CameTo, VisitsAtRest } from './at-rest';
import type { Edition } from './edition';
import type { RecordedEvent } from './event';
import type { ProviderMember } from './merged-providers';
import type { RecordProblem } from './problem';

export interface RecordInput {
  readonly responses: readonly Edition[];
  readonly events: readonly RecordedEvent[];
  /** Every version that the visits were made under. */
  readonly frameworks: readonly Framework[];
  readonly settings: Settings;
  /** The day that what is due is judged on, ISO. */
  readonly asOf: string;
  /** Try-outs are among the visits, and count for nothing: where they are shown to people. Else they are no part of the record. */
  readonly withTryOuts?: boolean;
  /** Actions that no plan has any more are among them, though nothing is filed about them: people may have typed beside them since. */
  readonly withFormerActions?: boolean;
  /** Visits of which nothing has changed since all of the record was last settled: what only they say is not worked out again. */
  readonly atRest?: VisitsAtRest | undefined;
  /** Whoever filed the responses has matched what each reader calls them: each id is a visit's own, and nothing is asked. */
  readonly areMatched?: boolean;
}

export type Stage = 'handed in' | 'shared' | 'replied' | 'final';

/** Who did something, when. */
export interface Done {
  readonly event: string;
  /** ISO. */
  readonly at: string;
  readonly by: string | null;
  /** '' for none. */
  readonly why: string;
}

/** The last time that a report went to the provider. */
export interface Shared extends Done {
  /** How often it was shared in all. */
  readonly times: number;
  /** Last day for the reply, ISO; '' where none is asked for. */
  readonly until: string;
  /** What the visit said then. */
  readonly answers: Answers;
  /** What says something else now. */
  readonly changed: readonly string[];
}

export interface Reply extends Done {
  /** The point that it is about; '' for the whole. */
  readonly field: string;
  readonly text: string;
  readonly late: boolean;
  /** What the officer answered; null while nothing is. */
  readonly answer: (Done & { readonly text: string }) | null;
}

export interface Disagreement {
  readonly code: string;
  readonly first: string;
  readonly second: string;
  /** The rating that both have agreed on; null while that is open. */
  readonly agreed: string | null;
}

export interface SecondRating extends Done {
  /** Criterion code to the option's label. */
  readonly ratings: Readonly<Record<string, string>>;
  /** How many criteria both have rated alike. */
  readonly same: number;
  readonly differ: readonly Disagreement[];
}

/** Where its rows of findings, answers and actions are. It counts as before, and its record stays here. */
interface Archived extends Done {
  /** Id of the spreadsheet. */
  readonly in: string;
  /** What the record said then, as a name of it: see `archived.ts`. */
  readonly mark: string;
  /** What came since, of what a person must know that the archive does not say it. */
  readonly since: readonly ('response' | 'reopened' | 'redacted')[];
}

/** A change that counts for nothing until the visit is made final again, or reopened. */
interface Pending {
  readonly field: string;
  /** In words: as it counts, and as it would. */
  readonly counts: string;
  readonly would: string;
}

export interface SettledVisit {
  readonly id: string;
  /** Further ids by which the response was read. */
  readonly aliases: readonly string[];
  /** As it counts: under the last edition's framework version, with what was corrected. */
  readonly visit: Visit;
  /** The edition that counts. */
  readonly edition: string;
  /** Every edition, oldest first, with what it changed; a first one changes nothing. */
  readonly editions: readonly {
    readonly id: string;
    readonly at: string;
    readonly submittedAt: string;
    readonly changed: readonly string[];
  }[];
  /** Known as this for every figure: after merging. */
  readonly providerId: string;
  readonly stage: Stage;
  readonly final: Done | null;
  readonly withdrawn: Done | null;
  /** The response is in its form no longer. */
  readonly gone: Done | null;
  /** null while all of its rows are here. */
  readonly archived: Archived | null;
  /** Its dates cannot be. */
  readonly misdated: boolean;
  /** Neither withdrawn nor gone nor misdated. */
  readonly counts: boolean;
  readonly shared: Shared | null;
  readonly replies: readonly Reply[];
  readonly seconds: readonly SecondRating[];
  readonly pending: readonly Pending[];
  /** What people wrote into columns of their own, by key. */
  readonly cells: Readonly<Record<string, string>>;
  /** Every event about it, in order; unknown ones among them. */
  readonly history: readonly RecordedEvent[];
}

/** One criterion of one visit. */
export interface SettledLine extends Pick<
  Line,
  'code' | 'rating' | 'meaning' | 'notApplicable' | 'unconfirmed' | 'comment' | 'unanswered'
> {
  readonly visitId: string;
  readonly theme: string;
  readonly essential: boolean;
  /** The choice of the scale that the rating is; null where it is none. */
  readonly choice: string | null;
  /** Essential, and met in part or not met. */
  readonly essentialUnmet: boolean;
}

export interface SettledAction extends Action {
  readonly providerId: string;
  /** Code of the criterion that it is about; '' for none. */
  readonly criterion: string;
  readonly status: string;
  readonly open: boolean;
  readonly closed: Done | null;
  /** A later visit that found the criterion met, while the action is open: closing it is proposed. */
  readonly proposedBy: string;
  /** A later visit that found the criterion unmet, after the action was closed: it is open again. */
  readonly reopenedBy: string;
  /** "Overdue", "Due soon" or ''. */
  readonly state: string;
  /** False: its row was taken out of the plan after somebody had done something about it. */
  readonly inPlan: boolean;
  /** In the plan, from 0; one that does not stand in it comes after all that do. */
  readonly place: number;
  /** Whether its visit counts. */
  readonly counts: boolean;
  /** What people wrote into columns of their own, by key. */
  readonly cells: Readonly<Record<string, string>>;
  readonly history: readonly RecordedEvent[];
}

export interface Concern extends Done {
  readonly text: string;
  /** No visit has been made since. */
  readonly open: boolean;
}

export interface SettledProvider {
  readonly id: string;
  /** As its latest visit, or the list, has it; of several that are merged, the one that the others are merged into. */
  readonly name: string;
  readonly urn: string;
  /** Ids that were merged into it. */
  readonly merged: readonly string[];
  /** Itself, and each that was merged into it. */
  readonly members: readonly ProviderMember[];
  /** Of which others somebody has said that they are not this one. */
  readonly apart: readonly string[];
  /** It stands on the LA's list, by a row of its own. */
  readonly isListed: boolean;
  /** All that its list and its latest visits give. */
  readonly postcodes: readonly string[];
  /** Every name that visits gave it, in order. */
  readonly names: readonly string[];
  /** Of its visits, all of them. */
  readonly visits: readonly string[];
  /** The latest visit under each form that counts, with what it came to and what was decided. */
  readonly latest: readonly (CameTo & {
    readonly framework: string;
    readonly instrument: string;
    readonly visitId: string;
    readonly visitDate: string;
  })[];
  /** A person's: on the list, with conditions, … by field; '' is the status itself. */
  readonly status: Readonly<Record<string, Done & { readonly to: string }>>;
  /** What the register said, last, by site; '' is the provider's own. */
  readonly verdicts: Readonly<Record<string, Done & { readonly to: string }>>;
  readonly concerns: readonly Concern[];
  readonly cells: Readonly<Record<string, string>>;
  readonly history: readonly RecordedEvent[];
}

export interface SettledRecord {
  readonly visits: readonly SettledVisit[];
  readonly actions: readonly SettledAction[];
  readonly providers: readonly SettledProvider[];
  readonly problems: readonly RecordProblem[];
  /** What was taken out for good: it says nothing more, and lets nothing of it in again. */
  readonly removed: readonly { readonly type: string; readonly id: string; readonly on: string }[];
}
