/**
 * The record as one run has it: what the hidden tabs keep, what this run adds to them, and the instants of that. What is
 * added goes into the same request as the rows that it changes.
 */
import { InputError } from '../../../shared/errors';
import { newEditions, type Edition, type Reading } from '../../../shared/record/edition';
import { EVENT_VERSION, nextInstant, type RecordedEvent, type Subject } from '../../../shared/record/event';
import { visitOfAction } from '../../../shared/record/sorted-events';
import { decodeEvent, encodeEvent } from '../../../shared/workbook/history-tab';
import type { Problem } from '../../../shared/workbook/problems-tab';
import type { RecordCount } from '../../../shared/workbook/record-count';
import { decodeEdition, encodeEdition } from '../../../shared/workbook/responses-tab';
import { RECORD_COUNT } from '../../../shared/workbook/restored-state';
import { cellText } from '../../../shared/workbook/table-rows';
import { ReadAllOfIt } from '../../google/read-all-of-it';
import type { SheetsRequest } from '../../google/sheets-api';
import type { StoredValues } from '../../google/stored-values';
import type { Tables } from '../../google/tables';
import { lost, recordKept } from './record-kept';
import type { RecordOut } from './rows-without';
import { settling } from './settling';

/** An event before it is filed. */
export type NewEvent = Omit<RecordedEvent, 'at'>;

const visitAbout = ({ type, id }: Subject): string => (type === 'action' ? visitOfAction(id) : id);

export class RecordBook {
  readonly editions: Edition[] = [];
  readonly events: RecordedEvent[] = [];
  /** What is wrong with the hidden tabs themselves. */
  readonly faults: Problem[] = [];
  /** How many rows there should be before this run files any. */
  private expected: { events: number; editions: number };
  private readonly filed = { events: 0, editions: 0 };
  private readonly ids = new Set<string>();
  /** Visits of which this run has filed anything. */
  private readonly stirred = new Set<string>();
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
    const kept = recordKept(stored);
    this.isStart = !kept;
    this.expected = { events: kept?.events ?? 0, editions: kept?.editions ?? 0 };
    this.last = kept?.last ?? '';
  }

  /**
   * Reads both tabs whole, where that has not been done: one call more unless they were asked for before.
   * @param isSure whether it is known already that what is kept of a visit is as it was written
   */
  open(isSure: (visitId: string) => boolean = () => false): void {
    if (this.isOpen) return;
    this.isOpen = true;
    this.tables.read({ history: 'rows', responses: 'rows' });
    const [events, editions] = [this.tables.of('history').rows, this.tables.of('responses').rows];
    this.each('History', events, (row, where) => this.events.push(decodeEvent(row, where)));
    this.each('Responses', editions, (row, where) =>
      this.editions.push(decodeEdition(row, where, isSure(cellText(row, 'visit-id')))),
    );
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
      this.stirred.add(visitAbout(event.subject));
      const filed = { ...event, at: this.instant() };
      this.events.push(filed);
      this.toFile.events.push(filed);
      this.filed.events += 1;
    }
  }

  addEditions(editions: readonly Edition[]): void {
    for (const { id, at } of editions) {
      this.stirred.add(id);
      if (this.last < at) this.last = at;
    }
    this.editions.push(...editions);
    this.toFile.editions.push(...editions);
    this.filed.editions += editions.length;
  }

  /** Files what another workbook's record holds and this one's does not, each with its own instant. */
  take(editions: readonly Edition[], events: readonly RecordedEvent[]): void {
    this.addEditions(editions);
    for (const { at, subject } of events) {
      this.stirred.add(visitAbout(subject));
      if (this.last < at) this.last = at;
    }
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
    return new Set([...editions.map(({ id }) => id), ...events.map(({ subject }) => visitAbout(subject))]);
  }

  /** Whether this run has filed anything about a visit or its actions, whether that is written yet or not. */
  isStirred = (visitId: string): boolean => this.stirred.has(visitId);

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
    return { [RECORD_COUNT]: JSON.stringify(kept) };
  }
}
