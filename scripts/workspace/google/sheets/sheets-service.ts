/** The advanced Sheets service (`Sheets.Spreadsheets…`), with requests held against the discovery document. */
import { listAt, objectAt, textAt, type Json, type JsonObject } from '../../json';
import type { Run } from '../../run';
import { remember, type Runtime, type SentRequest } from '../../runtime';
import { newSpreadsheet, nextId, type StoredSpreadsheet } from '../../state';
import { requireFull, requireScope } from '../authorisation';
import { rangeName, parseRange } from './a1';
import { checkSize } from './cells';
import { describeSpreadsheet } from './describe-spreadsheet';
import { cellRequests } from './cell-requests';
import { select } from '../field-mask';
import { GoogleError, NotImplemented } from '../google-error';
import { objectRequests } from './object-requests';
import { method, service, type Service } from '../service';
import { sheetRequests } from './sheet-requests';
import { draftOf, type Draft } from './sheets-draft';
import { appendRange, readRange, writeRange } from './sheets-values';

type Handler = (draft: Draft, request: JsonObject) => JsonObject;
const HANDLERS: Readonly<Record<string, Handler>> = { ...sheetRequests, ...cellRequests, ...objectRequests };

export function sheetsService(runtime: Runtime, run: Run): Service {
  /** Checks, records and words the failures of one API call. */
  const api = <T extends JsonObject>(
    name: string,
    parameters: JsonObject,
    body: Json | undefined,
    work: () => T,
  ): T => {
    const full = `sheets.${name}`;
    requireFull(run, full);
    requireScope(runtime, full, 'spreadsheets', 'drive.file', 'drive');
    const sent: SentRequest = {
      api: 'sheets',
      method: name,
      parameters,
      body,
      status: 400,
      response: undefined,
    };
    remember(runtime, sent);
    try {
      runtime.discovery?.checkRequest('sheets', name, parameters, body);
      const response = work();
      runtime.discovery?.checkResponse('sheets', name, response);
      sent.status = 200;
      sent.response = response;
      return response;
    } catch (error) {
      if (!(error instanceof GoogleError)) throw error;
      const worded = new GoogleError(`API call to ${full} failed with error: ${error.message}`);
      worded.name = 'GoogleJsonResponseException';
      throw worded;
    }
  };
  const open = (id: string): StoredSpreadsheet => {
    const found = runtime.state.spreadsheets[id];
    if (!found) throw new GoogleError('Requested entity was not found.');
    return found;
  };
  const rowsOf = (body: JsonObject): Json[][] => (body['values'] as Json[][] | undefined) ?? [];

  const values = service({
    type: 'Sheets.Spreadsheets.Values',
    plain: true,
    methods: {
      get: method(
        'sheets-read',
        'spreadsheetId:string, range:string, options?:object',
        (id: string, range: string, options: JsonObject = {}) =>
          api('spreadsheets.values.get', { ...options, spreadsheetId: id, range }, undefined, () =>
            readRange(open(id), range, options),
          ),
      ),
      batchGet: method(
        'sheets-read',
        'spreadsheetId:string, options:object',
        (id: string, options: JsonObject) =>
          api('spreadsheets.values.batchGet', { ...options, spreadsheetId: id }, undefined, () => ({
            spreadsheetId: id,
            valueRanges: ((options['ranges'] as string[] | undefined) ?? []).map((range) =>
              readRange(open(id), range, options),
            ),
          })),
      ),
      update: method(
        'sheets',
        'resource:object, spreadsheetId:string, range:string, options?:object',
        (body: JsonObject, id: string, range: string, options: JsonObject = {}) =>
          api('spreadsheets.values.update', { ...options, spreadsheetId: id, range }, body, () =>
            atomically(runtime, open(id), (draft) =>
              writeRange(draft.spreadsheet, range, rowsOf(body), textAt(options, 'valueInputOption')),
            ),
          ),
      ),
      append: method(
        'sheets',
        'resource:object, spreadsheetId:string, range:string, options?:object',
        (body: JsonObject, id: string, range: string, options: JsonObject = {}) =>
          api('spreadsheets.values.append', { ...options, spreadsheetId: id, range }, body, () =>
            atomically(runtime, open(id), (draft) =>
              appendRange(draft.spreadsheet, range, rowsOf(body), textAt(options, 'valueInputOption')),
            ),
          ),
      ),
      batchUpdate: method('sheets', 'resource:object, spreadsheetId:string', (body: JsonObject, id: string) =>
        api('spreadsheets.values.batchUpdate', { spreadsheetId: id }, body, () =>
          atomically(runtime, open(id), (draft) => ({
            spreadsheetId: id,
            responses: listAt(body, 'data').map((one) =>
              writeRange(
                draft.spreadsheet,
                textAt(one, 'range'),
                rowsOf(one),
                textAt(body, 'valueInputOption'),
              ),
            ),
          })),
        ),
      ),
      clear: method(
        'sheets',
        'resource:object, spreadsheetId:string, range:string',
        (body: JsonObject, id: string, range: string) =>
          api('spreadsheets.values.clear', { spreadsheetId: id, range }, body, () =>
            atomically(runtime, open(id), (draft) => clear(draft.spreadsheet, range)),
          ),
      ),
    },
  });

  const spreadsheets = service({
    type: 'Sheets.Spreadsheets',
    plain: true,
    fields: { Values: values },
    methods: {
      get: method(
        'sheets-read',
        'spreadsheetId:string, options?:object',
        (id: string, options: JsonObject = {}) =>
          api('spreadsheets.get', { ...options, spreadsheetId: id }, undefined, () =>
            select(describeSpreadsheet(open(id), options), textAt(options, 'fields').replace(/\s/g, '')),
          ),
      ),
      create: method('sheets', 'resource:object', (body: JsonObject) =>
        api('spreadsheets.create', {}, body, () => {
          const id = nextId(runtime.state, 'spreadsheet');
          const made = newSpreadsheet(
            id,
            textAt(objectAt(body, 'properties'), 'title') || 'Untitled spreadsheet',
          );
          Object.assign(made.properties, objectAt(body, 'properties'));
          const draft = draftOf(runtime.state, made);
          const tabs = listAt(body, 'sheets');
          if (tabs.length > 0) draft.spreadsheet.sheets = [];
          for (const tab of tabs) sheetRequests.addSheet(draft, { properties: objectAt(tab, 'properties') });
          checkSize(draft.spreadsheet);
          runtime.state.spreadsheets[id] = draft.spreadsheet;
          return describeSpreadsheet(draft.spreadsheet, {});
        }),
      ),
      batchUpdate: method('sheets', 'resource:object, spreadsheetId:string', (body: JsonObject, id: string) =>
        api('spreadsheets.batchUpdate', { spreadsheetId: id }, body, () =>
          atomically(runtime, open(id), (draft) => {
            const replies = listAt(body, 'requests').map((request, index) => perform(draft, request, index));
            if (replies.length === 0) throw new GoogleError('Must specify at least one request.');
            const include = body['includeSpreadsheetInResponse'] === true;
            return {
              spreadsheetId: id,
              replies,
              ...(include && { updatedSpreadsheet: describeSpreadsheet(draft.spreadsheet, {}) }),
            };
          }),
        ),
      ),
    },
  });
  return service({ type: 'Sheets', methods: {}, fields: { Spreadsheets: spreadsheets } });
}

