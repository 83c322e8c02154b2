/** Tabs that Google makes: those of forms' responses, named after their forms, and the empty one of a new spreadsheet. */
import { freeTitle } from './write-workbook';
import {
  openWorkbook,
  quoted,
  readRanges,
  type CellValues,
  type SheetProperties,
  type SheetsRequest,
} from './sheets-api';
import { askGoogle } from './ask-google';

/** As Google calls a new form's tab; one with another title has been named by a person. */
const GIVEN_TITLE = /^form responses \d+$/i;
/** As Google calls a new spreadsheet's only tab. Its id is always 0. */
const FIRST_TITLE = /^sheet ?1$/i;
/** A title holds no more (refused by the Sheets API). */
const LONGEST_TITLE = 100;

interface NamedForm {
  readonly formId: string;
  readonly title: string;
}

/** The form whose responses come to each of these tabs, by the tab's id. */
function formsBehind(tabs: readonly SheetProperties[]): ReadonlyMap<number, string> {
  const ids = new Set(tabs.map(({ sheetId }) => sheetId));
  const workbook = openWorkbook();
  return askGoogle('Google Sheets', 'look at the tabs of responses', () => {
    const found = new Map<number, string>();
    for (const sheet of workbook.getSheets()) {
      const sheetId = sheet.getSheetId();
      const [, formId = ''] = ids.has(sheetId)
        ? (/\/forms\/d\/([^/]+)/.exec(sheet.getFormUrl() ?? '') ?? [])
        : [];
      if (formId !== '') found.set(sheetId, formId);
    }
    return found;
  });
}

/**
 * Changes that name the tabs of responses after their forms; a tab that a person has named keeps its name.
 * @param present every tab of the workbook
 * @param forms those of this workbook, the ones in use first: of two with one title, it is theirs
 */
export function responseTitles(
  present: readonly SheetProperties[],
  forms: readonly NamedForm[],
): SheetsRequest[] {
  const unnamed = present.filter(({ title = '' }) => GIVEN_TITLE.test(title));
  if (unnamed.length === 0) return [];
  const behind = formsBehind(unnamed);
  const taken = [...present];
  return forms.flatMap(({ formId, title: form }): SheetsRequest[] => {
    const tab = unnamed.find(({ sheetId }) => behind.get(sheetId ?? -1) === formId);
    if (tab?.sheetId === undefined) return [];
    const title = freeTitle(
      `Responses: ${form}`.slice(0, LONGEST_TITLE - ' (Provision QA 99)'.length),
      taken,
    );
    taken.push({ title });
    return [{ updateSheetProperties: { properties: { sheetId: tab.sheetId, title }, fields: 'title' } }];
  });
}

/** A form's tab of responses, with its rows under the headings. */
export interface ResponseTab {
  readonly sheetId: number;
  readonly title: string;
  readonly rows: CellValues;
}

/**
 * The tab of this workbook that a form writes to.
 * @param present every tab of the workbook
 * @returns undefined where it writes to none
 */
export function responseTab(present: readonly SheetProperties[], formId: string): ResponseTab | undefined {
  const behind = formsBehind(present);
  const tab = present.find(({ sheetId }) => behind.get(sheetId ?? -1) === formId);
  if (tab?.sheetId === undefined) return undefined;
  const title = tab.title ?? '';
  const [rows = []] = readRanges([quoted(title)]);
  return { sheetId: tab.sheetId, title, rows: rows.slice(1) };
}

/** Changes that take rows out of it. @param at their places among its rows */
export const withoutResponseRows = ({ sheetId }: ResponseTab, at: readonly number[]): SheetsRequest[] =>
  [...at]
    .sort((a, b) => b - a)
    .map((row) => ({
      deleteDimension: { range: { sheetId, dimension: 'ROWS', startIndex: row + 1, endIndex: row + 2 } },
    }));

/** What puts a text into a cell of it. */
export const responseCell = (
  { sheetId }: ResponseTab,
  row: number,
  columnIndex: number,
  text: string,
): SheetsRequest => ({
  updateCells: {
    start: { sheetId, rowIndex: row + 1, columnIndex },
    rows: [{ values: [{ userEnteredValue: { stringValue: text } }] }],
    fields: 'userEnteredValue',
  },
});

/** The tab that a new spreadsheet begins with, once others are there and as long as nothing stands in it; else undefined. */
export function emptyFirstTab(present: readonly SheetProperties[]): SheetProperties | undefined {
  const first = present.find(({ sheetId, title = '' }) => sheetId === 0 && FIRST_TITLE.test(title));
  if (!first || present.length < 2) return undefined;
  const [cells = []] = readRanges([quoted(first.title ?? '')]);
  return cells.length > 0 ? undefined : first;
}

/** Takes a tab away. */
export const deleteTab = ({ sheetId = 0 }: SheetProperties): SheetsRequest => ({ deleteSheet: { sheetId } });
