/**
 * Looking, in the answer to a request itself, whether rows were hit that were meant: what people sort, insert, move or
 * delete between a run's reading and its writing is found at once, and put right. A run that is cut off between the
 * request and that leaves it to the next whole run, which knows what was filed but not what was typed since.
 */
import type { ColumnPlan } from '../../shared/schema/workbook-plan';
import { textOf } from './cell-data';
import { columnName } from './column-name';
import { putBack } from './moved-rows';
import {
  changeAndLook,
  changeWorkbook,
  mayBeGone,
  quoted,
  readSheet,
  readTabs,
  type SheetProperties,
  type SheetsRequest,
  type Spreadsheet,
} from './sheets-api';
import type { Table } from './table';

type KeyColumn = Pick<ColumnPlan, 'key' | 'header'> | undefined;

/** A table of which rows may have been written by their places. */
export interface Watched {
  readonly table: Pick<Table, 'sheetId' | 'keys' | 'spans' | 'asRead' | 'at'> & {
    readonly keyColumn: KeyColumn;
  };
  readonly sheet: SheetProperties;
  /** Every cell of the rows that were read was, so that what was hit by mistake in them can be put back as it was. */
  readonly isWhole: boolean;
}

interface Spot extends Watched {
  readonly keys: NonNullable<Table['keys']>;
  /** The rows that were written by their places; none where rows were only added. */
  readonly spans: Table['spans'];
}

function spotsIn(watched: readonly Watched[]): readonly Spot[] {
  return watched.flatMap((one) => {
    const { keys, spans, at } = one.table;
    return keys && at.isAny ? [{ ...one, keys, spans }] : [];
  });
}

const rangesOf = ({ sheet, keys, spans }: Spot): string[] => {
  const title = quoted(sheet.title ?? '');
  const column = columnName(keys.place);
  const rows = spans.map(
    ({ from, texts }) => `${title}!${column}${from + 2}:${column}${from + 1 + texts.length}`,
  );
  return [`${title}!1:1`, ...rows];
};

/** What the answer says of cells, row by row. */
const textsIn = (data: GoogleAppsScript.Sheets.Schema.GridData | undefined): string[][] =>
  (data?.rowData ?? []).map(({ values = [] }) =>
    values.map(({ userEnteredValue: value }) =>
      textOf(value?.stringValue ?? value?.numberValue ?? value?.boolValue),
    ),
  );

/** Whether the rows that were written are those that were meant, under headings that stand where they stood. */
function isAsMeant({ table, spans }: Spot, answer: Spreadsheet | undefined): boolean {
  const found = answer?.sheets?.find(({ properties }) => properties?.sheetId === table.sheetId)?.data;
  if (!found) return false;
  const [head = []] = textsIn(found[0]);
  const isSameHead = (table.asRead[0] ?? []).every(
    (heading, place) => textOf(heading) === '' || textOf(heading) === (head[place] ?? ''),
  );
  const isSpanAsMeant = ({ texts }: Spot['spans'][number], nth: number): boolean => {
    const rows = textsIn(found[nth + 1]);
    return texts.every((text, at) => text === (rows[at]?.[0] ?? ''));
  };
  return isSameHead && spans.every(isSpanAsMeant);
}

/** Puts right what was hit by mistake in one tab: two calls. */
function mend({ table, keys, isWhole }: Spot, sent: readonly SheetsRequest[]): void {
  const now = readSheet(table.sheetId);
  const heading = table.keyColumn?.header ?? '';
  if (!now) return;
  const [head = []] = table.asRead;
  changeWorkbook(
    putBack({
      sheetId: table.sheetId,
      key: textOf(head[keys.place]) || heading,
      asRead: isWhole ? table.asRead : [head],
      now,
      meant: keys.texts,
      sent,
    }),
  );
}

/** Sends the request with its questions; without them where a tab has got another name meanwhile. */
function ask(sent: readonly SheetsRequest[], spots: readonly Spot[]): Spreadsheet | undefined {
  try {
    return changeAndLook(sent, spots.flatMap(rangesOf));
  } catch (error) {
    if (!mayBeGone(error)) throw error;
    const titles = new Map(readTabs().map(({ sheetId, title }) => [sheetId, title]));
    if (spots.every(({ sheet }) => titles.get(sheet.sheetId) === sheet.title)) throw error;
    changeWorkbook(sent);
    return undefined;
  }
}

/**
 * Makes all changes or none, and looks whether they hit what they were meant for.
 * @returns false: rows or columns had been moved; what was hit by mistake is as it was, and the work is to be done again
 */
export function changeWatched(sent: readonly SheetsRequest[], watched: readonly Watched[]): boolean {
  const spots = spotsIn(watched);
  if (spots.length === 0) {
    changeWorkbook(sent);
    return true;
  }
  const answer = ask(sent, spots);
  const wrong = spots.filter((spot) => !isAsMeant(spot, answer));
  for (const spot of wrong) mend(spot, sent);
  for (const { table } of spots) table.at.sent();
  return wrong.length === 0;
}
