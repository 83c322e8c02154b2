/** The built command line, as an analyst runs it: what comes on stdout and stderr, and the exit code. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildCli } from '../../scripts/build/cli';
import { frameworks } from '../../shared/frameworks/index';

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'provision-cli-'));
  await buildCli(join(folder, 'cli.mjs'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}
const run = (args: readonly string[], input = ''): Ran => {
  const done = spawnSync(process.execPath, [join(folder, 'cli.mjs'), ...args], { input, encoding: 'utf8' });
  return { code: done.status, out: done.stdout, err: done.stderr };
};
const json = (args: readonly string[], input = ''): unknown => {
  const { code, out, err } = run(args, input);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out) as unknown;
};
const file = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const herefordshireMet = Object.fromEntries(
  frameworks
    .find(({ id }) => id === 'herefordshire')
    ?.themes.flatMap(({ criteria }) => criteria.map(({ code }) => [code, 'Fully met'])) ?? [],
);
const answers = (ratings: Record<string, string>, rest: object = {}): string =>
  JSON.stringify({
    provider: { name: 'Made-up Farm' },
    visitDate: '2026-11-03',
    officer: 'Olive Officer',
    ratings,
    ...rest,
  });

describe('listing', () => {
  test('frameworks lists every framework with its instruments and their counts', () => {
    expect(json(['frameworks'])).toContainEqual(
      expect.objectContaining({
        id: 'herefordshire',
        instruments: [expect.objectContaining({ id: 'visit', kind: 'visit', criteria: 44 }) as object],
      }),
    );
  });

  test.each(frameworks.map(({ id }) => id))('framework %s gives its definition, plan its form', (id) => {
    expect(json(['framework', id])).toMatchObject({ id, themes: expect.any(Array) as unknown[] });
    expect(json(['plan', id])).toMatchObject({ framework: id, items: expect.any(Array) as unknown[] });
  });

  test('plan takes an instrument', () => {
    expect(json(['plan', 'keys', '--instrument', 'monitoring'])).toMatchObject({ instrument: 'monitoring' });
  });
});

describe('score', () => {
  test('one unmet safeguarding criterion decides, and is named', () => {
    const path = file('answers.json', answers({ ...herefordshireMet, '1.3': 'Not Met' }));
    expect(json(['score', 'herefordshire', '--answers', path])).toMatchObject({
      complete: true,
      missing: [],
      unmet: ['1.3'],
      outcome: { id: 'not-appropriate', reasons: [{ criteria: ['1.3'] }] },
    });
  });

  test('answers come from standard input too', () => {
    expect(json(['score', 'herefordshire', '--answers', '-'], answers(herefordshireMet))).toMatchObject({
      outcome: { id: 'appropriate' },
    });
  });

  test('a field that the form does not have is warned about and not judged', () => {
    const { code, err } = run(
      ['score', 'herefordshire', '--answers', '-'],
      answers({}, { fields: { moon: 'full' } }),
    );
    expect({ code, err }).toEqual({ code: 0, err: expect.stringContaining('no field “moon”') as string });
  });

  test('a misspelt key is told, so that its answers are not just missing', () => {
    const misspelt = JSON.stringify({ ...(JSON.parse(answers({})) as object), rating: { '1a': 'Fully' } });
    const { code, err } = run(['score', 'derby', '--answers', '-'], misspelt);
    expect(code).toBe(0);
    expect(err).toMatch(/^Standard input: “rating” is not read\. Known are: provider, .*ratings/);
  });

  test.each([
    ['FULLY', 'Fully'],
    [' limited  evidence ', 'Limited evidence'],
  ])('a rating written “%s” is taken as “%s”', (written, label) => {
    expect(json(['score', 'derby', '--answers', '-'], answers({ '1a': written }))).toMatchObject({
      themes: expect.arrayContaining([
        expect.objectContaining({
          code: '1',
          counts: expect.objectContaining({ [label]: 1 }) as object,
        }),
      ]) as unknown[],
    });
  });
});

describe('aggregate', () => {
  const line = (name: string, visitDate: string, ratings: Record<string, string>): string =>
    JSON.stringify({
      framework: 'herefordshire',
      provider: { name },
      visitDate,
      officer: 'Olive Officer',
      ratings,
    });

  test('what a person must look at is told, and a visit of 2062 counts for nothing', () => {
    const mistyped = line('Made-up Farm', '2062-09-01', herefordshireMet);
    const failed = JSON.stringify({
      ...(JSON.parse(
        line('Made-up Farm', '2026-09-01', { ...herefordshireMet, '2.4': 'Not Met' }),
      ) as object),
      fields: { 'product-decision': 'Deemed appropriate' },
    });
    const { code, out, err } = run(
      ['aggregate', '--visits', '-', '--as-of', '2026-11-22'],
      [failed, mistyped].join('\n'),
    );
    expect(code).toBe(0);
    expect(err).toContain('line-000000002 is left out. It is dated 1 September 2062');
    expect(JSON.parse(out)).toMatchObject({
      visits: 1,
      alerts: [
        { provider: 'Made-up Farm', kind: 'decision', criteria: ['2.4'], fields: ['product-decision'] },
        { provider: 'Made-up Farm', kind: 'date', visitDate: '2062-09-01' },
      ],
    });
  });

  test('the latest visit of each provider counts', () => {
    const visits = [
      line('Made-up Farm', '2026-03-01', { ...herefordshireMet, '2.3': 'Not Met' }),
      line('Made-up Farm', '2026-09-01', { ...herefordshireMet, '1.1': 'Not Met' }),
      '',
      line('Invented Garage', '2025-09-01', herefordshireMet),
    ].join('\n');
    const path = file('visits.ndjson', visits);
    expect(json(['aggregate', '--visits', path, '--as-of', '2026-11-22'])).toMatchObject({
      asOf: '2026-11-22',
      visits: 3,
      providers: 2,
      frameworks: [{ id: 'herefordshire', visits: 2 }],
      essentialGaps: [
        { provider: 'Made-up Farm', framework: 'herefordshire', criterion: '1.1', visitDate: '2026-09-01' },
      ],
      due: [
        { provider: 'Invented Garage', lastVisit: '2025-09-01', dueBy: '2026-09-01', overdue: true },
        { provider: 'Made-up Farm', lastVisit: '2026-09-01', dueBy: '2027-09-01', overdue: false },
      ],
    });
  });
});

describe('aggregate with what people did since', () => {
  const visit = (id: string, name: string, ratings: object, visitDate: string): string =>
    JSON.stringify({
      id,
      framework: 'herefordshire',
      provider: { name },
      visitDate,
      submittedAt: '2026-11-15T16:00:00.000Z',
      officer: 'Ash Instance',
      ratings: { ...herefordshireMet, ...ratings },
    });
  const visits = [
    visit('visit-1', 'Bramble Lane Centre', { '1.1': 'Not Met' }, '2026-11-15'),
    visit('visit-2', 'Try-out', { '2.4': 'Not Met' }, '2026-11-15'),
    visit('visit-3', 'Bramble Lane Center', {}, '2026-10-01'),
  ].join('\n');
  /** The example of the page about events. */
  const example = /```ndjson\n([\s\S]*?)```/.exec(readFileSync('docs/events.md', 'utf8'))?.[1] ?? '';
  const event = (rest: object): string =>
    JSON.stringify({
      ...{ v: 1, id: 'x', at: '2026-11-20T09:00:00.000Z', by: 'Lee Lead', kind: 'correct' },
      subject: { type: 'visit', id: 'visit-1' },
      ...rest,
    });

  test('the figures are those of the record as it then stands', () => {
    const path = file('some.ndjson', visits);
    const { code, out, err } = run(
      ['aggregate', '--visits', path, '--events', '-', '--as-of', '2026-11-26'],
      example,
    );
    expect(code).toBe(0);
    expect(err).toBe(`${path}: visit-2 is left out. It was withdrawn on 17 November 2026.\n`);
    expect(JSON.parse(out)).toMatchObject({
      visits: 2,
      providers: 1,
      frameworks: [{ id: 'herefordshire', visits: 1 }],
      essentialGaps: [{ provider: 'Bramble Lane Centre', criterion: '1.1', visitDate: '2026-11-14' }],
      due: [{ lastVisit: '2026-11-14' }],
      leftOut: [{ visitId: 'visit-2', why: 'It was withdrawn on 17 November 2026.' }],
      problems: [],
    });
  });

  test('actions count as people have dealt with them, and a concern makes a visit due', () => {
    const action = { type: 'action', id: 'visit-1#3.1' };
    const events = [
      event({ id: 'a1', kind: 'action-add', subject: action, field: 'visit', to: 'visit-1' }),
      event({ id: 'a2', kind: 'action-set', subject: action, field: 'by-when', to: '2026-11-25' }),
      event({
        id: 'a3',
        kind: 'concern',
        subject: { type: 'provider', id: 'name:bramble lane centre' },
        to: 'A call',
      }),
    ];
    const path = file('one.ndjson', visit('visit-1', 'Bramble Lane Centre', {}, '2026-11-15'));
    const figures = (some: readonly string[]): unknown =>
      JSON.parse(
        run(['aggregate', '--visits', path, '--events', '-', '--as-of', '2026-11-26'], some.join('\n')).out,
      );
    expect(figures(events)).toMatchObject({
      actions: { open: 1, overdue: 1 },
      due: [{ dueBy: '2026-11-20', overdue: true, rule: 'A concern of 20 November 2026.' }],
    });
    const closed = event({ id: 'a4', kind: 'action-close', subject: action });
    expect(figures([...events, closed])).toMatchObject({ actions: { open: 0, overdue: 0 } });
  });

  test('an action of an earlier visit counts until somebody closes it, and not where its visit is withdrawn', () => {
    const action = { type: 'action', id: 'visit-1#3.1' };
    const events = [
      event({ id: 'a1', kind: 'action-add', subject: action, field: 'visit', to: 'visit-1' }),
      event({ id: 'a2', kind: 'action-set', subject: action, field: 'by-when', to: '2026-11-25' }),
    ];
    const path = file(
      'again.ndjson',
      [
        visit('visit-1', 'Bramble Lane Centre', {}, '2026-11-01'),
        visit('visit-2', 'Bramble Lane Centre', {}, '2026-11-15'),
      ].join('\n'),
    );
    const figures = (asOf: string, ...more: readonly string[]): unknown =>
      JSON.parse(
        run(
          ['aggregate', '--visits', path, '--events', '-', '--as-of', asOf],
          [...events, ...more].join('\n'),
        ).out,
      );
    expect(figures('2026-11-26')).toMatchObject({ actions: { open: 1, overdue: 1 } });
    expect(figures('2026-11-25')).toMatchObject({ actions: { open: 1, overdue: 0 } });
    const closed = event({ id: 'a3', kind: 'action-close', subject: action });
    expect(figures('2026-11-26', closed)).toMatchObject({ actions: { open: 0, overdue: 0 } });
    const withdrawn = event({ id: 'a4', kind: 'withdraw' });
    expect(figures('2026-11-26', withdrawn)).toMatchObject({ visits: 1, actions: { open: 0, overdue: 0 } });
  });

  test('what the record leaves open is told, with what to do, and stops nothing', () => {
    const { code, out, err } = run(
      ['aggregate', '--visits', file('some.ndjson', visits), '--events', '-'],
      event({ subject: { type: 'visit', id: 'nowhere' }, field: 'officer', to: 'Lee Lead' }),
    );
    expect(code).toBe(0);
    expect(err).toContain(
      '1 event (correct) about the visit nowhere waits: it is not known here. They count as soon as',
    );
    expect(JSON.parse(out)).toMatchObject({ problems: [{ kind: 'waiting', subject: { id: 'nowhere' } }] });
  });

  test('three lines under one id are told, and the last stands', () => {
    const three = ['One Barn', 'Two Mills', 'Three Farms'].map((name) =>
      visit('same', name, {}, '2026-11-15'),
    );
    const { code, out, err } = run(['aggregate', '--visits', '-'], three.join('\n'));
    expect(code).toBe(0);
    expect(err).toContain('line 2: it has the id “same” of Standard input, line 1');
    expect(err).toContain('Standard input, line 3: it has the id “same” of Standard input, line 2');
    expect(JSON.parse(out)).toMatchObject({ visits: 1, due: [{ provider: 'Three Farms' }] });
  });

  test.each([
    ['no JSON', '{"v":1', 'events.ndjson, line 2 is not JSON'],
    [
      'a field that is wrong',
      event({ at: 'yesterday' }),
      'events.ndjson, line 2 cannot be used: at is “yesterday”: must be a UTC instant',
    ],
    [
      'a field that is missing',
      '{"v":1}',
      'id is missing; at is missing; by is missing; subject is missing; kind is missing',
    ],
  ])('a line of events with %s: exit 2, with line, field and what was expected', (_, line, message) => {
    const path = file('events.ndjson', `\n${line}\n`);
    const { code, out, err } = run([
      'aggregate',
      ...['--visits', file('some.ndjson', visits), '--events', path],
    ]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
  });

  test('a key that nothing reads is told once', () => {
    const { code, err } = run(
      ['aggregate', '--visits', file('some.ndjson', visits), '--events', '-'],
      [event({ id: 'a', reason: 'x' }), event({ id: 'b', reason: 'y' })].join('\n'),
    );
    expect(code).toBe(0);
    expect(err.match(/“reason” is not read\. Known are: v, id, at, by, subject, kind/g)).toHaveLength(1);
  });

  test('both from standard input: exit 2', () => {
    const { code, err } = run(['aggregate', '--visits', '-', '--events', '-'], visits);
    expect(code).toBe(2);
    expect(err).toContain('cannot both be standard input');
  });
});

