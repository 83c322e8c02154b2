/** Which account runs the add-on, with its name and without. */
import { ServiceError } from '../../shared/errors';
import { askGoogle } from './ask-google';
import { whoIsHere } from './who';

/**
 * A key that is this account's in this script project alone; Google renews it every 30 days (reference of Session) and
 * asks for no permission.
 * @returns '' where Google gives none
 */
export const accountKey = (): string =>
  askGoogle('Google Apps Script', 'tell accounts apart', () => Session.getTemporaryActiveUserKey());

/** Who a run belongs to. */
export interface Account {
  /** Tells it from others: their address, else the key; '' where Google gives neither. */
  readonly key: string;
  /** Their address; '' where it is not known. */
  readonly who: string;
}

/** The account under whose authority this run is. */
export function accountHere(): Account {
  const who = whoIsHere();
  return { who, key: who === '' ? keyIfAny() : who };
}

function keyIfAny(): string {
  try {
    return accountKey();
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    console.log(error.message, error.cause?.says);
    return '';
  }
}
