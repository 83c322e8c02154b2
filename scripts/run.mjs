// The only script that plain Node runs: makes sure that the dependencies are there, compiles
// scripts/NAME.ts and runs it. `node scripts/run.mjs NAME [arguments]`.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);
process.env.TZ = 'Europe/London'; // visits have dates: the same everywhere

function installWhenTheLockChanged() {
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  const stamp = 'node_modules/.provision-lock';
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.error('Installing dependencies (the lock file is new or has changed) …');
  const done = spawnSync('npm', ['ci', '--no-fund', '--no-audit'], {
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) {
    console.error('npm ci failed. Check the network and that Node is 20.19 or newer, then run this again.');
    process.exit(done.status ?? 1);
  }
  writeFileSync(stamp, lock);
}

const [name, ...args] = process.argv.slice(2);
if (!name || !existsSync(`scripts/${name}.ts`)) {
  console.error(`There is no script "${name ?? ''}" in scripts/.`);
  process.exit(2);
}
installWhenTheLockChanged();
const { build } = await import('esbuild');
mkdirSync('.cache/scripts', { recursive: true });
const outfile = join(root, `.cache/scripts/${name}.mjs`);
await build({
  entryPoints: [`scripts/${name}.ts`],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  sourcemap: 'inline',
  logLevel: 'warning',
  jsx: 'automatic',
  jsxImportSource: 'preact',
});
process.argv = [process.argv[0], outfile, ...args];
await import(pathToFileURL(outfile).href);
