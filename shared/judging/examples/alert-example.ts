/** What a person must look at in a situation: examples as data, for tests and documentation alike. */
import type { Alert } from '../../schema/judgement';
import type { Situation } from './rule-example';

interface AlertExample {
  /** What it shows, as a title. */
  readonly shows: string;
  readonly situation: Situation & {
    /** ISO; left out: 3 November 2026. */
    readonly visitDate?: string;
    /** ISO; left out: the form is still being filled in. */
    readonly handedInOn?: string;
  };
  /** Every alert that there is, in order, without its words. */
  readonly expected: readonly Pick<Alert, 'kind' | 'criteria' | 'fields'>[];
  /** The place in the framework's source, or the product's own choice, that it rests on. */
  readonly source: string;
}

export interface FrameworkAlertExamples {
  /** Framework id. */
  readonly framework: string;
  readonly examples: readonly AlertExample[];
}
