/** Keeps the rules of the house true: who imports whom, where services are called, how big a file may be. */
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { frameworks } from '../shared/frameworks/index';
import { ALLOWED, GROUND } from './allowed-imports';
import { bare, circles, code, files, filesIn, imports, isOurs, read, unexplainedCasts } from './source-files';

/** Whether what a list names covers an imported target: a folder, a file without its ending, or a package. */
const covers = (allowed: string, target: string): boolean =>
  isOurs(target)
    ? dirname(target) === allowed || target.replace(/\.tsx?$/, '') === allowed
    : target === allowed || target.startsWith(allowed.endsWith(':') ? allowed : `${allowed}/`);

/** What a folder's files import from outside of it. */
const imported = code.flatMap((file) =>
  imports(file)
    .filter((target) => dirname(target) !== dirname(file))
    .map((target) => ({ file, folder: dirname(file), target })),
);

/** What the lists of each part may name at all, whatever a folder would like. */
const LAWS: Readonly<Record<string, RegExp>> = {
  // Packed sheets are read by libraries that compute and do nothing else.
  shared: /^(shared|zod)\/|^(fflate|saxen)$/,
  'apps-script': /^(apps-script|shared|zod)\/|^preact$/,
  extension: /^(extension|shared|zod)\/|^(preact|webextension-polyfill)$/,
  scripts: /^(?!test\/|apps-script\/|extension\/)/,
};

describe('who imports whom (test/allowed-imports.ts)', () => {
  test('every folder has its own list', () => {
    const folders = [...new Set(code.map((file) => dirname(file)))];
    expect(Object.keys(ALLOWED).sort()).toEqual(folders.sort());
  });

  test('nothing imports what its folder may not', () => {
    const strays = imported
      .filter(
        ({ folder, target }) => ![...GROUND, ...(ALLOWED[folder] ?? [])].some((one) => covers(one, target)),
      )
      .map(({ file, target }) => `${file} imports ${target}`);
    expect(strays).toEqual([]);
  });

  test('nothing is allowed that nothing imports', () => {
    const dead = Object.entries(ALLOWED).flatMap(([folder, list]) =>
      list
        .filter(
          (one) =>
            GROUND.includes(one) || !imported.some((it) => it.folder === folder && covers(one, it.target)),
        )
        .map(
          (one) => `nothing in ${folder} imports ${one} any more, or everything may: take it off its list`,
        ),
    );
    expect(dead).toEqual([]);
  });

  test('the core stands alone, the two shells never meet, and no list reaches what tests the product', () => {
    const broken = Object.entries(ALLOWED).flatMap(([folder, list]) =>
      list.filter((one) => !LAWS[folder.split('/')[0] ?? '']?.test(one)).map((one) => `${folder}: ${one}`),
    );
    expect(broken).toEqual([]);
  });

  test('no files import each other in a circle', () => {
    expect(circles(code)).toEqual([]);
  });

  test('no rooms of the core know each other in a circle', () => {
    const rooms = Object.keys(ALLOWED).filter((folder) => folder.startsWith('shared/'));
    const known = (room: string): string[] =>
      imported.filter(({ folder }) => folder === room).map(({ target }) => dirname(target));
    expect(circles(rooms, known)).toEqual([]);
  });

  test('every local import exists', () => {
    const missing = code.flatMap((file) =>
      imports(file)
        .filter((target) => isOurs(target) && !existsSync(target))
        .map((target) => `${file}: ${target}`),
    );
    expect(missing).toEqual([]);
  });
});

describe('the house', () => {
  test('Google services are named only in apps-script/google', () => {
    const services =
      /\b(SpreadsheetApp|FormApp|DriveApp|DocumentApp|PropertiesService|LockService|CacheService|UrlFetchApp|ScriptApp|HtmlService|Utilities|Session|Sheets|BigQuery|Logger|google\.script)\s*\./;
    const strays = files
      .filter(
        (file) =>
          /^(shared|apps-script|extension)\//.test(file) &&
          !/^apps-script\/(google|sidebar\/server-client\.ts)/.test(file),
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
    const long = files
      .filter((file) => !/^shared\/(frameworks|crosswalk)\//.test(file))
      .filter((file) => read(file).split('\n').length > 251);
    expect(long).toEqual([]);
  });

  test('each file says in its first line what it is for', () => {
    /** Without the line that gives a test its environment, which has to be the first. */
    const said = (file: string): string => read(file).replace(/^\/\/ @vitest-environment \w+\n/, '');
    const silent = [...files, ...filesIn('test')]
      .filter((file) => !file.endsWith('.html'))
      .filter((file) => !/^(\/\*\*?|\/\/)( \S+){4}|^\/\*\*\n \*( \S+){4}/.test(said(file)));
    expect(silent).toEqual([]);
  });

  test('no drawers without a subject', () => {
    const drawers = files.filter((file) => /(^|\/)(utils?|helpers?|common|misc|types)(\/|\.)/.test(file));
    expect(drawers).toEqual([]);
  });

  test('a framework is a folder of its id with an index.ts, and nothing else has an index.ts', () => {
    const indexes = files.filter((file) => file.endsWith('/index.ts')).sort();
    const folders = frameworks.map(({ id }) => `shared/frameworks/${id}/index.ts`);
    expect(indexes).toEqual(['shared/frameworks/index.ts', ...folders].sort());
    const loose = files.filter((file) => dirname(file) === 'shared/frameworks').sort();
    expect(loose).toEqual(['shared/frameworks/catalogue.ts', 'shared/frameworks/index.ts']);
  });

  test('zod is imported in its small form', () => {
    expect(code.filter((file) => imports(file).includes('zod'))).toEqual([]);
  });

  test('what is taken to be of a type, unchecked, says why', () => {
    const product = code.filter((file) => !file.startsWith('scripts/'));
    expect(product.flatMap(unexplainedCasts)).toEqual([]);
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
});
