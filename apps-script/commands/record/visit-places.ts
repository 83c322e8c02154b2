/**
 * What hand-ins find a visit and its rows by: kept in the visit's row and in the state by every run that files something,
 * checked by those that read all of it.
 */
import { keysOf } from '../../../shared/schema/known-keys';
import { addTo, stretchesOf } from '../../../shared/schema/lists-by-key';
import { visitOfAction } from '../../../shared/record/sorted-events';
import { HAND_IN_NOTES_SHAPE, type HandInNotes } from '../../../shared/workbook/hand-in-notes';
import { LineNumbers, type Run } from '../../../shared/workbook/line-numbers';
import { HAND_IN_NOTES } from '../../../shared/workbook/restored-state';
import { cellText } from '../../../shared/workbook/table-rows';
import type { VisitRows } from '../../../shared/workbook/visit-rows';
import { joinUpdates } from '../../google/join-updates';
import { readOrNothing } from '../../google/read-stored';
import type { RowRun } from '../../google/row-places';
import type { SheetsRequest } from '../../google/sheets-api';
import type { StoredValues } from '../../google/stored-values';
import type { ColumnKey, Tables } from '../../google/tables';
import { settling } from './settling';

export type PlacedTables = Tables<
  'visits' | 'findings' | 'answers' | 'actions' | 'providers' | 'problems' | 'history' | 'responses'
>;

const KIND = { ...HAND_IN_NOTES_SHAPE, what: 'What hand-ins are found by' };

/** Columns that a hand-in reads by themselves, and those by which it sees where a tab ends. */
export const READ_ALONE = {
  visits: ['index'],
  providers: ['provider', 'urn', 'merged'],
  actions: ['visit-mark'],
  problems: ['id', 'status'],
  findings: ['visit-id'],
  answers: ['visit-id'],
  history: ['subject'],
  responses: ['visit-id'],
} as const;
/** Of which who writes a decision reads every row, so that one which it hits by mistake is as it was. */
export const DECIDED = [
  'id',
  'decision',
  'decision-reason',
] as const satisfies readonly ColumnKey<'visits'>[];
const PLACED = keysOf<keyof typeof READ_ALONE>(READ_ALONE);

/** Tabs that are only added to and taken from in order: a hand-in looks whether each ends where it did. */
export const ENDING = ['findings', 'answers', 'history', 'responses'] as const;

/** The visit that an event's subject names as History writes it; '' for none. */
export function visitIn(subject: string): string {
  const [, type, id = ''] = /^(visit|action) (.*)$/s.exec(subject) ?? [];
  return type === 'action' ? visitOfAction(id) : id;
}

/** So many runs of rows that are gone are kept; a run that reads all of it numbers them anew. */
const MOST_HOLES = 200;
/** Rows that go at once. */
const MOST_TAKEN = 1000;

export const handInNotes = (stored: StoredValues): HandInNotes | undefined =>
  readOrNothing(stored, HAND_IN_NOTES, KIND);

/** Of hundreds of thousands of rows one column is read: a row of cells each would be a tenth of a refresh. */
interface PlacedRows<Key extends string> {
  readonly texts: (key: Key) => readonly string[];
  readonly at: { readonly meantPlace: (index: number) => number };
}

/** The place of each visit's lines; of those that stand apart none. */
function runsIn(table: PlacedRows<'visit-id'>): ReadonlyMap<string, Run | undefined> {
  const { at } = table;
  const runs = new Map<string, Run | undefined>();
  for (const { text: id, from, count } of stretchesOf(table.texts('visit-id'))) {
    const [first, last] = [at.meantPlace(from), at.meantPlace(from + count - 1)];
    runs.set(id, runs.has(id) || last - first !== count - 1 ? undefined : [first, count]);
  }
  return runs;
}

/** Rows by the visit that they are about, as places in their tab. */
function placesIn<Key extends string>(
  table: PlacedRows<Key>,
  key: Key,
  visitOf = (text: string): string => text,
): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  table.texts(key).forEach((text, index) => {
    addTo(places, visitOf(text), table.at.meantPlace(index));
  });
  return places;
}

const count = (taken: readonly RowRun[]): number => taken.reduce((sum, one) => sum + one.count, 0);

