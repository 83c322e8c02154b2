/** The Actions tab: improvement plans of all frameworks, in one list. */
import { ACTION_STATUSES, dueState, OPEN, OVERDUE } from '../county/actions';
import type { QueuedAction } from '../county/queue';
import { isIsoDate } from '../schema/dates';
import type { SettledAction } from '../record/settled';
import type { ProductCells, RowChanges, RowOf } from '../schema/workbook-plan';
import { byPerson, byPersonAfterProduct, byProduct, CALM, dueFormats, saying, tableTab } from './define-tab';
import type { LaterWords } from './action-follow-ups';
import { seenColumn } from './record-columns';
import { cellText } from './table-rows';
import { visitMark } from './visit-index';
import { addTo } from '../schema/lists-by-key';

const YOURS = 'Yours: never overwritten.';

export const actionsTab = tableTab({
  id: 'actions',
  title: 'Actions',
  columns: [
    byProduct('provider', 'Provider', 196, 'text', { twoLines: true }),
    byProduct('area', 'Area for improvement', 190, 'text', { twoLines: true }),
    byProduct('action', 'Action', 250, 'text', { twoLines: true }),
    byPersonAfterProduct('who', 'By whom', 128, 'text', {
      twoLines: true,
      note: 'Yours: from the plan at first; what you write counts from then on, in This visit and the report too.',
    }),
    byPersonAfterProduct('by-when', 'By when', 104, 'date', {
      note: 'Yours: from the plan at first; where it says nothing, the framework’s own deadline if it sets one. What you write counts from then on.',
    }),
    byProduct('due', 'Due or overdue', 90, 'text'),
    byPersonAfterProduct('status', 'Status', 110, 'choice', {
      choices: ACTION_STATUSES,
      note: 'Yours: change it when the action is done. In any other words it counts as open.',
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
    // A hand-in finds a visit's actions by it: see `visit-index.ts`.
    byProduct('visit-mark', 'Visit, in short', 80, 'text', { hidden: true, later: true }),
    seenColumn,
  ],
  details: { from: 'later' },
  views: [
    { title: 'Open', column: 'status', words: [OPEN] },
    { title: OVERDUE, column: 'due', words: [OVERDUE] },
    { title: 'A later visit says something', column: 'later', words: [] },
  ],
  conditionalFormats: [...dueFormats('due'), saying('status', 'Done', CALM)],
});

const blank = (text: string): string | null => (text === '' ? null : text);

type ActionsTab = typeof actionsTab;
type ActionRow = Partial<RowOf<ActionsTab>>;

/** Of an action that somebody did something about and that its plan has no more. */
const NOT_IN_PLAN = 'No longer in the plan';

/** What the product writes of an action: not what was last seen in people's cells; what later visits say comes with the whole county. */
type EncodedAction = Omit<ProductCells<ActionsTab>, 'later' | 'seen'>;

export const encodeAction = (action: SettledAction): EncodedAction => ({
  provider: action.provider,
  area: action.area,
  action: action.action,
  rag: action.rag,
  review: action.review,
  due: action.inPlan ? (action.counts ? action.state : '') : NOT_IN_PLAN,
  criterion: blank(action.criterion),
  'visit-date': action.visitDate,
  framework: action.framework,
  'visit-id': action.visitId,
  'visit-mark': blank(visitMark(action.visitId)),
  id: action.id,
});

/**
 * Which action each row is of: the one with its id; of a workbook that an earlier version numbered, the one of its visit
 * with its words, else the only one that is left. So what people wrote beside an action stays beside it.
 * @param actions of these visits, all of them
 * @returns by the row's index
 */
export function actionsOfRows(
  rows: readonly ActionRow[],
  actions: readonly SettledAction[],
): ReadonlyMap<number, SettledAction> {
  const byId = new Map(actions.map((action) => [action.id, action]));
  const found = new Map<number, SettledAction>();
  const unknown = new Map<string, number[]>();
  rows.forEach((row, index) => {
    const action = byId.get(cellText(row, 'id'));
    if (action) found.set(index, action);
    else addTo(unknown, cellText(row, 'visit-id'), index);
  });
  if (unknown.size === 0) return found;
  const taken = new Set(found.values());
  const left = new Map<string, SettledAction[]>();
  for (const action of actions) if (!taken.has(action)) addTo(left, action.visitId, action);
  for (const [visitId, indexes] of unknown) {
    const free = new Set(left.get(visitId) ?? []);
    const open = new Set(indexes);
    const take = (index: number, action: SettledAction | undefined): void => {
      if (!action) return;
      found.set(index, action);
      free.delete(action);
      open.delete(index);
    };
    for (const index of indexes)
      take(
        index,
        [...free].find(
          ({ area, action }) =>
            cellText(rows[index], 'action') === action && cellText(rows[index], 'area') === area,
        ),
      );
    const [last, ...others] = open;
    if (last !== undefined && others.length === 0 && free.size === 1) take(last, [...free][0]);
  }
  return found;
}

/**
 * The rows whose action has come to be due, or overdue, or no longer is: it moves with the day even when nobody visits
 * anyone; and with a decision, where the framework sets the deadline.
 * @param asOf ISO date
 * @param out ids of visits that count for nothing: nor do their actions
 * @param later what later visits say, by action id; undefined: that is not looked at
 */
export const dueActions = (
  existing: readonly ActionRow[],
  asOf: string,
  out: ReadonlySet<string> = new Set(),
  later?: ReadonlyMap<string, LaterWords>,
): RowChanges<ActionsTab>['changed'] =>
  existing.map((row, index) => {
    const said = later?.get(cellText(row, 'id'));
    const words = later && { later: said?.text ?? null };
    if (row.due === NOT_IN_PLAN) return { index, cells: { ...words } };
    const byWhen = cellText(row, 'by-when');
    const due = isIsoDate(byWhen) && !out.has(cellText(row, 'visit-id')) ? byWhen : '';
    const status = said?.reopened ? OPEN : cellText(row, 'status');
    const cells = { due: dueState(due, status, asOf) } satisfies Partial<EncodedAction>;
    return { index, cells: { ...words, ...cells } };
  });

/**
 * The rows as the queue takes them: those of visits that count. One of an earlier visit waits, too: that another visit was
 * made since closes nothing.
 * @param officerOf who made a visit that counts, by its id
 * @param isLatest whether no later visit was made to its provider under its form
 * @param later what later visits say, by action id
 */
export const queuedActions = (
  rows: readonly ActionRow[],
  officerOf: (visitId: string) => string | undefined,
  isLatest: (visitId: string) => boolean,
  later?: ReadonlyMap<string, LaterWords>,
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
        // One that was closed, and that a later visit has opened again, says so beside what its person wrote.
        status: later?.get(cellText(row, 'id'))?.reopened ? OPEN : cellText(row, 'status'),
        ...(!isLatest(cellText(row, 'visit-id')) && { later: later?.get(cellText(row, 'id'))?.text ?? '' }),
      },
    ];
  });
