/** Rows of a CSV file, wherever its bytes are cut. */
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCsvRows, csvFieldText } from '../../../shared/table/csv-rows';
import { bytesOf, csvOf } from '../register/register-of';

/** Rows as text, handed over in pieces that end at `cuts`. */
function rowsOf(
  text: string,
  cuts: readonly number[] = [],
): { rows: string[][]; told: boolean[]; cutOff: boolean; unterminated: boolean } {
  const rows: string[][] = [];
  const told: boolean[] = [];
  const csv = createCsvRows((row) => {
    const values: string[] = [];
    for (let at = 0; at < row.fields; at++) {
      values.push(
        csvFieldText(row, at, (from, start, end) => new TextDecoder().decode(from.subarray(start, end))),
      );
    }
    rows.push(values);
    told.push(row.textAfterQuote);
  });
  const bytes = bytesOf(text);
  const places = [...new Set([0, ...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length])].sort(
    (a, b) => a - b,
  );
  places.forEach((place, at) => csv.write(bytes.subarray(place, places[at + 1] ?? bytes.length)));
  const { endedInsideQuotes, lastRowUnterminated } = csv.end();
  return { rows, told, cutOff: endedInsideQuotes, unterminated: lastRowUnterminated };
}

const cell = fc.string({
  unit: fc.constantFrom('a', 'é', '"', ',', '\n', '\r\n', ' ', '', '’'),
  maxLength: 6,
});
const tables = fc
  .integer({ min: 2, max: 5 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
  );

describe('rows of a CSV file', () => {
  test('come out the same wherever the pieces are cut, and as another parser reads them', () => {
    fc.assert(
      fc.property(tables, fc.array(fc.nat(), { maxLength: 8 }), ([head = [], ...rest], cuts) => {
        const text = csvOf(head, rest);
        expect(rowsOf(text, cuts).rows).toEqual(parse(text, { relaxColumnCount: true }));
      }),
    );
  });

  test('fields may be bare, quoted, or a mixture, with any line end', () => {
    const expected = [
      ['a', 'b c', ''],
      ['1', 'x,y', '3'],
      ['', '', ''],
    ];
    for (const end of ['\n', '\r\n', '\r'])
      expect(rowsOf(['a,"b c",', '1,"x,y",3', ',,', ''].join(end)).rows).toEqual(expected);
  });

  test('empty lines are passed over; a last row without a line end is read', () => {
    const { rows, unterminated } = rowsOf('a,b\n\n\n1,2');
    expect(rows).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
    expect(unterminated).toBe(true);
    expect(rowsOf('a,b\n1,2\n').unterminated).toBe(false);
  });

  test('a file that ends inside quotes says so, wherever it was cut', () => {
    for (let cut = 1; cut < 10; cut++) expect(rowsOf('a,b\n1,"two words', [cut]).cutOff).toBe(true);
    expect(rowsOf('a,b\n1,"two"').cutOff).toBe(false);
  });

  test('text after a closing quote is kept, told, and comes out the same wherever the pieces are cut', () => {
    const text = 'a,"b ""c"" "d,e\n1,"""x" y"z,"" w\n"p" ,"q"  \n';
    for (let cut = 0; cut <= text.length; cut++)
      expect(rowsOf(text, [cut])).toMatchObject({
        rows: [
          ['a', 'b "c" d', 'e'],
          ['1', '"x y"z', ' w'],
          ['p', 'q'],
        ],
        told: [true, true, false],
      });
  });

  test('values of every length around what is copied in at a time come out whole', () => {
    // Quoted values are looked at four bytes at a time, past the end of what has come.
    for (const around of [1 << 17, 1 << 18])
      for (let size = around - 12; size <= around + 12; size++) {
        const long = 'x'.repeat(size);
        expect(rowsOf(`"${long}","b"\n"c","d"\n`).rows).toEqual([
          [long, 'b'],
          ['c', 'd'],
        ]);
      }
    for (let size = 0; size <= 9; size++) {
      const value = '"'.repeat(size) + 'é,\n'.repeat(size);
      expect(rowsOf(csvOf([value, 'b'], [['c', value]])).rows).toEqual([
        [value, 'b'],
        ['c', value],
      ]);
    }
  });

  test('a quote that is never closed ends in an error, not in a growing memory', () => {
    expect(() => rowsOf(`a,b\n1,"${'x'.repeat(2_000_000)}`)).toThrow(/longer than a megabyte/);
  });
});