export class VisitPlaces {
  private readonly before: HandInNotes | undefined;
  private readonly numbers: { findings: LineNumbers; answers: LineNumbers };
  /** How much of what was taken away is in them already. */
  private readonly counted = { findings: 0, answers: 0 };
  /** The mark of the visits that have a row; undefined until it was said where their rows stand. */
  private visits: string | undefined;

  constructor(
    private readonly tables: PlacedTables,
    stored: StoredValues,
  ) {
    this.before = handInNotes(stored);
    const { findings, answers } = this.before?.gone ?? { findings: [], answers: [] };
    this.numbers = { findings: new LineNumbers(findings), answers: new LineNumbers(answers) };
  }

  /** Numbers of rows follow what was taken away; where that is much, and all are looked at, they begin anew. */
  private follow(id: 'findings' | 'answers', areAll: boolean): void {
    const taken = this.tables.of(id).at.taken.slice(this.counted[id]);
    this.counted[id] += taken.length;
    const isMuch = this.numbers[id].holes + taken.length > MOST_HOLES || count(taken) > MOST_TAKEN;
    if (areAll && (isMuch || !this.before)) this.numbers[id] = new LineNumbers();
    else for (const one of taken) this.numbers[id].take(one.from, one.count);
    this.numbers[id].end(this.tables.of(id).at.count);
  }

  private runsOf(id: 'findings' | 'answers'): (visitId: string) => Run | undefined {
    const runs = runsIn(this.tables.of(id));
    return (visitId) => {
      const run = runs.get(visitId);
      return run && [this.numbers[id].numberAt(run[0]), run[1]];
    };
  }

  /**
   * Changes that go last: what says in their rows where the visits' other rows stand.
   * @param touched ids of the visits of which every row was read; undefined: of all
   * @param isAtRest whether a visit's row is as it was, so that only where its rows stand can be otherwise
   */
  requests(touched?: ReadonlySet<string>, isAtRest: (id: string) => boolean = () => false): SheetsRequest[] {
    const { tables } = this;
    for (const id of ['findings', 'answers'] as const) this.follow(id, touched === undefined);
    const [findings, answers] = [this.runsOf('findings'), this.runsOf('answers')];
    const actions = placesIn(tables.of('actions'), 'visit-id');
    const editions = placesIn(tables.of('responses'), 'visit-id');
    const events = placesIn(tables.of('history'), 'subject', visitIn);
    const visits = tables.of('visits');
    const done = new Set<string>();
    const cells: string[] = [];
    const requests = visits.rows.flatMap((row, index) => {
      const id = cellText(row, 'id');
      // Of a row that was copied the first counts.
      if (id === '' || done.has(id)) return [];
      done.add(id);
      if (touched?.has(id) === false) return [];
      const rows: VisitRows = {
        findings: findings(id),
        answers: answers(id),
        actions: actions.get(id)?.length ?? 0,
        editions: editions.get(id) ?? [],
        events: events.get(id) ?? [],
      };
      const before = cellText(row, 'index');
      const isSame = isAtRest(id) && settling().saysWhere(before, rows);
      const cell = isSame ? before : settling().encodeIndex(row, rows);
      if (!touched || visits.at.placeIfKnown(index) === undefined) cells.push(cell);
      return isSame ? [] : visits.update(index, { index: cell });
    });
    this.visits = settling().visitsThere(cells, touched ? this.before?.visits : '');
    const columns = (touched ? [] : PLACED).flatMap((id) => tables.of(id).columns.addLacking());
    return [...columns, ...joinUpdates(requests)];
  }

  /** What keeps it: nothing until the changes were asked for, so that the next hand-in sees that it is not so any more. */
  toKeep(): Record<string, string> {
    const { tables, visits } = this;
    if (visits === undefined) return {};
    const notes: HandInNotes = {
      schema: 1,
      columns: Object.fromEntries(
        PLACED.map((id) => {
          const { places } = tables.of(id);
          const keys = [...READ_ALONE[id], ...(id === 'visits' ? DECIDED : [])];
          return [id, Object.fromEntries(keys.map((key) => [key, places.get(key) ?? 0]))];
        }),
      ),
      rows: Object.fromEntries(ENDING.map((id) => [id, tables.of(id).at.count])),
      visits,
      gone: {
        findings: [...this.numbers.findings.toKeep()],
        answers: [...this.numbers.answers.toKeep()],
      },
    };
    return { [HAND_IN_NOTES]: JSON.stringify(notes) };
  }
}
