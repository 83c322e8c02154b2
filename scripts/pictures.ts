/** `npm run pictures`: makes the pictures of the README, the guides and the Marketplace listing anew, in a real browser. */
import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';

const FOLDER = 'docs/pictures';
const made = spawnSync('npm', ['test', '--', 'e2e/pictures'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
if (made.status === 0) {
  rmSync(FOLDER, { recursive: true, force: true });
  cpSync('artefacts/pictures', FOLDER, { recursive: true });
  console.log(`${FOLDER} is written.`);
} else process.exitCode = 1;
