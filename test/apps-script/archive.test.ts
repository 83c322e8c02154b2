/** Closed school years in a workbook of their own: the county counts as before, has room again, and nothing is lost or twice. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ArchiveAsk, ArchivesHere } from '../../apps-script/sidebar/archive-api';
import type { ArchivedVisits } from '../../apps-script/sidebar/archive-visits';
import { gatherWorkbook, Known } from '../../apps-script/sidebar/gather-workbooks';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Bundle } from '../../scripts/workspace/bundle';
import type { State } from '../../scripts/workspace/state';
import {
  archiveIn,
  archivesIn,
  asJson,
  closedYear,
  command,
  few,
  idOf,
  NOW,
  rowsIn,
  typeInto,
  YEAR,
} from './archiving';
import { ask, handIn, open, visitTo } from './county';
import { sidebarServer } from './sidebar-server';

let bundle: Bundle;
let ready: State;
let county: Workspace;

beforeAll(() => {
  ({ bundle, ready } = closedYear());
});
beforeEach(() => {
  county = open(bundle, { state: structuredClone(ready), now: NOW });
});

const here = (): ArchivesHere => archivesIn(county);
const doArchive = (asked?: ArchiveAsk): Promise<ArchivedVisits> => archiveIn(county, asked);
const archiveIds = (): string[] => here().archives.map(({ id }) => id);

/** What is shown to people of the whole county. */
const PAGES = ['County', 'This week', 'Providers'];
const shown = (of = county) =>
  PAGES.map((title) => {
    const sheet = of.state.spreadsheets[of.state.workbookId]?.sheets.find(
      ({ properties }) => properties.title === title,
    );
    // Where a row stands in its tab is another once rows before it went.
    const text = (cell: unknown): unknown =>
      typeof cell === 'string' ? cell.replace(/^(\w+), row \d+$/, '$1') : (cell ?? '');
    return [title, sheet?.rows.map((row) => row.map(text))];
  });

const OF_VISIT = ['Findings', 'Answers', 'Actions'] as const;
const providersIn = (tab: string, of = county): unknown[] =>
  [...new Set(of.sheet(tab).map((row) => row['Provider']))].sort();

