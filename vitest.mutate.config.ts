/** What `npm run mutate` runs against each mutant: the tests of the room that PROVISION_MUTATE names, or those given. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { NoticedLast, QuickestFirst } from './scripts/mutate/quickest-first';
import { UnloadedFiles } from './scripts/mutate/unloaded-files';
import { UNIT, WHOLE_ADD_ON } from './vitest.config';

const room = process.env['PROVISION_MUTATE'] ?? '';
const tests = room.startsWith('apps-script/')
  ? WHOLE_ADD_ON
  : {
      ...UNIT,
      include: [`test/${room}/**/*.test.{ts,tsx}`],
      // They say how long it takes, which nothing is quick enough for here.
      exclude: [...UNIT.exclude, '**/*-speed.test.ts'],
    };
const given = (process.env['PROVISION_MUTATE_TESTS'] ?? '').split(' ').filter((one) => one !== '');

export default defineConfig({
  oxc: { jsx: { importSource: 'preact' } },
  resolve: {
    alias: [
      {
        find: /^.*\/once-per-instrument$/,
        replacement: fileURLToPath(new URL('./scripts/mutate/each-time.ts', import.meta.url)),
      },
    ],
  },
  test: {
    ...tests,
    ...(given.length > 0 ? { include: given } : {}),
    // Once for all files of a mutant's run, which is a process of its own: half of the time goes into importing.
    isolate: room.startsWith('apps-script/'),
    sequence: { sequencer: QuickestFirst },
    setupFiles: ['scripts/mutate/first-failure.ts'],
    reporters: [new UnloadedFiles(), new NoticedLast()],
    // Fewer tries of the properties that take longest: what only they notice they notice soon, and what stays takes all of them.
    env: { TZ: 'Europe/London', JUDGING_RUNS: '200' },
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
