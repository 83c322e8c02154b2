/** The county's figures: counts and gaps. Nobody is ranked; lists are in order of name or date. */
import type { Alert } from './judgement';
import type { ListedProvider, Risk } from './listed-provider';
import type { Terms } from './terms';

interface ThemeFigures {
  readonly code: string;
  readonly title: string;
  /** Label of each option to the number of criteria so rated. */
  readonly counts: Readonly<Record<string, number>>;
  readonly met: number;
  readonly partly: number;
  readonly notMet: number;
  readonly notApplicable: number;
}

export interface FrameworkFigures {
  readonly id: string;
  readonly title: string;
  /** For where there is little room. */
  readonly shortTitle: string;
  /** Visits that count: the latest of each provider. */
  readonly visits: number;
  readonly themes: readonly ThemeFigures[];
}

export interface TopicFigures {
  /** Topic id. */
  readonly topic: string;
  readonly title: string;
  readonly met: number;
  readonly partly: number;
  readonly notMet: number;
  readonly notApplicable: number;
  /** Providers that any of these ratings are about. */
  readonly providers: number;
}

export interface EssentialGap {
  readonly provider: string;
  readonly providerId: string;
  readonly officer: string;
  readonly framework: string;
  readonly criterion: string;
  readonly visitDate: string;
  readonly prompt: string;
  readonly visitId: string;
}

export interface DueVisit {
  readonly provider: string;
  readonly providerId: string;
  /** Who made the last visit; '' for none. */
  readonly officer: string;
  /** By an officer, ISO; null where only others (peers) have looked so far, or nobody has. */
  readonly lastVisit: string | null;
  /** ISO. Of one that nobody has dated: the day from which on it has been wanted. */
  readonly dueBy: string;
  /** Nobody has set a day: it has been wanted since. */
  readonly undated: boolean;
  readonly overdue: boolean;
  /** Whether a next visit was agreed, or an interval says so. */
  readonly agreed: boolean;
  /** What makes it due then, in plain words. */
  readonly rule: string;
  /** Id of the last visit; '' for none. */
  readonly visitId: string;
}

/** One framework's rule on a kind of evidence, on the day that the county is counted on. */
export interface EvidenceRule {
  /** Framework id. */
  readonly framework: string;
  /** How it is worked out, in plain words. */
  readonly rule: string;
  readonly source: string;
  /** It has to be done once in each school term. */
  readonly termly: boolean;
  /** Last day on which it is good by this rule; null where the rule gives no period. */
  readonly expires: string | null;
  readonly state: 'current' | 'due-soon' | 'expired';
}

/** The newest document of one kind that a provider has shown, by the gravest rule that applies to it. */
export interface DatedEvidence {
  readonly provider: string;
  readonly providerId: string;
  /** What kind of evidence it is, over all frameworks. */
  readonly kind: string;
  readonly title: string;
  /** The document's own date. */
  readonly date: string;
  /** The visit at which it was shown, and who made that. */
  readonly visitId: string;
  readonly visitDate: string;
  readonly officer: string;
  readonly expires: string;
  readonly state: 'due-soon' | 'expired';
  readonly termly: boolean;
  readonly source: string;
  /** Every rule that applies, that one among them. */
  readonly rules: readonly EvidenceRule[];
}

export interface CountyAlert extends Alert {
  readonly provider: string;
  readonly providerId: string;
  readonly officer: string;
  /** Framework id. */
  readonly framework: string;
  readonly visitDate: string;
  readonly visitId: string;
}

/** One box of an area that is answered in words, as it was written at the latest visit. */
export interface NarrativeBox {
  /** Framework id. */
  readonly framework: string;
  /** The area's code and title. */
  readonly theme: string;
  readonly area: string;
  readonly provider: string;
  /** The box, e.g. "Strengths". */
  readonly kind: string;
  readonly text: string;
  readonly visitDate: string;
  readonly visitId: string;
}

export interface County {
  readonly asOf: string;
  /** Every visit that was read, earlier ones included. */
  readonly visits: number;
  readonly providers: number;
  readonly frameworks: readonly FrameworkFigures[];
  readonly topics: readonly TopicFigures[];
  readonly essentialGaps: readonly EssentialGap[];
  readonly due: readonly DueVisit[];
  readonly evidence: readonly DatedEvidence[];
  /** What a person must look at: of the latest visits, and of those left out for a date that cannot be. */
  readonly alerts: readonly CountyAlert[];
  readonly actions: { readonly open: number; readonly overdue: number };
  /** Visits left out, each with the reason: pupil-level forms, unknown framework versions, dated after they were handed in. */
  readonly leftOut: readonly { readonly visitId: string; readonly why: string }[];
}

export interface CountyOptions {
  /** The day that due dates are judged on, ISO. */
  readonly asOf: string;
  /** Months between visits where no next visit was agreed; else those of the usual settings. */
  readonly visitIntervalMonths?: number;
  /** The same for a provider of higher or of lower risk; else as for all. */
  readonly riskIntervals?: Readonly<Partial<Record<Risk, number>>>;
  /** The LA's own list: who is on it and was never visited is due, who is off it is not. */
  readonly listed?: readonly ListedProvider[];
  /** Provider id to what it is called, where people have merged several names. */
  readonly providerNames?: ReadonlyMap<string, string>;
  /** The LA's school terms; else the usual ones. */
  readonly terms?: Terms;
  /** Action id to the status that people gave it; an action without one is open. */
  readonly actionStatus?: ReadonlyMap<string, string>;
  /** The actions as people have dealt with them, of all visits; else those of the visits' own plans, by `actionStatus`. */
  readonly actions?: readonly { readonly visitId: string; readonly due: string; readonly open: boolean }[];
  /** Provider id to the day (ISO) of a concern that no visit has followed yet. */
  readonly concerns?: ReadonlyMap<string, string>;
  /** Visit id to its alerts, where they have been worked out. */
  readonly alerts?: ReadonlyMap<string, readonly Alert[]>;
  /** Visit id to what was decided in the workbook; else what the form says stands. */
  readonly decisions?: ReadonlyMap<string, { readonly label: string; readonly reason: string }>;
}
