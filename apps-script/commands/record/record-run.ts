/**
 * What a run makes of the record: visits that came in settled one by one, or all of it, with what people typed since;
 * and the changes that bring the visible tabs to it.
 */
import type { Edition } from '../../../shared/record/edition';
import { isOnCell } from '../../../shared/record/merged-providers';
import type { Subject } from '../../../shared/record/event';
import type { SettledRecord, SettledVisit } from '../../../shared/record/settled';
import { visitOfAction } from '../../../shared/record/sorted-events';
import { termsIn, type Settings } from '../../../shared/schema/settings';
import type { ListEntries } from '../../../shared/workbook/list-entries';
import { firstNames, type NamedResponse } from '../../../shared/workbook/response-names';
import { cellText } from '../../../shared/workbook/table-rows';
import type { SheetsRequest } from '../../google/sheets-api';
import type { Tables } from '../../google/tables';
import { problemOf } from './problem-row';
import { ProviderRows, typedProviders } from './provider-rows';
import type { RecordBook } from './record-book';
import { InOrderOnce, type OrderContext } from './in-order-once';
import { SettledRows, type LinesRead } from './settled-rows';
import { settling } from './settling';
import { seen, type Typed } from './typed-cells';
import { typedRows } from './typed-rows';
import { unreadTexts } from './unread-texts';
import type { VisitWithActions, Written } from './written';

export type RecordTables = Tables<
  'visits' | 'findings' | 'answers' | 'actions' | 'providers' | 'history' | 'responses'
>;

interface RecordContext extends OrderContext {
  readonly settings: Settings;
}

/** Without the actions that no plan has any more and about which nothing is filed. */
const withoutFormer = (record: SettledRecord): SettledRecord => ({
  ...record,
  actions: record.actions.filter(({ inPlan, history }) => inPlan || history.length > 0),
});

export class RecordRun {
  readonly order: InOrderOnce;

  constructor(
    private readonly tables: RecordTables,
    readonly book: RecordBook,
    private readonly context: RecordContext,
  ) {
    this.order = new InOrderOnce(tables, context, book);
  }

  /** @param withFormerActions to look for what was typed beside them since */
  private settle(
    responses: readonly Edition[],
    events: RecordBook['events'],
    withFormerActions = false,
  ): SettledRecord {
    const { frameworks, settings, today } = this.context;
    return settling().settle({
      responses,
      events,
      frameworks: frameworks(),
      settings,
      asOf: today,
      withTryOuts: true,
      withFormerActions,
      atRest: this.context.resting(),
      areMatched: true,
    });
  }

  private rows(): SettledRows {
    const { frameworks, settings, resting } = this.context;
    return new SettledRows(this.tables, frameworks(), termsIn(settings), (id) => resting()?.has(id) === true);
  }

  /** What was typed into the list of providers: of all of the record only can be told whom it knows. */
  private typedList(record: SettledRecord): ReturnType<typeof typedProviders> {
    const { events } = this.book;
    // A record of an earlier version knows nothing of the list: what stands there is how it stood then.
    const isStart = !events.some((event) => event.subject.type === 'provider' && isOnCell(event));
    return typedProviders(this.tables.of('providers'), record, events, isStart, this.order.now);
  }

  /** Settles, files what was typed beside it, and settles again where there was any. */
  private settled(
    editions: () => readonly Edition[],
    events: () => RecordBook['events'],
    isWhole: boolean,
  ): {
    readonly record: SettledRecord;
    readonly rows: SettledRows;
    readonly typed: readonly Typed[];
    readonly ordered: readonly SheetsRequest[];
    /** What the rows of the list are, where nothing was typed since that was worked out. */
    readonly entries?: ListEntries;
  } {
    const rows = this.rows();
    // An action may have left its plan just now, with what somebody wrote beside it.
    const first = this.settle(editions(), events(), true);
    const ordered = this.order.put(() =>
      isWhole ? first : this.settle(this.book.editions, this.book.events, true),
    );
    const list = isWhole ? this.typedList(first) : undefined;
    const typed = [
      ...typedRows(this.tables, first, rows, this.context.isStart, this.order.now.unclear),
      ...(list ? [list] : []),
    ];
    const found = typed.flatMap((one) => one.events);
    if (found.length === 0)
      return { record: withoutFormer(first), rows, typed, ordered, ...(list && { entries: list.entries }) };
    this.book.addEvents(found);
    return { record: this.settle(editions(), events()), rows, typed, ordered };
  }

