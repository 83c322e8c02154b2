/** The Actions tab: improvement plans of all frameworks, in one list. */
import { ACTION_STATUSES, actionsOf, dueState, OPEN, type Action } from '../county/actions';
import { criterionNamed } from '../county/action-deadlines';
import type { QueuedAction } from '../county/queue';
import { instrumentOf } from '../instrument/instrument-parts';
import { lineReader } from '../judging/lines';
import { isIsoDate } from '../schema/dates';
import type { Framework } from '../schema/framework';
import type { Visit } from '../schema/visit';
import type { ProductCells, RowChanges, RowOf } from '../schema/workbook-plan';
import { byPerson, byPersonAfterProduct, byProduct, CALM, dueFormats, saying, tableTab } from './define-tab';
import type { LaterWords } from './action-follow-ups';
import { cellText } from './table-rows';

const YOURS = 'Yours: never overwritten.';

export const actionsTab = tableTab({
  id: 'actions',
  title: 'Actions',
  columns: [
    byProduct('provider', 'Provider', 196, 'text'),
    byProduct('area', 'Area for improvement', 180, 'text'),
    byProduct('action', 'Action', 230, 'text'),
    byProduct('who', 'By whom', 120, 'text'),
    byProduct('by-when', 'By when', 130, 'date', {
      note: 'As written in the plan, a date where it is one; where the plan says nothing, the framework’s own deadline if it sets one.',
    }),
    byProduct('due', 'Due or overdue', 90, 'text'),
    byPersonAfterProduct('status', 'Status', 110, 'choice', {
      choices: ACTION_STATUSES,
      note: 'Yours: change it when the action is done.',
    }),
    byProduct('rag', 'RAG', 70, 'text'),
    byProduct('later', 'What a later visit found', 200, 'text', {
      note: 'Of the criterion that the action is about, where its area names one.',
      later: true,
    }),
    byPerson('evidence', 'Evidence that it is done', 220, 'text', { note: YOURS, later: true }),
    byPerson('closed-on', 'Closed on', 130, 'date', {
      note: 'Yours. A visit after this day that does not find the criterion met opens the action again.',
      later: true,
    }),
    byPerson('review-note', 'Review note', 220, 'text', { note: YOURS, later: true }),
    byPerson('progress', 'Progress', 220, 'text', { note: YOURS }),
    byProduct('review', 'Review', 200, 'text'),
    byProduct('criterion', 'Criterion', 80, 'text', { later: true }),
    byProduct('visit-date', 'Visit date', 130, 'date'),
    byProduct('framework', 'Framework id', 120, 'text'),
    byProduct('visit-id', 'Visit id', 160, 'text'),
    byProduct('id', 'Action id', 180, 'text'),
  ],
  details: { from: 'later' },
  views: [
    { title: 'Open', column: 'status', words: [OPEN] },
    { title: 'Overdue', column: 'due', words: ['Overdue'] },
    { title: 'A later visit says something', column: 'later', words: [] },
  ],
  conditionalFormats: [...dueFormats('due'), saying('status', 'Done', CALM)],
});

const blank = (text: string): string | null => (text === '' ? null : text);

type ActionsTab = typeof actionsTab;
type ActionRow = Partial<RowOf<ActionsTab>>;

/** What the product writes of an action; what later visits say of it comes with the whole county. */
type EncodedAction = Omit<ProductCells<ActionsTab>, 'later'>;

const encodeAction = (action: Action, status: string, asOf: string, criterion: string): EncodedAction => ({
  provider: action.provider,
  area: action.area,
  action: action.action,
  'by-when': action.due === '' ? action.byWhen : action.due,
  who: action.who,
  rag: action.rag,
  review: action.review,
  due: dueState(action.due, status, asOf),
  criterion: blank(criterion),
  'visit-date': action.visitDate,
  framework: action.framework,
  'visit-id': action.visitId,
  id: action.id,
});

