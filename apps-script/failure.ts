/** What went wrong, as the menu, the sidebar and what is kept of a run say it: the same words everywhere. */
import { messageOf, ProvisionError, ServiceError, type ServiceFault } from '../shared/errors';
import { refusalOf } from './google/refusals';

export interface Failure {
  /** null: not the doing of a service. */
  readonly kind: ServiceFault | null;
  /** What happened, to what; whole sentences. */
  readonly message: string;
  /** What to do, where the message does not say it; whole sentences, or ''. */
  readonly advice: string;
}

/** A failure that crosses to where it is shown. */
export class FailureError extends Error {
  override name = 'FailureError';

  constructor(readonly failure: Failure) {
    super(textOf(failure));
  }
}

const sentence = (text: string): string => (/[.!?…]["”)]?$/.test(text) ? text : `${text}.`);
const textOf = ({ message, advice }: Failure): string =>
  [message, advice].filter((one) => one !== '').join(' ');

/** What anything thrown is to a person. */
export function failureOf(error: unknown): Failure {
  if (error instanceof FailureError) return error.failure;
  if (error instanceof ProvisionError) {
    const cause = error instanceof ServiceError ? error.cause : undefined;
    return { kind: cause?.kind ?? null, message: sentence(error.message), advice: cause?.advice ?? '' };
  }
  const words = messageOf(error);
  return {
    kind: null,
    message: sentence(`Something in Provision QA itself went wrong: ${words}`),
    advice: 'Try again. If it happens again, tell whoever looks after the add-on.',
  };
}

/** All of it in one text. */
export const failureText = (error: unknown): string => textOf(failureOf(error));

/** What Google says of a call that it stopped before any code of the add-on could run or answer. */
export function unansweredFailure(error: unknown): Failure {
  const { kind, reason, advice } = refusalOf(messageOf(error));
  return { kind, message: `Google did not run this part of Provision QA: ${reason}.`, advice };
}
