/** The county's figures and the export of many visits, in a process that could not hold them. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildCli } from '../../scripts/build/cli';
import { madeUpCountyLines } from '../../scripts/made-up-county-lines';

/** Lines that take about 250 MB when all of them are held. */
const LINES = 60_000;
/** What the program itself needs, and a little: megabytes. */
const HEAP = 40;

let folder = '';
let visits = 0;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'record-memory-'));
  await buildCli(join(folder, 'cli.mjs'));
  const all = [...madeUpCountyLines(LINES)];
  visits = all.length;
  writeFileSync(join(folder, 'visits.ndjson'), all.map(({ visit }) => visit).join('\n'));
  writeFileSync(
    join(folder, 'events.ndjson'),
    all.flatMap(({ event }) => (event === '' ? [] : [event])).join('\n'),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (command: string, ...more: readonly string[]) =>
  spawnSync(
    process.execPath,
    [
      `--max-old-space-size=${HEAP}`,
      join(folder, 'cli.mjs'),
      command,
      ...['--visits', join(folder, 'visits.ndjson'), '--events', join(folder, 'events.ndjson')],
      ...['--as-of', '2026-11-27', ...more],
    ],
    { encoding: 'utf8', maxBuffer: 1 << 26 },
  );

describe(`with ${HEAP} MB for what is kept`, () => {
  test('aggregate counts every visit that was not withdrawn', () => {
    const { status, stdout } = run('aggregate');
    expect(status).toBe(0);
    const withdrawn = Math.floor((visits + 6) / 10);
    expect(JSON.parse(stdout)).toMatchObject({ visits: visits - withdrawn });
  });

  test('export writes every visit', () => {
    expect(run('export', '--to', join(folder, 'tables'), '--month').status).toBe(0);
    const { files } = JSON.parse(readFileSync(join(folder, 'tables', 'tables.json'), 'utf8')) as {
      readonly files: readonly { readonly table: string; readonly rows: number }[];
    };
    const rows = files.filter(({ table }) => table === 'visits').reduce((sum, one) => sum + one.rows, 0);
    expect(rows).toBe(visits);
  });
});
