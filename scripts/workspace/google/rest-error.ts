/** Refusals of Google's REST APIs, in the shape that they are answered in. */
import type { JsonObject } from '../json';
import { GoogleError } from './google-error';

/** A refusal with an HTTP status, in the shape of Google's REST errors. */
export class RestError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly details: readonly JsonObject[] = [],
    /** Drive's own word for why, e.g. `notFound`; it answers in an older shape than the other APIs. */
    readonly reason = '',
  ) {
    super(message);
  }
}

/** A request that is not of the shape that the API has; Google names the field. */
export class InvalidShape extends GoogleError {
  constructor(
    /** Path of the field, as Google writes it; '' for the body itself. */
    readonly field: string,
    message: string,
  ) {
    super(message);
  }
}

/** What a stand-in threw, as a refusal; null for what is no refusal but a fault of the stand-ins. */
export function asRestError(error: unknown): RestError | null {
  if (error instanceof RestError) return error;
  if (error instanceof InvalidShape) {
    const violation = { ...(error.field && { field: error.field }), description: error.message };
    return new RestError(400, 'INVALID_ARGUMENT', error.message, [
      { '@type': 'type.googleapis.com/google.rpc.BadRequest', fieldViolations: [violation] },
    ]);
  }
  if (!(error instanceof GoogleError)) return null;
  return error.message.startsWith('Specified permissions')
    ? new RestError(403, 'PERMISSION_DENIED', 'Request had insufficient authentication scopes.')
    : new RestError(400, 'INVALID_ARGUMENT', error.message);
}

/** The body that Google answers a refused call with. */
export const errorBody = ({ status, code, message, details, reason }: RestError): JsonObject => ({
  error: {
    ...(reason && { errors: [{ message, domain: 'global', reason }] }),
    code: status,
    message,
    ...(!reason && { status: code }),
    ...(details.length > 0 && { details: [...details] }),
  },
});

/** For a file that is there, but not for this person (recorded exchange). */
export const forbidden = (): RestError =>
  new RestError(403, 'PERMISSION_DENIED', 'The caller does not have permission');
export const notFound = (): RestError => new RestError(404, 'NOT_FOUND', 'Requested entity was not found.');
