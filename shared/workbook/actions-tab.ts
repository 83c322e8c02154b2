/** The Actions tab: improvement plans of all frameworks, in one list. */
import { ACTION_STATUSES, actionsOf, dueState, OPEN } from '../county/actions';
import type { Framework } from '../schema/framework';
import type { Visit } from '../schema/visit';
import type { Row } from '../schema/workbook-plan';
import { byPerson, byPersonAfterProduct, byProduct, CALM, dueFormats, saying, tableTab } from './define-tab';

export const actionsTab = tableTab({
  id: 'actions',
  title: 'Actions',
  columns: [
    byProduct('provider', 'Provider', 220, 'text'),
    byProduct('area', 'Area for improvement', 240, 'paragraph'),
    byProduct('action', 'Action', 320, 'paragraph'),
    byProduct('by-when', 'By when', 110, 'date', { note: 'As written in the plan; a date where it is one.' }),
    byProduct('who', 'By whom', 160, 'text'),
    byProduct('rag', 'RAG', 80, 'text'),
    byProduct('review', 'Review', 240, 'paragraph'),
    byPersonAfterProduct('status', 'Status', 130, 'choice', {
      choices: ACTION_STATUSES,
      note: 'Yours: change it when the action is done.',
    }),
    byPerson('progress', 'Progress', 260, 'paragraph', { note: 'Yours: never overwritten.' }),
    byProduct('due', 'Due or overdue', 120, 'text'),
    byProduct('visit-date', 'Visit date', 100, 'date'),
    byProduct('framework', 'Framework id', 120, 'text'),
    byProduct('visit-id', 'Visit id', 160, 'text'),
    byProduct('id', 'Action id', 180, 'text'),
  ],
  conditionalFormats: [...dueFormats('due'), saying('status', 'Done', CALM)],
});

/**
 * Rows of the Actions tab. What people wrote (`status`, `progress`) is kept from `existing`: from the row with the
 * same action in words, else from the one in the same place if its words are gone from the plan.
 */
export function encodeActions(
  visit: Visit,
  framework: Framework,
  asOf: string,
  existing: readonly Row[] = [],
): readonly Row[] {
  const mine = existing.filter((row) => row['visit-id'] === visit.id);
  const actions = actionsOf(visit, framework);
  const words = new Set(actions.map(({ action }) => action));
  return actions.map((action): Row => {
    const before =
      mine.find((row) => (row['action'] ?? '') === action.action && (row['area'] ?? '') === action.area) ??
      mine.find((row) => row['id'] === action.id && !words.has(String(row['action'] ?? '')));
    const status = before?.['status'] ?? OPEN;
    return {
      provider: action.provider,
      area: action.area,
      action: action.action,
      'by-when': action.due === '' ? action.byWhen : action.due,
      who: action.who,
      rag: action.rag,
      review: action.review,
      status,
      progress: before?.['progress'] ?? null,
      due: dueState(action.due, String(status), asOf),
      'visit-date': action.visitDate,
      framework: action.framework,
      'visit-id': action.visitId,
      id: action.id,
    };
  });
}
