/** Ten districts' workbooks as one county: the figures of one record, nothing twice, and what was seen of each. */
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { aggregateCommand } from '../../scripts/cli/aggregate';
import { filesIn, readBytes, readText, type Command, type World } from '../../scripts/cli/command';
import { exportCommand } from '../../scripts/cli/export';
import { gatherCommand } from '../../scripts/cli/gather';
import { openLineFile } from '../../scripts/cli/line-file';
import { asOneRecord } from '../../scripts/cli/workbooks';
import { frameworks } from '../../shared/frameworks/index';
import { instrumentOf } from '../../shared/instrument/instrument-parts';
import { newEditions, type Edition, type Reading } from '../../shared/record/edition';
import type { RecordedEvent } from '../../shared/record/event';
import type { Answers } from '../../shared/schema/answers';
import type { Framework } from '../../shared/schema/framework';
import { usualSettings } from '../../shared/schema/settings';
import type { ColumnPlan, SomeCells, TableTab } from '../../shared/schema/workbook-plan';
import { encodeEvent, historyTab } from '../../shared/workbook/history-tab';
import { encodeEdition, responsesTab } from '../../shared/workbook/responses-tab';
import { encodeState, stateTab } from '../../shared/workbook/state-tab';
import { encodeVersion, versionsTab } from '../../shared/workbook/versions-tab';
import { exampleFramework } from '../examples/example-framework';
import { sheetXml, workbookOf } from '../shared/table/made-workbook';
import { madeUpCountyLines } from '../../scripts/made-up-county-lines';

const DISTRICTS = 10;
/** Visits of each district; five hundred on demand, which takes minutes. */
const EACH = process.env['CUT_OFFS'] === 'all' ? 500 : 6;
vi.setConfig({ testTimeout: EACH > 100 ? 600_000 : 60_000 });
const TODAY = '2026-11-27';

let folder = '';
let said: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gather-'));
  said = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Line extends Answers {
  readonly id: string;
  readonly framework: string;
  readonly submittedAt: string;
}
const newest = (id: string): Framework => {
  const found = [...frameworks, exampleFramework].findLast((one) => one.id === id);
  if (!found) throw new Error(`There is no framework ${id}`);
  return found;
};
const readingOf = ({ id, framework, submittedAt, ...answers }: Line): Reading => ({
  schema: 1,
  id,
  formId: '',
  framework,
  version: newest(framework).version,
  instrument: instrumentOf(newest(framework)).id,
  submittedAt,
  answers: { ...answers, notApplicable: {}, fields: {} },
});

interface District {
  readonly spreadsheet: string;
  readonly editions: readonly Edition[];
  readonly events: readonly RecordedEvent[];
  readonly frameworks: readonly Framework[];
}

/** The county's visits, dealt out by provider. */
function districts(): readonly District[] {
  const dealt = Array.from({ length: DISTRICTS }, () => ({
    readings: [] as Reading[],
    events: [] as RecordedEvent[],
  }));
  for (const { visit, event } of madeUpCountyLines(Infinity)) {
    const reading = readingOf(JSON.parse(visit) as Line);
    const into = dealt[Number(/\d+$/.exec(reading.answers.provider.name)?.[0]) % DISTRICTS];
    if (dealt.every(({ readings }) => readings.length >= EACH)) break;
    if (!into || into.readings.length >= EACH) continue;
    into.readings.push(reading);
    if (event !== '') into.events.push(JSON.parse(event) as RecordedEvent);
  }
  return dealt.map(({ readings, events }, at) => ({
    spreadsheet: `sheet-${at}`,
    editions: newEditions([], readings),
    events,
    frameworks: [...new Set(readings.map(({ framework }) => framework))].map(newest),
  }));
}

const tabXml = <Column extends ColumnPlan>(
  { columns }: TableTab<Column>,
  rows: readonly SomeCells[],
): string =>
  sheetXml([
    columns.map(({ header }) => header),
    ...rows.map((row) => columns.map(({ key }) => row[key] ?? null)),
  ]);

function bytesOf({ spreadsheet, editions, events, frameworks: versions }: District): Uint8Array {
  const owner = { spreadsheet, script: 'script', title: `District ${spreadsheet}`, since: '' };
  const empty = { epoch: 1, revision: 1, spared: 1, notices: [], texts: new Map(), lost: new Map() };
  return workbookOf({
    [responsesTab.title]: tabXml(responsesTab, editions.map(encodeEdition)),
    [historyTab.title]: tabXml(historyTab, events.map(encodeEvent)),
    [versionsTab.title]: tabXml(
      versionsTab,
      versions.map((one) => encodeVersion(one, '2026-11-01T09:00:00.000Z')),
    ),
    [stateTab.title]: tabXml(stateTab, encodeState({ owner, ...empty })),
  });
}
const put = (name: string, district: District): string => {
  const path = join(folder, name);
  writeFileSync(path, bytesOf(district));
  return path;
};

