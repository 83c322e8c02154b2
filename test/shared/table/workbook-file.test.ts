/** Workbooks as Excel, LibreOffice, Google Sheets and programs write them: what stands in each cell, hides or is merged. */
import fc from 'fast-check';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { InputError } from '../../../shared/errors';
import { readTypedSheets, readWorkbook } from '../../../shared/table/workbook-file';
import { sheetXml, stylesOf, workbookOf } from './made-workbook';

const read = (...given: Parameters<typeof workbookOf>) => readWorkbook('list.xlsx', workbookOf(...given));
const first = (...given: Parameters<typeof workbookOf>) => read(...given)[0];
const rowsXml = (rows: string, more = ''): string =>
  `<worksheet><sheetData>${rows}</sheetData>${more}</worksheet>`;
/** The text of a lone cell A1. */
const cell = (xml: string, beside: Parameters<typeof workbookOf>[1] = {}): string | undefined =>
  first({ One: rowsXml(`<row r="1">${xml}</row>`) }, beside)?.cells[0]?.[0];

describe('a cell', () => {
  test.each([
    ['a number', '<c r="A1"><v>100006</v></c>', '100006'],
    ['as a program writes it', '<c r="A1"><v>100006.0</v></c>', '100006'],
    ['in powers of ten', '<c r="A1"><v>1.0079319E7</v></c>', '10079319'],
    ['with what a computer adds to it', '<c r="A1"><v>100006.00000000001</v></c>', '100006'],
    ['as text', '<c r="A1" t="str"><v>0100006</v></c>', '0100006'],
    ['blanks around', '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> a  b </t></is></c>', 'a  b'],
    [
      'rich text',
      '<c r="A1" t="inlineStr"><is><r><t>Oak </t></r><r><rPr/><t>House</t></r></is></c>',
      'Oak House',
    ],
    ['read aloud', '<c r="A1" t="inlineStr"><is><t>Oak</t><rPh sb="0"><t>OAK</t></rPh></is></c>', 'Oak'],
    ['lines', '<c r="A1" t="str"><v>Oak_x000D_\nHouse_x005F_x0041_</v></c>', 'Oak\nHouse_x0041_'],
    ['entities', '<c r="A1" t="str"><v>&lt;A&#38;B&#x2019;s&gt;</v></c>', '<A&B’s>'],
    ['unparsed', '<c r="A1" t="str"><v><![CDATA[A & B]]> & C</v></c>', 'A & B & C'],
    ['a comment', '<c r="A1" t="str"><v>Oak<!-- was Elm --> House</v></c>', 'Oak House'],
    ['true', '<c r="A1" t="b"><v>1</v></c>', 'TRUE'],
    ['false', '<c r="A1" t="b"><v>0</v></c>', 'FALSE'],
    ['an error', '<c r="A1" t="e"><f>VLOOKUP(1,B:C,2,0)</f><v>#N/A</v></c>', '#N/A'],
    ['a day as such', '<c r="A1" t="d"><v>2026-03-05T00:00:00</v></c>', '2026-03-05'],
    ['with a time', '<c r="A1" t="d"><v>2026-03-05T10:30:00.000Z</v></c>', '2026-03-05 10:30'],
    ['a formula', '<c r="A1"><f>1+1</f><v>2</v></c>', '2'],
    ['a formula that gives text', '<c r="A1" t="str"><f>A2&amp;B2</f><v>Oak</v></c>', 'Oak'],
    [
      'a link',
      '<c r="A1" t="str"><f>HYPERLINK("https://a.example/1","100006")</f><v>100006</v></c>',
      '100006',
    ],
    [
      'a link not worked out',
      '<c r="A1"><f>HYPERLINK("https://a.example/1","100006")</f><v></v></c>',
      '100006',
    ],
    ['by another program', '<c r="A1"><f>HYPERLINK("https://a.example/1",100006)</f><v>0</v></c>', '100006'],
    ['without a text of its own', '<c r="A1"><f>HYPERLINK("a.example")</f></c>', 'a.example'],
    ['text as a formula', '<c r="A1"><f>"0100006"</f></c>', '0100006'],
    ['prefixes', '<x:c r="A1" t="str"><x:v>Oak</x:v></x:c>', 'Oak'],
    ['other quotes', "<c r='A1' t='str'><v>Oak</v></c>", 'Oak'],
    ['no address', '<c t="str"><v>Oak</v></c>', 'Oak'],
  ])('%s: %s', (_, xml, right) => {
    expect(cell(xml)).toBe(right);
  });

  test.each([
    ['dd/mm/yyyy', '46086', '2026-03-05'],
    ['[$-809]d mmmm yyyy;@', '46086', '2026-03-05'],
    ['dd/mm/yyyy hh:mm', '46086.4375', '2026-03-05 10:30'],
    ['dd/mm/yyyy hh:mm', '46085.9999999', '2026-03-05'],
    ['dd/mm/yyyy', '100006', '100006'],
    ['dd/mm/yyyy', '99999', '2173-10-13'],
    ['dd/mm/yyyy', '2958465', '9999-12-31'],
    ['0000000', '123456', '0123456'],
    ['0000000', '9311101', '9311101'],
    ['000"/"0000', '9311101', '9311101'],
    ['"dmy" 0', '46086', '46086'],
    ['[Red]0;[Blue]-0', '46086', '46086'],
    ['#,##0.00\\ "days"', '46086', '46086'],
    ['0.00E+00', '46086', '46086'],
    ['General', '46086', '46086'],
    ['@', '46086', '46086'],
  ])('shown as %s: %s is %s', (code, value, right) => {
    expect(cell(`<c r="A1" s="1"><v>${value}</v></c>`, { styles: stylesOf(code) })).toBe(right);
  });

  test.each(['1', 'true'])('days counted from 1904 (%s)', (value) => {
    const beside = { styles: stylesOf('yyyy-mm-dd'), before: `<workbookPr date1904="${value}"/>` };
    expect(cell('<c r="A1" s="1"><v>44624</v></c>', beside)).toBe('2026-03-05');
    const sheets = { One: rowsXml('<row r="1"><c r="A1" s="1"><v>44624</v></c></row>') };
    expect(readTypedSheets('county.xlsx', workbookOf(sheets, beside), ['One'])[0]?.cells).toEqual([[46086]]);
  });

  test('shared texts, rich and read aloud', () => {
    const texts =
      '<sst><si><t>Provider</t></si><si><r><t xml:space="preserve">Oak </t></r><r><rPr><b/></rPr><t>House</t></r></si><si><t>Elm</t><rPh sb="0" eb="1"><t>ELM</t></rPh><phoneticPr/></si><si/></sst>';
    const xml = [0, 1, 2, 3].map((at) => `<row r="${at + 1}"><c r="A${at + 1}" t="s"><v>${at}</v></c></row>`);
    expect(first({ One: rowsXml(xml.join('')) }, { texts })?.cells).toEqual([
      ['Provider'],
      ['Oak House'],
      ['Elm'],
    ]);
    expect(() => cell('<c r="A1" t="s"><v>7</v></c>', { texts })).toThrow('the text of A1 is missing');
  });

  test('of a formula without a result is blank and told, once for a column', () => {
    const f = (ref: string): string => `<c r="${ref}"><f>VLOOKUP(1,X!A:B,2,0)</f><v/></c>`;
    const sheet = first({
      One: rowsXml(
        `<row r="2">${f('A2')}${f('B2')}</row><row r="3">${f('A3')}<c r="B3" t="str"><f>""</f><v></v></c></row>`,
      ),
    });
    expect(sheet?.doubts.map(({ row, message }) => [row, message.split('; ')[0]])).toEqual([
      [2, 'The file does not say what comes out of the formula in A2, nor of 1 more in that column'],
      [2, 'The file does not say what comes out of the formula in B2'],
    ]);
    expect(sheet?.cells).toEqual([]);
  });
});

