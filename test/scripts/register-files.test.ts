/** Register files as people have them, read by the built command line: each gives its right value. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildCli } from '../../scripts/build/cli';
import { isBeside } from '../beside-project';
import { fieldLists } from '../field-lists';

const folderOfCases = '../shared/cases/register';
const found = isBeside(folderOfCases, 'register files of the field') ? resolve(folderOfCases) : undefined;

interface Result {
  readonly row?: number;
  readonly verdict: string;
  readonly registered: boolean;
  readonly establishment: Record<string, string> | null;
  readonly candidates: readonly { readonly urn: string; readonly name: string }[];
  readonly reasons: readonly string[];
  readonly warnings: readonly string[];
  readonly linked: readonly { readonly urn: string; readonly name: string; readonly kind: string }[];
}
interface Output {
  readonly register: {
    readonly file: string;
    readonly extractDate: string | null;
    readonly rows: number;
    readonly doubts: readonly string[];
  };
  readonly results: readonly Result[];
}

describe.skipIf(found === undefined)('register files of the field', () => {
  let folder = '';
  beforeAll(async () => {
    mkdirSync('.cache', { recursive: true });
    // Within the project, so that the command finds jsdom.
    folder = mkdtempSync(join(process.cwd(), '.cache/register-files-'));
    await buildCli(join(folder, 'cli.mjs'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const path = (name: string): string => join(found ?? '', name);
  const checked = (file: string, args: readonly string[]): { output: Output; one: Result; all: string } => {
    const done = spawnSync(
      process.execPath,
      [join(folder, 'cli.mjs'), 'check', '--register', path(file), ...args],
      { encoding: 'utf8', cwd: tmpdir() },
    );
    expect(done.stderr).not.toMatch(/^\s+at /m);
    expect(done.status, done.stderr).toBe(0);
    const output = JSON.parse(done.stdout) as Output;
    const [one] = output.results;
    if (one === undefined) throw new Error('no result');
    return { output, one, all: done.stdout };
  };
  const asked = (file: string, query: string, ...more: string[]) =>
    checked(file, ['--query', query, ...more]);

  test('of a zip the file of all establishments is read, whatever the order', () => {
    const { output, one } = asked('Results-all-then-state-funded.zip', '900002');
    expect(output.register).toMatchObject({
      file: 'edubasealldata20260615.csv',
      extractDate: '2026-06-15',
      rows: 2,
    });
    expect(one.establishment).toMatchObject({ urn: '900002', name: 'Old Mill School' });
  });

  test('what is listed and no school in England is not registered', () => {
    for (const urn of ['400011', '900020', '900021'])
      expect(asked('reg-not-england.csv', urn).one).toMatchObject({ verdict: 'listed', registered: false });
  });

  test('R’s "NA" is a blank', () => {
    const { one, all } = asked('reg-readr-na.csv', '900002');
    expect(one).toMatchObject({ verdict: 'closed' });
    expect(one.establishment).toMatchObject({ closeReason: '', head: '', locality: '', website: '' });
    expect(all).not.toMatch(/\bNA\b/);
  });

  test('pandas’s floats are the numbers that they were', () => {
    for (const query of ['931/1101', '10079319']) {
      const { one } = asked('reg-pandas-floats.csv', query);
      expect(one).toMatchObject({ verdict: 'open' });
      expect(one.establishment).toMatchObject({
        urn: '900001',
        dfeNumber: '931/1101',
        ukprn: '10079319',
        lowAge: '11',
        highAge: '16',
        phone: '01865000000',
      });
    }
  });

  test('a row with an unescaped quote keeps its postcode, and is told', () => {
    const { one, output } = asked('reg-unescaped-quote-in-street.csv', '900001');
    expect(one).toMatchObject({ verdict: 'open' });
    expect(one.establishment).toMatchObject({
      name: 'Millbrook Centre',
      postcode: 'OX16 9AA',
      town: 'Banbury',
      phone: '01865000000',
      website: '',
      locality: '',
    });
    expect(output.register.doubts.join(' ')).toMatch(/1 row has more fields than the header/);
  });

  test('the same row twice is open, and nothing is missing', () => {
    const { one, all } = asked('reg-same-row-twice.csv', '900001');
    expect(one).toMatchObject({ verdict: 'open', registered: true });
    expect(all).not.toMatch(/is missing here|are missing here/);
    expect(all).toMatch(/repeats an establishment that is there already/);
  });

  test('an amalgamation names its successor', () => {
    for (const urn of ['900002', '900003']) {
      const { one } = asked('reg-amalgamated.csv', urn, '--links', path('links_amalgamated.csv'));
      expect(one).toMatchObject({ verdict: 'closed', registered: false });
      expect(one.linked.filter(({ kind }) => kind === 'successor')).toEqual([
        expect.objectContaining({ urn: '900001', name: 'Millbrook Primary School' }),
      ]);
      expect(one.reasons.join(' ')).toContain('Millbrook Primary School');
    }
  });

  test('years of two digits are read', () => {
    const { one } = asked('reg-dates-two-digit-year.csv', '900002');
    expect(one.establishment).toMatchObject({ openDate: '2014-09-01', closeDate: '2021-08-31' });
  });

  test('a time-stamped name gives its day', () => {
    expect(asked('GIAS_20240620110412.csv', '900001').output.register.extractDate).toBe('2024-06-20');
    expect(asked('reg-two-rows.csv', '900001').output.register).toMatchObject({ extractDate: null, rows: 2 });
  });

  test.each(['reg-accents-lost.csv', 'reg-accents-double-encoded.csv'])(
    'lost letters are told: %s',
    (file) => {
      const { one, output } = asked(file, 'Fierté Centre’s Unit');
      expect(one.candidates.map(({ urn }) => urn)).toContain('900005');
      expect(output.register.doubts.join(' ')).toMatch(
        /2 rows have letters that were lost|3 rows have letters/,
      );
    },
  );

  test('letters that are there are read', () => {
    const { output } = asked('reg-accents-latin1.csv', '900004');
    expect(output.results[0]?.establishment).toMatchObject({ name: 'École Saint-Élan' });
    expect(output.register.doubts.join(' ')).not.toMatch(/letters that were lost/);
  });

  test('bytes that only windows-1252 has are read as such', () => {
    const { one } = asked('f4-register.csv', '100000');
    expect(one.establishment).toMatchObject({ name: 'The ô‘’“Aldgate School' });
  });

  test('odd numbers of a links file are no URNs', () => {
    const done = spawnSync(
      process.execPath,
      [join(folder, 'cli.mjs'), 'check', '--register', path('reg-two-rows.csv'), '--query', '900001'].concat([
        '--links',
        path('links-odd.csv'),
      ]),
      { encoding: 'utf8', cwd: tmpdir() },
    );
    expect(done.status).toBe(2);
    expect(done.stderr).toContain('links-odd.csv holds no links that can be read');
  });

  test('a number and a postcode do not make another name’s school of it', () => {
    const { output } = checked('colocated-register.csv', [
      '--providers',
      join(found ?? '', '../lists/colocated-list.csv'),
    ]);
    for (const result of output.results) expect(result.registered).toBe(false);
  });

  test.each(Object.entries(fieldLists))('a list: %s', (name, { register, rows }) => {
    const { output } = checked(register, ['--providers', join(found ?? '', '../lists', name)]);
    expect(
      output.results.map(({ row, verdict, establishment }) => [row, verdict, establishment?.['urn'] ?? '']),
    ).toEqual(rows);
    for (const { verdict, registered } of output.results) expect(registered).toBe(verdict === 'open');
  });

  test('a register of every kind of council is read whole', () => {
    const { output } = asked('reg-la-names.csv', '900001');
    expect(output.register.rows).toBeGreaterThan(10);
    expect(output.register.doubts.join(' ')).not.toMatch(/could not be used|line up/);
  });
});
