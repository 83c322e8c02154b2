/** What the sidebar is told of visits. Plain JSON, as the rest of its interface. */
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
  readonly terms: Terms;
  /** London date of today, ISO. */
  readonly today: string;
}
