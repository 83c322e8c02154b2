/** What people typed beside the rows of a tab since the product last looked, as events of the record. */
import type { KnownCell, KnownCells } from '../../../shared/record/known-cells';
import { officersReason } from '../../../shared/judging/decision';
import { nextInstant, type RecordedEvent, type SubjectType } from '../../../shared/record/event';
import type { Problem } from '../../../shared/workbook/problems-tab';
import { seenCell, typedCells, type PersonsRow } from '../../../shared/workbook/seen-cell';
import { cellText } from '../../../shared/workbook/table-rows';
import type { SheetsRequest } from '../../google/sheets-api';
import type { PeoplesTable } from './persons-cells';
import type { NewEvent } from './record-book';

export interface Typed {
  readonly events: readonly NewEvent[];
  readonly problems: readonly Problem[];
  /** Takes out what the product itself had once written into a person's cell. */
  readonly requests: readonly SheetsRequest[];
  /** Says of the rows in which something was typed that it has been seen: once the events are filed. */
  readonly see: () => readonly SheetsRequest[];
}

const REASON = 'decision-reason';
const NOTHING_KNOWN: KnownCell = { value: '', base: '' };

/** People's cells with, of the reason, the officer's own words. */
function inOwnWords(cells: PersonsRow['cells']): PersonsRow['cells'] {
  const reason = cells[REASON] ?? '';
  const own = officersReason(reason);
  return reason.trim() === own ? cells : { ...cells, [REASON]: own };
}

/** A row as it stands. */
function personsRow(table: PeoplesTable, index: number, id: string, requests: SheetsRequest[]): PersonsRow {
  const stands = table.persons(index);
  const cells = inOwnWords(stands);
  if (cells !== stands) requests.push(...table.settle(index, { [REASON]: cells[REASON] ?? '' }));
  return { id, cells, seen: cellText(table.rows[index], 'seen') };
}

/**
 * What was typed beside one visit and its actions since the product last looked, as the events that it is going to be:
 * their ids are known before anybody files them.
 * @param visit its row
 * @param from instant of the first of them, ISO
 */
export function typedBeside(
  { visit, actions }: { readonly visit: PersonsRow; readonly actions: readonly PersonsRow[] },
  known: Readonly<Record<'visit' | 'action', (id: string) => KnownCells | undefined>>,
  from: string,
): readonly RecordedEvent[] {
  let at = from;
  return (
    [
      ['visit', [visit]],
      ['action', actions],
    ] as const
  ).flatMap(([type, rows]) =>
    typedCells(
      type,
      rows
        .filter(({ id }) => known[type](id) !== undefined)
        .map((row) => ({ ...row, cells: inOwnWords(row.cells) })),
      (id, field) => known[type](id)?.(field) ?? NOTHING_KNOWN,
    ).events.map((event): RecordedEvent => {
      const filed = { ...event, at };
      at = nextInstant(at, at);
      return filed;
    }),
  );
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
  const { events, copies } = typedCells(type, asked, (id, field) => known(id)?.(field) ?? NOTHING_KNOWN);
  const typedOf = new Set(events.map(({ subject }) => subject.id));
  return {
    see: () =>
      [...typedOf].flatMap((id) => {
        const index = rows.findIndex((row) => row.id === id);
        return table.update(index, { seen: seenCell(table.persons(index)) || null });
      }),
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
