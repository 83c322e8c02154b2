/** People's edits of the workbook, without a screen: what becomes of the cells, what is refused, what Google fires. */
import { describe, expect, it, test } from 'vitest';
import fc from 'fast-check';
import type { Workspace } from '../../../scripts/workspace/add-on';
import { EditRefused, type Edit } from '../../../scripts/workspace/editing/edit';
import { peopleOf, shareWorkbook } from '../../../scripts/workspace/editing/people';
import { choicesOf } from '../../../scripts/workspace/google/sheets/cell-rules';
import { formatted, numberFormatOf } from '../../../scripts/workspace/google/sheets/cell-store';
import { loadState, saveState } from '../../../scripts/workspace/state-file';
import type { StoredSheet } from '../../../scripts/workspace/state';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { workspaceWith } from './fixture';

const CODE = `
  function noted(text) { PropertiesService.getDocumentProperties().setProperty('noted', text); }
  function setUp(requests) {
    var made = Sheets.Spreadsheets.batchUpdate({requests: requests}, SpreadsheetApp.getActive().getId());
    return made.replies;
  }
  function read(range) { return Sheets.Spreadsheets.Values.get(SpreadsheetApp.getActive().getId(), range).values; }
  function who() { return SpreadsheetApp.getActive().getId() + ' ' + PropertiesService.getDocumentProperties().getProperty('noted'); }
  function onEdit(e) {
    console.log([e.range.getA1Notation(), e.oldValue, e.value, e.user.getEmail(), e.authMode.toString()].join('|'));
  }
  function form() {
    var f = FormApp.create('F', true); f.addTextItem().setTitle('Q'); f.setAllowResponseEdits(true);
    f.setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActive().getId());
    return f.getId();
  }`;

const OFFICER = 'officer@county.example';
const VIEWER = 'viewer@county.example';

/** A workbook of one table of three visits, shared with two colleagues. */
function book(): Workspace {
  const workspace = workspaceWith(CODE);
  const me = { user: workspace.state.user, workbookId: workspace.state.workbookId };
  shareWorkbook(workspace.state, me, OFFICER, 'writer');
  shareWorkbook(workspace.state, me, VIEWER, 'reader');
  workspace.edit({
    kind: 'enter',
    sheetId: 0,
    row: 0,
    column: 0,
    values: [
      ['Provider', 'Visit date', 'Status', 'Notes'],
      ['Millrace', '3 November 2026', 'Open', 'm'],
      ['Bramble', '01/02/2026', 'Done', 'b'],
      ['Forge', '2026-06-09', 'Open', 'f'],
    ],
  });
  workspace.run('setUp', [
    {
      updateSheetProperties: {
        properties: { sheetId: 0, gridProperties: { frozenRowCount: 1 } },
        fields: 'gridProperties.frozenRowCount',
      },
    },
  ]);
  return workspace;
}

const sheet = (workspace: Workspace, at = 0): StoredSheet => {
  const found = workspace.state.spreadsheets[workspace.state.workbookId]?.sheets[at];
  if (!found) throw new Error(`There is no tab ${at}.`);
  return found;
};
const seen = (workspace: Workspace, at = 0): string[][] =>
  sheet(workspace, at).rows.map((row, index) =>
    row.map((cell, column) => formatted(cell, numberFormatOf(sheet(workspace, at), index, column))),
  );
const column = (workspace: Workspace, index: number): string[] =>
  seen(workspace).map((row) => row[index] ?? '');
const enter = (row: number, at: number, ...texts: string[]): Edit => ({
  kind: 'enter',
  sheetId: 0,
  row,
  column: at,
  values: [texts],
});
const refused = (act: () => unknown): EditRefused => {
  try {
    act();
  } catch (error) {
    if (error instanceof EditRefused) return error;
    throw error;
  }
  throw new Error('It was not refused.');
};

