import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { readCsv } from '../../../shared/table/read-csv';
import { csvCell, toCsv, unguarded } from '../../../shared/table/write-csv';

test.each([
  ['=HYPERLINK("http://evil.example")', `"'=HYPERLINK(""http://evil.example"")"`],
  ['+44 20 7946 0000', `'+44 20 7946 0000`],
  ['-1', `'-1`],
  ['@x', `'@x`],
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
      expect(readCsv(toCsv(rows))).toEqual({ values: rows, faults: [] });
    }),
    { numRuns: 500 },
  );
});
