/**
 * All visits of an LA as county figures. The latest visit of each provider under each form counts; counts and
 * gaps come before anything else, and nothing is in order of how well anyone did.
 */
import type { County, CountyOptions } from '../schema/county';
import type { Framework } from '../schema/framework';
import type { Visit } from '../schema/visit';
import { openActions } from './actions';
import { countyAlerts } from './county-alerts';
import { datedEvidence } from './dated-evidence';
import { figuresOf } from './county-figures';
import { dueVisits } from './due-visits';
import { latestVisits, type CountedVisit, type LatestVisits } from './latest-visits';

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byName = (a: { provider: string }, b: { provider: string }): number => byText(a.provider, b.provider);

/**
 * @param frameworks every version that the visits were made under; a visit under another is left out, and told
 */
export const county = (
  visits: readonly Visit[],
  frameworks: readonly Framework[],
  options: CountyOptions,
): County => countyOf(latestVisits(visits, frameworks), options);

/** The same where it is known already which visits count. */
export function countyOf({ all, latest, misdated, leftOut }: LatestVisits, options: CountyOptions): County {
  const figures = figuresOf(latest);
  return {
    asOf: options.asOf,
    visits: all.length,
    providers: new Set(all.map(({ providerId }) => providerId)).size,
    ...figures,
    essentialGaps: [...figures.essentialGaps].sort(
      (a, b) => byName(a, b) || byText(a.framework, b.framework),
    ),
    due: [...dueVisits(latest, options)].sort((a, b) => byText(a.dueBy, b.dueBy) || byName(a, b)),
    evidence: [...datedEvidence(all, latest, options)].sort(
      (a, b) => byText(a.expires, b.expires) || byName(a, b) || byText(a.title, b.title),
    ),
    alerts: [...countyAlerts([...latest, ...misdated], options)].sort(
      (a, b) => byName(a, b) || byText(a.visitDate, b.visitDate) || byText(a.visitId, b.visitId),
    ),
    actions: countActions(latest, options),
    leftOut,
  };
}

function countActions(latest: readonly CountedVisit[], options: CountyOptions): County['actions'] {
  const counted = new Set(latest.map(({ visit }) => visit.id));
  const open =
    options.actions?.filter((action) => action.open && counted.has(action.visitId)) ??
    openActions(latest, options.actionStatus, options.decisions);
  return { open: open.length, overdue: open.filter(({ due }) => due !== '' && due < options.asOf).length };
}
