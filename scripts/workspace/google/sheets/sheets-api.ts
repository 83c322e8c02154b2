/** The Sheets v4 REST API, by the names of its methods: the advanced service and the tests call it. */
import { listAt, objectAt, textAt, type Json, type JsonObject } from '../../json';
import type { Runtime } from '../../runtime';
import { newSpreadsheet, nextId, type StoredSpreadsheet } from '../../state';
import { isAppFile, mayEdit, mayOpen, noteOpened } from '../access';
import { grantedScopes } from '../authorisation';
import type { Caller } from '../caller';
import { select } from '../field-mask';
import { performCall } from '../rest-call';
import { forbidden, notFound } from '../rest-error';
import { changeSpreadsheet } from './batch-update';
import { checkSize } from './cell-store';
import { describeSpreadsheet } from './describe-spreadsheet';
import { sheetRequests } from './sheet-requests';
import { draftOf, keepDraft, type Draft } from './sheets-draft';
import {
  appendRange,
  clearRange,
  readFiltered,
  readRange,
  totals,
  updated,
  writeRange,
  type Writing,
} from './sheets-values';

interface Call {
  readonly runtime: Runtime;
  readonly caller: Caller;
  readonly parameters: JsonObject;
  readonly body: JsonObject;
}
type Handler = (call: Call) => JsonObject;

/** @throws RestError 404 when there is no such spreadsheet, 403 when it is somebody else's (recorded exchanges). */
function open({ runtime, caller, parameters }: Call, toChange: boolean): StoredSpreadsheet {
  const found = runtime.state.spreadsheets[textAt(parameters, 'spreadsheetId')];
  if (!found) throw notFound();
  // `drive.file` reaches only what the app made or the person opened with it (its definition), not the open workbook.
  const isWide = grantedScopes(runtime).some((scope) => /\/auth\/(spreadsheets|drive)$/.test(scope));
  if (!isWide && !isAppFile(found, caller)) throw forbidden();
  if (!(toChange ? mayEdit : mayOpen)(found, caller.user)) throw forbidden();
  return found;
}

/** Works on a copy, which becomes the spreadsheet only when everything worked. */
function atomically(call: Call, work: (draft: Draft) => JsonObject): JsonObject {
  const draft = draftOf(call.runtime.state, call.caller.user, open(call, true));
  const answer = work(draft);
  checkSize(draft.spreadsheet);
  keepDraft(draft);
  return { spreadsheetId: draft.spreadsheet.spreadsheetId, ...answer };
}

const textsAt = (from: JsonObject, key: string): string[] => {
  const given = from[key];
  return (Array.isArray(given) ? given : [given]).filter((one) => typeof one === 'string');
};
const rangesOf = (from: JsonObject): string[] => textsAt(from, 'ranges');
/** @param options where the values' reading and the answer's contents are chosen. @param range holds the values. */
const writing = (options: JsonObject, range: JsonObject): Writing => ({
  input: textAt(options, 'valueInputOption'),
  byColumns: textAt(range, 'majorDimension') === 'COLUMNS',
  includeValues: options['includeValuesInResponse'] === true,
});
const rowsOf = (body: JsonObject): Json[][] => (body['values'] as Json[][] | undefined) ?? [];

