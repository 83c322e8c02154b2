/** Settled visits as changes to the visible tabs: each in the row that it has, with its findings, answers and actions. */
import type { KnownCells } from '../../../shared/record/known-cells';
import type { SettledAction, SettledVisit } from '../../../shared/record/settled';
import type { VisitForm } from '../../../shared/record/visit-form';
import type { Terms } from '../../../shared/schema/terms';
import { actionsOfRows, encodeAction } from '../../../shared/workbook/actions-tab';
import { encodeRecord } from '../../../shared/workbook/record-columns';
import { encodeNames, type NamedResponse } from '../../../shared/workbook/response-names';
import { seenCell, seenIn } from '../../../shared/workbook/seen-cell';
import { cellText, hiddenOf } from '../../../shared/workbook/table-rows';
import type { Framework } from '../../../shared/schema/framework';
import type { SheetsRequest } from '../../google/sheets-api';
import type { ColumnKey, Tables } from '../../google/tables';
import { LineRows } from './line-rows';
import { recorded, settlePersons, type PeoplesTable } from './persons-cells';
import type { InOrder } from './in-order-once';
import { inWords, settling } from './settling';
import { groupBy, stretchesOf } from '../../../shared/schema/lists-by-key';

type SettledTables = Tables<'visits' | 'findings' | 'answers' | 'actions'>;

/** People's own columns of a visit's row, which is there again as it was should somebody have deleted it. */
const OF_VISIT: readonly ColumnKey<'visits'>[] = ['decision', 'decision-reason', 'notes'];
const OF_ACTION: readonly ColumnKey<'actions'>[] = [
  'who',
  'by-when',
  'status',
  'evidence',
  'closed-on',
  'review-note',
  'progress',
];

export interface VisitsToWrite {
  readonly visits: readonly SettledVisit[];
  /** Those of these visits. */
  readonly actions: readonly SettledAction[];
  /** By visit id: how its response was named when it was read just now. */
  readonly names: ReadonlyMap<string, NamedResponse>;
  /** Id of a visit's provider where that is several names that were merged; null where it is one. */
  readonly countedAs: (visit: SettledVisit) => string | null;
  /** Findings and answers of all of these were read, so that what is missing of them can be told. */
  readonly hasLines: boolean;
  /** So much of them was read that what somebody typed over can be told. */
  readonly comparesLines?: boolean;
  /** The tab of answers has just been made: each has to be written into it. */
  readonly noAnswers: boolean;
  readonly order: Pick<InOrder, 'unclear'>;
}

/** How much of the tabs of findings and answers there was to read. */
export type LinesRead = Pick<VisitsToWrite, 'noAnswers' | 'comparesLines'>;

export class SettledRows {
  readonly formOf: (visit: SettledVisit) => VisitForm | null;

  constructor(
    private readonly tables: SettledTables,
    frameworks: readonly Framework[],
    private readonly terms: Terms,
    readonly isAtRest: (visitId: string) => boolean = () => false,
  ) {
    const forms = settling().visitForms(frameworks);
    this.formOf = ({ visit }) => forms(visit);
  }

  known(visit: SettledVisit): KnownCells {
    return settling().visitCells(visit, this.formOf(visit));
  }

  /** Every change that brings the tabs to what these visits come to. */
  write(what: VisitsToWrite): SheetsRequest[] {
    return [...this.visits(what), ...this.actions(what)];
  }

