/**
 * The one way in which people change a workbook: on the very state that the add-on reads and writes, by the same
 * requests, whole or not at all. The browser's page and the tests call it alike.
 */
import { mayEdit } from '../google/access';
import { GoogleError } from '../google/google-error';
import { sizeOf, type CellRange } from '../google/sheets/a1';
import { changeSpreadsheet } from '../google/sheets/batch-update';
import { checkSize } from '../google/sheets/cell-store';
import type { Edited } from '../google/sheets/edit-event';
import { draftOf, keepDraft, sheetOf, type Draft } from '../google/sheets/sheets-draft';
import type { JsonObject } from '../json';
import type { State } from '../state';
import { enter } from './enter';
import { EditRefused, type Edit } from './edit';
import { checkProtection } from './protection';

/** Who edits, and which workbook. */
export interface Editor {
  readonly user: string;
  readonly workbookId: string;
}

/**
 * Does one edit. @returns what cells a person has changed by it, for `onEdit`; null where only their places changed.
 * @throws EditRefused, with Google's words where they are known; nothing has changed then.
 */
export function editWorkbook(state: State, editor: Editor, edit: Edit): Edited | null {
  const spreadsheet = state.spreadsheets[editor.workbookId];
  if (!spreadsheet) throw new EditRefused('This workbook is not there.');
  if (!mayEdit(spreadsheet, editor.user))
    throw new EditRefused(
      `${editor.user} may not change this workbook. ${spreadsheet.owner} can share it for editing.`,
    );
  const draft = draftOf(state, editor.user, spreadsheet);
  try {
    const edited = edit.kind === 'enter' ? { ...editor, ...enter(draft, edit) } : asRequests(draft, edit);
    checkSize(draft.spreadsheet);
    keepDraft(draft);
    return edited;
  } catch (error) {
    if (error instanceof GoogleError)
      throw new EditRefused(error.message.replace(/^Invalid requests\[\d+\]\.\w+: /, ''));
    throw error;
  }
}

function asRequests(draft: Draft, edit: Exclude<Edit, { kind: 'enter' }>): null {
  if (edit.kind === 'delete' || edit.kind === 'sort' || edit.kind === 'merge')
    checkProtection(draft, touched(draft, edit), 'overrule');
  changeSpreadsheet(draft, [requestOf(draft, edit)]);
  return null;
}

/** What is deleted, sorted or merged, as far as the tab reaches. */
function touched(draft: Draft, edit: Extract<Edit, { kind: 'delete' | 'sort' | 'merge' }>): CellRange {
  const sheet = sheetOf(draft, edit.sheetId);
  const { rowCount, columnCount } = sizeOf(sheet);
  const whole = { sheet, rowFrom: 0, rowTo: rowCount, columnFrom: 0, columnTo: columnCount };
  if (edit.kind === 'sort') return { ...whole, ...edit.area };
  if (edit.kind === 'merge') return { ...whole, ...cellsOf(edit) };
  const [from, to] = [edit.from, edit.from + edit.count];
  return edit.what === 'rows'
    ? { ...whole, rowFrom: from, rowTo: to }
    : { ...whole, columnFrom: from, columnTo: to };
}

const dimension = ({ what }: { readonly what: 'rows' | 'columns' }): string =>
  what === 'rows' ? 'ROWS' : 'COLUMNS';

function requestOf(draft: Draft, edit: Exclude<Edit, { kind: 'enter' }>): JsonObject {
  switch (edit.kind) {
    case 'sort':
      return sortRequest(draft, edit);
    case 'insert':
      return {
        insertDimension: {
          range: linesOf(edit),
          inheritFromBefore: edit.likeBefore === true && edit.from > 0,
        },
      };
    case 'delete':
      return { deleteDimension: { range: linesOf(edit) } };
    case 'move':
      return { moveDimension: { source: linesOf(edit), destinationIndex: edit.to } };
    case 'merge':
      return { mergeCells: { range: rangeOf(edit), mergeType: 'MERGE_ALL' } };
    case 'choices':
      return choicesRequest(edit);
    case 'add-tab':
      return { addSheet: { properties: edit.title === undefined ? {} : { title: edit.title } } };
    case 'rename-tab':
      return tabRequest(edit.sheetId, { title: edit.title });
    case 'move-tab':
      return tabRequest(edit.sheetId, { index: edit.to });
    case 'delete-tab':
      return { deleteSheet: { sheetId: edit.sheetId } };
    case 'hide-tab':
    case 'show-tab':
      return tabRequest(edit.sheetId, { hidden: edit.kind === 'hide-tab' });
  }
}

const tabRequest = (sheetId: number, properties: JsonObject): JsonObject => ({
  updateSheetProperties: {
    properties: { sheetId, ...properties },
    fields: Object.keys(properties).join(','),
  },
});

const linesOf = (edit: Extract<Edit, { kind: 'insert' | 'delete' | 'move' }>): JsonObject => ({
  sheetId: edit.sheetId,
  dimension: dimension(edit),
  startIndex: edit.from,
  endIndex: edit.from + edit.count,
});

/** "Sort sheet A to Z", in which the frozen rows stay, or "Sort range A to Z". */
function sortRequest({ spreadsheet }: Draft, edit: Extract<Edit, { kind: 'sort' }>): JsonObject {
  const sheet = spreadsheet.sheets.find(({ properties }) => properties.sheetId === edit.sheetId);
  if (sheet && sheet.merges.length > 0)
    throw new EditRefused('Rows with merged cells in them cannot be sorted. Unmerge them first.');
  const grid = sheet?.properties['gridProperties'] as { frozenRowCount?: number } | undefined;
  return {
    sortRange: {
      range: edit.area
        ? rangeOf({ ...edit.area, sheetId: edit.sheetId })
        : { sheetId: edit.sheetId, startRowIndex: grid?.frozenRowCount ?? 0 },
      sortSpecs: [
        { dimensionIndex: edit.column, sortOrder: edit.descending === true ? 'DESCENDING' : 'ASCENDING' },
      ],
    },
  };
}

type Cells = Omit<Extract<Edit, { kind: 'merge' }>, 'kind' | 'sheetId'>;
const cellsOf = ({ rowFrom, rowTo, columnFrom, columnTo }: Cells): Cells => ({
  rowFrom,
  rowTo,
  columnFrom,
  columnTo,
});

const rangeOf = (area: Omit<Extract<Edit, { kind: 'merge' }>, 'kind'>): JsonObject => ({
  sheetId: area.sheetId,
  startRowIndex: area.rowFrom,
  endRowIndex: area.rowTo,
  startColumnIndex: area.columnFrom,
  endColumnIndex: area.columnTo,
});

function choicesRequest(edit: Extract<Edit, { kind: 'choices' }>): JsonObject {
  const range = rangeOf(edit);
  if (edit.choices.length === 0) return { setDataValidation: { range } };
  const values = edit.choices.map((userEnteredValue) => ({ userEnteredValue }));
  return {
    setDataValidation: {
      range,
      rule: { condition: { type: 'ONE_OF_LIST', values }, strict: edit.strict, showCustomUi: true },
    },
  };
}
