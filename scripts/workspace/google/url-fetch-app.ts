/** UrlFetchApp: only addresses on the manifest's whitelist, and of those only what the workspace stands in for. */
import type { Run } from '../run';
import type { Runtime } from '../runtime';
import { requireFull, requireScope } from './authorisation';
import type { Caller } from './caller';
import { driveRequest } from './drive/drive-rest';
import { driveUpload } from './drive/drive-upload';
import { formsRequest } from './forms/forms-rest';
import { GoogleError, NotImplemented } from './google-error';
import type { Fetched, Reply } from './http-exchange';
import { publishedPage } from './forms/published-page';
import { method, service, type Service } from './service';
import { userinfoRequest } from './userinfo';

/** Apps Script's own limits (guides/services/quotas). */
const URL_LIMIT = 2048;
const BODY_LIMIT = 50 * 1024 * 1024;
const OPTIONS = [
  'contentType',
  'headers',
  'method',
  'payload',
  'muteHttpExceptions',
  'followRedirects',
  'validateHttpsCertificates',
  'escaping',
];

export function urlFetchApp(runtime: Runtime, run: Run): Service {
  const fetchOne = (address: string, options: Record<string, unknown> = {}): Service => {
    requireFull(run, 'UrlFetchApp.fetch');
    requireScope(runtime, 'UrlFetchApp.fetch', 'script.external_request');
    checkAddress(runtime, address);
    const request = checkOptions(address, options);
    const reply = answer(runtime, run, request);
    if (options['muteHttpExceptions'] !== true && (reply.status < 200 || reply.status >= 300)) {
      throw new GoogleError(
        `Request failed for https://${request.url.host} returned code ${reply.status}. Truncated server response: ${reply.text.slice(0, 100)} (use muteHttpExceptions option to examine full response)`,
      );
    }
    return httpResponse(reply);
  };
  return service({
    type: 'UrlFetchApp',
    methods: {
      fetch: method('fetch', 'url:string, params?:object', fetchOne),
      fetchAll: method('fetch', 'requests:any[]', (requests: (string | Record<string, unknown>)[]) =>
        requests.map((request) => {
          if (typeof request === 'string') return fetchOne(request);
          const { url, ...options } = request;
          if (typeof url !== 'string') throw new GoogleError('Attribute provided with no value: url');
          return fetchOne(url, options);
        }),
      ),
    },
  });
}

function checkAddress(runtime: Runtime, address: string): void {
  if (Buffer.byteLength(address) > URL_LIMIT) {
    throw new GoogleError(
      `Limit Exceeded: URLFetch URL Length. (${Buffer.byteLength(address)} bytes, limit ${URL_LIMIT})`,
    );
  }
  const { fetchAllowlist } = runtime.state.settings;
  const lists = [runtime.manifest.urlFetchWhitelist, ...(fetchAllowlist ? [fetchAllowlist] : [])];
  if (!lists.every((list) => list.some((prefix) => address.startsWith(prefix)))) {
    throw new GoogleError(
      `UrlFetch calls to ${address.split('?')[0] ?? ''} are not permitted by your admin (urlFetchWhitelist).`,
    );
  }
}

function checkOptions(address: string, options: Record<string, unknown>): Fetched {
  const unknown = Object.keys(options).find((name) => !OPTIONS.includes(name));
  if (unknown) throw new NotImplemented(`UrlFetchApp option "${unknown}"`);
  const body = options['payload'] ?? '';
  if (typeof body !== 'string') throw new NotImplemented('UrlFetchApp with a payload that is not text');
  if (Buffer.byteLength(body) > BODY_LIMIT) throw new GoogleError('Limit Exceeded: URLFetch POST Size.');
  const headers = (options['headers'] ?? {}) as Record<string, unknown>;
  const method = options['method'] ?? 'get';
  const given = options['contentType'];
  const contentType = typeof given === 'string' ? given : '';
  if (body !== '' && contentType !== 'application/json' && !contentType.startsWith('multipart/related')) {
    throw new NotImplemented(`UrlFetchApp with contentType ${contentType || 'a form'}`);
  }
  return {
    url: new URL(address),
    method: typeof method === 'string' ? method.toUpperCase() : '',
    body,
    contentType: body === '' ? '' : contentType,
    authorised:
      typeof headers['Authorization'] === 'string' && headers['Authorization'].startsWith('Bearer token-of-'),
  };
}

function answer(runtime: Runtime, caller: Caller, request: Fetched): Reply {
  const { host, pathname } = request.url;
  if (host === 'forms.googleapis.com') return formsRequest(runtime, caller, request);
  if (host === 'www.googleapis.com' && pathname.startsWith('/drive/v3/'))
    return driveRequest(runtime, caller, request);
  if (host === 'www.googleapis.com' && pathname.startsWith('/upload/drive/v3/'))
    return driveUpload(runtime, caller, request);
  if (host === 'www.googleapis.com' && pathname === '/oauth2/v2/userinfo')
    return userinfoRequest(runtime, caller, request);
  if (host === 'docs.google.com' && pathname.startsWith('/forms/'))
    return publishedPage(runtime.state, request.url);
  throw new NotImplemented(`UrlFetchApp to ${host}${pathname}`);
}

const httpResponse = ({ status, text }: Reply): Service =>
  service({
    type: 'HTTPResponse',
    methods: {
      getResponseCode: method('local', '', () => status),
      // Bytes as Java has them: from -128 to 127.
      getContent: method('local', '', () => [...new Int8Array(Buffer.from(text, 'latin1'))]),
      getContentText: method('local', ' | charset:string', () => text),
    },
  });
