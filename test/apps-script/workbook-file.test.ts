/**
 * A county workbook as it is downloaded: its record on the command line is the add-on's own. And what was handed in amounts
 * to the same in the add-on, on the command line and in the extension, which has a form's answers and no event.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { progressOf } from '../../extension/model/companion-progress';
import type { Home } from '../../apps-script/sidebar/server-api';
import { aggregateCommand } from '../../scripts/cli/aggregate';
import { filesIn, readBytes, readText, type Command, type World } from '../../scripts/cli/command';
import { exportCommand } from '../../scripts/cli/export';
import { openLineFile } from '../../scripts/cli/line-file';
import { reportCommand } from '../../scripts/cli/report';
import { sqlCommand } from '../../scripts/cli/sql';
import type { Workspace } from '../../scripts/workspace/add-on';
import { xlsxOf } from '../../scripts/workspace/screens/xlsx';
import { readConnectionCode } from '../../shared/form/connection-code';
import type { County } from '../../shared/schema/county';
import type { CountyPicture } from '../../shared/schema/county-picture';
import { builtBundle } from '../built-add-on';
import { ask, CHOICE, framework, handIn, open, setUp, visitTo } from './county';

const TODAY = '2026-11-22';
let folder = '';
let workspace: Workspace;
let workbook = '';

type Rows = readonly Readonly<Record<string, unknown>>[];
const words = (cell: unknown): string =>
  typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';
const idOf = (provider: string): string =>
  words(workspace.sheet('Visits').find((row) => row['Provider'] === provider)?.['Visit id']);
const command = (provider: string, asked: Readonly<Record<string, string>>): void => {
  const visit = idOf(provider);
  const id = `made-in-a-test-${Object.values(asked).join('-').length}-${provider.length}`;
  ask(workspace, 'sidebarVisitCommand', { id, visit, field: '', to: '', why: '', seen: '', ...asked });
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'workbook-file-'));
  workspace = open(builtBundle());
  setUp(workspace, CHOICE);
  const evidence = { 'public-liability-expires-on': '2026-01-31' };
  handIn(
    workspace,
    'herefordshire',
    visitTo('Made-up Farm', { but: { '2.4': 'Not Met' }, fields: evidence }),
  );
  handIn(workspace, 'herefordshire', visitTo('Made-up Mill', { comments: { '2.4': '=1+1, “seen”' } }));
  handIn(workspace, 'herefordshire', visitTo('Made-up Ferm', { visitDate: '2026-11-02' }));
  handIn(workspace, 'derby', visitTo('Made-up Farm', { of: 'derby' }));
  workspace.run('collectFromMenu');
  command('Made-up Mill', { kind: 'correct', field: 'visitDate', to: '2026-11-19', why: 'mistyped' });
  command('Made-up Ferm', { kind: 'withdraw', why: 'it was a rehearsal' });
  // What a person types into a cell is an event from the next whole run on.
  const visits = workspace.state.spreadsheets[workspace.state.workbookId]?.sheets.find(
    ({ properties }) => properties.title === 'Visits',
  );
  const at = visits?.rows[0]?.indexOf('Officer’s decision') ?? -1;
  const row = visits?.rows.find((cells) => cells.includes('Made-up Mill'));
  if (row) row[at] = 'Deemed appropriate';
  workspace.run('refreshFromMenu');
  workbook = await save('county.xlsx', workspace);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function save(name: string, { state }: Workspace, workbookId = state.workbookId): Promise<string> {
  const spreadsheet = state.spreadsheets[workbookId];
  if (!spreadsheet) throw new Error('There is no workbook.');
  const path = join(folder, name);
  writeFileSync(path, await xlsxOf(spreadsheet));
  return path;
}

const said: string[] = [];
const world: World = {
  readText,
  readBytes,
  openLines: openLineFile,
  filesIn,
  say: (line) => said.push(line),
  today: TODAY,
};
async function run(of: Command, ...args: readonly string[]): Promise<unknown> {
  said.length = 0;
  const done = await of.run(args, world);
  return done.kind === 'json' ? (JSON.parse(JSON.stringify(done.value)) as unknown) : done.text;
}
const table = (to: string, name: string): Rows =>
  readFileSync(join(to, `${name}.ndjson`), 'utf8')
    .split('\n')
    .flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Record<string, unknown>]));

/** The record as lines, by hand out of the hidden tabs: what `--visits` and `--events` take. */
function asLines(): { visits: string; events: string } {
  const lines = workspace.sheet('Responses').map((row) => {
    const json = Object.keys(row)
      .filter((key) => /^Data \d$/.test(key))
      .map((key) => words(row[key]))
      .join('');
    const kept = JSON.parse(json) as Record<string, unknown> & { answers: object };
    const rest = Object.entries(kept).filter(
      ([key]) => !['edition', 'base', 'schema', 'answers'].includes(key),
    );
    return JSON.stringify({ ...Object.fromEntries(rest), ...kept.answers });
  });
  const events = workspace.sheet('History').map((row) => {
    const [type = '', ...id] = words(row['Subject']).split(' ');
    const texts = {
      field: row['Field'],
      from: row['From'],
      to: row['To'],
      why: row['Why'],
      base: row['Base'],
    };
    return JSON.stringify({
      v: row['Version'],
      id: row['Id'],
      at: row['At (UTC)'],
      by: row['Who'] === '' ? null : (row['Who'] ?? null),
      subject: { type, id: id.join(' ') },
      kind: row['Kind'],
      ...Object.fromEntries(Object.entries(texts).filter(([, text]) => (text ?? '') !== '')),
    });
  });
  const files = { visits: join(folder, 'visits.ndjson'), events: join(folder, 'events.ndjson') };
  writeFileSync(files.visits, lines.join('\n'));
  writeFileSync(files.events, events.join('\n'));
  return files;
}

