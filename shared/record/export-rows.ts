/** A settled record as the rows of the export's tables: nothing about a pupil, nothing that was taken out. */
import { countsAs } from '../county/county-figures';
import { instrumentOf } from '../instrument/instrument-parts';
import type { Judgement } from '../schema/judgement';
import type { ProviderField } from '../schema/listed-provider';
import { termsIn } from '../schema/settings';
import { countyOfRecord } from './county-of-record';
import { inOrder, type RecordedEvent } from './event';
import { countyRows } from './export-county';
import { formRows } from './export-forms';
import type { ExportRow, ExportTable } from './export-tables';
import { tryToJudge } from './judge-visit';
import { settlePart, type Told } from './settle';
import type {
  RecordInput,
  SettledAction,
  SettledLine,
  SettledProvider,
  SettledRecord,
  SettledVisit,
} from './settled';
import { settledLines } from './settled-lines';
import { visitForms, type VisitForm } from './visit-form';

const text = (value: string | null | undefined): string | null =>
  value === undefined || value === null || value === '' ? null : value;

interface JudgedVisit {
  readonly settled: SettledVisit;
  readonly judgement: Judgement | null;
  /** Why it is in no figure; null where it may be. */
  readonly leftOut: string | null;
}

const visitRow = ({ settled, judgement, leftOut }: JudgedVisit): ExportRow<'visits'> => {
  const { visit } = settled;
  return {
    id: settled.id,
    providerId: settled.providerId,
    provider: visit.answers.provider.name,
    framework: visit.framework,
    version: visit.version,
    instrument: visit.instrument,
    visitDate: visit.answers.visitDate,
    officer: visit.answers.officer,
    submittedAt: visit.submittedAt,
    stage: settled.stage,
    counts: settled.counts,
    complete: judgement?.complete ?? null,
    suggested: text(judgement?.outcome?.id),
    decision: text(judgement?.decision?.label),
    alerts: judgement?.alerts.length ?? null,
    leftOut,
  };
};

const evidenceRows = ({ settled, judgement }: JudgedVisit): ExportRow<'evidence'>[] =>
  (judgement?.evidence ?? []).map(({ kind, title, criterion, date, expires, state, rule, source }) => ({
    visitId: settled.id,
    providerId: settled.providerId,
    kind,
    title,
    criterion: text(criterion),
    date,
    expires,
    state,
    rule,
    source,
    visitDate: settled.visit.answers.visitDate,
  }));

const lineRow = (line: SettledLine, { providerId, visit }: SettledVisit): ExportRow<'lines'> => ({
  visitId: line.visitId,
  providerId,
  framework: visit.framework,
  theme: line.theme,
  code: line.code,
  essential: line.essential,
  rating: line.rating,
  meaning: line.meaning,
  notApplicable: text(line.notApplicable),
  comment: text(line.comment),
  visitDate: visit.answers.visitDate,
  choice: line.choice,
  countsAs: countsAs(line) ?? null,
  essentialUnmet: line.essentialUnmet,
});

const actionRow = (action: SettledAction): ExportRow<'actions'> => ({
  id: action.id,
  visitId: action.visitId,
  providerId: action.providerId,
  criterion: text(action.criterion),
  area: text(action.area),
  action: text(action.action),
  due: text(action.due),
  byWhen: text(action.byWhen),
  who: text(action.who),
  status: text(action.status),
  open: action.open,
  visitDate: action.visitDate,
});

const eventRow = ({ id, at, by, subject, kind, ...rest }: RecordedEvent): ExportRow<'events'> => ({
  id,
  at,
  by,
  subjectType: subject.type,
  subjectId: subject.id,
  kind,
  field: text(rest.field),
  from: text(rest.from),
  to: text(rest.to),
  why: text(rest.why),
  base: text(rest.base),
});

const providerRow = (provider: SettledProvider, visits: readonly SettledVisit[]): ExportRow<'providers'> => {
  const days = visits.filter(({ counts }) => counts).map(({ visit }) => visit.answers.visitDate);
  return {
    id: provider.id,
    name: provider.name,
    urn: text(provider.urn),
    names: JSON.stringify(provider.names),
    merged: JSON.stringify(provider.merged),
    type: text(provider.cells['type' satisfies ProviderField]),
    status: text(provider.status['']?.to),
    lastVisit: days.reduce<string | null>((last, day) => (last === null || day > last ? day : last), null),
  };
};

