/** What is wrong with one response, as one row of the Problems tab. */
import type { Problem } from '../../../shared/workbook/problems-tab';
import type { HandedIn } from '../../google/handed-in';
import type { Judged } from './judge-response';

const inLines = (texts: readonly string[]): string => [...new Set(texts)].join('\n');

/** The id under which a response’s problems are listed: one row a response. */
export const responseProblemId = ({ formId, responseId }: Pick<HandedIn, 'formId' | 'responseId'>): string =>
  `${formId}#${responseId}`;

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
