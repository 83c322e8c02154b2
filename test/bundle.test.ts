/** The add-on as it ships: what Google would load, evaluated where nothing of the web and no service exists. */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { parse } from 'acorn';
import { beforeAll, describe, expect, test } from 'vitest';
import { BUILT_ADD_ON } from './built-add-on';

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`);

/** Scripts that are evaluated when one of their functions is called. */
const ON_DEMAND = [
  'SidebarCommands.js',
  'RecordCommands.js',
  'CheckGoogle.js',
  'Keeping.js',
  'Gather.js',
  'Archive.js',
  'Record.js',
  'CountyPages.js',
  'PutRight.js',
];

let code = '';

/** What ECMAScript itself defines; all that Apps Script's V8 gives besides Google's services and `console`. */
const GOOGLE = [
  'SpreadsheetApp',
  'FormApp',
  'DriveApp',
  'DocumentApp',
  'PropertiesService',
  'LockService',
  'CacheService',
  'UrlFetchApp',
  'ScriptApp',
  'HtmlService',
  'Utilities',
  'Session',
  'Sheets',
  'Drive',
  'BigQuery',
  'Logger',
];
const WEB = [
  'URL',
  'URLSearchParams',
  'TextEncoder',
  'TextDecoder',
  'fetch',
  'crypto',
  'atob',
  'btoa',
  'setTimeout',
  'performance',
  'structuredClone',
  'queueMicrotask',
  'process',
  'window',
];

function load(): { before: string[]; after: string[]; context: Record<string, unknown> } {
  const touched = (name: string) =>
    new Proxy(() => undefined, { get: () => throwing(name), apply: () => throwing(name) });
  const throwing = (name: string): never => {
    throw new Error(`${name} was used while loading`);
  };
  const context: Record<string, unknown> = createContext(
    Object.fromEntries(GOOGLE.map((name) => [name, touched(name)])),
  );
  for (const name of WEB) runInContext(`delete globalThis.${name}`, context);
  const names = () => runInContext('Object.getOwnPropertyNames(globalThis)', context) as string[];
  const before = names();
  runInContext(code, context);
  return { before, after: names(), context };
}

beforeAll(() => {
  code = ['Code.js', ...ON_DEMAND].map((name) => readFileSync(`${BUILT_ADD_ON}/${name}`, 'utf8')).join('\n');
});

describe('the built scripts', () => {
  test('loads without web globals and touches no service', () => {
    expect(() => load()).not.toThrow();
  });

  test('exposes the functions of their entries and nothing else', () => {
    const { before, after, context } = load();
    const exposed = after.filter((name) => !before.includes(name)).sort();
    const entries = [
      'main',
      'sidebar-commands',
      'record-commands',
      'check-google',
      'keeping',
      'gathering',
      'archiving',
    ].map((name) => readFileSync(`apps-script/${name}.ts`, 'utf8'));
    const wanted = [...entries.join('\n').matchAll(/export\s*\{([^}]*)\}/g)]
      .flatMap((match) => (match[1] ?? '').split(','))
      .map((name) => (name.split(/\sas\s/).at(-1) ?? '').trim())
      .filter((name) => name !== '');
    expect(wanted.length).toBeGreaterThan(3);
    // `app` holds the module, and zod keeps its settings in a global of its own: neither can be called by the sidebar.
    // Nor can what ends in an underscore.
    const loaders = ON_DEMAND.map((name) => `load${name.replace('.js', '_')}`);
    const inner = ['app', '__zod_globalConfig', ...loaders];
    expect(exposed.filter((name) => !inner.includes(name))).toEqual(wanted.sort());
    for (const name of ['app', '__zod_globalConfig']) expect(typeof context[name], name).not.toBe('function');
    for (const name of wanted) expect(typeof context[name], name).toBe('function');
  });

  test('parses as ES2019', () => {
    expect(() => parse(code, { ecmaVersion: 2019, sourceType: 'script' })).not.toThrow();
    expect(() => parse('class A { #x = 1 }', { ecmaVersion: 2019, sourceType: 'script' })).toThrow();
  });

  test.each([
    ['Code.js', 260],
    ['SidebarCommands.js', 270],
    // 18 KB of it read one visit's rows alone, so that an officer does not wait for those of thousands.
    ['RecordCommands.js', 225],
    ['CheckGoogle.js', 160],
    ['Keeping.js', 260],
    ['Gather.js', 200],
    ['Archive.js', 220],
    // 4 KB of it tell visits at rest, which spare a refresh a third of its computing; 1 KB says in people's words what changed.
    ['Record.js', 210],
    // Half a KB of it says what waits after a concern, and of which topics a framework asks in words.
    ['CountyPages.js', 121],
    ['PutRight.js', 20],
  ])('%s is at most %i KB', (name, most) => {
    expect(statSync(`${BUILT_ADD_ON}/${name}`).size).toBeLessThanOrEqual(most * 1024);
  });

  test.each(ON_DEMAND)('no other run evaluates %s: it declares functions and does nothing', (name) => {
    const { body } = parse(readFileSync(`${BUILT_ADD_ON}/${name}`, 'utf8'), {
      ecmaVersion: 2019,
      sourceType: 'script',
    });
    expect(new Set(body.map(({ type }) => type))).toEqual(new Set(['FunctionDeclaration']));
  });

  test('names every menu item, trigger and sidebar function as a global', () => {
    const { context } = load();
    const read = (file: string) => readFileSync(file, 'utf8');
    const named = [
      ...[...read('apps-script/menu.ts').matchAll(/\brun: '(\w+)'/g)].map((match) => match[1] ?? ''),
      ...['server-api', 'keeping-api', 'record-api', 'archive-api'].flatMap((file) =>
        [...read(`apps-script/sidebar/${file}.ts`).matchAll(/^ {2}(\w+)\(.*\): Reply</gm)].map(
          (match) => match[1] ?? '',
        ),
      ),
      ...filesIn('apps-script/commands').flatMap((file) =>
        [...read(file).matchAll(/\b(?:submit|hourly): '(\w+)'/g)].map((match) => match[1] ?? ''),
      ),
      'onOpen',
      'onInstall',
    ];
    expect(named.length).toBeGreaterThan(8);
    for (const name of named) expect(typeof context[name], name).toBe('function');
  });

  test('uses none of the zod checks that answer wrongly in Apps Script', () => {
    // z.url, z.base64 and z.jwt lean on URL and atob and silently call valid input invalid.
    expect(code).not.toMatch(/new URL\(|atob\(/);
  });
});
