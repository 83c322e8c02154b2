/** Which sheet of a file has the list. */
import { expect, test } from 'vitest';
import { sheetAsTable } from '../../../../shared/register/list/as-table';
import { pickSheet } from '../../../../shared/register/list/pick-sheet';

const sheet = (name: string, ...cells: string[][]) => sheetAsTable({ name, cells, doubts: [] });
const readMe = sheet('Read me', ['How to use this workbook'], ['Ask the team.']);
const list = sheet('Providers', ['Provider', 'URN'], ['Oak', '900001']);
const other = sheet('Archive', ['Provider', 'URN'], ['Elm', '900002'], ['Fir', '900003']);

test('the first sheet with headings and providers is taken', () => {
  expect(pickSheet('x.xlsx', [readMe, list, other])).toMatchObject({ name: 'Providers', at: 1 });
  expect(pickSheet('x.xlsx', [other, list])).toMatchObject({ name: 'Archive', at: 0 });
});

test('of two lists alike, the one that was in view', () => {
  const inView = true as const;
  expect(pickSheet('x.xlsx', [list, { ...other, inView }])).toMatchObject({ name: 'Archive' });
  expect(pickSheet('x.xlsx', [{ ...readMe, inView }, list, other])).toMatchObject({ name: 'Providers' });
});

test.each([
  sheet('Contacts', ['Name', 'Role', 'Email'], ['Jo Madeup', 'Officer', 'a@example.org']),
  sheet('Contents', ['Sheet', 'Description'], ['Providers', 'All of them']),
  sheet('Schools', ['School', 'URN'], ['Elm High School', '900009']),
  sheet('Pupils', ['Pupil', 'Provider'], ['Jo Madeup', 'Oak']),
  sheet('Fields', ['Provider', 'Oak Barn'], ['URN', '900009'], ['Postcode', 'ST9 9AA'], ['Town', 'Ashton']),
  sheet('Summary', ['Row Labels', 'Count'], ['Registered', '3'], ['Unregistered', '4']),
])('$name before the list of providers is not taken for it', (before) => {
  expect(pickSheet('x.xlsx', [before, list, other])).toMatchObject({ name: 'Providers', at: 1 });
});

test('what an explanation of the columns says is not taken for the list, and what is a list on its side is', () => {
  const form = sheet('Form', ['Provider', 'Oak Barn', 'Elm Barn'], ['URN', '900009', '900008']);
  // Both shells lay the sheets out, and choose among these.
  expect([form.turned, list.turned]).toEqual([true, false]);
  expect(pickSheet('x.xlsx', [form, list])).toMatchObject({ name: 'Providers', at: 1 });
  expect(pickSheet('x.xlsx', [form, readMe])).toMatchObject({ name: 'Form', at: 0 });
});

test('without headings anywhere, the first that holds something', () => {
  expect(pickSheet('x.xlsx', [sheet('Blank'), sheet('One', ['Oak House', 'ST9 9AA'])])).toMatchObject({
    at: 1,
  });
  expect(pickSheet('x.xlsx', [sheet('Blank')])).toMatchObject({ at: 0, list: { providers: [] } });
});

test('a sheet is taken by its name; one that is not there is told with those that are', () => {
  expect(pickSheet('x.xlsx', [list, other], ' archive ')).toMatchObject({ at: 1 });
  expect(() => pickSheet('x.xlsx', [list, other], 'Nope')).toThrow(
    'no sheet “Nope”. Its sheets are: Providers, Archive',
  );
  expect(() => pickSheet('x.xlsx', [])).toThrow('x.xlsx has no sheet');
});
