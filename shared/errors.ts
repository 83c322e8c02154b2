/**
 * The few kinds of error. `message` is for people: what happened, to what, what was expected, what to do.
 * It crosses message boundaries as text, so nothing else is needed to show it.
 */
export class ProvisionError extends Error {
  override name = 'ProvisionError';
}

/** What came from outside is not what it should be: a file, a pasted code, an answer. The input's fault. */
export class InputError extends ProvisionError {
  override name = 'InputError';
}

/** Something the product needs is gone or was changed by hand: a tab, a form, a stored receipt. */
export class MissingError extends ProvisionError {
  override name = 'MissingError';
}

/** What is kept was made by a newer version of the product. It is sound: nothing is read of it and nothing replaces it. */
export class NewerError extends ProvisionError {
  override name = 'NewerError';
}

/** Another script project looks after this workbook, or it is a copy of another: nothing is changed until a person says how to go on. */
export class OwnerError extends ProvisionError {
  override name = 'OwnerError';
}

/** @param what what is kept, in the singular, as a sentence begins */
export const newerThanThis = (what: string): NewerError =>
  new NewerError(
    `${what} was made by a newer version of Provision QA. Update Provision QA here; nothing was changed, and nothing needs to be deleted.`,
  );

/**
 * Why a service refused, so that a shell chooses what to do by kind and never by the service's words.
 * `permission`: this person may not; `authorisation`: this person has not agreed to what the product needs;
 * `several-accounts`: the browser has several accounts and the wrong one was asked; `policy`: the organisation forbids
 * it; `api-off`: the API is not switched on; `not-found`; `quota`: a day's allowance or a store is used up; `rate`: too
 * much at once; `too-large`; `passing`: it failed now and may work in a minute; `invalid`: refused as wrong in itself.
 */
export type ServiceFault =
  | 'permission'
  | 'authorisation'
  | 'several-accounts'
  | 'policy'
  | 'api-off'
  | 'not-found'
  | 'quota'
  | 'rate'
  | 'too-large'
  | 'passing'
  | 'invalid'
  | 'unknown';

export interface ServiceCause {
  /** Its name for people, e.g. "Google Sheets". */
  readonly service: string;
  readonly kind: ServiceFault;
  /** HTTP status, where there was one. */
  readonly status?: number;
  /** What the service said, in its own words: for the log, and to tell kinds apart in one place. */
  readonly says: string;
  /** What a person can do about it, in whole sentences. */
  readonly advice: string;
}

/** A service refused or did not answer; trying again later may work. Its message says what happened, to what. */
export class ServiceError extends ProvisionError {
  override name = 'ServiceError';

  /** @param cause what the service said and what to do; absent where the message says it all */
  constructor(
    message: string,
    override readonly cause?: ServiceCause,
  ) {
    super(message);
  }
}

/** The text to show a person for anything thrown. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