describe('a workbook that was downloaded', () => {
  test('gives the figures of its record as lines', async () => {
    const { visits, events } = asLines();
    const figures = await run(aggregateCommand, '--workbook', workbook);
    expect(said.filter((line) => line.startsWith(workbook) && !line.includes('left out'))).toEqual([]);
    expect(figures).toEqual(await run(aggregateCommand, '--visits', visits, '--events', events));
    expect(figures).toMatchObject({ visits: 3, providers: 2 });
  });

  test('exports what its record as lines does, and what stands in its tabs', async () => {
    const { visits, events } = asLines();
    const [one, other] = [join(folder, 'one'), join(folder, 'other')];
    await run(exportCommand, '--workbook', workbook, '--to', one);
    await run(exportCommand, '--visits', visits, '--events', events, '--to', other);
    const { files } = JSON.parse(readFileSync(join(one, 'tables.json'), 'utf8')) as {
      files: { file: string }[];
    };
    for (const { file } of files)
      expect([file, readFileSync(join(one, file), 'utf8')]).toEqual([
        file,
        readFileSync(join(other, file), 'utf8'),
      ]);
    const text = (row: Readonly<Record<string, unknown>>, ...names: readonly string[]): string =>
      names.map((name) => words(row[name])).join(' | ');
    expect(
      table(one, 'visits')
        .map((row) => text(row, 'id', 'provider', 'decision'))
        .sort(),
    ).toEqual(
      workspace
        .sheet('Visits')
        .map((row) => text(row, 'Visit id', 'Provider', 'Officer’s decision'))
        .sort(),
    );
    const findings = workspace.sheet('Findings');
    expect(table(one, 'lines').filter(({ rating }) => rating !== null)).toHaveLength(
      findings.filter((row) => (row['Rating'] ?? '') !== '').length,
    );
    // Who was never visited is on the workbook's list, and in no visit.
    const due = workspace
      .sheet('Providers')
      .filter((row) => typeof row['Last visit'] === 'string' && row['Last visit'] !== '')
      .map((row) => text(row, 'Provider', 'Next visit due by'));
    expect(table(one, 'due').map((row) => text(row, 'provider', 'dueBy'))).toEqual(due);
    expect(due).toHaveLength(2);
  });

  test('counts what the add-on’s own tabs and pictures count', async () => {
    const { visits, events } = asLines();
    const figures = (await run(aggregateCommand, '--visits', visits, '--events', events)) as County;
    const shown = ask<CountyPicture>(workspace, 'sidebarCounty');
    expect(shown.frameworks.map(({ title, seen }) => [title, seen])).toEqual(
      figures.frameworks.map((one) => [one.shortTitle, one.visits]),
    );
    expect(shown.topics.map(({ title, asked, notMet }) => [title, asked, notMet > 0]).sort()).toEqual(
      figures.topics.map(({ title, providers, notMet }) => [title, providers, notMet > 0]).sort(),
    );
    const counting = workspace.sheet('Findings').filter((row) => row['Provider'] !== 'Made-up Ferm');
    const inTab = (framework: string, theme: string, amountsTo: string): number =>
      counting.filter(
        (row) =>
          row['Framework'] === framework &&
          words(row['Theme']).startsWith(`${theme}. `) &&
          row['Amounts to'] === amountsTo,
      ).length;
    for (const { id, shortTitle, themes } of figures.frameworks)
      for (const { code, met, partly, notMet, notApplicable } of themes)
        expect([id, code, met, partly, notMet, notApplicable]).toEqual([
          id,
          code,
          ...['Met', 'Partly met', 'Not met', 'Not applicable'].map((one) => inTab(shortTitle, code, one)),
        ]);
    expect(figures.visits).toBe(workspace.sheet('Visits').length - 1);
  });

  test('says of each visit what the extension says of its form as it was filled in', async () => {
    const { visits, events } = asLines();
    const to = join(folder, 'for-the-extension');
    await run(exportCommand, '--visits', visits, '--events', events, '--to', to);
    const { forms } = readConnectionCode(ask<Home>(workspace, 'sidebarHome').connectionCode);
    for (const row of workspace.sheet('Visits')) {
      const id = words(row['Visit id']);
      const form = forms.find((one) => one.formId === row['Form id']);
      const response = workspace
        .form(form?.formId ?? '')
        .responses.find(({ responseId }) => responseId === id);
      if (!form || !response) throw new Error('Form and response are needed.');
      const typed = Object.entries(response.answers).map(
        ([question, texts]) => [parseInt(question, 16), texts] as const,
      );
      const progress = progressOf(framework(form.framework), form, Object.fromEntries(typed), TODAY);
      const { judgement } = progress;
      expect(progress.remarks).toEqual([]);
      // In the workbook: the row of the visit, and those of its findings.
      expect([judgement.outcome?.label ?? null, judgement.unmet.join(', ')]).toEqual([
        row['Suggested outcome'],
        words(row['Partly or not met']),
      ]);
      expect([judgement.alerts.length > 0, judgement.complete ? 'Yes' : 'No']).toEqual([
        words(row['To look at']) !== '',
        row['Complete'],
      ]);
      // On the command line.
      expect(table(to, 'visits').find((one) => one['id'] === id)).toMatchObject({
        suggested: judgement.outcome?.id ?? null,
        complete: judgement.complete,
        alerts: judgement.alerts.length,
      });
      const isUnmet = ({ countsAs }: Readonly<Record<string, unknown>>): boolean =>
        countsAs === 'partly' || countsAs === 'notMet';
      expect(progress.unmet.map(({ code, rating }) => [code, rating]).sort()).toEqual(
        table(to, 'lines')
          .filter((line) => line['visitId'] === id && isUnmet(line))
          .map((line) => [line['code'], line['rating']])
          .sort(),
      );
    }
  });

  test('answers SQL, and gives the report of one of its visits as it stands', async () => {
    const figures = await run(aggregateCommand, '--workbook', workbook);
    const same = figures as Record<string, unknown>;
    expect(await run(sqlCommand, '--engine', 'duckdb', '--workbook', workbook)).toMatchObject({
      visits: same['visits'],
      topics: same['topics'],
      due: same['due'],
    });
    const report = await run(reportCommand, '--workbook', workbook, '--visit', idOf('Made-up Mill'));
    expect(report).toMatch(/Exampleshire[^]*19 November 2026/);
    const refused = (id: string) => run(reportCommand, '--workbook', workbook, '--visit', id);
    await expect(refused(idOf('Made-up Ferm'))).rejects.toThrow(/was withdrawn on 22 November 2026/);
    await expect(refused('nowhere')).rejects.toThrow(/has no visit “nowhere”.*“Visit id”/);
  });
});
