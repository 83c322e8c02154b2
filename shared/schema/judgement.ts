/** What the rules make of the answers, with reasons. Suggested by rules; decided by an officer. */
import type { AlertKind } from './alert-rule';

/** Why: a rule and the exact criteria that it looked at. */
export interface Reason {
  /** Id of the framework's rule, or of the product's own check (`gaps`, `unanswered`, `money-minimum`, …). */
  readonly rule: string;
  readonly text: string;
  /** Codes, in the framework's order. */
  readonly criteria: readonly string[];
}

export interface ThemeJudgement {
  readonly code: string;
  readonly title: string;
  readonly essential: boolean;
  /** Label of each option to the number of criteria so rated; {} for a theme that is not rated. */
  readonly counts: Readonly<Record<string, number>>;
  /** Codes with neither rating, answer in words nor "not applicable". */
  readonly unanswered: readonly string[];
  readonly notApplicable: readonly string[];
}

export interface SuggestedOutcome {
  readonly id: string;
  readonly label: string;
  /** Id of the rule. */
  readonly suggestedBy: string;
  readonly reasons: readonly Reason[];
}

/** Evidence with a date, judged against the date of the visit. */
export interface EvidenceClock {
  /** Key of the field that holds the date; the criterion or theme it belongs to is in `criterion` ('' for none). */
  readonly field: string;
  readonly criterion: string;
  readonly title: string;
  /** What kind of evidence it is, over all frameworks. */
  readonly kind: string;
  /** What was given: ISO, or the words as typed when they are no date. */
  readonly date: string;
  /** Last day on which it is good, ISO; null where it cannot be worked out. */
  readonly expires: string | null;
  /** Done once in each school term: `due-soon` then means that it was done last term, and has to be checked in this. */
  readonly termly: boolean;
  readonly state: 'current' | 'due-soon' | 'expired' | 'unreadable';
  /** How it was worked out, in plain words. */
  readonly rule: string;
  /** The document and place that the rule comes from. */
  readonly source: string;
}

/** A sum judged against the least that the framework asks for. */
export interface MoneyCheck {
  readonly field: string;
  readonly criterion: string;
  readonly title: string;
  /** Whole pounds; null where what was typed is no sum. */
  readonly pounds: number | null;
  readonly minimum: number;
  readonly state: 'enough' | 'too-little' | 'unreadable';
}

/** What the officer decided, beside what the rules suggest. */
export interface Decision {
  /** Outcome id; null where the words are no outcome of this framework. */
  readonly outcome: string | null;
  readonly label: string;
  readonly reason: string;
  /** True where the rules suggest another outcome. */
  readonly differs: boolean;
  /** What is wrong with it, e.g. it differs and gives no reason; '' for nothing. */
  readonly problem: string;
}

/** What no rating says and a person must look at. It blocks nothing. */
export interface Alert {
  readonly kind: AlertKind;
  readonly text: string;
  /** Codes and field keys that it comes from. */
  readonly criteria: readonly string[];
  readonly fields: readonly string[];
}

export interface Judgement {
  readonly framework: string;
  readonly version: string;
  readonly instrument: string;
  /** Whether every criterion has been answered, and every theme that is answered in boxes says something in one. */
  readonly complete: boolean;
  /** Codes of the unanswered criteria on which the outcome still depends; none once it is settled. */
  readonly missing: readonly string[];
  readonly themes: readonly ThemeJudgement[];
  /** Codes rated partly or not met, in the framework's order. */
  readonly unmet: readonly string[];
  /** Those of `unmet` in an essential theme. */
  readonly essentialUnmet: readonly string[];
  readonly outcome: SuggestedOutcome | null;
  /** What an officer should weigh: why there is no suggestion yet, gaps, sums too small, evidence out of date. */
  readonly reasons: readonly Reason[];
  readonly evidence: readonly EvidenceClock[];
  readonly money: readonly MoneyCheck[];
  readonly decision: Decision | null;
  readonly alerts: readonly Alert[];
  /** What was left aside, e.g. a field that this instrument does not have. */
  readonly warnings: readonly string[];
}
