/** Improvement plans of all frameworks as one list of actions: which a visit has, which are open, which are due. */
import { instrumentOf } from '../instrument/instrument-parts';
import { fieldOfRole } from '../instrument/text-of-role';
import { addDays, readDate } from '../schema/dates';
import type { FieldValue } from '../schema/answers';
import type { CountyOptions } from '../schema/county';
import type { Column, Field, Framework } from '../schema/framework';
import { isSameWord } from '../schema/text';
import type { Visit } from '../schema/visit';
import { outcomeReached } from '../judging/outcome-reached';
import { deadlinesOf, type Deadline } from './action-deadlines';
import type { CountedVisit } from './latest-visits';

export interface Action {
  /** `visit#action-n`, n from 1 in the plan's order. */
  readonly id: string;
  readonly visitId: string;
  readonly provider: string;
  readonly framework: string;
  readonly visitDate: string;
  readonly area: string;
  readonly action: string;
  /** As written. */
  readonly byWhen: string;
  /** ISO: the date that is written; where nothing is, the framework's deadline; '' for neither. */
  readonly due: string;
  /** Where the framework's deadline comes from; '' where the plan says it, or nothing does. */
  readonly dueRule: string;
  readonly who: string;
  readonly rag: string;
  readonly review: string;
}

/** By when: as written, else by the framework's deadline. */
export function dueOf(byWhen: string, deadline: () => Deadline | null): Pick<Action, 'due' | 'dueRule'> {
  if (byWhen.trim() !== '') return { due: readDate(byWhen) ?? '', dueRule: '' };
  const found = deadline();
  return found === null ? { due: '', dueRule: '' } : { due: found.due, dueRule: found.rule };
}

type ColumnRole = NonNullable<Column['role']>;

/** A row of an improvement plan that says something. */
export interface PlanRow extends Pick<Action, 'area' | 'action' | 'byWhen' | 'who' | 'rag' | 'review'> {
  /** Place in the plan, from 0. */
  readonly index: number;
}

/** The rows of an improvement plan that say anything. @param value what the plan's field holds */
export function planRows(plan: Field, value: FieldValue | undefined): readonly PlanRow[] {
  if (!Array.isArray(value)) return [];
  const columnOf = (role: ColumnRole): Column | undefined =>
    plan.columns?.find((column) => column.role === role);
  return value.flatMap((row, index): PlanRow[] => {
    if (typeof row === 'string') return [];
    const cell = (role: ColumnRole): string => {
      const column = columnOf(role);
      return column === undefined ? '' : (row[column.key] ?? '').trim();
    };
    if (cell('area') === '' && cell('action') === '') return [];
    return [
      {
        index,
        area: cell('area'),
        action: cell('action'),
        byWhen: cell('by-when'),
        who: cell('who'),
        rag: cell('rag'),
        review: cell('review'),
      },
    ];
  });
}

/**
 * The actions of a visit's improvement plan.
 * @param decided what was decided in the workbook; undefined: what the form says
 */
export function actionsOf(visit: Visit, framework: Framework, decided?: string): readonly Action[] {
  const instrument = instrumentOf(framework, visit.instrument);
  const plan = fieldOfRole(framework, visit.instrument, 'improvement-plan');
  if (plan === undefined) return [];
  const deadline = deadlinesOf(framework, instrument, visit.answers, () =>
    outcomeReached(framework, instrument, visit.answers, decided),
  );
  return planRows(plan, visit.answers.fields[plan.key]).map(({ index, ...row }) => ({
    id: `${visit.id}#action-${index + 1}`,
    visitId: visit.id,
    provider: visit.answers.provider.name,
    framework: visit.framework,
    visitDate: visit.answers.visitDate,
    ...row,
    ...dueOf(row.byWhen, () => deadline(row)),
  }));
}

/** What people can say of an action. */
export const ACTION_STATUSES = ['Open', 'Done', 'No longer needed'] as const;
export const OPEN: (typeof ACTION_STATUSES)[number] = 'Open';
export const DONE: (typeof ACTION_STATUSES)[number] = 'Done';

export const isDone = (status: string): boolean => isSameWord(status, DONE);
/** Whether it is one of the words that are offered. */
export const isActionStatus = (status: string): boolean =>
  ACTION_STATUSES.some((word) => isSameWord(status, word));
/** Only those words close an action: one that is “In progress”, or says nothing, must not drop out of the figures unseen. */
export const isOpen = (status: string): boolean => isSameWord(status, OPEN) || !isActionStatus(status);
/** The status of one that was closed with this word: done, where the word is none that closes. */
export const closedAs = (status: string): string => (isOpen(status) ? DONE : status);

/**
 * The actions of these visits that are still open.
 * @param statuses action id to the status that people gave it in the Actions tab
 * @param decisions visit id to what was decided in the workbook
 */
export const openActions = (
  visits: readonly CountedVisit[],
  statuses: ReadonlyMap<string, string> = new Map(),
  decisions?: CountyOptions['decisions'],
): readonly Action[] =>
  visits
    .flatMap(({ visit, framework }) => actionsOf(visit, framework, decisions?.get(visit.id)?.label))
    .filter(({ id }) => isOpen(statuses.get(id) ?? OPEN));

/** An action or visit due within so many days is "due soon": two weeks, a choice of this product. */
const DUE_SOON_DAYS = 14;

export const OVERDUE = 'Overdue';
export const DUE_SOON = 'Due soon';

/**
 * "Overdue", "Due soon" or ''. Due on the day itself is not overdue.
 * @param due ISO date, '' for none
 * @param status what people gave it, '' for nothing; one that is not open is never due
 * @param asOf ISO date
 */
export const dueState = (due: string, status: string, asOf: string): string =>
  due === '' || !isOpen(status)
    ? ''
    : due < asOf
      ? OVERDUE
      : due <= addDays(asOf, DUE_SOON_DAYS)
        ? DUE_SOON
        : '';
