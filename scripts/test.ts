/**
 * `npm test`: types, lint, build, unit tests, tests of whole things and browser tests, each of which counts. With
 * arguments only the tests whose path has them, e.g. `npm test -- shared/judging`; types, lint and, unless one of them
 * names `e2e` or `package`, the build and the browsers are then left out. Flags go to vitest: `-t "part of a name"`.
 * Browser tests run beside the others. Prints which files took longest; the last line is `N passed, N failed, N skipped`.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { messageOf } from '../shared/errors';
import { browserFor } from './browsers';
import { packageAll } from './package';

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}
const asked = process.argv.slice(2);
const whole = asked.length === 0;
const withBrowsers = whole || asked.some((one) => /e2e|package/.test(one));
const count: Count = { passed: 0, failed: 0, skipped: 0 };
let tests = 0;

function step(name: string, ok: boolean): void {
  count[ok ? 'passed' : 'failed'] += 1;
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name}`);
}

const ON_WINDOWS = process.platform === 'win32';

/** Runs a command to its end while other work goes on. @param shows its output as it comes; else at its end, in one piece */
function run(command: readonly string[], shows: 'at once' | 'at its end'): Promise<boolean> {
  const [name = '', ...rest] = command;
  const child = spawn(name, rest, {
    stdio: shows === 'at once' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    shell: ON_WINDOWS,
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => said.push(part));
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('close', (status) => {
      process.stdout.write(Buffer.concat(said));
      done(status === 0);
    });
  });
}

async function attempt(name: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
    step(name, true);
  } catch (error) {
    console.error(messageOf(error));
    step(name, false);
  }
}

/** Runs some projects of tests; the count is vitest's own, from its JSON report. A run that leaves none has failed. */
async function vitest(projects: readonly string[], shows: 'at once' | 'at its end'): Promise<void> {
  const [name = ''] = projects;
  const report = `.cache/vitest-${name}.json`;
  rmSync(report, { force: true });
  const ok = await run(
    [
      'npx',
      '--no-install',
      'vitest',
      'run',
      '--reporter=default',
      '--reporter=./scripts/slowest-files.ts',
      '--reporter=json',
      `--outputFile.json=${report}`,
      // What was asked for may be in other projects only.
      ...(whole ? [] : ['--passWithNoTests']),
      ...projects.map((one) => `--project=${one}`),
      ...asked,
    ],
    shows,
  );
  if (!existsSync(report)) return step(`vitest left no report of ${projects.join(' and ')}`, false);
  const found = JSON.parse(readFileSync(report, 'utf8')) as Record<
    'numTotalTests' | 'numPassedTests' | 'numFailedTests' | 'numPendingTests',
    number
  >;
  tests += found.numTotalTests;
  count.passed += found.numPassedTests;
  count.failed += found.numFailedTests;
  count.skipped += found.numPendingTests;
  if (!ok && found.numFailedTests === 0) step('vitest ended with an error outside a test', false);
}

async function typesAndLint(): Promise<void> {
  step('types', await run(['npx', '--no-install', 'tsc', '-b'], 'at its end'));
  step('lint', await run(['npm', 'run', '--silent', 'lint'], 'at its end'));
}

async function browsers(): Promise<void> {
  await attempt('build and package', packageAll);
  await attempt(
    'a Chromium for the browser tests',
    async () => (process.env['CHROMIUM_PATH'] = await browserFor('chromium')),
  );
  await attempt(
    'a Firefox for the browser tests',
    async () => (process.env['FIREFOX_PATH'] = await browserFor('firefox')),
  );
  await vitest(['e2e'], whole ? 'at its end' : 'at once');
}

mkdirSync('.cache', { recursive: true });
// A browser waits half of the time: what works meanwhile takes none of it from anybody.
await Promise.all([
  ...(whole ? [typesAndLint()] : []),
  ...(withBrowsers ? [browsers()] : []),
  vitest(['core', 'unit', 'replacing', 'whole'], 'at once'),
]);
if (tests === 0) step(`tests whose path has ${asked.join(' or ')}: there are none`, false);
if (count.skipped > 0) console.log(`${count.skipped} tests were skipped; each says why above.`);
console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
process.exit(count.failed > 0 ? 1 : 0);
