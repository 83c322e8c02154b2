/** When a provider's next visit is due: examples as data, for tests and documentation alike. */
import type { Terms } from '../../schema/terms';

/** One form that was handed in about the provider. */
interface Seen {
  /** Framework id; left out: the one whose examples these are. */
  readonly under?: string;
  /** Instrument id. */
  readonly with: string;
  /** Day of the visit, ISO. */
  readonly on: string;
  /** What was typed for the next visit; left out: nothing. */
  readonly next?: string;
}

interface NextVisitExample {
  /** What it shows, as a title. */
  readonly shows: string;
  readonly situation: {
    readonly seen: readonly Seen[];
    /** The day that is asked about, ISO. */
    readonly today: string;
    /** The LA's setting in months; left out: 12. */
    readonly everyMonths?: number;
    /** The LA's own; left out: the usual ones. */
    readonly terms?: Terms;
  };
  /** Null where nothing is due: no form of these counts as a look at the provider. */
  readonly expected: {
    /** By an officer, ISO; null for none yet. */
    readonly lastVisit: string | null;
    /** ISO. */
    readonly due: string;
    readonly overdue: boolean;
    /** What makes it due then: a date that was agreed; the framework (its id); the LA's setting; peers alone have looked. */
    readonly by: 'agreed' | { readonly framework: string } | 'setting' | 'peers';
  } | null;
  /** The place in the framework's source, or the product's own choice, that it rests on. */
  readonly source: string;
}

export interface FrameworkNextVisitExamples {
  /** Framework id. */
  readonly framework: string;
  readonly examples: readonly NextVisitExample[];
}
