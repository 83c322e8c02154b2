/**
 * `npm run lint`: each rule where it is configured. Exits 1 on any fault of any of them.
 * eslint.config.js has the rules of the language, test/architecture.test.ts those of the house (who imports whom,
 * circles, places, sizes), knip.jsonc says what must be used, .prettierrc.json how it is laid out.
 */
import { spawnSync } from 'node:child_process';

const run = (...command: string[]): boolean =>
  spawnSync('npx', ['--no-install', ...command], { stdio: 'inherit', shell: process.platform === 'win32' })
    .status === 0;

const checks = [
  ['eslint', '--max-warnings', '0', '.'],
  ['vitest', 'run', '--project', 'unit', 'test/architecture.test.ts'],
  ['knip', '--no-progress', '--treat-config-hints-as-errors'],
  ['prettier', '--check', '--log-level', 'warn', '.'],
].map((command) => run(...command));
process.exit(checks.every(Boolean) ? 0 : 1);
