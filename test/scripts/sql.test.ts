/** The county's figures by SQL are those of `aggregate`: on DuckDB as it runs, for BigQuery by its grammar. */
import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sqlParser from 'node-sql-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aggregateCommand } from '../../scripts/cli/aggregate';
import type { Command, World } from '../../scripts/cli/command';
import { exportCommand } from '../../scripts/cli/export';
import { linesOfText } from '../../scripts/cli/line-file';
import { sqlCommand } from '../../scripts/cli/sql';
import { bigQueryStatements } from '../../scripts/sql/bigquery';
import { frameworks } from '../../shared/frameworks/index';
import { countsInCounty } from '../../shared/instrument/instrument-parts';
import { anyAnswers } from '../examples/any-answers';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sql-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const world = (files: Readonly<Record<string, string>>): World => ({
  readText: (path) => Promise.resolve(files[path] ?? ''),
  openLines: (path) => Promise.resolve(linesOfText(files[path] ?? '', path)),
  readBytes: () => Promise.reject(new Error('No file is read as bytes.')),
  filesIn: () => Promise.resolve(null),
  say: () => undefined,
  today: '2026-11-27',
});

async function output(
  command: Command,
  args: readonly string[],
  files: Readonly<Record<string, string>> = {},
): Promise<unknown> {
  const done = await command.run(args, world(files));
  return done.kind === 'json' ? (JSON.parse(JSON.stringify(done.value)) as unknown) : done.text;
}

const NAMES = ['Made-up Barn', 'Made-up Farm', 'Made-up Mill', 'Made-up Forge'];
const day = (from: string, days: number): string =>
  new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10);

/** A visit to one of a few providers, under any form that counts; now and then dated as it cannot be. */
const anyVisit = fc
  .oneof(
    ...frameworks.flatMap((framework) =>
      framework.instruments.filter(countsInCounty).map((instrument) =>
        anyAnswers(framework, instrument.id).map((answers) => ({
          framework: framework.id,
          instrument: instrument.id,
          ...answers,
        })),
      ),
    ),
  )
  .chain((visit) =>
    fc
      .record({
        name: fc.constantFrom(...NAMES),
        days: fc.oneof({ weight: 20, arbitrary: fc.integer({ min: 0, max: 600 }) }, fc.constant(13_000)),
        minute: fc.integer({ min: 0, max: 2 }),
      })
      .map(({ name, days, minute }) => ({
        ...visit,
        provider: { name },
        visitDate: day('2025-03-01', days),
        submittedAt: `${day('2025-03-01', Math.min(days, 600) + 1)}T09:0${minute}:00.000Z`,
      })),
  );

const anyEvent = (visits: number): fc.Arbitrary<Record<string, unknown>> =>
  fc.oneof(
    fc.record({
      subject: fc.integer({ min: 0, max: visits }).map((at) => ({ type: 'visit', id: `v${at}` })),
      kind: fc.constantFrom('withdraw', 'restore', 'gone', 'back', 'share', 'final'),
    }),
    fc.record({
      subject: fc.integer({ min: 0, max: visits }).map((at) => ({ type: 'visit', id: `v${at}` })),
      kind: fc.constant('correct'),
      field: fc.constantFrom('provider/name', 'ratings/1.1', 'ratings/2.1'),
      to: fc.constantFrom(...NAMES, 'Met', 'Not Met', 'Fully Met'),
    }),
    fc.record({
      subject: fc
        .record({ visit: fc.integer({ min: 0, max: visits }), row: fc.integer({ min: 1, max: 3 }) })
        .map(({ visit, row }) => ({ type: 'action', id: `v${visit}#action-${row}` })),
      kind: fc.constant('action-close'),
    }),
    fc.record({
      subject: fc.constantFrom(...NAMES).map((name) => ({
        type: 'provider',
        id: `name:${name.toLowerCase().replace('-', ' ')}`,
      })),
      kind: fc.constantFrom('merge', 'unmerge', 'concern'),
      to: fc.constantFrom(...NAMES.map((name) => `name:${name.toLowerCase().replace('-', ' ')}`)),
    }),
  );

const anyCounty = fc.array(anyVisit, { minLength: 1, maxLength: 25 }).chain((visits) =>
  fc.array(anyEvent(visits.length), { maxLength: 8 }).map((events) => ({
    visits: visits.map((visit, at) => JSON.stringify({ id: `v${at}`, ...visit })).join('\n'),
    events: events
      .map((event, at) =>
        JSON.stringify({
          v: 1,
          id: `e${at}`,
          at: `2026-11-20T09:00:${String(at).padStart(2, '0')}.000Z`,
          by: 'Ash Instance',
          ...event,
        }),
      )
      .join('\n'),
  })),
);

/** Lists that nobody promised an order within one day or provider: in an order of their own. */
const stirred = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map((one) => JSON.stringify(stirred(one))).sort()
    : value !== null && typeof value === 'object'
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, one]) => [key, stirred(one)]),
        )
      : value;

