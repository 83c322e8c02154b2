/** What the REST stand-ins share: routing by the discovery document's paths, checks, records, Google's error bodies. */
import { isObject, textAt, type JsonObject } from '../json';
import { remember, type Runtime, type SentRequest } from '../runtime';
import { passGate, refusalOf } from './api-gate';
import { requireScope } from './authorisation';
import type { Caller } from './caller';
import { asRestError, errorBody, RestError } from './rest-error';
import type { Fetched, Reply } from './http-exchange';

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
  /** The answer has no body, status 204. */
  readonly answersNothing?: boolean;
  /** The answer is a file: its letters, a byte each, under `bytes`. */
  readonly answersFile?: boolean;
  /** What of the body is JSON; all of it unless given. @throws RestError when the body is not as it must be. */
  readonly json?: (request: Fetched) => string;
}

/** One call of a method of an API, however it comes in. */
export interface ApiCall {
  readonly api: SentRequest['api'];
  /** As in the discovery document, e.g. `forms.batchUpdate`. */
  readonly method: string;
  readonly parameters: JsonObject;
  readonly body: JsonObject | undefined;
}

/**
 * Checks a call, records it, and gives what `work` answers.
 * @throws RestError as Google refuses it.
 */
export function performCall(
  runtime: Runtime,
  caller: Caller,
  { api, method, parameters, body: given }: ApiCall,
  work: (body: JsonObject) => JsonObject,
): JsonObject {
  const body = given;
  if (body) dropNulls(body);
  const sent: SentRequest = { api, method, parameters, body, status: 0, response: undefined };
  remember(runtime, sent);
  try {
    const fault = caller.faultAt(`${api}.${method}`);
    if (fault && !fault.lost) throw refusalOf(fault);
    passGate(runtime, caller, api, method);
    if (body) checkPayload(body);
    runtime.discovery?.checkRequest(api, method, parameters, body);
    const text = JSON.stringify(work(body ?? {}));
    const response = JSON.parse(text) as JsonObject;
    runtime.discovery?.checkResponse(api, method, response);
    caller.took(Buffer.byteLength(text));
    if (fault) throw refusalOf(fault);
    sent.status = 200;
    sent.response = response;
    return response;
  } catch (error) {
    const refusal = asRestError(error);
    if (!refusal) throw error;
    sent.status = refusal.status;
    sent.response = errorBody(refusal);
    throw refusal;
  }
}

/** What Google's APIs take in one request, in words that people quote (googleworkspace/dotnet-samples #23). */
const MOST_BYTES = 10_485_760;

function checkPayload(body: JsonObject): void {
  if (Buffer.byteLength(JSON.stringify(body)) > MOST_BYTES)
    throw new RestError(
      400,
      'INVALID_ARGUMENT',
      `Request payload size exceeds the limit: ${MOST_BYTES} bytes.`,
    );
}

/** A field that is null counts as not given (recorded exchanges); a null in a row of cells is one. */
function dropNulls(value: JsonObject): void {
  for (const [key, one] of Object.entries(value)) {
    if (one === null) delete value[key];
    else if (Array.isArray(one)) one.filter(isObject).forEach(dropNulls);
    else if (isObject(one)) dropNulls(one);
  }
}

/** Finds the route of a request over HTTP, and answers as Google would. */
export function answerBy(
  routes: readonly Route[],
  api: SentRequest['api'],
  runtime: Runtime,
  caller: Caller,
  request: Fetched,
): Reply {
  const path = decodeURIComponent(request.url.pathname);
  const route = routes.find((one) => one.verb === request.method && one.path.test(path));
  try {
    if (!route)
      throw new RestError(404, 'NOT_FOUND', `The requested URL ${path} was not found on this server.`);
    const parameters: JsonObject = Object.fromEntries(request.url.searchParams);
    const found = route.path.exec(path) ?? [];
    route.groups.forEach((name, index) => (parameters[name] = found[index + 1] ?? ''));
    if (!request.authorised) {
      throw new RestError(401, 'UNAUTHENTICATED', 'Request had invalid authentication credentials.');
    }
    requireScope(runtime, `${api}.${route.name}`, ...route.scopes);
    const body = parseBody(route.json ? route.json(request) : request.body);
    const response = performCall(runtime, caller, { api, method: route.name, parameters, body }, (checked) =>
      route.handle(parameters, checked),
    );
    if (route.answersFile) return { status: 200, text: textAt(response, 'bytes') };
    return route.answersNothing ? { status: 204, text: '' } : { status: 200, text: JSON.stringify(response) };
  } catch (error) {
    const refusal = asRestError(error);
    if (!refusal) throw error;
    return { status: refusal.status, text: JSON.stringify(errorBody(refusal), null, 2) };
  }
}

function parseBody(text: string): JsonObject | undefined {
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as JsonObject;
  } catch {
    throw new RestError(400, 'INVALID_ARGUMENT', 'Invalid JSON payload received.');
  }
}
