/** A list with what was found beside it: its own cells stay, the product’s columns come once. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkProvider } from '../../../extension/model/bulk-check';
import { resultTable } from '../../../extension/model/bulk-table';
import { verdictColumns } from '../../../shared/register/check/plain-words';
import { LICENCE } from '../../../shared/register/index/acknowledgement';
import type { Register } from '../../../shared/register/search/open-register';
import { readProviderList, type ListChoices } from '../../../shared/register/list/provider-list';
import { resultHeadings } from '../../../shared/register/list/result-columns';
import { readCsvTable } from '../../../shared/table/csv-table';
import { toCsv } from '../../../shared/table/write-csv';
import { registerOf, today } from '../../shared/register/register-of';

let register: Register;
beforeAll(() => {
  register = registerOf([
    { URN: '900001', EstablishmentName: 'Oak House School', Postcode: 'ST9 9AA' },
    { URN: '900002', EstablishmentName: 'Elm Centre', Postcode: 'ST9 9AB' },
  ]);
});

const checkedTable = (cells: readonly (readonly string[])[], choices: ListChoices = {}) => {
  const list = readProviderList(cells, choices);
  const checked = list.providers.map((provider) => checkProvider(register, provider, null, today));
  return { list, checked, table: resultTable(cells, list, checked) };
};
/** As a file that was saved and is read again. */
const saved = (table: ReturnType<typeof resultTable>) => readCsvTable(toCsv(table)).cells;

const sheet = [
  ['Our providers 2026', '', ''],
  [],
  ['Provider', 'URN', 'Note'],
  ['Registered', '', ''],
  ['Oak House School', '900001', 'first'],
  ['Elm Centre', '', '=1+1'],
  ['Total: 2', '', ''],
];

describe('the list with what was found', () => {
  test('keeps the sheet’s rows, their order and its own columns, and adds each column once', () => {
    const { table } = checkedTable(sheet);
    expect(table).toHaveLength(sheet.length + 1);
    expect(table.slice(0, -1).map((row) => row.slice(0, 3))).toEqual(
      sheet.map((row) => [row[0] ?? '', row[1] ?? '', row[2] ?? '']),
    );
    expect(table[2]?.slice(3)).toEqual(resultHeadings);
    expect(new Set(resultHeadings).size).toBe(resultHeadings.length);
    expect(resultHeadings.some((heading) => ['URN', 'LA', 'Postcode'].includes(heading))).toBe(false);
    const at = (name: string): number => 3 + resultHeadings.indexOf(`Register: ${name}`);
    expect(table[4]?.[at('Verdict')]).toBe('open');
    expect(table[4]?.[at('URN')]).toBe('900001');
    expect(table.at(-1)).toEqual([LICENCE]);
  });

  test('rows that were passed over are marked, blank ones are not', () => {
    const { table } = checkedTable(sheet);
    const verdicts = table.map((row) => row[3 + verdictColumns.indexOf('Verdict')]);
    const whys = table.map((row) => row[3 + verdictColumns.indexOf('Why')]);
    expect(verdicts.slice(0, 4)).toEqual(['not checked', '', 'Register: Verdict', 'not checked']);
    expect(verdicts[6]).toBe('not checked');
    expect(whys[6]).toBe('A total.');
  });

  test('a row that was passed over says so and why, and nothing else; one of blanks says nothing', () => {
    const { table } = checkedTable([...sheet, [' ', '', '']]);
    const added = (row: number): Record<string, unknown> =>
      Object.fromEntries(
        [...verdictColumns, 'Decision'].flatMap((name, at) =>
          table[row]?.[3 + at] === '' ? [] : [[name, table[row]?.[3 + at]]],
        ),
      );
    expect(added(0)).toEqual({ Verdict: 'not checked', Why: 'Above the headings.' });
    expect(added(6)).toEqual({ Verdict: 'not checked', Why: 'A total.' });
    expect(added(7)).toEqual({});
    expect(added(4)).not.toHaveProperty('Decision');
  });

  test('a saved file that is read and checked again gets the same columns, not more of them', () => {
    const once = checkedTable(sheet);
    const twice = checkedTable(saved(once.table));
    expect(twice.list.providers).toEqual(once.list.providers);
    expect(twice.list.columns.filter(({ added }) => added !== true)).toEqual(once.list.columns);
    expect(twice.table).toEqual(once.table);
    expect(checkedTable(saved(twice.table)).table).toEqual(once.table);
  });

  test('the same for a list without headings, which gets some', () => {
    const once = checkedTable([
      ['Oak House School', 'ST9 9AA'],
      ['Elm Centre', ''],
    ]);
    expect(once.table[0]?.slice(0, 3)).toEqual(['Column A', 'Column B', 'Register: Asked for']);
    const twice = checkedTable(saved(once.table));
    expect(twice.list.providers.map(({ query }) => query)).toEqual(
      once.list.providers.map(({ query }) => query),
    );
    expect(twice.table).toEqual(once.table);
  });

  test('columns that version 0.1.0 added are replaced too', () => {
    const { table, list } = checkedTable([
      ['Provider', 'URN', ...verdictColumns, 'Decision'],
      ['Oak House School', '900001', ...verdictColumns.map(() => 'old'), ''],
      [LICENCE],
    ]);
    expect(list.providers.map(({ query }) => query)).toEqual([{ text: 'Oak House School', urn: '900001' }]);
    expect(table[0]).toEqual(['Provider', 'URN', ...resultHeadings]);
    expect(table).toHaveLength(3);
  });

  test('a decision stands with who made it and when', () => {
    const list = readProviderList([['Provider'], ['Oak Hose'], ['Elm Center']]);
    const decision = (row: number, urn: string | null, by: string) => ({
      row,
      urn,
      name: '',
      at: '2026-11-21T10:00:00.000Z',
      by,
    });
    const decided = (by: string) => {
      const checked = list.providers.map((provider) =>
        checkProvider(
          register,
          provider,
          decision(provider.row, provider.row === 2 ? '900001' : null, by),
          today,
        ),
      );
      return resultTable([['Provider'], ['Oak Hose'], ['Elm Center']], list, checked).map((row) =>
        row.at(-1),
      );
    };
    expect(decided('Ada Made-Up')).toEqual([
      'Register: Decision',
      'URN 900001 was chosen by Ada Made-Up, 2026-11-21',
      'None of the candidates is meant by Ada Made-Up, 2026-11-21',
      LICENCE,
    ]);
    // Whoever has not said who they are decides all the same.
    expect(decided('').slice(1, 3)).toEqual([
      'URN 900001 was chosen, 2026-11-21',
      'None of the candidates is meant, 2026-11-21',
    ]);
  });

  test('any list keeps its own cells, and reads the same again', () => {
    const cell = fc.constantFrom(
      '',
      'Oak',
      'Elm Centre',
      '900001',
      'ST9 9AA',
      'Total: 4',
      'South area',
      '=x',
      'n/a',
    );
    const rows = fc.array(fc.tuple(cell, cell, cell), { maxLength: 8 });
    fc.assert(
      fc.property(rows, fc.boolean(), (body, titled) => {
        const cells = [...(titled ? [['A title', '', '']] : []), ['Provider', 'URN', 'Postcode'], ...body];
        const once = checkedTable(cells);
        expect(once.table.slice(0, -1).map((row) => row.slice(0, 3))).toEqual(cells);
        const twice = checkedTable(saved(once.table));
        expect(twice.list.providers).toEqual(once.list.providers);
        expect(twice.list.headingsRow).toBe(once.list.headingsRow);
      }),
      { numRuns: 100 },
    );
  });
});
