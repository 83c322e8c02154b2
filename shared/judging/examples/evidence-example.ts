/** How long evidence is good, and whether a sum is enough: examples as data, for tests and documentation alike. */
import type { EvidenceClock, MoneyCheck } from '../../schema/judgement';
import type { Terms } from '../../schema/terms';

export interface DateExample {
  /** What it shows, as a title. */
  readonly shows: string;
  readonly situation: {
    /** Field key to what was typed for the date: one. */
    readonly fields: Readonly<Record<string, string>>;
    /** ISO. */
    readonly visitDate: string;
    /** The LA's own; left out: the usual ones. */
    readonly terms?: Terms;
  };
  /** What is said of it on the day of the visit; null where nothing is. */
  readonly expected: {
    readonly state: EvidenceClock['state'];
    /** ISO; null where what was typed is no date. */
    readonly lastGoodDay: string | null;
  } | null;
  /** The field's own source; then, where there is one, the product's choice that it rests on as well. */
  readonly source: string;
}

export interface SumExample {
  readonly shows: string;
  readonly situation: {
    /** Field key to what was typed for the sum: one. */
    readonly fields: Readonly<Record<string, string>>;
  };
  readonly expected: {
    readonly state: MoneyCheck['state'];
    /** Whole pounds; null where what was typed is no sum. */
    readonly pounds: number | null;
  } | null;
  /** The place in the framework's source. */
  readonly source: string;
}

export interface FrameworkEvidenceExamples {
  /** Framework id. */
  readonly framework: string;
  readonly dates: readonly DateExample[];
  readonly sums: readonly SumExample[];
}
