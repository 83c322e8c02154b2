/** A form that cannot be built: whether it is for the form itself, and what becomes of what was made of it. */
import { NewerError, ServiceError, type ServiceFault } from '../../../shared/errors';
import { binIfEmpty, type MadeForm } from '../../google/make-form';

/** What passes by itself, or would stop every other form as well: the set-up waits and goes on with the same one. */
const OF_THE_WHOLE: readonly ServiceFault[] = [
  'authorisation',
  'several-accounts',
  'passing',
  'rate',
  'quota',
];

const kindOf = (error: unknown): ServiceFault | undefined =>
  error instanceof ServiceError ? error.cause?.kind : undefined;

/** Whether an error can be one of the form that was being built: then others can be built all the same. */
export function mayBeOfTheForm(error: unknown): boolean {
  const kind = kindOf(error);
  return !(error instanceof NewerError) && (kind === undefined || !OF_THE_WHOLE.includes(kind));
}

/** Whether it is certain. */
export const isOfTheForm = (error: unknown): boolean => mayBeOfTheForm(error) && kindOf(error) !== 'unknown';

/**
 * What is left of a form that could not be built, to be taken up when it is tried again: nothing of one that is gone, or
 * that was empty and went into the bin of Drive.
 */
export function leftOf(made: MadeForm, error: unknown): MadeForm | undefined {
  return kindOf(error) === 'not-found' || binIfEmpty(made) ? undefined : made;
}
