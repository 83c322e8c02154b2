/** What an officer decides beside what the rules suggest: examples as data, for tests and documentation alike. */
import type { Situation } from './rule-example';

interface DecisionExample {
  /** What it shows, as a title. */
  readonly shows: string;
  readonly situation: Situation;
  readonly expected: {
    /** Outcome id that the rules suggest; null for none. */
    readonly suggested: string | null;
    /** Outcome id that the officer's words name; null where they name none. */
    readonly decided: string | null;
    readonly differs: boolean;
    /** What is told about it; null for nothing. */
    readonly problem: 'gives no reason' | 'is none of this framework’s outcomes' | null;
  };
  /** The place in the framework's source, or the product's own choice, that it rests on. */
  readonly source: string;
}

export interface FrameworkDecisionExamples {
  /** Framework id. */
  readonly framework: string;
  readonly examples: readonly DecisionExample[];
}
