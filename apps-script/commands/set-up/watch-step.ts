/** The step that lets visits come in by themselves; where that is not to be had, they come in when somebody asks. */
import { ServiceError, type ServiceFault } from '../../../shared/errors';
import { failureText } from '../../failure';
import { addTriggers } from '../../google/triggers';
import { whoIsHere } from '../../google/account';
import { nowWatching } from '../watchers';
import type { StepWork } from './steps';

/** What nobody but this person, or their organisation, can change: the set-up ends without it. */
const WITHOUT_IT: readonly ServiceFault[] = ['authorisation', 'policy', 'quota'];

/** Adds what is missing of the two triggers. @returns what to know where they are not to be had; '' else */
export function watch(): string {
  try {
    addTriggers({ submit: 'onVisitSubmitted', hourly: 'onHour' });
    return '';
  } catch (error) {
    if (!(error instanceof ServiceError && error.cause && WITHOUT_IT.includes(error.cause.kind))) throw error;
    return `Visits do not come in by themselves yet. ${failureText(error)} Until then choose “Collect new visits now”, or let a colleague choose Set up.`;
  }
}

export const watchStep: StepWork['perform'] = ({ journal, stored, now }) => {
  const note = watch();
  if (note === '') return { finished: true, keep: nowWatching(stored, whoIsHere(), now) };
  journal.notes.push(note);
  return { finished: true };
};
