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
