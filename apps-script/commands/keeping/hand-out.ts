/** Everything that is kept about one provider, gathered for the page that is handed out. */
import { MissingError } from '../../../shared/errors';
import { documentName } from '../../../shared/documents/document-name';
import {
  providerFile,
  type KeptVisit,
  type ProviderRecord,
} from '../../../shared/documents/handed-out/provider-file';
import { isSameName } from '../../../shared/county/provider-identity';
import { inEditionOrder, type Edition } from '../../../shared/record/edition';
import type { SettledVisit } from '../../../shared/record/settled';
import type { VisitForm } from '../../../shared/record/visit-form';
import { unremovable } from '../../../shared/record/removed-text';
import { longDate } from '../../../shared/schema/dates';
import { cellText } from '../../../shared/workbook/table-rows';
import type { CellsOf, ColumnPlan, SomeCells } from '../../../shared/schema/workbook-plan';
import type { ProviderFile } from '../../sidebar/keeping-api';
import { spreadsheetLink } from '../../../shared/workbook/spreadsheet-link';
import type { StoredValues } from '../../google/stored-values';
import { rowsAbout } from '../record/rows-without';
import { settling } from '../record/settling';
import type { WorkbookRecord } from '../record/workbook-record';
import { besideLines, type Lines } from './beside-lines';
import { findSubject } from './find-subject';
import type { OpenKeeping } from './open-keeping';
import { isProblemOf } from './rows-of-subject';
import { archivesOf } from './in-archives';
import { counted } from '../../../shared/schema/counted';
import type { AnyKey } from '../../../shared/workbook/workbook-plan';

type Row = ProviderRecord['listed'];

/** A tab with what people wrote in its rows. */
interface Rows<Cells extends SomeCells = SomeCells> extends Pick<Lines, 'persons'> {
  readonly tab: { readonly columns: readonly ColumnPlan[] };
  readonly rows: readonly Cells[];
}

/** Columns that say how the product finds a row, and nothing of anybody. */
const isShown = ({ key, hidden }: ColumnPlan): boolean => hidden !== true && key !== ('id' satisfies AnyKey);

