/**
 * The record as one run has it: what the hidden tabs keep, what this run adds to them, and the instants of that. What is
 * added goes into the same request as the rows that it changes.
 */
import { InputError } from '../../../shared/errors';
import { newEditions, type Edition, type Reading } from '../../../shared/record/edition';
import { EVENT_VERSION, nextInstant, type RecordedEvent } from '../../../shared/record/event';
import { visitOfAction } from '../../../shared/record/sorted-events';
import { decodeEvent, encodeEvent } from '../../../shared/workbook/history-tab';
import type { Problem } from '../../../shared/workbook/problems-tab';
import {
  RECORD_COUNT_SHAPE,
  RECORD_COUNT_WHAT,
  shortened,
  type RecordCount,
} from '../../../shared/workbook/record-count';
import { decodeEdition, encodeEdition } from '../../../shared/workbook/responses-tab';
import { RECORD_COUNT } from '../../../shared/workbook/restored-state';
import { ReadAllOfIt } from '../../google/read-all-of-it';
import { readOrNothing } from '../../google/read-stored';
import type { SheetsRequest } from '../../google/sheets-api';
import type { StoredValues } from '../../google/stored-values';
import type { Tables } from '../../google/tables';
import type { RecordOut } from './rows-without';
import { settling } from './settling';

const NAME = RECORD_COUNT;
const KIND = { ...RECORD_COUNT_SHAPE, what: RECORD_COUNT_WHAT };

/** Whether this workbook has a record yet: one of an earlier version gets it from what its tabs hold. */
export const isRecordBegun = (stored: StoredValues): boolean =>
  readOrNothing(stored, NAME, KIND) !== undefined;

/** What keeps that so many rows were taken out of the record on purpose. */
export function recordWithout(
  stored: StoredValues,
  { editions, events }: Pick<RecordCount, 'editions' | 'events'>,
): Record<string, string> {
  const kept = readOrNothing(stored, NAME, KIND);
  if (!kept) return {};
  const less = { ...kept, editions: kept.editions - editions, events: kept.events - events };
  return { [NAME]: JSON.stringify(less) };
}

/** An event before it is filed. */
export type NewEvent = Omit<RecordedEvent, 'at'>;

/** Told until the rows are back, or a person says that they are gone for good: of which number, so that more are told anew. */
const lost = (tab: string, missing: number): Problem => ({
  id: `record:shortened:${tab}:${missing}`,
  where: `The hidden tab ${tab}`,
  what: shortened(tab, missing),
  whatToDo:
    'Bring them back with File, Version history. If they are gone for good, set Status to Solved. What is left counts as it stands, and nothing more is lost.',
  formId: '',
  responseId: '',
  maySettle: true,
});

export class RecordBook {
  readonly editions: Edition[] = [];
  readonly events: RecordedEvent[] = [];
  /** What is wrong with the hidden tabs themselves. */
  readonly faults: Problem[] = [];
  /** How many rows there should be before this run files any. */
  private expected: { events: number; editions: number };
  private readonly filed = { events: 0, editions: 0 };
  private readonly ids = new Set<string>();
  private last: string;
  private toFile: { editions: Edition[]; events: RecordedEvent[] } = { editions: [], events: [] };
  /** Both tabs were read. */
  isOpen = false;

  /** Nothing was ever kept here: the record begins with this run. */
  readonly isStart: boolean;

  /** @param now instant of the run, ISO */
  constructor(
    private readonly tables: Tables<'history' | 'responses'>,
    stored: StoredValues,
    private readonly now: string,
  ) {
    const kept = readOrNothing(stored, NAME, KIND);
    this.isStart = !kept;
    this.expected = { events: kept?.events ?? 0, editions: kept?.editions ?? 0 };
    this.last = kept?.last ?? '';
  }

  /** Reads both tabs whole, where that has not been done: one call more unless they were asked for before. */
  open(): void {
    if (this.isOpen) return;
    this.isOpen = true;
    this.tables.read({ history: 'rows', responses: 'rows' });
    const [events, editions] = [this.tables.of('history').rows, this.tables.of('responses').rows];
    this.each('History', events, (row, where) => this.events.push(decodeEvent(row, where)));
    this.each('Responses', editions, (row, where) => this.editions.push(decodeEdition(row, where)));
    for (const { id, at } of this.events) {
      this.ids.add(id);
      if (this.last < at) this.last = at;
    }
    for (const [tab, missing] of [
      ['History', this.expected.events - events.length],
      ['Responses', this.expected.editions - editions.length],
    ] as const)
      if (missing > 0) this.faults.push(lost(tab, missing));
    this.expected = {
      events: Math.max(this.expected.events, events.length),
      editions: Math.max(this.expected.editions, editions.length),
    };
  }

