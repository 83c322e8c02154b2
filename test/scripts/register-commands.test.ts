/** The register's commands of the built command line, as an analyst runs them. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildCli } from '../../scripts/build/cli';
import { sheetXml, workbookOf } from '../shared/table/made-workbook';
import { madeUpRegisterFile } from '../../scripts/made-up-register';

let folder = '';
let register = '';
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
beforeAll(async () => {
  mkdirSync('.cache', { recursive: true });
  // Within the project, so that the command finds jsdom.
  folder = mkdtempSync(join(process.cwd(), '.cache/register-commands-'));
  await buildCli(join(folder, 'cli.mjs'));
  const first = [
    {
      EstablishmentName: 'Oak House School',
      Postcode: 'ST9 9AA',
      'EstablishmentStatus (code)': '1',
      'EstablishmentStatus (name)': 'Open',
    },
    {
      EstablishmentName: '=Elm()',
      Postcode: 'ST9 9AB',
      'EstablishmentStatus (code)': '2',
      'EstablishmentStatus (name)': 'Closed',
    },
  ];
  register = file('edubasealldata20261121.csv', madeUpRegisterFile({ rows: 50, first }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ran {
  code: number | null;
  out: string;
  err: string;
}
const run = (args: readonly string[], input = ''): Ran => {
  const done = spawnSync(process.execPath, [join(folder, 'cli.mjs'), ...args], {
    input,
    encoding: 'utf8',
    cwd: tmpdir(),
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
};
const results = ({ out }: Ran): Record<string, unknown>[] =>
  (JSON.parse(out) as { results: Record<string, unknown>[] }).results;

describe('search', () => {
  const hits = (ran: Ran): { query: string; hits: Record<string, string>[] }[] =>
    (JSON.parse(ran.out) as { results: { query: string; hits: Record<string, string>[] }[] }).results;

  test('lists what the search box lists, for one question or a file of them', () => {
    const [one] = hits(run(['search', '--register', register, '--query', 'oak ho']));
    expect(one?.query).toBe('oak ho');
    expect(Object.keys(one?.hits[0] ?? {})).toEqual([
      'urn',
      'name',
      'status',
      'type',
      'la',
      'town',
      'postcode',
    ]);
    expect(one?.hits[0]).toMatchObject({ name: 'Oak House School', status: 'open', postcode: 'ST9 9AA' });
    const questions = file('questions.txt', 'Oak House Schol, 12 High Street\r\n\r\nST9 9AB\n');
    const many = hits(run(['search', '--register', register, '--queries', questions, '--la', '201']));
    expect(many.map(({ query, hits: [first] }) => [query, first?.['name']])).toEqual([
      ['Oak House Schol, 12 High Street', 'Oak House School'],
      ['ST9 9AB', '=Elm()'],
    ]);
  });

  test.each([
    [['--query', 'oak', '--queries', 'x.txt'], /either --query/],
    [[], /either --query/],
    [['--query', ' '], /--query is blank/],
    [['--queries', 'gone.txt'], /gone\.txt cannot be read/],
  ])('%j is the input’s fault', (args, message) => {
    const ran = run(['search', '--register', register, ...args]);
    expect([ran.code, ran.err]).toEqual([2, expect.stringMatching(message)]);
  });
});

describe('check', () => {
  test('one question, the register plain or gzip', () => {
    const zipped = file(
      'edubasealldata20261120.csv.gz',
      gzipSync(madeUpRegisterFile({ rows: 50, first: [{ EstablishmentName: 'Oak House School' }] })),
    );
    const plain = run(['check', '--register', register, '--query', '100000', '--as-of', '2026-11-22']);
    expect(plain.code).toBe(0);
    expect(JSON.parse(plain.out)).toMatchObject({
      register: { file: 'edubasealldata20261121.csv', extractDate: '2026-11-21', rows: 50 },
      results: [
        {
          input: { text: '100000' },
          verdict: 'open',
          registered: true,
          establishment: { name: 'Oak House School' },
          candidates: [],
        },
      ],
    });
    expect(JSON.stringify(results(plain)[0]?.['links'])).toContain('Details/100000');
    expect(results(run(['check', '--register', zipped, '--query', 'Oak Hose School']))[0]).toMatchObject({
      verdict: 'possible',
      registered: false,
      establishment: null,
      candidates: [expect.objectContaining({ urn: '100000' }) as object],
    });
  });

  test('a list of providers, as JSON in its order and as CSV in which nothing is a formula', () => {
    // Windows-1252, as a spreadsheet program saves it.
    const list = file(
      'providers.csv',
      Uint8Array.from(
        'Provider,Post code\r\nOak House School,st99aa\r\n=1+1 Café,\r\n=Elm(),ST9 9AB\r\n',
        (letter) => letter.charCodeAt(0),
      ),
    );
    const json = results(run(['check', '--register', register, '--providers', list]));
    expect(json.map(({ verdict }) => verdict)).toEqual(['open', 'not-found', 'closed']);
    expect(json[1]?.['input']).toEqual({ text: '=1+1 Café' });
    const csv = run(['check', '--register', register, '--providers', list, '--csv']);
    expect(csv.out.split('\r\n')).toHaveLength(5);
    for (const cell of csv.out.split(/[\r\n,]+/)) expect(cell).not.toMatch(/^"?[=+@]/);
  });

  test('a list as it is kept: rows by their number, what was passed over and why, which column is which', () => {
    const list = file(
      'directory.csv',
      'AP directory 2026,,\nAP provider,Post code,URN Number\nRegistered providers,,\nOak House School,st99aa,\nNobody Knows,,EY456789\nTotal: 2,,\n',
    );
    const { code, out, err } = run(['check', '--register', register, '--providers', list]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      results: [
        { row: 4, input: { text: 'Oak House School', postcode: 'st99aa' }, verdict: 'open', notes: [] },
        { row: 5, input: { text: 'Nobody Knows' }, notes: [expect.stringContaining('EY456789')] },
      ],
      passedOver: [
        { row: 1, text: 'AP directory 2026', why: 'Above the headings.' },
        { row: 3, text: 'Registered providers', why: expect.any(String) as string },
        { row: 6, text: 'Total: 2', why: 'A total.' },
      ],
      columns: { name: 'AP provider', postcode: 'Post code', urn: 'URN Number' },
    });
    // The register's own doubts are told; of the list there are none.
    expect(err).not.toContain('directory.csv');
    const [head = '', first = ''] = run([
      'check',
      '--register',
      register,
      '--providers',
      list,
      '--csv',
    ]).out.split('\r\n');
    expect(head).toMatch(/^Asked for,Verdict,.*,Row$/);
    expect(first).toMatch(/,4$/);
  });

  test('a workbook: the sheet that holds the list, or the one that is asked for', () => {
    const sheets = {
      'Read me': sheetXml([['How to use this']]),
      Providers: sheetXml([
        ['Provider', 'URN'],
        ['Oak House School', 100_000],
      ]),
      Archive: sheetXml([['Provider'], ['Nobody Knows Zzyx']]),
    };
    const list = file('directory.xlsx', workbookOf(sheets));
    const first = run(['check', '--register', register, '--providers', list]);
    expect(results(first)).toMatchObject([{ row: 2, verdict: 'open', input: { urn: '100000' } }]);
    expect(first.err).toContain('the sheet “Providers” is read');
    const other = run(['check', '--register', register, '--providers', list, '--sheet', 'archive']);
    expect(results(other)).toMatchObject([{ input: { text: 'Nobody Knows Zzyx' } }]);
    const none = run(['check', '--register', register, '--providers', list, '--sheet', 'Nope']);
    expect(none).toMatchObject({ code: 2, out: '' });
    expect(none.err).toContain('Its sheets are: Read me, Providers, Archive');
  });

  test('a list on its side is turned, and read as it stands where that is asked for', () => {
    const side = file(
      'side.csv',
      'Provider,Oak House School,Elm House\nURN,100000,100001\nTown,Leeds,York\n',
    );
    const turned = run(['check', '--register', register, '--providers', side]);
    expect(results(turned)).toMatchObject([{ input: { urn: '100000' } }, { input: { urn: '100001' } }]);
    expect(turned.err).toContain('With --as-it-stands it is read as it is.');
    const asItStands = run(['check', '--register', register, '--providers', side, '--as-it-stands']);
    expect(asItStands.err).not.toContain('turned');
    expect(asItStands.out).not.toEqual(turned.out);
  });

  test('an own framework as a workbook: the sheet that is one, or its faults by row and column', () => {
    const rows = [
      ['Ours 2026'],
      ['Theme', 'Code', 'Prompt', 'Scale'],
      ['Safe', '1.1', 'Checks done', 'Met / Not met'],
    ];
    const good = file('ours.xlsx', workbookOf({ 'Read me': sheetXml([['x']]), Ours: sheetXml(rows) }));
    const read = run(['validate', good]);
    expect([read.code, (JSON.parse(read.out) as { ok: boolean }).ok]).toEqual([0, true]);
    const bad = file(
      'bad.xlsx',
      workbookOf({ Ours: sheetXml([...rows, ['Safe', '', 'No code', 'Met / Not met']]) }),
    );
    const refused = run(['validate', bad]);
    expect(refused.code).toBe(2);
    expect(JSON.parse(refused.out)).toMatchObject({ ok: false, errors: [{ row: 4, column: 'Code' }] });
  });

  test('one question has nothing that was passed over, and no columns', () => {
    const { out } = run(['check', '--register', register, '--query', '100000']);
    expect(JSON.parse(out)).toMatchObject({
      passedOver: [],
      columns: {},
      register: { doubts: expect.any(Array) as unknown },
    });
  });

  test('the age of the copy is that of the day asked for', () => {
    const reasons = (day: string): string =>
      JSON.stringify(
        results(run(['check', '--register', register, '--query', '100000', '--as-of', day]))[0]?.['reasons'],
      );
    expect(reasons('2026-12-21')).not.toContain('days before the check');
    expect(reasons('2026-12-22')).toContain('31 days before the check');
  });

  test('what is wrong with the input is said, with exit 2', () => {
    const page = file('edubasealldata20261122.csv', '<!DOCTYPE html><html></html>');
    const cut = file(
      'edubasealldata20261119.csv.gz',
      gzipSync(madeUpRegisterFile({ rows: 50 })).subarray(0, 2000),
    );
    const notGzip = file(
      'edubasealldata20261118.csv.gz',
      Uint8Array.of(0x1f, 0x8b, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8),
    );
    // A browser unpacks on the way and leaves the name: what is plain is read as plain.
    const plain = file('edubasealldata20261117.csv.gz', 'URN,x');
    const faults: [string[], RegExp][] = [
      [['--query', 'x'], /--register is missing/],
      [['--register', register], /either --query .* or --providers/],
      [['--register', register, '--query', ' '], /--query is blank/],
      [['--register', register, '--query', 'x', '--as-of', 'today'], /YYYY-MM-DD/],
      [['--register', 'nowhere.csv', '--query', 'x'], /nowhere\.csv cannot be read: there is no such file/],
      [['--register', page, '--query', 'x'], /edubasealldata20261122\.csv is a web page/],
      [['--register', cut, '--query', 'x'], /edubasealldata20261119\.csv\.gz is cut off/],
      [['--register', notGzip, '--query', 'x'], /20261118\.csv\.gz is cut off/],
      [['--register', plain, '--query', 'x'], /has no column EstablishmentName/],
      [['--register', register, '--providers', 'nowhere.csv'], /nowhere\.csv cannot be read/],
      [
        ['--register', register, '--providers', file('empty.csv', 'Name\r\n')],
        /empty\.csv: The list holds no provider/,
      ],
      [
        ['--register', register, '--providers', file('open.csv', 'Name\n"Oak,1\n')],
        /open\.csv, row 2: A quotation mark/,
      ],
      [['--register', register, '--providers', file('list.pdf', '%PDF-1.7')], /list\.pdf is a PDF/],
    ];
    for (const [args, message] of faults) {
      const { code, out, err } = run(['check', ...args]);
      expect({ args, code, out }).toEqual({ args, code: 2, out: '' });
      expect(err).toMatch(message);
    }
  });
});

describe('threshold', () => {
  test('judges facts from standard input', () => {
    const { code, out } = run(
      ['threshold', '--facts', '-'],
      JSON.stringify({ pupils: [{ compulsorySchoolAge: true, hoursPerWeek: 20, ehcp: true }] }),
    );
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      verdict: 'meets',
      ruleSet: { inForce: true },
      missing: [],
      factors: expect.any(Array) as unknown,
    });
  });

  test.each([
    ['less as the only education', { hoursPerWeek: 2, soleProvision: true }, 'cannot-tell', 'could-meet'],
    ['evenings', { hoursPerWeek: 20, timeOfDay: 'evening' }, 'cannot-tell', 'could-meet'],
    ['three weeks', { hoursPerWeek: 20, weeksPerYear: 3 }, 'cannot-tell', 'could-meet'],
    ['beside other education', { hoursPerWeek: 17.5, soleProvision: false }, 'below', 'factors-not-given'],
    ['with breaks', { hoursPerWeek: 16, breaksPerWeek: 2, soleProvision: false }, 'meets', undefined],
  ])('weighs the further factors: %s', (_, pupil, verdict, because) => {
    const facts = { pupils: [{ compulsorySchoolAge: true, ehcp: true, ...pupil }] };
    const { code, out } = run(['threshold', '--facts', '-'], JSON.stringify(facts));
    expect(code).toBe(0);
    const result = JSON.parse(out) as { verdict: string; because?: string; ask: string[] };
    expect([result.verdict, result.because]).toEqual([verdict, because]);
    expect(result.ask.length).toBeGreaterThan(0);
  });

  test('says which facts it does not know, as a misspelt one', () => {
    const facts = { note: 'x', pupils: [{ hoursPerweek: 20 }, { hoursPerweek: 20, ehcp: true }] };
    const { code, out, err } = run(['threshold', '--facts', '-'], JSON.stringify(facts));
    expect([code, (JSON.parse(out) as { verdict: string }).verdict]).toEqual([0, 'cannot-tell']);
    expect(err).toContain('Standard input: note, pupils[].hoursPerweek are no fact of the threshold');
  });

  test('names the fact at fault', () => {
    const { code, err } = run(['threshold', '--facts', '-'], '{"pupils":[{"hoursPerWeek":"many"}]}');
    expect(code).toBe(2);
    expect(err).toContain('pupils[0].hoursPerWeek');
    expect(run(['threshold', '--facts', '-'], '{').code).toBe(2);
  });
});

describe('read-page', () => {
  test('reads a saved page, and says what other pages are', () => {
    const page = (name: string): Ran =>
      run(['read-page', join(process.cwd(), `test/examples/gias-pages/${name}.html`)]);
    expect(JSON.parse(page('closing-ap-academy-900005').out)).toMatchObject({
      kind: 'establishment',
      establishment: { urn: '900005', status: 'closing' },
    });
    const missing = page('not-found');
    expect(missing.code).toBe(0);
    expect(JSON.parse(missing.out)).toMatchObject({ kind: 'not-found', establishment: null });
    expect(run(['read-page', 'nowhere.html']).code).toBe(2);
  });
});