const METHODS: Readonly<Record<string, Handler>> = {
  'spreadsheets.get': (call) =>
    select(
      describeSpreadsheet(open(call, false), {
        ranges: rangesOf(call.parameters),
        // A mask that names cells is enough; so says the reference of `includeGridData`.
        withCells:
          call.parameters['includeGridData'] === true || /\bdata\b/.test(textAt(call.parameters, 'fields')),
      }),
      textAt(call.parameters, 'fields').replace(/\s/g, ''),
    ),
  'spreadsheets.create': ({ runtime, caller, body }) => {
    const spreadsheetId = nextId(runtime.state, 'spreadsheet');
    const properties = objectAt(body, 'properties');
    const made = newSpreadsheet(
      spreadsheetId,
      textAt(properties, 'title') || 'Untitled spreadsheet',
      caller.user,
    );
    Object.assign(made.properties, properties);
    noteOpened(made, caller);
    const draft = draftOf(runtime.state, caller.user, made);
    const tabs = listAt(body, 'sheets');
    if (tabs.length > 0) draft.spreadsheet.sheets = [];
    for (const tab of tabs) sheetRequests.addSheet(draft, { properties: objectAt(tab, 'properties') });
    checkSize(draft.spreadsheet);
    keepDraft(draft);
    return describeSpreadsheet(draft.spreadsheet, { ranges: [], withCells: false });
  },
  'spreadsheets.batchUpdate': (call) =>
    atomically(call, (draft) => ({
      replies: changeSpreadsheet(draft, listAt(call.body, 'requests')),
      ...(call.body['includeSpreadsheetInResponse'] === true && {
        updatedSpreadsheet: describeSpreadsheet(draft.spreadsheet, {
          ranges: textsAt(call.body, 'responseRanges'),
          withCells: call.body['responseIncludeGridData'] === true,
        }),
      }),
    })),
  'spreadsheets.values.get': (call) =>
    readRange(call.runtime.state, open(call, false), textAt(call.parameters, 'range'), call.parameters),
  'spreadsheets.values.batchGet': (call) => {
    const spreadsheet = open(call, false);
    return {
      spreadsheetId: spreadsheet.spreadsheetId,
      valueRanges: rangesOf(call.parameters).map((range) =>
        readRange(call.runtime.state, spreadsheet, range, call.parameters),
      ),
    };
  },
  'spreadsheets.values.batchGetByDataFilter': (call) => {
    const spreadsheet = open(call, false);
    return {
      spreadsheetId: spreadsheet.spreadsheetId,
      valueRanges: listAt(call.body, 'dataFilters').flatMap((filter) =>
        readFiltered(call.runtime.state, spreadsheet, filter, call.body),
      ),
    };
  },
  'spreadsheets.values.update': (call) =>
    atomically(call, ({ spreadsheet }) =>
      updated(
        writeRange(
          spreadsheet,
          textAt(call.parameters, 'range'),
          rowsOf(call.body),
          writing(call.parameters, call.body),
        ),
      ),
    ),
  'spreadsheets.values.append': (call) =>
    atomically(call, ({ spreadsheet }) =>
      appendRange(spreadsheet, textAt(call.parameters, 'range'), rowsOf(call.body), {
        ...writing(call.parameters, call.body),
        insertRows: textAt(call.parameters, 'insertDataOption') === 'INSERT_ROWS',
      }),
    ),
  'spreadsheets.values.batchUpdate': (call) =>
    atomically(call, ({ spreadsheet }) => {
      const written = listAt(call.body, 'data').map((one) =>
        writeRange(spreadsheet, textAt(one, 'range'), rowsOf(one), writing(call.body, one)),
      );
      const { spreadsheetId } = spreadsheet;
      return {
        ...totals(written),
        responses: written.map((one) => ({ spreadsheetId, ...updated(one) })),
      };
    }),
  'spreadsheets.values.clear': (call) =>
    atomically(call, ({ spreadsheet }) => ({
      clearedRange: clearRange(spreadsheet, textAt(call.parameters, 'range')),
    })),
  'spreadsheets.values.batchClear': (call) =>
    atomically(call, ({ spreadsheet }) => ({
      clearedRanges: rangesOf(call.body).map((range) => clearRange(spreadsheet, range)),
    })),
};

/**
 * Answers one call. Parameters have their types: lists, truths, numbers.
 * @param name as in the discovery document, e.g. `spreadsheets.values.batchGet`
 * @throws RestError as Google refuses it.
 */
export function sheetsCall(
  runtime: Runtime,
  caller: Caller,
  name: string,
  parameters: JsonObject,
  given: JsonObject | undefined,
): JsonObject {
  const handler = METHODS[name];
  if (!handler) throw new Error(`No stand-in for the method ${name} of the Sheets API.`);
  const call = { api: 'sheets', method: name, parameters, body: given } as const;
  return performCall(runtime, caller, call, (body) => handler({ runtime, caller, parameters, body }));
}