const world: World = {
  readText,
  readBytes,
  openLines: openLineFile,
  filesIn,
  say: (line) => said.push(line),
  today: TODAY,
};
async function run(of: Command, args: readonly string[], on: World = world): Promise<unknown> {
  const done = await of.run(args, on);
  return done.kind === 'json' ? (JSON.parse(JSON.stringify(done.value)) as unknown) : done.text;
}
interface Found {
  readonly workbooks: readonly {
    readonly file: string;
    readonly state: string;
    readonly lastSeen: string | null;
  }[];
  readonly told: readonly { readonly name: string; readonly text: string }[];
  readonly county: { readonly visits: number };
}
const gather = async (args: readonly string[], on: World = world): Promise<Found> =>
  (await run(gatherCommand, args, on)) as Found;

const asOne = (all: readonly District[]): District => ({
  spreadsheet: 'one',
  editions: all.flatMap(({ editions }) => editions),
  events: all.flatMap(({ events }) => events),
  frameworks: [...new Map(all.flatMap(({ frameworks: some }) => some.map((one) => [one.id, one]))).values()],
});

test('ten districts count as one workbook, and as the lines that are left in the folder', async () => {
  const all = districts();
  all.forEach((one, at) => put(`district-${at}.xlsx`, one));
  const whole = join(folder, 'whole');
  writeFileSync(`${whole}.xlsx.part`, bytesOf(asOne(all)));
  const one = `${whole}-one.xlsx`;
  const to = join(folder, 'gathered');
  const { workbooks, told, county } = await gather(['--workbooks', folder, '--to', to]);
  copyFileSync(`${whole}.xlsx.part`, one);
  expect(workbooks.map(({ state, lastSeen }) => [state, lastSeen])).toEqual(
    Array.from({ length: DISTRICTS }, () => ['read', TODAY]),
  );
  expect(told).toEqual([]);
  expect(county).toEqual(await run(aggregateCommand, ['--workbook', one]));
  expect(county.visits).toBe(
    all.flatMap(({ editions }) => editions).length - all.flatMap(({ events }) => events).length,
  );
  const lines = ['--visits', join(to, 'visits.ndjson'), '--events', join(to, 'events.ndjson')];
  expect(await run(aggregateCommand, lines)).toEqual(county);
  expect(await run(aggregateCommand, ['--workbook', to])).toEqual(county);
});

test('a copy, and visits that another workbook has as well, double nothing and are told', async () => {
  const [first, second, third] = districts();
  if (!first || !second || !third) throw new Error('Three districts are needed');
  const both = { ...asOne([first, second]), spreadsheet: 'both' };
  put('a.xlsx', first);
  const { county } = await gather(['--workbooks', put('b.xlsx', both), put('c.xlsx', third)]);
  copyFileSync(join(folder, 'a.xlsx'), join(folder, 'd.xlsx'));
  const more = await gather(['--workbooks', folder]);
  expect(more.county).toEqual(county);
  const named = more.told.map(({ name, text }) => [name.slice(folder.length + 1), text]);
  expect(named).toEqual([
    ['b.xlsx', expect.stringContaining(`${EACH} of its visits are in ${join(folder, 'a.xlsx')} as well`)],
    ['d.xlsx', expect.stringMatching(/the same workbook as .*a\.xlsx: a copy of it.*counts once/)],
  ]);
});

test('one that cannot be read stops nothing, and counts as it was last seen', async () => {
  const [first, second] = districts();
  if (!first || !second) throw new Error('Two districts are needed');
  const paths = [put('first.xlsx', first), put('second.xlsx', second)];
  const to = join(folder, 'gathered');
  const before = await gather(['--workbooks', ...paths, '--to', to], { ...world, today: '2026-11-20' });
  writeFileSync(paths[1] ?? '', 'This is no workbook.');
  const without = await gather(['--workbooks', ...paths, '--as-of', '2026-11-20']);
  expect(without.workbooks.map(({ state, lastSeen }) => [state, lastSeen])).toEqual([
    ['read', TODAY],
    ['not read', null],
  ]);
  expect(said.join('\n')).toMatch(/second\.xlsx is no .xlsx workbook.*Nothing is known of it/);
  const seen = await gather(['--workbooks', ...paths, '--to', to, '--as-of', '2026-11-20']);
  expect(seen.workbooks.map(({ state, lastSeen }) => [state, lastSeen])).toEqual([
    ['read', TODAY],
    ['as last seen', '2026-11-20'],
  ]);
  expect(seen.county).toEqual(before.county);
  expect(said.at(-1)).not.toContain('Nothing is known');
  // A file that is gone is told, too.
  unlinkSync(paths[1] ?? '');
  const gone = await gather(['--workbooks', folder, '--to', to, '--as-of', '2026-11-20']);
  expect(gone.county).toEqual(before.county);
  expect(said.join('\n')).toMatch(
    /second\.xlsx is not among the workbooks any more. It was last seen on 20 November 2026/,
  );
});

