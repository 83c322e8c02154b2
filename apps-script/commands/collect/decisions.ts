/** Decisions that officers wrote into the Visits tab: one that is not what the rules suggest needs a reason. */
import type { Row } from '../../../shared/schema/workbook-plan';
import type { Table } from '../../google/tables';
import type { Problem } from './form-problems';

const text = (row: Row, key: string): string => String(row[key] ?? '').trim();
const plain = (words: string): string => words.toLowerCase();

/** The form asks for the reason itself, so what is found here was written into the tab. */
export function unexplainedDecisions({ rows }: Table): Problem[] {
  return rows.flatMap((row) => {
    const [decision, suggested] = [text(row, 'decision'), text(row, 'suggested')];
    if (!decision || !suggested || plain(decision) === plain(suggested) || text(row, 'decision-reason'))
      return [];
    return [
      {
        id: `decision:${text(row, 'id')}`,
        where: `The Visits tab, ${text(row, 'provider')}, ${text(row, 'visit-date')}`,
        what: `The officer’s decision “${decision}” is not what the rules suggest (“${suggested}”), and no reason is given.`,
        whatToDo: 'Write the reason beside the decision in the Visits tab.',
        formId: text(row, 'form-id'),
        responseId: text(row, 'id'),
      },
    ];
  });
}
