/** Improvement plans of all frameworks, in one queue. */
import { instrumentOf } from '../instrument/instrument-parts';
import { fieldsOf } from '../instrument/product-fields';
import { addDays, readDate } from '../schema/dates';
import type { Column, Framework } from '../schema/framework';
import type { Visit } from '../schema/visit';
import type { Row } from '../schema/workbook-plan';

export interface Action {
  /** `visit#action-n`, n from 1 in the plan's order. */
  readonly id: string;
  readonly visitId: string;
  readonly provider: string;
  readonly framework: string;
  readonly visitDate: string;
  readonly area: string;
  readonly action: string;
  /** As written; `due` is the same as an ISO date, '' where it is none. */
  readonly byWhen: string;
  readonly due: string;
  readonly who: string;
  readonly rag: string;
  readonly review: string;
}

type ColumnRole = NonNullable<Column['role']>;

/** The rows of a visit's improvement plan that say anything. */
export function actionsOf(visit: Visit, framework: Framework): readonly Action[] {
  const instrument = instrumentOf(framework, visit.instrument);
  const plan = fieldsOf(framework, instrument).find(({ field }) => field.role === 'improvement-plan')?.field;
  const rows = plan && visit.answers.fields[plan.key];
  if (!Array.isArray(rows)) return [];
  const columnOf = (role: ColumnRole): string =>
    plan?.columns?.find((column) => column.role === role)?.key ?? '';
  return rows.flatMap((row, index) => {
    if (typeof row === 'string') return [];
    const cell = (role: ColumnRole): string => (row[columnOf(role)] ?? '').trim();
    if (cell('area') === '' && cell('action') === '') return [];
    return [
      {
        id: `${visit.id}#action-${index + 1}`,
        visitId: visit.id,
        provider: visit.answers.provider.name,
        framework: visit.framework,
        visitDate: visit.answers.visitDate,
        area: cell('area'),
        action: cell('action'),
        byWhen: cell('by-when'),
        due: readDate(cell('by-when')) ?? '',
        who: cell('who'),
        rag: cell('rag'),
        review: cell('review'),
      },
    ];
  });
}

/** An action due within so many days is "due soon". */
const DUE_SOON_DAYS = 14;

/** "Overdue", "Due soon" or ''. Due on the day itself is not overdue. */
export const dueState = (due: string, status: string, asOf: string): string =>
  due === '' || (status !== '' && status !== 'Open')
    ? ''
    : due < asOf
      ? 'Overdue'
      : due <= addDays(asOf, DUE_SOON_DAYS)
        ? 'Due soon'
        : '';

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
    const status = before?.['status'] ?? 'Open';
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
