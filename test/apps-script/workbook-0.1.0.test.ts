/** A workbook that version 0.1.0 left: today's add-on opens it, loses nothing and goes on collecting. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Home } from '../../apps-script/sidebar/server-api';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Bundle } from '../../scripts/workspace/bundle';
import type { State } from '../../scripts/workspace/state';
import { loadState } from '../../scripts/workspace/state-file';
import { builtBundle } from '../built-add-on';
import { ask, keptIn, open } from './county';

const KEPT = 'test/examples/workbook-0.1.0/state.json.gz';
/** The day after 0.1.0 was left. */
const LATER = '2026-11-04T09:00:00.000Z';

let bundle: Bundle;
let folder: string;
let left: State;
let workspace: Workspace;
beforeAll(() => {
  bundle = builtBundle();
  folder = mkdtempSync(join(tmpdir(), 'workbook-'));
  const file = join(folder, 'state.json');
  writeFileSync(file, gunzipSync(readFileSync(KEPT)));
  const state = loadState(file);
  if (!state) throw new Error(`${KEPT} holds no state.`);
  left = state;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => {
  workspace = open(bundle, { state: left, now: LATER });
});

const VISITS = [
  ['Bramble Lane Centre', 'herefordshire', 'Not deemed appropriate', null],
  ['Millrace Independent School', 'herefordshire', 'Not deemed appropriate', null],
  [
    'Tinker’s Yard Workshop',
    'herefordshire',
    'Deemed appropriate',
    'Made-up reason: both essentials were put right within the week',
  ],
  ['Harbour Steps Outdoor Learning', 'derby', null, null],
  ['Millrace Independent School', 'derby', null, null],
  ['Old Forge Study House', 'align', null, null],
  ['Harbour Steps Outdoor Learning', 'larkshire-standards', null, null],
];

const visits = () =>
  workspace
    .sheet('Visits')
    .map((row) => [
      row['Provider'],
      row['Framework id'],
      row['Officer’s decision'],
      row['Reason for the decision'],
    ]);
const ids = () => workspace.sheet('Visits').map((row) => row['Visit id']);

describe('a workbook of version 0.1.0', () => {
  test('opens as it was left', () => {
    expect(visits()).toEqual(VISITS);
    workspace.open('FULL');
    const home = ask<Home>(workspace, 'sidebarHome');
    expect(home.links.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['Herefordshire QA visit', 'Larkshire standards: visit']),
    );
    expect(home.frameworks.map(({ title }) => title)).toContain('Larkshire standards');
  });

  test('collects what was handed in since, once, and keeps every visit and what people wrote', () => {
    const before = ids();
    workspace.tick();
    workspace.tick();
    workspace.run('collectFromMenu');
    expect(visits().slice(0, VISITS.length)).toEqual(VISITS);
    expect(visits().slice(VISITS.length).sort()).toEqual([
      ['Made-Up Barn', 'herefordshire', null, null],
      ['Millrace Independent School', 'derby', null, null],
    ]);
    expect(ids().slice(0, before.length)).toEqual(before);
    expect(workspace.sheet('Visits')[0]?.['Notes']).toBe('Ring them on Monday');
    expect(workspace.sheet('Actions')[0]).toMatchObject({
      Status: 'Done',
      Progress: 'Fence mended (made up)',
    });
    expect(workspace.sheet('Checklists').find((row) => row['By whom'] === 'Pat Example')).toMatchObject({
      State: 'Done',
      'Done on': '2026-11-03',
    });
    // One of them had been handed in twice, which 0.1.0 did not ask about.
    expect(workspace.sheet('Problems')).toMatchObject([
      { Status: 'To look at' },
      {
        Status: 'To look at',
        'What happened': expect.stringMatching(/^2 visits to Millrace Independent School /) as string,
      },
    ]);
  });

  test('gets the columns and tables that came later at the end, where nothing of anybody’s is', () => {
    const before = workspace.sheet('Visits').map((row) => Object.values(row));
    expect(Object.keys(workspace.sheet('Visits')[0] ?? {})).not.toContain('To look at');
    workspace.tick();
    const rows = workspace.sheet('Visits');
    const later = [
      'To look at',
      'Response id (Forms API)',
      'Response id (FormApp)',
      'First handed in at (UTC)',
      'Standing',
      'Counted as provider',
      'Out of the figures',
      'Edition',
      'Events',
      'Rows of findings and answers',
      'Written',
      'Found by',
      'Last seen',
      'Seal',
    ];
    expect(Object.keys(rows[0] ?? {}).slice(-later.length)).toEqual(later);
    // Visits that are filed already keep their rows as they were, but for what is worded anew of a decision typed since.
    const worded = ['Why', 'Data 1', 'Framework'].map((header) => Object.keys(rows[0] ?? {}).indexOf(header));
    const kept = (row: unknown[]): unknown[] =>
      row.slice(0, before[0]?.length).filter((_, column) => !worded.includes(column));
    expect(rows.slice(0, before.length).map((row) => kept(Object.values(row)))).toEqual(before.map(kept));
    // What stood in people's cells is in History, once each, as it stood when that began.
    const history = workspace.sheet('History');
    expect(history.map(({ Kind: kind }) => kind)).toEqual(history.map(() => 'baseline'));
    expect(history.map(({ Field: field, To: to }) => [field, to])).toEqual(
      expect.arrayContaining([
        ['notes', 'Ring them on Monday'],
        ['decision', 'Not deemed appropriate'],
        ['status', 'Done'],
        ['progress', 'Fence mended (made up)'],
      ]),
    );
    expect(workspace.sheet('Responses').map((row) => row['Visit id'])).toEqual(
      expect.arrayContaining(rows.map((row) => row['Visit id'])),
    );
    workspace.run('rereadFromMenu');
    expect(
      Object.keys(workspace.sheet('Visits')[0] ?? {}).filter((header) => header === 'To look at'),
    ).toEqual(['To look at']);
  });

  test('gets the tab of what was written in the forms, with the visits that were there already', () => {
    workspace.tick();
    const rows = workspace.sheet('Answers');
    // The form of the authority’s own framework asks nothing in words.
    const asked = workspace.sheet('Visits').filter((row) => row['Framework id'] !== 'larkshire-standards');
    expect(new Set(rows.map((row) => row['Visit id']))).toEqual(new Set(asked.map((row) => row['Visit id'])));
    expect(new Set(rows.map((row) => row['Answer id'])).size).toBe(rows.length);
    workspace.tick();
    workspace.run('collectFromMenu');
    expect(workspace.sheet('Answers')).toEqual(rows);
  });

  test('keeps in its hidden tab what was kept beside it, from the next run on, and a spare of all of it', () => {
    const before = Object.keys(workspace.state.properties['document'] ?? {}).filter(
      (name) => !/#|trouble/.test(name),
    );
    expect(before).toContain('receipt:herefordshire/visit');
    expect(keptIn(workspace)).toBeUndefined();
    const links = () => ask<Home>(workspace, 'sidebarHome').links;
    const forms = links();
    workspace.tick();
    expect(
      [...(keptIn(workspace)?.texts.keys() ?? [])]
        .filter((name) => !['trouble', 'time-spent', 'record', 'hand-ins'].includes(name))
        .sort(),
    ).toEqual(before.sort());
    expect([...(keptIn(workspace)?.lost.keys() ?? [])]).toEqual([]);
    expect(links()).toEqual(forms);
    // Version 0.1.0 would read what it knows as its own only as it wrote it.
    const texts = Object.entries(workspace.state.properties['document'] ?? {});
    expect(texts.filter(([name, text]) => before.includes(name) && !text.startsWith('v2:'))).toEqual([]);
    workspace.state.properties['document'] = {};
    workspace.tick();
    expect(links()).toEqual(forms);
    expect(visits().slice(0, VISITS.length)).toEqual(VISITS);
  });

  test('that is copied once it is kept there says what it is a copy of', () => {
    workspace.tick();
    const workbookId = workspace.copy();
    const { value } = workspace.start({ functionName: 'sidebarHome', workbookId });
    expect(value).toMatchObject({ ok: true, value: { question: { kind: 'copy', forms: 5 } } });
  });

  test('reads every form again without a visit twice', () => {
    workspace.tick();
    const before = ids();
    workspace.run('rereadFromMenu');
    expect([...ids()].sort()).toEqual([...before].sort());
  });

  test('says in findings what each framework is called, under the heading that was there, once all forms are read again', () => {
    const named = () => new Set(workspace.sheet('Findings').map((row) => row['Framework id']));
    expect(named()).toContain('herefordshire');
    workspace.run('rereadFromMenu');
    expect([...named()].sort()).toEqual(['Align', 'Derby', 'Herefordshire', 'Larkshire standards']);
    expect(workspace.sheet('Findings')[0]).not.toHaveProperty('Framework');
  });

  test('nor by another reader than the one that 0.1.0 had, on whose ids nothing says whose they are', () => {
    workspace.state.settings.formsApi = 'off';
    workspace.tick();
    const before = ids();
    expect(before).toHaveLength(VISITS.length + 2);
    const findings = workspace.sheet('Findings').length;
    for (const api of ['off', 'on', 'off'] as const) {
      workspace.state.settings.formsApi = api;
      workspace.run('rereadFromMenu');
      expect([...ids()].sort()).toEqual([...before].sort());
      expect(workspace.sheet('Findings')).toHaveLength(findings);
    }
  });
});

test('its Start tab says how it stands from the first run on', () => {
  workspace.tick();
  const rows = workspace
    .sheet('Start')
    .filter(({ What: what }) => typeof what === 'string' && /^(Last run|How full)/.test(what));
  expect(rows.map((row) => row['Link or value'])).toEqual([
    '4 November 2026',
    expect.stringMatching(/% of the 10 million cells/),
  ]);
});
