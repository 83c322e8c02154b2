/**
 * What stands before every REST call whatever it asks for: whether the API is on, what the organisation allows, how
 * often one may call, and faults that pass.
 */
import type { Runtime } from '../runtime';
import type { ApiFault } from '../meter';
import type { Caller } from './caller';
import { RestError } from './rest-error';
import type { Api } from '../discovery';

const NAMES: Readonly<Record<Api, readonly [title: string, host: string]>> = {
  forms: ['Google Forms API', 'forms.googleapis.com'],
  sheets: ['Google Sheets API', 'sheets.googleapis.com'],
  drive: ['Google Drive API', 'drive.googleapis.com'],
};
const PROJECT = '123456789012';

/** Quoted by ten projects; Drive adds its own `accessNotConfigured`. */
function apiOff(api: Api): RestError {
  const [title, host] = NAMES[api];
  return new RestError(
    403,
    'PERMISSION_DENIED',
    `${title} has not been used in project ${PROJECT} before or it is disabled. Enable it by visiting https://console.developers.google.com/apis/api/${host}/overview?project=${PROJECT} then retry. If you enabled this API recently, wait a few minutes for the action to propagate to our systems and retry.`,
    [
      {
        '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
        reason: 'SERVICE_DISABLED',
        domain: 'googleapis.com',
      },
    ],
    api === 'drive' ? 'accessNotConfigured' : '',
  );
}

/** Calls a minute for one person in one project (usage limits of each API, April 2026). */
const QUOTAS: Readonly<Record<string, number>> = {
  'sheets Read': 60,
  'sheets Write': 60,
  'forms Read': 390,
  'forms Expensive read': 180,
  'forms Write': 150,
};
const MINUTE = 60_000;

function quotaOf(api: Api, method: string): string {
  if (method === 'forms.responses.list') return `${api} Expensive read`;
  return `${api} ${/(\.get|\.batchGet|ByDataFilter|\.list)$/.test(method) ? 'Read' : 'Write'}`;
}

/** @throws RestError 429 for one call more than the minute allows. */
function countCall(runtime: Runtime, caller: Caller, api: Api, method: string): void {
  const quota = quotaOf(api, method);
  const limit = QUOTAS[quota];
  if (limit === undefined || runtime.state.settings.quotas === 'off') return;
  const key = `${quota} ${caller.user}`;
  const now = caller.now();
  const recent = (runtime.recentCalls.get(key) ?? []).filter((at) => at > now - MINUTE);
  if (recent.length >= limit) {
    const metric = `${quota.replace(/^\w+ /, '')} requests`;
    throw new RestError(
      429,
      'RESOURCE_EXHAUSTED',
      `Quota exceeded for quota metric '${metric}' and limit '${metric} per minute per user' of service '${NAMES[api][1]}' for consumer 'project_number:${PROJECT}'.`,
    );
  }
  runtime.recentCalls.set(key, [...recent, now]);
}

/** Texts of passing faults by status (each quoted by several projects). */
const PASSING: Readonly<Record<number, readonly [code: string, message: string]>> = {
  429: ['RESOURCE_EXHAUSTED', "Quota exceeded for quota metric 'Read requests'."],
  500: ['INTERNAL', 'Internal error encountered.'],
  503: ['UNAVAILABLE', 'The service is currently unavailable.'],
};

/** The refusal that a planned fault answers with. */
export function refusalOf({ status, message }: ApiFault): RestError {
  const [code, text] = PASSING[status] ?? ['UNKNOWN', 'The request failed.'];
  return new RestError(status, code, message ?? text);
}

/** @throws RestError when the call does not get as far as the API. */
export function passGate(runtime: Runtime, caller: Caller, api: Api, method: string): void {
  const { settings } = runtime.state;
  if (settings[`${api}Api`] === 'off') throw apiOff(api);
  // What an organisation that has switched Drive's apps off answers (quoted by nine projects).
  if (api === 'drive' && settings.driveApps === 'forbidden')
    throw new RestError(
      403,
      'PERMISSION_DENIED',
      'The domain administrators have disabled Drive apps.',
      [],
      'domainPolicy',
    );
  if (settings.driveStorage === 'full' && /^(forms|spreadsheets|files)\.create$/.test(method))
    throw new RestError(
      403,
      'PERMISSION_DENIED',
      "The user's Drive storage quota has been exceeded.",
      [],
      api === 'drive' ? 'storageQuotaExceeded' : '',
    );
  countCall(runtime, caller, api, method);
}
