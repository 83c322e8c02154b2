/** What the add-on may take for granted about Apps Script ends the run where Google has no such thing. */
import { describe, expect, it } from 'vitest';
import { NotImplemented } from '../../../scripts/workspace/google/google-error';
import { bundleOf, evaluate, workspaceWith } from './fixture';

const message = (body: string, changes?: object): unknown =>
  evaluate(
    `try { ${body}; return 'took it'; } catch (error) { return error.name + ': ' + error.message; }`,
    changes ? { bundle: bundleOf('', changes) } : {},
  );

describe('the world that the add-on finds', () => {
  it.each(['URL', 'TextEncoder', 'fetch', 'setTimeout', 'crypto', 'atob', 'process', 'window', 'require'])(
    'has no %s',
    (name) => {
      expect(evaluate(`return typeof ${name}`)).toBe('undefined');
    },
  );

  it('has a clock that moves with service calls only', () => {
    const body = `var before = Date.now(); PropertiesService.getScriptProperties().getProperty('x'); return Date.now() - before;`;
    expect(evaluate(body)).toBe(30);
    expect(evaluate('return new Date().toISOString()')).toBe('2026-11-03T09:00:00.000Z');
  });

  it('throws errors and hands out data of its own kind', () => {
    expect(evaluate(`try { FormApp.openById('none') } catch (e) { return e instanceof Error }`)).toBe(true);
    expect(evaluate(`return PropertiesService.getScriptProperties().getKeys() instanceof Array`)).toBe(true);
  });

  it('starts every run afresh', () => {
    const workspace = workspaceWith('var n = 0; function main() { n += 1; return n; }');
    expect([workspace.run('main'), workspace.run('main')]).toEqual([1, 1]);
  });
});

describe('what the workspace does not have', () => {
  it('names the method, and no catch can hide it', () => {
    const body = `try { SpreadsheetApp.foo() } catch (e) {} try { PropertiesService.getScriptProperties().setProperty('a', 'b') } catch (e) {} return 'went on'`;
    const workspace = workspaceWith(`function main() { ${body} }`);
    expect(() => workspace.run('main')).toThrow(
      'SpreadsheetApp.foo is not implemented in the local workspace',
    );
    expect(workspace.state.properties['script']).toEqual({});
    expect(() => workspace.run('main')).toThrow(NotImplemented);
  });

  it('refuses arguments that Google does not take', () => {
    expect(message(`PropertiesService.getScriptProperties().setProperty('a', 1)`)).toBe(
      "Exception: The parameters (String,number) don't match the method signature for Properties.setProperty.",
    );
    expect(message(`FormApp.create()`)).toContain("don't match the method signature for FormApp.create");
    expect(message(`FormApp.create('a', true, 'b')`)).toContain("don't match the method signature");
  });

  it('has no advanced service that the manifest does not switch on', () => {
    const bundle = bundleOf('function main() { return typeof Sheets; }', { dependencies: {} });
    expect(workspaceWith('', { bundle }).run('main')).toBe('undefined');
  });
});

describe('limits', () => {
  const put = (length: string) =>
    `PropertiesService.getDocumentProperties().setProperty('k', 'x'.repeat(${length}))`;

  it('takes a property of 9 KB and no more', () => {
    expect(message(put('9 * 1024 - 1'))).toBe('took it');
    expect(message(put('9 * 1024'))).toBe('took it');
    expect(message(put('9 * 1024 + 1'))).toContain('Argument too large: value');
  });

  it('counts bytes, not letters', () => {
    expect(message(`PropertiesService.getDocumentProperties().setProperty('k', '£'.repeat(4608))`)).toBe(
      'took it',
    );
    expect(message(`PropertiesService.getDocumentProperties().setProperty('k', '£'.repeat(4609))`)).toContain(
      'Argument too large',
    );
  });

  it('takes 500 KB of properties in a store and no more', () => {
    const fill = (last: number) => `
      var all = {}; for (var i = 100; i < 200; i += 1) all['k' + i] = 'x'.repeat(5116);
      all.k199 = 'x'.repeat(${last}); PropertiesService.getUserProperties().setProperties(all)`;
    expect(message(fill(5116))).toBe('took it');
    expect(message(fill(5117))).toContain('exceeded the property storage quota');
  });

  it('takes a request of 10 MB and no more', () => {
    const add = (more: number) => `
      var row = function (length) { return {values: [{userEnteredValue: {stringValue: 'x'.repeat(length)}}]}; };
      var rows = []; for (var i = 0; i < 209; i += 1) rows.push(row(50000));
      var body = {requests: [{appendCells: {sheetId: 0, rows: rows, fields: 'userEnteredValue'}}]};
      rows.push(row(0)); rows[209] = row(10485760 + ${more} - JSON.stringify(body).length);
      Sheets.Spreadsheets.batchUpdate(body, SpreadsheetApp.getActive().getId())`;
    expect(message(add(0))).toBe('took it');
    expect(message(add(1))).toContain('Request payload size exceeds the limit: 10485760 bytes.');
  });

  it('takes a cache key of 250 letters and a value of 100 KB, no more', () => {
    const cache = (key: number, value: string) =>
      message(`CacheService.getScriptCache().put('k'.repeat(${key}), 'x'.repeat(${value}))`);
    expect(cache(250, '100 * 1024')).toBe('took it');
    expect(cache(251, '1')).toContain('key');
    expect(cache(1, '100 * 1024 + 1')).toContain('value');
  });

  it('forgets what was cached when its time is up', () => {
    const workspace = workspaceWith(`
      function put() { CacheService.getScriptCache().put('k', 'v', 60); }
      function get() { return CacheService.getScriptCache().get('k'); }`);
    workspace.run('put');
    workspace.advance(59_000);
    expect(workspace.run('get')).toBe('v');
    workspace.advance(1000);
    expect(workspace.run('get')).toBeNull();
  });

  it('fetches only what is on the whitelist, at addresses of at most 2 KB', () => {
    expect(message(`UrlFetchApp.fetch('https://example.org/')`)).toContain('urlFetchWhitelist');
    const address = (length: number) =>
      message(
        `UrlFetchApp.fetch('https://docs.google.com/forms/'.padEnd(${length}, 'x'), {muteHttpExceptions: true})`,
      );
    expect(address(2048)).toBe('took it');
    expect(address(2049)).toContain('URLFetch URL Length');
  });

  it('stops a run after six minutes of virtual time, whatever it catches', () => {
    const workspace = workspaceWith(`
      function main(ms) { try { Utilities.sleep(ms); Utilities.sleep(0); PropertiesService.getScriptProperties().setProperty('a', 'b'); } catch (e) {} }`);
    workspace.run('main', 360_000 - 62);
    expect(workspace.state.properties['script']).toEqual({ a: 'b' });
    expect(() => workspace.run('main', 360_000 - 61)).toThrow('Exceeded maximum execution time');
  });
});

