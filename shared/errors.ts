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

  /** @param what what is kept, as a sentence begins */
  constructor(what: string) {
    super(`${what} was made by a newer version of Provision QA. Update the add-on; nothing was changed.`);
  }
}

/** A service refused or did not answer; trying again later may work. */
export class ServiceError extends ProvisionError {
  override name = 'ServiceError';
}

/** The text to show a person for anything thrown. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
