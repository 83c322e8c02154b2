/**
 * Something done about one visit of many: like a hand-in it reads the rows that it touches, so that an officer does not wait
 * for the county. The pages follow with the hour. In a county that is read in seconds all of it is: its pages follow at once.
 */
import type { Cell } from '../../../shared/schema/workbook-plan';
import type { Kind } from '../../../shared/record/event';
import { visitsIn } from '../../../shared/workbook/visit-index';
import type { OtherRows } from '../../google/other-rows';
import { ReadAllOfIt } from '../../google/read-all-of-it';
import type { StoredValues } from '../../google/stored-values';
import type { VisitCommand } from '../../sidebar/visit-api';
import { keptWatermarks, readWatermarks } from '../collect/watermarks';
import type { NewEvent } from '../record/record-book';
import { TouchedRecord } from '../record/touched-record';
import { loadTouched, openByIndex, type Opened, type TouchedTab } from '../record/touched-visits';
import { DECIDED, handInNotes } from '../record/visit-places';
import type { Tables } from '../../google/tables';

/** So many visits are read whole, 5 MB: some seven seconds at Google's pace (`COST_PER_KB` of the local workspace's meter). */
const MOST_READ_WHOLE = 500;

/** What is of the visit alone: whom it is about, when it was and whether it counts are of the whole list. */
const OF_ONE_VISIT: readonly string[] = [
  'decide',
  'correct',
  'confirm',
  'share',
  'final',
  'reopen',
  'action-add',
  'action-set',
] satisfies Kind[];
const OF_THE_LIST = /^(visitDate|provider\/)/;
const isOfOneVisit = ({ kind, field = '' }: NewEvent): boolean =>
  OF_ONE_VISIT.includes(kind) && !OF_THE_LIST.test(field);

/** Those that write what people may write themselves: they have to know what else stands in these columns. */
const OF_PEOPLE: readonly VisitCommand['kind'][] = ['decide', 'undo'];

/** What of the record a command is worked out from. */
export type CommandRecord = Pick<TouchedRecord, 'book' | 'run' | 'versions'>;

/** What is decided of every visit: a row that is hit by mistake gets it back. */
function decisionsOf({ notes, rows }: Opened): OtherRows {
  const found: Cell[][] = [];
  for (const key of DECIDED) {
    const place = notes.columns['visits']?.[key] ?? 0;
    rows.column('visits', key).forEach((cell, at) => {
      (found[at] ??= [])[place] = cell;
    });
  }
  // A cell that is blank at the end of its column is not among what Google answers.
  return { keys: DECIDED, rows: Array.from({ length: found.length }, (_, at) => found[at] ?? []) };
}

/**
 * @param eventsIn what is to be filed, as the record has the visit; nothing where that is filed already
 * @returns whether it is done; else all of the workbook is to be read for it, and nothing was written
 */
export function doneAlone(
  { visit: visitId, kind, actions }: Pick<VisitCommand, 'visit' | 'kind' | 'actions'>,
  stored: StoredValues,
  now: string,
  eventsIn: (record: CommandRecord, tables: Tables<TouchedTab | 'people'>) => readonly NewEvent[],
): boolean {
  const notes = handInNotes(stored);
  const marks = readWatermarks(stored);
  const isSmall = notes === undefined || visitsIn(notes.visits) <= MOST_READ_WHOLE;
  // What was agreed is people's own to change: all of the tab Actions is read for that.
  const changesActions = actions?.some(({ id }) => id !== '') === true;
  if (isSmall || changesActions || marks.rebuild || stored.isToBePutRight) return false;
  try {
    const decides = OF_PEOPLE.includes(kind);
    const opened = openByIndex(stored, { people: 'all' }, decides ? DECIDED : []);
    const candidates = opened?.index.named(visitId) ?? [];
    if (!opened || candidates.length !== 1) return false;
    const others = decides ? decisionsOf(opened) : undefined;
    const touched = loadTouched(opened, candidates, [], ['settings', visitId], 1, others);
    const record = new TouchedRecord(opened.rows, touched, stored, now, []);
    const { book, run } = record;
    if (!touched.ofProviders || !run.visit(visitId)) return false;
    const { tables } = opened.rows;
    const events = eventsIn(record, tables);
    if (!events.every(isOfOneVisit)) return false;
    book.addEvents(events);
    const after = run.visit(visitId);
    const requests = record.following(
      book.editions.filter(({ id }) => id === visitId),
      after ? [after.visit.visit] : [],
      [],
      () => false,
      'rows',
    );
    stored.put({ ...keptWatermarks({ ...marks, behind: true }), ...record.toKeep() }, { requests, tables });
    return true;
  } catch (error) {
    if (!(error instanceof ReadAllOfIt)) throw error;
    console.log(error.message);
    return false;
  }
}
