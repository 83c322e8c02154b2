/** Who runs the add-on, as far as they agreed to be known. */
import { ServiceError } from '../../shared/errors';
import { askGoogle } from './ask-google';

/**
 * The address of the person under whose authority this run is: who chose the command, or whose trigger it is. '' where
 * it is not known: they did not agree to it, or their organisation does not say.
 */
export function whoIsHere(): string {
  try {
    return askGoogle('Google Apps Script', 'say who you are', () => Session.getEffectiveUser().getEmail());
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    console.log(error.message, error.cause?.says);
    return '';
  }
}
