/** What the REST stand-ins share: routing by the discovery document's paths, checks, records, Google's error bodies. */
import { copyOf, type Json, type JsonObject } from '../json';
import { remember, type Runtime, type SentRequest } from '../runtime';
import { requireScope } from './authorisation';
import { GoogleError } from './google-error';
import type { Fetched, Reply } from './http-exchange';

/** A refusal with an HTTP status, in the shape of Google's REST errors. */
export class RestError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly details: JsonObject[] = [],
  ) {
    super(message);
  }
}

export interface Route {
  /** As in the discovery document, e.g. `forms.batchUpdate`. */
  readonly name: string;
  readonly verb: string;
  /** Groups are handed to the handler in order. */
  readonly path: RegExp;
  /** Names of the groups, as the discovery document calls them. */
  readonly groups: readonly string[];
  /** Scopes of which one is needed. */
  readonly scopes: readonly string[];
  readonly handle: (parameters: JsonObject, body: JsonObject) => JsonObject;
  /** What of the body is JSON; all of it unless given. @throws RestError when the body is not as it must be. */
  readonly json?: (request: Fetched) => string;
}

/** Finds the route, checks and records the request, and answers as Google would. */
export function answerBy(
  routes: readonly Route[],
  api: SentRequest['api'],
  runtime: Runtime,
  request: Fetched,
): Reply {
  const path = decodeURIComponent(request.url.pathname);
  const route = routes.find((one) => one.verb === request.method && one.path.test(path));
  if (!route)
    return refusal(
      new RestError(404, 'NOT_FOUND', `The requested URL ${path} was not found on this server.`),
    );
  const parameters: JsonObject = Object.fromEntries(request.url.searchParams);
  const found = route.path.exec(path) ?? [];
  route.groups.forEach((name, index) => (parameters[name] = found[index + 1] ?? ''));
  const sent: SentRequest = {
    api,
    method: route.name,
    parameters,
    body: undefined,
    status: 0,
    response: undefined,
  };
  remember(runtime, sent);
  try {
    if (!request.authorised) {
      throw new RestError(401, 'UNAUTHENTICATED', 'Request had invalid authentication credentials.');
    }
    requireScope(runtime, `${api}.${route.name}`, ...route.scopes);
    const body = parseBody(route.json ? route.json(request) : request.body);
    sent.body = body;
    runtime.discovery?.checkRequest(api, route.name, parameters, body);
    const response = copyOf(route.handle(parameters, body ?? {}));
    runtime.discovery?.checkResponse(api, route.name, response);
    sent.status = 200;
    sent.response = response;
    return { status: 200, text: JSON.stringify(response) };
  } catch (error) {
    const rest = asRestError(error);
    if (!rest) throw error;
    sent.status = rest.status;
    const reply = refusal(rest);
    sent.response = JSON.parse(reply.text) as Json;
    return reply;
  }
}

function asRestError(error: unknown): RestError | null {
  if (error instanceof RestError) return error;
  if (!(error instanceof GoogleError)) return null;
  return error.message.startsWith('Specified permissions')
    ? new RestError(403, 'PERMISSION_DENIED', 'Request had insufficient authentication scopes.')
    : new RestError(400, 'INVALID_ARGUMENT', error.message);
}

function parseBody(text: string): JsonObject | undefined {
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as JsonObject;
  } catch {
    throw new RestError(400, 'INVALID_ARGUMENT', 'Invalid JSON payload received.');
  }
}

function refusal({ status, code, message, details }: RestError): Reply {
  const error = { code: status, message, status: code, ...(details.length > 0 && { details }) };
  return { status, text: JSON.stringify({ error }, null, 2) };
}
