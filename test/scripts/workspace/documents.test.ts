/** Drive's upload as the stand-in has it, and the pages of what was made. */
import type { Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Workspace } from '../../../scripts/workspace/add-on';
import { RegisterCopy } from '../../../scripts/workspace/register-copy';
import { workspaceServer } from '../../../scripts/workspace/server';
import { bundleOf, workspaceWith } from './fixture';

const UPLOAD = 'https://www.googleapis.com/upload/drive/v3/files?uploadType=multipart&fields=id';
const DOC = 'application/vnd.google-apps.document';
const METADATA = { name: 'A letter', mimeType: DOC, appProperties: { key: "it's" } };

const body = (metadata: object, html = '<h1>Hello</h1>', boundary = 'b-1'): string =>
  [
    `--${boundary}`,
    'Content-Type: application/json; charset=UTF-8',
    '',
    JSON.stringify(metadata),
    `--${boundary}`,
    'Content-Type: text/html; charset=UTF-8',
    '',
    html,
    `--${boundary}--`,
    '',
  ].join('\r\n');

const CODE = `
  function send(url, contentType, payload) {
    var r = UrlFetchApp.fetch(url, {method: 'post', contentType: contentType, payload: payload, muteHttpExceptions: true,
      headers: {Authorization: 'Bearer ' + ScriptApp.getOAuthToken()}});
    return {status: r.getResponseCode(), text: r.getContentText()};
  }
  function list(q) {
    return UrlFetchApp.fetch('https://www.googleapis.com/drive/v3/files?fields=' + encodeURIComponent('files(id,name)') + '&q=' + encodeURIComponent(q),
      {headers: {Authorization: 'Bearer ' + ScriptApp.getOAuthToken()}}).getContentText();
  }`;

const open = (): Workspace => workspaceWith(CODE);
const send = (workspace: Workspace, text: string, url = UPLOAD, type = 'multipart/related; boundary=b-1') =>
  workspace.run('send', url, type, text) as { status: number; text: string };

describe('the upload', () => {
  it('makes a document of a page, private to the add-on’s own search', () => {
    const workspace = open();
    const { status, text } = send(workspace, body(METADATA));
    expect(status).toBe(200);
    expect(JSON.parse(text)).toEqual({ id: 'document-1' });
    expect(workspace.state.documents['document-1']).toMatchObject({
      name: 'A letter',
      html: '<h1>Hello</h1>',
    });
    const q = (value: string) =>
      `appProperties has { key='key' and value='${value}' } and mimeType = '${DOC}' and trashed = false`;
    expect(JSON.parse(workspace.run('list', q("it\\'s")) as string)).toEqual({
      files: [{ id: 'document-1', name: 'A letter' }],
    });
    expect(JSON.parse(workspace.run('list', q('its')) as string)).toEqual({ files: [] });
    expect(JSON.parse(workspace.run('list', "name = 'A letter'") as string)).toMatchObject({ files: [{}] });
  });

  it('is recorded with its metadata, and holds its request against the discovery document', () => {
    const workspace = open();
    send(workspace, body(METADATA));
    expect(workspace.sentRequests.at(-1)).toMatchObject({
      api: 'drive',
      method: 'files.create',
      body: METADATA,
      status: 200,
    });
    if (!workspace.runtime.discovery) return;
    expect(send(workspace, body({ ...METADATA, titel: 'x' })).text).toContain('titel');
    expect(send(workspace, body(METADATA), `${UPLOAD}&parent=x`).text).toContain('parent');
    expect(Object.keys(workspace.state.documents)).toHaveLength(1);
  });

  it.each([
    ['no boundary', body(METADATA), 'multipart/related'],
    ['another boundary', body(METADATA), 'multipart/related; boundary=b-2'],
    ['one part', body(METADATA).replace(/--b-1\r\nContent-Type: text[^]*?--b-1--/, '--b-1--'), undefined],
    ['no end', body(METADATA).replace('--b-1--', ''), undefined],
    ['parts in the wrong order', body(METADATA).replace('application/json', 'text/plain'), undefined],
    ['bare line ends', body(METADATA).replaceAll('\r\n', '\n'), undefined],
    ['a broken description', body(METADATA).replace('"name"', 'name'), undefined],
    [
      'a property that is too long',
      body({ ...METADATA, appProperties: { key: 'x'.repeat(122) } }),
      undefined,
    ],
  ])('is refused with %s', (_what, text, type) => {
    const workspace = open();
    expect(send(workspace, text, UPLOAD, type).status).toBeGreaterThanOrEqual(400);
    expect(workspace.state.documents).toEqual({});
  });

  it('takes a property that just fits', () => {
    expect(send(open(), body({ ...METADATA, appProperties: { key: 'x'.repeat(121) } })).status).toBe(200);
  });

  it('says what it does not stand in for', () => {
    expect(() => send(open(), body({ ...METADATA, mimeType: 'text/html' }))).toThrow(
      'Drive upload to text/html',
    );
    expect(() => send(open(), body(METADATA), UPLOAD.replace('multipart', 'media'))).toThrow(
      'uploadType=media',
    );
  });

  it('needs its address on the list, and consent', () => {
    const closed = workspaceWith(CODE, {
      bundle: bundleOf(CODE, { urlFetchWhitelist: ['https://www.googleapis.com/drive/v3/'] }),
    });
    expect(() => send(closed, body(METADATA))).toThrow('not permitted');
    const noScope = workspaceWith(CODE, {
      bundle: bundleOf(CODE, { oauthScopes: ['https://www.googleapis.com/auth/script.external_request'] }),
    });
    expect(send(noScope, body(METADATA)).status).toBe(403);
  });
});

describe('its pages', () => {
  let server: Server;
  let address: string;
  beforeAll(async () => {
    const workspace = open();
    send(workspace, body({ ...METADATA, name: '<b>Letter</b>' }, '<p>Dear you</p><script>alert(1)</script>'));
    ({ server, address } = await workspaceServer(workspace, RegisterCopy.madeUp(1)).listen(4700));
  });
  afterAll(() => server.close());

  it('list what was made, at home and by themselves', async () => {
    for (const path of ['/', '/documents']) {
      const text = await (await fetch(address + path)).text();
      expect(text).toContain('<a href="/document/d/document-1/edit">&lt;b&gt;Letter&lt;/b&gt;</a>');
    }
  });
  it('show it as it is, and let nothing in it run', async () => {
    const response = await fetch(`${address}/document/d/document-1/edit`);
    expect(await response.text()).toContain('Dear you');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect((await fetch(`${address}/document/d/document-9/edit`)).status).toBe(404);
  });
});
