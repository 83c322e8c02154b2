/** The published register in: any encoding, order and damage, each told. */
import { searchRegister } from '../../../../shared/register/search/search-register';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { madeUpRegisterFile } from '../../../../scripts/made-up-register';
import { InputError } from '../../../../shared/errors';
import { extractDateOf } from '../../../../shared/register/import/extract-date';
import { openRegister } from '../../../../shared/register/search/open-register';
import { bytesOf, csvOf, freshFile, importBytes } from '../register-of';

const columns = [
  'URN',
  'EstablishmentName',
  'EstablishmentStatus (code)',
  'EstablishmentStatus (name)',
  'Town',
];
const open = (urn: string, name: string, town = 'Ashminster'): string[] => [urn, name, '1', 'Open', town];
const fault = (bytes: Uint8Array | string, file = freshFile): string => {
  try {
    importBytes(typeof bytes === 'string' ? bytesOf(bytes) : bytes, file);
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    return (error as Error).message;
  }
  throw new Error('nothing was refused');
};
const names = (bytes: ArrayBuffer): string[] => {
  const register = openRegister(bytes);
  return Array.from({ length: register.count }, (_, row) => register.establishment(row).name);
};

describe('importing a register', () => {
  test('gives the same index wherever the bytes are cut', () => {
    const file = madeUpRegisterFile({ rows: 40, seed: 3 });
    const whole = new Uint8Array(importBytes(file).bytes);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), (pieces) => {
        expect(new Uint8Array(importBytes(file, freshFile, pieces).bytes)).toEqual(whole);
      }),
      { numRuns: 15 },
    );
  });

  test('columns are found by name, in any order, and most may be missing', () => {
    const { bytes, report } = importBytes(
      bytesOf(
        csvOf(
          ['Town', 'EstablishmentStatus (name)', 'Something new', 'EstablishmentName', 'URN'],
          [['Ashminster', 'Open', '?', 'Oak House', '900001']],
        ),
      ),
    );
    expect(openRegister(bytes).byUrn('900001')).toMatchObject({
      name: 'Oak House',
      town: 'Ashminster',
      status: 'open',
      typeCode: '',
    });
    expect(report.missingColumns).toContain('Postcode');
    expect(report.missingColumns).not.toContain('Town');
    expect(report.warnings.join(' ')).toMatch(/5 columns/);
  });

  test('windows-1252, UTF-8 and UTF-8 with a byte order mark are all read', () => {
    const text = csvOf(columns, [open('900001', 'Café à la Mer'), open('900002', 'St Stephen’s')]);
    const latin = Uint8Array.from(text, (letter) => (letter === '’' ? 0x92 : letter.charCodeAt(0)));
    for (const file of [latin, bytesOf(text), bytesOf(`\ufeff${text}`)])
      expect(names(importBytes(file).bytes)).toEqual(['Café à la Mer', 'St Stephen’s']);
  });

  test('doubled quotes, stray white space and line ends within a value are cleaned', () => {
    const { bytes } = importBytes(
      bytesOf(csvOf(columns, [open('900001', ' The "Oak"\r\nHouse\u00a0 '), open('900002', 'Plain  name ')])),
    );
    expect(names(bytes)).toEqual(['The "Oak" House', 'Plain name']);
  });

  test('rows that cannot be used are counted and explained, and the rest is read', () => {
    const rows = [
      open('900001', 'One'),
      open('', 'No number'),
      open('900003', ''),
      ['900004', 'Short'],
      open('900001', 'Again'),
      open('900005', 'Five'),
    ];
    const { bytes, report } = importBytes(bytesOf(csvOf(columns, rows)));
    expect(names(bytes)).toEqual(['One', 'Five']);
    expect(report).toMatchObject({ rows: 2, rejectedCount: 4 });
    expect(report.rejected.map(({ line, reason }) => [line, reason])).toEqual([
      [3, expect.stringContaining('no URN')],
      [4, expect.stringContaining('no name')],
      [5, 'has 2 fields where the header has 5'],
      [6, 'URN 900001 appears a second time'],
    ]);
    expect(report.warnings.join(' ')).toMatch(/3 rows of the file could not be used/);
    expect(report.warnings.join(' ')).toMatch(/1 row repeats an establishment that is there already/);
  });

  test('only the first hundred rejected rows are told, all are counted', () => {
    const { report } = importBytes(
      bytesOf(csvOf(columns, [open('900001', 'One'), ...Array.from({ length: 150 }, () => open('', 'x'))])),
    );
    expect(report.rejectedCount).toBe(150);
    expect(report.rejected).toHaveLength(100);
  });

  test('a URN that appears twice with two statuses has none that is known', () => {
    const { bytes, report } = importBytes(
      bytesOf(
        csvOf(columns, [open('900002', 'Two'), open('900001', 'One'), ['900001', 'One', '2', 'Closed', '']]),
      ),
    );
    expect(openRegister(bytes).byUrn('900001')?.status).toBe('unknown');
    expect(openRegister(bytes).byUrn('900002')?.status).toBe('open');
    expect(report.warnings.join(' ')).toMatch(/twice with different statuses/);
  });

  test('code and name of a status that disagree are no known status', () => {
    const { bytes } = importBytes(
      bytesOf(
        csvOf(columns, [
          ['900001', 'One', '1', 'Closed', ''],
          ['900002', 'Two', '9', 'Quarantine', ''],
          ['900003', 'Three', '', '', ''],
        ]),
      ),
    );
    const register = openRegister(bytes);
    for (const urn of ['900001', '900002', '900003']) expect(register.byUrn(urn)?.status).toBe('unknown');
  });

  test('statuses are counted in the register’s words', () => {
    const { report } = importBytes(
      bytesOf(
        csvOf(columns, [
          open('900001', 'One'),
          ['900002', 'Two', '2', 'Closed', ''],
          open('900003', 'Three'),
        ]),
      ),
    );
    expect(report.statuses).toEqual({ Open: 2, Closed: 1 });
  });

  test('a row with more fields than the header is read as far as it lines up, or left out', () => {
    const wide = [
      'URN',
      'LA (code)',
      'EstablishmentName',
      'EstablishmentStatus (code)',
      'Postcode',
      'PropsName',
    ];
    const { bytes, report } = importBytes(
      bytesOf(
        csvOf(wide, [
          ['900001', '999', 'One', '1', 'ST9 9AA', 'shifted', 'Proprietor Limited'],
          ['900002', 'Ashshire', '999', 'Two', '1', 'ST9 9AB', 'Proprietor Limited'],
          ['900003', '999', 'Three', '1', 'ST9 9AC', 'Proprietor Limited', ''],
        ]),
      ),
    );
    const register = openRegister(bytes);
    expect(register.byUrn('900001')).toMatchObject({ name: 'One', postcode: 'ST9 9AA', proprietor: '' });
    expect(register.byUrn('900002')).toBeUndefined();
    expect(register.byUrn('900003')).toMatchObject({ proprietor: 'Proprietor Limited' });
    expect(report.rejectedCount).toBe(1);
    expect(report.warnings.join(' ')).toMatch(/1 row has more fields than the header/);
  });

  test.each([
    [
      '<!DOCTYPE html><html><head><title>Error</title></head><body>Service unavailable</body></html>',
      /is a web page/,
    ],
    ['  \r\n<html>', /is a web page/],
    ['PK\u0003\u0004 and so on', /is a zip file or a spreadsheet/],
    ['{"error":"none"}', /is JSON/],
    ['', /is empty/],
    ['Name,Town\r\nOak House,Ashminster\r\n', /no column URN, EstablishmentName/],
    ['URN,EstablishmentName\r\n900001,One\r\n', /no column EstablishmentStatus/],
    ['"URN","LinkURN","LinkName","LinkType","LinkEstablishedDate"\r\n', /file of links/],
    [csvOf(columns, []), /no establishment that can be read/],
  ])('%j is refused', (text, message) => {
    expect(fault(text)).toMatch(message);
    expect(fault(text)).toContain(freshFile);
  });

  test('UTF-16 without a mark and a file of zero bytes are refused in readable words', () => {
    for (const bytes of [
      new Uint8Array(5000),
      Uint8Array.from('URN,EstablishmentName\r\n'.split('').flatMap((l) => [l.charCodeAt(0), 0])),
    ]) {
      expect(() => importBytes(bytes)).toThrow(/holds zero bytes/);
      expect(() => importBytes(bytes)).not.toThrow(/\0/);
    }
  });

  test('a second column of what decides a verdict is refused', () => {
    for (const twice of ['URN', 'EstablishmentName', 'EstablishmentStatus (name)']) {
      const head = ['URN', 'EstablishmentName', 'EstablishmentStatus (name)', twice];
      const text = csvOf(head, [['900001', 'Oak', 'Closed', 'Open']]);
      expect(() => importBytes(bytesOf(text))).toThrow(`has the column ${twice} twice`);
    }
  });

  test('gzip that nobody unpacked is refused', () => {
    expect(fault(Uint8Array.of(0x1f, 0x8b, 8, 0, 0))).toMatch(/compressed/);
  });

  test('the children’s centres extract is refused, by its columns and by its types', () => {
    const centre = csvOf(
      ['URN', 'EstablishmentName', 'EstablishmentStatus (code)', 'County (code)'],
      [['20001', 'Centre', '1', '003']],
    );
    expect(fault(centre, 'centres.csv')).toMatch(/^centres\.csv is the children’s centres extract/);
    const types = csvOf(
      [...columns, 'TypeOfEstablishment (code)'],
      [
        [...open('20001', 'Centre'), '47'],
        [...open('20002', 'Site'), '48'],
      ],
    );
    expect(fault(types, 'centres.csv')).toMatch(/only children’s centres/);
  });

  test('a cut-off file is refused wherever it was cut, but at the end of a row', () => {
    const file = bytesOf(csvOf(columns, [open('900001', 'One'), open('900002', 'Two')]));
    const lastRow = file.lastIndexOf(0x0a, file.length - 2) + 1;
    // From the second letter on: one letter alone could be a row's whole first field.
    for (let cut = lastRow + 1; cut < file.length - 3; cut++)
      expect(fault(file.subarray(0, cut))).toMatch(/cut off|cannot be read/);
    expect(importBytes(file.subarray(0, lastRow)).report.rows).toBe(1);
    expect(importBytes(file.subarray(0, file.length - 2)).report.rows).toBe(2);
  });

  test('no bytes make anything but an index or a clear error', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (noise, withHeader) => {
        const header = withHeader ? bytesOf(csvOf(columns, [])) : new Uint8Array(0);
        try {
          searchRegister(openRegister(importBytes(Uint8Array.from([...header, ...noise])).bytes), {
            text: 'oak',
          });
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the date of a copy', () => {
  test.each([
    ['edubasealldata20260924.csv', '2026-09-24'],
    ['https://example.org/public/edubasealldata20240229.csv.gz', '2024-02-29'],
    ['edubasealldata20260231.csv', null],
    ['register.csv', null],
    ['GIAS_20240620110412.csv', '2024-06-20'],
    ['gias-202406201104.csv', '2024-06-20'],
    ['export 2026-06-15 (1).csv', '2026-06-15'],
    ['extract_12020110412.csv', null],
    ['20240101_20260101.csv', null],
    ['C:\\20200101\\register.csv', null],
  ])('of %s is %s', (file, date) => expect(extractDateOf(file)).toBe(date));

  test('may be given, and is doubted when it is not known', () => {
    const { report } = importBytes(bytesOf(csvOf(columns, [open('900001', 'One')])), 'register.csv');
    expect(report.extractDate).toBeNull();
    expect(report.warnings.join(' ')).toMatch(/date of this copy of the register is not known/);
  });
});
