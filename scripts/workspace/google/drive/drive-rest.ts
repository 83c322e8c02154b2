/** The Drive v3 REST API, as far as it is used: finding files, sharing them, putting them into the bin, deleting them. */
import { textAt, type JsonObject } from '../../json';
import type { Runtime } from '../../runtime';
import { mayEdit } from '../access';
import type { Caller } from '../caller';
import { select } from '../field-mask';
import { NotImplemented } from '../google-error';
import { answerBy, type Route } from '../rest-call';
import { RestError } from '../rest-error';
import type { Fetched, Reply } from '../http-exchange';
import { plainPdf } from './plain-pdf';
import {
  appFile,
  appFiles,
  describeFile,
  DOCUMENT_TYPE,
  mayDelete,
  USUAL_FIELDS,
  type DriveFile,
} from './drive-files';
import { changePermission, givePermission, listPermissions, takePermission } from './drive-permissions';
import { matcher } from './drive-query';

export const SCOPES = ['drive.file', 'drive'];
const FILE = /^\/drive\/v3\/files\/([^/]+)$/;
const EXPORT = /^\/drive\/v3\/files\/([^/]+)\/export$/;
const PERMISSIONS = /^\/drive\/v3\/files\/([^/]+)\/permissions$/;
const PERMISSION = /^\/drive\/v3\/files\/([^/]+)\/permissions\/([^/]+)$/;

/** Answers one call of the API. @throws NotImplemented for what no stand-in knows. */
export function driveRequest(runtime: Runtime, caller: Caller, request: Fetched): Reply {
  const { state } = runtime;
  const fileOf = (parameters: JsonObject): DriveFile =>
    appFile(state, caller, textAt(parameters, 'fileId'), textAt(parameters, 'supportsAllDrives') === 'true');
  const route = (
    name: string,
    verb: string,
    path: RegExp,
    groups: readonly string[],
    handle: Route['handle'],
  ): Route => ({ name, verb, path, groups, scopes: SCOPES, handle });
  const asked = (parameters: JsonObject, answer: JsonObject, usual = ''): JsonObject =>
    select(answer, textAt(parameters, 'fields') || usual);

  const routes: Route[] = [
    route('files.list', 'GET', /^\/drive\/v3\/files$/, [], (parameters) => {
      const isWanted = matcher(textAt(parameters, 'q'));
      const order = textAt(parameters, 'orderBy');
      if (order !== '' && order !== 'createdTime')
        throw new NotImplemented(`Drive files.list ordered by ${order}`);
      const isAll = textAt(parameters, 'includeItemsFromAllDrives') === 'true';
      const files = appFiles(state, caller)
        .filter(({ stored }) => isAll || stored.driveId === undefined)
        .map((file) => describeFile(file, caller))
        .filter(isWanted);
      return asked(parameters, { kind: 'drive#fileList', files }, `kind,files(${USUAL_FIELDS})`);
    }),
    route('files.get', 'GET', FILE, ['fileId'], (parameters) =>
      asked(parameters, describeFile(fileOf(parameters), caller), USUAL_FIELDS),
    ),
    {
      ...route('files.export', 'GET', EXPORT, ['fileId'], (parameters) => {
        // Export takes no supportsAllDrives: a file that the caller may see is exported, wherever it lies.
        const { name, mimeType } = appFile(state, caller, textAt(parameters, 'fileId'), true);
        const to = textAt(parameters, 'mimeType');
        if (mimeType !== DOCUMENT_TYPE || to !== 'application/pdf')
          throw new NotImplemented(`Drive files.export of ${mimeType} to ${to}`);
        return { bytes: plainPdf(name) };
      }),
      answersFile: true,
    },
    route('files.update', 'PATCH', FILE, ['fileId'], (parameters, body) => {
      const file = fileOf(parameters);
      requireWriter(file, caller);
      const other = Object.keys(body).find((key) => key !== 'trashed' && key !== 'name');
      if (other) throw new NotImplemented(`Drive files.update of ${other}`);
      if (body['trashed'] !== undefined) file.stored.trashed = body['trashed'] === true;
      if (body['name'] !== undefined) file.rename(textAt(body, 'name'));
      return asked(parameters, describeFile(fileOf(parameters), caller), USUAL_FIELDS);
    }),
    {
      // "Permanently deletes a file owned by the user without moving it to the trash" (reference: files.delete).
      ...route('files.delete', 'DELETE', FILE, ['fileId'], (parameters) => {
        const file = fileOf(parameters);
        if (!mayDelete(file.stored, caller.user)) throw insufficient();
        file.remove();
        return {};
      }),
      answersNothing: true,
    },
    route('permissions.list', 'GET', PERMISSIONS, ['fileId'], (parameters) =>
      asked(parameters, {
        kind: 'drive#permissionList',
        permissions: listPermissions(
          fileOf(parameters),
          caller,
          textAt(parameters, 'includePermissionsForView'),
        ),
      }),
    ),
    route('permissions.create', 'POST', PERMISSIONS, ['fileId'], (parameters, body) =>
      asked(
        parameters,
        givePermission(
          runtime,
          fileOf(parameters),
          caller,
          body,
          textAt(parameters, 'sendNotificationEmail') === 'false',
        ),
      ),
    ),
    route('permissions.update', 'PATCH', PERMISSION, ['fileId', 'permissionId'], (parameters, body) =>
      asked(
        parameters,
        changePermission(fileOf(parameters), caller, textAt(parameters, 'permissionId'), body),
      ),
    ),
    {
      ...route('permissions.delete', 'DELETE', PERMISSION, ['fileId', 'permissionId'], (parameters) => {
        takePermission(fileOf(parameters), caller, textAt(parameters, 'permissionId'));
        return {};
      }),
      answersNothing: true,
    },
  ];
  return answerBy(routes, 'drive', runtime, caller, request);
}

function requireWriter({ stored }: DriveFile, caller: Caller): void {
  if (!mayEdit(stored, caller.user)) throw insufficient();
}

const insufficient = (): RestError =>
  new RestError(
    403,
    'PERMISSION_DENIED',
    'The user does not have sufficient permissions for this file.',
    [],
    'insufficientFilePermissions',
  );