describe('typing', () => {
  test.each([
    ['Bramble', 'Bramble', 'Bramble'],
    ['12', 12, '12'],
    ['1,250.5', 1250.5, '1,250.5'],
    ['£5,000,000', 5_000_000, '£5,000,000'],
    ['40%', 0.4, '40%'],
    ['3 November 2026', 46329, '3 November 2026'],
    ['3 Nov 2026', 46329, '3 Nov 2026'],
    ['03/11/2026', 46329, '03/11/2026'],
    ['2026-11-03', 46329, '2026-11-03'],
    ['31/02/2026', '31/02/2026', '31/02/2026'],
    ['3 Novembre 2026', '3 Novembre 2026', '3 Novembre 2026'],
    ['true', true, 'TRUE'],
    ["'007", '007', '007'],
    ['=A1', { formula: '=A1', value: '#N/A' }, '=A1'],
    ['+A1', { formula: '=+A1', value: '#N/A' }, '=+A1'],
    ['', undefined, ''],
  ])('%j becomes %j', (text, value, shown) => {
    const workspace = workspaceWith(CODE);
    workspace.edit(enter(0, 0, text));
    expect(sheet(workspace).rows[0]?.[0]).toEqual(value);
    expect(seen(workspace)[0]?.[0] ?? '').toBe(shown);
  });

  it('a formula is kept as it was typed, and read as one without a result: none is worked out here', () => {
    const workspace = book();
    workspace.edit(enter(1, 3, '=1+1'), { user: OFFICER });
    expect(workspace.run('read', 'Sheet1!D2')).toEqual([['#N/A']]);
    workspace.edit({ kind: 'sort', sheetId: 0, column: 0, descending: true }, { user: OFFICER });
    expect(sheet(workspace).rows.flat()).toContainEqual({ formula: '=1+1', value: '#N/A' });
  });

  it('is what the add-on reads, at once', () => {
    const workspace = book();
    workspace.edit(enter(1, 3, 'New'), { user: OFFICER });
    expect(workspace.run('read', 'Sheet1!D2')).toEqual([['New']]);
  });

  it('pastes beyond the edge into a larger tab', () => {
    const workspace = book();
    workspace.edit({ kind: 'enter', sheetId: 0, row: 999, column: 25, values: [['a', 'b'], ['c']] });
    expect(sheet(workspace).properties['gridProperties']).toMatchObject({ rowCount: 1001, columnCount: 27 });
    expect(seen(workspace)[1000]?.[25]).toBe('c');
  });

  it('keeps plain text as it is typed where the column is of plain text', () => {
    const workspace = book();
    workspace.run('setUp', [
      {
        repeatCell: {
          range: { sheetId: 0, startRowIndex: 1, startColumnIndex: 3, endColumnIndex: 4 },
          cell: { userEnteredFormat: { numberFormat: { type: 'TEXT' } } },
          fields: 'userEnteredFormat.numberFormat',
        },
      },
    ]);
    workspace.edit(enter(1, 3, '=1+1'));
    expect(sheet(workspace).rows[1]?.[3]).toBe('=1+1');
  });
});

