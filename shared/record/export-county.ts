/** What is due, to be looked at and out of date over the county, as rows. */
import type { County } from '../schema/county';
import type { ExportRow } from './export-tables';

/** By table. */
type CountyRows = {
  readonly [Table in 'due' | 'alerts' | 'clocks' | 'snapshot']: readonly ExportRow<Table>[];
};

/** @param providerOf provider id of a visit */
export const countyRows = (
  { asOf, due, alerts, evidence }: County,
  providerOf: (visitId: string) => string | null,
): CountyRows => ({
  due: due.map(({ visitId, provider, lastVisit, dueBy, agreed, rule }) => ({
    visitId,
    providerId: providerOf(visitId),
    provider,
    lastVisit,
    dueBy,
    agreed,
    rule,
  })),
  alerts: alerts.map(({ visitId, provider, framework, visitDate, kind, text, criteria, fields }) => ({
    visitId,
    providerId: providerOf(visitId),
    provider,
    framework,
    visitDate,
    kind,
    text,
    criteria: JSON.stringify(criteria),
    fields: JSON.stringify(fields),
  })),
  clocks: evidence.map(({ provider, kind, title, date, expires, state, termly, source, rules }) => ({
    provider,
    kind,
    title,
    date,
    expires,
    state,
    termly,
    source,
    rules: JSON.stringify(rules),
  })),
  snapshot: [{ day: asOf }],
});
