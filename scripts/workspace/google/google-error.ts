/** What Google's services throw; the add-on can catch it, as it can there. */
export class GoogleError extends Error {
  override name = 'Exception';
}

/** The add-on used something that the local workspace does not have. It cannot be caught by the add-on. */
export class NotImplemented extends Error {
  override name = 'NotImplemented';
  constructor(what: string) {
    super(
      `${what} is not implemented in the local workspace. Add it to scripts/workspace/google, as Google has it.`,
    );
  }
}

/** The run was stopped from outside, like a killed process. It cannot be caught by the add-on. */
export class Killed extends Error {
  override name = 'Killed';
}

/** Google ended the run to ask the person for consent. It cannot be caught by the add-on. */
export class ConsentAsked extends Error {
  override name = 'ConsentAsked';
  constructor(scopes: readonly string[]) {
    super(`Google ended the run to ask for: ${scopes.join(', ')}`);
  }
}

/** The run waits for a lock that a run beneath it holds; it goes on when that one has ended. */
export class Parked extends Error {
  override name = 'Parked';
  constructor(
    readonly lock: string,
    readonly timeoutMs: number,
  ) {
    super(`Waiting for the ${lock} lock`);
  }
}