function perform(draft: Draft, request: JsonObject, index: number): JsonObject {
  const kinds = Object.keys(request);
  const [kind = ''] = kinds;
  if (kinds.length !== 1)
    throw new GoogleError(`Invalid requests[${index}]: exactly one kind of request must be set`);
  const handler = HANDLERS[kind];
  if (!handler) throw new NotImplemented(`Sheets batchUpdate request "${kind}"`);
  try {
    return handler(draft, objectAt(request, kind));
  } catch (error) {
    if (error instanceof GoogleError)
      throw new GoogleError(`Invalid requests[${index}].${kind}: ${error.message}`);
    throw error;
  }
}

/** Works on a copy, which becomes the spreadsheet only when everything worked. */
function atomically<T extends JsonObject>(
  runtime: Runtime,
  original: StoredSpreadsheet,
  work: (draft: Draft) => T,
): T {
  const draft = draftOf(runtime.state, original);
  const answer = work(draft);
  checkSize(draft.spreadsheet);
  runtime.state.spreadsheets[original.spreadsheetId] = draft.spreadsheet;
  return answer;
}

function clear(spreadsheet: StoredSpreadsheet, text: string): JsonObject {
  const range = parseRange(spreadsheet, text);
  range.sheet.rows = range.sheet.rows.map((row, at) =>
    at < range.rowFrom || at >= range.rowTo
      ? row
      : row.map((cell, column) => (column >= range.columnFrom && column < range.columnTo ? null : cell)),
  );
  return { spreadsheetId: spreadsheet.spreadsheetId, clearedRange: rangeName(range) };
}