describe('archiving a closed year', () => {
  test('says beforehand what can go, and what stays and why', () => {
    const { years, archives, full } = here();
    expect(archives).toEqual([]);
    expect(full).toMatch(/^\d+\.\d% of the 10 million cells/);
    expect(years.map(({ title, ready: some, from, to }) => [title, some, from, to])).toEqual([
      [YEAR, 2, '2024-09-01', '2025-08-31'],
    ]);
    expect(years[0]?.stays.map(({ provider, why }) => [provider, why])).toEqual([
      ['Open Forge', ['open-actions']],
      ['Undecided Barn', ['not-final', 'undecided']],
    ]);
  });

  test('takes their rows out here and into the archive; every figure stays', async () => {
    const before = shown();
    const rowsOf = (tab: string, book = county.state.workbookId): string[] =>
      // What was last seen in people's cells is no part of a row, nor is what spares the next run.
      rowsIn(county, book, tab).map((row) => JSON.stringify({ ...row, 'Last seen': null, Seal: null }));
    const rows = new Map(OF_VISIT.map((tab) => [tab, rowsOf(tab)]));
    const { done, stays, left, archives } = await doArchive();
    expect({ done, stays, left }).toEqual({ done: 2, stays: [], left: 0 });
    expect(shown()).toEqual(before);
    county.run('refreshFromMenu');
    expect(shown()).toEqual(before);
    // What is gone here stands in the archive as it stood here.
    const [archive] = archives;
    for (const tab of OF_VISIT) {
      const here = new Set(rowsOf(tab));
      const went = (rows.get(tab) ?? []).filter((row) => !here.has(row));
      expect([tab, went.length > 0]).toEqual([tab, true]);
      expect([tab, rowsOf(tab, archive?.id).sort()]).toEqual([tab, went.sort()]);
      expect(county.sheet(tab).filter((row) => row['Provider'] === 'Pretend Garage')).toEqual([]);
    }
    // Each keeps its row, which says where the rest is.
    const row = county.sheet('Visits').find((one) => one['Provider'] === 'Pretend Garage');
    expect(row?.['Standing']).toContain(`spreadsheets/d/${archive?.id ?? ''}/edit`);
    expect(county.sheet('Visits').find((one) => one['Notes'] === 'Ring on Friday')).toBeDefined();
    expect(county.sheet('Problems').filter((one) => one['Status'] === 'To look at')).toEqual([]);
  });

  test('once more there is nothing to do, and the archive is left as it is', async () => {
    await doArchive();
    const [id = ''] = archiveIds();
    const before = structuredClone(county.state.spreadsheets[id]);
    await expect(doArchive()).rejects.toThrow(/No visit of 2024\/25 can be archived now/);
    expect(await doArchive({ kind: 'behind' })).toMatchObject({ done: 0, archives: [] });
    expect(county.state.spreadsheets[id]).toEqual(before);
    expect(here().archives).toMatchObject([{ year: YEAR, visits: 2, behind: 0 }]);
  });

  test('takes along what somebody says may go as it is, and never what has actions open', async () => {
    const asked = { kind: 'year', year: YEAR, along: ['not-final', 'undecided', 'open-actions'] } as const;
    expect(await doArchive(asked)).toMatchObject({ done: 3 });
    expect(providersIn('Findings')).toContain('Open Forge');
    expect(providersIn('Findings')).not.toContain('Undecided Barn');
    // Closed since, it goes the next time, into the same workbook.
    typeInto(county, 'Actions', 'Lock the door', 'Status', 'Done');
    county.run('refreshFromMenu');
    expect(await doArchive()).toMatchObject({ done: 1 });
    expect(archiveIds()).toHaveLength(1);
    expect(providersIn('Findings')).not.toContain('Open Forge');
  });

  test('its responses, read again, come back as no new visit', async () => {
    const visits = county.sheet('Visits').map((row) => row['Visit id']);
    await doArchive();
    const records = ['Responses', 'History'].map((tab) => county.sheet(tab).length);
    const lines = county.sheet('Findings').length;
    county.run('rereadFromMenu');
    county.run('refreshFromMenu');
    county.tick();
    expect(county.sheet('Visits').map((row) => row['Visit id'])).toEqual(visits);
    expect(['Responses', 'History'].map((tab) => county.sheet(tab).length)).toEqual(records);
    expect(county.sheet('Findings')).toHaveLength(lines);
  });

  test('gathered, or read beside the county, it adds nothing', async () => {
    await doArchive();
    const [id = ''] = archiveIds();
    const server = sidebarServer(county);
    ask(county, 'sidebarGatherThese', `https://docs.google.com/spreadsheets/d/${id}/edit`, []);
    const known = new Known(await server.sidebarKnownRecord());
    const { added } = await gatherWorkbook(server, id, known, () => undefined);
    expect(added).toBe(0);
  });

  test('an action on an essential requirement that is not met keeps its row: This week tells that it is done', async () => {
    const visit = idOf(county, 'Pretend Garage');
    const added = { id: '', criterion: '1.1', sets: { action: 'Fit alarms', who: 'The owner' }, seen: '' };
    command(county, visit, { kind: 'reopen' });
    command(county, visit, { kind: 'actions', actions: [added] });
    typeInto(county, 'Actions', 'Fit alarms', 'Status', 'Done');
    county.run('refreshFromMenu');
    command(county, visit, { kind: 'final' });
    const before = shown();
    expect(JSON.stringify(before)).toContain('What was agreed is done');
    expect(await doArchive()).toMatchObject({ done: 2 });
    county.run('refreshFromMenu');
    expect(shown()).toEqual(before);
    expect(county.sheet('Actions').map((row) => row['What is to be done'] ?? row['Action'])).toContain(
      'Fit alarms',
    );
  });
});

