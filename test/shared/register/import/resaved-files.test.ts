/** Registers as spreadsheets, R and pandas re-save them, and rows that somebody's quote or comma moved. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { madeUpRegisterFile } from '../../../../scripts/made-up-register';
import { readCsvTable } from '../../../../shared/table/csv-table';
import { openRegister, type Register } from '../../../../shared/register/search/open-register';
import type { Establishment } from '../../../../shared/schema/establishment';
import { bytesOf, csvOf, importBytes } from '../register-of';

type Cells = readonly (readonly string[])[];
const file = 'edubasealldata20261121.csv';

const cellsOf = (rows: number, seed: number): Cells =>
  readCsvTable(madeUpRegisterFile({ rows, seed })).cells.filter((row) => row.length > 1);
const all = (register: Register): Establishment[] =>
  Array.from({ length: register.count }, (_, row) => register.establishment(row));
const read = (text: string): { entries: Establishment[]; doubts: string } => {
  const { bytes, report } = importBytes(bytesOf(text), file);
  return { entries: all(openRegister(bytes)), doubts: report.warnings.join(' ') };
};
const quoted = (value: string, separator = ','): string =>
  value.includes(separator) || /["\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
const written = (cells: Cells, separator = ','): string =>
  cells.map((row) => row.map((value) => quoted(value, separator)).join(separator) + '\r\n').join('');

const dateColumns = ['OpenDate', 'CloseDate', 'LastChangedDate', 'AccreditationExpiryDate', 'CensusDate'];
const numberColumns =
  /^(UKPRN|EstablishmentNumber|StatutoryLowAge|StatutoryHighAge|NumberOfPupils|PlacesPRU|TelephoneNum)$|\(code\)$/;
/** Each cell below the headings by its heading. */
const mapped = (cells: Cells, change: (value: string, heading: string) => string): Cells =>
  cells.map((row, at) =>
    at === 0 ? row : row.map((value, column) => change(value, cells[0]?.[column] ?? '')),
  );
const dates = (write: (day: string, month: string, year: string) => string) => (cells: Cells) =>
  mapped(cells, (value, heading) => {
    const parts = /^(\d\d)-(\d\d)-(\d{4})$/.exec(value);
    if (parts === null || !dateColumns.includes(heading)) return value;
    return write(parts[1] ?? '', parts[2] ?? '', parts[3] ?? '');
  });
const short = (text: string): string => text.replace(/^0/, '');
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const tools: Record<string, (cells: Cells) => string> = {
  'R, a word for every blank': (cells) => written(mapped(cells, (value) => (value === '' ? 'NA' : value))),
  'SQL, a word for every blank': (cells) =>
    written(mapped(cells, (value) => (value === '' ? 'NULL' : value))),
  'R, headings made into names': (cells) =>
    written([(cells[0] ?? []).map((name) => name.replace(/[^A-Za-z0-9]/g, '.')), ...cells.slice(1)]),
  'pandas, numbers with a point and its row index': (cells) =>
    written(
      mapped(cells, (value, heading) =>
        numberColumns.test(heading) && /^\d+$/.test(value) ? `${Number(value)}.0` : value,
      ).map((row, at) => [at === 0 ? '' : String(at - 1), ...row]),
    ),
  semicolons: (cells) => written(cells, ';'),
  'tabs and a byte order mark': (cells) => `\ufeff${written(cells, '\t')}`,
  'everything in quotes': (cells) => csvOf(cells[0] ?? [], cells.slice(1)),
  'dates year first': (cells) => written(dates((day, month, year) => `${year}-${month}-${day}`)(cells)),
  'dates with the time': (cells) =>
    written(dates((day, month, year) => `${year}-${month}-${day} 00:00:00`)(cells)),
  'dates month first': (cells) =>
    written(dates((day, month, year) => `${short(month)}/${short(day)}/${year}`)(cells)),
  'dates with the month’s name': (cells) =>
    written(dates((day, month, year) => `${day}-${months[Number(month) - 1] ?? ''}-${year}`)(cells)),
  'dates as a spreadsheet counts days': (cells) =>
    written(
      dates((day, month, year) =>
        Number(year) < 1930
          ? `${day}-${month}-${year}`
          : String(
              (Date.UTC(Number(year), Number(month) - 1, Number(day)) - Date.UTC(1899, 11, 30)) / 86_400_000,
            ),
      )(cells),
    ),
  'dates with years of two digits': (cells) =>
    written(
      dates((day, month, year) =>
        Number(year) < 1930 || Number(year) > 2029
          ? `${day}-${month}-${year}`
          : `${day}/${month}/${year.slice(2)}`,
      )(cells),
    ),
};

describe('a register that was re-saved says the same', () => {
  test.each(Object.entries(tools))('%s', (_, resave) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (seed) => {
        const cells = cellsOf(60, seed);
        expect(read(resave(cells)).entries).toEqual(read(written(cells)).entries);
      }),
      { numRuns: 4 },
    );
  });

  test('without the separators of blank cells at the end of a row, and that is told', () => {
    const cells = cellsOf(40, 7);
    const text = written(cells).replace(/,+\r\n/g, '\r\n');
    const { entries, doubts } = read(text);
    expect(entries).toEqual(read(written(cells)).entries);
    expect(doubts).toMatch(/end before the last column/);
  });

  test('with blank rows below the last and between, of which nothing is told', () => {
    const cells = cellsOf(20, 5);
    const blank = (cells[0] ?? []).map(() => '');
    const spaces = blank.map((_, at) => (at === 3 ? '  ' : ''));
    const text = written([...cells.slice(0, 9), blank, ...cells.slice(9), blank, spaces, blank]);
    expect(read(text)).toEqual(read(written(cells)));
    // A row with anything in it is an establishment's, and told.
    const noted = written([...cells, blank.map((_, at) => (at === 3 ? 'Oak' : ''))]);
    expect(read(noted).doubts).toMatch(/1 row of the file could not be used/);
  });

  test('with every row twice, and nothing is missing', () => {
    const cells = cellsOf(20, 3);
    const { entries, doubts } = read(written([...cells, ...cells.slice(1)]));
    expect(entries).toEqual(read(written(cells)).entries);
    expect(doubts).toMatch(/20 rows repeat establishments that are there already/);
    expect(doubts).not.toMatch(/missing here\./);
  });
});