/** A row as it stands, with the columns that people added. */
function rowOf(table: Rows, at: number): Row {
  const row = table.rows[at] ?? {};
  const added = Object.entries(table.persons(at)).filter(([key]) => key.startsWith('cells/'));
  return [
    ...table.tab.columns.filter(isShown).map(({ key, header, kind }) => ({
      label: header,
      text: kind === 'date' ? longDate(cellText(row, key)) : cellText(row, key),
    })),
    ...added.map(([key, text]) => ({ label: key.replace(/^cells\//, ''), text })),
  ].filter(({ text }) => text !== '');
}

const rowsWhere = <Cells extends SomeCells>(
  table: Rows<Cells>,
  isTheirs: (row: Cells) => boolean,
): readonly Row[] => table.rows.flatMap((row, at) => (isTheirs(row) ? [rowOf(table, at)] : []));

/** What people wrote beside visits' lines. */
const rowsBeside = (table: Lines, visits: ReadonlySet<string>): readonly Row[] =>
  besideLines(table, visits).map(({ beside, notes }) => [
    { label: 'Beside', text: beside },
    ...notes.map(({ heading, text }) => ({ label: heading, text })),
  ]);

/** What a visit's response said, without what was taken out since: a gathered copy may have brought it once more. */
function editionsOf(
  { id }: SettledVisit,
  form: VisitForm | null,
  { book }: WorkbookRecord,
): readonly Edition[] {
  const about = book.events.filter(({ subject }) => subject.type === 'visit' && subject.id === id);
  const redactions = about.filter((event) => event.kind === 'redact' && unremovable(event) === '');
  const theirs = book.editions.filter((one) => one.id === id).sort(inEditionOrder);
  return settling().withoutRemovedTexts(theirs, about, redactions, form, new Map()).editions;
}

/** Where else rows of these visits lie: all that they say is on the page, as the record has it. */
function archivedRows(
  stored: StoredValues,
  { book }: WorkbookRecord,
  visits: ReadonlySet<string>,
): readonly Row[] {
  const { ours, others } = archivesOf(stored, book.events, visits);
  const row = (archive: string, id: string, count: string): Row => [
    { label: 'Archive', text: archive },
    { label: 'Holds', text: `findings, answers and actions of ${count}, as on this page` },
    { label: 'Link', text: spreadsheetLink(id) },
  ];
  return [
    ...ours.map(({ id, name, visits: count }) => row(name, id, counted(count, 'visit'))),
    ...others.map((id) => row('Another workbook’s', id, 'some of the visits')),
  ];
}

/** @throws MissingError where the provider is not here */
export function handOut(
  provider: string,
  { tables, record }: OpenKeeping,
  stored: StoredValues,
): ProviderFile {
  // What people typed since the last run belongs to it: found as that run would, and kept nowhere.
  record.requests([], [], () => false, 'all');
  const subject = findSubject({ kind: 'provider', ids: [provider] }, tables, record);
  if (!subject) throw new MissingError('This provider is not here any more. Choose again.');
  const settled = record.run.whole();
  const forms = settling().visitForms(record.versions.all());
  const visits = settled.visits
    .filter(({ id }) => subject.visits.has(id))
    .map((visit): KeptVisit => ({
      settled: visit,
      form: forms(visit.visit),
      actions: settled.actions.filter(({ visitId }) => visitId === visit.id),
      editions: editionsOf(visit, forms(visit.visit), record),
    }));
  // As they were settled: without what was taken out.
  const told = new Map(settled.providers.flatMap(({ history }) => history).map((event) => [event.id, event]));
  const providers = tables.of('providers');
  const listed = rowsWhere(providers, subject.isRowOf);
  const name =
    subject.providerNames[0] ?? visits.slice(-1)[0]?.settled.visit.answers.provider.name ?? provider;
  const names = subject.providerNames;
  const isNamed = (row: CellsOf<'provider'>): boolean =>
    names.some((one) => isSameName(one, cellText(row, 'provider')));
  const documents = new Set(subject.documents);
  const docs = tables.sheet('documents') ? tables.of('documents') : undefined;
  const problems = tables.of('problems');
  const ofVisits = new Set(rowsAbout(tables, subject.visits, subject.names).problems);
  const others = [
    {
      tab: 'Documents',
      rows: docs ? docs.rows.flatMap((_, at) => (documents.has(at) ? [rowOf(docs, at)] : [])) : [],
    },
    { tab: 'Findings', rows: rowsBeside(tables.of('findings'), subject.visits) },
    { tab: 'Answers', rows: rowsBeside(tables.of('answers'), subject.visits) },
    { tab: 'Archives', rows: archivedRows(stored, record, subject.visits) },
    {
      tab: 'Checklists',
      rows: tables.sheet('checklists')
        ? rowsWhere(tables.of('checklists'), (row) => subject.isRowOf(row) || isNamed(row))
        : [],
    },
    {
      tab: 'Problems',
      // What a removal would take out of it.
      rows: problems.rows.flatMap((row, at) =>
        ofVisits.has(at) || isProblemOf(subject)(row) ? [rowOf(problems, at)] : [],
      ),
    },
  ];
  return {
    name: `${documentName('What is kept', name, record.today).replace(/[\\/:*?"<>|]+/g, '')}.html`,
    html: providerFile({
      name,
      laName: record.settings.laName,
      today: record.today,
      listed: listed.flat(),
      visits,
      history: record.book.events.flatMap((event) =>
        event.subject.type === 'provider' && subject.providers.has(event.subject.id)
          ? [told.get(event.id) ?? event]
          : [],
      ),
      rows: others,
    }),
  };
}
