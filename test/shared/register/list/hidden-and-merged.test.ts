/** Lists in workbooks that hide columns, rows or sheets, or merge cells: an old number is not believed, nobody is left out. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pickSheet } from '../../../../shared/register/list/pick-sheet';
import { readProviderList } from '../../../../shared/register/list/provider-list';
import { plainLayout, type SheetLayout } from '../../../../shared/table/sheet-layout';

const read = (layout: Partial<SheetLayout>, ...cells: string[][]) =>
  readProviderList(cells, {}, { ...plainLayout, ...layout });
const queries = (...given: Parameters<typeof read>) => read(...given).providers.map(({ query }) => query);
const merged = (column: number, from: number, to: number) => ({
  rows: { from, to },
  columns: { from: column, to: column },
});

test.each([
  ['URN', 'DfE URN'],
  ['URN', 'DfE number'],
  ['DfE URN', 'URN'],
])('a hidden “%s” is not used where “%s” is in sight', (old, now) => {
  const list = read({ hiddenColumns: [1] }, ['Provider', old, now], ['Oak House', '100009', '9311101']);
  const { notes, providers } = read(
    { hiddenColumns: [1] },
    ['Provider', old, now],
    ['Oak House', '100009', '100006'],
  );
  expect(list.columns.map(({ field }) => field !== null)).toEqual([true, false, true]);
  expect(providers[0]?.query.urn === '100009').toBe(false);
  expect(notes).toContain(`“${old}” is hidden; “${now}” is used instead.`);
});

test('a hidden column that alone says something is used, and told', () => {
  const { providers, notes } = read({ hiddenColumns: [1] }, ['Provider', 'URN'], ['Oak House', '100006']);
  expect(providers.map(({ query }) => query)).toEqual([{ text: 'Oak House', urn: '100006' }]);
  expect(notes).toEqual(['“URN” is hidden in the sheet, and is used all the same.']);
});

test('hidden columns of a list without headings are left out', () => {
  expect(
    queries({ hiddenColumns: [1] }, ['Oak House', '100006', 'ST9 9AA'], ['Elm', '100007', 'ST9 9AB']),
  ).toEqual([
    { text: 'Oak House', postcode: 'ST9 9AA' },
    { text: 'Elm', postcode: 'ST9 9AB' },
  ]);
});

test.each([
  [[2], 'Row 2 is hidden in the sheet, and is checked all the same.'],
  [[1, 2, 3, 5], 'Rows 2 to 3 and 5 are hidden'],
  [[2, 3, 4], 'Rows 2 to 4 are hidden'],
])('hidden rows %j are checked and told', (hiddenRows, told) => {
  const rows = ['Oak', 'Elm', 'Fir', 'Ash'].map((name) => [name, '']);
  const { providers, notes } = read({ hiddenRows }, ['Provider', 'URN'], ...rows);
  expect(providers.map(({ row }) => row)).toEqual([2, 3, 4, 5]);
  expect(notes.join()).toContain(told);
});

test('hidden rows that hold no provider are not told', () => {
  expect(read({ hiddenRows: [3, 9] }, ['Provider', 'URN'], ['Oak', '100006'], ['', '']).notes).toEqual([]);
});

test('a cell merged down a group says its LA and town of each, and no name and no number', () => {
  const layout = { merged: [merged(0, 2, 4), merged(2, 2, 3), merged(3, 2, 4)] };
  expect(
    queries(
      layout,
      ['LA', 'Provider', 'URN', 'Town'],
      ['Leeds', 'Oak', '100006', 'Otley'],
      ['', 'Elm', '', ''],
      ['', 'Fir', '100007', ''],
      ['', 'Ash', '', ''],
    ),
  ).toEqual([
    { text: 'Oak', la: 'Leeds', town: 'Otley', urn: '100006' },
    { text: 'Elm', la: 'Leeds', town: 'Otley' },
    { text: 'Fir', la: 'Leeds', town: 'Otley', urn: '100007' },
    { text: 'Ash' },
  ]);
});

test('groups of any length, each row its own group’s LA', () => {
  const groups = fc.array(
    fc.record({ la: fc.constantFrom('Leeds', 'Derby', 'Hull'), size: fc.integer({ min: 1, max: 5 }) }),
    { minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(groups, (made) => {
      const cells = [['LA', 'Provider']];
      const layout = { merged: [] as ReturnType<typeof merged>[] };
      const right: string[] = [];
      for (const { la, size } of made) {
        layout.merged.push(merged(0, cells.length + 1, cells.length + size));
        for (let at = 0; at < size; at++) {
          cells.push([at === 0 ? la : '', `Oak House ${cells.length}`]);
          right.push(la);
        }
      }
      expect(queries(layout, ...cells).map(({ la }) => la)).toEqual(right);
    }),
    { numRuns: 200 },
  );
});

test('a hidden sheet is taken only where no other holds providers, and told', () => {
  const cells = [
    ['Provider', 'URN', 'Postcode'],
    ['Oak', '100006', 'ST9 9AA'],
  ];
  const old = { name: 'Old', turned: false, cells, doubts: [], layout: { ...plainLayout, hidden: true } };
  const now = { name: 'Now', turned: false, cells: [['Provider'], ['Elm']], doubts: [] };
  expect(pickSheet('x.xlsx', [old, now])).toMatchObject({ name: 'Now', alsoHeldBy: [] });
  expect(pickSheet('x.xlsx', [now, { ...now, name: 'Then' }])).toMatchObject({
    name: 'Now',
    alsoHeldBy: ['Then'],
  });
  const { list } = pickSheet('x.xlsx', [old, { name: 'Empty', turned: false, cells: [], doubts: [] }]);
  expect(list.notes).toEqual(['The sheet is hidden in its workbook.']);
});
