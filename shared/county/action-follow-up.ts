/** What later visits say of an action on a criterion: one that finds it met proposes closing, one that does not reopens. */
import type { Meaning } from '../schema/framework';

/** What one later visit found of the criterion. */
export interface LaterFinding {
  readonly visitId: string;
  /** Null where the visit says neither met nor not met. */
  readonly meaning: Meaning | null;
}

export interface FollowUp {
  /** The visit that proposes closing; '' for none. */
  readonly proposedBy: string;
  /** The visit that opens it again; '' for none. */
  readonly reopenedBy: string;
}

/**
 * @param found by visits after the action's own, oldest first
 * @param closed whether it is closed
 * @param isAfter whether a visit was made after it was closed
 */
export function followUp<Finding extends LaterFinding>(
  found: readonly Finding[],
  closed: boolean,
  isAfter: (one: Finding) => boolean,
): FollowUp {
  const last = found.at(-1);
  const met = last?.meaning === 'met';
  const unmet = found.filter((one) => one.meaning !== 'met' && (!closed || isAfter(one)));
  return {
    proposedBy: !closed && met ? last.visitId : '',
    reopenedBy: closed && !met ? (unmet.at(-1)?.visitId ?? '') : '',
  };
}
