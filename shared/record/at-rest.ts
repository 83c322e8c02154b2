/** Visits of which nothing has changed since all of the record was last settled, as far as settling asks of them. */
import type { Alert } from '../schema/judgement';

/** What the rules make of a visit, as far as its provider shows it. */
export interface CameTo {
  readonly outcome: string;
  readonly decision: string;
  /** What no rating says and a person must look at; null where it cannot be judged. */
  readonly alerts: readonly Alert[] | null;
}

/** Visits about which there was nothing to tell, and what they came to. */
export interface VisitsAtRest {
  readonly has: (visitId: string) => boolean;
  /** undefined where it was not judged. */
  readonly cameTo: (visitId: string) => CameTo | undefined;
}
