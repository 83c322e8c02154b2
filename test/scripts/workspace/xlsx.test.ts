/** The downloaded .xlsx looks like the workbook. */
import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { beforeAll, expect, it } from 'vitest';
import { xlsxOf } from '../../../scripts/workspace/screens/xlsx';
import { workspaceWith } from './fixture';

const CODE = `
  function setUp(requests) {
    Sheets.Spreadsheets.batchUpdate({requests: requests}, SpreadsheetApp.getActive().getId());
  }`;

let bytes: Buffer;
let files: Record<string, string>;
const tab = (number: number): string => files[`xl/worksheets/sheet${number}.xml`] ?? '';

beforeAll(async () => {
  const workspace = workspaceWith(CODE);
  const values = [
    ['Provider', 'Visit date', 'Status', 'Share', 'Hidden'],
    ['=Millrace', '3 November 2026', 'Open', '40%', 'x'],
    ["'1/2", '', 'Done', '1,250', ''],
  ];
  workspace.edit({ kind: 'enter', sheetId: 0, row: 0, column: 0, values });
  workspace.edit({ kind: 'enter', sheetId: 0, row: 1, column: 0, values: [["'=Millrace"]] });
  const area = { sheetId: 0, rowFrom: 1, rowTo: 1000 };
  workspace.edit({
    kind: 'choices',
    ...area,
    columnFrom: 2,
    columnTo: 3,
    choices: ['Open', 'R & D'],
    strict: true,
  });
  workspace.edit({
    kind: 'choices',
    ...area,
    rowTo: 2,
    columnFrom: 3,
    columnTo: 4,
    choices: ['1'],
    strict: false,
  });
  workspace.edit({ kind: 'add-tab', title: 'Lists: one/two' });
  workspace.edit({ kind: 'add-tab', title: 'Lists  one two' });
  const hidden = workspace.state.spreadsheets[workspace.state.workbookId]?.sheets[1]?.properties.sheetId ?? 0;
  workspace.edit({ kind: 'hide-tab', sheetId: hidden });
  const columns = (startIndex: number, properties: object) => ({
    updateDimensionProperties: {
      range: { sheetId: 0, dimension: 'COLUMNS', startIndex, endIndex: startIndex + 1 },
      properties: JSON.parse(JSON.stringify(properties)) as Record<string, number>,
      fields: Object.keys(properties).join(','),
    },
  });
  workspace.run('setUp', [
    columns(0, { pixelSize: 215 }),
    columns(4, { hiddenByUser: true }),
    {
      updateSheetProperties: {
        properties: { sheetId: 0, gridProperties: { frozenRowCount: 1, frozenColumnCount: 1 } },
        fields: 'gridProperties(frozenRowCount,frozenColumnCount)',
      },
    },
    {
      setBasicFilter: {
        filter: { range: { sheetId: 0, startRowIndex: 0, endRowIndex: 3, endColumnIndex: 5 } },
      },
    },
    {
      repeatCell: {
        range: { sheetId: 0, endRowIndex: 1 },
        cell: {
          userEnteredFormat: { backgroundColorStyle: { rgbColor: { red: 1 } }, textFormat: { bold: true } },
        },
        fields: 'userEnteredFormat(backgroundColorStyle,textFormat)',
      },
    },
  ]);
  const spreadsheet = workspace.state.spreadsheets[workspace.state.workbookId];
  if (!spreadsheet) throw new Error('There is no workbook.');
  bytes = await xlsxOf(spreadsheet);
  files = Object.fromEntries(
    Object.entries(unzipSync(new Uint8Array(bytes))).map(([name, file]) => [name, strFromU8(file)]),
  );
});

it('holds dates as dates, numbers as numbers, and text as text whatever it looks like', async () => {
  const [first] = await readXlsxFile(bytes);
  expect(first?.data.slice(1)).toEqual([
    ['=Millrace', new Date('2026-11-03T00:00:00.000Z'), 'Open', 0.4, 'x'],
    ['1/2', null, 'Done', 1250, null],
  ]);
  expect(tab(1)).not.toContain('<f>');
  expect(files['xl/styles.xml']).toContain('d mmmm yyyy');
});

it('has each tab under a name of its own, hidden ones hidden', () => {
  const names = [...(files['xl/workbook.xml'] ?? '').matchAll(/<sheet [^>]*>/g)].map(([markup]) => ({
    name: /name="([^"]*)"/.exec(markup)?.[1],
    isHidden: markup.includes('state="hidden"'),
  }));
  expect(names).toEqual([
    { name: 'Sheet1', isHidden: false },
    { name: 'Lists  one two', isHidden: true },
    { name: 'Lists  one two 2', isHidden: false },
  ]);
});

it('has the widths, hidden columns, frozen rows and columns, filter and colours', () => {
  expect(tab(1)).toMatch(/<col (?=[^>]*min="1")(?=[^>]*width="30")[^>]*>/);
  expect(tab(1)).toMatch(/<col (?=[^>]*min="5")(?=[^>]*hidden="1")[^>]*>/);
  expect([...tab(1).matchAll(/hidden="1"/g)]).toHaveLength(1);
  expect(tab(1)).toMatch(/<pane (?=[^>]*ySplit="1")(?=[^>]*xSplit="1")[^>]*>/);
  expect(tab(1)).toContain('<autoFilter ref="A1:E3"/>');
  expect(files['xl/styles.xml']?.toUpperCase()).toContain('FF0000');
});

it('has the lists of choices, which refuse or only warn', () => {
  expect(tab(1)).toContain(
    'errorStyle="stop" sqref="C2:C1000"><formula1>"Open,R &amp; D"</formula1></dataValidation>',
  );
  expect(tab(1)).toContain('errorStyle="warning" sqref="D2"><formula1>"1"</formula1></dataValidation>');
  const order = ['<sheetViews', '<cols', '<sheetData', '<autoFilter', '<dataValidations'].map((tag) =>
    tab(1).indexOf(tag),
  );
  expect(order).toEqual([...order].sort((a, b) => a - b));
});
