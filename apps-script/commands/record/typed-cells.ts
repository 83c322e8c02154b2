/** What people typed beside the rows of a tab since the product last looked, as events of the record. */
import type { KnownCells } from '../../../shared/record/known-cells';
import { officersReason } from '../../../shared/judging/decision';
import type { SubjectType } from '../../../shared/record/event';
import type { Problem } from '../../../shared/workbook/problems-tab';
import { typedCells, type PersonsRow } from '../../../shared/workbook/seen-cell';
import { cellText } from '../../../shared/workbook/table-rows';
import type { SheetsRequest } from '../../google/sheets-api';
import type { PeoplesTable } from './persons-cells';
import type { NewEvent } from './record-book';

export interface Typed {
  readonly events: readonly NewEvent[];
  readonly problems: readonly Problem[];
  /** Takes out what the product itself had once written into a person's cell. */
  readonly requests: readonly SheetsRequest[];
}

const REASON = 'decision-reason';

/** A row as it stands; of the reason, the officer's own words. */
function personsRow(table: PeoplesTable, index: number, id: string, requests: SheetsRequest[]): PersonsRow {
  const cells = table.persons(index);
  const reason = cells[REASON] ?? '';
  const own = officersReason(reason);
  const seen = cellText(table.rows[index], 'seen');
  if (reason.trim() === own) return { id, cells, seen };
  requests.push(...table.settle(index, { [REASON]: own }));
  return { id, cells: { ...cells, [REASON]: own }, seen };
}

/**
 * @param type what the rows are about
 * @param subjectOf the id of what a row is about; '' for a row that is about nothing known
 * @param known what the record says; undefined for what is not in it, of which nothing is concluded
 * @param isStart the record begins here: what stands in the cells is how it stood then
 */
export function typedIn(
  type: SubjectType,
  table: PeoplesTable,
  subjectOf: (index: number) => string,
  known: (id: string) => KnownCells | undefined,
  isStart: boolean,
): Typed {
  const requests: SheetsRequest[] = [];
  const rows = table.rows.map((_, index) => personsRow(table, index, subjectOf(index), requests));
  const asked = rows.filter(({ id }) => id !== '' && known(id) !== undefined);
  const { events, copies } = typedCells(
    type,
    asked,
    (id, field) => known(id)?.(field) ?? { value: '', base: '' },
  );
  return {
    events: isStart ? events.map((event): NewEvent => ({ ...event, kind: 'baseline' })) : events,
    problems: copies.map(({ id, field, first, copy }) => ({
      id: `record:copy:${type}:${id}:${field}`,
      where: `The tab ${table.tab.title}`,
      what: `A copy of the row of ${id} says “${copy}” under “${headingOf(table, field)}”, where the row itself says ${first === '' ? 'nothing' : `“${first}”`}.`,
      whatToDo:
        'The upper row counts. Write there what is right, then delete the copy: nothing of it is lost before you do.',
      formId: '',
      responseId: '',
    })),
    requests,
  };
}

const headingOf = (table: PeoplesTable, field: string): string =>
  table.tab.columns.find(({ key }) => key === field)?.header ?? field.replace(/^cells\//, '');
