/** The advanced Sheets service (`Sheets.Spreadsheets…`): the REST API as Apps Script hands it to a script. */
import type { JsonObject } from '../../json';
import type { Run } from '../../run';
import type { Runtime } from '../../runtime';
import { requireFull, requireScope } from '../authorisation';
import { GoogleError } from '../google-error';
import { RestError } from '../rest-error';
import { method, service, type Method, type Service } from '../service';
import { sheetsCall } from './sheets-api';

/** Names of a method's path parameters, in the order in which the advanced service takes them. */
type Path = readonly string[];
const SPREADSHEET: Path = ['spreadsheetId'];
const RANGE: Path = ['spreadsheetId', 'range'];

export function sheetsService(runtime: Runtime, run: Run): Service {
  const call = (name: string, parameters: JsonObject, body?: JsonObject): JsonObject => {
    const full = `sheets.${name}`;
    requireFull(run, full);
    requireScope(runtime, full, 'spreadsheets', 'drive.file', 'drive');
    try {
      return sheetsCall(runtime, run, name, parameters, body);
    } catch (error) {
      if (!(error instanceof RestError)) throw error;
      const worded = new GoogleError(`API call to ${full} failed with error: ${error.message}`);
      worded.name = 'GoogleJsonResponseException';
      throw worded;
    }
  };
  const parametersOf = (path: Path, given: readonly unknown[]): JsonObject => ({
    ...(given[path.length] as JsonObject | undefined),
    ...Object.fromEntries(path.map((name, index) => [name, given[index] as string])),
  });
  const signature = (path: Path): string => path.map((name) => `${name}:string`).join(', ');
  const reads = (name: string, path: Path): Method =>
    method('sheets-read', `${signature(path)}, options?:object`, (...given: unknown[]) =>
      call(name, parametersOf(path, given)),
    );
  const writes = (name: string, path: Path, kind: 'sheets' | 'sheets-read' = 'sheets'): Method =>
    method(
      kind,
      ['resource:object', signature(path), 'options?:object'].filter(Boolean).join(', '),
      (body: JsonObject, ...given: unknown[]) => call(name, parametersOf(path, given), body),
    );

  const values = service({
    type: 'Sheets.Spreadsheets.Values',
    plain: true,
    methods: {
      get: reads('spreadsheets.values.get', RANGE),
      batchGet: reads('spreadsheets.values.batchGet', SPREADSHEET),
      batchGetByDataFilter: writes('spreadsheets.values.batchGetByDataFilter', SPREADSHEET, 'sheets-read'),
      update: writes('spreadsheets.values.update', RANGE),
      append: writes('spreadsheets.values.append', RANGE),
      batchUpdate: writes('spreadsheets.values.batchUpdate', SPREADSHEET),
      clear: writes('spreadsheets.values.clear', RANGE),
      batchClear: writes('spreadsheets.values.batchClear', SPREADSHEET),
    },
  });
  const spreadsheets = service({
    type: 'Sheets.Spreadsheets',
    plain: true,
    fields: { Values: values },
    methods: {
      get: reads('spreadsheets.get', SPREADSHEET),
      create: writes('spreadsheets.create', []),
      batchUpdate: writes('spreadsheets.batchUpdate', SPREADSHEET),
    },
  });
  return service({ type: 'Sheets', methods: {}, fields: { Spreadsheets: spreadsheets } });
}
