/** Calls to Google's REST APIs with the user's own token. */
import { ServiceError } from '../../shared/errors';

export interface RestCall {
  readonly url: string;
  readonly method: 'get' | 'post';
  readonly body?: object;
  /** Instead of `body`: content of another type than JSON. */
  readonly content?: { readonly type: string; readonly text: string };
}

/** The API is not switched on in the script's Cloud project, so its work must be done another way. */
export class ApiOffError extends ServiceError {
  override name = 'ApiOffError';
}

/** Switched off in the Cloud project, or not agreed to by the person: consent is asked scope by scope. */
const OFF =
  /SERVICE_DISABLED|accessNotConfigured|has not been used in project|ACCESS_TOKEN_SCOPE_INSUFFICIENT|insufficient authentication scopes/;

/** Of a failed call's JSON, what says why. */
interface Refusal {
  readonly error?: { readonly message?: string; readonly status?: string };
}

function refusal(text: string): { message: string; status: string } {
  try {
    const { error } = JSON.parse(text) as Refusal;
    return { message: error?.message ?? '', status: error?.status ?? '' };
  } catch {
    // Not JSON: a proxy's or an outage's HTML page. The status code alone says what happened.
    return { message: '', status: '' };
  }
}

/** @throws ApiOffError where the API is switched off; ServiceError for any other answer than 2xx. */
function readAnswer(call: RestCall, response: GoogleAppsScript.URL_Fetch.HTTPResponse): unknown {
  const code = response.getResponseCode();
  const text = response.getContentText();
  const host = call.url.replace(/^https:\/\/([^/]+)\/.*$/, '$1');
  if (code >= 200 && code < 300) {
    try {
      return JSON.parse(text);
    } catch {
      throw new ServiceError(`${host} answered with something other than JSON. Try again in a few minutes.`);
    }
  }
  const { message, status } = refusal(text);
  if ((code === 403 || code === 404) && OFF.test(text))
    throw new ApiOffError(
      `${host} is not switched on for this add-on, or you did not agree to it when Google asked.`,
    );
  throw new ServiceError(
    `${host} refused a request (${code}${status && ` ${status}`})${message && `: ${message}`}. ` +
      (code === 429 || code >= 500 ? 'Try again in a few minutes.' : 'Nothing was changed by it.'),
  );
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

/** Makes one call; its answer as JSON. One service call, besides the token. */
export function rest(call: RestCall): unknown {
  const { url, ...options } = toRequest(call, ScriptApp.getOAuthToken());
  return readAnswer(call, UrlFetchApp.fetch(url, options));
}

/** Makes several calls side by side, as one service call; each answer or the ServiceError that it ended in, in order. */
export function restAll(calls: readonly RestCall[]): unknown[] {
  const token = ScriptApp.getOAuthToken();
  const responses = UrlFetchApp.fetchAll(calls.map((call) => toRequest(call, token)));
  return responses.map((response, index) => {
    const call = calls[index];
    if (!call) throw new ServiceError('Google gave more answers than there were questions. Try again.');
    try {
      return readAnswer(call, response);
    } catch (error) {
      if (error instanceof ServiceError) return error;
      throw error;
    }
  });
}