describe('on DuckDB', () => {
  test('the figures of random counties, events included, are those of aggregate', async () => {
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(anyCounty, async ({ visits, events }) => {
        const files = { visits, events };
        const to = join(folder, `county-${(runs += 1)}`);
        const record = ['--visits', 'visits', '--events', 'events', '--as-of', '2026-11-27'];
        const { leftOut, problems, ...figures } = (await output(aggregateCommand, record, files)) as Record<
          string,
          unknown
        >;
        expect({ leftOut, problems }).toBeDefined();
        // Every other county a file a month.
        await output(exportCommand, [...record, '--to', to, ...(runs % 2 === 0 ? ['--month'] : [])], files);
        const bySql = await output(sqlCommand, ['--engine', 'duckdb', '--data', to]);
        expect(stirred(bySql)).toEqual(stirred(figures));
      }),
      { seed: 20261127, numRuns: Number(process.env['SQL_RUNS'] ?? 25) },
    );
  }, 120_000);
});

test('an open action of an earlier visit counts, and none of a visit that is withdrawn or closed', async () => {
  const visit = (id: string, visitDate: string): string =>
    JSON.stringify({
      id,
      framework: 'herefordshire',
      provider: { name: 'Made-up Barn' },
      visitDate,
      officer: 'Olive Officer',
      ratings: { '1.1': 'Not Met' },
    });
  const event = (id: string, kind: string, subject: object, more: object = {}): string =>
    JSON.stringify({ v: 1, id, at: '2026-11-20T09:00:00.000Z', by: 'Ash Instance', kind, subject, ...more });
  const action = (id: string): object => ({ type: 'action', id: `${id}#1.1` });
  const files = {
    visits: [visit('v1', '2026-09-01'), visit('v2', '2026-10-01'), visit('v3', '2026-11-01')].join('\n'),
    events: [
      ...['v1', 'v2', 'v3'].flatMap((id, at) => [
        event(`${id}-add`, 'action-add', action(id), { field: 'visit', to: id }),
        event(`${id}-by`, 'action-set', action(id), { field: 'by-when', to: `2026-11-2${6 + at}` }),
      ]),
    ].join('\n'),
  };
  const figures = async (...more: readonly string[]): Promise<unknown> => {
    const to = mkdtempSync(join(folder, 'actions-'));
    const given = { ...files, events: [files.events, ...more].join('\n') };
    const record = ['--visits', 'visits', '--events', 'events', '--as-of', '2026-11-27'];
    await output(exportCommand, [...record, '--to', to], given);
    const bySql = await output(sqlCommand, ['--engine', 'duckdb', '--data', to]);
    const { actions } = (await output(aggregateCommand, record, given)) as Record<string, unknown>;
    expect(bySql).toMatchObject({ actions });
    return actions;
  };
  expect(await figures()).toEqual({ open: 3, overdue: 1 });
  expect(await figures(event('close', 'action-close', action('v3')))).toEqual({ open: 2, overdue: 1 });
  expect(await figures(event('out', 'withdraw', { type: 'visit', id: 'v1' }))).toEqual({
    open: 2,
    overdue: 0,
  });
});

describe('asked otherwise', () => {
  const visits = JSON.stringify({
    framework: 'herefordshire',
    provider: { name: "Made-up O'Barn" },
    visitDate: '2026-11-03',
    officer: 'Olive Officer',
    ratings: { '1.1': 'Not Met' },
  });
  const exported = async (): Promise<string> => {
    const to = join(folder, "an authority's");
    await output(exportCommand, ['--visits', 'visits', '--to', to], { visits });
    return to;
  };

  test('a view gives its rows, a query of one’s own its own', async () => {
    const data = await exported();
    const asked = ['--engine', 'duckdb', '--data', data];
    expect(await output(sqlCommand, [...asked, '--view', 'essential_gaps'])).toMatchObject([
      { provider: "Made-up O'Barn", criterion: '1.1', visitDate: '2026-11-03' },
    ]);
    const query = "SELECT COUNT(*) AS gaps FROM counted_lines WHERE countsAs = 'notMet'";
    expect(await output(sqlCommand, [...asked, '--query', query])).toEqual([{ gaps: 1 }]);
  });

  test('what cannot be answered is said, with what can be', async () => {
    const data = await exported();
    const asked = ['--engine', 'duckdb', '--data', data];
    await expect(output(sqlCommand, ['--engine', 'duckdb', '--data', folder])).rejects.toThrow(
      /providers\.ndjson is not there/,
    );
    await expect(output(sqlCommand, [...asked, '--view', 'ranking'])).rejects.toThrow(
      /Views are: .*due_visits/,
    );
    await expect(output(sqlCommand, [...asked, '--query', 'SELEKT 1'])).rejects.toThrow(/does not take/);
    await expect(output(sqlCommand, [...asked, '--query', 'SELECT 1', '--view', 'due'])).rejects.toThrow(
      /both/,
    );
    await expect(output(sqlCommand, ['--engine', 'abacus'])).rejects.toThrow(/duckdb or bigquery/);
    await expect(output(sqlCommand, ['--engine', 'bigquery', '--dataset', 'a`; DROP'])).rejects.toThrow(
      /letters, digits and underscores/,
    );
  });
});

describe('for BigQuery', () => {
  const parser = new sqlParser.Parser();
  test.each(bigQueryStatements('made_up').map((statement) => [statement.split('\n')[0], statement]))(
    '%s is in its grammar',
    (_, statement) => {
      expect(() => parser.astify(statement ?? '', { database: 'bigquery' })).not.toThrow();
    },
  );
});
