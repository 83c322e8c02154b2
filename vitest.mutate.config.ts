/** What `npm run mutate` runs against each mutant: the tests of one project, as PROVISION_MUTATE says. */
import { defineConfig } from 'vitest/config';
import { UNIT, WHOLE_ADD_ON } from './vitest.config';

const tests = process.env['PROVISION_MUTATE'] === 'whole' ? WHOLE_ADD_ON : UNIT;

export default defineConfig({
  oxc: { jsx: { importSource: 'preact' } },
  test: { ...tests, env: { TZ: 'Europe/London' }, testTimeout: 60_000, hookTimeout: 120_000 },
});
