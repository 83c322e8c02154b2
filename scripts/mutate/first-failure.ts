/**
 * Runs before each file of tests while code is mutated: the first test that fails has noticed the change, and nothing
 * further is asked. Vitest skips the tests of the files behind it by itself, and yet loads them, which is most of the time.
 */
import fc from 'fast-check';
import { afterEach } from 'vitest';

const seen = globalThis as { failedWhileMutated?: boolean };
if (seen.failedWhileMutated) throw new Error('Not loaded: a test has failed before.');

afterEach(({ task }) => {
  if (task.result?.state === 'fail') seen.failedWhileMutated = true;
});

// That a property fails is enough: no smaller counter-example is looked for.
fc.configureGlobal({ endOnFailure: true });