/** Whether a form is about a named pupil: nothing of it leaves. A form that is not known is none of the built-in ones. */
const isPupilLevel = (form: VisitForm | null): boolean =>
  form !== null && instrumentOf(form.framework, form.instrument.id).pupilLevel;

/** Tables that say what the forms of all visits ask, and when all of it was said: once for all parts of a record. */
type OnceTable = keyof ReturnType<typeof rowsOnce>;
/** Rows of a part of a record, by table. */
type PartRows = { readonly [Table in Exclude<ExportTable, OnceTable>]: readonly ExportRow<Table>[] };

/**
 * @param record a part of one that nothing in another part has to do with
 * @param input what it was settled from, as far as it says how visits are judged
 * @returns its rows, and the forms that its visits were made with
 */
function exportRows(
  record: Omit<SettledRecord, 'problems'>,
  input: Pick<RecordInput, 'frameworks' | 'settings' | 'asOf' | 'responses'>,
): { readonly rows: PartRows; readonly forms: readonly VisitForm[] } {
  const forms = visitForms(input.frameworks);
  const terms = termsIn(input.settings);
  const kept = record.visits.filter(({ visit }) => !isPupilLevel(forms(visit)));
  const byId = new Map(kept.map((visit) => [visit.id, visit]));
  const county = countyOfRecord(record, input);
  const leftOut = new Map(county.leftOut.map(({ visitId, why }) => [visitId, why]));
  const judged = kept.map((settled): JudgedVisit => {
    const form = forms(settled.visit);
    const found = form === null ? null : tryToJudge(settled.visit, form, terms);
    return {
      settled,
      judgement: found !== null && 'judgement' in found ? found.judgement : null,
      leftOut: leftOut.get(settled.id) ?? null,
    };
  });
  const actions = record.actions.filter((action) => byId.has(action.visitId));
  const providers = record.providers.filter(
    ({ visits }) => visits.length === 0 || visits.some((id) => byId.has(id)),
  );
  const events = new Map(
    [...kept, ...actions, ...providers].flatMap(({ history }) => history).map((event) => [event.id, event]),
  );
  const rows = {
    providers: providers.map((provider) =>
      providerRow(
        provider,
        provider.visits.flatMap((id) => byId.get(id) ?? []),
      ),
    ),
    visits: judged.map(visitRow),
    lines: kept.flatMap((visit) =>
      settledLines(visit, forms(visit.visit)).map((line) => lineRow(line, visit)),
    ),
    actions: actions.map(actionRow),
    evidence: judged.flatMap(evidenceRows),
    events: [...events.values()].sort(inOrder).map(eventRow),
    ...countyRows(county),
  };
  return { rows, forms: [...new Set(kept.flatMap(({ visit }) => forms(visit) ?? []))] };
}

/**
 * What is written once, after every part.
 * @param forms those of all parts, some of them more than once
 * @param asOf the day of every part, ISO
 */
const rowsOnce = (forms: readonly VisitForm[], asOf: string) => ({
  ...formRows(
    new Map(
      forms.map((form) => [[form.framework.id, form.framework.version, form.instrument.id].join('\n'), form]),
    ).values(),
  ),
  snapshot: [{ day: asOf }] satisfies readonly ExportRow<'snapshot'>[],
});

/** Rows by table; a table of which a part has none may be missing. */
type SomeRows = Readonly<Partial<PartRows & ReturnType<typeof rowsOnce>>>;

/**
 * The rows of a record, part after part; what is written once comes last.
 * @param asOf the day of every part, ISO
 * @param told takes what the record leaves open
 */
export function* exportedRows(parts: Iterable<RecordInput>, asOf: string, told: Told): Iterable<SomeRows> {
  const forms: VisitForm[] = [];
  for (const part of parts) {
    const { rows, forms: used } = exportRows(settlePart(part, told), part);
    forms.push(...used);
    yield rows;
  }
  yield rowsOnce(forms, asOf);
}
