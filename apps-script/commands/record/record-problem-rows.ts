/** What is wrong with the record, as rows of the Problems tab. */
import type { RecordProblem } from '../../../shared/record/problem';
import type { Problem } from '../../../shared/workbook/problems-tab';

const WHERE: Readonly<Partial<Record<string, string>>> = {
  visit: 'This visit',
  provider: 'The Providers tab',
};

/** That it is right as it stands is a person's to say: two officers may have gone together. */
const MAY_SETTLE: readonly RecordProblem['kind'][] = ['same-visit', 'merged-cell'];

/** What is wrong with the record, as a row of the Problems tab. */
export const problemOf = ({ id, kind, subject, text, whatToDo }: RecordProblem): Problem => ({
  id: `record:${id}`,
  where: WHERE[subject.type] ?? 'The record',
  what: text,
  whatToDo,
  formId: '',
  responseId: subject.type === 'visit' ? subject.id : '',
  maySettle: MAY_SETTLE.includes(kind),
});
