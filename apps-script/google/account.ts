/** Which account runs the add-on, with its name and without. */
import { askGoogle, unlessRefused } from './ask-google';

/**
 * The address of the person under whose authority this run is: who chose the command, or whose trigger it is. '' where
 * it is not known: they did not agree to it, or their organisation does not say.
 */
export const whoIsHere = (): string =>
  unlessRefused(
    () => askGoogle('Google Apps Script', 'say who you are', () => Session.getEffectiveUser().getEmail()),
    '',
  );

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
  return { who, key: who === '' ? unlessRefused(accountKey, '') : who };
}