describe('choices', () => {
  const choose = (strict: boolean): Workspace => {
    const workspace = book();
    const area = { rowFrom: 1, rowTo: 1000, columnFrom: 2, columnTo: 3 };
    workspace.edit({ kind: 'choices', sheetId: 0, ...area, choices: ['Open', 'Done'], strict });
    return workspace;
  };

  it('takes what is on the list, and nothing else where it is strict', () => {
    const workspace = choose(true);
    workspace.edit(enter(1, 2, 'Done'));
    expect(refused(() => workspace.edit(enter(2, 2, 'Dnoe'))).message).toBe(
      'The data you entered in cell C3 violates the data validation rules set on this cell.',
    );
    expect(column(workspace, 2)).toEqual(['Status', 'Done', 'Done', 'Open']);
    workspace.edit(enter(2, 2, ''));
    expect(column(workspace, 2)[2]).toBe('');
  });

  it('does not bind the heading above it', () => {
    const workspace = choose(true);
    workspace.edit(enter(0, 2, 'State'));
    expect(column(workspace, 2)[0]).toBe('State');
  });

  it('refuses a paste whole when one cell of it does not fit', () => {
    const workspace = choose(true);
    const before = structuredClone(sheet(workspace).rows);
    refused(() =>
      workspace.edit({
        kind: 'enter',
        sheetId: 0,
        row: 1,
        column: 1,
        values: [
          ['x', 'Open'],
          ['y', 'No'],
        ],
      }),
    );
    expect(sheet(workspace).rows).toEqual(before);
  });

  it('takes anything where it only proposes', () => {
    const workspace = choose(false);
    workspace.edit(enter(1, 2, 'Paused'));
    expect(column(workspace, 2)[1]).toBe('Paused');
  });

  it('goes with its column and its rows, and new rows have it', () => {
    const workspace = choose(true);
    workspace.edit({ kind: 'move', what: 'columns', sheetId: 0, from: 2, count: 1, to: 0 });
    workspace.edit({ kind: 'insert', what: 'rows', sheetId: 0, from: 2, count: 1 });
    const draft = { spreadsheet: workspace.state.spreadsheets[workspace.state.workbookId] };
    if (!draft.spreadsheet) throw new Error('There is no workbook.');
    const { spreadsheet } = draft;
    const at = (row: number, of: number) => choicesOf({ spreadsheet }, sheet(workspace), row, of)?.values;
    expect(at(2, 0)).toEqual(['Open', 'Done']);
    expect(at(0, 0)).toBeUndefined();
    expect(at(2, 2)).toBeUndefined();
  });

  it('stays with every row of its column, whichever of them is sorted or moved to the top or the end', () => {
    const workspace = choose(true);
    const spreadsheet = workspace.state.spreadsheets[workspace.state.workbookId];
    if (!spreadsheet) throw new Error('There is no workbook.');
    const has = () =>
      [0, 1, 2, 3].map((row) => choicesOf({ spreadsheet }, sheet(workspace), row, 2) !== null);
    const all = [false, true, true, true];
    expect(has()).toEqual(all);
    workspace.edit({ kind: 'sort', sheetId: 0, column: 0 });
    expect(column(workspace, 0)).toEqual(['Provider', 'Bramble', 'Forge', 'Millrace']);
    expect(has()).toEqual(all);
    workspace.edit({ kind: 'move', what: 'rows', sheetId: 0, from: 1, count: 1, to: 4 });
    expect(has()).toEqual(all);
    workspace.edit({ kind: 'move', what: 'rows', sheetId: 0, from: 3, count: 1, to: 1 });
    expect(column(workspace, 0)).toEqual(['Provider', 'Bramble', 'Forge', 'Millrace']);
    expect(has()).toEqual(all);
  });

  it('are taken away again', () => {
    const workspace = choose(true);
    const area = { rowFrom: 1, rowTo: 1000, columnFrom: 2, columnTo: 3 };
    workspace.edit({ kind: 'choices', sheetId: 0, ...area, choices: [], strict: true });
    workspace.edit(enter(1, 2, 'Whatever'));
    expect(column(workspace, 2)[1]).toBe('Whatever');
  });
});

