/** What a form says that is never rated, and gives no outcome whatever it holds: examples as data. */
import type { Answers } from '../../schema/answers';

interface UnjudgedExample {
  /** What it shows, as a title. */
  readonly shows: string;
  readonly situation: {
    /** Instrument id. */
    readonly with: string;
    /** Criterion code to the answer in words. */
    readonly words?: Readonly<Record<string, string>>;
    /** Criterion code to the reason why it does not apply. */
    readonly notApplicable?: Readonly<Record<string, string>>;
    readonly fields?: Answers['fields'];
  };
  readonly expected: {
    /** Of what is asked for an answer: every question in words, and every area that is answered in boxes. */
    readonly complete: boolean;
    /** Codes of the questions without an answer. */
    readonly unanswered: readonly string[];
    /** Keys of fields that the form does not ask: they are told, and not judged. Left out: none. */
    readonly strange?: readonly string[];
  };
  /** The place in the framework's source, or the product's own choice, that it rests on. */
  readonly source: string;
}

export interface FrameworkUnjudgedExamples {
  /** Framework id. */
  readonly framework: string;
  readonly examples: readonly UnjudgedExample[];
}
