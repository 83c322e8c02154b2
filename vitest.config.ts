/**
 * Five projects of tests: `core` and `unit` (parts, at once), `replacing` (parts of which what they import is replaced),
 * `whole` (whole things, minutes) and `e2e` (real browsers). But for `replacing` they keep nothing in what they import, so
 * that their files share it: a quarter to a half of their time would go into importing it anew, and it runs faster the longer
 * it is used.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** What runs a whole thing: the built add-on on stand-ins for Google, a register or county of full size, the command line. */
const WHOLE = [
  'test/apps-script/*.test.ts',
  'test/scripts/**/*.test.ts',
  'test/bundle.test.ts',
  'test/shared/register/check/real-*.test.ts',
];
/** What runs what `npm run package` left in dist/: real browsers, the packages themselves. */
const BUILT = ['test/e2e/**/*.test.ts', 'test/scripts/package.test.ts'];

/** Of those, the ones that run the add-on's commands. */
export const WHOLE_ADD_ON = {
  include: ['test/apps-script/*.test.ts'],
  exclude: ['test/apps-script/*cut-off.test.ts'],
  globalSetup: 'test/build-add-on.ts',
};

/** Parts of the product, at once: of the core, and everything else. */
const CORE = ['test/shared/**/*.test.ts'];
export const UNIT = { include: ['test/**/*.test.{ts,tsx}'], exclude: [...BUILT, ...WHOLE] };

/** What stands in for an imported module does so for every file that shares it: of these, each imports its own. */
const REPLACING = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .map((name) => `test/${name.replaceAll('\\', '/')}`)
  .filter(
    (name) =>
      /\.test\.tsx?$/.test(name) && /\bvi\.(mock|doMock|resetModules)\(/.test(readFileSync(name, 'utf8')),
  );

export default defineConfig({
  oxc: { jsx: { importSource: 'preact' } },
  test: {
    env: { TZ: 'Europe/London' },
    // Generous: the machine has other work, browsers and lint among it.
    testTimeout: 90_000,
    hookTimeout: 120_000,
    // Vitest leaves one core idle, which on two is half of them.
    maxWorkers: availableParallelism(),
    // Each run of the add-on leaves a whole world behind: with room for it, less is swept, by a tenth of all the time. And each
    // begins in a world of its own, for which the engine would optimise the same functions anew: six times as late it spares
    // a quarter.
    execArgv: ['--max-semi-space-size=64', '--interrupt-budget=400000'],
    projects: [
      {
        extends: true,
        test: { name: 'core', include: CORE, exclude: WHOLE, isolate: false },
      },
      {
        extends: true,
        test: {
          name: 'unit',
          ...UNIT,
          exclude: [...UNIT.exclude, ...CORE, ...REPLACING],
          setupFiles: 'test/last-frame.ts',
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: 'replacing', include: REPLACING, exclude: WHOLE, setupFiles: 'test/last-frame.ts' },
      },
      {
        extends: true,
        test: {
          name: 'whole',
          include: WHOLE,
          exclude: BUILT,
          globalSetup: 'test/build-add-on.ts',
          isolate: false,
        },
      },
      // Browsers are heavy: one file at a time. scripts/test.ts runs this project beside the others.
      {
        extends: true,
        test: {
          name: 'e2e',
          include: BUILT,
          fileParallelism: false,
          testTimeout: 180_000,
        },
      },
    ],
  },
});
