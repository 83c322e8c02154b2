/**
 * All visits of an LA as county figures. The latest visit of each provider under each form counts; counts and
 * gaps come before anything else, and nothing is in order of how well anyone did.
 */
import { evidenceClocks } from '../judging/evidence-clock';
import { usualSettings } from '../workbook/settings-tab';
import { addMonths } from '../schema/dates';
import type { County, DatedEvidence, DueVisit } from '../schema/county';
import type { Framework } from '../schema/framework';
import type { Visit } from '../schema/visit';
import { openActions } from '../workbook/actions-tab';
import { figuresOf } from './county-figures';
import { latestVisits, type CountedVisit } from './latest-visits';
import { nextVisitOf } from '../workbook/visits-tab';

export interface CountyOptions {
  /** The day that due dates are judged on, ISO. */
  readonly asOf: string;
  /** Months between visits where no next visit was agreed; else those of the usual settings. */
  readonly visitIntervalMonths?: number;
  /** Action id to the status that people gave it; an action without one is open. */
  readonly actionStatus?: ReadonlyMap<string, string>;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byName = (a: { provider: string }, b: { provider: string }): number => byText(a.provider, b.provider);

/**
 * @param frameworks every version that the visits were made under; a visit under another is left out, and told
 */
export function county(
  visits: readonly Visit[],
  frameworks: readonly Framework[],
  options: CountyOptions,
): County {
  const { all, latest, leftOut } = latestVisits(visits, frameworks);
  const figures = figuresOf(latest);
  return {
    asOf: options.asOf,
    visits: all.length,
    providers: new Set(all.map(({ providerId }) => providerId)).size,
    ...figures,
    essentialGaps: [...figures.essentialGaps].sort(
      (a, b) => byName(a, b) || byText(a.framework, b.framework),
    ),
    due: dueVisits(latest, options),
    evidence: datedEvidence(latest, options.asOf),
    actions: countActions(latest, options),
    leftOut,
  };
}

/**
 * One line a provider: the earliest date that was agreed for after its last visit, in whichever framework's form,
 * or else the interval after that visit. Due on the day itself is not overdue.
 */
function dueVisits(latest: readonly CountedVisit[], options: CountyOptions): readonly DueVisit[] {
  const ofProvider = new Map<string, CountedVisit[]>();
  for (const counted of latest) {
    const theirs = ofProvider.get(counted.providerId);
    if (theirs) theirs.push(counted);
    else ofProvider.set(counted.providerId, [counted]);
  }
  return [...ofProvider.values()]
    .flatMap((theirs) => {
      const [last] = theirs;
      if (last === undefined) return [];
      const { visitDate: lastVisit, provider } = last.visit.answers;
      const [agreed] = theirs
        .map(({ visit, framework }) => nextVisitOf(framework, visit))
        .filter((date) => date > lastVisit)
        .sort();
      const dueBy =
        agreed ?? addMonths(lastVisit, options.visitIntervalMonths ?? usualSettings.visitIntervalMonths);
      return [
        {
          provider: provider.name,
          lastVisit,
          dueBy,
          overdue: dueBy < options.asOf,
          agreed: agreed !== undefined,
          visitId: last.visit.id,
        },
      ];
    })
    .sort((a, b) => byText(a.dueBy, b.dueBy) || byName(a, b));
}

function datedEvidence(latest: readonly CountedVisit[], asOf: string): readonly DatedEvidence[] {
  return latest
    .flatMap(({ visit, framework, instrument }) =>
      evidenceClocks(framework, visit.answers, { instrument: instrument.id, on: asOf }).flatMap(
        ({ title, expires, state, source }): DatedEvidence[] =>
          expires !== null && (state === 'expired' || state === 'due-soon')
            ? [{ provider: visit.answers.provider.name, title, expires, state, source }]
            : [],
      ),
    )
    .sort((a, b) => byText(a.expires, b.expires) || byName(a, b));
}

function countActions(latest: readonly CountedVisit[], options: CountyOptions): County['actions'] {
  const open = openActions(latest, options.actionStatus);
  return { open: open.length, overdue: open.filter(({ due }) => due !== '' && due < options.asOf).length };
}
