/** What the workspace keeps is read again as it was, or refused. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { workspaceWith } from './fixture';

const CODE = `
  function put(value) { PropertiesService.getDocumentProperties().setProperty('k', value); }
  function get() { return PropertiesService.getDocumentProperties().getProperty('k'); }
  function form() { var f = FormApp.create('F', true); f.addTextItem().setTitle('Q'); return f.getId(); }`;

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'workspace-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the state', () => {
  it('survives a restart, forms and responses and all', () => {
    const file = join(folder, 'deep', 'state.json');
    const before = workspaceWith(CODE, { file });
    before.run('put', 'kept');
    const id = before.run('form') as string;
    before.submit(id, { Q: 'A' });
    const after = workspaceWith(CODE, { file });
    expect(after.run('get')).toBe('kept');
    expect(after.form(id).responses).toHaveLength(1);
    expect(after.state).toEqual(before.state);
  });

  it('of another version, or cut off, is refused with what to do', () => {
    const file = join(folder, 'state.json');
    workspaceWith(CODE, { file }).run('put', 'x');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.slice(0, -10));
    expect(() => workspaceWith(CODE, { file })).toThrow('npm start -- --reset');
    writeFileSync(file, text.replace('"schema":1', '"schema":2'));
    expect(() => workspaceWith(CODE, { file })).toThrow('schema 2, expected 1');
  });

  it('that is given is copied, so that a test can start from it twice', () => {
    const first = workspaceWith(CODE);
    first.run('put', 'a');
    const second = workspaceWith(CODE, { state: first.state });
    second.run('put', 'b');
    expect(first.run('get')).toBe('a');
  });

  it('is left as it was by a killed run', () => {
    const file = join(folder, 'state.json');
    const workspace = workspaceWith(CODE, { file });
    workspace.run('put', 'a');
    workspace.fault({ at: 1, kind: 'kill' });
    expect(() => workspace.run('put', 'b')).toThrow('stopped');
    expect(workspaceWith(CODE, { file }).run('get')).toBe('a');
  });
});
