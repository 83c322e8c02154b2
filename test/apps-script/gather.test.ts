/** A county workbook that gathers its districts': the same as one workbook of all of them, nothing twice, cut off or not. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { gatherWorkbook, Known } from '../../apps-script/sidebar/gather-workbooks';
import type { Keeping } from '../../apps-script/sidebar/keeping-api';
import type { GatheredPart, GatheredWorkbook } from '../../apps-script/sidebar/record-api';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Bundle } from '../../scripts/workspace/bundle';
import { counted } from '../../scripts/workspace/meter';
import type { State } from '../../scripts/workspace/state';
import { removedProvider } from '../../shared/record/removed-marks';
import { encodeEvent, historyTab } from '../../shared/workbook/history-tab';
import { ask, EXAMPLE_CHOICE, exampleSetUp, handIn, keep, open, setUp, stored, visitTo } from './county';
import { removal } from './removal';
import { sidebarServer } from './sidebar-server';

const LATER = '2026-11-22T12:00:00.000Z';
const DISTRICTS = ['district-workbook-one', 'district-workbook-two'];
const link = (id: string): string => `https://docs.google.com/spreadsheets/d/${id}/edit#gid=0`;
const few = { of: 'example', ratings: { '1.1': 'Not met', '1.2': 'Fully met' } };
const PLAN = { plan: [{ area: 'Fencing', action: 'Mend the fence', 'by-when': '2026-12-01' }] };

let bundle: Bundle;
/** One workbook of everything, and a county that has nothing yet beside its districts. */
let whole: State;
let ready: State;
let county: Workspace;

const idOf = (workspace: Workspace, provider: string): string => {
  const id = workspace.sheet('Visits').find((row) => row['Provider'] === provider)?.['Visit id'];
  return typeof id === 'string' ? id : '';
};

