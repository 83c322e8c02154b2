/** What people typed beside the rows of a tab since the product last looked, as events of the record. */
import type { KnownCell, KnownCells } from '../../../shared/record/known-cells';
import { officersReason } from '../../../shared/judging/decision';
import { nextInstant, type RecordedEvent, type SubjectType } from '../../../shared/record/event';
import type { Problem } from '../../../shared/workbook/problems-tab';
import { seenCell, type PersonsRow } from '../../../shared/workbook/seen-cell';
import { cellText, headingOf } from '../../../shared/workbook/table-rows';
import type { SheetsRequest } from '../../google/sheets-api';
import { leaveCalculated } from '../../google/calculated-cells';
import type { PeoplesTable } from './persons-cells';
import type { NewEvent } from './record-book';
import { settling } from './settling';
import type { ColumnKey } from '../../google/tables';

export interface Typed {
  readonly events: readonly NewEvent[];
  readonly problems: readonly Problem[];
  /** Takes out what the product itself had once written into a person's cell. */
  readonly requests: readonly SheetsRequest[];
  /** Says of the rows in which something was typed that it has been seen: once the events are filed. */
  readonly see: () => readonly SheetsRequest[];
}

/** What says of rows that what was typed in them has been seen, once it is filed. */
export const seen = (typed: readonly Typed[]): readonly SheetsRequest[] =>
  typed.flatMap(({ requests, see }) => [...requests, ...see()]);

const REASON = 'decision-reason' satisfies ColumnKey<'visits'>;
const NOTHING_KNOWN: KnownCell = { value: '', base: '' };

/** People's cells with, of the reason, the officer's own words. */
function inOwnWords(cells: PersonsRow['cells']): PersonsRow['cells'] {
  const reason = cells[REASON] ?? '';
  const own = officersReason(reason);
  return reason.trim() === own ? cells : { ...cells, [REASON]: own };
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
    settling()
      .typedCells(
        type,
        rows
          .filter(({ id }) => known[type](id) !== undefined)
          .map((row) => ({ ...row, cells: inOwnWords(row.cells) })),
        (id, field) => known[type](id)?.(field) ?? NOTHING_KNOWN,
      )
      .events.map((event): RecordedEvent => {
        const filed = { ...event, at };
        at = nextInstant(at, at);
        return filed;
      }),
  );
}

/** What else is known of the rows of a tab. */
interface AboutRows {
  /** What a row is called, for people. */
  readonly nameOf: (index: number) => string;
  /** Nothing was written into it. */
  readonly isAsItWas?: (index: number) => boolean;
  /** It was about something else when it was last seen, so that all that stands in it is news. */
  readonly isAnother?: (index: number) => boolean;
  /** The same, where it was about anything. */
  readonly isRenamed?: (index: number) => boolean;
  /** Ids of rows of which cannot be told whose texts stand in them: nothing of these is typed. */
  readonly unclear: ReadonlySet<string>;
}

/** Places of rows, those last that were about something else when they were last seen: of several of one the first counts. */
export const asTheyStood = (count: number, isRenamed: (index: number) => boolean): readonly number[] =>
  Array.from({ length: count }, (_, index) => index).sort(
    (one, other) => Number(isRenamed(one)) - Number(isRenamed(other)),
  );

const ABOUT_NOTHING: PersonsRow = { id: '', cells: {}, seen: '' };

/** A row as it stands. */
function personsRow(
  table: PeoplesTable,
  index: number,
  id: string,
  isAnother: boolean,
  requests: SheetsRequest[],
): PersonsRow {
  const stands = table.persons(index);
  const cells = inOwnWords(stands);
  if (cells !== stands) requests.push(...table.settle(index, { [REASON]: cells[REASON] ?? '' }));
  return { id, cells, seen: isAnother ? '' : cellText(table.rows[index], 'seen') };
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
  { nameOf, isAsItWas = () => false, isAnother = () => false, isRenamed = () => false, unclear }: AboutRows,
): Typed {
  const requests: SheetsRequest[] = [];
  const rows = table.rows.map((_, index) =>
    isAsItWas(index) ? ABOUT_NOTHING : personsRow(table, index, subjectOf(index), isAnother(index), requests),
  );
  const ofRows = new Map<string, KnownCells>();
  const order = asTheyStood(rows.length, isRenamed);
  const counting = new Map<string, number>();
  for (const index of order) {
    const { id = '' } = rows[index] ?? {};
    if (!counting.has(id)) counting.set(id, index);
  }
  const firstOf = (id: string): number => counting.get(id) ?? -1;
  const isUpper = (id: string): boolean => rows.findIndex((row) => row.id === id) === firstOf(id);
  const stood = order.flatMap((index) => rows[index] ?? []);
  const asked = stood.filter(({ id }) => {
    if (unclear.has(id)) return false;
    const cells = ofRows.get(id) ?? known(id);
    if (cells) ofRows.set(id, cells);
    return cells !== undefined;
  });
  const { events: all, copies } = settling().typedCells(
    type,
    asked,
    (id, field) => ofRows.get(id)?.(field) ?? NOTHING_KNOWN,
  );
  const events = withoutCalculated(table, firstOf, all);
  const typedOf = new Set(events.map(({ subject }) => subject.id));
  return {
    see: () =>
      [...typedOf].flatMap((id) => {
        const index = firstOf(id);
        return table.update(index, { seen: seenCell(table.persons(index)) || null });
      }),
    events: isStart ? events.map((event): NewEvent => ({ ...event, kind: 'baseline' })) : events,
    problems: copies.map(({ id, field, first, copy, nth }) => {
      const [counts, other] = isUpper(id) ? ['upper', 'A lower'] : ['lower', 'An upper'];
      return {
        id: `record:copy:${type}:${id}:${field}${nth === 1 ? '' : `:${nth}`}`,
        where: `The tab ${table.tab.title}`,
        what: `${nameOf(firstOf(id))} has more than one row. ${other} one says “${copy}” under “${headingOf(table.tab.columns, field)}”, where the ${counts} one says ${first === '' ? 'nothing' : `“${first}”`}.`,
        whatToDo: `The ${counts} row counts. Write there what is right, then delete the other one: nothing of it is lost before you do.`,
        formId: '',
        responseId: '',
      };
    }),
    requests,
  };
}

/** What somebody typed: what a formula in a column of their own comes to is not said by anybody. */
function withoutCalculated<Event extends NewEvent>(
  table: PeoplesTable,
  rowOf: (id: string) => number,
  events: readonly Event[],
): readonly Event[] {
  const added = events.flatMap(({ field = '' }) => (field.startsWith('cells/') ? [field] : []));
  leaveCalculated(table, [...new Set(added)]);
  return events.filter(({ field = '', subject }) => table.persons(rowOf(subject.id))[field] !== undefined);
}