describe('a workbook that is full', () => {
  /** Leaves so few cells free: in a tab of somebody’s own, and with no blank row in ours. */
  function fill(left: number): void {
    const book = county.state.spreadsheets[county.state.workbookId];
    if (!book) throw new Error('The workbook is needed');
    for (const sheet of book.sheets) {
      const size = sheet.properties['gridProperties'] as { rowCount: number };
      if (/^(Visits|Findings|Answers|Actions|Responses|History)$/.test(sheet.properties.title))
        size.rowCount = Math.max(sheet.rows.length, 2);
    }
    const cells = book.sheets.reduce((sum, { properties }) => {
      const { rowCount, columnCount } = properties['gridProperties'] as {
        rowCount: number;
        columnCount: number;
      };
      return sum + rowCount * columnCount;
    }, 0);
    const added = structuredClone(book.sheets.find(({ properties }) => properties.title === 'Findings'));
    if (!added) throw new Error('A tab is needed');
    added.rows = [['Own']];
    added.properties = {
      ...added.properties,
      sheetId: 4711,
      title: 'Own',
      gridProperties: { rowCount: 10_000_000 - left - cells, columnCount: 1 },
    };
    for (const list of [added.protectedRanges]) list.splice(0);
    book.sheets.push(added);
  }

  test('says so in words, is archived, and takes in what waited', async () => {
    fill(20);
    handIn(county, 'example', visitTo('Late Barn', { ...few, visitDate: '2026-11-21' }));
    expect(county.sheet('Visits').map((row) => row['Provider'])).not.toContain('Late Barn');
    expect(here().advice).toMatch(
      /^This workbook holds 100\.0% .* Make room: .* Archive closed years: .* Gather workbooks\).* Export\)\.$/,
    );
    const words = ask<{ warnings: string[] }>(county, 'sidebarHome').warnings.join('\n');
    expect(words).toMatch(/it would hold more cells than a workbook can\. Make room: delete tabs/);
    expect(words).not.toContain('This action would increase');
    expect(await doArchive()).toMatchObject({ done: 2 });
    // Two small visits of the example make too little room for a thousand rows more.
    const own = county.state.spreadsheets[county.state.workbookId]?.sheets.find(
      ({ properties }) => properties.title === 'Own',
    );
    (own?.properties['gridProperties'] as { rowCount: number }).rowCount -= 2000;
    county.tick();
    expect(county.sheet('Visits').map((row) => row['Provider'])).toContain('Late Barn');
  });
});

