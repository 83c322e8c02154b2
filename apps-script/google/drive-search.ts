/** Finding files in Drive that this add-on made. Its Drive access (`drive.file`) covers only its own files. */
import * as z from 'zod/mini';
import { rest } from './rest';

const Files = z.lazy(() => z.object({ files: z._default(z.array(z.object({ id: z.string() })), []) }));
const Permissions = z.lazy(() =>
  z.object({
    permissions: z._default(
      z.array(
        z.object({
          role: z.string(),
          type: z.string(),
          emailAddress: z.optional(z.string()),
          domain: z.optional(z.string()),
        }),
      ),
      [],
    ),
  }),
);

const SERVICE = { service: 'Google Drive' } as const;
/** The address of files in Drive's API. */
export const DRIVE_FILES = 'https://www.googleapis.com/drive/v3/files';
const TYPES = {
  form: 'application/vnd.google-apps.form',
  spreadsheet: 'application/vnd.google-apps.spreadsheet',
} as const;

/** Ids of the files with exactly this name in Drive, of this kind or of any, oldest first. */
export function idsByName(name: string, kind?: keyof typeof TYPES): string[] {
  const quoted = name.replace(/[\\']/g, '\\$&');
  const ofKind = kind ? ` and mimeType = '${TYPES[kind]}'` : '';
  const query = [
    `q=${encodeURIComponent(`name = '${quoted}'${ofKind} and trashed = false`)}`,
    'orderBy=createdTime',
    `fields=${encodeURIComponent('files(id)')}`,
    'supportsAllDrives=true&includeItemsFromAllDrives=true',
  ].join('&');
  const call = {
    ...SERVICE,
    to: 'look for earlier files',
    url: `${DRIVE_FILES}?${query}`,
    method: 'get',
  } as const;
  return rest(call, Files).files.map(({ id }) => id);
}

/** Id of the oldest file of the kind with exactly this name in Drive, or undefined. */
export const findByName = (name: string, kind: keyof typeof TYPES): string | undefined =>
  idsByName(name, kind)[0];

/** Puts a file of the add-on's own into the bin. */
export function binFile(fileId: string): void {
  const call = {
    ...SERVICE,
    to: 'put a file into the bin',
    url: `${DRIVE_FILES}/${fileId}?supportsAllDrives=true`,
    method: 'patch',
  } as const;
  rest({ ...call, body: { trashed: true } }, z.object({ id: z.string() }));
}

/** Who besides its owner can open a file: addresses, domains, "anyone". */
export function sharedWith(fileId: string): string[] {
  const fields = encodeURIComponent('permissions(role,type,emailAddress,domain)');
  const url = `${DRIVE_FILES}/${fileId}/permissions?supportsAllDrives=true&fields=${fields}`;
  return rest({ ...SERVICE, to: 'say who else can open a file', url, method: 'get' }, Permissions)
    .permissions.filter(({ role }) => role !== 'owner')
    .map(
      ({ type, emailAddress, domain }) =>
        emailAddress ?? domain ?? (type === 'anyone' ? 'anyone with the link' : type),
    );
}
