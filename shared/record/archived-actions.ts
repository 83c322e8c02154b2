/** Which actions of archived visits are in their archives alone. */
import type { SettledAction, SettledVisit } from './settled';
import { settledLines } from './settled-lines';
import type { VisitForm } from './visit-form';

/**
 * All of them but those that still say something here: one that is open and counts, and what was done about an essential
 * requirement that the visit found not to be met, which This week and County tell.
 */
export function putAwayActions(
  visits: readonly SettledVisit[],
  actions: readonly SettledAction[],
  formOf: (visit: SettledVisit) => VisitForm | null,
): ReadonlySet<SettledAction> {
  const archived = new Map(visits.flatMap((visit) => (visit.archived ? [[visit.id, visit] as const] : [])));
  const gaps = new Map<string, ReadonlySet<string>>();
  const gapsOf = (visit: SettledVisit): ReadonlySet<string> => {
    const lines = gaps.has(visit.id) ? [] : settledLines(visit, formOf(visit));
    const found =
      gaps.get(visit.id) ??
      new Set(lines.flatMap(({ code, essentialUnmet }) => (essentialUnmet ? [code] : [])));
    gaps.set(visit.id, found);
    return found;
  };
  return new Set(
    actions.filter((action) => {
      const visit = archived.get(action.visitId);
      if (visit === undefined || (action.open && action.counts)) return false;
      return !gapsOf(visit).has(action.criterion);
    }),
  );
}