describe('"NA" in a file', () => {
  const columns = ['URN', 'EstablishmentName', 'EstablishmentStatus (code)', 'HeadLastName', 'Town'];
  const heads = (rows: readonly (readonly string[])[]): string[] =>
    read(csvOf(columns, rows)).entries.map(({ head, town }) => `${head}|${town}`);
  test('is a name where other cells of the column are blank', () =>
    expect(
      heads([
        ['900001', 'One', '1', 'NA', 'Ashminster'],
        ['900002', 'Two', '1', '', 'NA'],
      ]),
    ).toEqual(['NA|Ashminster', '|NA']));
  test('is a blank where nothing else is blank', () =>
    expect(
      heads([
        ['900001', 'One', '1', 'NA', 'Ashminster'],
        ['900002', 'Two', '1', 'Oak', 'NA'],
      ]),
    ).toEqual(['|Ashminster', 'Oak|']));
});

describe('days and months', () => {
  const columns = ['URN', 'EstablishmentName', 'EstablishmentStatus (code)', 'OpenDate', 'CloseDate'];
  const read1 = (rows: readonly (readonly [string, string])[]) => {
    const { entries, doubts } = read(
      csvOf(
        columns,
        rows.map(([open, close], at) => [String(900_001 + at), 'Name', '2', open, close]),
      ),
    );
    return { dates: entries.map(({ openDate, closeDate }) => [openDate, closeDate]), doubts };
  };
  test('a column is month first as soon as one of its days is past the twelfth', () => {
    const { dates: found, doubts } = read1([
      ['9/1/2014', '8/31/2021'],
      ['3/4/2015', '1/2/2020'],
    ]);
    expect(found).toEqual([
      ['2014-09-01', '2021-08-31'],
      ['2015-03-04', '2020-01-02'],
    ]);
    expect(doubts).not.toMatch(/could not be read/);
  });
  test('of a column of both kinds only what is certain is read, and the rest is told', () => {
    const { dates: found, doubts } = read1([
      ['31/08/2014', '01/09/2020'],
      ['08/31/2015', '13/09/2020'],
      ['03/04/2016', ''],
      ['05/05/2017', ''],
    ]);
    expect(found.map(([open]) => open)).toEqual(['2014-08-31', '2015-08-31', '', '2017-05-05']);
    expect(found[0]?.[1]).toBe('2020-09-01');
    expect(doubts).toMatch(/1 date could not be read for certain \(OpenDate\)/);
  });
  test('what is no date is told', () =>
    expect(read1([['soon', '31-31-2020']])).toMatchObject({
      dates: [['', '']],
      doubts: expect.stringMatching(/2 dates could not be read.*OpenDate, CloseDate/) as string,
    }));
});

describe('a row that somebody’s quote or comma moved', () => {
  const free = [
    'Street',
    'Locality',
    'Address3',
    'Town',
    'HeadLastName',
    'HeadPreferredJobTitle',
    'PropsName',
  ];
  const damage = fc.record({
    seed: fc.integer({ min: 1, max: 9999 }),
    row: fc.integer({ min: 1, max: 12 }),
    column: fc.constantFrom('EstablishmentName', ...free),
    text: fc.constantFrom('Unit 3, Mill Lane', '"Unit 3 "The Hub", Mill Lane"', 'A, B, C', '"Oak" House, 1'),
    lost: fc.boolean(),
  });
  test('is told, and keeps what is certain: no value stands in another’s place', () => {
    fc.assert(
      fc.property(damage, ({ seed, row, column, text, lost }) => {
        const cells = cellsOf(12, seed);
        const place = cells[0]?.indexOf(column) ?? -1;
        const [right] = read(written(cells)).entries.slice(row - 1);
        if (right === undefined) return;
        const lines = cells.map((values, at) => {
          const line = values.map((value, own) => (at === row && own === place ? text : quoted(value)));
          return `${(lost && at === row && line.at(-1) === '' ? line.slice(0, -1) : line).join(',')}\r\n`;
        });
        const { entries, doubts } = read(lines.join(''));
        expect(doubts).toMatch(
          /more fields than the header|out of their columns|end before|ends before|could not be used/,
        );
        const kept = entries.find(({ urn }) => urn === right.urn);
        if (kept === undefined) return;
        for (const [key, value] of Object.entries(kept)) {
          const isDamaged = key === 'name' || key === 'head';
          if (isDamaged || value === '') continue;
          expect([key, value]).toEqual([key, right[key as keyof Establishment]]);
        }
        expect([kept.status, kept.dfeNumber, kept.typeCode]).toEqual([
          right.status,
          right.dfeNumber,
          right.typeCode,
        ]);
      }),
      { numRuns: 150 },
    );
  }, 120_000);
});
