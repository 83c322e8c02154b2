/** The Drive v3 REST API, as far as it is used: finding files, and sharing them. Only files that the add-on made. */
import { listAt, objectAt, textAt, type JsonObject } from '../../json';
import type { Runtime } from '../../runtime';
import { nextId } from '../../state';
import { select } from '../field-mask';
import { NotImplemented } from '../google-error';
import { answerBy, RestError, type Route } from '../rest-call';
import type { Fetched, Reply } from '../http-exchange';

const FORM_TYPE = 'application/vnd.google-apps.form';
const SHEET_TYPE = 'application/vnd.google-apps.spreadsheet';
export const DOCUMENT_TYPE = 'application/vnd.google-apps.document';
export const SCOPES = ['drive.file', 'drive'];

/** Answers one call of the API. @throws NotImplemented for what no stand-in knows. */
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
    ...Object.values(state.documents).map((one) => ({
      id: one.documentId,
      name: one.name,
      mimeType: DOCUMENT_TYPE,
      appProperties: one.appProperties,
    })),
  ];
  const permissionsOf = (id: string): JsonObject[] => {
    const found = state.forms[id] ?? state.spreadsheets[id] ?? state.documents[id];
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
          wanted.every(({ key, property, value }) =>
            property === undefined ? file[key] === value : objectAt(file, key)[property] === value,
          ),
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

/** One part of a query: a field's value, or that of one of the file's own properties. */
interface Clause {
  readonly key: string;
  readonly property?: string;
  readonly value: string;
}

const TEXT = String.raw`'((?:[^'\\]|\\.)*)'`;
const IS = String.raw`(name|mimeType)\s*=\s*${TEXT}`;
const HAS = String.raw`(appProperties)\s+has\s+\{\s*key\s*=\s*${TEXT}\s+and\s+value\s*=\s*${TEXT}\s*\}`;
const unquoted = (text = ''): string => text.replace(/\\(.)/g, '$1');

/** `name = 'x' and mimeType = 'y' and appProperties has { key='a' and value='b' } and trashed = false`. */
function parseQuery(query: string): Clause[] {
  const wanted: Clause[] = [];
  const clause = new RegExp(String.raw`\s*(?:${IS}|${HAS}|trashed\s*=\s*false)\s*(?:and|$)`, 'y');
  while (clause.lastIndex < query.length) {
    const found = clause.exec(query);
    if (!found) throw new NotImplemented(`Drive files.list with q=${query}`);
    const [, key, value, has, property, held] = found;
    if (key !== undefined) wanted.push({ key, value: unquoted(value) });
    if (has !== undefined) wanted.push({ key: has, property: unquoted(property), value: unquoted(held) });
  }
  return wanted;
}
