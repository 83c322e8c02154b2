/** The address at which one response is put right and handed in again. Only FormApp gives it. */
import { MissingError } from '../../shared/errors';
import { askGoogle } from './ask-google';
import { toMilliseconds } from './handed-in';

interface Sought {
  readonly formId: string;
  /** FormApp's name of the response; '' where only the Forms API has read it. */
  readonly name: string;
  /** Instant at which it was last handed in, ISO: both ways of reading have it. */
  readonly submittedAt: string;
}

/**
 * A key for whoever holds it: it is handed to who asked, and kept nowhere.
 * @throws MissingError where the form has no such response, or several of that very instant
 */
export const editLink = ({ formId, name, submittedAt }: Sought): string =>
  askGoogle('Google Forms', 'open the response', () => {
    const form = FormApp.openById(formId);
    if (name !== '') return form.getResponse(name).getEditResponseUrl();
    const [found, ...others] = form
      .getResponses(new Date(Date.parse(submittedAt) - 1))
      .filter((one) => toMilliseconds(one.getTimestamp().getTime()) === submittedAt);
    if (found && others.length === 0) return found.getEditResponseUrl();
    throw new MissingError(
      found
        ? 'Two responses were handed in at that very moment, so it cannot be told which is this one. Open it from the form’s Responses tab, or correct it here.'
        : 'The form has no response of that moment any more. Correct it here, or look in the form’s Responses tab.',
    );
  });
