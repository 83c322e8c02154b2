/** Cells written as CSV and to paste: nothing runs, nothing breaks out. */
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { readCsvTable } from '../../../shared/table/csv-table';
import { unguarded } from '../../../shared/table/formula-guard';
import { csvCell, toCsv, toPastedCells } from '../../../shared/table/write-csv';

test.each([
  ['=HYPERLINK("http://evil.example")', `"'=HYPERLINK(""http://evil.example"")"`],
  ['+44 20 7946 0000', `'+44 20 7946 0000`],
  ['-1', `'-1`],
  ['@x', `'@x`],
  ['＝1+1', `'＝1+1`],
  [' =1', `' =1`],
  ['\t=1', `"'\t=1"`],
  ['\r=1', `"'\r=1"`],
  ['plain', 'plain'],
  ['a, b', '"a, b"'],
  ['<img onerror=x>', '<img onerror=x>'],
  [-1, '-1'],
  [true, 'true'],
  [null, ''],
  [undefined, ''],
])('%j is written %s', (cell, text) => {
  expect(csvCell(cell)).toBe(text);
});

test('what is written is read back by another reader, and the apostrophe comes off again', () => {
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom("'", '=', '-', '"', ',', '\n', '\t', 'a') }),
  );
  fc.assert(
    fc.property(fc.array(fc.array(text, { minLength: 2, maxLength: 3 }), { minLength: 1 }), (rows) => {
      const read = Papa.parse<string[]>(toCsv(rows).slice(0, -2), { newline: '\r\n', delimiter: ',' }).data;
      for (const cell of read.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
      expect(read.map((row) => row.map(unguarded))).toEqual(rows);
      expect(readCsvTable(`sep=,\r\n${toCsv(rows)}`)).toMatchObject({
        cells: rows.map((row) => row.map((cell) => cell.replace(/\r\n?/g, '\n'))),
        faults: [],
      });
    }),
    { numRuns: 500 },
  );
});

describe('cells to paste', () => {
  test('nothing pasted runs, nothing breaks out of its cell', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom('"', '=', '\t', '\n', ' ', 'a', '＝') }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
        const lines = toPastedCells(rows).split('\n');
        expect(lines).toHaveLength(rows.length);
        lines.forEach((line, at) => {
          const cells = line.split('\t');
          expect(cells).toHaveLength(rows[at]?.length ?? 0);
        });
        // A spreadsheet reads a cell that begins with a quote to the quote that closes it.
        const read = Papa.parse<string[]>(lines.join('\n'), { delimiter: '\t', newline: '\n' }).data;
        for (const cell of read.flat()) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
        expect(read.map((row) => row.map(unguarded))).toEqual(
          rows.map((row) => row.map((cell) => cell.replace(/\s+/gu, ' ').trim())),
        );
      }),
      { numRuns: 500 },
    );
  });

  test('numbers stay numbers', () => {
    expect(toPastedCells([[-1, null, '-1', true]])).toBe("-1\t\t'-1\ttrue");
  });
});