test('cut off at any workbook and run again, it comes to the same', async () => {
  const some = districts().slice(0, 3);
  const paths = some.map((one, at) => put(`district-${at}.xlsx`, one));
  const to = join(folder, 'gathered');
  const whole = await gather(['--workbooks', ...paths, '--to', join(folder, 'uncut')]);
  for (let cut = 0; cut < paths.length; cut += 1) {
    let read = 0;
    const breaking: World = {
      ...world,
      readBytes: (path) => {
        read += 1;
        return read > cut ? Promise.reject(new Error('The power is gone.')) : readBytes(path);
      },
    };
    await expect(gather(['--workbooks', ...paths, '--to', to], breaking)).rejects.toThrow(
      'The power is gone.',
    );
  }
  expect(await gather(['--workbooks', ...paths, '--to', to])).toEqual(whole);
  for (const name of ['visits.ndjson', 'events.ndjson'])
    expect(readFileSync(join(to, name), 'utf8')).toBe(readFileSync(join(folder, 'uncut', name), 'utf8'));
});

test('districts’ own frameworks of one name that say different things are kept apart, and told', async () => {
  const [first] = districts();
  if (!first) throw new Error('A district is needed');
  const other: Framework = { ...exampleFramework, title: 'Another framework of that name' };
  const own = (spreadsheet: string, framework: Framework): District => ({
    spreadsheet,
    events: [],
    frameworks: [framework],
    editions: newEditions(
      [],
      [
        readingOf({
          id: `own-${spreadsheet}`,
          framework: 'example',
          submittedAt: '2026-11-20T09:00:00.000Z',
          provider: { name: `Made-up Place of ${spreadsheet}` },
          visitDate: '2026-11-20',
          officer: 'Lee Lead',
          ratings: { '1.1': 'Not met' },
          notApplicable: {},
          comments: {},
          fields: {},
        }),
      ],
    ),
  });
  put('one.xlsx', own('one', exampleFramework));
  put('two.xlsx', own('two', other));
  const { told, county } = await gather(['--workbooks', folder]);
  expect(county.visits).toBe(2);
  expect(told).toEqual([
    {
      name: join(folder, 'two.xlsx'),
      text: expect.stringMatching(/here called version “.* \(2\)”/) as string,
    },
  ]);
});

test('settings that differ are named as the Settings tab names them, and the usual ones are used', () => {
  const recordWith = (spreadsheet: string, visitIntervalMonths: number) => ({
    file: `${spreadsheet}.xlsx`,
    record: {
      spreadsheet,
      title: spreadsheet,
      editions: [],
      events: [],
      frameworks: [],
      settings: { ...usualSettings, visitIntervalMonths },
      faults: [],
      last: '',
    },
  });
  const { settings } = asOneRecord([recordWith('north', 6), recordWith('south', 9)], (line) =>
    said.push(line),
  );
  expect(settings).toEqual(usualSettings);
  expect(said).toEqual([expect.stringContaining('(Months between visits)')]);
});

test('into the very folder of the workbooks, again and again, it keeps one file of each and counts it as read', async () => {
  const [first, second] = districts();
  if (!first || !second) throw new Error('Two districts are needed');
  put('first.xlsx', first);
  put('second.xlsx', second);
  const once = await gather(['--workbooks', folder, '--to', folder]);
  for (let time = 0; time < 2; time += 1)
    expect(await gather(['--workbooks', folder, '--to', folder])).toEqual(once);
  expect(readdirSync(folder).filter((name) => name.endsWith('.json'))).toEqual([
    'first.record.json',
    'second.record.json',
  ]);
});