describe('rows and columns', () => {
  it('sorts under the frozen rows, blanks last both ways, formats with their cells', () => {
    const workspace = book();
    workspace.edit(enter(4, 3, 'no provider'));
    workspace.edit({ kind: 'sort', sheetId: 0, column: 1 });
    expect(column(workspace, 0)).toEqual(['Provider', 'Bramble', 'Forge', 'Millrace', '']);
    expect(column(workspace, 1)).toEqual(['Visit date', '01/02/2026', '2026-06-09', '3 November 2026', '']);
    workspace.edit({ kind: 'sort', sheetId: 0, column: 0, descending: true });
    expect(column(workspace, 0)).toEqual(['Provider', 'Millrace', 'Forge', 'Bramble', '']);
  });

  it('inserts, moves and deletes rows', () => {
    const workspace = book();
    workspace.edit({ kind: 'insert', what: 'rows', sheetId: 0, from: 2, count: 2, likeBefore: true });
    expect(column(workspace, 0)).toEqual(['Provider', 'Millrace', '', '', 'Bramble', 'Forge']);
    workspace.edit({ kind: 'move', what: 'rows', sheetId: 0, from: 5, count: 1, to: 1 });
    expect(column(workspace, 0)).toEqual(['Provider', 'Forge', 'Millrace', '', '', 'Bramble']);
    workspace.edit({ kind: 'delete', what: 'rows', sheetId: 0, from: 3, count: 2 });
    expect(column(workspace, 0)).toEqual(['Provider', 'Forge', 'Millrace', 'Bramble']);
    expect(column(workspace, 1)).toEqual(['Visit date', '2026-06-09', '3 November 2026', '01/02/2026']);
  });

  it('inserts, moves, renames and deletes columns, dates with them', () => {
    const workspace = book();
    workspace.edit({ kind: 'insert', what: 'columns', sheetId: 0, from: 1, count: 1 });
    workspace.edit(enter(0, 1, 'Ours'));
    workspace.edit({ kind: 'move', what: 'columns', sheetId: 0, from: 2, count: 1, to: 0 });
    expect(seen(workspace)[0]).toEqual(['Visit date', 'Provider', 'Ours', 'Status', 'Notes']);
    expect(seen(workspace)[1]).toEqual(['3 November 2026', 'Millrace', '', 'Open', 'm']);
    workspace.edit({ kind: 'delete', what: 'columns', sheetId: 0, from: 1, count: 1 });
    expect(seen(workspace)[1]).toEqual(['3 November 2026', '', 'Open', 'm']);
  });

  it('takes along what lies over them: rules, filters, charts, names, protections, widths', () => {
    const workspace = book();
    const range = { sheetId: 0, startRowIndex: 1, endRowIndex: 4, startColumnIndex: 2, endColumnIndex: 3 };
    const condition = { type: 'TEXT_EQ', values: [{ userEnteredValue: 'Open' }] };
    workspace.run('setUp', [
      { addConditionalFormatRule: { rule: { ranges: [range], booleanRule: { condition, format: {} } } } },
      { addProtectedRange: { protectedRange: { range } } },
      { addNamedRange: { namedRange: { name: 'states', range } } },
      { setBasicFilter: { filter: { range } } },
      {
        updateDimensionProperties: {
          range: { sheetId: 0, dimension: 'COLUMNS', startIndex: 2, endIndex: 3 },
          properties: { pixelSize: 222 },
          fields: 'pixelSize',
        },
      },
    ]);
    workspace.edit({ kind: 'insert', what: 'columns', sheetId: 0, from: 0, count: 1 });
    workspace.edit({ kind: 'insert', what: 'rows', sheetId: 0, from: 2, count: 1 });
    const now = { startRowIndex: 1, endRowIndex: 5, startColumnIndex: 3, endColumnIndex: 4 };
    const { conditionalFormats, protectedRanges, basicFilter, columns } = sheet(workspace);
    expect(conditionalFormats[0]?.['ranges']).toMatchObject([now]);
    expect(protectedRanges[0]?.['range']).toMatchObject(now);
    expect(basicFilter?.['range']).toMatchObject(now);
    expect(workspace.state.spreadsheets[workspace.state.workbookId]?.namedRanges[0]?.['range']).toMatchObject(
      now,
    );
    expect(columns['3']).toEqual({ pixelSize: 222 });
    workspace.edit({ kind: 'delete', what: 'columns', sheetId: 0, from: 3, count: 1 });
    expect(sheet(workspace).conditionalFormats).toEqual([]);
    expect(sheet(workspace).basicFilter).toBeUndefined();
  });

  it('comes back to where it was, whatever is inserted and deleted again or moved there and back', () => {
    const what = fc.constantFrom('rows' as const, 'columns' as const);
    fc.assert(
      fc.property(what, fc.nat(4), fc.integer({ min: 1, max: 3 }), fc.nat(8), (lines, from, count, to) => {
        const workspace = book();
        const before = structuredClone(sheet(workspace));
        workspace.edit({ kind: 'insert', what: lines, sheetId: 0, from, count });
        workspace.edit({ kind: 'delete', what: lines, sheetId: 0, from, count });
        expect(sheet(workspace)).toEqual(before);
        const isWithin = to > from && to < from + count;
        if (isWithin || from === 0 || to === 0) return;
        const now = seen(workspace);
        workspace.edit({ kind: 'move', what: lines, sheetId: 0, from, count, to });
        const placed = to > from ? to - count : to;
        const back = to > from ? from : from + count;
        workspace.edit({ kind: 'move', what: lines, sheetId: 0, from: placed, count, to: back });
        const width = Math.max(...now.map((row) => row.length));
        const full = (rows: string[][]) =>
          rows
            .filter((row) => row.length > 0)
            .map((row) => [...row, ...new Array<string>(width - row.length).fill('')]);
        expect(full(seen(workspace))).toEqual(full(now));
      }),
      { numRuns: 60 },
    );
  });

  it('follows each response of a form to where its row and columns went', () => {
    const workspace = book();
    const formId = workspace.run('form') as string;
    const first = workspace.submit(formId, { Q: 'one' }).response.responseId;
    workspace.submit(formId, { Q: 'two' });
    const tab = sheet(workspace).properties.sheetId;
    workspace.edit({ kind: 'enter', sheetId: tab, row: 1, column: 2, values: [['ours']] });
    workspace.edit({ kind: 'move', what: 'rows', sheetId: tab, from: 1, count: 1, to: 3 });
    workspace.edit({ kind: 'move', what: 'columns', sheetId: tab, from: 1, count: 1, to: 0 });
    workspace.edit({ kind: 'insert', what: 'columns', sheetId: tab, from: 1, count: 1 });
    workspace.submit(formId, { Q: 'changed' }, { responseId: first });
    expect(seen(workspace).map((row) => [row[0], row[3]])).toEqual([
      ['Q', undefined],
      ['two', undefined],
      ['changed', 'ours'],
    ]);
    expect(seen(workspace)[0]?.[2]).toBe('Timestamp');
    expect(
      refused(() => workspace.edit({ kind: 'delete', what: 'rows', sheetId: tab, from: 0, count: 1 }))
        .message,
    ).toBe('Cannot delete row with form questions');
  });
});

