/** The local workspace over HTTP, as a browser meets it. */
import { strFromU8, unzipSync } from 'fflate';
import type { Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RegisterCopy } from '../../../scripts/workspace/register-copy';
import { workspaceServer } from '../../../scripts/workspace/server';
import type { Workspace } from '../../../scripts/workspace/add-on';
import { workspaceWith } from './fixture';

const CODE = `
  function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addItem('Say hello', 'hello').addToUi(); }
  function hello() { SpreadsheetApp.getUi().alert('Hello'); return {link: 'https://docs.google.com/forms/d/e/x/viewform'}; }
  function fail() { throw new Error('It went wrong.'); }
  function show() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('<html><head></head><body>Side</body></html>').setTitle('Bar')); }
  function fill() { Sheets.Spreadsheets.Values.update({values: [['=1+1', '<img src=x onerror=alert(1)>', '-1']]}, SpreadsheetApp.getActive().getId(), 'Sheet1!A1:C1', {valueInputOption: 'RAW'}); }
  function form() {
    var f = FormApp.create('F', true); f.addTextItem().setTitle('Q').setRequired(true); f.setConfirmationMessage('Thank you');
    f.setAllowResponseEdits(true); return f.getPublishedUrl();
  }`;

let workspace: Workspace;
let server: Server;
let address: string;
const row = {
  URN: '900001',
  EstablishmentName: 'Made-up Unit',
  'EstablishmentStatus (code)': '2',
  'EstablishmentStatus (name)': 'Closed',
  CloseDate: '07-07-2022',
};

beforeAll(async () => {
  workspace = workspaceWith(CODE);
  ({ server, address } = await workspaceServer(workspace, RegisterCopy.madeUp(20, [row])).listen(4600));
});
afterAll(() => server.close());

const get = async (path: string) => {
  const response = await fetch(address + path);
  return { status: response.status, text: await response.text() };
};
const run = async (functionName: string, headers: Record<string, string> = {}) => {
  const body = JSON.stringify({ functionName, args: [] });
  const response = await fetch(`${address}/workspace/run`, { method: 'POST', body, headers });
  return { status: response.status, text: await response.text() };
};

describe('the add-on over HTTP', () => {
  it('runs from its page, and hands back values, messages and errors', async () => {
    const answer = JSON.parse((await run('hello')).text) as object;
    expect(answer).toEqual({
      ok: true,
      value: { link: `${address}/forms/d/e/x/viewform` },
      messages: ['Hello'],
    });
    expect(JSON.parse((await run('fail')).text)).toMatchObject({ ok: false, message: 'It went wrong.' });
  });

  it('does not run for another site', async () => {
    expect((await run('hello', { Origin: 'https://elsewhere.example' })).status).toBe(404);
    expect((await run('hello', { Origin: address })).status).toBe(200);
  });

  it('shows its menu and its sidebar, with google.script in it', async () => {
    await run('show');
    const { text } = await get('/workbook');
    expect(text).toContain('Say hello');
    expect(text).toContain('<iframe src="/workspace/sidebar"');
    expect((await get('/workspace/sidebar')).text).toContain('withSuccessHandler');
  });
});

describe('the workbook', () => {
  it('shows what was typed as text, on the page and in the .xlsx', async () => {
    await run('fill');
    expect((await get('/workbook')).text).toContain('&lt;img src=x onerror=alert(1)&gt;');
    const bytes = new Uint8Array(await (await fetch(`${address}/workbook.xlsx`)).arrayBuffer());
    const files = unzipSync(bytes);
    const all = Object.values(files)
      .map((file) => strFromU8(file))
      .join('\n');
    expect(all).toContain('=1+1');
    expect(strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).not.toContain('<f>');
  });
});

