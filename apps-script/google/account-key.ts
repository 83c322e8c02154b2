/** Which account runs the add-on, without its name. */
import { askGoogle } from './ask-google';

/**
 * A key that is this account's in this script project alone; Google renews it every 30 days (reference of Session) and
 * asks for no permission.
 * @returns '' where Google gives none
 */
export const accountKey = (): string =>
  askGoogle('Google Apps Script', 'tell accounts apart', () => Session.getTemporaryActiveUserKey());
