/** The step that lets those fill in the forms who were chosen: every form in use, so that the choice can be changed. */
import { readIntactReceipts } from '../../google/receipts';
import { openTo } from '../who-may-respond';
import type { StepWork } from './steps';

/** Done again it changes nothing: what is as it was asked for is only looked at. */
export const respondersStep: StepWork['perform'] = ({ journal, stored, mayGoOn }) => {
  const { responders } = journal;
  if (!responders) return { finished: true };
  for (const receipt of readIntactReceipts(stored).receipts) {
    if (!mayGoOn()) return { finished: false };
    const { notes } = openTo(receipt, responders);
    journal.notes.push(...notes.filter((note) => !journal.notes.includes(note)));
  }
  return { finished: true };
};
