/** SpreadsheetApp, as far as it is used beside the Sheets API: the open workbook, its names, toasts, the UI. */
import { objectAt, textAt } from '../../json';
import type { Run } from '../../run';
import { screenOf, type Runtime } from '../../runtime';
import { newSheet, type StoredSheet, type StoredSpreadsheet } from '../../state';
import { requireAuthorised, requireFull, requireScope } from '../authorisation';
import { GoogleError } from '../google-error';
import { responseSheetOf } from '../forms/response-sheet';
import { editUrl } from '../forms/form-store';
import { method, service, type Service } from '../service';
import { plainRange } from './plain-range';
import { uiService } from '../script/ui';

export function spreadsheetApp(runtime: Runtime, run: Run): Service {
  const active = (what: string) => () => {
    requireAuthorised(run, what);
    requireScope(runtime, what, 'spreadsheets', 'spreadsheets.currentonly');
    return runtime.state.settings.document === 'none'
      ? null
      : spreadsheetService(runtime, run.options, run.options.workbookId);
  };
  return service({
    type: 'SpreadsheetApp',
    methods: {
      getUi: method('local', '', () => uiService(runtime, run)),
      getActive: method('local', '', active('SpreadsheetApp.getActive')),
      getActiveSpreadsheet: method('local', '', active('SpreadsheetApp.getActiveSpreadsheet')),
      openById: method('sheets-read', 'id:string', (id: string) => {
        requireFull(run, 'SpreadsheetApp.openById');
        requireScope(runtime, 'SpreadsheetApp.openById', 'spreadsheets');
        return spreadsheetService(runtime, run.options, id);
      }),
      // Everything here takes effect at once, so there is never anything to flush.
      flush: method('sheets', '', () => undefined),
    },
  });
}

const userService = (email: string): Service =>
  service({ type: 'User', methods: { getEmail: method('local', '', () => email) } });

/** @param at whose screen its toasts are seen on. @throws GoogleError when there is no such spreadsheet. */
export function spreadsheetService(
  runtime: Runtime,
  at: { readonly user: string; readonly workbookId: string; readonly unattended?: boolean },
  spreadsheetId: string,
): Service {
  const current = (): StoredSpreadsheet => {
    const found = runtime.state.spreadsheets[spreadsheetId];
    // Quoted by twenty projects; also a passing fault.
    if (!found)
      throw new GoogleError(
        `Document ${spreadsheetId} is missing (perhaps it was deleted, or you don't have read access?)`,
      );
    return found;
  };
  const tab = (sheet: StoredSheet): Service => sheetService(runtime, current, sheet.properties.sheetId);
  const findTab = (name: string): Service | null => {
    const found = current().sheets.find((sheet) => sheet.properties.title === name);
    return found ? tab(found) : null;
  };
  /** What the person has selected in this workbook; null where there is no screen, or nothing is selected (reference). */
  const activeRange = (): Service | null => {
    const isSeen = spreadsheetId === at.workbookId && at.unattended !== true;
    const { selection } = isSeen ? screenOf(runtime, at) : { selection: null };
    const sheet = current().sheets.find(({ properties }) => properties.sheetId === selection?.sheetId);
    if (!selection || !sheet) return null;
    const { row, column, rows, columns } = selection;
    return plainRange(() => sheet, [row + 1, column + 1, rows, columns], tab(sheet));
  };
  return service({
    type: 'Spreadsheet',
    inner: current(),
    methods: {
      getId: method('local', '', () => spreadsheetId),
      getUrl: method('local', '', () => `https://docs.google.com/spreadsheets/d/${spreadsheetId}/edit`),
      getName: method('sheets-read', '', () => current().properties.title),
      // null for one in a shared drive (reference: Spreadsheet.getOwner).
      getOwner: method('sheets-read', '', () =>
        current().driveId === undefined ? userService(current().owner) : null,
      ),
      getSpreadsheetTimeZone: method('sheets-read', '', () => textAt(current().properties, 'timeZone')),
      getSpreadsheetLocale: method('sheets-read', '', () => textAt(current().properties, 'locale')),
      getSheets: method('sheets-read', '', () => current().sheets.map(tab)),
      getSheetByName: method('sheets-read', 'name:string', findTab),
      insertSheet: method('sheets', 'sheetName:string', (name: string) => {
        const { sheets } = current();
        // Quoted by three projects.
        if (findTab(name))
          throw new GoogleError(`A sheet with the name "${name}" already exists. Please enter another name.`);
        runtime.state.counter += 1;
        const sheet = newSheet(2_000_000 + runtime.state.counter, name, sheets.length);
        sheets.push(sheet);
        return tab(sheet);
      }),
      getActiveRange: method('sheets-read', '', activeRange),
      setActiveSheet: method('sheets', 'sheet:Sheet', (sheet: Service) => sheet),
      toast: method(
        'ui',
        'msg:string | msg:string, title:string | msg:string, title:string, timeoutSeconds:number',
        (message: string, title = '') => {
          screenOf(runtime, at).messages.push(title ? `${title}: ${message}` : message);
        },
      ),
    },
  });
}

function sheetService(runtime: Runtime, spreadsheet: () => StoredSpreadsheet, sheetId: number): Service {
  const current = (): StoredSheet => {
    const found = spreadsheet().sheets.find((sheet) => sheet.properties.sheetId === sheetId);
    if (!found) throw new GoogleError(`Sheet ${sheetId} not found`);
    return found;
  };
  const me: Service = service({
    type: 'Sheet',
    inner: sheetId,
    methods: {
      getSheetId: method('local', '', () => sheetId),
      getName: method('sheets-read', '', () => current().properties.title),
      setName: method('sheets', 'name:string', (name: string) => {
        current().properties.title = name;
        return me;
      }),
      getLastRow: method('sheets-read', '', () => current().rows.length),
      setFrozenRows: method('sheets', 'rows:integer', (frozenRowCount: number) => {
        const { properties } = current();
        properties['gridProperties'] = { ...objectAt(properties, 'gridProperties'), frozenRowCount };
      }),
      setColumnWidth: method(
        'sheets',
        'columnPosition:integer, width:integer',
        (column: number, pixelSize: number) => {
          const { columns } = current();
          columns[String(column - 1)] = { ...columns[String(column - 1)], pixelSize };
          return me;
        },
      ),
      clearContents: method('sheets', '', () => {
        current().rows = [];
        return me;
      }),
      getRange: method(
        'local',
        'row:integer, column:integer, numRows:integer, numColumns:integer',
        (...place: [number, number, number, number]) => plainRange(current, place),
      ),
      getFormUrl: method('sheets-read', '', () => {
        const form = Object.values(runtime.state.forms).find(
          (one) => responseSheetOf(runtime.state, one) === current(),
        );
        return form ? editUrl(runtime.formsHost, form) : null;
      }),
      hideSheet: method('sheets', '', () => {
        current().properties['hidden'] = true;
        return me;
      }),
      activate: method('sheets', '', () => me),
    },
  });
  return me;
}
