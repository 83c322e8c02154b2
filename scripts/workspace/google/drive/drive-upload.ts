/**
 * Drive's multipart upload, as far as it is used: an HTML page that becomes a Google Doc. The body is taken apart as
 * RFC 2387 has it, and anything that Google would not take is refused.
 */
import { objectAt, textAt, type JsonObject } from '../../json';
import type { Runtime } from '../../runtime';
import { accessKey } from '../access';
import type { Caller } from '../caller';
import { nextId } from '../../state';
import { DOCUMENT_TYPE } from './drive-files';
import { SCOPES } from './drive-rest';
import { select } from '../field-mask';
import { NotImplemented } from '../google-error';
import { answerBy, type Route } from '../rest-call';
import { RestError } from '../rest-error';
import type { Fetched, Reply } from '../http-exchange';

/** Drive's limits for a file's own properties: 30 of them, 124 bytes each, key and value together. */
const PROPERTIES = 30;
const PROPERTY_BYTES = 124;

export function driveUpload(runtime: Runtime, caller: Caller, request: Fetched): Reply {
  let media = '';
  const route: Route = {
    name: 'files.create',
    verb: 'POST',
    path: /^\/upload\/drive\/v3\/files$/,
    groups: [],
    scopes: SCOPES,
    json: (whole) => {
      const parts = partsOf(whole);
      media = parts.media;
      return parts.metadata;
    },
    handle: (parameters, body) => {
      if (textAt(parameters, 'uploadType') !== 'multipart')
        throw new NotImplemented(`Drive upload with uploadType=${textAt(parameters, 'uploadType')}`);
      if (textAt(body, 'mimeType') !== DOCUMENT_TYPE)
        throw new NotImplemented(`Drive upload to ${textAt(body, 'mimeType') || 'a plain file'}`);
      const documentId = nextId(runtime.state, 'document');
      const name = textAt(body, 'name') || 'Untitled';
      const appProperties = propertiesOf(body);
      runtime.state.documents[documentId] = {
        documentId,
        name,
        html: media,
        appProperties,
        owner: caller.user,
        permissions: [],
        openedWith: [accessKey(caller)],
      };
      const file = { kind: 'drive#file', id: documentId, name, mimeType: DOCUMENT_TYPE };
      const fields = textAt(parameters, 'fields');
      return fields === '' ? file : select({ ...file, appProperties }, fields);
    },
  };
  return answerBy([route], 'drive', runtime, caller, request);
}

function propertiesOf(body: JsonObject): Record<string, string> {
  const properties = Object.entries(objectAt(body, 'appProperties')).map(
    ([key, value]) => [key, typeof value === 'string' ? value : ''] as const,
  );
  const long = properties.find(([key, value]) => Buffer.byteLength(key + value) > PROPERTY_BYTES);
  if (long || properties.length > PROPERTIES)
    throw new RestError(
      403,
      'PERMISSION_DENIED',
      `The limit of ${PROPERTIES} properties of ${PROPERTY_BYTES} bytes was exceeded (${long?.[0] ?? properties.length}).`,
    );
  return Object.fromEntries(properties);
}

const bad = (what: string): RestError =>
  new RestError(400, 'INVALID_ARGUMENT', `Malformed multipart body: ${what}.`);

/** Metadata as JSON first, then the page. */
function partsOf({ contentType, body }: Fetched): { metadata: string; media: string } {
  const [, boundary] = /^multipart\/related;\s*boundary=([\w-]{1,70})$/.exec(contentType) ?? [];
  if (boundary === undefined) throw bad(`no boundary in ${contentType || 'the content type'}`);
  const [before, first, second, after, ...more] = body.split(
    new RegExp(`(?:^|\r\n)--${boundary}(?=\r\n|--)`),
  );
  if (before !== '' || after?.trim() !== '--' || more.length > 0)
    throw bad('it has not two parts and an end');
  const metadata = partOf(first, 'application/json');
  return { metadata, media: partOf(second, 'text/html') };
}

function partOf(part: string | undefined, type: string): string {
  const [, headers = '', content = ''] = /^\r\n([^]*?)\r\n\r\n([^]*)$/.exec(part ?? '') ?? [];
  const [, given = ''] = /^content-type:\s*([^;\r\n]+)/im.exec(headers) ?? [];
  if (given.trim().toLowerCase() === type) return content;
  throw bad(`a part of ${type} was expected, not of ${given || 'none'}`);
}