describe('a workbook', () => {
  test('with charts, macros and an empty sheet gives the others in their order', () => {
    const beside = {
      before: '<fileVersion appName="xl"/>',
      change: (parts: Record<string, string>) => ({
        ...parts,
        'xl/workbook.xml': (parts['xl/workbook.xml'] ?? '').replace(
          '<sheets>',
          '<sheets><sheet name="Chart" sheetId="9" r:id="rIdC"/>',
        ),
        'xl/_rels/workbook.xml.rels': (parts['xl/_rels/workbook.xml.rels'] ?? '').replace(
          '</Relationships>',
          '<Relationship Id="rIdC" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>',
        ),
      }),
    };
    const sheets = read({ Empty: '<worksheet/>', Providers: sheetXml([['Provider'], ['Oak']]) }, beside);
    expect(sheets.map(({ name, cells }) => [name, cells.length])).toEqual([
      ['Empty', 0],
      ['Providers', 2],
    ]);
  });

  test('says which sheet was in view, where it does', () => {
    const sheets = { A: sheetXml([['Oak']]), B: sheetXml([['Elm']]) };
    const seen = (before: string) => read(sheets, { before }).map(({ inView }) => inView);
    expect(seen('<bookViews><workbookView activeTab="1"/><workbookView activeTab="0"/></bookViews>')).toEqual(
      [undefined, true],
    );
    expect(seen('<bookViews><workbookView/></bookViews>')).toEqual([undefined, undefined]);
  });

  test('in the strict form, with parts elsewhere and names written otherwise', () => {
    const change = (parts: Record<string, string>): Record<string, string> => ({
      '_rels/.rels':
        '<Relationships><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/xl/book/workbook2.xml"/></Relationships>',
      'xl\\book\\Workbook2.xml': parts['xl/workbook.xml'] ?? '',
      'xl/book/_rels/workbook2.xml.rels': (parts['xl/_rels/workbook.xml.rels'] ?? '')
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006',
          'http://purl.oclc.org/ooxml/officeDocument',
        )
        .replace('worksheets/sheet1', '../worksheets/Sheet1'),
      'xl/worksheets/sheet1.xml': parts['xl/worksheets/sheet1.xml'] ?? '',
    });
    expect(first({ One: sheetXml([['Oak']]) }, { change })?.cells).toEqual([['Oak']]);
  });

  test('says what it hides and merges', () => {
    const xml = `<worksheet><dimension ref="A1:ZZ9999"/><cols><col min="2" max="3" hidden="1"/><col min="5" max="16384" hidden="true"/></cols><sheetData>
      <row r="1"><c r="A1" t="str"><v>Oak</v></c></row><row r="3" hidden="1"><c r="B3" t="str"><v>Elm</v></c></row>
      </sheetData><mergeCells count="1"><mergeCell ref="A1:A3"/></mergeCells></worksheet>`;
    const [shown, hidden, very] = read(
      { Shown: xml, Hidden: sheetXml([['Oak']]), Very: sheetXml([['Oak']]) },
      { states: { Hidden: 'hidden', Very: 'veryHidden' } },
    );
    expect(shown?.cells).toEqual([
      ['Oak', ''],
      ['', ''],
      ['', 'Elm'],
    ]);
    expect(shown?.layout).toMatchObject({
      hidden: false,
      hiddenRows: [3],
      merged: [{ rows: { from: 1, to: 3 }, columns: { from: 0, to: 0 } }],
    });
    expect(shown?.layout?.hiddenColumns.slice(0, 4)).toEqual([1, 2, 4, 5]);
    expect([hidden?.layout?.hidden, very?.layout?.hidden]).toEqual([true, true]);
  });

  test.each([
    [5001, []],
    [5002, ['A5002 stands more than 5000 rows below the others; what begins there is left out.']],
    [1_048_576, ['A1048576 stands more than 5000 rows below the others; what begins there is left out.']],
  ])('a stray cell in row %s', (row, told) => {
    const at = (ref: number): string => `<row r="${ref}"><c r="A${ref}" t="str"><v>x</v></c></row>`;
    const sheet = first({ One: rowsXml(at(1) + at(row)) });
    expect(sheet?.doubts.map(({ message }) => message)).toEqual(told);
    expect(sheet?.cells.length).toBe(told.length > 0 ? 1 : row);
  });

  test.each([
    ['SR', 512],
    ['SS', 1],
    ['XFD', 1],
  ])('a stray cell in column %s', (column, width) => {
    const sheet = first({
      One: rowsXml(`<row r="1"><c r="A1"><v>1</v></c><c r="${column}1"><v>2</v></c></row>`),
    });
    expect(sheet?.cells[0]?.length).toBe(width);
    expect(sheet?.doubts.length).toBe(width === 512 ? 0 : 1);
  });

  test.each([
    ['cut off', '<worksheet><sheetData><row r="1">'],
    ['cut off in a tag', '<worksheet><sheetData'],
    ['mixed up', '<worksheet><sheetData></worksheet></sheetData>'],
    ['with entities of its own', '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet/>'],
    ['a number that is none', rowsXml('<row r="1"><c r="A1"><v>one</v></c></row>')],
  ])('%s is refused in words', (_, xml) => {
    expect(() => read({ One: xml })).toThrow(InputError);
    expect(() => read({ One: xml })).toThrow(
      /^list\.xlsx is not a workbook that can be read \(.*\)\. Save it again/,
    );
  });

  test('a tag that never ends is refused at once', () => {
    expect(() => read({ One: `<worksheet><${'a'.repeat(2_000_000)}` })).toThrow(InputError);
    expect(() => read({ One: `<worksheet><a ${'b="c" '.repeat(300_000)}"` })).toThrow(InputError);
  });

  test('another reader reads the same', async () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'É', '&', '<', '"', ' ', '’', '0', '>'),
      maxLength: 5,
    });
    const value = fc.oneof(
      text.filter((one) => one.trim() !== ''),
      fc.integer({ min: -99, max: 99_999_999 }),
      fc.double({ min: 0, max: 1000, noNaN: true }).map((one) => Number(one.toFixed(6))),
      fc.boolean(),
      fc.constant(null),
    );
    const table = fc.array(fc.array(value, { maxLength: 5 }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(fc.array(table, { minLength: 1, maxLength: 3 }), async (tables) => {
        const sheets = tables.map((rows, at): [string, string] => [`S${at}`, sheetXml(rows)]);
        const bytes = workbookOf(Object.fromEntries(sheets));
        const theirs = await readXlsxFile(Buffer.from(bytes));
        const ours = readTypedSheets('x.xlsx', bytes, ['none']);
        const trimmed = ours.map(({ name, cells }) => ({
          sheet: name,
          data: cells.map((row) => row.map((one) => (typeof one === 'string' ? one.trim() : one))),
        }));
        expect(trimmed).toEqual(theirs);
      }),
      { numRuns: 100 },
    );
  });
});
