/** Which actions of archived visits are in their archives alone. */
import type { criteriaOfActions } from './action-criterion';
import type { SettledAction, SettledLine, SettledVisit } from './settled';
import type { VisitForm } from './visit-form';

/**
 * All of them but those that still say something here: one that is open and counts, and what was done about an essential
 * requirement that the visit found not to be met, which This week and County tell.
 * @param criterionOf see `action-criterion.ts`
 */
export function putAwayActions(
  visits: readonly SettledVisit[],
  actions: readonly SettledAction[],
  lines: readonly SettledLine[],
  formOf: (visit: SettledVisit) => VisitForm | null,
  criterionOf: ReturnType<typeof criteriaOfActions>,
): ReadonlySet<SettledAction> {
  const archived = new Map(visits.flatMap((visit) => (visit.archived ? [[visit.id, visit] as const] : [])));
  if (archived.size === 0) return new Set();
  const gaps = new Set(
    lines.flatMap(({ visitId, code, essentialUnmet }) =>
      essentialUnmet && archived.has(visitId) ? [`${visitId}\n${code}`] : [],
    ),
  );
  return new Set(
    actions.filter((action) => {
      const visit = archived.get(action.visitId);
      if (visit === undefined || (action.open && action.counts)) return false;
      return !gaps.has(`${visit.id}\n${criterionOf(action, visit, formOf(visit))}`);
    }),
  );
}