describe('afterwards', () => {
  const told = (): unknown[] =>
    county
      .sheet('Problems')
      .filter((row) => row['Status'] === 'To look at')
      .map((row) => row['What happened']);
  const responseOf = (provider: string): string => idOf(county, provider);
  const again = (comment: string): void => {
    handIn(
      county,
      'example',
      visitTo('Pretend Garage', { ...few, visitDate: '2025-05-02', comments: { '1.1': comment } }),
      { responseId: responseOf('Pretend Garage') },
    );
  };
  beforeEach(async () => {
    await doArchive();
  });

  test('a response that is handed in again is told in words, and comes to the archive on demand', async () => {
    again('Seen since');
    expect(told()).toEqual([
      expect.stringMatching(
        /Pretend Garage, 2 May 2025: it was archived with the year 2024\/25, and since then its form was handed in again/,
      ),
      expect.stringMatching(/changed after it was made final/),
    ]);
    expect(providersIn('Findings')).not.toContain('Pretend Garage');
    expect(county.sheet('Visits').filter((row) => row['Provider'] === 'Pretend Garage')).toHaveLength(1);
    const [id = ''] = archiveIds();
    expect(here().archives).toMatchObject([{ visits: 2, behind: 1 }]);
    expect(JSON.stringify(rowsIn(county, id, 'Responses'))).not.toContain('Seen since');
    command(county, idOf(county, 'Pretend Garage'), { kind: 'final' });
    expect(told()).toEqual([expect.stringMatching(/it was archived/)]);
    expect(await doArchive({ kind: 'behind' })).toMatchObject({ done: 1, left: 0 });
    expect(told()).toEqual([]);
    expect(JSON.stringify(rowsIn(county, id, 'Responses'))).toContain('Seen since');
    const finding = rowsIn(county, id, 'Findings').filter(
      (row) => row['Provider'] === 'Pretend Garage' && row['Criterion'] === '1.1',
    );
    expect(finding).toMatchObject([{ Comment: 'Seen since' }]);
    expect(here().archives).toMatchObject([{ visits: 2, behind: 0 }]);
  });

  test('its response may be cleared out of the form: nothing is told, and it counts as before', () => {
    const standing = (): unknown =>
      county.sheet('Visits').find((row) => row['Provider'] === 'Pretend Garage')?.['Standing'];
    const before = standing();
    const gone = responseOf('Pretend Garage');
    for (const form of Object.values(county.state.forms))
      form.responses = form.responses.filter(({ responseId }) => responseId !== gone);
    for (let day = 0; day < 3; day += 1) {
      county.advance(23 * 60 * 60 * 1000);
      county.tick();
    }
    expect(standing()).toBe(before);
    expect(told()).toEqual([]);
  });

  test('one that is reopened is told; brought back, all of its rows are here as they were', async () => {
    const visit = idOf(county, 'Made-Up Farm', '2025-05-01');
    const fresh = open(bundle, { state: structuredClone(ready), now: NOW });
    command(county, visit, { kind: 'reopen' });
    expect(told()).toEqual([expect.stringMatching(/Made-Up Farm.* since then it was reopened/)]);
    command(county, visit, { kind: 'unarchive' });
    command(county, visit, { kind: 'final' });
    expect(told()).toEqual([]);
    for (const tab of ['Findings', 'Answers', 'Actions']) {
      const of = (one: Workspace): string[] =>
        one
          .sheet(tab)
          .filter((row) => row['Visit id'] === visit)
          .map((row) => JSON.stringify(row))
          .sort();
      expect([tab, of(county)]).toEqual([tab, of(fresh)]);
    }
    // It can go again, and the archive has it once.
    expect(await doArchive()).toMatchObject({ done: 1 });
    const [id = ''] = archiveIds();
    expect(rowsIn(county, id, 'Visits')).toHaveLength(2);
    expect(rowsIn(county, id, 'Responses')).toHaveLength(2);
  });

  test('an action that a later visit opens again has its row here', async () => {
    const action = county.sheet('Actions').find((row) => row['What is to be done'] === 'Mend the fence');
    expect(action).toBeUndefined();
    // Whoever adds one to an archived visit sees it, too.
    const visit = idOf(county, 'Pretend Garage');
    const added = { id: '', criterion: '1.2', sets: { action: 'Ring them', who: '' }, seen: '' };
    command(county, visit, { kind: 'reopen' });
    command(county, visit, { kind: 'actions', actions: [added] });
    expect(JSON.stringify(county.sheet('Actions'))).toContain('Ring them');
  });

  test('removed for good it goes from the archive too, which is counted and told beforehand', () => {
    const visit = idOf(county, 'Pretend Garage');
    const [id = ''] = archiveIds();
    const of = { kind: 'visits', ids: [visit] };
    const preview = ask<{ goes: { count: number; where: string }[] }>(
      county,
      'sidebarRemovalPreview',
      asJson(of),
    );
    expect(preview.goes.find(({ where }) => where.startsWith('the archive “'))?.count).toBeGreaterThan(4);
    const why = 'It was kept for as long as it had to be';
    ask(county, 'sidebarRemove', asJson({ id: 'removed-in-a-test', of, why }));
    expect(JSON.stringify(county.state.spreadsheets[id])).not.toContain('Pretend Garage');
    expect(rowsIn(county, id, 'Visits')).toHaveLength(1);
    expect(told()).toEqual([]);
  });

  test('removed by somebody who cannot open the archive, it is told, and gone from it with the next hour of who can', () => {
    const user = 'colleague@county.example';
    const visit = idOf(county, 'Pretend Garage');
    const [id = ''] = archiveIds();
    county.state.spreadsheets[county.state.workbookId]?.permissions.push({
      id: 'c',
      type: 'user',
      role: 'writer',
      emailAddress: user,
    });
    const of = { kind: 'visits', ids: [visit] };
    const as = { user, workbookId: county.state.workbookId };
    const asked = <T>(name: string, given: unknown): T =>
      (county.runAs(as, name, [asJson(given)]) as unknown as { value: T }).value;
    const { stays } = asked<{ stays: string[] }>('sidebarRemovalPreview', of);
    expect(stays.join()).toMatch(/The archive “.*” \(.*\) could not be read or written/);
    const why = 'It was kept for as long as it had to be';
    const done = asked<{ stays: string[]; isFinished: boolean }>('sidebarRemove', {
      id: 'removed-in-a-test',
      of,
      why,
    });
    expect(done.isFinished).toBe(false);
    expect(done.stays.join()).toContain('The archive of 2024/25: Rows of it may still be there');
    expect(JSON.stringify(county.state.spreadsheets[id])).toContain('Pretend Garage');
    expect(told()).toContainEqual(expect.stringMatching(/^Rows of it may still be there/));
    county.tick();
    expect(JSON.stringify(county.state.spreadsheets[id])).not.toContain('Pretend Garage');
    // The form is a person's: its own words are told of it.
    expect(told()).toEqual([expect.stringMatching(/cannot open the form/)]);
  });

  test('a text that is taken out is taken out of the archive', () => {
    const visit = idOf(county, 'Made-Up Farm', '2025-05-01');
    const [id = ''] = archiveIds();
    expect(JSON.stringify(county.state.spreadsheets[id])).toContain('Ring on Friday');
    const why = 'It should never have been here';
    const subject = { type: 'visit', id: visit };
    ask(county, 'sidebarRedact', asJson({ id: 'redacted-in-a-test', visit, subject, field: 'notes', why }));
    expect(JSON.stringify(county.state.spreadsheets)).not.toContain('Ring on Friday');
    expect(here().archives).toMatchObject([{ visits: 2, behind: 0 }]);
    expect(told()).toEqual([]);
  });

  test('everything about a provider says what lies in the archive', () => {
    const { providers } = ask<{ providers: { id: string; name: string }[] }>(county, 'sidebarKeeping');
    const provider = providers.find(({ name }) => name === 'Made-Up Farm')?.id ?? '';
    const { html } = ask<{ html: string }>(county, 'sidebarProviderFile', provider);
    const [id = ''] = archiveIds();
    expect(html).toContain('findings, answers and actions of 1 visit, as on this page');
    expect(html).toContain(id);
    expect(html).toContain('Mend the fence');
  });

  test('an archive that is lost is told in words, and made once more from the record', async () => {
    const [id = ''] = archiveIds();
    again('Seen since');
    Reflect.deleteProperty(county.state.spreadsheets, id);
    await expect(doArchive({ kind: 'behind' })).rejects.toThrow(
      /The archive “.*” .*could not be read or written/,
    );
    expect(await doArchive({ kind: 'anew', archive: id })).toMatchObject({ done: 2 });
    const [anew = ''] = archiveIds();
    expect(anew).not.toBe(id);
    expect(rowsIn(county, anew, 'Visits')).toHaveLength(2);
    expect(JSON.stringify(rowsIn(county, anew, 'Responses'))).toContain('Seen since');
    expect(
      county.sheet('Visits').find((row) => row['Provider'] === 'Pretend Garage')?.['Standing'],
    ).toContain(anew);
  });
});
