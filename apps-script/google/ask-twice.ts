/** What Google could not do just now, asked for once more. */
import { ServiceError } from '../../shared/errors';
import { askGoogle, type GoogleService } from './ask-google';

/** Pauses after which what passes mostly has: the Sheets API counts calls by the minute (its page on limits). */
const PAUSES = { rate: 60_000, passing: 3_000 } as const;

/**
 * Calls a Google service, once more after a pause where it could not just now.
 * @param when the kinds of failure after which that is safe: `rate` is refused before anything is done, what is `passing`
 *   may have been done all the same
 * @throws ServiceError as `askGoogle`
 */
export function askTwice<T>(
  service: GoogleService,
  to: string,
  when: readonly (keyof typeof PAUSES)[],
  call: () => T,
): T {
  try {
    return askGoogle(service, to, call);
  } catch (error) {
    const kind = error instanceof ServiceError ? when.find((one) => one === error.cause?.kind) : undefined;
    if (kind === undefined) throw error;
    console.log('Once more after a pause:', error);
    Utilities.sleep(PAUSES[kind]);
    return askGoogle(service, to, call);
  }
}