/** A district that has some of the visits, and what people did about them. */
function district(from: State, isTheirs: (id: string) => boolean): State['spreadsheets'][string] {
  const workspace = open(bundle, { state: from, now: LATER });
  const book = workspace.state.spreadsheets[workspace.state.workbookId];
  const tab = (title: string) => book?.sheets.find(({ properties }) => properties.title === title);
  const [responses, history] = [tab('Responses'), tab('History')];
  if (!book || !responses || !history) throw new Error('The record is needed');
  const at = (header: string, rows: typeof responses.rows): number => rows[0]?.indexOf(header) ?? -1;
  const visitAt = at('Visit id', responses.rows);
  const aboutAt = at('Subject', history.rows);
  const text = (cell: unknown): string => (typeof cell === 'string' ? cell : '');
  responses.rows = responses.rows.filter((row, place) => place === 0 || isTheirs(text(row[visitAt])));
  history.rows = history.rows.filter(
    (row, place) => place === 0 || isTheirs(text(row[aboutAt]).replace(/^\w+ /, '').replace(/#.*/, '')),
  );
  const record = JSON.parse(stored(workspace, 'record') ?? '{}') as object;
  const [editions, events] = [responses.rows.length - 1, history.rows.length - 1];
  keep(workspace, { record: JSON.stringify({ ...record, editions, events }) });
  return structuredClone(book);
}

beforeAll(() => {
  const example = exampleSetUp();
  bundle = example.bundle;
  const one = open(bundle);
  // Google gives no two forms one id; this workspace counts.
  one.copy('Taken up');
  setUp(one, EXAMPLE_CHOICE);
  handIn(one, 'example', visitTo('Made-Up Farm', { ...few, fields: PLAN }));
  handIn(one, 'example', visitTo('Pretend Garage', few));
  handIn(one, 'example', visitTo('Old Forge', { ...few, visitDate: '2026-10-02' }));
  one.run('collectFromMenu');
  const command = (provider: string, asked: Readonly<Record<string, string>>): void => {
    const visit = idOf(one, provider);
    const id = `made-in-a-test-${provider.length}`;
    ask(one, 'sidebarVisitCommand', { id, visit, field: '', to: '', why: '', seen: '', ...asked });
  };
  // On the list, and nobody has been there.
  const list = one.state.spreadsheets[one.state.workbookId]?.sheets.find(
    ({ properties }) => properties.title === 'Providers',
  );
  const enter = (heading: string, text: string, row: number): void => {
    const column = list?.rows[0]?.indexOf(heading) ?? -1;
    const sheetId = list?.properties.sheetId ?? -1;
    one.edit({ kind: 'enter', sheetId, row, column, values: [[text]], anyway: true });
  };
  const free = list?.rows.length ?? 0;
  enter('Provider', 'Never Seen Barn', free);
  enter('Notes', 'Ring first', free);
  command('Made-Up Farm', { kind: 'decide', to: 'Good to use', why: 'Put right within the week' });
  command('Pretend Garage', { kind: 'withdraw', why: 'it was a rehearsal' });
  one.run('refreshFromMenu');
  whole = structuredClone(one.state);
  const first = idOf(one, 'Made-Up Farm');
  const state = open(bundle, { state: example.ready, now: LATER }).state;
  DISTRICTS.forEach((id, place) => {
    const book = district(whole, (visit) => (visit === first) === (place === 0));
    if (book) state.spreadsheets[id] = { ...book, spreadsheetId: id };
  });
  ready = structuredClone(state);
});
beforeEach(() => {
  county = open(bundle, { state: ready, now: LATER });
});

async function gatherAll(on: Workspace, ids = DISTRICTS): Promise<readonly string[]> {
  const server = sidebarServer(on);
  ask(on, 'sidebarGatherThese', ids.map(link).join('\n'), []);
  const known = new Known(await server.sidebarKnownRecord());
  const told: string[] = [];
  for (const id of ids) told.push(...(await gatherWorkbook(server, id, known, () => undefined)).told);
  return told;
}
const TABS = ['Visits', 'Findings', 'Actions', 'Providers', 'Answers'] as const;
/** What the visible tabs say, in whatever order their rows stand. */
const shown = (workspace: Workspace) =>
  TABS.map((tab) => [
    tab,
    workspace
      .sheet(tab)
      // Its only visit is withdrawn: where it once had a row, that is left.
      .filter((row) => tab !== 'Providers' || row['Provider'] !== 'Pretend Garage')
      // Say where its other rows stand, and that nothing is left to do about it.
      .map((row) => JSON.stringify({ ...row, 'Found by': undefined, Seal: undefined }))
      .sort(),
  ]);
const record = (workspace: Workspace) =>
  ['Responses', 'History'].map((tab) =>
    workspace
      .sheet(tab)
      // Their check is of all that the data cells say.
      .map((row) => JSON.stringify(Object.entries(row).filter(([header]) => !/^Data \d/.test(header))))
      .sort(),
  );
const listed = (on = county): readonly GatheredWorkbook[] => ask(on, 'sidebarGathered');

describe('gathering', () => {
  test('gives what one workbook of all of them shows, and says when each was seen', async () => {
    expect(await gatherAll(county)).toEqual([]);
    county.run('refreshFromMenu');
    const one = open(bundle, { state: whole, now: LATER });
    one.run('refreshFromMenu');
    expect(shown(county)).toEqual(shown(one));
    expect(record(county)).toEqual(record(one));
    expect(county.sheet('Problems')).toEqual([]);
    expect(county.sheet('Providers')).toContainEqual(
      expect.objectContaining({
        Provider: 'Never Seen Barn',
        Notes: 'Ring first',
        'Due or overdue': 'Never visited',
      }),
    );
    expect(listed().map(({ id, visits }) => [id, visits])).toEqual([
      [DISTRICTS[0], 1],
      [DISTRICTS[1], 2],
    ]);
    expect(listed().every(({ seen, last, title }) => seen >= LATER && last !== '' && title !== '')).toBe(
      true,
    );
  });

  test('again, or of a copy, adds nothing; and what a district did since comes with the next time', async () => {
    await gatherAll(county);
    const before = record(county);
    await gatherAll(county);
    const [first = ''] = DISTRICTS;
    const copy = county.state.spreadsheets[first];
    if (copy) county.state.spreadsheets['a-copy-of-district-one'] = { ...structuredClone(copy) };
    await gatherAll(county, ['a-copy-of-district-one']);
    expect(record(county)).toEqual(before);
    const history = county.state.spreadsheets[first]?.sheets.find(
      ({ properties }) => properties.title === 'History',
    );
    const head = history?.rows[0] ?? [];
    const [decided] = history?.rows.slice(1) ?? [];
    const later = decided?.map((cell, at) =>
      head[at] === 'Id' ? 'a-later-one' : head[at] === 'To' ? 'Withdrawn' : cell,
    );
    if (later) history?.rows.push(later);
    await gatherAll(county);
    expect(record(county)[1]).toHaveLength((before[1]?.length ?? 0) + 1);
  });

  test('of what was removed in a district takes it out here, and lets nobody’s copy of it in again', async () => {
    await gatherAll(county);
    county.run('refreshFromMenu');
    const [first = ''] = DISTRICTS;
    const book = county.state.spreadsheets[first];
    if (!book) throw new Error('The district is needed');
    county.state.spreadsheets['an-old-copy-of-district-one'] = structuredClone(book);
    const tab = (title: string) => book.sheets.find(({ properties }) => properties.title === title);
    const [responses, history] = [tab('Responses'), tab('History')];
    const head = history?.rows[0] ?? [];
    const decided = history?.rows[1] ?? [];
    const instead: Record<string, string | null> = { Kind: 'remove', Id: 'removed-1', Field: null, To: null };
    const removal = decided.map((cell, at) => {
      const header = head[at];
      return typeof header === 'string' && header in instead ? (instead[header] ?? null) : cell;
    });
    if (history) history.rows = [head, removal];
    if (responses) responses.rows = responses.rows.slice(0, 1);
    await gatherAll(county);
    county.run('refreshFromMenu');
    const isGone = (): void => {
      for (const title of ['Visits', 'Findings', 'Actions', 'Responses'])
        expect([title, JSON.stringify(county.sheet(title)).includes('Made-Up Farm')]).toEqual([title, false]);
    };
    isGone();
    await gatherAll(county, ['an-old-copy-of-district-one']);
    isGone();
    county.run('refreshFromMenu');
    isGone();
  });

  test('brings nothing back of what was removed in the county itself, nor of what was done about it', async () => {
    await gatherAll(county);
    county.run('refreshFromMenu');
    const { providers } = ask<Keeping>(county, 'sidebarKeeping');
    const ids = providers.flatMap(({ id, name }) => (name === 'Made-Up Farm' ? [id] : []));
    ask(county, 'sidebarRemove', removal('provider', ids));
    const kept = stored(county, 'removed');
    const problems = county.sheet('Problems').length;
    const history = county.sheet('History').length;
    const mark = removedProvider(ids[0] ?? '');
    // A district's own removal of it was earlier, and takes nothing of that back; its concern had been filed before.
    const book = county.state.spreadsheets[DISTRICTS[1] ?? ''];
    const tab = book?.sheets.find(({ properties }) => properties.title === 'History');
    const head = tab?.rows[0] ?? [];
    for (const event of [
      { subject: { type: 'provider', id: mark }, kind: 'remove', id: 'removed-earlier' },
      {
        subject: { type: 'provider', id: ids[0] ?? '' },
        kind: 'concern',
        to: 'Loud at night',
        id: 'concern-earlier',
      },
    ]) {
      const cells = encodeEvent({ v: 1, at: '2026-11-20T09:00:00.000Z', by: null, ...event });
      const byHeader = Object.fromEntries(
        historyTab.columns.map(({ key, header }) => [header, cells[key] ?? null]),
      );
      tab?.rows.push(head.map((heading) => (typeof heading === 'string' ? byHeader[heading] : null) ?? null));
    }
    await gatherAll(county);
    expect(JSON.stringify(county.sheet('History'))).not.toMatch(/Put right within the week|Loud at night/);
    expect(county.sheet('History')).toHaveLength(history + 1);
    const untilOf = (text: string | undefined): unknown =>
      (JSON.parse(text ?? '{}') as { providers?: Record<string, string> }).providers?.[mark];
    expect(untilOf(stored(county, 'removed'))).toBe(untilOf(kept));
    county.run('refreshFromMenu');
    expect(JSON.stringify(record(county))).not.toContain('Made-Up Farm');
    expect(county.sheet('Problems')).toHaveLength(problems);
  });

  test('of one that cannot be opened says so, and stops none of the others', async () => {
    const lost = gatherAll(county, ['nobody-may-open-this-one']);
    await expect(lost).rejects.toThrow(/Google Sheets did not read that workbook/);
    await gatherAll(county);
    expect(listed().map(({ seen }) => seen !== '')).toEqual([false, true, true]);
    const left = ask<readonly GatheredWorkbook[]>(county, 'sidebarGatherThese', '', [
      'nobody-may-open-this-one',
    ]);
    expect(left.map(({ id }) => id)).toEqual(DISTRICTS);
  });

  test('takes links alone, and not its own', () => {
    const add = (pasted: string): unknown => ask(county, 'sidebarGatherThese', pasted, []);
    expect(() => add('our district')).toThrow(/“our” is no link to a spreadsheet/);
    expect(() => add(link(county.state.workbookId))).toThrow(/this workbook itself/);
    expect(listed()).toEqual([]);
  });

  test('cut off at any call, before or after it took effect, and done again comes to the same', async () => {
    const parts: GatheredPart[] = [];
    const server = sidebarServer(county);
    const listening = new Proxy(server, {
      get: (of, name: keyof typeof server) =>
        name === 'sidebarFile'
          ? (part: GatheredPart) => {
              parts.push(part);
              return of.sidebarFile(part);
            }
          : of[name],
    });
    ask(county, 'sidebarGatherThese', DISTRICTS.map(link).join('\n'), []);
    const before = structuredClone(county.state);
    const known = new Known(await server.sidebarKnownRecord());
    await gatherWorkbook(listening, DISTRICTS[0] ?? '', known, () => undefined);
    const [run] = county.meter.runs.slice(-1);
    const calls = run ? counted(run).length : 0;
    expect(calls).toBeLessThanOrEqual(9);
    const end = [record(county), listed().map(({ id, visits }) => [id, visits])];
    for (const kind of ['kill', 'lost-answer'] as const)
      // The last two calls write; before them nothing can be done twice. All of them on demand.
      for (let at = process.env['CUT_OFFS'] === 'all' ? 1 : calls - 1; at <= calls; at += 1) {
        const again = open(bundle, { state: before, now: LATER });
        again.fault({ at, kind });
        again.start({ functionName: 'sidebarFile', args: [JSON.parse(JSON.stringify(parts[0]))] });
        await gatherAll(again, DISTRICTS.slice(0, 1));
        expect([kind, at, record(again), listed(again).map(({ id, visits }) => [id, visits])]).toEqual([
          kind,
          at,
          ...end,
        ]);
      }
  });
});
