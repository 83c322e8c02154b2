/** The add-on's export: what a person saves from the sidebar, beside what the command line makes of the same workbook. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { exportRecord } from '../../apps-script/sidebar/export-record';
import { readRecord } from '../../apps-script/sidebar/read-record';
import { filesIn, readBytes, readText } from '../../scripts/cli/command';
import { exportCommand } from '../../scripts/cli/export';
import { openLineFile } from '../../scripts/cli/line-file';
import type { Workspace } from '../../scripts/workspace/add-on';
import { counted } from '../../scripts/workspace/meter';
import { xlsxOf } from '../../scripts/workspace/screens/xlsx';
import type { Bundle } from '../../scripts/workspace/bundle';
import type { State } from '../../scripts/workspace/state';
import type { ExportEnding } from '../../shared/record/export-lines';
import { zipFiles } from '../../shared/table/zip-files';
import { ask, exampleSetUp, handIn, open, visitTo } from './county';
import { sidebarServer } from './sidebar-server';
import { typeBeside } from './typing';

let folder = '';
let bundle: Bundle;
let ready: State;
let workspace: Workspace;
const few = { of: 'example', ratings: { '1.1': 'Not met', '1.2': 'Fully met' } };

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'export-'));
  const example = exampleSetUp();
  bundle = example.bundle;
  const first = open(bundle, { state: example.ready });
  handIn(first, 'example', visitTo('Made-Up Farm', { ...few, comments: { '1.1': '=cmd() “seen”' } }));
  handIn(first, 'example', visitTo('Pretend Garage', few));
  first.run('collectFromMenu');
  const id = first.sheet('Visits').find((row) => row['Provider'] === 'Pretend Garage')?.[
    'Visit id'
  ] as string;
  const withdrawn = { id: 'made-in-a-test-1', visit: id, field: '', to: '', why: 'closed', seen: '' };
  ask(first, 'sidebarVisitCommand', { ...withdrawn, kind: 'withdraw' });
  ready = structuredClone(first.state);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => {
  workspace = open(bundle, { state: ready, now: '2026-11-22T12:00:00.000Z' });
});

const save = async (ending: ExportEnding, server = sidebarServer(workspace)) => {
  const read = await readRecord(server, () => undefined);
  const exported = await exportRecord(read, ending, () => Promise.resolve());
  const files = unzipSync(zipFiles(exported.files));
  const texts = Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
  return { ...exported, texts };
};

async function byCommandLine(...more: readonly string[]): Promise<Record<string, string>> {
  const book = workspace.state.spreadsheets[workspace.state.workbookId];
  if (!book) throw new Error('There is no workbook.');
  const [file, to] = [join(folder, 'county.xlsx'), join(folder, 'tables')];
  writeFileSync(file, await xlsxOf(book));
  const say = (): void => undefined;
  const world = { readText, readBytes, openLines: openLineFile, filesIn, say, today: '2026-11-22' };
  await exportCommand.run(['--workbook', file, '--to', to, ...more], world);
  const names = (await filesIn(to)) ?? [];
  return Object.fromEntries(names.map((name) => [name.slice(to.length + 1), readFileSync(name, 'utf8')]));
}

describe('the export of the sidebar', () => {
  test.each<[ExportEnding, string[]]>([
    ['ndjson', []],
    ['csv', ['--csv']],
  ])('as %s holds what the command line makes of the workbook, file by file', async (ending, more) => {
    const { texts, rows, told } = await save(ending);
    expect(texts).toEqual(await byCommandLine(...more));
    expect(Object.fromEntries(rows)).toMatchObject({ visits: 2, providers: 2, events: 1 });
    expect(told).toEqual([]);
  });

  test('says of what type a provider is, as its list has it', async () => {
    typeBeside(workspace, 'Providers', ['Provider', 'Made-Up Farm'], 'Type', 'Care farm');
    workspace.run('refreshFromMenu');
    const { texts } = await save('ndjson');
    expect(texts['providers.ndjson']).toMatch(/"name":"Made-Up Farm".*"type":"Care farm"/);
    expect(texts['providers.ndjson']).toMatch(/"name":"Pretend Garage".*"type":null/);
  });

  test('writes nothing, wherever it was cut off, and gives the same when it is asked for again', async () => {
    const whole = await save('ndjson');
    const before = JSON.stringify(workspace.state.spreadsheets);
    const server = sidebarServer(workspace);
    for (const cut of [0, 1, 2, 3]) {
      let asked = 0;
      const breaking = new Proxy(server, {
        get: (of, name: keyof typeof server) => {
          asked += 1;
          return asked > cut ? () => Promise.reject(new Error('The connection is lost.')) : of[name];
        },
      });
      await expect(save('ndjson', breaking)).rejects.toThrow('The connection is lost.');
    }
    expect((await save('ndjson')).texts).toEqual(whole.texts);
    expect(JSON.stringify(workspace.state.spreadsheets)).toBe(before);
  });

  test('is read anew where a visit came in meanwhile, and given up in words where that does not end', async () => {
    const server = sidebarServer(workspace);
    let isFirst = true;
    const busy = new Proxy(server, {
      get: (of, name: keyof typeof server) => {
        if (name === 'sidebarRecordRows' && isFirst) {
          isFirst = false;
          handIn(workspace, 'example', visitTo('Made-up Mill', few));
          workspace.run('collectFromMenu');
        }
        return of[name];
      },
    });
    expect(Object.fromEntries((await save('ndjson', busy)).rows)['visits']).toBe(3);
    let times = 0;
    const never = {
      sidebarRecord: () => {
        times += 1;
        const state = { name: 'Provision QA state', cells: [[times]] };
        return Promise.resolve({ title: '', today: '2026-11-22', tabs: [state], rows: { responses: 1 } });
      },
      sidebarRecordRows: () => Promise.resolve([]),
    };
    await expect(readRecord(never, () => undefined)).rejects.toThrow(/changed each time.*nobody is at work/);
    expect(times).toBe(6);
  });

  test('costs few calls however much there is, none of which writes', () => {
    const callsOf = (name: string, ...args: Parameters<Workspace['run']>[1][]): string[] => {
      ask(workspace, name, ...args);
      return workspace.meter.runs.slice(-1).flatMap((run) => counted(run).map((call) => call.name));
    };
    const start = callsOf('sidebarRecord', '');
    const part = callsOf('sidebarRecordRows', { tab: 'responses', from: 1, to: 3, workbook: '' });
    expect(start.length).toBeLessThanOrEqual(6);
    expect(part.length).toBeLessThanOrEqual(2);
    expect([...start, ...part].filter((name) => /update|set|create|append|delete|lock/i.test(name))).toEqual(
      [],
    );
  });

  test('says of a workbook without a record what to do', async () => {
    workspace = open(bundle);
    await expect(save('csv')).rejects.toThrow(/has no record yet.*Set up/);
  });
});
