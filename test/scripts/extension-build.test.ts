/** What is built for each browser: everything that the manifest names, small enough, and nothing that runs text as code. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS, buildExtension } from '../../scripts/build/extension';
import { LOCAL_HOSTS, manifestFor } from '../../scripts/manifest-variants';

let home: string;
const read = (browser: string, file: string): string => readFileSync(join(home, browser, file), 'utf8');
const scripts = (browser: string): string[] =>
  readdirSync(join(home, browser), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.js'),
  );
/** A script and all that it imports before it runs; what it asks for later is left out. */
function loadedFirst(browser: string, script: string, found = new Set<string>()): Set<string> {
  if (found.has(script)) return found;
  found.add(script);
  const imports = read(browser, script).matchAll(/(?:\bfrom|\bimport)\s*"(\.[^"]+)"/g);
  for (const [, path = ''] of imports) loadedFirst(browser, join(dirname(script), path), found);
  return found;
}

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'provision-build-'));
  for (const browser of BROWSERS) await buildExtension(browser, join(home, browser));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Every text in the manifest that looks like a file of the package. */
function filesNamed(value: unknown): string[] {
  if (typeof value === 'string') return /^[\w/-]+\.(js|html|png|json)$/.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(filesNamed) : [];
}

describe.each(BROWSERS)('the build for %s', (browser) => {
  test('has every file that its manifest names', () => {
    const named = filesNamed(JSON.parse(read(browser, 'manifest.json')));
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((file) => !existsSync(join(home, browser, file)))).toEqual([]);
  });

  test('has the script and the style that each page asks for, and nothing from elsewhere', () => {
    for (const page of readdirSync(join(home, browser)).filter((file) => file.endsWith('.html'))) {
      const asked = [...read(browser, page).matchAll(/(?:src|href)="([^"]+)"/g)].map(
        ([, file]) => file ?? '',
      );
      expect(asked.filter((file) => !existsSync(join(home, browser, file)))).toEqual([]);
      expect(read(browser, page)).not.toMatch(/<script(?![^>]*src=)|\son\w+=|style=/);
    }
  });

  test('runs no text as code', () => {
    for (const file of scripts(browser))
      expect(read(browser, file)).not.toMatch(/\beval\(|new Function\(|\bimportScripts\(/);
  });

  test.each([
    ['content-gias.js', 25],
    ['content-gias-button.js', 25],
    ['content-form.js', 25],
    ['popup.js', 60],
  ])('%s, with all that it loads first, is at most %d KB packed', (file, most) => {
    const packed = [...loadedFirst(browser, file)].map((script) => gzipSync(read(browser, script)).length);
    expect(packed.reduce((sum, bytes) => sum + bytes)).toBeLessThanOrEqual(most * 1024);
  });

  test('asks for no host at installation', () => {
    const manifest = JSON.parse(read(browser, 'manifest.json')) as Record<string, unknown>;
    expect(manifest['host_permissions']).toBeUndefined();
    expect(manifest['content_scripts']).toBeUndefined();
    expect(manifest['permissions']).toEqual(
      ['storage', 'unlimitedStorage', 'alarms', 'activeTab', 'scripting', 'contextMenus', 'sidePanel'].filter(
        (name) => browser === 'chromium' || name !== 'sidePanel',
      ),
    );
  });

  test('may be allowed three hosts, one by one, and connects to no other', () => {
    const manifest = JSON.parse(read(browser, 'manifest.json')) as {
      optional_host_permissions: string[];
      content_security_policy: { extension_pages: string };
    };
    expect(manifest.optional_host_permissions).toEqual([
      'https://ea-edubase-api-prod.azurewebsites.net/*',
      'https://www.get-information-schools.service.gov.uk/*',
      'https://docs.google.com/*',
    ]);
    expect(/connect-src ([^;]*)/.exec(manifest.content_security_policy.extension_pages)?.[1]).toBe(
      "'self' https://ea-edubase-api-prod.azurewebsites.net https://www.get-information-schools.service.gov.uk",
    );
    expect(read(browser, 'manifest.json')).not.toMatch(/localhost|127\.0\.0\.1/);
  });

  test('has the licence text of every package whose code is in it', () => {
    const text = read(browser, 'LICENCES.txt');
    for (const [name, words] of [
      ['zod', 'MIT'],
      ['preact', 'MIT'],
      ['webextension-polyfill', 'Mozilla Public License Version 2.0'],
    ] as const) {
      const part = text.split(/^-{72}$/m).find((one) => one.trim().startsWith(`${name} `));
      expect(part, name).toContain(words);
      expect(part, name).toMatch(/Source, unchanged: \S+/);
      expect(part?.length, name).toBeGreaterThan(900);
    }
  });

  test('lets its pages load nothing but their own', () => {
    const manifest = JSON.parse(read(browser, 'manifest.json')) as {
      content_security_policy: { extension_pages: string };
    };
    const policy = manifest.content_security_policy.extension_pages;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe|\*(?=[;\s]|$)(?<!:\*)/);
  });
});

test('the code for the other browser is left out', () => {
  for (const file of scripts('firefox')) expect(read('firefox', file)).not.toContain('sidePanel');
  for (const file of scripts('chromium')) expect(read('chromium', file)).not.toContain('sidebarAction');
});

test('each manifest has its own background and panel, and a manifest that is none is refused', () => {
  const root: unknown = JSON.parse(readFileSync('manifest.json', 'utf8'));
  expect(manifestFor('chromium', root)['background']).toEqual({
    service_worker: 'background.js',
    type: 'module',
  });
  expect(manifestFor('firefox', root)['background']).toEqual({ scripts: ['background.js'], type: 'module' });
  expect(Object.keys(manifestFor('firefox', root))).not.toContain('side_panel');
  expect(() => manifestFor('firefox', { permissions: 'storage' })).toThrow('list of "permissions"');
});

test('an edition of the package has its own hosts, each by name', () => {
  const root: unknown = JSON.parse(readFileSync('manifest.json', 'utf8'));
  const hosts = ['https://files.council.example/*', ...LOCAL_HOSTS];
  const manifest = manifestFor('chromium', root, { hosts });
  expect(manifest['optional_host_permissions']).toContain('https://files.council.example/*');
  expect(JSON.stringify(manifest['content_security_policy'])).toContain(
    "connect-src 'self' https://files.council.example http://localhost:* http://127.0.0.1:* https://ea-",
  );
});

test('Firefox’s own linter finds no error, and warns of nothing but innerHTML inside preact', () => {
  const program = resolve('node_modules/web-ext/bin/web-ext.js');
  const asked = spawnSync(
    process.execPath,
    [program, 'lint', '--source-dir', join(home, 'firefox'), '--output', 'json', '--no-config-discovery'],
    { encoding: 'utf8' },
  );
  const { summary, warnings } = JSON.parse(asked.stdout) as {
    summary: { errors: number };
    warnings: { code: string; message: string }[];
  };
  expect(summary.errors, asked.stdout).toBe(0);
  expect([...new Set(warnings.map(({ code, message }) => `${code}: ${message}`))]).toEqual([
    'UNSAFE_VAR_ASSIGNMENT: Unsafe assignment to innerHTML',
  ]);
}, 120_000);
