/**
 * What a run makes of the record: visits that came in settled one by one, or all of it, with what people typed since;
 * and the changes that bring the visible tabs to it.
 */
import type { LatestVisits } from '../../../shared/county/latest-visits';
import type { Edition } from '../../../shared/record/edition';
import type { RecordProblem } from '../../../shared/record/problem';
import type { Subject } from '../../../shared/record/event';
import type { SettledAction, SettledRecord, SettledVisit } from '../../../shared/record/settled';
import { visitOfAction } from '../../../shared/record/sorted-events';
import type { CountyOptions } from '../../../shared/schema/county';
import type { Framework } from '../../../shared/schema/framework';
import { termsIn, type Settings } from '../../../shared/schema/settings';
import { actionsOfRows } from '../../../shared/workbook/actions-tab';
import type { Problem } from '../../../shared/workbook/problems-tab';
import type { NamedResponse } from '../../../shared/workbook/response-names';
import { idsWithList } from '../../../shared/workbook/providers-tab';
import { cellText } from '../../../shared/workbook/table-rows';
import type { SheetsRequest } from '../../google/sheets-api';
import type { Tables } from '../../google/tables';
import type { RecordBook } from './record-book';
import { SettledRows } from './settled-rows';
import { settling } from './settling';
import { typedIn, type Typed } from './typed-cells';

export type RecordTables = Tables<
  'visits' | 'findings' | 'answers' | 'actions' | 'providers' | 'history' | 'responses'
>;

interface RecordContext {
  readonly frameworks: () => readonly Framework[];
  readonly settings: Settings;
  /** London date, ISO. */
  readonly today: string;
  /** The record begins with this run. */
  readonly isStart: boolean;
}

export interface Written {
  readonly requests: readonly SheetsRequest[];
  readonly problems: readonly Problem[];
  /** Whether a problem's id is of something that was looked at. */
  readonly looked: (id: string) => boolean;
  /** Which visits count, where all of the record was worked out, */
  readonly counted?: LatestVisits;
  /** and how figures are worked out from it. */
  readonly options?: CountyOptions;
}

export interface VisitWithActions {
  readonly visit: SettledVisit;
  readonly actions: readonly SettledAction[];
}

/** What is wrong with the record, as a row of the Problems tab. */
const problemOf = ({ id, kind, subject, text, whatToDo }: RecordProblem): Problem => ({
  id: `record:${id}`,
  where: subject.type === 'visit' ? 'This visit' : 'The record',
  what: text,
  whatToDo,
  formId: '',
  responseId: subject.type === 'visit' ? subject.id : '',
  // Two officers may have gone together: that both stand is a person's to say.
  maySettle: kind === 'same-visit',
});

export class RecordRun {
  constructor(
    private readonly tables: RecordTables,
    readonly book: RecordBook,
    private readonly context: RecordContext,
  ) {}

  private settle(responses: readonly Edition[], events: RecordBook['events']): SettledRecord {
    const { frameworks, settings, today } = this.context;
    return settling().settle({
      responses,
      events,
      frameworks: frameworks(),
      settings,
      asOf: today,
      withTryOuts: true,
      areMatched: true,
    });
  }

  private rows(): SettledRows {
    return new SettledRows(this.tables, this.context.frameworks(), termsIn(this.context.settings));
  }

  /** What was typed beside what this record holds. */
  private typed(record: SettledRecord, rows: SettledRows): readonly Typed[] {
    const { isStart } = this.context;
    const visits = new Map(record.visits.map((visit) => [visit.id, visit]));
    const [ofVisits, ofActions] = [this.tables.of('visits'), this.tables.of('actions')];
    const actions = actionsOfRows(ofActions.rows, record.actions);
    const byId = new Map(record.actions.map((action) => [action.id, action]));
    return [
      typedIn(
        'visit',
        ofVisits,
        (index) => cellText(ofVisits.rows[index], 'id'),
        (id) => {
          const visit = visits.get(id);
          return visit && rows.known(visit);
        },
        isStart,
      ),
      typedIn(
        'action',
        ofActions,
        (index) => actions.get(index)?.id ?? '',
        (id) => {
          const action = byId.get(id);
          return action && settling().actionCells(action);
        },
        isStart,
      ),
    ];
  }