describe('--help', () => {
  test('lists the commands; behind one, says what it takes', () => {
    const all = run(['--help']);
    expect(all).toMatchObject({ code: 0, err: '' });
    expect(all.out).toMatch(
      /^ {2}aggregate \(--visits FILE\.ndjson\|- \[--events FILE\.ndjson\|-\].*\| --workbook FILE\.xlsx…\)/m,
    );
    const one = run(['aggregate', '--help']);
    expect(one).toMatchObject({ code: 0, err: '' });
    expect(one.out).toContain('docs/events.md');
    expect(run(['score', '--help'])).toMatchObject({ code: 0, err: '' });
  });
});

describe('export', () => {
  const visit = (id: string, rest: object = {}): string =>
    answers({ ...herefordshireMet, '2.4': 'Not Met' }, { id, framework: 'herefordshire', ...rest });
  const event = (id: string, subject: object, rest: object): string =>
    JSON.stringify({
      v: 1,
      id,
      at: `2026-11-16T09:12:0${id.length}.000Z`,
      by: 'Ash Instance',
      subject,
      ...rest,
    });
  const table = (to: string, name: string): Record<string, unknown>[] =>
    readFileSync(join(to, `${name}.ndjson`), 'utf8')
      .trimEnd()
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Record<string, unknown>);

  test('writes each table whole, as the record stands, with its version and what its columns mean', () => {
    const to = join(folder, 'tables');
    const visits = file(
      'visits.ndjson',
      [
        visit('a', { fields: { 'public-liability-expires-on': '2026-01-31' } }),
        visit('b', { provider: { name: 'Made-up Ferm' }, visitDate: '2026-11-02' }),
        visit('c', { visitDate: '2026-11-04' }),
      ].join('\n'),
    );
    const since = [
      event('e', { type: 'visit', id: 'c' }, { kind: 'withdraw', why: 'a try-out' }),
      event('ee', { type: 'provider', id: 'name:made up ferm' }, { kind: 'merge', to: 'name:made up farm' }),
    ].join('\n');
    const done = json(['export', '--visits', visits, '--events', '-', '--to', to], since);
    expect(done).toMatchObject({
      version: 1,
      files: expect.arrayContaining([{ table: 'visits', file: 'visits.ndjson', rows: 3 }]) as unknown,
    });
    const rows = table(to, 'visits');
    expect(rows.map(({ v, id, counts, suggested }) => [v, id, counts, suggested])).toEqual([
      [1, 'a', true, 'not-appropriate'],
      [1, 'b', true, 'not-appropriate'],
      [1, 'c', false, 'not-appropriate'],
    ]);
    expect(new Set(rows.map(({ providerId }) => providerId)).size).toBe(1);
    expect(table(to, 'providers')).toHaveLength(1);
    expect(table(to, 'lines')).toHaveLength(3 * 44);
    expect(table(to, 'events').map(({ kind }) => kind)).toEqual(['withdraw', 'merge']);
    expect(table(to, 'evidence')).toMatchObject([
      { visitId: 'a', date: '2026-01-31', expires: '2026-01-31', state: 'expired' },
    ]);
    const { tables } = JSON.parse(readFileSync(join(to, 'tables.json'), 'utf8')) as {
      tables: Record<string, { name: string }[]>;
    };
    for (const [name, columns] of Object.entries(tables))
      for (const row of table(to, name))
        expect(Object.keys(row)).toEqual(['v', ...columns.map((column) => column.name)]);
  });

  test('as CSV holds nothing that a spreadsheet would run', () => {
    const to = join(folder, 'csv');
    const visits = visit('a', { comments: { '2.4': '=1+1 "ended"' } });
    json(['export', '--visits', '-', '--to', to, '--csv'], visits);
    const lines = readFileSync(join(to, 'lines.csv'), 'utf8');
    expect(lines).toContain('"\'=1+1 ""ended"""');
    expect(lines.split('\r\n')[0]).toBe(
      'visitId,providerId,framework,theme,code,essential,rating,meaning,notApplicable,comment,visitDate,choice,countsAs,essentialUnmet',
    );
  });

  test('leaves out what is about a named pupil', () => {
    const to = join(folder, 'pupils');
    const referral = answers({}, { id: 'r', framework: 'derby', instrument: 'referral' });
    json(['export', '--visits', '-', '--to', to], `${visit('a')}\n${referral}`);
    expect(table(to, 'visits').map(({ id }) => id)).toEqual(['a']);
    expect(table(to, 'providers')).toHaveLength(1);
  });

  test('refuses a place that is no folder', () => {
    const taken = file('taken.txt', '');
    const { code, out, err } = run(['export', '--visits', '-', '--to', taken], visit('a'));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('cannot be made a folder');
  });
});

