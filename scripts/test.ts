/**
 * `npm test`: types, lint, build, unit tests, tests of whole things and browser tests, each of which counts. With
 * arguments only the tests whose path has them, e.g. `npm test -- shared/judging`; types, lint and, unless one of them
 * names `e2e` or `package`, the build and the browsers are then left out. Flags go to vitest: `-t "part of a name"`.
 * Prints which files took longest; the last line is `N passed, N failed, N skipped`.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { browserFor } from './browsers';
import { packageAll } from './package';

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}
const REPORT = '.cache/vitest.json';
const asked = process.argv.slice(2);
const whole = asked.length === 0;
const withBrowsers = whole || asked.some((one) => /e2e|package/.test(one));
const isCore = !whole && asked.every((one) => /^(test\/)?shared\//.test(one));
const count: Count = { passed: 0, failed: 0, skipped: 0 };

function step(name: string, ok: boolean): void {
  count[ok ? 'passed' : 'failed'] += 1;
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name}`);
}

const OUTPUT = { stdio: 'inherit', shell: process.platform === 'win32' } as const;
const run = (command: string, ...args: string[]): boolean => spawnSync(command, args, OUTPUT).status === 0;

/** As `run`, while other work goes on. */
const beside = (command: string, ...args: string[]): Promise<boolean> =>
  new Promise((done, failed) => {
    spawn(command, args, OUTPUT)
      .on('error', failed)
      .on('close', (status) => done(status === 0));
  });

async function attempt(name: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
    step(name, true);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    step(name, false);
  }
}

/** Vitest's own count, from its JSON report; a run that leaves none has failed. */
function vitest(): void {
  rmSync(REPORT, { force: true });
  const ok = run(
    'npx',
    '--no-install',
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=./scripts/slowest-files.ts',
    '--reporter=json',
    `--outputFile.json=${REPORT}`,
    ...(withBrowsers ? [] : ['--project=unit', '--project=whole']),
    // The core replaces nothing and keeps nothing: its files may share what they import, half of what a room takes.
    ...(isCore ? ['--isolate=false'] : []),
    ...asked,
  );
  if (!existsSync(REPORT)) return step('vitest left no report', false);
  const report = JSON.parse(readFileSync(REPORT, 'utf8')) as Record<
    'numPassedTests' | 'numFailedTests' | 'numPendingTests',
    number
  >;
  count.passed += report.numPassedTests;
  count.failed += report.numFailedTests;
  count.skipped += report.numPendingTests;
  if (!ok && report.numFailedTests === 0) step('vitest ended with an error outside a test', false);
}

mkdirSync('.cache', { recursive: true });
if (whole) step('types', run('npx', '--no-install', 'tsc', '-b'));
// Linting takes a minute or two on one core: the packages are made on the other meanwhile.
const linted = whole ? beside('npm', 'run', '--silent', 'lint') : null;
if (withBrowsers) {
  await attempt('build and package', packageAll);
  await attempt(
    'a Chromium for the browser tests',
    async () => (process.env['CHROMIUM_PATH'] = await browserFor('chromium')),
  );
  await attempt(
    'a Firefox for the browser tests',
    async () => (process.env['FIREFOX_PATH'] = await browserFor('firefox')),
  );
}
if (linted) step('lint', await linted);
vitest();
if (count.skipped > 0) console.log(`${count.skipped} tests were skipped; each says why above.`);
console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
process.exit(count.failed > 0 ? 1 : 0);
