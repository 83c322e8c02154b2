/** What the package is to clasp: asked of clasp itself, whose calls to Google go to a server of this test. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { frameworks } from '../../shared/frameworks/index';
import { packageAddOn } from '../../scripts/package/package-add-on';
import { BUILT_ADD_ON } from '../built-add-on';

const SCRIPT_ID = '1AbCdEfGhIjKlMnOpQrStUvWxYz_0123456789-AbCdEfGhIjKlMnOpQr';
const FILES = [
  'Archive.js',
  'CheckGoogle.js',
  'Code.js',
  'CountyPages.js',
  'Gather.js',
  'Keeping.js',
  'PutRight.js',
  'Record.js',
  'RecordCommands.js',
  'SidebarCommands.js',
  'appsscript.json',
  'frameworks.html',
  'licences.html',
  'sidebar.html',
  ...frameworks.map(({ id }) => `framework-${id}.html`),
];

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body: string;
}

let folder = '';
let google: Server;
let asked: Asked[] = [];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'provision-clasp-'));
  writeFileSync(join(folder, 'signed-in.json'), JSON.stringify(SIGNED_IN));
  google = createServer((request, response) => {
    // A letter of several bytes may lie on both sides of a cut.
    request.setEncoding('utf8');
    let body = '';
    request.on('data', (part: string) => (body += part));
    request.on('end', () => {
      const [path = ''] = (request.url ?? '').split('?');
      asked.push({ method: request.method ?? '', path, body });
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(answerTo(path)));
    });
  });
  await new Promise<void>((ready) => google.listen(0, '127.0.0.1', ready));
});
afterAll(() => {
  google.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => (asked = []));

const SIGNED_IN = {
  tokens: {
    default: {
      type: 'authorized_user',
      client_id: 'made-up',
      client_secret: 'made-up',
      refresh_token: 'made-up',
      access_token: 'made-up',
      expiry_date: Date.UTC(2100, 0, 1),
    },
  },
};

/** As the Drive and Apps Script APIs answer: a new project holds a manifest of Google's own. */
function answerTo(path: string): object {
  if (path.endsWith('/drive/v3/files')) return { id: 'made-up-spreadsheet' };
  if (!path.endsWith('/content')) return { scriptId: SCRIPT_ID, title: 'Provision QA' };
  const source = '{"timeZone":"America/New_York","runtimeVersion":"V8"}';
  return { scriptId: SCRIPT_ID, files: [{ name: 'appsscript', type: 'JSON', source }] };
}

/** Runs clasp in a part of the package. */
function clasp(
  part: string,
  ...args: string[]
): Promise<{ status: number | null; stdout: string; stderr: string }> {
  const { port } = google.address() as AddressInfo;
  const program = resolve('node_modules/@google/clasp/build/src/index.js');
  const loopback = resolve('test/scripts/clasp-to-loopback.mjs');
  const run = spawn(
    process.execPath,
    ['--import', loopback, program, '-A', join(folder, 'signed-in.json'), ...args],
    { cwd: join(folder, part), env: { ...process.env, GOOGLE_AT: String(port) } },
  );
  const said = { stdout: '', stderr: '' };
  run.stdout.on('data', (part: Buffer) => (said.stdout += part.toString()));
  run.stderr.on('data', (part: Buffer) => (said.stderr += part.toString()));
  return new Promise((done) => run.on('close', (status) => done({ status, ...said })));
}

const pack = (name: string, scriptId?: string): string => {
  mkdirSync(join(folder, name));
  packageAddOn(BUILT_ADD_ON, join(folder, name), scriptId);
  return `${name}/apps-script`;
};

test('clasp takes every file of the folder and leaves none behind', async () => {
  const part = pack('status', SCRIPT_ID);
  const { status, stdout, stderr } = await clasp(part, 'show-file-status', '--json');
  expect(status, stderr).toBe(0);
  const found = JSON.parse(stdout) as { filesToPush: string[]; untrackedFiles: string[] };
  expect([...found.filesToPush].sort()).toEqual([...FILES].sort());
  expect(found.untrackedFiles.filter((name) => !name.endsWith('.clasp.json'))).toEqual([]);
});

test('clasp push sends the whole project, its manifest with both services', async () => {
  const { status, stderr } = await clasp(pack('push', SCRIPT_ID), 'push', '-f');
  expect(status, stderr).toBe(0);
  const put = asked.find(({ method }) => method === 'PUT');
  expect(put?.path).toBe(`/v1/projects/${SCRIPT_ID}/content`);
  const { files } = JSON.parse(put?.body ?? '{}') as {
    files: { name: string; type: string; source: string }[];
  };
  const kinds: Record<string, string> = { SERVER_JS: '.js', HTML: '.html', JSON: '.json' };
  expect(files.map(({ name, type }) => name + (kinds[type] ?? type)).sort()).toEqual([...FILES].sort());
  for (const { name, type, source } of files)
    expect(source === readFileSync(`${BUILT_ADD_ON}/${name}${kinds[type] ?? ''}`, 'utf8'), name).toBe(true);
  const manifest = JSON.parse(files.find(({ name }) => name === 'appsscript')?.source ?? '{}') as {
    dependencies: { enabledAdvancedServices: { serviceId: string }[] };
  };
  expect(manifest.dependencies.enabledAdvancedServices.map(({ serviceId }) => serviceId)).toEqual([
    'sheets',
    'drive',
  ]);
});

test('clasp create-script is not refused beside the package, and leaves its files alone', async () => {
  const part = pack('create');
  expect(existsSync(join(folder, part, '.clasp.json'))).toBe(false);
  // As apps-script/README.md says it: beside the folder, not in it, as it writes Google's own manifest over what is there.
  const made = await clasp(
    'create',
    ...['create-script', '--type', 'sheets', '--title', 'Provision QA', '--rootDir', 'from-google'],
  );
  expect(made.status, made.stderr).toBe(0);
  expect(made.stdout).toContain(SCRIPT_ID);
  for (const name of FILES)
    expect(
      readFileSync(join(folder, part, name), 'utf8') === readFileSync(`${BUILT_ADD_ON}/${name}`, 'utf8'),
    ).toBe(true);
});

test.each(['PUT-YOUR-SCRIPT-ID-HERE', '', 'https://script.google.com/d/1AbCdEf/edit'])(
  '%j is told not to be the id of a script project',
  (id) => {
    expect(() => pack(`refused-${id.length}`, id)).toThrow(/Project Settings, Script ID/);
  },
);