test('another workbook of the same file name takes nothing away of what was seen of the first', async () => {
  const [first, second] = districts();
  if (!first || !second) throw new Error('Two districts are needed');
  const to = join(folder, 'gathered');
  for (const name of ['north', 'south']) mkdirSync(join(folder, name));
  const [north, south] = [put('north/county.xlsx', first), put('south/county.xlsx', second)];
  const both = await gather(['--workbooks', north, south]);
  await gather(['--workbooks', north, '--to', to], { ...world, today: '2026-11-20' });
  const later = await gather(['--workbooks', south, '--to', to]);
  expect(later.county).toEqual(both.county);
  expect(later.workbooks.map(({ state, lastSeen }) => [state, lastSeen])).toEqual([
    ['read', TODAY],
    ['as last seen', '2026-11-20'],
  ]);
  expect(said.join('\n')).toContain('Another workbook is called county.xlsx now; the one that was');
  // What was seen is no newer for being gathered from elsewhere.
  const moved = await gather(['--workbooks', to, '--to', join(folder, 'moved')]);
  expect(moved.workbooks.map(({ lastSeen }) => lastSeen).sort()).toEqual(['2026-11-20', TODAY]);
  expect(moved.county).toEqual(both.county);
  expect(readdirSync(join(folder, 'moved')).sort()).toEqual(readdirSync(to).sort());
});

test.each(['gsheet', 'ods', 'xls', 'xlsm', 'XLSB', 'numbers'])(
  'a district whose workbook lies in the folder as .%s is not left out without a word',
  async (form) => {
    const [first] = districts();
    if (!first) throw new Error('A district is needed');
    put('first.xlsx', first);
    writeFileSync(join(folder, `second.${form}`), '{"doc_id": "made-up"}');
    const { workbooks } = await gather(['--workbooks', folder]);
    expect(workbooks.map(({ state }) => state).sort()).toEqual(['not read', 'read']);
    expect(said.join('\n')).toMatch(/second\.\w+ is no \.xlsx workbook\. In Google Sheets: File, Download/);
    await expect(run(aggregateCommand, ['--workbook', folder])).rejects.toThrow(/second\.\w+ is no/);
  },
);

test('what is no workbook is left alone in a folder; of an archive it is said that one may be in it', async () => {
  const [first] = districts();
  if (!first) throw new Error('A district is needed');
  put('first.xlsx', first);
  for (const other of ['notes.txt', '~$first.xlsx', 'drive.zip']) writeFileSync(join(folder, other), 'Other');
  const { workbooks } = await gather(['--workbooks', folder]);
  expect(workbooks.map(({ state }) => state)).toEqual(['read']);
  expect(said).toEqual([`${join(folder, 'drive.zip')} is passed over. Unpack it if a workbook is in it.`]);
});

test('where nothing is known of any workbook it ends as the input’s fault, having said why', async () => {
  const lost = join(folder, 'lost.xlsx');
  const { fault } = await gatherCommand.run(['--workbooks', lost], world);
  expect(fault).toBe(true);
  expect(said.join('\n')).toMatch(/lost\.xlsx cannot be read: there is no such file/);
  const [first] = districts();
  if (!first) throw new Error('A district is needed');
  const some = await gatherCommand.run(['--workbooks', lost, put('first.xlsx', first)], world);
  expect(some.fault).toBe(false);
});

test('an export and what was gathered never replace each other, nor anybody’s own files', async () => {
  const [first] = districts();
  if (!first) throw new Error('A district is needed');
  const [book, gathered, tables] = [
    put('first.xlsx', first),
    join(folder, 'gathered'),
    join(folder, 'tables'),
  ];
  await gather(['--workbooks', book, '--to', gathered]);
  const lines = (): string => readFileSync(join(gathered, 'visits.ndjson'), 'utf8');
  const before = lines();
  const exported = (to: string): Promise<unknown> => run(exportCommand, ['--workbook', book, '--to', to]);
  await expect(exported(gathered)).rejects.toThrow(/“visits.ndjson” in it is from no export/);
  expect(lines()).toBe(before);
  await exported(tables);
  await exported(tables);
  await expect(gather(['--workbooks', book, '--to', tables])).rejects.toThrow(/which holds an export/);
  // Cut off while files were exchanged, it is an export's still.
  unlinkSync(join(tables, 'tables.json'));
  mkdirSync(join(tables, '.unfinished'));
  await exported(tables);
  const own = join(folder, 'own');
  mkdirSync(join(own, 'events'), { recursive: true });
  await expect(exported(own)).rejects.toThrow(/“events” in it is from no export/);
  expect(readdirSync(own)).toEqual(['events']);
});

test('an empty name, as a script with an unset variable gives it, is said to be empty', async () => {
  await expect(gather(['--workbooks', ''])).rejects.toThrow(/The name of a workbook is empty/);
});
