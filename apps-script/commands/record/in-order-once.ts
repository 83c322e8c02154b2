/** The tabs put in order once in a run, before anything is concluded from people's cells: see `rows-in-order.ts`. */
import type { VisitsAtRest } from '../../../shared/record/at-rest';
import type { SettledRecord } from '../../../shared/record/settled';
import type { Framework } from '../../../shared/schema/framework';
import type { Visit } from '../../../shared/schema/visit';
import type { Problem } from '../../../shared/workbook/problems-tab';
import type { UnclearRows } from '../../../shared/workbook/rows-in-order';
import type { Named, SortedId } from '../../../shared/workbook/sorted-tabs';
import { seenIn } from '../../../shared/workbook/seen-cell';
import { cellText } from '../../../shared/workbook/table-rows';
import type { PersonsCells } from '../../google/added-columns';
import { leaveCalculated } from '../../google/calculated-cells';
import { ReadAllOfIt } from '../../google/read-all-of-it';
import type { GridRange, SheetsRequest } from '../../google/sheets-api';
import { isUnderMerged, mergedRows, partCells } from '../../google/merged-cells';
import { putRight } from '../../google/watched-change';
import type { Tables } from '../../google/tables';
import type { FiledVisits } from './filed-visits';
import type { RecordBook } from './record-book';
import type { PeoplesTable } from './persons-cells';
import { pages, settling } from './settling';

export interface InOrder {
  readonly problems: readonly Problem[];
  readonly unclear: UnclearRows;
  /** Rows of the Providers tab of which a person has to say whom they are about, by index. */
  readonly asked: ReadonlySet<number>;
}

const NONE: ReadonlySet<string> = new Set();
export const ALL_IN_ORDER: InOrder = {
  problems: [],
  unclear: { visits: NONE, actions: NONE, providers: NONE },
  asked: new Set(),
};

/**
 * Of a few rows cannot be told whether they were sorted by themselves: nothing is concluded from what people wrote in them.
 * @throws ReadAllOfIt where a cell says something else than was last seen in it
 */
function mustBeAsSeen(tables: Tables<'visits' | 'actions'>): void {
  for (const id of ['visits', 'actions'] as const) {
    const table = tables.of(id);
    table.rows.forEach((row, index) => {
      const isAsSeen = seenIn(cellText(row, 'seen'));
      if (!Object.entries(table.persons(index)).every(([key, text]) => isAsSeen(key, text)))
        throw new ReadAllOfIt('somebody has written beside a row');
    });
  }
}

/** Brings texts back to a column that was emptied, and leaves what a formula of people's own comes to. */
function filledAgain(
  table: PeoplesTable,
  rows: readonly { readonly index: number; readonly cells: PersonsCells }[],
): SheetsRequest[] {
  const added = rows.flatMap(({ cells }) => Object.keys(cells).filter((key) => key.startsWith('cells/')));
  leaveCalculated(table, [...new Set(added)]);
  return rows.flatMap(({ index, cells }) => {
    const stands = table.persons(index);
    const here = Object.entries(cells).filter(([key]) => stands[key] !== undefined);
    return table.settle(index, Object.fromEntries(here));
  });
}

export interface OrderContext {
  readonly frameworks: () => readonly Framework[];
  /** The record begins with this run. */
  readonly isStart: boolean;
  /** What visits' rows keep. */
  readonly filed: Pick<FiledVisits, 'torn' | 'visit'>;
  /** undefined until the record was read, and where only some of it is. */
  readonly resting: () => VisitsAtRest | undefined;
  /** Whether a person has set a problem to Solved. */
  readonly isMeant: (problem: string) => boolean;
  /** London date, ISO. */
  readonly today: string;
}

export class InOrderOnce {
  private order: InOrder | undefined;

  constructor(
    private readonly tables: Tables<'visits' | 'actions' | 'providers'>,
    private readonly context: OrderContext,
    private readonly book: Pick<RecordBook, 'unfiled'>,
  ) {}

