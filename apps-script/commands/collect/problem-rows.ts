/** Rows of the Problems tab: what could not be read, what to do about it, and that it is solved once it is. */
import type { Row } from '../../../shared/schema/workbook-plan';
import type { HandedIn } from '../../google/read-responses';
import type { Table } from '../../google/tables';
import type { SheetsRequest } from '../../google/workbook';
import type { Problem } from './form-problems';
import type { Judged } from './judge-response';

const inLines = (texts: readonly string[]): string => [...new Set(texts)].join('\n');

/** The id under which a response’s problems are listed: one row a response. */
export const responseProblemId = ({ formId, responseId }: HandedIn): string => `${formId}#${responseId}`;

/** The problems of one response, in one row; null when there are none. */
export function problemOf({ response, receipt, problems, made }: Judged): Problem | null {
  if (!problems.length) return null;
  const about = made ? `, ${made.visit.answers.provider.name}, ${made.visit.answers.visitDate}` : '';
  return {
    id: responseProblemId(response),
    where: `${receipt.title}${about}`,
    what: inLines(problems.map(({ text }) => text)),
    whatToDo: inLines(problems.map(({ whatToDo }) => whatToDo)),
    formId: response.formId,
    responseId: response.responseId,
  };
}

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
 * @param looked whether what a problem's id names was looked at: one that is not among `found` any more is solved
 * @param seenAt instant of this run, ISO; a problem that is the same as before keeps its own
 */
export function problemRequests(
  table: Table,
  found: readonly Problem[],
  looked: (id: string) => boolean,
  seenAt: string,
): SheetsRequest[] {
  const byId = new Map(found.map((problem) => [problem.id, problem]));
  const changes = table.rows.flatMap((row, index) => {
    const id = String(row['id'] ?? '');
    const now = byId.get(id);
    byId.delete(id);
    if (!now)
      return looked(id) && row['status'] !== 'Solved'
        ? table.update(index, { status: 'Solved' }, ['status'])
        : [];
    const same = row['what'] === now.what && row['status'] !== 'Solved';
    return same ? [] : table.update(index, rowOf(now, seenAt, {}));
  });
  return [...changes, ...table.append([...byId.values()].map((problem) => rowOf(problem, seenAt, {})))];
}
