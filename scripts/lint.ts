/** `npm run lint`: rules, then formatting. Exits 1 on any fault of either. */
import { spawnSync } from 'node:child_process';

const run = (...command: string[]): boolean =>
  spawnSync('npx', ['--no-install', ...command], { stdio: 'inherit', shell: process.platform === 'win32' })
    .status === 0;

const rules = run('eslint', '--max-warnings', '0', '.');
const format = run('prettier', '--check', '--log-level', 'warn', '.');
process.exit(rules && format ? 0 : 1);
