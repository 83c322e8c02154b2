/**
 * `npm test`: types, lint, build, unit tests and browser tests, each of which counts. Arguments go to vitest, e.g.
 * `npm test -- test/shared` (types and lint are then left out). The last line is `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { browserFor } from './browsers';
import { packageAll } from './package';

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}
const REPORT = '.cache/vitest.json';
const only = process.argv.slice(2);
const count: Count = { passed: 0, failed: 0, skipped: 0 };

function step(name: string, ok: boolean): void {
  count[ok ? 'passed' : 'failed'] += 1;
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name}`);
}

const run = (command: string, ...args: string[]): boolean =>
  spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;

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
    '--reporter=json',
    `--outputFile=${REPORT}`,
    ...only,
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
if (only.length === 0) {
  step('types', run('npx', '--no-install', 'tsc', '-b'));
  step('lint', run('npm', 'run', '--silent', 'lint'));
}
await attempt('build and package', packageAll);
await attempt(
  'a Chromium for the browser tests',
  async () => (process.env['CHROMIUM_PATH'] = await browserFor('chromium')),
);
await attempt(
  'a Firefox for the browser tests',
  async () => (process.env['FIREFOX_PATH'] = await browserFor('firefox')),
);
vitest();
if (count.skipped > 0) console.log(`${count.skipped} tests were skipped; each says why above.`);
console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
process.exit(count.failed > 0 ? 1 : 0);
