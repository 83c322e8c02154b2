/** The stand-in for the Sheets API: values in and out, and changes that are made whole or not at all. */
import { describe, expect, it } from 'vitest';
import { workspaceWith } from './fixture';

const CODE = `
  function id() { return SpreadsheetApp.getActive().getId(); }
  function batch(requests) { return Sheets.Spreadsheets.batchUpdate({requests: requests}, id()); }
  function update(range, values, option) { return Sheets.Spreadsheets.Values.update({values: values}, id(), range, {valueInputOption: option}); }
  function append(range, values) { return Sheets.Spreadsheets.Values.append({values: values}, id(), range, {valueInputOption: 'RAW'}); }
  function get(range, options) { return Sheets.Spreadsheets.Values.get(id(), range, options || {}).values || []; }
  function describe(options) { return Sheets.Spreadsheets.get(id(), options); }`;

const text = (...values: string[]) => ({
  values: values.map((stringValue) => ({ userEnteredValue: { stringValue } })),
});

describe('values', () => {
  it('written RAW stay as they are, whatever they look like', () => {
    const workspace = workspaceWith(CODE);
    const typed = ['=1+1', '+44 1632 960001', '-1', '@x', '007', '<b>'];
    workspace.run('update', 'Sheet1!A1:F1', [typed], 'RAW');
    expect(workspace.cells('Sheet1')).toEqual([typed]);
    expect(workspace.run('get', 'Sheet1!A1:F1')).toEqual([typed]);
  });

  it('written USER_ENTERED become what Google makes of them, so that a test can see it', () => {
    const workspace = workspaceWith(CODE);
    workspace.run('update', 'Sheet1!A1:E1', [['=1+1', '+x', '-1', '007', 'plain']], 'USER_ENTERED');
    expect(workspace.cells('Sheet1')).toEqual([[{ formula: '=1+1' }, { formula: '=+x' }, -1, 7, 'plain']]);
  });

  it('need an input option', () => {
    expect(() => workspaceWith(CODE).run('update', 'Sheet1!A1', [['x']], '')).toThrow('valueInputOption');
  });

  it('may be 50,000 characters long and no longer', () => {
    const workspace = workspaceWith(CODE);
    workspace.run('update', 'Sheet1!A1', [['x'.repeat(50_000)]], 'RAW');
    expect(() => workspace.run('update', 'Sheet1!A1', [['x'.repeat(50_001)]], 'RAW')).toThrow(
      '50000 characters',
    );
  });

  it('are read without the empty end of rows, and by columns on request', () => {
    const workspace = workspaceWith(CODE);
    workspace.run(
      'update',
      'Sheet1!A1:C3',
      [
        ['a', '', 'c'],
        ['d', '', ''],
        ['', '', ''],
      ],
      'RAW',
    );
    expect(workspace.run('get', 'Sheet1')).toEqual([['a', '', 'c'], ['d']]);
    expect(workspace.run('get', 'Sheet1!A:C', { majorDimension: 'COLUMNS' })).toEqual([
      ['a', 'd'],
      [],
      ['c'],
    ]);
  });

  it('are appended under the last row with something in it', () => {
    const workspace = workspaceWith(CODE);
    workspace.run('append', 'Sheet1', [['a'], ['b']]);
    workspace.run('append', 'Sheet1', [['c']]);
    expect(workspace.cells('Sheet1')).toEqual([['a'], ['b'], ['c']]);
  });

  it('outside the grid or on no tab are refused', () => {
    const workspace = workspaceWith(CODE);
    expect(() => workspace.run('get', 'Nowhere!A1')).toThrow('Unable to parse range: Nowhere!A1');
    expect(() => workspace.run('get', 'Sheet1!A1001')).toThrow('exceeds grid limits');
    expect(() => workspace.run('update', 'Sheet1!A1:B1', [['a', 'b', 'c']], 'RAW')).toThrow(
      'Requested writing within range [Sheet1!A1:B1], but tried writing to column [C]',
    );
  });
});