describe('tabs', () => {
  const titles = (workspace: Workspace): string[] =>
    (workspace.state.spreadsheets[workspace.state.workbookId]?.sheets ?? []).map(
      ({ properties }) => properties.title,
    );

  it('are added, renamed, moved, hidden, shown and deleted', () => {
    const workspace = book();
    workspace.edit({ kind: 'add-tab' });
    workspace.edit({ kind: 'add-tab', title: 'Ours' });
    expect(titles(workspace)).toEqual(['Sheet1', 'Sheet2', 'Ours']);
    const ours = sheet(workspace, 2).properties.sheetId;
    workspace.edit({ kind: 'move-tab', sheetId: ours, to: 0 });
    workspace.edit({ kind: 'rename-tab', sheetId: ours, title: 'Our own' });
    workspace.edit({ kind: 'hide-tab', sheetId: ours });
    expect(titles(workspace)).toEqual(['Our own', 'Sheet1', 'Sheet2']);
    expect(sheet(workspace).properties['hidden']).toBe(true);
    workspace.edit({ kind: 'show-tab', sheetId: ours });
    workspace.edit({ kind: 'delete-tab', sheetId: 0 });
    expect(titles(workspace)).toEqual(['Our own', 'Sheet2']);
  });

  it('keep their names apart, and one of them in sight', () => {
    const workspace = book();
    workspace.edit({ kind: 'add-tab' });
    expect(
      refused(() => workspace.edit({ kind: 'rename-tab', sheetId: 0, title: 'sheet2' })).message,
    ).toContain('already exists');
    workspace.edit({ kind: 'hide-tab', sheetId: 0 });
    const left = sheet(workspace, 1).properties.sheetId;
    expect(refused(() => workspace.edit({ kind: 'hide-tab', sheetId: left })).message).toContain(
      "can't hide all",
    );
  });
});