  private visits({
    visits,
    actions,
    names,
    countedAs,
    hasLines,
    comparesLines = false,
    noAnswers,
    order,
  }: VisitsToWrite): SheetsRequest[] {
    const table = this.tables.of('visits');
    const ofVisits = groupBy(actions, ({ visitId }) => visitId);
    const places = new Map<string, number>();
    table.rows.forEach((row, index) => {
      const id = cellText(row, 'id');
      if (id !== '' && !places.has(id)) places.set(id, index);
    });
    const lineRows = new LineRows(this.tables);
    const merged = hasLines ? lineRows.part() : undefined;
    const there = hasLines ? this.linesThere() : undefined;
    const requests = visits.flatMap((visit): SheetsRequest[] => {
      const form = this.formOf(visit);
      // Kept in the record, and told; what its row says stays.
      if (form === null) return [];
      const index = places.get(visit.id);
      const before = index === undefined ? undefined : table.rows[index];
      const lines = there && (there.get(visit.id) ?? 0);
      const isAway = visit.archived !== null;
      // Of none it cannot be told whether there are to be any: it may just be back from its archive.
      const isWhole =
        lines === undefined ||
        (isAway
          ? lines === 0
          : lines > 0 &&
            !noAnswers &&
            merged?.visits.has(visit.id) !== true &&
            lines === (before?.lines ?? lines) &&
            !(comparesLines && lineRows.isTypedOver(visit, form)));
      const named = names.get(visit.id);
      const isUnclear = order.unclear.visits.has(visit.id);
      const counts = countedAs(visit);
      const isIn = cellText(before, 'counted-as') === (counts ?? '');
      if (isWhole && isIn && !named && this.isAtRest(visit.id)) return [];
      const cells = encodeRecord(visit, ofVisits.get(visit.id) ?? [], counts);
      const isSame = before !== undefined && settling().isAsWritten(before, visit.visit);
      const known = this.known(visit);
      const rows = isWhole && isSame ? undefined : lineRows.add(visit, form);
      const count = rows?.count ?? (isAway ? lines : before?.lines) ?? before?.lines ?? lines ?? null;
      const written = { ...cells, lines: count };
      const mark = before && settling().writtenMark(before);
      // Of a row that an earlier version wrote nothing tells; else somebody typed over what stood there, or sorted it.
      const isIntact = [mark, ''].includes(cellText(before, 'written'));
      if (index !== undefined && isSame && isIntact && !isUnclear)
        return [
          ...table.update(index, {
            ...written,
            written: mark ?? null,
            // It is hidden, so that no mark tells whether somebody cleared it.
            'form-id': visit.visit.formId,
            ...(named && encodeNames(named, before)),
          }),
          ...settlePersons(table, index, known),
        ];
      const judged = settling().tryToJudge(visit.visit, form, this.terms);
      if ('unfit' in judged) {
        rows?.leave();
        return [];
      }
      const shown = inWords(() => settling().encodeVisit(visit.visit, judged.judgement, form.framework));
      // What it came to before is kept nowhere: a text may have been taken out.
      const all = { ...shown, ...written, written: settling().writtenMark(shown), seal: null };
      if (index !== undefined && isUnclear)
        return table.update(index, {
          ...hiddenOf(table.tab.columns, all),
          ...(named && encodeNames(named, before)),
        });
      if (index !== undefined)
        return [
          ...table.update(index, { ...all, ...(named && encodeNames(named, before)) }),
          ...settlePersons(table, index, known),
        ];
      const keys = Object.keys(visit.cells).map((key) => `cells/${key}`);
      const persons = recorded([...OF_VISIT, ...keys], known);
      const nameless = { 'rest-id': null, 'form-app-id': null, 'first-at': null };
      return table.append(
        [
          {
            ...all,
            ...(named ? encodeNames(named) : nameless),
            seen: seenCell(persons) || null,
            index: null,
          },
        ],
        [persons],
      );
    });
    return [...(merged?.requests ?? []), ...requests, ...lineRows.requests()];
  }

  /** How many rows of findings and of answers each visit has. */
  private linesThere(): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const id of ['findings', 'answers'] as const)
      for (const { text, count } of stretchesOf(this.tables.of(id).texts('visit-id')))
        counts.set(text, (counts.get(text) ?? 0) + count);
    return counts;
  }

  private actions({ visits, actions, order: { unclear } }: VisitsToWrite): SheetsRequest[] {
    const table = this.tables.of('actions');
    const ids = new Set(visits.map(({ id }) => id));
    const ofRows = actionsOfRows(table.rows, actions);
    const written = new Set<SettledAction>();
    const away = settling().putAwayActions(visits, actions, this.formOf);
    const removed: number[] = [];
    const requests = table.rows.flatMap((row, index): SheetsRequest[] => {
      const action = ofRows.get(index);
      if (action && !written.has(action)) {
        written.add(action);
        if (away.has(action)) {
          removed.push(index);
          return [];
        }
        if (unclear.actions.has(action.id)) return [];
        return [
          ...table.update(index, encodeAction(action)),
          ...settlePersons(table, index, settling().actionCells(action)),
        ];
      }
      // Its plan has it no more, and nobody did anything about it.
      if (!action && ids.has(cellText(row, 'visit-id')) && isUntouched(table, index)) removed.push(index);
      return [];
    });
    const order = new Map(visits.map(({ id }, at) => [id, at]));
    const orderOf = ({ visitId }: SettledAction): number => order.get(visitId) ?? 0;
    const added = actions
      .filter((action) => !written.has(action) && !away.has(action))
      .sort((a, b) => orderOf(a) - orderOf(b) || a.place - b.place);
    const persons = added.map((action) =>
      recorded([...OF_ACTION, ...Object.keys(action.cells)], settling().actionCells(action)),
    );
    return [
      ...requests,
      ...table.append(
        added.map((action, at) => ({
          ...encodeAction(action),
          later: null,
          seen: seenCell(persons[at] ?? {}) || null,
        })),
        persons,
      ),
      ...table.remove(removed),
    ];
  }
}

/** Of an action's cells: what its plan said stands in them at first. */
const FROM_PLAN: readonly string[] = ['who', 'by-when'] satisfies readonly ColumnKey<'actions'>[];

/** As the product made it: nobody has written into it, nor changed what the plan said. */
function isUntouched(table: PeoplesTable, index: number): boolean {
  const isAsSeen = seenIn(cellText(table.rows[index], 'seen'));
  return Object.entries(table.persons(index)).every(
    ([key, text]) =>
      text === '' ||
      (key === ('status' satisfies ColumnKey<'actions'>) && text === 'Open') ||
      (FROM_PLAN.includes(key) && isAsSeen(key, text)),
  );
}
