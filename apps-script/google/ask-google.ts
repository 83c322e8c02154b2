/** The one way to Google's services: what they throw becomes a ServiceError of a known kind, in words for people. */
import { menuPath } from '../../shared/schema/menu-path';
import { messageOf, ProvisionError, ServiceError } from '../../shared/errors';
import { refusalOf } from './refusals';

export type GoogleService = 'Google Apps Script' | 'Google Drive' | 'Google Forms' | 'Google Sheets';

/** The words beside the box of the permission for forms, on Google's consent screen. */
export const FORMS_BOX = 'View and manage your forms in Google Drive';

/** Faults of this program, which are not Google's to be told as. (Errors of zod are named `$ZodError`.) */
const OURS = /^(Type|Range|Reference|Syntax|Eval|URI)Error$|Zod/;

/** The advanced services put this before the API's own words. */
const PREFIX = /^API call to [\w.]+ failed with error: /;

/**
 * A refusal as an error.
 * @param to what Google was to do, as after "did not": "read this workbook"
 * @param says Google's own words
 * @param status HTTP status, where there was one
 */
export function refused(service: GoogleService, to: string, says: string, status?: number): ServiceError {
  const { kind, reason, advice } = refusalOf(says, status);
  const cause = { service, kind, says, advice, ...(status !== undefined && { status }) };
  return new ServiceError(`${service} did not ${to}: ${reason}.`, cause);
}

/**
 * Calls a Google service.
 * @param to what it is to do, as after "did not": "read this workbook"
 * @throws ServiceError with its cause, for whatever Google throws; errors of the product and of the program as they are
 */
export function askGoogle<T>(service: GoogleService, to: string, call: () => T): T {
  try {
    return call();
  } catch (error) {
    if (error instanceof ProvisionError || (error instanceof Error && OURS.test(error.name))) throw error;
    const says = messageOf(error);
    throw refused(service, to, says.replace(PREFIX, '').trim());
  }
}

/**
 * What comes of work that may be refused without harm: Google's words then go to the log alone.
 * @throws whatever is no refusal of Google's
 */
export function unlessRefused<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    console.log(error.message, error.cause?.says);
    return otherwise;
  }
}

/**
 * Google gives null for the workbook, its lock and what is kept beside it to a run that it does not place in a
 * document. (Its typings do not say so.)
 * @throws ServiceError for null
 */
export function ofDocument<T>(found: T | null): T {
  if (found !== null) return found;
  throw new ServiceError(
    `Google started this run without a workbook, so nothing was read or changed. Open the workbook and choose ${menuPath('Collect new visits now')}. If it happens again, choose ${menuPath('Set up')} and then “Add to this workbook”: that renews what starts by itself.`,
  );
}

/** Whether an API cannot be used at all, switched off or not agreed to, so that its work must be done another way. */
export const isApiClosed = (error: unknown): error is ServiceError =>
  error instanceof ServiceError && (error.cause?.kind === 'api-off' || error.cause?.kind === 'authorisation');