describe('report', () => {
  const visit = answers(
    { ...herefordshireMet, '2.4': 'Not Met' },
    { framework: 'herefordshire', comments: { '2.4': 'The <policy> had ended.' } },
  );
  test('is a page about the one visit, with what people wrote as text', () => {
    const options = ['--la', 'Marlshire', '--reply-by', '2026-12-03', '--as-of', '2026-11-19'];
    const { code, out, err } = run(['report', '--visit', '-', ...options], visit);
    expect({ code, out: out.slice(0, 15) }).toEqual({ code: 0, out: '<!doctype html>' });
    expect(out).toContain('<title>Visit report: Made-up Farm, 3 November 2026</title>');
    expect(out).toContain('Marlshire, alternative provision');
    expect(out).toContain('[Not Met. Essential]');
    expect(out).toContain('The &lt;policy&gt; had ended.');
    expect(out).toContain('until 3 December 2026');
    expect(err).toContain('read it for names of pupils');
  });
  test.each([
    [
      'a day that is none',
      ['--visit', '-', '--reply-by', '3 December'],
      /--reply-by is “3 December”; a date/,
    ],
    ['no visit', [], /--visit/],
  ])('refuses %s', (_, args, message) => {
    const { code, out, err } = run(['report', ...args], visit);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
  });
  test('is about the visit as people have corrected and decided it since, and says what they left open', () => {
    const handedIn = file('visit.json', visit.replace('{', '{"id":"visit-1",'));
    const event = (id: string, rest: object): string =>
      JSON.stringify({
        v: 1,
        id,
        at: '2026-11-16T09:12:00.000Z',
        by: 'Ash Instance',
        subject: { type: 'visit', id: 'visit-1' },
        ...rest,
      });
    const correct = { kind: 'correct', field: 'visitDate', to: '2026-11-02', why: 'misread the diary' };
    const decide = { kind: 'decide', field: 'decision', to: 'Not deemed appropriate', why: '2.4 is not met' };
    const since = [
      event('c-1', correct),
      event('c-2', decide),
      event('c-3', { ...decide, subject: { type: 'visit', id: 'another' }, to: 'Deemed appropriate' }),
      // The visit that it is about begins with the same letters, and is another.
      event('c-5', { kind: 'action-close', subject: { type: 'action', id: 'visit-10#1.1' } }),
    ].join('\n');
    const { code, out, err } = run(['report', '--visit', handedIn, '--events', '-'], since);
    expect(code).toBe(0);
    expect(err).not.toContain('visit-10');
    expect(out).toContain('<title>Visit report: Made-up Farm, 2 November 2026</title>');
    expect(out).toContain('The outcome is “Not deemed appropriate”.');
    const withdrawn = run(
      ['report', '--visit', handedIn, '--events', '-'],
      event('c-4', { kind: 'withdraw', why: 'a try-out' }),
    );
    expect({ code: withdrawn.code, out: withdrawn.out }).toEqual({ code: 2, out: '' });
    expect(withdrawn.err).toContain('was withdrawn on 16 November 2026');
    const nameless = run(['report', '--visit', file('nameless.json', visit), '--events', '-'], since);
    expect(nameless.code).toBe(2);
    expect(nameless.err).toContain('has no “id”');
  });
  test('with --letter is the letter with the outcome, once one is decided', () => {
    const letter = [
      'report',
      '--visit',
      '-',
      '--letter',
      '--conditions',
      'None <new>',
      '--next-visit',
      '2027-03-01',
    ];
    const undecided = run(letter, visit);
    expect({ code: undecided.code, out: undecided.out }).toEqual({ code: 2, out: '' });
    expect(undecided.err).toContain('Decide first');
    const decided = answers(
      { ...herefordshireMet, '2.4': 'Not Met' },
      { framework: 'herefordshire', fields: { 'product-decision': 'Not deemed appropriate' } },
    );
    const { code, out } = run(letter, decided);
    expect(code).toBe(0);
    expect(out).toContain('<title>Outcome letter: Made-up Farm, 3 November 2026</title>');
    for (const part of ['“Not deemed appropriate”', 'None &lt;new&gt;', '1 March 2027'])
      expect(out).toContain(part);
    const without = run(['report', '--visit', '-', '--next-visit', '2027-03-01'], decided);
    expect(without.code).toBe(2);
    expect(without.err).toContain('--letter');
  });
  test('refuses a form of which no report is made, naming it', () => {
    const { code, err } = run(
      ['report', '--visit', '-'],
      answers({}, { framework: 'derby', instrument: 'service-level-agreement' }),
    );
    expect({ code, err }).toEqual({
      code: 2,
      err: expect.stringMatching(/no report is made of it/) as string,
    });
  });
});