  /**
   * Visits of which something came in.
   * @param editions theirs, all of them
   * @param countedAs which provider a visit counts as; null for its own
   */
  touched(
    editions: readonly Edition[],
    names: ReadonlyMap<string, NamedResponse>,
    countedAs: (visit: SettledVisit) => string | null = () => null,
  ): Written {
    const ids = new Set(editions.map(({ id }) => id));
    const isTheirs = ({ subject: { type, id } }: RecordBook['events'][number]): boolean =>
      ids.has(type === 'visit' ? id : type === 'action' ? visitOfAction(id) : '');
    const { record, rows, typed, ordered } = this.settled(
      () => editions,
      () => this.book.events.filter(isTheirs),
      false,
    );
    const order = this.order.now;
    const written = rows.write({ ...record, names, countedAs, hasLines: false, noAnswers: false, order });
    const isOfThem = (id: string): boolean => [...ids].some((one) => id.includes(`:visit:${one}`));
    return {
      requests: [...ordered, ...typed.flatMap(({ requests }) => requests), ...written],
      problems: record.problems.map(problemOf).filter(({ id }) => isOfThem(id)),
      looked: isOfThem,
    };
  }

  /** All of the record as it stands. Once both of its tabs were read. */
  whole(): SettledRecord {
    return this.settle(this.book.editions, this.book.events);
  }

  private settledVisit(id: string, without = '', withFormerActions = false): SettledRecord {
    const isTheirs = ({ type, id: subject }: Subject): boolean =>
      type === 'visit' ? subject === id : type === 'action' && visitOfAction(subject) === id;
    return this.settle(
      this.book.editions.filter((one) => one.id === id),
      this.book.events.filter((event) => isTheirs(event.subject) && event.id !== without),
      withFormerActions,
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
    const ordered = this.order.put(() => this.settle(this.book.editions, this.book.events, true));
    const { isStart } = this.context;
    const settled = this.settledVisit(id, '', true);
    const typed = typedRows(this.tables, settled, this.rows(), isStart, this.order.now.unclear);
    this.book.addEvents(typed.flatMap(({ events }) => events));
    return [...ordered, ...seen(typed)];
  }

  /** The whole record, and the county's figures from it. */
  all(names: ReadonlyMap<string, NamedResponse>, lines: LinesRead): Written {
    this.book.open();
    const { record, rows, typed, ordered, entries } = this.settledWhole();
    const order = this.order.now;
    const { settings, today } = this.context;
    const there = new Set(this.tables.of('visits').rows.map((row) => cellText(row, 'id')));
    const merged = new Set(record.providers.flatMap((one) => (one.merged.length > 0 ? [one.id] : [])));
    const countedAs = ({ providerId }: SettledVisit): string | null =>
      merged.has(providerId) ? providerId : null;
    const providers = new ProviderRows(
      this.tables.of('providers'),
      record,
      this.book.events,
      order.asked,
      entries,
    );
    return {
      requests: [
        ...ordered,
        ...typed.flatMap(({ requests }) => requests),
        ...rows.write({
          ...record,
          names: new Map([...firstNames(this.book.editions, there), ...names]),
          countedAs,
          hasLines: true,
          ...lines,
          order,
        }),
        ...providers.persons(order.unclear.providers),
      ],
      problems: [
        ...record.problems.map(problemOf),
        ...order.problems,
        ...typed.flatMap(({ problems }) => problems),
        ...providers.problems(),
        ...unreadTexts(this.tables, record, today),
        ...this.book.faults,
      ],
      looked: (id) => /^(record|visit):/.test(id),
      record,
      counted: settling().countedOf(record, {
        responses: this.book.editions,
        frameworks: this.context.frameworks(),
      }),
      options: settling().countyOptionsOf(record, { settings, asOf: today }, providers.ids),
      providers,
    };
  }

  private settledWhole(): ReturnType<RecordRun['settled']> {
    const { book } = this;
    const [editions, events] = [() => book.editions, () => book.events];
    return this.settled(editions, events, true);
  }

  /** All of the record with what was typed since, which is filed: what is done next comes after it. No row is brought to it. */
  withTyped(): { readonly record: SettledRecord; readonly requests: readonly SheetsRequest[] } {
    this.book.open();
    const { record, typed, ordered } = this.settledWhole();
    return { record, requests: [...ordered, ...seen(typed)] };
  }
}
