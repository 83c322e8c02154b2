/**
 * Google Docs, made by handing Drive a page to turn into one: that needs no more than the access to its own files
 * (`drive.file`) which this add-on has anyway, and is one call whatever the document holds.
 */
import * as z from 'zod/mini';
import { ServiceError, type ServiceFault } from '../../shared/errors';
import { binFile, DRIVE_FILES } from './drive-search';
import { parseAnswer, rest, restAll, restFile } from './rest';

const TYPE = 'application/vnd.google-apps.document';
/** Name of the property, private to this add-on, by which a document is found again whatever it is called. */
const KEY = 'provisionQaDocument';

const Found = z.lazy(() =>
  z.object({
    files: z._default(z.array(z.object({ id: z.string(), trashed: z._default(z.boolean(), false) })), []),
  }),
);
const Made = z.object({ id: z.string() });

/** Documents with one key, of those that this account has made here: other people's are not shown (`drive.file`). */
interface FoundDocuments {
  /** Id of the oldest that is not in the bin. */
  readonly id: string | undefined;
  /** Ids of those in the bin. */
  readonly binned: readonly string[];
}

/** The documents that have this key. */
export function findDocuments(key: string): FoundDocuments {
  const property = `appProperties has { key='${KEY}' and value='${key}' }`;
  const query = [
    `q=${encodeURIComponent(`${property} and mimeType = '${TYPE}'`)}`,
    'orderBy=createdTime',
    `fields=${encodeURIComponent('files(id,trashed)')}`,
    // Moved to a shared drive, it is still the one.
    'supportsAllDrives=true&includeItemsFromAllDrives=true',
  ].join('&');
  const url = `${DRIVE_FILES}?${query}`;
  const { files } = rest({ service: 'Google Drive', to: 'make the document', url, method: 'get' }, Found);
  return {
    id: files.find(({ trashed }) => !trashed)?.id,
    binned: files.filter(({ trashed }) => trashed).map(({ id }) => id),
  };
}

export interface NewDocument {
  /** Hexadecimal digits that no other document has. */
  readonly key: string;
  /** Its name in Drive. */
  readonly name: string;
  /** A whole HTML page. */
  readonly html: string;
}

/** Nothing then depends on how a payload's letters are encoded on the way. */
const plainJson = (value: object): string =>
  JSON.stringify(value).replace(
    /[^\x20-\x7e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
const plainHtml = (html: string): string =>
  [...html]
    .map((letter) => {
      const code = letter.codePointAt(0) ?? 0;
      return code < 127 ? letter : `&#${code};`;
    })
    .join('');

/** Makes the document in the user's Drive, theirs alone until they share it. @returns its id */
export function makeDocument({ key, name, html }: NewDocument): string {
  // The key comes of all that the document holds, so the document cannot hold it.
  const boundary = `provision-qa-${key}`;
  const metadata = { name, mimeType: TYPE, appProperties: { [KEY]: key } };
  const text = [
    `--${boundary}`,
    'Content-Type: application/json; charset=UTF-8',
    '',
    plainJson(metadata),
    `--${boundary}`,
    'Content-Type: text/html; charset=UTF-8',
    '',
    plainHtml(html),
    `--${boundary}--`,
    '',
  ].join('\r\n');
  return rest(
    {
      service: 'Google Drive',
      to: `make the document “${name}”`,
      url: 'https://www.googleapis.com/upload/drive/v3/files?uploadType=multipart&fields=id',
      method: 'post',
      content: { type: `multipart/related; boundary=${boundary}`, text },
    },
    Made,
  ).id;
}

/** The address at which a document of this Drive id is opened. */
export const documentUrl = (id: string): string => `https://docs.google.com/document/d/${id}/edit`;

/** A document as a PDF, in base64. Google makes at most 10 MB of it (reference: files.export). */
export const documentAsPdf = (id: string): string =>
  restFile({
    service: 'Google Drive',
    to: 'make the PDF',
    url: `${DRIVE_FILES}/${id}/export?mimeType=${encodeURIComponent('application/pdf')}`,
    method: 'get',
  });

const Reach = z.lazy(() =>
  z.object({
    capabilities: z._default(
      z.object({ canDelete: z._default(z.boolean(), false), canTrash: z._default(z.boolean(), false) }),
      { canDelete: false, canTrash: false },
    ),
  }),
);
const NOT_SHOWN: readonly (ServiceFault | undefined)[] = ['not-found', 'permission'];

/**
 * Those of these documents that this account can delete, or put into the bin. Drive shows only what the add-on has made
 * for it (`drive.file`). One service call.
 * @throws ServiceError where Drive cannot be asked
 */
export function documentsInReach(ids: readonly string[]): string[] {
  const fields = encodeURIComponent('capabilities(canDelete,canTrash)');
  const answers = restAll(
    ids.map((id) => ({
      service: 'Google Drive',
      to: 'look at a document',
      url: `${DRIVE_FILES}/${id}?supportsAllDrives=true&fields=${fields}`,
      method: 'get',
    })),
  );
  return ids.filter((_, at) => {
    try {
      const { capabilities } = parseAnswer({ service: 'Google Drive' }, Reach, answers[at]);
      return capabilities.canDelete || capabilities.canTrash;
    } catch (error) {
      if (error instanceof ServiceError && NOT_SHOWN.includes(error.cause?.kind)) return false;
      throw error;
    }
  });
}

/**
 * Takes a document away: for good where Drive lets this account, in the bin or not; else into the bin. Nothing where it
 * is gone.
 * @throws ServiceError where neither is allowed
 */
export function takeAwayDocument(id: string): void {
  const call = { service: 'Google Drive', to: 'delete a document', method: 'delete' } as const;
  try {
    rest({ ...call, url: `${DRIVE_FILES}/${id}?supportsAllDrives=true` }, z.object({}));
  } catch (error) {
    const fault = error instanceof ServiceError ? error.cause?.kind : undefined;
    if (fault === 'not-found') return;
    if (fault !== 'permission') throw error;
    binFile(id);
  }
}
