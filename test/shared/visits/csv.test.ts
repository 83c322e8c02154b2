import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { csvCell, toCsv } from '../../../shared/visits/csv';

test.each([
  ['=HYPERLINK("http://evil.example")', `"'=HYPERLINK(""http://evil.example"")"`],
  ['+44 20 7946 0000', `'+44 20 7946 0000`],
  ['-1', `'-1`],
  ['@x', `'@x`],
  ['\t=1', `'\t=1`],
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

test('what is written is read back by another reader, but for the apostrophe', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 3 }), { minLength: 1 }), (rows) => {
      const read = Papa.parse<string[]>(toCsv(rows).slice(0, -2), { newline: '\r\n', delimiter: ',' }).data;
      expect(read.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r\n])/, '')))).toEqual(
        rows.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r\n])/, ''))),
      );
    }),
  );
});