describe('authorisation', () => {
  it('leaves onOpen nothing but menus before anything was agreed to', () => {
    const onOpen = (body: string, mode: 'NONE' | 'LIMITED' | 'FULL') =>
      workspaceWith(`function onOpen() { ${body} }`).open(mode).error?.message ?? 'fine';
    const menu = `SpreadsheetApp.getUi().createAddonMenu().addItem('A', 'a').addToUi()`;
    expect(onOpen(menu, 'NONE')).toBe('fine');
    expect(onOpen('PropertiesService.getDocumentProperties()', 'NONE')).toContain('do not have permission');
    expect(onOpen('PropertiesService.getDocumentProperties()', 'LIMITED')).toBe('fine');
    expect(onOpen(`FormApp.openById('x')`, 'LIMITED')).toContain('do not have permission');
    expect(onOpen(`UrlFetchApp.fetch('https://docs.google.com/forms/')`, 'LIMITED')).toContain(
      'do not have permission',
    );
  });

  it('asks for the scope of each service', () => {
    const bundle = bundleOf(`function main() { FormApp.create('x'); }`, { oauthScopes: [] });
    expect(() => workspaceWith('', { bundle }).run('main')).toThrow(
      'Required permissions: https://www.googleapis.com/auth/forms',
    );
  });

  it('has no UI for a trigger', () => {
    const outcome = workspaceWith('function main() { SpreadsheetApp.getUi(); }').start({
      functionName: 'main',
      unattended: true,
    });
    expect(outcome.error?.message).toContain('Cannot call SpreadsheetApp.getUi()');
  });

  it('refuses a manifest that Google would not take', () => {
    const open = (changes: object) => () => workspaceWith('', { bundle: bundleOf('', changes) });
    expect(open({ urlFetchWhitelist: ['http://forms.googleapis.com/'] })).toThrow('must be https');
    expect(open({ urlFetchWhitelist: ['https://forms.googleapis.com'] })).toThrow('with a path');
    expect(open({ runtimeVersion: 'DEPRECATED_ES5' })).toThrow('V8');
    expect(open({ addOns: {} })).toThrow('addOns');
  });
});

describe('triggers of an add-on', () => {
  const submit = `ScriptApp.newTrigger('f').forSpreadsheet(SpreadsheetApp.getActive()).onFormSubmit().create();`;
  const hourly = (n: number) => `ScriptApp.newTrigger('f').timeBased().everyHours(${n}).create();`;

  it('are one of each type', () => {
    expect(message(submit + hourly(1))).toBe('took it');
    expect(message(submit + submit)).toContain('too many triggers in this document');
    expect(message(hourly(1) + hourly(2))).toBe(
      'Exception: This add-on has created too many time-based triggers in this document for this Google user account.',
    );
  });

  it('are on the open workbook only, and hourly at most', () => {
    expect(message(`ScriptApp.newTrigger('f').forSpreadsheet('another').onFormSubmit().create()`)).toContain(
      'only for the file in which it is used',
    );
    expect(message(`ScriptApp.newTrigger('f').timeBased().everyMinutes(5).create()`)).toContain(
      'once an hour',
    );
    expect(message(hourly(3))).toContain('Invalid argument');
  });

  it('can be taken away again', () => {
    expect(message(`${submit} ScriptApp.deleteTrigger(ScriptApp.getProjectTriggers()[0]); ${submit}`)).toBe(
      'took it',
    );
  });
});

describe('what goes to a page', () => {
  it.each([
    ['new Date()', 'a Date'],
    ['[{a: function () {}}]', 'a function'],
    ['NaN', 'NaN'],
  ])('refuses %s', (value, what) => {
    expect(() => evaluate(`return ${value}`)).toThrow(what);
  });

  it('is otherwise handed over as it is', () => {
    expect(evaluate(`return {a: [1, 'x', null, true]}`)).toEqual({ a: [1, 'x', null, true] });
    expect(evaluate(`return`)).toBeNull();
  });
});
