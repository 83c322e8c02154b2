/**
 * Which actions are still to be done, and which of them are late: of every visit that counts or once did, until somebody
 * closes them. That another visit was made since closes nothing.
 */
import type { County, CountyOptions } from '../schema/county';
import { openActions } from './actions';
import type { CountedVisit, LatestVisits } from './latest-visits';

interface ActionToDo {
  /** ISO; '' for none. */
  readonly due: string;
}

/** @returns those of some visits: as people have dealt with them, where that is known */
export function actionsToDo({
  actions,
  actionStatus,
  decisions,
}: CountyOptions): (visits: readonly CountedVisit[]) => readonly ActionToDo[] {
  if (!actions) return (visits) => openActions(visits, actionStatus, decisions);
  const ofVisit = new Map<string, ActionToDo[]>();
  for (const action of actions) {
    if (!action.open) continue;
    const before = ofVisit.get(action.visitId);
    if (before) before.push(action);
    else ofVisit.set(action.visitId, [action]);
  }
  return (visits) => visits.flatMap(({ visit }) => ofVisit.get(visit.id) ?? []);
}

/** How many there are, and how many were due before the day. @param asOf ISO */
export const countToDo = (toDo: readonly ActionToDo[], asOf: string): County['actions'] => ({
  open: toDo.length,
  overdue: toDo.filter(({ due }) => due !== '' && due < asOf).length,
});

/** The same of a county. */
export const countActions = ({ all }: Pick<LatestVisits, 'all'>, options: CountyOptions): County['actions'] =>
  countToDo(actionsToDo(options)(all), options.asOf);
