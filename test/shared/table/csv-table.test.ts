/** CSV as a table: cases that peers publish, separators and encodings. */
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { readCsvTable } from '../../../shared/table/csv-table';
import { toCsv } from '../../../shared/table/write-csv';
import { papaparseCases, spectrum } from './peer-cases';

const cellsOf = (source: Uint8Array | string): readonly (readonly string[])[] => readCsvTable(source).cells;
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

describe('cases that peers publish', () => {
  test.each(spectrum)('csv-spectrum: %s', (_, text, cells) => {
    expect(readCsvTable(text)).toEqual({ cells, faults: [], doubts: [] });
  });

  const all = papaparseCases();
  // A separator or quote that nobody's spreadsheet writes, comments, and what papaparse does with rows it has read.
  const ours = all.filter(
    ({ config = {}, input }) =>
      Object.entries(config).every(
        ([key, value]) => key === 'delimiter' && [',', ';', '\t', '|'].includes(value as string),
      ) && !/\n\r|\r(?!\n)[^]*\n|\n[^]*\r(?!\n)/.test(input.replace(/"(?:[^"]|"")*"/g, '')),
  );
  /** What differs on purpose: an unescaped quote ends its field here, and the row is told, instead of taking all rows after it. */
  const toldOtherwise: Record<string, readonly (readonly string[])[] | 'fault'> = {
    'Quoted field has no closing quote': 'fault',
    'Quoted field has invalid trailing quote after delimiter with a valid closer': [
      ['a,b', 'c"'],
      ['d', 'e', 'f'],
    ],
    'Quoted field has invalid trailing quote after delimiter': [
      ['a', 'b,c'],
      ['d', 'e', 'f'],
    ],
    'Quoted field has invalid trailing quote before delimiter': [
      ['a', 'bc', 'd'],
      ['e', 'f', 'g'],
    ],
    'Quoted field has invalid trailing quote after new line': [['a', 'b,c\nde', 'f', 'g']],
    // One row alone: a tab is taken for the separator before a comma.
    'Whitespace at edges of unquoted field': [['a,', 'b ,c']],
  };

  test('there are as many as its package had when they were looked through', () => {
    expect(all.length).toBeGreaterThanOrEqual(161);
    expect(ours.length).toBeGreaterThanOrEqual(60);
    expect(ours.map(({ description }) => description)).toEqual(
      expect.arrayContaining(Object.keys(toldOtherwise)),
    );
  });

  test.each(ours.map(({ description, input, expected }) => [description, input, expected.data] as const))(
    'papaparse: %s',
    (description, input, data) => {
      const read = readCsvTable(input);
      const told = toldOtherwise[description];
      if (told === 'fault') return expect(read.faults).not.toEqual([]);
      expect(read.faults).toEqual([]);
      expect(read.doubts.length > 0).toBe(description.includes('invalid trailing quote'));
      // Blank lines are rows without cells here and with one blank cell there, after the last line too.
      const filled = (rows: readonly unknown[]): unknown[] => {
        const kept = rows.map((row) =>
          Array.isArray(row) && row.join('') === '' && row.length < 2 ? [] : row,
        );
        while (Array.isArray(kept.at(-1)) && (kept.at(-1) as unknown[]).length === 0) kept.pop();
        return kept;
      };
      const lines = JSON.stringify(told ?? filled(data))
        .replaceAll('\\r\\n', '\\n')
        .replaceAll('\\r', '\\n');
      expect(JSON.stringify(filled(read.cells))).toBe(lines);
    },
  );
});

describe('separators', () => {
  const rows = [
    ['Provider', 'Address', 'Offer'],
    ['The Oaks', '1 Test Lane, Ashton', 'Maths; English'],
    ['Elm, Ash & Co', '2 Test Lane, Ashton', 'Art; Music'],
    ['The Beeches', '3 Test Lane, Ashton', 'Farm; Horses'],
  ];
  const quoted = (separator: string, cell: string): string =>
    cell.includes(separator) || cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell;
  test.each([',', ';', '\t', '|'])('%j is found, whatever the values hold', (separator) => {
    const text = rows.map((row) => row.map((cell) => quoted(separator, cell)).join(separator)).join('\r\n');
    expect(cellsOf(text)).toEqual(rows);
    expect(cellsOf(`Our providers, 2026; draft\r\n\r\n${text}`)).toEqual([
      expect.arrayContaining([]) as unknown,
      [],
      ...rows,
    ]);
  });

  test.each([
    ['sep=;\r\na;b,c\r\n', [['a', 'b,c']]],
    ['"sep=;"\na;b,c', [['a', 'b,c']]],
    ['SEP=|\na|b;c', [['a', 'b;c']]],
    ['sep=\t\na\tb', [['a', 'b']]],
    ['sep=,', []],
  ])('%j says it, on a line that no spreadsheet counts', (text, cells) => {
    expect(cellsOf(text)).toEqual(cells);
    expect(cellsOf(`\ufeff${text}`)).toEqual(cells);
  });

  test('a heading that begins alike says nothing', () => {
    expect(cellsOf('sep=ab,c\n1,2')).toEqual([
      ['sep=ab', 'c'],
      ['1', '2'],
    ]);
  });
});