describe('editing over HTTP', () => {
  const send = async (path: string, body: object, headers: Record<string, string> = {}) => {
    const response = await fetch(address + path, { method: 'POST', body: JSON.stringify(body), headers });
    const text = await response.text();
    const answer = response.status === 200 ? (JSON.parse(text) as Record<string, unknown>) : {};
    return { status: response.status, cookie: response.headers.get('set-cookie') ?? '', answer };
  };
  const typed = (text: string, version?: string) => ({
    edit: { kind: 'enter', sheetId: 0, row: 4, column: 0, values: [[text]] },
    ...(version !== undefined && { version }),
  });
  const rowVersion = async () =>
    /data-row="4"\s+data-version="(\w+)"/.exec((await get('/workbook')).text)?.[1] ?? '';

  it('changes the very workbook that the add-on has, and says so on the page', async () => {
    expect((await send('/workspace/edit', typed('By hand'))).answer).toMatchObject({ ok: true });
    expect(workspace.cells('Sheet1')[4]).toEqual(['By hand']);
    expect((await get('/workbook')).text).toContain('By hand');
  });

  it('is refused for another site, for what is no edit, and for what is none of these paths', async () => {
    expect((await send('/workspace/edit', typed('x'), { Origin: 'https://elsewhere.example' })).status).toBe(
      404,
    );
    expect((await send('/workspace/edit', {})).answer).toMatchObject({ ok: false });
    expect((await send('/workspace/edit', { edit: { kind: 'burn' } })).answer).toMatchObject({ ok: false });
    expect((await send('/workspace/toString', {})).status).toBe(404);
  });

  it('does nothing on what somebody else has changed since the page was shown', async () => {
    const seen = await rowVersion();
    const first = await send('/workspace/edit', typed('First', seen));
    expect(first.answer).toMatchObject({ ok: true, version: await rowVersion() });
    const second = await send('/workspace/edit', typed('Second', seen));
    expect(second.answer['message']).toContain('Somebody has changed this');
    expect(workspace.cells('Sheet1')[4]).toEqual(['First']);
  });

  it('is done as whoever was chosen in this browser', async () => {
    await send('/workspace/share', { email: 'viewer@county.example', role: 'reader' });
    const { cookie } = await send('/workspace/person', { email: 'viewer@county.example' });
    const headers = { Cookie: cookie.split(';')[0] ?? '' };
    const { answer } = await send('/workspace/edit', typed('By a viewer'), headers);
    expect(answer['message']).toContain('viewer@county.example may not change this workbook');
    expect((await send('/workspace/person', { email: 'nobody@county.example' })).answer['ok']).toBe(false);
    expect((await send('/workspace/share', { email: 'nobody' })).answer['message']).toContain(
      'not an email address',
    );
  });

  it('opens a copy at an address of its own, which the viewer of the first may not see', async () => {
    const { answer } = await send('/workspace/copy', { title: 'Ours' });
    const { cookie } = await send('/workspace/person', { email: 'viewer@county.example' });
    const path = answer['open'] as string;
    expect((await get(path)).text).toContain('<h1>Ours</h1>');
    const response = await fetch(address + path, { headers: { Cookie: cookie.split(';')[0] ?? '' } });
    expect(await response.text()).toContain('You need access');
  });
});

describe('a form', () => {
  it('is opened, handed in and changed', async () => {
    const path = new URL((JSON.parse((await run('form')).text) as { value: string }).value).pathname;
    const page = (await get(path)).text;
    const [, entry = ''] = /data-entry="(\d+)"/.exec(page) ?? [];
    const send = async (fields: Record<string, string>) => {
      const response = await fetch(address + path.replace('viewform', 'formResponse'), {
        method: 'POST',
        body: new URLSearchParams({ pageHistory: '0', ...fields }),
      });
      return response.text();
    };
    expect(await send({})).toContain('This is a required question');
    const done = await send({ [`entry.${entry}`]: 'First' });
    expect(done).toContain('Thank you');
    const [, edit = ''] = /edit2=([\w-]+)/.exec(done) ?? [];
    expect((await get(`${path}?edit2=${edit}`)).text).toContain('value="First"');
    await send({ [`entry.${entry}`]: 'Second', edit2: edit });
    const [form] = Object.values(workspace.state.forms);
    expect(form?.responses.map(({ answers }) => Object.values(answers))).toEqual([[['Second']]]);
  });
});

describe('the register', () => {
  it('is served for any day, in windows-1252', async () => {
    const response = await fetch(`${address}/edubase/downloads/public/edubasealldata20261103.csv`);
    const text = new TextDecoder('windows-1252').decode(await response.arrayBuffer());
    expect(text.split('\r\n')).toHaveLength(22);
    expect(text).toContain('Made-up Unit');
  });

  it('has pages of establishments, and says when one is closed', async () => {
    const { text } = await get('/Establishments/Establishment/Details/900001');
    expect(text).toContain('<title>Made-up Unit - GOV.UK</title>');
    expect(text).toContain('This establishment closed on 7 July 2022.');
  });

  it.each(['/Establishments/Establishment/Details/1', '/nowhere', '/workspace-assets/../state.ts'])(
    'has no %s',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );
});

it('takes the next free port', async () => {
  const second = await workspaceServer(workspace, RegisterCopy.madeUp(1)).listen(
    Number(new URL(address).port),
  );
  expect(second.address).not.toBe(address);
  second.server.close();
});
