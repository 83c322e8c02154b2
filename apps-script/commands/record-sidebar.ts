/** The record of this workbook for the sidebar, a part at a time, so that no run has to hold or give all of it. Read alone. */
import * as z from 'zod/mini';
import { londonDate } from '../../shared/schema/dates';
import { parseInput } from '../../shared/schema/parse-input';
import { historyTab } from '../../shared/workbook/history-tab';
import { responsesTab } from '../../shared/workbook/responses-tab';
import { settingsTab } from '../../shared/workbook/settings-tab';
import { stateTab } from '../../shared/workbook/state-tab';
import { versionsTab } from '../../shared/workbook/versions-tab';
import { SHEET_IDS } from '../google/sheet-ids';
import {
  quoted,
  readById,
  readRanges,
  readTabs,
  readTitle,
  workbookId,
  workbookTitle,
} from '../google/sheets-api';
import type { RecordStart } from '../sidebar/record-api';
import type { ServerApi } from '../sidebar/server-api';
import { reply } from './reply';
import { startRun } from './run-time';

/** The id of a spreadsheet; '' for the open one: over `google.script.run` nothing at all comes as null. */
const Workbook = z.string().check(z.regex(/^([\w-]{10,200})?$/));

const SHORT = [versionsTab, stateTab, settingsTab];
const LONG = [responsesTab, historyTab];

/** The short tabs and the headings of the long ones, found by their ids, under the titles that this product gives them. */
export const sidebarRecord: ServerApi['sidebarRecord'] = (workbook) =>
  reply((): RecordStart => {
    const { now } = startRun();
    const other = parseInput(Workbook, workbook, 'The workbook');
    // Asked first: what is refused is then told of that workbook, and not of this one.
    const title = other === '' ? workbookTitle().title : readTitle(other);
    const id = other === '' ? workbookId() : other;
    const sheets = new Map(readTabs(id).map((sheet) => [sheet.sheetId, sheet]));
    const found = [...SHORT, ...LONG].flatMap((tab) => {
      const sheet = sheets.get(SHEET_IDS[tab.id]);
      return sheet ? [{ tab, sheet }] : [];
    });
    const isLong = (id: string): boolean => LONG.some((tab) => tab.id === id);
    const cells = readRanges(
      found.map(({ tab, sheet }) => `${quoted(sheet.title ?? '')}${isLong(tab.id) ? '!1:1' : ''}`),
      id,
    );
    return {
      title,
      today: londonDate(now),
      tabs: found.map(({ tab }, index) => ({ name: tab.title, cells: cells[index] ?? [] })),
      rows: Object.fromEntries(
        found.flatMap(({ tab, sheet }) =>
          isLong(tab.id) ? [[tab.id, sheet.gridProperties?.rowCount ?? 1] as const] : [],
        ),
      ),
    };
  });

/** A row of Responses has up to 400,000 characters; a part is handed over in one answer. */
const MOST_ROWS = 5000;
const Part = z
  .object({
    tab: z.enum(['responses', 'history']),
    from: z.int().check(z.gte(1)),
    to: z.int(),
    workbook: Workbook,
  })
  .check(z.refine(({ from, to }) => to > from && to - from <= MOST_ROWS));

/** Those rows of the tab that hold anything up to the last that does. One call to Sheets. */
export const sidebarRecordRows: ServerApi['sidebarRecordRows'] = (given) =>
  reply(() => {
    const { tab, from, to, workbook } = parseInput(Part, given, 'The part');
    const rows = { startRowIndex: from, endRowIndex: to };
    return (
      readById(SHEET_IDS[tab], workbook === '' ? workbookId() : workbook, ['rate', 'passing'], rows) ?? []
    );
  });
