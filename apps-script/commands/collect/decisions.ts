/** Decisions that officers wrote into the Visits tab: one that is not what the rules suggest needs a reason. */
import { cellText } from '../../../shared/workbook/table-rows';
import type { Table } from '../../google/tables';
import type { Problem } from './form-problems';

const plain = (words: string): string => words.toLowerCase();

/** The form asks for the reason itself, so what is found here was written into the tab. */
export function unexplainedDecisions({ rows }: Table): Problem[] {
  return rows.flatMap((row) => {
    const [decision, suggested] = [cellText(row, 'decision'), cellText(row, 'suggested')];
    if (!decision || !suggested || plain(decision) === plain(suggested) || cellText(row, 'decision-reason'))
      return [];
    return [
      {
        id: `decision:${cellText(row, 'id')}`,
        where: `The Visits tab, ${cellText(row, 'provider')}, ${cellText(row, 'visit-date')}`,
        what: `The officer’s decision “${decision}” is not what the rules suggest (“${suggested}”), and no reason is given.`,
        whatToDo: 'Write the reason beside the decision in the Visits tab.',
        formId: cellText(row, 'form-id'),
        responseId: cellText(row, 'id'),
      },
    ];
  });
}
