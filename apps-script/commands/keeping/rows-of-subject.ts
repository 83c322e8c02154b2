/** Rows of every tab that are about what is removed: counted for the preview, taken out by the removal. */
import { namesProvider } from '../../../shared/county/provider-identity';
import { cellText } from '../../../shared/workbook/table-rows';
import type { RecordedEvent } from '../../../shared/record/event';
import type { CellsOf } from '../../../shared/schema/workbook-plan';
import { withoutResponseRows } from '../../google/response-tabs';
import type { SheetsRequest } from '../../google/sheets-api';
import type { Goes } from '../../sidebar/keeping-api';
import { isAboutVisits, placesOf, recordAbout, rowsAbout } from '../record/rows-without';
import { withoutVisits } from '../record/removed-visits';
import type { WorkbookRecord } from '../record/workbook-record';
import type { KeepingTables, Subject } from './find-subject';
import { responseRowsOf, type FoundRows } from './response-rows';

/** What goes from tabs besides those of visits. */
interface Beside {
  readonly providers: readonly number[];
  readonly checklists: readonly number[];
  readonly problems: readonly number[];
  readonly responses: readonly FoundRows[];
}

/** Whether a row of Problems is about these providers: by a name in what it or a person says there, or by an id in its own. */
export const isProblemOf =
  ({ providerNames, otherNames, providers }: Pick<Subject, 'providerNames' | 'otherNames' | 'providers'>) =>
  (row: CellsOf<'where' | 'what' | 'notes' | 'id'>): boolean => {
    const said = `${cellText(row, 'where')} ${cellText(row, 'what')} ${cellText(row, 'notes')}`;
    return (
      providerNames.some((name) => namesProvider(said, name, otherNames)) ||
      [...providers].some((id) => `${cellText(row, 'id')}:`.includes(`${id}:`))
    );
  };

function beside(tables: KeepingTables, subject: Subject): Beside {
  const responses = responseRowsOf(tables.tabs, subject.forms);
  if (subject.providers.size === 0) return { providers: [], checklists: [], problems: [], responses };
  return {
    responses,
    providers: placesOf(tables.of('providers').rows, subject.isRowOf).filter(
      (at) => !subject.askedRows.includes(at),
    ),
    checklists: tables.sheet('checklists') ? placesOf(tables.of('checklists').rows, subject.isRowOf) : [],
    problems: placesOf(tables.of('problems').rows, isProblemOf(subject)),
  };
}

/** Whether an event of another subject than a visit goes with these providers. */
const ofProviders =
  ({ providers }: Subject) =>
  ({ kind, subject, to = '' }: RecordedEvent): boolean =>
    subject.type === 'provider' &&
    kind !== 'remove' &&
    (providers.has(subject.id) || ((kind === 'merge' || kind === 'unmerge') && providers.has(to)));

/** How many rows of which tab go. */
export function countRows(tables: KeepingTables, record: WorkbookRecord, subject: Subject): readonly Goes[] {
  const rows = rowsAbout(tables, subject.visits, subject.names);
  const others = beside(tables, subject);
  const out = new Set(record.book.events.filter(ofProviders(subject)).map(({ id }) => id));
  const isTheirs = isAboutVisits(subject.visits);
  const hidden = recordAbout(
    tables,
    subject.visits,
    (about, row) => isTheirs(about) || out.has(cellText(row, 'id')),
  );
  const inTab = (title: string, count: number): Goes => ({ count, what: 'row', where: `the tab ${title}` });
  const inHidden = (title: string, count: number): Goes => ({
    count,
    what: 'row',
    where: `the hidden tab ${title}`,
  });
  return [
    inTab('Visits', rows.visits.length),
    inTab('Findings', rows.findings.length),
    inTab('Answers', rows.answers.length),
    inTab('Actions', rows.actions.length),
    inTab('Providers', others.providers.length),
    inTab('Problems', new Set([...rows.problems, ...others.problems]).size),
    inTab('Documents', subject.documents.length),
    inTab('Checklists', others.checklists.length),
    ...others.responses.map(({ tab: { title }, at }) => inTab(title, at.length)),
    inHidden('Responses', hidden.editions.length),
    inHidden('History', hidden.events.length),
  ];
}

/** The changes that take all of it out of the workbook. */
export function withoutSubject(
  tables: KeepingTables,
  record: WorkbookRecord,
  subject: Subject,
): readonly SheetsRequest[] {
  const others = beside(tables, subject);
  // Places of problems are counted before any of their rows goes.
  const ofProvider = tables.of('problems').remove(others.problems);
  return [
    ...ofProvider,
    ...withoutVisits(tables, record.book, subject.visits, subject.names, ofProviders(subject)),
    ...tables.of('providers').remove(others.providers),
    ...(others.checklists.length > 0 ? tables.of('checklists').remove(others.checklists) : []),
    ...(subject.documents.length > 0 ? tables.of('documents').remove(subject.documents) : []),
    ...others.responses.flatMap(({ tab, at }) => withoutResponseRows(tab, at)),
  ];
}