/**
 * A visit's actions brought up to date, each in the row that it has: the one with the same action in words, else the
 * one in the same place of the plan if its words are gone from there. So what people wrote beside an action stays
 * beside it, in columns of their own too.
 * @param existing rows of the Actions tab, those of other visits among them
 * @param asOf ISO date
 * @param decided what was decided in the workbook; undefined: what the form says
 */
export function updateActions(
  visit: Visit,
  framework: Framework,
  asOf: string,
  existing: readonly ActionRow[],
  decided?: string,
): RowChanges<ActionsTab> {
  const left = new Map([...existing.entries()].filter(([, row]) => cellText(row, 'visit-id') === visit.id));
  const take = (isIt: (row: ActionRow) => boolean): { index: number; row: ActionRow } | undefined => {
    for (const [index, row] of left) {
      if (!isIt(row)) continue;
      left.delete(index);
      return { index, row };
    }
    return undefined;
  };
  const actions = actionsOf(visit, framework, decided);
  const lines =
    actions.length === 0
      ? []
      : lineReader(framework, instrumentOf(framework, visit.instrument))(visit.answers);
  const encoded = (action: Action, status: string): EncodedAction =>
    encodeAction(action, status, asOf, criterionNamed(action.area, lines));
  const words = new Set(actions.map(({ action }) => action));
  const inWords = actions.map((action) => ({
    action,
    before: take((row) => cellText(row, 'action') === action.action && cellText(row, 'area') === action.area),
  }));
  const placed = inWords.map(({ action, before }) => ({
    action,
    before: before ?? take((row) => cellText(row, 'id') === action.id && !words.has(cellText(row, 'action'))),
  }));
  return {
    changed: placed.flatMap(({ action, before }) =>
      before ? [{ index: before.index, cells: encoded(action, cellText(before.row, 'status')) }] : [],
    ),
    added: placed.flatMap(({ action, before }) =>
      before ? [] : [{ ...encoded(action, OPEN), later: null, status: OPEN }],
    ),
    removed: [...left.keys()],
  };
}

/**
 * The rows whose action has come to be due, or overdue, or no longer is: it moves with the day even when nobody visits
 * anyone; and with a decision, where the framework sets the deadline.
 * @param asOf ISO date
 * @param deadlines see `deadlineDates`
 * @param later what later visits say, by action id; undefined: that is not looked at
 */
export const dueActions = (
  existing: readonly ActionRow[],
  asOf: string,
  deadlines: ReadonlyMap<string, string> = new Map(),
  later?: ReadonlyMap<string, LaterWords>,
): RowChanges<ActionsTab>['changed'] =>
  existing.map((row, index) => {
    const id = cellText(row, 'id');
    const deadline = deadlines.get(id);
    const byWhen = deadline ?? cellText(row, 'by-when');
    const status = later?.get(id)?.reopened ? OPEN : cellText(row, 'status');
    return {
      index,
      cells: {
        ...(deadline !== undefined && { 'by-when': deadline }),
        ...(later && { later: later.get(id)?.text ?? null }),
        due: dueState(isIsoDate(byWhen) ? byWhen : '', status, asOf),
      },
    };
  });

/**
 * The rows as the queue takes them: those of visits that count, as in the county's figures.
 * @param officerOf who made a visit that counts, by its id
 */
export const queuedActions = (
  rows: readonly ActionRow[],
  officerOf: (visitId: string) => string | undefined,
): readonly QueuedAction[] =>
  rows.flatMap((row): QueuedAction[] => {
    const officer = officerOf(cellText(row, 'visit-id'));
    if (officer === undefined || cellText(row, 'id') === '') return [];
    const byWhen = cellText(row, 'by-when');
    return [
      {
        id: cellText(row, 'id'),
        visitId: cellText(row, 'visit-id'),
        visitDate: cellText(row, 'visit-date'),
        provider: cellText(row, 'provider'),
        officer,
        criterion: cellText(row, 'criterion'),
        action: cellText(row, 'action') || cellText(row, 'area'),
        who: cellText(row, 'who'),
        due: isIsoDate(byWhen) ? byWhen : '',
        status: cellText(row, 'status'),
      },
    ];
  });
