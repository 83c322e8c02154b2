/** The Drive v3 REST API, as far as it is used: finding files, and sharing them. Only files that the add-on made. */
import { listAt, textAt, type JsonObject } from '../json';
import type { Runtime } from '../runtime';
import { nextId } from '../state';
import { select } from './field-mask';
import { NotImplemented } from './google-error';
import { answerBy, RestError, type Route } from './rest-call';
import type { Fetched, Reply } from './url-fetch-app';

const FORM_TYPE = 'application/vnd.google-apps.form';
const SHEET_TYPE = 'application/vnd.google-apps.spreadsheet';
const SCOPES = ['drive.file', 'drive'];

export function driveRequest(runtime: Runtime, request: Fetched): Reply {
  const { state } = runtime;
  const files = (): JsonObject[] => [
    ...Object.values(state.forms).map((form) => ({
      id: form.formId,
      name: form.documentTitle,
      mimeType: FORM_TYPE,
    })),
    ...Object.values(state.spreadsheets)
      .filter((one) => one.spreadsheetId !== state.workbookId)
      .map((one) => ({ id: one.spreadsheetId, name: one.properties.title, mimeType: SHEET_TYPE })),
  ];
  const permissionsOf = (id: string): JsonObject[] => {
    const found = state.forms[id] ?? state.spreadsheets[id];
    if (!found) throw new RestError(404, 'NOT_FOUND', `File not found: ${id}.`);
    return found.permissions;
  };
  const routes: Route[] = [
    {
      name: 'files.list',
      verb: 'GET',
      path: /^\/drive\/v3\/files$/,
      groups: [],
      scopes: SCOPES,
      handle: (parameters) => {
        const wanted = parseQuery(textAt(parameters, 'q'));
        const order = textAt(parameters, 'orderBy');
        if (order !== '' && order !== 'createdTime')
          throw new NotImplemented(`Drive files.list ordered by ${order}`);
        const found = files().filter((file) =>
          Object.entries(wanted).every(([key, value]) => file[key] === value),
        );
        return select({ kind: 'drive#fileList', files: found }, textAt(parameters, 'fields'));
      },
    },
    {
      name: 'files.get',
      verb: 'GET',
      path: /^\/drive\/v3\/files\/([^/]+)$/,
      groups: ['fileId'],
      scopes: SCOPES,
      handle: (parameters) => {
        const file = files().find((one) => one['id'] === parameters['fileId']);
        if (!file) throw new RestError(404, 'NOT_FOUND', `File not found: ${textAt(parameters, 'fileId')}.`);
        return select({ kind: 'drive#file', ...file }, textAt(parameters, 'fields'));
      },
    },
    {
      name: 'permissions.list',
      verb: 'GET',
      path: /^\/drive\/v3\/files\/([^/]+)\/permissions$/,
      groups: ['fileId'],
      scopes: SCOPES,
      handle: (parameters) =>
        select(
          { kind: 'drive#permissionList', permissions: permissionsOf(textAt(parameters, 'fileId')) },
          textAt(parameters, 'fields'),
        ),
    },
    {
      name: 'permissions.create',
      verb: 'POST',
      path: /^\/drive\/v3\/files\/([^/]+)\/permissions$/,
      groups: ['fileId'],
      scopes: SCOPES,
      handle: (parameters, body) => {
        const kept = permissionsOf(textAt(parameters, 'fileId'));
        const same = (one: JsonObject): boolean =>
          ['type', 'role', 'emailAddress', 'domain', 'view'].every((key) => one[key] === body[key]);
        const permission = listAt({ kept }, 'kept').find(same) ?? {
          ...body,
          id: nextId(state, 'permission'),
        };
        if (!kept.includes(permission)) kept.push(permission);
        return { kind: 'drive#permission', ...permission };
      },
    },
  ];
  return answerBy(routes, 'drive', runtime, request);
}

/** `name = 'x' and mimeType = 'y' and trashed = false`. */
function parseQuery(query: string): Record<string, string> {
  const wanted: Record<string, string> = {};
  const clause = /\s*(?:(name|mimeType)\s*=\s*'((?:[^'\\]|\\.)*)'|(trashed)\s*=\s*false)\s*(?:and|$)/y;
  while (clause.lastIndex < query.length) {
    const found = clause.exec(query);
    if (!found) throw new NotImplemented(`Drive files.list with q=${query}`);
    const [, key, value] = found;
    if (key !== undefined) wanted[key] = (value ?? '').replace(/\\(.)/g, '$1');
  }
  return wanted;
}