describe('questions', () => {
  test('is a page with the questions of a form, and refuses what is none', () => {
    const { code, out, err } = run(['questions', 'herefordshire', '--la', 'Marlshire']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('<title>Questions: Herefordshire QA visit</title>');
    expect(out).toContain('Given out by Marlshire.');
    const letter = run(['questions', 'keys', '--instrument', 'assurance-letter']);
    expect({ code: letter.code, out: letter.out }).toEqual({ code: 2, out: '' });
    expect(letter.err).toContain('is no form');
  });
});

describe('validate', () => {
  const headings = 'theme,code,prompt,scale\n';

  test('an own framework is printed as the product reads it', () => {
    const path = file('Ours.csv', `${headings}Safe,1,Is it safe?,Yes / No\n`);
    expect(json(['validate', path])).toMatchObject({
      ok: true,
      framework: { title: 'Ours', themes: [{ code: '1' }] },
    });
  });

  test('a file as Excel saves it, in windows-1252, keeps its pounds and accents', () => {
    const path = join(folder, 'excel.csv');
    writeFileSync(path, Buffer.from(`${headings}Safe,1,Is café cover £5m?,Yes / No\n`, 'latin1'));
    expect(json(['validate', path])).toMatchObject({
      framework: { themes: [{ criteria: [{ prompt: 'Is café cover £5m?' }] }] },
    });
  });

  test('a faulty one is a list of faults by row and column, on stdout for machines and stderr for people', () => {
    const path = file('faulty.csv', `${headings}Safe,1,,Yes / No\n`);
    const { code, out, err } = run(['validate', path]);
    expect(code).toBe(2);
    expect(JSON.parse(out)).toEqual({
      ok: false,
      errors: [{ row: 2, column: 'Prompt', message: 'Prompt is empty.' }],
    });
    expect(err).toContain('faulty.csv: row 2, Prompt: Prompt is empty.');
  });
});

describe('an own framework', () => {
  test('goes out as a table, is reworded, planned, judged and counted', () => {
    const out = run(['framework', 'herefordshire', '--csv']);
    expect(out.code).toBe(0);
    const reworded = out.out
      .replace('Herefordshire Alternative Provision Quality', 'Our own Quality')
      .replace('framework,,,herefordshire,', 'framework,,,ours,');
    const own = file('ours.csv', reworded);
    expect(json(['framework', own])).toMatchObject({
      id: 'ours',
      title: expect.stringMatching(/^Our own Quality/) as string,
    });
    expect(json(['plan', own])).toMatchObject({ framework: 'ours' });
    expect(json(['score', own, '--answers', '-'], answers(herefordshireMet))).toMatchObject({
      outcome: { id: 'appropriate' },
    });
    const line = JSON.stringify({ ...(JSON.parse(answers(herefordshireMet)) as object), framework: 'ours' });
    expect(json(['aggregate', '--visits', '-', '--own', own], line)).toMatchObject({
      frameworks: [{ id: 'ours', visits: 1 }],
    });
  });

  test('whose scale leaves it open is shown as asked, and judges nothing until it says what each choice counts as', () => {
    const table = (counts: string): string =>
      [
        'Theme,Code,Prompt,Scale,Essential,Counts as',
        `Safe,1.1,Checks,Red / Amber / Green,Yes,${counts}`,
      ].join('\n');
    const open = file('rag.csv', table(''));
    const shown = run(['validate', open]);
    expect(shown.code).toBe(0);
    expect(JSON.parse(shown.out)).toMatchObject({
      ok: true,
      countsAs: [
        { scale: 'scale-1', choice: 'Red', meaning: 'not-met', asked: true },
        { scale: 'scale-1', choice: 'Amber', meaning: 'partly', asked: true },
        { scale: 'scale-1', choice: 'Green', meaning: 'met', asked: true },
      ],
    });
    expect(shown.err).toContain('What does each choice of “Red / Amber / Green” count as?');
    for (const rating of ['Red', 'Green']) {
      const { code, out, err } = run(['score', open, '--answers', '-'], answers({ '1.1': rating }));
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain('rag.csv cannot be judged by yet');
      expect(err).toContain('“Counts as”');
    }
    const line = JSON.stringify({ ...(JSON.parse(answers({ '1.1': 'Red' })) as object), framework: 'rag' });
    expect(run(['aggregate', '--visits', '-', '--own', open], line).code).toBe(2);
    const said = file('rag-said.csv', table('not met / partly met / met'));
    expect(json(['score', said, '--answers', '-'], answers({ '1.1': 'Red' }))).toMatchObject({
      outcome: { id: 'not-met' },
    });
    expect(json(['score', said, '--answers', '-'], answers({ '1.1': 'Green' }))).toMatchObject({
      outcome: { id: 'met' },
    });
  });

  test('in several versions: each visit is read under its own, and those of one that is not there are told', () => {
    const heading = 'Theme,Code,Prompt,Scale,Essential';
    const old = file('yard.csv', [heading, 'Safe,1,Gates are shut,Yes / No,Yes'].join('\n'));
    const now = join(folder, 'now');
    mkdirSync(now);
    const changed = join(now, 'yard.csv');
    writeFileSync(
      changed,
      [
        heading,
        'Safe,1,Gates are shut and locked,Met / Not met,Yes',
        'Safe,2,Keys are kept,Met / Not met,Yes',
      ].join('\n'),
    );
    const visit = (name: string, version: string | undefined, ratings: object): string =>
      JSON.stringify({
        ...{ id: name, framework: 'yard', version, provider: { name }, officer: 'Olive Officer' },
        ...{ visitDate: '2026-11-03', ratings },
      });
    const lines = [
      visit('Under the first', '1', { 1: 'No' }),
      visit('Under the second', '1-la1', { 1: 'Met', 2: 'Not met' }),
      visit('Without a version', undefined, { 1: 'Met', 2: 'Met' }),
      visit('Under another', '7', { 1: 'Hardly', 9: 'No' }),
    ].join('\n');
    const { code, out, err } = run(
      ['aggregate', '--visits', '-', '--own', old, '--own', changed, '--as-of', '2026-11-04'],
      lines,
    );
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      frameworks: [{ id: 'yard', visits: 3 }],
      essentialGaps: [
        { provider: 'Under the first', criterion: '1' },
        { provider: 'Under the second', criterion: '2' },
      ],
      leftOut: [{ visitId: 'Under another', why: 'Version 7 of yard is not known here.' }],
      problems: [{ kind: 'framework', subject: { id: 'Under another' } }],
    });
    expect(err).toContain('is read as version 1-la1. 1: the prompt was');
    expect(err).toContain(
      'line 4: it was made under version “7” of yard, and only “1”, “1-la1” are known here. Such visits are kept, and left out of the figures: give that version’s file with --own, older versions first.',
    );
    const report = run(['report', '--visit', '-', '--own', old], visit('Under another', '7', {}));
    expect(report).toMatchObject({ code: 2, out: '' });
    expect(report.err).toContain('only “1” is known here. Give it with --own: then its report can be made.');
  });

  test('with a fault is not used, and every fault is told', () => {
    const { code, err } = run(['plan', file('bad.csv', 'theme,code,prompt,scale\nSafe,,Is it?,\n')]);
    expect({ code, err }).toEqual({
      code: 2,
      err: expect.stringMatching(/bad\.csv is no framework yet:\nrow 2, Code: .*\nrow 2, Scale: /) as string,
    });
  });
});

