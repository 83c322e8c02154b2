/** The Actions tab: improvement plans of all frameworks, in one list. */
import { ACTION_STATUSES, actionsOf, dueState, OPEN, type Action } from '../county/actions';
import type { QueuedAction } from '../county/queue';
import { isIsoDate } from '../schema/dates';
import type { Framework } from '../schema/framework';
import type { Visit } from '../schema/visit';
import type { ProductCells, RowChanges, RowOf } from '../schema/workbook-plan';
import { byPerson, byPersonAfterProduct, byProduct, CALM, dueFormats, saying, tableTab } from './define-tab';
import { cellText } from './table-rows';

export const actionsTab = tableTab({
  id: 'actions',
  title: 'Actions',
  columns: [
    byProduct('provider', 'Provider', 220, 'text'),
    byProduct('area', 'Area for improvement', 240, 'paragraph'),
    byProduct('action', 'Action', 320, 'paragraph'),
    byProduct('by-when', 'By when', 130, 'date', {
      note: 'As written in the plan; a date where it is one. Where the plan leaves it blank: the framework’s deadline for the rating, else the next visit that the outcome asks for.',
    }),
    byProduct('who', 'By whom', 160, 'text'),
    byProduct('rag', 'RAG', 80, 'text'),
    byProduct('review', 'Review', 240, 'paragraph'),
    byPersonAfterProduct('status', 'Status', 130, 'choice', {
      choices: ACTION_STATUSES,
      note: 'Yours: change it when the action is done.',
    }),
    byPerson('progress', 'Progress', 260, 'paragraph', { note: 'Yours: never overwritten.' }),
    byProduct('due', 'Due or overdue', 120, 'text'),
    byProduct('visit-date', 'Visit date', 130, 'date'),
    byProduct('framework', 'Framework id', 120, 'text'),
    byProduct('visit-id', 'Visit id', 160, 'text'),
    byProduct('id', 'Action id', 180, 'text'),
  ],
  conditionalFormats: [...dueFormats('due'), saying('status', 'Done', CALM)],
});

type ActionsTab = typeof actionsTab;
type ActionRow = Partial<RowOf<ActionsTab>>;

const encodeAction = (action: Action, status: string, asOf: string): ProductCells<ActionsTab> => ({
  provider: action.provider,
  area: action.area,
  action: action.action,
  'by-when': action.due === '' ? action.byWhen : action.due,
  who: action.who,
  rag: action.rag,
  review: action.review,
  due: dueState(action.due, status, asOf),
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
      before
        ? [{ index: before.index, cells: encodeAction(action, cellText(before.row, 'status'), asOf) }]
        : [],
    ),
    added: placed.flatMap(({ action, before }) =>
      before ? [] : [{ ...encodeAction(action, OPEN, asOf), status: OPEN }],
    ),
    removed: [...left.keys()],
  };
}

/**
 * The rows whose action has come to be due, or overdue, or no longer is: it moves with the day even when nobody visits
 * anyone; and with a decision, where the framework sets the deadline.
 * @param asOf ISO date
 * @param deadlines see `deadlineDates`
 */
export const dueActions = (
  existing: readonly ActionRow[],
  asOf: string,
  deadlines: ReadonlyMap<string, string> = new Map(),
): RowChanges<ActionsTab>['changed'] =>
  existing.map((row, index) => {
    const deadline = deadlines.get(cellText(row, 'id'));
    const byWhen = deadline ?? cellText(row, 'by-when');
    return {
      index,
      cells: {
        ...(deadline !== undefined && { 'by-when': deadline }),
        due: dueState(isIsoDate(byWhen) ? byWhen : '', cellText(row, 'status'), asOf),
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
        criterion: '',
        action: cellText(row, 'action') || cellText(row, 'area'),
        who: cellText(row, 'who'),
        due: isIsoDate(byWhen) ? byWhen : '',
        status: cellText(row, 'status'),
        proposal: '',
      },
    ];
  });
