/** The spreadsheet of an archive: found or made, with what it says of itself. */
import { menuPath } from '../../../shared/schema/menu-path';
import { stateTab } from '../../../shared/workbook/state-tab';
import { textCell } from '../../google/cell-data';
import { isApiClosed } from '../../google/ask-google';
import { findByName } from '../../google/drive-search';
import { changeWorkbook, createSpreadsheet, readTabs, type SheetsRequest } from '../../google/sheets-api';
import { SHEET_IDS } from '../../google/sheet-ids';

const ABOUT = 'About this archive';
/** Google gives a new spreadsheet one tab, with this id. */
const FIRST_TAB = 0;
const WIDTH = 900;

const aboutRows = (year: string, of: { readonly title: string; readonly url: string }): readonly string[] => [
  `Visits of the school year ${year}, archived from the workbook “${of.title}”.`,
  of.url,
  `That workbook goes on counting every one of them, keeps a row of each in its Visits tab and its whole record. Findings, answers and actions of them are here alone: in the tabs of this file.`,
  'Nothing is collected here, and what is typed here is read by nobody. Whatever is to be changed of a visit is changed there, in This visit; it comes here when somebody brings the archives up to date.',
  `That is done there with ${menuPath('Archive closed years')}. What is removed for good there, and a text that is taken out, goes here too.`,
  'Only whoever archived the year can open this file until they share it (Share, at the top right). Share it with those who may see the county workbook, and move it to where that lies.',
  'It is a workbook of Provision QA: the command line reads it (aggregate, export, sql, gather), and another workbook can gather it. Each visit counts once, wherever it is read from.',
];

/** Looks for it first: a run that was cut off may have made it. Without Google Drive nobody can look. */
function found(name: string): string | undefined {
  try {
    return findByName(name, 'spreadsheet');
  } catch (error) {
    if (isApiClosed(error)) return undefined;
    throw error;
  }
}

/** @returns its id */
export function findOrMakeArchive(
  name: string,
  year: string,
  of: { readonly title: string; readonly url: string },
): string {
  const id = found(name) ?? createSpreadsheet(name);
  const tabs = readTabs(id);
  const about = tabs.find(({ sheetId }) => sheetId === FIRST_TAB);
  const isBegun = tabs.some(({ sheetId }) => sheetId === SHEET_IDS[stateTab.id]);
  if (about && !isBegun && about.title !== ABOUT) changeWorkbook(aboutRequests(year, of), id);
  return id;
}

const aboutRequests = (
  year: string,
  of: { readonly title: string; readonly url: string },
): readonly SheetsRequest[] => [
  { updateSheetProperties: { properties: { sheetId: FIRST_TAB, title: ABOUT }, fields: 'title' } },
  {
    updateDimensionProperties: {
      range: { sheetId: FIRST_TAB, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 },
      properties: { pixelSize: WIDTH },
      fields: 'pixelSize',
    },
  },
  {
    updateCells: {
      start: { sheetId: FIRST_TAB, rowIndex: 0, columnIndex: 0 },
      rows: aboutRows(year, of).map((text, at) => ({
        values: [
          textCell(text, {
            wrapStrategy: 'WRAP',
            ...(at === 0 && { textFormat: { bold: true, fontSize: 12 } }),
          }),
        ],
      })),
      fields: 'userEnteredValue,userEnteredFormat',
    },
  },
];
