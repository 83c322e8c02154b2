/** Groups that fold away, filter views, and bars in cells: as Google's reference has them, and refused as it refuses. */
import { describe, expect, it } from 'vitest';
import { grid } from '../../../scripts/workspace/screens/grid';
import { isSparkline, sparkline } from '../../../scripts/workspace/screens/sparkline';
import { ownHeight } from '../../../scripts/workspace/row-heights';
import type { StoredSheet } from '../../../scripts/workspace/stored-sheet';
import type { Json } from '../../../scripts/workspace/json';
import { workspaceWith } from './fixture';

const CODE = `
  function id() { return SpreadsheetApp.getActive().getId(); }
  function batch(requests) { return Sheets.Spreadsheets.batchUpdate({requests: requests}, id()); }
  function describe() { return Sheets.Spreadsheets.get(id(), {}).sheets[0]; }`;
const range = { sheetId: 0, dimension: 'COLUMNS', startIndex: 2, endIndex: 5 };
const collapse = (collapsed: boolean, depth = 1) => ({
  updateDimensionGroup: { dimensionGroup: { range, depth, collapsed }, fields: 'collapsed' },
});
const view = { title: 'Approved', range: { sheetId: 0, startColumnIndex: 0, endColumnIndex: 3 } };
const criteria = (column: number) => ({
  [column]: { condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=$B2="On the list"' }] } },
});
const hidden = (workspace: ReturnType<typeof workspaceWith>): string[] => {
  const [sheet] = workspace.state.spreadsheets[workspace.state.workbookId]?.sheets ?? [];
  return Object.entries(sheet?.columns ?? {}).flatMap(([at, one]) =>
    one['hiddenByUser'] === true ? [at] : [],
  );
};

describe('a group of columns', () => {
  it('hides them when it is folded, shows them when it is not, and is told with its tab', () => {
    const workspace = workspaceWith(CODE);
    workspace.run('batch', [{ addDimensionGroup: { range } }, collapse(true)]);
    expect(hidden(workspace)).toEqual(['2', '3', '4']);
    // As recorded: of the first tab the id, which is 0, is left out.
    const told = { dimension: 'COLUMNS', startIndex: 2, endIndex: 5 };
    expect(workspace.run('describe')).toMatchObject({
      columnGroups: [{ range: told, depth: 1, collapsed: true }],
    });
    workspace.run('batch', [collapse(false)]);
    expect(hidden(workspace)).toEqual([]);
  });

  it('must be there to be changed, at its depth', () => {
    const workspace = workspaceWith(CODE);
    expect(() => workspace.run('batch', [collapse(true)])).toThrow(/dimension group/);
    workspace.run('batch', [{ addDimensionGroup: { range } }]);
    expect(() => workspace.run('batch', [collapse(true, 2)])).toThrow(/dimension group/);
    expect(() => workspace.run('batch', [{ addDimensionGroup: { range } }])).toThrow(/over another/);
  });

  it('moves with its columns, and goes with the last of them', () => {
    const workspace = workspaceWith(CODE);
    const lines = (startIndex: number, endIndex: number) => ({
      range: { sheetId: 0, dimension: 'COLUMNS', startIndex, endIndex },
    });
    workspace.run('batch', [{ addDimensionGroup: { range } }, { insertDimension: lines(0, 1) }]);
    expect(workspace.run('describe')).toMatchObject({
      columnGroups: [{ range: { startIndex: 3, endIndex: 6 } }],
    });
    workspace.run('batch', [{ deleteDimension: lines(3, 6) }]);
    expect(workspace.run('describe')).not.toHaveProperty('columnGroups');
  });
});

describe('a filter view', () => {
  it('is kept with what it asks, and told with its tab', () => {
    const workspace = workspaceWith(CODE);
    workspace.run('batch', [{ addFilterView: { filter: { ...view, criteria: criteria(1) } } }]);
    expect(workspace.run('describe')).toMatchObject({
      filterViews: [{ title: 'Approved', criteria: criteria(1) }],
    });
  });

  it('asks only of its own columns, and has an id of its own', () => {
    const workspace = workspaceWith(CODE);
    const add = (filter: object) => () =>
      workspace.run('batch', [{ addFilterView: { filter: { ...view, ...filter } } }]);
    expect(add({ criteria: criteria(3) })).toThrow(/outside its range/);
    const by = (dimensionIndex: number, sortOrder: string) => ({
      sortSpecs: [{ dimensionIndex, sortOrder }],
    });
    expect(add(by(3, 'DESCENDING'))).toThrow(/outside its range/);
    expect(add(by(1, 'newest'))).toThrow(/sort_order/);
    add(by(1, 'DESCENDING'))();
    add({ filterViewId: 7 })();
    expect(add({ filterViewId: 7 })).toThrow(/7 already exists/);
  });
});

describe('a height that is set to the end of the tab', () => {
  const heights = (sheet: StoredSheet, rows: number[]) => rows.map((row) => ownHeight(sheet, row));
  const ask = (pixelSize: number, startIndex: number, endIndex?: number) => ({
    updateDimensionProperties: {
      range: { sheetId: 0, dimension: 'ROWS', startIndex, ...(endIndex !== undefined && { endIndex }) },
      properties: { pixelSize },
      fields: 'pixelSize',
    },
  });
  const rowsOf = (startIndex: number, endIndex: number) => ({
    range: { sheetId: 0, dimension: 'ROWS', startIndex, endIndex },
  });

  it('goes with its rows, is not that of rows that come later, and gives way to one that is set since', () => {
    const workspace = workspaceWith(CODE);
    const sheet = (): StoredSheet => {
      const found = workspace.state.spreadsheets[workspace.state.workbookId]?.sheets[0];
      if (!found) throw new Error('no tab');
      return found;
    };
    const end = (sheet().properties['gridProperties'] as { rowCount: number }).rowCount;
    workspace.run('batch', [ask(50, 3, 5), ask(38, 2)]);
    expect(heights(sheet(), [1, 2, 3, 4, end - 1, end])).toEqual([undefined, 38, 38, 38, 38, undefined]);
    workspace.run('batch', [{ appendDimension: { sheetId: 0, dimension: 'ROWS', length: 2 } }]);
    expect(heights(sheet(), [end - 1, end, end + 1])).toEqual([38, undefined, undefined]);
    workspace.run('batch', [{ insertDimension: rowsOf(0, 1) }]);
    expect(heights(sheet(), [2, 3, end, end + 1])).toEqual([undefined, 38, 38, undefined]);
    workspace.run('batch', [{ deleteDimension: rowsOf(2, 4) }]);
    expect(heights(sheet(), [1, 2, end - 2, end - 1])).toEqual([undefined, 38, 38, undefined]);
    workspace.run('batch', [ask(38, end - 1), ask(60, 4, 6)]);
    expect(heights(sheet(), [3, 4, 5, 6, end - 1, end])).toEqual([38, 60, 60, 38, 38, 38]);
    workspace.run('batch', [ask(20, 5)]);
    expect(heights(sheet(), [3, 4, 5, 6, end])).toEqual([38, 60, 20, 20, 20]);
  });
});

describe('bars in a cell', () => {
  const BAR = '=SPARKLINE({4,2},{"charttype","bar";"max",6;"color1","#12344d";"color2","#6f93b0"})';
  it('are as long as their counts of the most', () => {
    const picture = String(sparkline(BAR, 120, 27));
    expect(
      [...picture.matchAll(/width="([\d.]+)"[^<]*fill="(#\w+)"/g)].map(([, wide, fill]) => [wide, fill]),
    ).toEqual([
      ['80.0', '#12344d'],
      ['40.0', '#6f93b0'],
    ]);
    expect(picture).toContain('aria-label="Bars: 4, 2"');
  });
  it('are read of that formula alone', () => {
    expect(isSparkline(BAR)).toBe(true);
    for (const other of ['=SUM(A1:A2)', '=SPARKLINE(A1:A3)', '=SPARKLINE({"x"},{})']) {
      expect(isSparkline(other)).toBe(false);
      expect(sparkline(other, 100, 20)).toBeNull();
    }
  });
});

describe('a text that is wrapped', () => {
  const shown = (...requests: Json[]): string => {
    const workspace = workspaceWith(CODE);
    const wrapped = { wrapStrategy: 'WRAP', verticalAlignment: 'TOP' };
    workspace.run('batch', [
      {
        updateSheetProperties: {
          properties: { gridProperties: { frozenRowCount: 1 } },
          fields: 'gridProperties.frozenRowCount',
        },
      },
      {
        repeatCell: {
          range: { sheetId: 0 },
          cell: { userEnteredFormat: wrapped },
          fields: 'userEnteredFormat',
        },
      },
      {
        updateCells: {
          range: { sheetId: 0, startRowIndex: 1, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 1 },
          rows: [{ values: [{ userEnteredValue: { stringValue: 'A long note' } }] }],
          fields: 'userEnteredValue',
        },
      },
      ...requests,
    ]);
    const spreadsheet = workspace.state.spreadsheets[workspace.state.workbookId];
    const [sheet] = spreadsheet?.sheets ?? [];
    if (!spreadsheet || !sheet) throw new Error('There is no tab.');
    return String(grid(spreadsheet, sheet, { from: 0, mayEdit: true, version: '1' }));
  };

  it('makes its row grow, as Sheets does, with what stands beside it at its top', () => {
    expect(shown()).toContain('<div class="wrap">A long note</div>');
    expect(shown()).toMatch(/<tr\s[^>]*data-row="1"[^>]*class="top"/);
  });

  it('is cut in a row whose height was set, and on one line where it is too low for two', () => {
    const height = (pixelSize: number) => ({
      updateDimensionProperties: {
        range: { sheetId: 0, dimension: 'ROWS', startIndex: 1, endIndex: 2 },
        properties: { pixelSize },
        fields: 'pixelSize',
      },
    });
    expect(shown(height(28))).toContain('<div class="wrap cut">A long note</div>');
    expect(shown(height(27))).toMatch(/<td[^>]*>A long note<\/td>/);
  });
});
