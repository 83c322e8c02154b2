/** What is wrong with one response, as one row of the Problems tab. */
import type { ReadProblem } from '../../../shared/form/read-answers';
import { longInstant } from '../../../shared/schema/dates';
import type { Problem } from '../../../shared/workbook/problems-tab';
import type { HandedIn } from '../../google/handed-in';
import type { Judged } from './judge-response';

const inLines = (texts: readonly string[]): string => [...new Set(texts)].join('\n');

/** The id under which a response’s problems are listed: one row a response. */
export const responseProblemId = ({ formId, responseId }: Pick<HandedIn, 'formId' | 'responseId'>): string =>
  `${formId}#${responseId}`;

/** Of a response that nobody had read when its provider was removed. The removal could not show it to anybody. */
export const CAME_LATE: ReadProblem = {
  text: 'It was handed in before the provider that it is about was removed for good, and came in afterwards. It is not in the record, but it still stands in the form, and in the tab that the form writes to.',
  whatToDo:
    'If it is to go as well, delete it in the form’s Responses tab, and its row in the tab of responses. If it is to count, hand it in anew.',
};

/** The problems of one response, in one row; null when there are none. */
export function problemOf({ response, receipt, problems, made, isRemoved }: Judged): Problem | null {
  if (!problems.length) return null;
  const about = isRemoved
    ? `, handed in on ${longInstant(response.submittedAt)}`
    : made
      ? `, ${made.visit.answers.provider.name}, ${made.visit.answers.visitDate}`
      : '';
  return {
    id: responseProblemId(response),
    where: `${receipt.title}${about}`,
    what: inLines(problems.map(({ text }) => text)),
    whatToDo: inLines(problems.map(({ whatToDo }) => whatToDo)),
    formId: response.formId,
    responseId: response.responseId,
  };
}
