/** A spreadsheet of its own for the responses of a form about pupils, which nobody but its maker can open. */
import { isApiClosed } from './ask-google';
import { findByName, sharedWith } from './drive-search';
import { ServiceError } from '../../shared/errors';
import { createSpreadsheet } from './sheets-api';

export interface RestrictedSheet {
  readonly id: string;
  /** Who else can open it all the same, e.g. because the organisation shares every new file. */
  readonly alsoOpenTo: readonly string[];
}

/** @param mayExist an earlier run may have made it and not lived to say so: then that one is taken up. */
export function makeRestrictedSheet(name: string, mayExist: boolean): RestrictedSheet {
  try {
    const id = (mayExist ? findByName(name, 'spreadsheet') : undefined) ?? createSpreadsheet(name);
    return { id, alsoOpenTo: sharedWith(id) };
  } catch (error) {
    if (!isApiClosed(error)) throw error;
    throw pupilFormRefused(
      'A form about pupils needs Google Drive, to see that nobody else can open its responses.',
      error,
    );
  }
}

/** Why a form about pupils is not built: for that form alone, so that all others are. */
export const pupilFormRefused = (why: string, { message, cause }: ServiceError): ServiceError =>
  new ServiceError(
    [why, message, cause?.advice ?? '', 'You can leave this form out.'].filter(Boolean).join(' '),
  );