  /** Settles, files what was typed beside it, and settles again where there was any. */
  private settled(
    editions: () => readonly Edition[],
    events: () => RecordBook['events'],
  ): {
    readonly record: SettledRecord;
    readonly rows: SettledRows;
    readonly typed: readonly Typed[];
  } {
    const rows = this.rows();
    const first = this.settle(editions(), events());
    const typed = this.typed(first, rows);
    const found = typed.flatMap((one) => one.events);
    if (found.length === 0) return { record: first, rows, typed };
    this.book.addEvents(found);
    return { record: this.settle(editions(), events()), rows, typed };
  }

  /**
   * Visits of which something came in.
   * @param editions theirs, all of them
   */
  touched(editions: readonly Edition[], names: ReadonlyMap<string, NamedResponse>): Written {
    const ids = new Set(editions.map(({ id }) => id));
    const isTheirs = ({ subject: { type, id } }: RecordBook['events'][number]): boolean =>
      ids.has(type === 'visit' ? id : type === 'action' ? visitOfAction(id) : '');
    const { record, rows, typed } = this.settled(
      () => editions,
      () => this.book.events.filter(isTheirs),
    );
    const written = rows.write({ ...record, names, merged: new Set(), hasLines: false, noAnswers: false });
    const isOfThem = (id: string): boolean =>
      id.startsWith('record:') && [...ids].some((one) => id.includes(`:visit:${one}`));
    return {
      requests: [...typed.flatMap(({ requests }) => requests), ...written],
      problems: record.problems.map(problemOf).filter(({ id }) => isOfThem(id)),
      looked: isOfThem,
    };
  }

  /** All of the record as it stands. Once both of its tabs were read. */
  whole(): SettledRecord {
    return this.settle(this.book.editions, this.book.events);
  }

  private settledVisit(id: string, without = ''): SettledRecord {
    const isTheirs = ({ type, id: subject }: Subject): boolean =>
      type === 'visit' ? subject === id : type === 'action' && visitOfAction(subject) === id;
    return this.settle(
      this.book.editions.filter((one) => one.id === id),
      this.book.events.filter((event) => isTheirs(event.subject) && event.id !== without),
    );
  }

  /** One visit as it stands, with its actions. @param without id of an event that is left out */
  visit(id: string, without = ''): VisitWithActions | undefined {
    const { visits, actions } = this.settledVisit(id, without);
    const [visit] = visits;
    return visit && { visit, actions };
  }

  /** Files what was typed beside a visit, before something else is done about it: whoever does that could see it. */
  fileTyped(id: string): readonly SheetsRequest[] {
    const typed = this.typed(this.settledVisit(id), this.rows());
    this.book.addEvents(typed.flatMap(({ events }) => events));
    return typed.flatMap(({ requests, see }) => [...requests, ...see()]);
  }

  /** Of a visit whose row somebody deleted the record knows by which name it was first read, and when. */
  private withFirst(names: ReadonlyMap<string, NamedResponse>): ReadonlyMap<string, NamedResponse> {
    const there = new Set(this.tables.of('visits').rows.map((row) => cellText(row, 'id')));
    const all = new Map<string, NamedResponse>();
    for (const { id, reader, firstAt, submittedAt } of this.book.editions)
      if (!there.has(id) && !all.has(id) && (reader === 'rest' || reader === 'form-app'))
        all.set(id, { reader, readAs: id, firstAt: firstAt ?? submittedAt });
    return new Map([...all, ...names]);
  }

  /** The whole record, and the county's figures from it. @param noAnswers the tab of answers has just been made */
  all(names: ReadonlyMap<string, NamedResponse>, noAnswers: boolean): Written {
    this.book.open();
    const { record, rows, typed } = this.settled(
      () => this.book.editions,
      () => this.book.events,
    );
    const { settings, today } = this.context;
    const merged = new Set(record.providers.flatMap((one) => (one.merged.length > 0 ? [one.id] : [])));
    return {
      requests: [
        ...typed.flatMap(({ requests }) => requests),
        ...rows.write({ ...record, names: this.withFirst(names), merged, hasLines: true, noAnswers }),
      ],
      problems: [
        ...record.problems.map(problemOf),
        ...typed.flatMap(({ problems }) => problems),
        ...this.book.faults,
      ],
      looked: (id) => /^(record|visit):/.test(id),
      counted: settling().countedOf(
        record,
        { responses: this.book.editions, frameworks: this.context.frameworks() },
        idsWithList(
          this.tables.of('providers').rows,
          record.visits.map(({ visit }) => visit.answers.provider),
        ),
      ),
      options: settling().countyOptionsOf(record, { settings, asOf: today }),
    };
  }
}
