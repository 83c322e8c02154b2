/** What `clasp push` would upload, asked offline of clasp itself. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { frameworks } from '../../shared/frameworks/index';
import { BUILT_ADD_ON } from '../built-add-on';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'provision-clasp-'));
  cpSync(BUILT_ADD_ON, folder, { recursive: true });
  writeFileSync(join(folder, '.clasp.json'), JSON.stringify({ scriptId: 'made-up-script-id', rootDir: '.' }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('clasp takes every file of the folder and leaves none behind', () => {
  const clasp = resolve('node_modules/@google/clasp/build/src/index.js');
  const asked = spawnSync(process.execPath, [clasp, 'show-file-status', '--json'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(asked.status, asked.stderr).toBe(0);
  const status = JSON.parse(asked.stdout) as { filesToPush: string[]; untrackedFiles: string[] };
  const expected = [
    'CheckGoogle.js',
    'Code.js',
    'appsscript.json',
    'frameworks.html',
    'sidebar.html',
    ...frameworks.map(({ id }) => `framework-${id}.html`),
  ];
  expect([...status.filesToPush].sort()).toEqual(expected.sort());
  expect(status.untrackedFiles.filter((name) => !name.endsWith('.clasp.json'))).toEqual([]);
});