describe('faults of the input: exit 2, nothing on stdout, a message that names the place', () => {
  const good = answers({});
  test.each([
    ['no command', [], '', 'A command is missing'],
    ['an unknown command', ['scored'], '', 'There is no command “scored”'],
    ['a property of every object as a command', ['toString'], '', 'There is no command'],
    ['an unknown framework', ['framework', 'nowhere'], '', 'There is no framework “nowhere”'],
    ['no framework', ['framework'], '', 'Expected one of: align'],
    ['an unknown instrument', ['plan', 'keys', '--instrument', 'visit'], '', 'has no instrument "visit"'],
    ['an unknown option', ['plan', 'keys', '--colour'], '', '--colour'],
    ['no answers', ['score', 'derby'], '', '--answers is missing'],
    [
      'a file that is not there',
      ['score', 'derby', '--answers', 'gone.json'],
      '',
      'gone.json cannot be read',
    ],
    ['no JSON', ['score', 'derby', '--answers', '-'], '{"provider":', 'Standard input is not JSON'],
    [
      'a date that does not exist',
      ['score', 'derby', '--answers', '-'],
      good.replace('11-03', '02-30'),
      'visitDate',
    ],
    [
      'an unknown code',
      ['score', 'derby', '--answers', '-'],
      answers({ '9z': 'Fully' }),
      'no criterion “9z”',
    ],
    [
      'an unknown rating',
      ['score', 'derby', '--answers', '-'],
      answers({ '1a': 'Good' }),
      '1a is “Good”; expected one of',
    ],
    ['an empty file of answers', ['score', 'derby', '--answers', '-'], '', 'Standard input is not JSON'],
    ['answers that are a list', ['score', 'derby', '--answers', '-'], '[]', 'an object in { } was expected'],
    [
      'a rating that is a number',
      ['score', 'derby', '--answers', '-'],
      good.replace('"ratings":{', '"ratings":{"1a":3'),
      'ratings.1a is 3; text was expected',
    ],
    [
      'not applicable where it always applies',
      ['score', 'herefordshire', '--answers', '-'],
      answers({}, { notApplicable: { '1.1': 'no' } }),
      '1.1 always applies',
    ],
    ['a folder in place of a file', ['score', 'derby', '--answers', '.'], '', '. cannot be read'],
    ['a bad line of visits', ['aggregate', '--visits', '-'], `\n{"framework":"derby"}`, 'line 2'],
    [
      'an unknown framework in a line',
      ['aggregate', '--visits', '-'],
      '{"framework":"x","provider":{"name":"A"},"visitDate":"2026-01-01","officer":"O"}',
      'line 1',
    ],
    ['a strange date', ['aggregate', '--visits', '-', '--as-of', 'today'], '', '--as-of'],
  ])('%s', (_, args, input, message) => {
    const { code, out, err } = run(args, input);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
  });
});
