/** The workspace kills runs, fails calls and overlaps runs as Google may, and counts what they cost. */
import { describe, expect, it, test } from 'vitest';
import { Killed } from '../../../scripts/workspace/google/google-error';
import { workspaceWith } from './fixture';

const STEPS = `
  function main() {
    var store = PropertiesService.getScriptProperties();
    var done = [];
    ['a', 'b', 'c'].forEach(function (key) {
      try { store.setProperty(key, '1'); done.push(key); } catch (error) { done.push(error.message); }
    });
    return done;
  }`;

describe('a killed run', () => {
  it.each([
    [1, {}],
    [2, { a: '1' }],
    [3, { a: '1', b: '1' }],
  ])('stops at call %i and leaves what was done until then', (at, left) => {
    const workspace = workspaceWith(STEPS);
    workspace.fault({ at, kind: 'kill' });
    expect(() => workspace.run('main')).toThrow(Killed);
    expect(workspace.state.properties['script']).toEqual(left);
  });

  it('is not touched by a fault beyond its last call, and the next run is whole', () => {
    const workspace = workspaceWith(STEPS);
    workspace.fault({ at: 4, kind: 'kill' });
    expect(workspace.run('main')).toEqual(['a', 'b', 'c']);
    expect(workspace.run('main')).toEqual(['a', 'b', 'c']);
  });

  it('gives up its locks', () => {
    const workspace = workspaceWith(`
      function hold() { LockService.getDocumentLock().waitLock(1); PropertiesService.getScriptProperties().getKeys(); }
      function take() { return LockService.getDocumentLock().tryLock(0); }`);
    workspace.fault({ at: 2, kind: 'kill' });
    expect(() => workspace.run('hold')).toThrow(Killed);
    expect(workspace.run('take')).toBe(true);
  });
});

describe('a failing call', () => {
  it('throws what the add-on can catch, without having taken effect', () => {
    const workspace = workspaceWith(STEPS);
    workspace.fault({ at: 2, kind: 'error', message: 'Service unavailable' });
    expect(workspace.run('main')).toEqual(['a', 'Service unavailable', 'c']);
    expect(workspace.state.properties['script']).toEqual({ a: '1', c: '1' });
  });

  it('can lose only its answer', () => {
    const workspace = workspaceWith(STEPS);
    workspace.fault({ at: { name: 'Properties.setProperty', nth: 2 }, kind: 'lost-answer', message: 'lost' });
    expect(workspace.run('main')).toEqual(['a', 'lost', 'c']);
    expect(workspace.state.properties['script']).toEqual({ a: '1', b: '1', c: '1' });
  });
});

describe('runs that overlap', () => {
  const COUNTING = `
    function count(wait) {
      var store = PropertiesService.getScriptProperties();
      var seen = store.getProperty('n');
      var lock = LockService.getDocumentLock();
      if (!lock.tryLock(wait)) return 'gave up';
      store.setProperty('n', String(Number(store.getProperty('n') || 0) + 1));
      Utilities.sleep(2000);
      lock.releaseLock();
      return [seen, store.getProperty('n')];
    }`;

  it('wait for a lock, keep what they had read before, and then go on', () => {
    const workspace = workspaceWith(COUNTING);
    let inner: unknown;
    workspace.fault({
      at: 3,
      kind: 'meanwhile',
      action: () => {
        inner = workspace.start({ functionName: 'count', args: [30_000] });
      },
    });
    expect(workspace.run('count', 30_000)).toEqual([null, '1']);
    expect(inner).toMatchObject({ parked: false, value: [null, '2'] });
    expect(workspace.state.properties['script']).toEqual({ n: '2' });
  });

  it('give up when the lock is held for too long', () => {
    const workspace = workspaceWith(COUNTING);
    let inner: unknown;
    workspace.fault({
      at: 3,
      kind: 'meanwhile',
      action: () => {
        inner = workspace.start({ functionName: 'count', args: [1000] });
      },
    });
    expect(workspace.run('count', 30_000)).toEqual([null, '1']);
    expect(inner).toMatchObject({ value: 'gave up' });
  });

  it('say so when waitLock times out', () => {
    const workspace = workspaceWith(`
      function main() { LockService.getDocumentLock().waitLock(1000); PropertiesService.getScriptProperties().getKeys(); Utilities.sleep(5000); }`);
    let inner: unknown;
    workspace.fault({
      at: 2,
      kind: 'meanwhile',
      action: () => (inner = workspace.start({ functionName: 'main' })),
    });
    workspace.run('main');
    expect(inner).toMatchObject({ error: { message: expect.stringContaining('Lock timeout') as string } });
  });
});

describe('the meter', () => {
  it('counts calls by name and adds up their stated cost', () => {
    const workspace = workspaceWith(STEPS);
    workspace.run('main');
    expect(workspace.meter.last).toBe(3);
    expect(workspace.meter.byName).toEqual({ 'Properties.setProperty': 3 });
    expect(workspace.meter.runs.at(-1)?.elapsed).toBe(3 * 62);
  });
});

test('a read is charged by what it brings, and the bytes are counted', () => {
  const workspace = workspaceWith(`
    function write(n) { Sheets.Spreadsheets.Values.update({values: [[new Array(n + 1).join('x')]]}, 'workbook-1', 'Sheet1!A1', {valueInputOption: 'RAW'}); }
    function read() { Sheets.Spreadsheets.Values.get('workbook-1', 'Sheet1!A1'); }`);
  const cost = (letters: number) => {
    workspace.run('write', letters);
    workspace.run('read');
    const { elapsed = 0, bytesRead = 0 } = workspace.meter.runs.at(-1) ?? {};
    return { elapsed, bytesRead };
  };
  const small = cost(1);
  const large = cost(40_000);
  expect(large.bytesRead - small.bytesRead).toBe(39_999);
  expect(large.elapsed - small.elapsed).toBe(39);
});