  /** Takes the rows of both tabs that were read, where not all of them were. @throws ReadAllOfIt where one cannot be read */
  openSome(): void {
    this.each('History', this.tables.of('history').rows, (row, where) =>
      this.events.push(decodeEvent(row, where)),
    );
    this.each('Responses', this.tables.of('responses').rows, (row, where) =>
      this.editions.push(decodeEdition(row, where)),
    );
    for (const { id } of this.events) this.ids.add(id);
    if (this.faults.length > 0) throw new ReadAllOfIt('a row of the record cannot be read');
  }

  private each<Row>(tab: string, rows: readonly Row[], read: (row: Row, where: string) => unknown): void {
    rows.forEach((row, index) => {
      try {
        read(row, `Row ${index + 2} of the hidden tab ${tab}`);
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        this.faults.push({
          id: `record:row:${tab}:${index + 2}`,
          where: `The hidden tab ${tab}`,
          what: error.message,
          whatToDo: 'Undo the change (File, Version history). Until then the row counts for nothing.',
          formId: '',
          responseId: '',
        });
      }
    });
  }

  /** The next instant of the record. */
  instant(): string {
    this.last = nextInstant(this.now, this.last);
    return this.last;
  }

  /** Files these events; one whose id is filed already is the same command, tried again. */
  addEvents(events: readonly NewEvent[]): void {
    for (const event of events) {
      if (this.ids.has(event.id)) continue;
      this.ids.add(event.id);
      const filed = { ...event, at: this.instant() };
      this.events.push(filed);
      this.toFile.events.push(filed);
      this.filed.events += 1;
    }
  }

  addEditions(editions: readonly Edition[]): void {
    for (const edition of editions) if (this.last < edition.at) this.last = edition.at;
    this.editions.push(...editions);
    this.toFile.editions.push(...editions);
    this.filed.editions += editions.length;
  }

  /** Files what another workbook's record holds and this one's does not, each with its own instant. */
  take(editions: readonly Edition[], events: readonly RecordedEvent[]): void {
    this.addEditions(editions);
    for (const { at } of events) if (this.last < at) this.last = at;
    this.events.push(...events);
    this.toFile.events.push(...events);
    this.filed.events += events.length;
  }

  /**
   * Files what was read, where it is news.
   * @param before the editions of these visits
   * @returns all of them now
   */
  file(before: readonly Edition[], readings: readonly Reading[]): readonly Edition[] {
    const added = newEditions(before, readings);
    this.addEditions(added);
    const all = new Map([...before, ...added].map((one) => [one.edition, one]));
    this.addEvents(
      added.flatMap(({ id, edition, base, answers }) => {
        const last = all.get(base);
        if (!last) return [];
        const to = settling().changedUnits(last.answers, answers).join(', ');
        const subject = { type: 'visit', id };
        return [{ v: EVENT_VERSION, id: edition, by: null, subject, kind: 'edition', to, base }];
      }),
    );
    return [...all.values()];
  }

  /**
   * Takes rows out of both tabs for good, and what they hold out of this run. Once they were read.
   * @param isOut whether an edition, or an event, is one of theirs
   */
  remove(
    out: RecordOut,
    isOut: { readonly edition: (one: Edition) => boolean; readonly event: (one: RecordedEvent) => boolean },
  ): SheetsRequest[] {
    const drop = <T>(list: T[], isIt: (one: T) => boolean): number => {
      const left = list.filter((one) => !isIt(one));
      return list.splice(0, list.length, ...left).length - left.length;
    };
    drop(this.editions, isOut.edition);
    drop(this.events, isOut.event);
    this.filed.editions -= drop(this.toFile.editions, isOut.edition);
    this.filed.events -= drop(this.toFile.events, isOut.event);
    this.expected = {
      events: this.expected.events - out.events.length,
      editions: this.expected.editions - out.editions.length,
    };
    return [
      ...this.tables.of('responses').remove(out.editions),
      ...this.tables.of('history').remove(out.events),
    ];
  }

  /** Ids of the visits of which something is still to be filed. */
  unfiled(): ReadonlySet<string> {
    const { editions, events } = this.toFile;
    const of = events.map(({ subject: { type, id } }) => (type === 'action' ? visitOfAction(id) : id));
    return new Set([...editions.map(({ id }) => id), ...of]);
  }

  /** What files what was added since the last time this was asked. */
  requests(): SheetsRequest[] {
    const { editions, events } = this.toFile;
    this.toFile = { editions: [], events: [] };
    return [
      ...this.tables.of('responses').append(editions.map(encodeEdition)),
      ...this.tables.of('history').append(events.map(encodeEvent)),
    ];
  }

  /** What is to be kept with them. */
  toKeep(): Record<string, string> {
    const kept: RecordCount = {
      schema: 1,
      events: this.expected.events + this.filed.events,
      editions: this.expected.editions + this.filed.editions,
      last: this.last,
    };
    return { [NAME]: JSON.stringify(kept) };
  }
}
