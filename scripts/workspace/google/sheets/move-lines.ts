/** Takes along whatever names a tab's rows or columns by number, when those come, go or change places. */
import { isObject, listAt, numberAt, objectAt, type Json, type JsonObject } from '../../json';
import type { StoredForm, StoredSheet } from '../../state';
import { TO_END } from '../../row-heights';
import { formOf, type Draft } from './sheets-draft';
import type { LineMap } from './line-maps';

/** Lines of one tab on their way. */
export interface Moving extends LineMap {
  readonly sheet: StoredSheet;
  readonly rows: boolean;
}

/** All but the cells' values, which are the caller's to move. */
export function moveLines(draft: Draft, moving: Moving): void {
  moveDress(moving);
  moveWidths(moving);
  moveRanges(draft, moving);
  const form = formOf(draft, moving.sheet);
  if (form) draft.afterwards.push(() => moveResponses(form, moving));
}

/** Formats, notes and validations move with their cells. */
function moveDress({ sheet, rows, line, range }: Moving): void {
  const next: StoredSheet['dress'] = {};
  for (const [key, dress] of Object.entries(sheet.dress)) {
    const [row = '', column = ''] = key.split(',');
    if (rows && row === '*') {
      next[key] = belowMoved(dress, range);
      continue;
    }
    const at = line(Number(rows ? row : column));
    if (at !== null) next[rows ? `${at},${column}` : `${row},${at}`] = dress;
  }
  sheet.dress = next;
}

/** A format of a whole column begins at a row: where the rows from there on begin once they have moved or were sorted. */
function belowMoved(dress: JsonObject, range: LineMap['range']): JsonObject {
  const from = numberAt(dress, 'fromRow');
  return from === undefined || from === 0
    ? dress
    : { ...dress, fromRow: range(from, undefined)?.[0] ?? from };
}

/** A height of the rows down to the end likewise. */
function toEndMoved(heights: JsonObject, range: LineMap['range']): JsonObject {
  const [fromRow, toRow] = range(numberAt(heights, 'fromRow') ?? 0, numberAt(heights, 'toRow')) ?? [0, 0];
  return { ...heights, fromRow, toRow: toRow ?? 0 };
}

function moveWidths({ sheet, rows, line, range }: Moving): void {
  sheet.columns = Object.fromEntries(
    Object.entries(sheet.columns).flatMap(([key, properties]) => {
      const isRow = key.startsWith('row ');
      if (isRow !== rows) return [[key, properties]];
      if (key === TO_END) return [[key, toEndMoved(properties, range)]];
      const at = line(Number(key.replace('row ', '')));
      return at === null ? [] : [[isRow ? `row ${at}` : String(at), properties]];
    }),
  );
}

function moveRanges({ spreadsheet }: Draft, moving: Moving): void {
  const { sheet } = moving;
  const withRange = (list: readonly JsonObject[]): JsonObject[] =>
    list.flatMap((one) => movedRange(objectAt(one, 'range'), moving).map((range) => ({ ...one, range })));
  sheet.merges = sheet.merges.flatMap((one) => movedRange(one, moving));
  sheet.bandedRanges = withRange(sheet.bandedRanges);
  sheet.protectedRanges = withRange(sheet.protectedRanges).map((one) => ({
    ...one,
    ...(one['unprotectedRanges'] !== undefined && {
      unprotectedRanges: listAt(one, 'unprotectedRanges').flatMap((range) => movedRange(range, moving)),
    }),
  }));
  spreadsheet.namedRanges = withRange(spreadsheet.namedRanges);
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap((rule) => {
    const ranges = listAt(rule, 'ranges').flatMap((range) => movedRange(range, moving));
    return ranges.length > 0 ? [{ ...rule, ranges }] : [];
  });
  if (sheet.groups) sheet.groups = sheet.groups.flatMap((one) => movedGroup(one, moving));
  if (sheet.filterViews) sheet.filterViews = withRange(sheet.filterViews);
  if (sheet.basicFilter) {
    const [range] = movedRange(objectAt(sheet.basicFilter, 'range'), moving);
    if (range) sheet.basicFilter = { ...sheet.basicFilter, range };
    else delete sheet.basicFilter;
  }
  for (const one of spreadsheet.sheets) one.charts = one.charts.map((chart) => inChart(chart, moving));
}

/** A group of rows or columns, or none when nothing is left of it. */
function movedGroup(group: JsonObject, { rows, range: map }: Moving): JsonObject[] {
  const range = objectAt(group, 'range');
  if ((range['dimension'] === 'ROWS') !== rows) return [group];
  const found = map(numberAt(range, 'startIndex') ?? 0, numberAt(range, 'endIndex'));
  return found?.[1] === undefined
    ? []
    : [{ ...group, range: { ...range, startIndex: found[0], endIndex: found[1] } }];
}

/** The ranges that a chart draws, however deep they lie; one that is gone is left out. */
function inChart(value: JsonObject, moving: Moving): JsonObject {
  const walked = (one: Json | undefined): Json | undefined => {
    if (Array.isArray(one))
      return one.flatMap((each) => {
        const found = walked(each);
        return found === undefined ? [] : [found];
      });
    if (!isObject(one)) return one;
    if (isRange(one)) return movedRange(one, moving)[0];
    return inChart(one, moving);
  };
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, walked(one)]));
}

const ENDS = ['startRowIndex', 'endRowIndex', 'startColumnIndex', 'endColumnIndex'];
const isRange = (value: JsonObject): boolean => ENDS.some((end) => end in value);

/** REST `GridRange`, or none when nothing is left of it. A missing sheet id is sheet 0. */
function movedRange(range: JsonObject, { sheet, rows, range: map }: Moving): JsonObject[] {
  if ((numberAt(range, 'sheetId') ?? 0) !== sheet.properties.sheetId) return [range];
  const [start, end] = rows ? ['startRowIndex', 'endRowIndex'] : ['startColumnIndex', 'endColumnIndex'];
  const from = numberAt(range, start);
  const to = numberAt(range, end);
  if (from === undefined && to === undefined) return [range];
  const found = map(from ?? 0, to);
  if (!found) return [];
  return [
    {
      ...range,
      ...(from !== undefined && { [start]: found[0] }),
      ...(found[1] !== undefined && { [end]: found[1] }),
    },
  ];
}

/** Google keeps track of which row holds which response, and which column which question, whoever moves them. */
function moveResponses(form: StoredForm, { rows, line }: Moving): void {
  const { destination } = form;
  if (rows) {
    for (const response of form.responses) {
      const at = response.row === undefined ? undefined : line(response.row);
      if (typeof at === 'number') response.row = at;
      else delete response.row;
    }
    return;
  }
  if (!destination) return;
  const before = [...destination.columns];
  before.splice(destination.timestampAt ?? 0, 0, TIMESTAMP);
  const after: string[] = [];
  before.forEach((holds, column) => {
    const at = line(column);
    if (at !== null) after[at] = holds;
  });
  const whole = Array.from(after, (holds: string | undefined) => holds ?? '');
  const stamp = whole.indexOf(TIMESTAMP);
  destination.timestampAt = stamp;
  destination.columns = whole.filter((holds) => holds !== TIMESTAMP);
}

const TIMESTAMP = 'timestamp';
