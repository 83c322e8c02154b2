/** What a person must look at over the visits of an LA: never counted, never in order of how many anyone has. */
import { visitAlerts } from '../judging/visit-alerts';
import type { CountyAlert, CountyOptions } from '../schema/county';
import { londonDate } from '../schema/dates';
import type { CountedVisit } from './latest-visits';

/** The alerts of these visits, each with whom it is about. */
export const countyAlerts = (
  visits: readonly CountedVisit[],
  { alerts, decisions, terms }: Pick<CountyOptions, 'alerts' | 'decisions' | 'terms'>,
): readonly CountyAlert[] =>
  visits.flatMap(({ visit, framework, instrument, providerId }) =>
    (
      alerts?.get(visit.id) ??
      visitAlerts(framework, instrument, visit.answers, {
        handedInOn: londonDate(visit.submittedAt),
        decided: decisions?.get(visit.id),
        terms,
      })
    ).map((alert) => ({
      ...alert,
      provider: visit.answers.provider.name,
      providerId,
      officer: visit.answers.officer,
      framework: framework.id,
      visitDate: visit.answers.visitDate,
      visitId: visit.id,
    })),
  );
