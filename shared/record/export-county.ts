/** What is due, to be looked at and out of date over the county, as rows. */
import type { RecordCounty } from './county-of-record';
import type { ExportRow } from './export-tables';

/** By table. */
type CountyRows = {
  readonly [Table in 'due' | 'alerts' | 'clocks' | 'narrative']: readonly ExportRow<Table>[];
};

const orNull = (text: string): string | null => (text === '' ? null : text);

export const countyRows = ({ due, alerts, evidence, narrative }: RecordCounty): CountyRows => ({
  due: due.map(({ visitId, officer, provider, providerId, lastVisit, dueBy, undated, agreed, rule }) => ({
    visitId: orNull(visitId),
    officer: orNull(officer),
    provider,
    providerId,
    lastVisit,
    dueBy,
    undated,
    agreed,
    rule,
  })),
  alerts: alerts.map(({ criteria, fields, ...row }) => ({
    ...row,
    criteria: JSON.stringify(criteria),
    fields: JSON.stringify(fields),
  })),
  clocks: evidence.map(({ rules, ...row }) => ({ ...row, rules: JSON.stringify(rules) })),
  narrative,
});
