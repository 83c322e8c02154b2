/** What later visits found of the criterion that each action is about, in words. */
import type { SettledAction } from '../record/settled';
import { longDate } from '../schema/dates';

export interface LaterWords {
  readonly text: string;
  /** It was closed, and is open again. */
  readonly reopened: boolean;
}

/**
 * By action id; nothing for an action of which no later visit says anything.
 * @param visitDateOf when a visit was made, ISO, by its id
 */
export function actionFollowUps(
  actions: readonly Pick<SettledAction, 'id' | 'proposedBy' | 'reopenedBy'>[],
  visitDateOf: (id: string) => string,
): ReadonlyMap<string, LaterWords> {
  const day = (id: string): string => longDate(visitDateOf(id));
  return new Map(
    actions.flatMap(({ id, proposedBy, reopenedBy }): [string, LaterWords][] => {
      if (proposedBy !== '') return [[id, { text: `Met on ${day(proposedBy)}: close it?`, reopened: false }]];
      if (reopenedBy !== '')
        return [[id, { text: `Not met on ${day(reopenedBy)}: open again.`, reopened: true }]];
      return [];
    }),
  );
}