describe('encodings', () => {
  const text = 'Name\tTown\r\nCafé “Ô” ʤ 𝒜\tYork';
  const expected = [
    ['Name', 'Town'],
    ['Café “Ô” ʤ 𝒜', 'York'],
  ];
  const utf16 = (order: 'le' | 'be', of: string): number[] =>
    Array.from({ length: of.length }, (_, at) => of.charCodeAt(at)).flatMap((unit) =>
      order === 'le' ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff],
    );
  test.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${text}`)],
    ['UTF-16 little-endian with a mark', bytes(...utf16('le', `\ufeff${text}`))],
    ['UTF-16 big-endian with a mark', bytes(...utf16('be', `\ufeff${text}`))],
    ['UTF-16 little-endian', bytes(...utf16('le', text))],
    ['UTF-16 big-endian', bytes(...utf16('be', text))],
    ['text that was pasted', text],
  ])('%s', (_, source) => {
    expect(cellsOf(source)).toEqual(expected);
  });

  test('windows-1252 and UTF-8 in one file: each cell by itself', () => {
    expect(cellsOf(bytes(0xf4, 0x92, ...ascii(',Caf'), 0xc3, 0xa9))).toEqual([['ô’', 'Café']]);
  });

  test.each([
    ['above the last character', [0xf4, 0x93, 0x94, 0x94], 'ô“””'],
    ['a surrogate', [0xed, 0xa2, 0xb5], 'í¢µ'],
    ['an overlong one of three', [0xe0, 0x80, 0x80], 'à€€'],
    ['an overlong one of four', [0xf0, 0x80, 0x80, 0x80], 'ð€€€'],
  ])('bytes that look like UTF-8 and are %s are windows-1252', (_, values, expectedCell) => {
    const source = bytes(...ascii('Caf'), ...values, ...ascii(',1'));
    expect(cellsOf(source)).toEqual([[`Caf${expectedCell}`, '1']]);
    expect(() => encodeURIComponent(cellsOf(source).flat().join())).not.toThrow();
  });

  test('half a surrogate pair that was pasted breaks no address', () => {
    expect(() => encodeURIComponent(cellsOf('a\ud800b').flat().join())).not.toThrow();
  });

  test('no bytes crash it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (source) => {
        const { cells } = readCsvTable(source);
        expect(() => encodeURIComponent(cells.flat().join())).not.toThrow();
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('rows', () => {
  test('keep the numbers that a spreadsheet shows: blank ones, and lines within a cell', () => {
    expect(cellsOf('\n\nName,Town\r\n"two\r\nlines",York\r\n\r\nX,Y\r\n')).toEqual([
      [],
      [],
      ['Name', 'Town'],
      ['two\nlines', 'York'],
      [],
      ['X', 'Y'],
    ]);
  });

  test('a quotation mark that is never closed is told with its row', () => {
    expect(readCsvTable('a,b\n\nc,d\n"e,f\ng,h\n').faults).toEqual([
      { row: 4, message: 'A quotation mark is opened in this row and never closed.' },
    ]);
    expect(readCsvTable(`a,b\n"${'x,y\n'.repeat(400_000)}`).faults).toMatchObject([{ row: 2 }]);
  });

  test('text after a closing quotation mark is kept and told', () => {
    const read = readCsvTable(
      'Name,Street,Town\n"The "Oak" House","12 "The Barn Lane,York\nElm,1 Lane,York\n',
    );
    expect(read.cells[1]).toEqual(['The "Oak" House', '12 The Barn Lane', 'York']);
    expect(read.doubts).toEqual([{ row: 2, message: expect.stringContaining('quotation mark') as string }]);
    expect(readCsvTable('"Name" ,"Town"  \n"Elm" ,York\n').doubts).toEqual([]);
  });

  test('a first cell of 12 million characters is a fault of row 1', () => {
    expect(readCsvTable(`"${'x'.repeat(12_000_000)}",b\n1,2\n`).faults).toMatchObject([{ row: 1 }]);
  });

  test('more cells than a row can have are told, not lost in silence', () => {
    const { cells, doubts } = readCsvTable(`${'x,'.repeat(600)}y\n1,2\n`);
    expect(cells[0]).toHaveLength(512);
    expect(doubts).toMatchObject([{ row: 1, message: expect.stringContaining('601 cells') as string }]);
  });
});

describe('as two peers read it', () => {
  const cell = fc.string({
    unit: fc.constantFrom('a', 'é', '"', ',', ';', '\t', '|', '\n', ' ', '’', '0'),
    maxLength: 8,
  });
  const table = fc
    .integer({ min: 2, max: 5 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 3, maxLength: 8 }),
    );
  const head = (width: number): string[] => Array.from({ length: width }, (_, at) => `Column ${at + 1}`);

  test('what any of them writes is read as it was', () => {
    fc.assert(
      fc.property(table, fc.constantFrom(',', ';', '\t', '|'), (rows, delimiter) => {
        const all = [head(rows[0]?.length ?? 0), ...rows];
        const text = Papa.unparse(all, { delimiter, quotes: true });
        const read = cellsOf(`sep=${delimiter}\n${text}`);
        expect(read).toEqual(all);
        expect(parse(text, { delimiter, relaxColumnCount: true })).toEqual(all);
      }),
      { numRuns: 500 },
    );
  });

  test('what is written here is read here and there, with the guard off again', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const text = toCsv([head(rows[0]?.length ?? 0), ...rows]);
        expect(cellsOf(text).slice(1)).toEqual(rows);
      }),
      { numRuns: 500 },
    );
  });
});
