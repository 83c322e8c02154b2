/** Keeps the rules of the house true: who imports whom, where services are called, how big a file may be. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

const SOURCE = /\.(ts|tsx|mjs|html|css)$/;
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesIn(path) : SOURCE.test(path) ? [path] : [];
  });
const FOLDERS = ['shared', 'apps-script', 'extension', 'scripts'];
const files = FOLDERS.flatMap(filesIn);
const code = files.filter((file) => /\.tsx?$/.test(file));
const read = (file: string): string => readFileSync(file, 'utf8');
/** The code without comments and strings, so that prose may name a service. */
const bare = (file: string): string =>
  read(file)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|[^:'"`])\/\/.*$/gm, '$1')
    .replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''");

const imports = (file: string): string[] =>
  [
    ...read(file).matchAll(
      /^\s*(?:import|export)\b[^'"]*?from\s+['"]([^'"]+)['"]|^\s*import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm,
    ),
  ].map((match) => {
    const target = match[1] ?? match[2] ?? match[3] ?? '';
    return target.startsWith('.') ? normalize(join(dirname(file), target)) : target;
  });

/** From a folder (the longest that fits) to what its files may import: folders or packages. */
const ALLOWED: Record<string, string[]> = {
  'shared/schema': ['shared/schema', 'shared/errors', 'zod/mini', 'zod/v4/locales/en.js'],
  'shared/frameworks/catalogue': ['shared/instrument', 'shared/schema'],
  'shared/frameworks': ['shared/frameworks', 'shared/schema'],
  'shared/crosswalk': ['shared/crosswalk', 'shared/instrument', 'shared/schema', 'shared/errors', 'zod/mini'],
  'shared/instrument': ['shared/instrument', 'shared/schema', 'shared/errors'],
  'shared/judging': ['shared/judging', 'shared/instrument', 'shared/schema', 'shared/errors', 'zod/mini'],
  'shared/form': [
    'shared/form',
    'shared/judging',
    'shared/instrument',
    'shared/schema',
    'shared/errors',
    'zod/mini',
  ],
  'shared/county': [
    'shared/county',
    'shared/judging',
    'shared/workbook',
    'shared/instrument',
    'shared/crosswalk',
    'shared/schema',
    'shared/errors',
  ],
  'shared/workbook': [
    'shared/workbook',
    'shared/county',
    'shared/judging',
    'shared/instrument',
    'shared/crosswalk',
    'shared/schema',
    'shared/errors',
    'zod/mini',
  ],
  'shared/table': ['shared/table', 'shared/own-frameworks/table-columns', 'shared/schema', 'shared/errors'],
  'shared/threshold': ['shared/threshold', 'shared/schema', 'shared/errors', 'zod/mini'],
  'shared/register': ['shared/register', 'shared/table', 'shared/schema', 'shared/errors', 'zod/mini'],
  shared: ['shared', 'zod/mini'],
  'apps-script/main': ['apps-script/menu', 'apps-script/commands', 'shared/schema/zod-setup'],
  'apps-script/commands': [
    'apps-script/commands',
    'apps-script/google',
    'apps-script/menu',
    'apps-script/sidebar/server-api',
    'shared',
    'zod/mini',
  ],
  'apps-script/google': ['apps-script/google', 'shared', 'zod/mini'],
  'apps-script/sidebar': ['apps-script/sidebar', 'shared', 'preact'],
  'apps-script': ['apps-script', 'shared'],
  'extension/platform': [
    'extension/platform',
    'extension/model',
    'extension/messages',
    'shared',
    'webextension-polyfill',
    'zod/mini',
  ],
  'extension/views': ['extension/views', 'extension/model', 'extension/messages', 'shared', 'preact'],
  'extension/background': [
    'extension/background',
    'extension/model',
    'extension/platform',
    'extension/messages',
    'shared',
    'zod/mini',
  ],
  extension: ['extension', 'shared', 'preact', 'zod/mini'],
};
const within = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(`${folder}/`) || path.startsWith(`${folder}.`);

const forbiddenImports = code
  .filter((file) => !file.startsWith('scripts/'))
  .flatMap((file) => {
    const home = Object.keys(ALLOWED)
      .filter((folder) => within(file, folder))
      .sort((a, b) => b.length - a.length)[0];
    return imports(file)
      .filter((target) => !(ALLOWED[home ?? ''] ?? []).some((allowed) => within(target, allowed)))
      .map((target) => `${file} imports ${target}`);
  });

describe('the house', () => {
  test('imports go one way', () => {
    expect(forbiddenImports).toEqual([]);
  });

  test('nothing in shared, apps-script or extension imports scripts, test or Node', () => {
    const strays = code
      .filter((file) => !file.startsWith('scripts/'))
      .flatMap((file) => imports(file).filter((target) => /^(node:|scripts\/|test\/)/.test(target)));
    expect(strays).toEqual([]);
  });

  test('Google services are named only in apps-script/google', () => {
    const services =
      /\b(SpreadsheetApp|FormApp|DriveApp|DocumentApp|PropertiesService|LockService|CacheService|UrlFetchApp|ScriptApp|HtmlService|Utilities|Session|Sheets|BigQuery|Logger|google\.script)\s*\./;
    const strays = files
      .filter(
        (file) =>
          /^(shared|apps-script|extension)\//.test(file) &&
          !/^apps-script\/(google|sidebar\/server\.ts)/.test(file),
      )
      .filter((file) => /\.tsx?$/.test(file) && services.test(bare(file)));
    expect(strays).toEqual([]);
  });

  test('browser APIs and fetch are named only in extension/platform', () => {
    const strays = code
      .filter(
        (file) => /^(shared|apps-script|extension)\//.test(file) && !file.startsWith('extension/platform/'),
      )
      .filter(
        (file) =>
          /\b(browser|chrome)\.[a-z]|\bfetch\(|\bindexedDB\b|\blocalStorage\b/.test(bare(file)) &&
          !file.startsWith('apps-script/google/'),
      );
    expect(strays).toEqual([]);
  });

  test('files stay small: 250 lines, data apart', () => {
    const long = code
      .filter((file) => !/^shared\/(frameworks|crosswalk)\/|^scripts\/made-up-names\.ts$/.test(file))
      .filter((file) => read(file).split('\n').length > 251);
    expect(long).toEqual([]);
  });

  test('each file says in its first line what it is for', () => {
    const silent = files
      .filter((file) => !file.endsWith('.html'))
      .filter((file) => !/^(\/\*\*?|\/\/)( \S+){4}|^\/\*\*\n \*( \S+){4}/.test(read(file)));
    expect(silent).toEqual([]);
  });

  test('no drawers without a subject, one index.ts', () => {
    const drawers = files.filter((file) => /(^|\/)(utils?|helpers?|common|misc|types)(\/|\.)/.test(file));
    const indexes = files.filter(
      (file) => file.endsWith('/index.ts') && file !== 'shared/frameworks/index.ts',
    );
    expect([...drawers, ...indexes]).toEqual([]);
  });

  test('zod is imported in its small form', () => {
    expect(code.filter((file) => imports(file).includes('zod'))).toEqual([]);
  });

  test('no check is switched off and no test is left out by hand', () => {
    const tests = filesIn('test').filter(
      (file) => /\.tsx?$/.test(file) && file !== 'test/architecture.test.ts',
    );
    const off = [...code, ...tests].filter(
      (file) =>
        /@ts-(ignore|nocheck|expect-error)|eslint-disable/.test(read(file)) ||
        /\bas any\b|: any\b/.test(bare(file).replace(/`[^`]*`/g, '``')),
    );
    const left = tests.filter((file) => /\b(test|it|describe)\.(only|todo|skip)\(/.test(read(file)));
    expect([...off, ...left]).toEqual([]);
  });

  test('every local import exists', () => {
    const missing = code.flatMap((file) =>
      imports(file)
        .filter((target) => FOLDERS.some((folder) => target.startsWith(`${folder}/`)))
        .filter((target) => !['', '.ts', '.tsx', '.json'].some((ending) => existsSync(target + ending)))
        .map((target) => `${file}: ${target}`),
    );
    expect(missing).toEqual([]);
  });
});
