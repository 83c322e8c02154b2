/** Excel files and CSV files as sheets of cells, or refused in words. */
import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import writeXlsxFile from 'write-excel-file/node';
import { describe, expect, test } from 'vitest';
import { InputError } from '../../../shared/errors';
import { readTableFile, readTableText } from '../../../shared/table/table-file';
import { sheetXml, workbookOf } from './made-workbook';

const cellsOf = async (bytes: Uint8Array) =>
  (await readTableFile('list.xlsx', bytes)).map(({ cells }) => cells);

/** A file of Office's older kind with a part of a name. */
const olderFile = (name: string): Uint8Array =>
  Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    69,
    0,
    1,
    ...[...name].flatMap((letter) => [letter.charCodeAt(0), 0]),
  ]);

describe('a workbook', () => {
  test('gives its sheets by name, with every row and cell in its place', async () => {
    const bytes = workbookOf({
      'Read me': sheetXml([['Notes']]),
      'Providers & more': sheetXml([
        ['AP directory', null, null],
        [],
        ['Provider', null, 'URN'],
        [null, null, null],
        ['Café “Ô” <Ltd> & Co', null, 900001],
      ]),
    });
    expect(await readTableFile('list.xlsx', bytes)).toEqual([
      { name: 'Read me', cells: [['Notes']], doubts: [] },
      {
        name: 'Providers & more',
        cells: [
          ['AP directory', '', ''],
          ['', '', ''],
          ['Provider', '', 'URN'],
          ['', '', ''],
          ['Café “Ô” <Ltd> & Co', '', '900001'],
        ],
        doubts: [],
      },
    ]);
  });

  test('as a spreadsheet program writes it: shared strings, dates, numbers, truth', async () => {
    const written = await writeXlsxFile([
      {
        sheet: 'Providers',
        data: [
          [{ value: 'Provider' }, { value: 'URN' }, { value: 'Since' }, { value: 'Seen' }],
          [
            { value: 'Oak\nHouse' },
            { value: 900001 },
            { value: new Date('2026-03-05T00:00:00Z'), type: Date, format: 'dd/mm/yyyy' },
            { value: true },
          ],
          [{ value: 'Oak\nHouse' }, { value: '0123' }, null, { value: 1.5 }],
        ],
      },
    ]).toBuffer();
    expect(await cellsOf(new Uint8Array(written))).toEqual([
      [
        ['Provider', 'URN', 'Since', 'Seen'],
        ['Oak\nHouse', '900001', '2026-03-05', 'TRUE'],
        ['Oak\nHouse', '0123', '', '1.5'],
      ],
    ]);
  });

  test('a sheet of thousands of rows', async () => {
    const rows = Array.from({ length: 5_000 }, (_, at) => [
      `Made-up provider number ${at} of a long list`,
      100_000 + at,
    ]);
    const bytes = workbookOf({ Providers: sheetXml([['Provider', 'URN'], ...rows]) });
    const [cells = []] = await cellsOf(bytes);
    expect(cells).toHaveLength(5_001);
    expect(cells[5_000]).toEqual(['Made-up provider number 4999 of a long list', '104999']);
  });

  test('what was put in comes out', async () => {
    const cell = fc.oneof(
      fc.string({
        unit: fc.constantFrom('a', 'É', '&', '<', '"', ' ', '’', '0'),
        minLength: 1,
        maxLength: 6,
      }),
      fc.integer({ min: -1_000_000, max: 100_000_000 }),
      fc.constant(null),
    );
    const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(rows, async (table) => {
        const filled = [['first', 'second', 'third'], ...table, ['last', 'last', 'last']];
        const [cells] = await cellsOf(workbookOf({ One: sheetXml(filled) }));
        expect(cells).toEqual(filled.map((row) => row.map((value) => String(value ?? '').trim())));
      }),
      { numRuns: 100 },
    );
  });

  test('that is damaged, cut off or something else is refused in words', async () => {
    const whole = workbookOf({ One: sheetXml([['Provider'], ['Oak']]) });
    const zip = (files: Record<string, string>): Uint8Array =>
      zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
    const kinds: [Uint8Array, RegExp][] = [
      [whole.subarray(0, whole.length / 2), /list\.xlsx is damaged or cut off/],
      [zip({ 'xl/workbook.xml': '<workbook' }), /not a workbook that can be read/],
      [zip({ 'word/document.xml': '<x/>' }), /Word document/],
      [zip({ 'content.xml': '<x/>', mimetype: 'x' }), /\.ods/],
      [zip({ 'xl/workbook.bin': 'x' }), /\.xlsb/],
      [zip({ 'providers.csv': 'a,b' }), /Unpack it/],
      [zip({ 'readme.txt': 'a' }), /no workbook in it/],
      [Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2), /\.xls.*password/],
      [olderFile('EncryptedPackage'), /locked with a password/],
      [olderFile('WordDocument'), /\.doc\)/],
      [olderFile('Workbook'), /old workbook \(\.xls\)/],
      [strToU8('%PDF-1.7'), /PDF/],
      [strToU8('{\\rtf1'), /\.rtf/],
      [strToU8('<html><table><tr><td>x'), /web page/],
      [strToU8('\ufeff<?xml version="1.0"?><Workbook/>'), /XML/],
      [Uint8Array.of(0x1f, 0x8b, 8), /gzip/],
      [Uint8Array.of(0x89, 0x50, 0x4e, 0x47), /picture/],
      [strToU8('MIME-Version: 1.0\r\nContent-Type: multipart/related'), /saved web page/],
      [Uint8Array.from({ length: 100 }, (_, at) => (at % 5 === 0 ? 65 : at % 9)), /holds no text/],
    ];
    for (const [bytes, why] of kinds) {
      const refused = readTableFile('list.xlsx', bytes);
      await expect(refused).rejects.toThrow(why);
      await expect(refused).rejects.toBeInstanceOf(InputError);
    }
  });

  test('that unpacks to far too much is refused before it does', async () => {
    const bomb = zipSync({ 'xl/workbook.xml': strToU8('<x/>'), 'xl/a.xml': new Uint8Array(301_000_000) });
    expect(bomb.length).toBeLessThan(1_000_000);
    await expect(readTableFile('list.xlsx', bomb)).rejects.toThrow('more than 300 MB');
  }, 120_000); // Packing so much is what takes time.

  test('no bytes make anything but cells or an InputError', async () => {
    const whole = workbookOf({
      One: sheetXml([
        ['Provider', 'URN'],
        ['Oak', 900001],
      ]),
    });
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, byte) => {
        const bytes = Uint8Array.from(whole);
        bytes[at] = byte;
        try {
          await readTableFile('list.xlsx', bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
        }
      }),
      { numRuns: 500 },
    );
  });
});

test('a CSV file and pasted text are one sheet without a name', async () => {
  const sheet = {
    name: '',
    cells: [
      ['a', 'b'],
      ['1', '2'],
    ],
    doubts: [],
  };
  expect(await readTableFile('list.csv', strToU8('a,b\n1,2\n'))).toEqual([sheet]);
  expect(readTableText('a\tb\n1\t2', 'The list')).toEqual(sheet);
});

test('a quotation mark that is never closed is refused with its row', async () => {
  await expect(readTableFile('list.csv', strToU8('a,b\n"1,2\n'))).rejects.toThrow(
    'list.csv, row 2: A quotation',
  );
});
