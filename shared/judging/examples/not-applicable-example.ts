/** Where "not applicable" may stand: examples as data, for tests and documentation alike. */

interface NotApplicableExample {
  /** What it shows, as a title. */
  readonly shows: string;
  readonly situation: {
    /** Instrument id; left out: the framework's visit or audit. */
    readonly with?: string;
    /** Criterion code. */
    readonly criterion: string;
    /** Why it is said not to apply; '' for nothing. */
    readonly reason: string;
    /** Label of a rating given beside it. */
    readonly rated?: string;
    /** Somebody else than the officer who has confirmed it. */
    readonly confirmedBy?: string;
  };
  /** Taken, or why it is refused. */
  readonly expected: 'taken' | 'always applies' | 'not answered alone' | 'needs a reason' | 'rated as well';
  /** The place in the framework's source. */
  readonly source: string;
}

export interface FrameworkNotApplicableExamples {
  /** Framework id. */
  readonly framework: string;
  readonly examples: readonly NotApplicableExample[];
}
