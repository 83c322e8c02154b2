/**
 * All visits of an LA as county figures. The latest visit of each provider under each form counts, and of actions what
 * is open of whichever visit; counts and gaps come before anything else, and nothing is in order of how well anyone did.
 */
import type { County, CountyAlert, CountyOptions, DatedEvidence, DueVisit } from '../schema/county';
import type { Framework } from '../schema/framework';
import type { Visit } from '../schema/visit';
import { countActions } from './actions-to-do';
import { countyAlerts } from './county-alerts';
import { datedEvidence } from './dated-evidence';
import { FigureTally } from './county-figures';
import { dueVisits } from './due-visits';
import { latestVisits, type LatestVisits } from './latest-visits';
import { byText } from '../schema/by-text';

const byName = (a: { provider: string }, b: { provider: string }): number => byText(a.provider, b.provider);
const byProvider = (a: { providerId: string }, b: { providerId: string }): number =>
  byText(a.providerId, b.providerId);

/**
 * @param frameworks every version that the visits were made under; a visit under another is left out, and told
 */
export const county = (
  visits: readonly Visit[],
  frameworks: readonly Framework[],
  options: CountyOptions,
): County => countyOf(latestVisits(visits, frameworks), options);

/** The same where it is known already which visits count. */
export function countyOf(counted: LatestVisits, options: CountyOptions): County {
  const tally = new CountyTally(options.asOf);
  tally.add(counted, options);
  return tally.county();
}

/** A county that is worked out a part at a time, so that its visits never have to be held together. */
export class CountyTally {
  private visits = 0;
  private providers = 0;
  private readonly figures = new FigureTally();
  private readonly due: DueVisit[] = [];
  private readonly evidence: DatedEvidence[] = [];
  private readonly alerts: CountyAlert[] = [];
  private readonly actions = { open: 0, overdue: 0 };
  private readonly leftOut: { readonly visitId: string; readonly why: string }[] = [];

  /** @param asOf the day, ISO, of every part's options */
  constructor(private readonly asOf: string) {}

  /** @param counted all visits of some providers */
  add(counted: LatestVisits, options: CountyOptions): void {
    const { all, latest, misdated, leftOut } = counted;
    this.visits += all.length;
    this.providers += new Set(all.map(({ providerId }) => providerId)).size;
    this.figures.add(latest);
    const { open, overdue } = countActions(counted, options);
    this.actions.open += open;
    this.actions.overdue += overdue;
    for (const one of dueVisits(latest, options)) this.due.push(one);
    for (const one of datedEvidence(all, latest, options)) this.evidence.push(one);
    for (const one of countyAlerts([...latest, ...misdated], options)) this.alerts.push(one);
    for (const one of leftOut) this.leftOut.push(one);
  }

  /** In orders that do not depend on the parts: what stands equal here is one provider's, and so of one part. */
  county(): County {
    const { frameworks, topics, essentialGaps } = this.figures.figures();
    return {
      asOf: this.asOf,
      visits: this.visits,
      providers: this.providers,
      frameworks,
      topics,
      essentialGaps: [...essentialGaps].sort(
        (a, b) => byName(a, b) || byText(a.framework, b.framework) || byProvider(a, b),
      ),
      due: [...this.due].sort((a, b) => byText(a.dueBy, b.dueBy) || byName(a, b) || byProvider(a, b)),
      evidence: [...this.evidence].sort(
        (a, b) =>
          byText(a.expires, b.expires) || byName(a, b) || byText(a.title, b.title) || byProvider(a, b),
      ),
      alerts: [...this.alerts].sort(
        (a, b) => byName(a, b) || byText(a.visitDate, b.visitDate) || byText(a.visitId, b.visitId),
      ),
      actions: { ...this.actions },
      leftOut: [...this.leftOut].sort((a, b) => byText(a.visitId, b.visitId)),
    };
  }
}
