/** Visits taken out of every tab that has a row about them, in the order in which they have to go. */
import type { CellsOf } from '../../../shared/schema/workbook-plan';
import { cellText } from '../../../shared/workbook/table-rows';
import type { SheetsRequest } from '../../google/sheets-api';
import type { Tables } from '../../google/tables';

type VisitTables = Tables<'visits' | 'findings' | 'answers' | 'actions' | 'problems'>;

/** Places of the rows that are taken out. */
export const placesOf = <Row>(rows: readonly Row[], isOut: (row: Row) => boolean): number[] =>
  rows.flatMap((row, at) => (isOut(row) ? [at] : []));

/** What is taken out of each tab, before anything is: places of rows, by tab. */
export interface RowsOut {
  readonly visits: readonly number[];
  readonly findings: readonly number[];
  readonly answers: readonly number[];
  readonly actions: readonly number[];
  readonly problems: readonly number[];
}

/**
 * @param ids of the visits
 * @param names each id of their responses
 */
export function rowsAbout(
  tables: VisitTables,
  ids: ReadonlySet<string>,
  names: ReadonlySet<string>,
): RowsOut {
  const [visits, findings, answers] = [tables.of('visits'), tables.of('findings'), tables.of('answers')];
  const isTheirs = (row: CellsOf<'visit-id'>): boolean => ids.has(cellText(row, 'visit-id'));
  const all = [...names];
  return {
    visits: placesOf(visits.rows, (row) => ids.has(cellText(row, 'id'))),
    findings: placesOf(findings.rows, isTheirs),
    answers: placesOf(answers.rows, isTheirs),
    actions: placesOf(tables.of('actions').rows, isTheirs),
    problems: placesOf(
      tables.of('problems').rows,
      (row) =>
        names.has(cellText(row, 'response-id')) || all.some((name) => cellText(row, 'id').includes(name)),
    ),
  };
}

/** The changes that take them out. */
export const withoutRows = (tables: VisitTables, out: RowsOut): SheetsRequest[] => [
  ...tables.of('findings').remove(out.findings),
  ...tables.of('answers').remove(out.answers),
  ...tables.of('actions').remove(out.actions),
  ...tables.of('problems').remove(out.problems),
  ...tables.of('visits').remove(out.visits),
];

/** Rows of the hidden record about these visits, by their subjects. */
export const isAboutVisits = (ids: Iterable<string>): ((subject: string) => boolean) => {
  const all = [...ids].map((id) => ({ visit: `visit ${id}`, action: `action ${id}#` }));
  return (subject) => all.some(({ visit, action }) => subject === visit || subject.startsWith(action));
};

/** Places of rows of the hidden record. */
export interface RecordOut {
  readonly editions: readonly number[];
  readonly events: readonly number[];
}

/**
 * @param ids of the visits
 * @param isAbout whether an event of this subject goes
 */
export const recordAbout = (
  tables: Tables<'responses' | 'history'>,
  ids: ReadonlySet<string>,
  isAbout: (subject: string, row: CellsOf<'id' | 'kind'>) => boolean,
): RecordOut => ({
  editions: placesOf(tables.of('responses').rows, (row) => ids.has(cellText(row, 'visit-id'))),
  events: placesOf(tables.of('history').rows, (row) => isAbout(cellText(row, 'subject'), row)),
});
