/** Tabs that Google makes: those of forms' responses, named after their forms, and the empty one of a new spreadsheet. */
import { freeTitle } from './write-workbook';
import { openWorkbook, quoted, readRanges, type SheetProperties, type SheetsRequest } from './sheets-api';
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

/**
 * Changes that take out of a form's tab of responses each row of which a cell fits.
 * @param present every tab of the workbook
 * @returns undefined where the form writes to no tab of this workbook
 */
export function responseRows(
  present: readonly SheetProperties[],
  formId: string,
  fits: (text: string) => boolean,
): SheetsRequest[] | undefined {
  const behind = formsBehind(present);
  const tab = present.find(({ sheetId }) => behind.get(sheetId ?? -1) === formId);
  if (tab?.sheetId === undefined) return undefined;
  const { sheetId } = tab;
  const [rows = []] = readRanges([quoted(tab.title ?? '')]);
  return rows
    .flatMap((cells, index) =>
      index > 0 && cells.some((cell) => typeof cell === 'string' && fits(cell)) ? [index] : [],
    )
    .reverse()
    .map((at) => ({
      deleteDimension: { range: { sheetId, dimension: 'ROWS', startIndex: at, endIndex: at + 1 } },
    }));
}

/** The tab that a new spreadsheet begins with, once others are there and as long as nothing stands in it; else undefined. */
export function emptyFirstTab(present: readonly SheetProperties[]): SheetProperties | undefined {
  const first = present.find(({ sheetId, title = '' }) => sheetId === 0 && FIRST_TITLE.test(title));
  if (!first || present.length < 2) return undefined;
  const [cells = []] = readRanges([quoted(first.title ?? '')]);
  return cells.length > 0 ? undefined : first;
}

/** Takes a tab away. */
export const deleteTab = ({ sheetId = 0 }: SheetProperties): SheetsRequest => ({ deleteSheet: { sheetId } });
