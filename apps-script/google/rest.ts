/** Calls to Google's REST APIs with the user's own token. */
import * as z from 'zod/mini';
import { ServiceError, type ServiceFault } from '../../shared/errors';
import { jsonIn } from '../../shared/schema/json';
import { askGoogle, refused, type GoogleService } from './ask-google';
import { withCure } from './script-kind';

export interface RestCall {
  readonly service: GoogleService;
  /** What it is to do, as after "did not": "read the form". */
  readonly to: string;
  readonly url: string;
  readonly method: 'delete' | 'get' | 'patch' | 'post';
  readonly body?: object;
  /** Instead of `body`: content of another type than JSON. */
  readonly content?: { readonly type: string; readonly text: string };
}

/** Reasons that stand in an answer's details alone, and not in its message. */
const REASONS =
  /SERVICE_DISABLED|accessNotConfigured|ACCESS_TOKEN_SCOPE_INSUFFICIENT|invalidSharingRequest|(publish|share)OutNotPermitted|domainPolicy/;

/** A failed call's JSON; not JSON where a proxy's or an outage's HTML page came instead. */
const Refusal = z.lazy(() => z.object({ error: z.object({ message: z._default(z.string(), '') }) }));

/** @throws ServiceError for any other answer than 2xx with JSON. */
function readAnswer({ service, to }: RestCall, response: GoogleAppsScript.URL_Fetch.HTTPResponse): unknown {
  const status = response.getResponseCode();
  const text = response.getContentText();
  // What was to be done is done, and there is nothing to say of it.
  if (status === 204) return {};
  const answer = jsonIn(text);
  if (status >= 200 && status < 300 && answer !== undefined) return answer;
  throw refusedAnswer({ service, to }, response);
}

/** The error that an answer is which is not what was asked for. */
function refusedAnswer(
  { service, to }: Pick<RestCall, 'service' | 'to'>,
  response: GoogleAppsScript.URL_Fetch.HTTPResponse,
): ServiceError {
  const status = response.getResponseCode();
  const text = response.getContentText();
  if (status < 300) return refused(service, to, '', 503);
  const refusal = Refusal.safeParse(jsonIn(text));
  const message = refusal.success ? refusal.data.error.message : '';
  const details = REASONS.exec(text)?.[0] ?? '';
  const says = [message, details].filter((one) => one !== '').join(' ');
  return withCure(refused(service, to, says, status));
}

function toRequest(call: RestCall, token: string): GoogleAppsScript.URL_Fetch.URLFetchRequest {
  return {
    url: call.url,
    method: call.method,
    headers: { Authorization: `Bearer ${token}` },
    muteHttpExceptions: true,
    ...(call.body && { contentType: 'application/json', payload: JSON.stringify(call.body) }),
    ...(call.content && { contentType: call.content.type, payload: call.content.text }),
  };
}

/**
 * Makes one call; its answer as the schema has it. One service call, besides the token.
 * @throws ServiceError when it is refused, or answered in another shape.
 */
export function rest<T extends z.ZodMiniType>(call: RestCall, schema: T): z.infer<T> {
  const response = askGoogle(call.service, call.to, () => {
    const { url, ...options } = toRequest(call, ScriptApp.getOAuthToken());
    return UrlFetchApp.fetch(url, options);
  });
  return parseAnswer(call, schema, readAnswer(call, response));
}

/**
 * Makes one call whose answer is a file. One service call, besides the token.
 * @returns its bytes in base64, which is what a page can be handed
 * @throws ServiceError when it is refused
 */
export function restFile(call: RestCall): string {
  return askGoogle(call.service, call.to, () => {
    const { url, ...options } = toRequest(call, ScriptApp.getOAuthToken());
    const response = UrlFetchApp.fetch(url, options);
    if (response.getResponseCode() !== 200) throw refusedAnswer(call, response);
    return Utilities.base64Encode(response.getContent());
  });
}

/** Makes several calls of one kind side by side, as one service call; each answer or the ServiceError that it ended in, in order. */
export function restAll(calls: readonly RestCall[]): unknown[] {
  const [first] = calls;
  if (!first) return [];
  const responses = fetchTogether(first, calls);
  if (responses instanceof ServiceError) return calls.map(() => responses);
  return calls.map((call, index) => {
    const response = responses[index];
    if (!response) return refused(call.service, call.to, '', 503);
    try {
      return readAnswer(call, response);
    } catch (error) {
      if (error instanceof ServiceError) return error;
      throw error;
    }
  });
}

/** What closes the way to every address, where each call may have another way to its end: not agreed to, or forbidden. */
const CLOSES_ALL: readonly ServiceFault[] = ['authorisation', 'policy'];

function fetchTogether(
  { service, to }: RestCall,
  calls: readonly RestCall[],
): GoogleAppsScript.URL_Fetch.HTTPResponse[] | ServiceError {
  try {
    return askGoogle(service, to, () => {
      const token = ScriptApp.getOAuthToken();
      return UrlFetchApp.fetchAll(calls.map((call) => toRequest(call, token)));
    });
  } catch (error) {
    if (error instanceof ServiceError && error.cause && CLOSES_ALL.includes(error.cause.kind)) return error;
    throw error;
  }
}

/** @throws ServiceError where the answer is one, or has not the shape that this version knows. */
export function parseAnswer<T extends z.ZodMiniType>(
  { service }: Pick<RestCall, 'service'>,
  schema: T,
  answer: unknown,
): z.infer<T> {
  if (answer instanceof ServiceError) throw answer;
  const parsed = schema.safeParse(answer);
  if (parsed.success) return parsed.data;
  // Where, and not what: an answer holds what a provider wrote.
  const where = parsed.error.issues[0]?.path.join('.') ?? '';
  throw new ServiceError(
    `${service} answered in a shape that Provision QA does not know${where && ` (at ${where})`}. Check for a newer version of the add-on.`,
  );
}