describe('batchUpdate', () => {
  it('does all or nothing, and names the request that is wrong', () => {
    const workspace = workspaceWith(CODE);
    const requests = [{ addSheet: { properties: { title: 'New' } } }, { deleteSheet: { sheetId: 99 } }];
    expect(() => workspace.run('batch', requests)).toThrow(
      'API call to sheets.spreadsheets.batchUpdate failed with error: Invalid requests[1].deleteSheet: No grid with id: 99',
    );
    expect(() => workspace.cells('New')).toThrow('has no tab "New"');
  });

  it('refuses a second tab with the same name or id', () => {
    const workspace = workspaceWith(CODE);
    workspace.run('batch', [{ addSheet: { properties: { title: 'Visits', sheetId: 7 } } }]);
    expect(() => workspace.run('batch', [{ addSheet: { properties: { title: 'visits' } } }])).toThrow(
      'already exists',
    );
    expect(() => workspace.run('batch', [{ addSheet: { properties: { title: 'V2', sheetId: 7 } } }])).toThrow(
      'id 7 already exists',
    );
  });

  it('appends cells after the last row, and grows the grid', () => {
    const workspace = workspaceWith(CODE);
    const tab = { title: 'T', sheetId: 7, gridProperties: { rowCount: 2, columnCount: 1 } };
    const rows = [text('a', 'b'), text('c', 'd'), text('e', 'f')];
    workspace.run('batch', [
      { addSheet: { properties: tab } },
      { appendCells: { sheetId: 7, rows, fields: 'userEnteredValue' } },
    ]);
    expect(workspace.cells('T')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
    ]);
    expect(
      workspace.run('describe', { fields: 'sheets.properties.gridProperties(rowCount,columnCount)' }),
    ).toMatchObject({
      sheets: [{}, { properties: { gridProperties: { rowCount: 3, columnCount: 2 } } }],
    });
  });

  it('writes only what the mask names, and clears the rest of a range', () => {
    const workspace = workspaceWith(CODE);
    workspace.run('update', 'Sheet1!A1:A3', [['a'], ['b'], ['c']], 'RAW');
    const range = { sheetId: 0, startRowIndex: 0, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 1 };
    workspace.run('batch', [{ repeatCell: { range, cell: { note: 'n' }, fields: 'note' } }]);
    expect(workspace.cells('Sheet1')).toEqual([['a'], ['b'], ['c']]);
    workspace.run('batch', [{ updateCells: { range, rows: [text('x')], fields: 'userEnteredValue' } }]);
    expect(workspace.cells('Sheet1').map((row) => row[0] ?? null)).toEqual(['x', null, null]);
    expect(() => workspace.run('batch', [{ updateCells: { range, rows: [] } }])).toThrow(
      "listed in 'fields'",
    );
  });

  it('copies values as they stood when the request came to it, empty ones too', () => {
    const workspace = workspaceWith(CODE);
    workspace.run('update', 'Sheet1!A1:B3', [['a', 'b'], [], ['c', 'd']], 'RAW');
    const range = (startRowIndex: number, startColumnIndex: number) => ({
      sheetId: 0,
      startRowIndex,
      endRowIndex: startRowIndex + 1,
      startColumnIndex,
      endColumnIndex: startColumnIndex + 2,
    });
    const copy = (source: object, destination: object, pasteType = 'PASTE_VALUES') => [
      { copyPaste: { source, destination, pasteType } },
    ];
    const start = { sheetId: 0, rowIndex: 0, columnIndex: 0 };
    workspace.run('batch', [
      ...copy(range(0, 0), range(3, 1)),
      ...copy(range(1, 0), range(2, 0)),
      { updateCells: { start, rows: [text('x', 'y')], fields: 'userEnteredValue' } },
    ] as never);
    expect(workspace.cells('Sheet1')).toEqual([['x', 'y'], [], [], [null, 'a', 'b']]);
    expect(() => workspace.run('batch', copy(range(0, 0), range(1000, 0)) as never)).toThrow('grid');
    expect(() => workspace.run('batch', copy(range(0, 0), range(0, 0), 'PASTE') as never)).toThrow(
      'paste_type',
    );
  });

  it('refuses writing beyond the grid', () => {
    const start = { sheetId: 0, rowIndex: 999, columnIndex: 25 };
    const write = (rows: object[]) => [{ updateCells: { start, rows, fields: 'userEnteredValue' } }];
    const workspace = workspaceWith(CODE);
    workspace.run('batch', write([text('at the corner')]) as never);
    expect(() => workspace.run('batch', write([text('a', 'b')]) as never)).toThrow(
      'Attempting to write column: 26',
    );
    expect(() => workspace.run('batch', write([text('a'), text('b')]) as never)).toThrow(
      'Attempting to write row: 1000',
    );
  });

  it('deletes rows, but not all that are not frozen', () => {
    const workspace = workspaceWith(CODE);
    workspace.run('update', 'Sheet1!A1:A3', [['a'], ['b'], ['c']], 'RAW');
    const rows = (startIndex: number, endIndex: number) => [
      { deleteDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex, endIndex } } },
    ];
    workspace.run('batch', rows(1, 2));
    expect(workspace.cells('Sheet1')).toEqual([['a'], ['c']]);
    expect(() => workspace.run('batch', rows(0, 999))).toThrow("You can't delete all the rows on the sheet.");
    const frozen = {
      properties: { gridProperties: { frozenRowCount: 1 } },
      fields: 'gridProperties.frozenRowCount',
    };
    workspace.run('batch', [{ updateSheetProperties: frozen }]);
    expect(() => workspace.run('batch', rows(1, 999))).toThrow('delete all non-frozen rows');
  });

  it('takes ten million cells and no more', () => {
    const workspace = workspaceWith(CODE);
    // The first tab has 26,000.
    const tab = (rowCount: number) => [
      { addSheet: { properties: { title: 'Big', gridProperties: { rowCount, columnCount: 1 } } } },
    ];
    expect(() => workspace.run('batch', tab(9_974_001))).toThrow('10000000 cells');
    workspace.run('batch', tab(9_974_000));
  });

  it('names a kind of request that the workspace does not have', () => {
    expect(() => workspaceWith(CODE).run('batch', [{ addSlicer: { slicer: {} } }])).toThrow(
      'Sheets batchUpdate request "addSlicer" is not implemented in the local workspace',
    );
  });
});
