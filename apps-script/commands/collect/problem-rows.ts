/** Rows of the Problems tab: what could not be read, what to do about it, and that it is solved once it is. */
import { messageOf } from '../../../shared/errors';
import type { Row } from '../../../shared/schema/workbook-plan';
import type { Receipt } from '../../../shared/schema/receipt';
import type { Table } from '../../google/tables';
import type { SheetsRequest } from '../../google/workbook';
import type { Judged } from './judge-response';

export interface Problem {
  readonly id: string;
  readonly where: string;
  readonly what: string;
  readonly whatToDo: string;
  readonly formId: string;
  readonly responseId: string;
}

const inLines = (texts: readonly string[]): string => [...new Set(texts)].join('\n');

/** The problems of one response, in one row; null when there are none. */
export function problemOf({ response, receipt, problems, made }: Judged): Problem | null {
  if (!problems.length) return null;
  const about = made ? `, ${made.visit.answers.provider.name}, ${made.visit.answers.visitDate}` : '';
  return {
    id: `${response.formId}#${response.responseId}`,
    where: `${receipt.title}${about}`,
    what: inLines(problems.map(({ text }) => text)),
    whatToDo: inLines(problems.map(({ whatToDo }) => whatToDo)),
    formId: response.formId,
    responseId: response.responseId,
  };
}

export const formProblemId = (formId: string): string => `${formId}#form`;

/** A form that cannot be read at all. */
export const formProblem = (receipt: Receipt, why: unknown): Problem => ({
  id: formProblemId(receipt.formId),
  where: receipt.title,
  what: `The form could not be read. ${messageOf(why)}`,
  whatToDo:
    'See in Google Drive whether the form was deleted (take it back out of the bin) or belongs to somebody else (ask them to share it with you). It is tried again every hour.',
  formId: receipt.formId,
  responseId: '',
});

const rowOf = (problem: Problem, seenAt: string, notes: Row): Row => ({
  ...notes,
  'seen-at': seenAt,
  where: problem.where,
  what: problem.what,
  'what-to-do': problem.whatToDo,
  status: 'To look at',
  'form-id': problem.formId,
  'response-id': problem.responseId,
  id: problem.id,
});

/**
 * Brings the Problems tab up to date.
 * @param found the problems there are now
 * @param looked ids of everything that was looked at: an open problem of theirs that is not among `found` is solved
 * @param seenAt instant of this run, ISO; a problem that is the same as before keeps its own
 */
export function problemRequests(
  table: Table,
  found: readonly Problem[],
  looked: ReadonlySet<string>,
  seenAt: string,
): SheetsRequest[] {
  const byId = new Map(found.map((problem) => [problem.id, problem]));
  const changes = table.rows.flatMap((row, index) => {
    const id = String(row['id'] ?? '');
    const now = byId.get(id);
    byId.delete(id);
    if (!now)
      return looked.has(id) && row['status'] !== 'Solved'
        ? table.update(index, { status: 'Solved' }, ['status'])
        : [];
    const same = row['what'] === now.what && row['status'] !== 'Solved';
    return same ? [] : table.update(index, rowOf(now, seenAt, {}));
  });
  return [...changes, ...table.append([...byId.values()].map((problem) => rowOf(problem, seenAt, {})))];
}
