/** The tabs of an archive, and where in them rows are about some visits. */
import { visitOfAction } from '../../../shared/record/sorted-events';
import type { SomeCells } from '../../../shared/schema/workbook-plan';
import { cellText } from '../../../shared/workbook/table-rows';
import { readTables, type ColumnKey, type Tables } from '../../google/tables';
import { recordAbout } from '../record/rows-without';

/** In the order in which they stand. */
export const ARCHIVE_TABS = [
  'visits',
  'findings',
  'answers',
  'actions',
  'settings',
  'versions',
  'responses',
  'history',
] as const;
export type ArchiveTab = (typeof ARCHIVE_TABS)[number];
export type ArchiveTables = Tables<ArchiveTab>;

/** Reads of each row what it is about. Two calls. @param id of the spreadsheet */
export const openArchiveTables = (id: string): ArchiveTables =>
  readTables(
    {
      visits: ['id', 'lines'],
      findings: ['visit-id'],
      answers: ['visit-id'],
      actions: ['visit-id', 'id'],
      settings: ['id'],
      versions: ['framework', 'version'],
      responses: ['edition', 'visit-id', 'check'],
      history: ['id', 'subject'],
    },
    id,
  );

/** The visit that a row of History is about; '' for another subject. */
export function visitOfSubject(subject: string): string {
  const space = subject.indexOf(' ');
  const [type, id] = [subject.slice(0, space), subject.slice(space + 1)];
  return type === 'action' ? visitOfAction(id) : type === 'visit' ? id : '';
}

export type Places = Readonly<Record<Exclude<ArchiveTab, 'settings' | 'versions'>, readonly number[]>>;

/** Places of rows about these visits. @param names every id of them */
export function placesAbout(tables: ArchiveTables, names: ReadonlySet<string>): Places {
  const where = <Id extends 'visits' | 'findings' | 'answers' | 'actions'>(
    id: Id,
    key: ColumnKey<Id>,
  ): number[] =>
    tables.sheet(id)
      ? tables.of(id).rows.flatMap((row: SomeCells, at) => (names.has(cellText(row, key)) ? [at] : []))
      : [];
  const isIn = tables.sheet('responses') && tables.sheet('history');
  const record = isIn
    ? recordAbout(tables, names, (subject) => names.has(visitOfSubject(subject)))
    : { editions: [], events: [] };
  return {
    visits: where('visits', 'id'),
    findings: where('findings', 'visit-id'),
    answers: where('answers', 'visit-id'),
    actions: where('actions', 'visit-id'),
    responses: record.editions,
    history: record.events,
  };
}