  /** What came of it. */
  get now(): InOrder {
    return this.order ?? ALL_IN_ORDER;
  }

  /**
   * @param whole all of the record
   * @returns what changes; nothing once it was asked
   * @throws ReadAllOfIt where only some rows were read, and somebody has written in them
   */
  put(whole: () => SettledRecord): readonly SheetsRequest[] {
    if (this.order) return [];
    this.order = ALL_IN_ORDER;
    const { frameworks, isStart, filed, resting } = this.context;
    const [visits, actions, providers] = [
      this.tables.of('visits'),
      this.tables.of('actions'),
      this.tables.of('providers'),
    ];
    if (!visits.at.areAll) {
      mustBeAsSeen(this.tables);
      return [];
    }
    // A record that starts here knows of no row where it was: all it can tell is whom those of the list are about.
    if (isStart) return this.tellNamesakes(whole(), ALL_IN_ORDER);
    // By what response it was made of, and what was last seen in it, a visit is known for good.
    const hidden = [...filed.torn].flatMap(([index, row]) =>
      visits.update(index, {
        'rest-id': row['rest-id'] ?? null,
        'form-app-id': row['form-app-id'] ?? null,
        'first-at': row['first-at'] ?? null,
        seen: row.seen ?? null,
      }),
    );
    const asFiled = (id: string): Visit | undefined => filed.visit(id);
    const isAtRest = (id: string): boolean => resting()?.has(id) === true;
    const known = {
      record: whole(),
      frameworks: frameworks(),
      asFiled,
      unfiled: this.book.unfiled(),
      isAtRest,
    };
    const merges = this.merges();
    const isCovered = Object.fromEntries(
      merges.map(({ id, ranges }) => [
        id,
        (index: number, place: number) => isUnderMerged(ranges, index + 1, place),
      ]),
    );
    const { filled, putBack, ...told } = settling().rowsInOrder({ visits, actions, providers }, known, {
      ...this.context,
      words: putRight,
      isCovered,
    });
    const inOrder = [
      ...merges.map(({ sheetId }) => partCells(sheetId)),
      ...hidden,
      ...filledAgain(visits, filled.visits),
      ...filledAgain(actions, filled.actions),
      ...filledAgain(providers, filled.providers),
      // What names a visit or an action is written again with all of its row.
      ...putBack.visits.flatMap(({ index, cells }) => visits.settle(index, cells)),
      ...putBack.actions.flatMap(({ index, cells }) => actions.settle(index, cells)),
      ...putBack.providers.flatMap(({ index, names, cells }) => {
        const { provider, urn = '' }: Named<'providers'>['names'] = names;
        return [
          ...providers.settle(index, cells),
          ...providers.update(index, { provider: provider ?? null, urn: urn === '' ? null : urn }),
        ];
      }),
    ];
    return [...inOrder, ...this.tellNamesakes(known.record, told)];
  }

  /** Tabs in which cells of rows are merged. */
  private merges(): readonly { id: SortedId; sheetId: number; ranges: readonly GridRange[] }[] {
    return (['visits', 'actions', 'providers'] as const).flatMap((id) => {
      const ranges = mergedRows(this.tables.merges(id));
      return ranges.length === 0 ? [] : [{ id, sheetId: this.tables.of(id).sheetId, ranges }];
    });
  }

  /** Gives providers of one name each its own, and keeps of which rows it is asked whom they are about. */
  private tellNamesakes(record: SettledRecord, told: Omit<InOrder, 'asked'>): SheetsRequest[] {
    const providers = this.tables.of('providers');
    const { named, asked, problems } = pages().namesakes(providers.rows, record);
    this.order = { ...told, problems: [...told.problems, ...problems], asked: new Set(asked) };
    return named.flatMap(({ index, name }) => providers.update(index, { provider: name }));
  }
}
