/**
 * `npm run lint`: each rule where it is configured. Exits 1 on any fault of any of them.
 * eslint.config.js has the rules of the language, test/architecture.test.ts those of the house (who imports whom,
 * circles, places, sizes), knip.jsonc says what must be used, .prettierrc.json how it is laid out.
 */
import { spawn } from 'node:child_process';

/** Runs a command to its end, then prints all that it said: what runs beside it is not mixed in. */
function run(...command: string[]): Promise<boolean> {
  const child = spawn('npx', ['--no-install', ...command], { shell: process.platform === 'win32' });
  const said: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => said.push(part));
  child.stderr.on('data', (part: Buffer) => said.push(part));
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('close', (status) => {
      process.stdout.write(Buffer.concat(said));
      done(status === 0);
    });
  });
}

/** The rules of the language take as long as all others together, on one core. */
const language = run('eslint', '--max-warnings', '0', '.');
const others = [
  ['vitest', 'run', '--project', 'unit', 'test/architecture.test.ts'],
  ['knip', '--no-progress', '--treat-config-hints-as-errors'],
  ['prettier', '--check', '--log-level', 'warn', '.'],
];
let clean = true;
for (const command of others) clean = (await run(...command)) && clean;
process.exit((await language) && clean ? 0 : 1);
