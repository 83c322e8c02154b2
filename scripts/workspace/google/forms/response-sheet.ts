/** The tab of a spreadsheet that a form's responses are written to, as Google keeps it. */
import { objectAt, textAt } from '../../json';
import {
  newSheet,
  type Cell,
  type ResponseSheet,
  type State,
  type StoredForm,
  type StoredItem,
  type StoredResponse,
  type StoredSheet,
} from '../../state';
import { questionsOf } from './form-store';
import { GoogleError } from '../google-error';

/** Adds a "Form Responses n" tab in front and points the form at it. @throws when there is no such spreadsheet. */
export function linkResponseSheet(state: State, form: StoredForm, spreadsheetId: string): void {
  const spreadsheet = state.spreadsheets[spreadsheetId];
  // Quoted by two projects, once for a passing fault.
  if (!spreadsheet)
    throw new GoogleError('Failed to set response destination. Verify the destination ID and try again.');
  if (form.destination?.spreadsheetId === spreadsheetId) return;
  const titles = new Set(spreadsheet.sheets.map((sheet) => sheet.properties.title));
  let number = 1;
  while (titles.has(`Form responses ${number}`)) number += 1;
  state.counter += 1;
  const sheet = newSheet(1_000_000 + state.counter, `Form responses ${number}`, 0);
  spreadsheet.sheets = [sheet, ...spreadsheet.sheets];
  spreadsheet.sheets.forEach((one, index) => (one.properties['index'] = index));
  form.destination = { spreadsheetId, sheetId: sheet.properties.sheetId, columns: [] };
  form.responses.forEach((response) => delete response.row);
  form.responses.forEach((response) => writeResponse(state, form, response));
  if (form.responses.length === 0) sheet.rows = [header(form, [])];
}

/** The row that a response stands in. */
export interface WrittenRow {
  readonly sheet: StoredSheet;
  /** From 0. */
  readonly row: number;
  readonly header: readonly string[];
  readonly values: readonly string[];
}

/** Writes a new or edited response to the linked tab; null when none is linked or it was deleted. */
export function writeResponse(state: State, form: StoredForm, response: StoredResponse): WrittenRow | null {
  const { destination } = form;
  const sheet = destination && responseSheetOf(state, form);
  if (!destination || !sheet) return null;
  const titles = header(form, sheet.rows[0] ?? []);
  const rows = [...sheet.rows];
  rows[0] = titles;
  response.row ??= Math.max(rows.length, 1);
  // What people wrote beside the answers, in columns of their own, stays.
  const values = laidOut(
    destination,
    stamp(response.lastSubmittedTime),
    destination.columns.map((id) => (response.answers[id] ?? []).join(', ')),
    rows[response.row] ?? [],
  );
  rows[response.row] = values;
  sheet.rows = rows;
  makeRoom(sheet, values.length);
  const shown = (cells: readonly Cell[]): string[] =>
    cells.map((cell) => (typeof cell === 'string' || typeof cell === 'number' ? String(cell) : ''));
  return { sheet, row: response.row, header: shown(titles), values: shown(values) };
}

/** The tab that the form’s responses are written to as well; undefined where none is linked, or it was deleted. */
export function responseSheetOf(state: State, form: StoredForm): StoredSheet | undefined {
  const { destination } = form;
  return destination
    ? state.spreadsheets[destination.spreadsheetId]?.sheets.find(
        (sheet) => sheet.properties.sheetId === destination.sheetId,
      )
    : undefined;
}

/** The tab has a column for each question, however many it was made with. */
function makeRoom({ properties }: StoredSheet, width: number): void {
  const grid = objectAt(properties, 'gridProperties');
  const columnCount = Number(grid['columnCount'] ?? 0);
  if (columnCount < width) properties['gridProperties'] = { ...grid, columnCount: width };
}

/** Titles of the columns; questions that are new since the last time get columns at the end. */
function header(form: StoredForm, before: readonly Cell[]): Cell[] {
  const { destination } = form;
  const titleOf = new Map(form.items.flatMap(columnTitles));
  if (!destination) return [];
  for (const id of titleOf.keys()) if (!destination.columns.includes(id)) destination.columns.push(id);
  return laidOut(
    destination,
    'Timestamp',
    destination.columns.map((id) => titleOf.get(id) ?? ''),
    before,
  );
}

/** A row of the tab: the time in its column, the answers in theirs, in a column of people's own what stood there. */
function laidOut(
  { columns, timestampAt = 0 }: ResponseSheet,
  time: string,
  answers: readonly string[],
  before: readonly Cell[],
): Cell[] {
  const holds: (string | null)[] = columns.map((id, at) => (id === '' ? null : (answers[at] ?? '')));
  if (timestampAt >= 0) holds.splice(timestampAt, 0, time);
  const width = Math.max(holds.length, before.length);
  return Array.from({ length: width }, (_, at) => holds[at] ?? before[at] ?? null);
}

/** A column a question; of a grid, one a row, as `Title [Row]`. */
const columnTitles = (item: StoredItem): [string, string][] =>
  questionsOf(item).map((question) => {
    const title = textAt(item.rest, 'title');
    const row = textAt(objectAt(question, 'rowQuestion'), 'title');
    return [textAt(question, 'questionId'), row ? `${title} [${row}]` : title];
  });

/** As an en-GB workbook shows it: `03/11/2026 09:30:00`, local time. */
const stamp = (instant: string): string =>
  new Date(instant).toLocaleString('en-GB', { timeZone: 'Europe/London' }).replace(',', '');