describe('people', () => {
  it('are the owner and whom it is shared with, and only editors edit', () => {
    const workspace = book();
    expect(peopleOf(workspace.state, workspace.state.workbookId)).toEqual([
      { email: 'lead@county.example', role: 'owner' },
      { email: OFFICER, role: 'editor' },
      { email: VIEWER, role: 'viewer' },
    ]);
    workspace.edit(enter(1, 0, 'By the officer'), { user: OFFICER });
    expect(refused(() => workspace.edit(enter(1, 0, 'By the viewer'), { user: VIEWER })).message).toContain(
      'may not change this workbook',
    );
    expect(column(workspace, 0)[1]).toBe('By the officer');
  });

  it('are warned, or refused, by what is protected', () => {
    const workspace = book();
    const range = { sheetId: 0, startColumnIndex: 0, endColumnIndex: 1 };
    workspace.run('setUp', [{ addProtectedRange: { protectedRange: { range, warningOnly: true } } }]);
    const error = refused(() => workspace.edit(enter(1, 0, 'x'), { user: OFFICER }));
    expect(error.isWarning).toBe(true);
    const edit = enter(1, 0, 'x');
    if (edit.kind !== 'enter') throw new Error('Not typing.');
    workspace.edit({ ...edit, anyway: true }, { user: OFFICER });
    expect(column(workspace, 0)[1]).toBe('x');
    const notes = { sheetId: 0, startColumnIndex: 3, endColumnIndex: 4 };
    workspace.run('setUp', [
      {
        addProtectedRange: { protectedRange: { range: notes, editors: { users: ['lead@county.example'] } } },
      },
    ]);
    const words = 'You are trying to edit a protected cell or object.';
    expect(refused(() => workspace.edit(enter(1, 3, 'x'), { user: OFFICER })).message).toContain(words);
    const del: Edit = { kind: 'delete', what: 'columns', sheetId: 0, from: 3, count: 1 };
    expect(refused(() => workspace.edit(del, { user: OFFICER })).message).toContain(words);
    workspace.edit(enter(1, 3, 'x'));
    workspace.edit(enter(1, 2, 'free'), { user: OFFICER });
  });
});

describe('what Google fires', () => {
  it('is onEdit, as who typed, for what cells say and not for where they stand', () => {
    const workspace = book();
    workspace.edit(enter(1, 3, 'New'), { user: OFFICER });
    expect(workspace.meter.runs.at(-1)?.log).toEqual([`D2|m|New|${OFFICER}|LIMITED`]);
    const runs = workspace.meter.runs.length;
    workspace.edit({ kind: 'insert', what: 'rows', sheetId: 0, from: 1, count: 1 });
    expect(workspace.meter.runs).toHaveLength(runs);
  });
});

describe('a copy', () => {
  it('is another workbook with another script: nothing that the first one kept, none of its people', () => {
    const workspace = book();
    workspace.run('noted', 'here');
    const formId = workspace.run('form') as string;
    workspace.submit(formId, { Q: 'one' });
    const copy = workspace.copy(undefined, { user: OFFICER });
    const as = { user: OFFICER, workbookId: copy };
    expect(workspace.runAs(as, 'who', [])).toBe(`${copy} null`);
    expect(workspace.run('who')).toBe(`${workspace.state.workbookId} here`);
    workspace.edit(enter(1, 0, 'Only here'), as);
    expect(workspace.run('read', 'Sheet1!A2')).toEqual([['Millrace']]);
    expect(refused(() => workspace.edit(enter(1, 0, 'x'), { workbookId: copy })).message).toContain(
      'may not',
    );
    const copied = Object.values(workspace.state.forms).find((form) => form.formId !== formId);
    expect(copied).toMatchObject({ owner: OFFICER, responses: [], destination: { spreadsheetId: copy } });
  });
});

it('is all there after a restart', () => {
  const folder = mkdtempSync(join(tmpdir(), 'editing-'));
  const workspace = book();
  workspace.copy();
  saveState(join(folder, 'state.json'), workspace.state);
  expect(loadState(join(folder, 'state.json'))).toEqual(workspace.state);
  rmSync(folder, { recursive: true });
});
