/** A workbook put back to an earlier version (File, Version history): nothing that was built or handed in since is lost, or comes twice. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Home, Reply } from '../../apps-script/sidebar/server-api';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Bundle } from '../../scripts/workspace/bundle';
import type { Cell, State, StoredSpreadsheet } from '../../scripts/workspace/state';
import { stateTab } from '../../shared/workbook/state-tab';
import { builtBundle } from '../built-add-on';
import {
  ask,
  asBefore,
  CHOICE,
  handIn,
  keep,
  keptIn,
  open,
  receiptOf,
  setUp,
  typed,
  visitTo,
  withExample,
} from './county';

const chosen = (...instruments: string[]) => ({
  ...CHOICE,
  forms: instruments.map((instrument) => ({ framework: 'example', instrument })),
});
const RATED = { of: 'example', ratings: { '1.1': 'Not met' } };
const ADD_ON = 'script-add-on';
const TOLD =
  /An earlier version of this workbook was restored \(File, Version history\)\. .*forms that were built since.*each once/;

let bundle: Bundle;
beforeAll(() => {
  bundle = withExample(builtBundle());
});

const bookOf = ({ state }: Workspace): StoredSpreadsheet => {
  const book = state.spreadsheets[state.workbookId];
  if (!book) throw new Error('There is no workbook.');
  return book;
};
const hand = (workspace: Workspace, provider: string, fire: 'once' | 'none' = 'once') =>
  handIn(workspace, 'example', visitTo(provider, RATED), { fire }).response.responseId;
const monitored = (workspace: Workspace, provider: string): unknown =>
  workspace.submit(
    receiptOf(workspace, 'example', 'monitoring').formId,
    typed(workspace, 'example', visitTo(provider, RATED), 'monitoring'),
    { dropUnreached: true },
  );
const column = (workspace: Workspace, tab: string, header: string): Cell[] =>
  workspace.sheet(tab).map((row) => row[header] ?? null);
const providers = (workspace: Workspace): Cell[] => column(workspace, 'Visits', 'Provider').sort();
const home = (workspace: Workspace): Home => ask<Home>(workspace, 'sidebarHome');
const hour = (workspace: Workspace): string[] =>
  workspace.tick().flatMap(({ error }) => (error ? [error.message] : []));

/** What "Restore this version" does: all of the spreadsheet as it was, and nothing beside it. */
function restore(workspace: Workspace, book: StoredSpreadsheet): void {
  const { state } = workspace;
  state.spreadsheets[state.workbookId] = structuredClone(book);
}

/** Two visits; then what a person may want to take back; then one form and three visits more, one visit handed in again. */
function grown(formsApi: 'on' | 'off'): { workspace: Workspace; earlier: StoredSpreadsheet } {
  const workspace = open(bundle, { settings: { formsApi } });
  setUp(workspace, chosen('visit'));
  const first = hand(workspace, 'Made-Up Farm');
  hand(workspace, 'Pretend Garage');
  const earlier = structuredClone(bookOf(workspace));
  workspace.advance(3 * 60 * 60_000);
  setUp(workspace, chosen('visit', 'monitoring'));
  hand(workspace, 'Invented College');
  monitored(workspace, 'Imaginary Stables');
  handIn(workspace, 'example', visitTo('Made-Up Farm', { ...RATED, officer: 'Second Example' }), {
    responseId: first,
  });
  workspace.advance(60 * 60_000);
  hand(workspace, 'Fictional Forge', 'none');
  return { workspace, earlier };
}
const ALL = ['Fictional Forge', 'Imaginary Stables', 'Invented College', 'Made-Up Farm', 'Pretend Garage'];

describe.each(['on', 'off'] as const)('with the Forms API %s', (formsApi) => {
  let ready: State;
  let earlier: StoredSpreadsheet;
  let workspace: Workspace;
  beforeAll(() => {
    const made = grown(formsApi);
    ready = made.workspace.state;
    earlier = made.earlier;
  });
  beforeEach(() => {
    workspace = open(bundle, { state: ready });
    restore(workspace, earlier);
  });

  test.each<[string, () => unknown]>([
    ['the hourly run', () => hour(workspace)],
    [
      'a form that is handed in',
      () => workspace.start({ functionName: 'onVisitSubmitted', unattended: true }),
    ],
    ['collecting by hand', () => ask(workspace, 'sidebarCollect')],
    ['reading all forms again', () => workspace.run('rereadFromMenu')],
    [
      'a set-up',
      () => {
        setUp(workspace, chosen('visit'));
        hour(workspace);
      },
    ],
  ])('%s knows all forms again and has every visit once', (_what, act) => {
    expect(keptIn(workspace)?.texts.has('receipt:example/monitoring')).toBe(false);
    act();
    expect(providers(workspace)).toEqual(ALL);
    expect(workspace.sheet('Visits').find((row) => row['Provider'] === 'Made-Up Farm')).toMatchObject({
      Officer: 'Second Example',
    });
    const lines = new Set(workspace.sheet('Findings').map((row) => JSON.stringify(row)));
    expect(lines.size).toBe(workspace.sheet('Findings').length);
    expect(home(workspace).links).toHaveLength(2);
    expect(home(workspace).warnings).toEqual([expect.stringMatching(TOLD)]);
    hour(workspace);
    expect(providers(workspace)).toEqual(ALL);
    expect(column(workspace, 'Problems', 'Status').filter((status) => status !== 'Solved')).toEqual([]);
  });

  test('it is told in the sidebar before any run, and on Start after the first; two weeks on no more', () => {
    expect(home(workspace).warnings).toEqual([expect.stringMatching(TOLD)]);
    const said = () => workspace.sheet('Start').find((row) => row['What'] === 'Put right of late');
    expect(said()).toMatchObject({ 'Link or value': 'Nothing' });
    hour(workspace);
    expect(said()).toMatchObject({ 'Link or value': expect.stringMatching(TOLD) as string });
    workspace.advance(15 * 24 * 60 * 60_000);
    // The run that writes it anew comes first; the one of the next day tells it no more.
    hour(workspace);
    hand(workspace, 'Later Lane');
    workspace.advance(24 * 60 * 60_000);
    hour(workspace);
    expect(said()).toMatchObject({ 'Link or value': 'Nothing' });
    expect(home(workspace).warnings).toEqual([]);
  });

  test('the spare keeps the newer record until both are one', () => {
    workspace.fault({ at: { name: 'Sheets.Spreadsheets.batchUpdate', nth: 1 }, kind: 'error' });
    workspace.start({ functionName: 'onVisitSubmitted', unattended: true });
    workspace.start({ functionName: 'onVisitSubmitted', unattended: true });
    const book = bookOf(workspace);
    book.sheets = book.sheets.filter(({ properties }) => properties.title !== stateTab.title);
    expect(home(workspace).links).toHaveLength(2);
  });

  test('restored twice, and forwards again', () => {
    const later = structuredClone(ready.spreadsheets[ready.workbookId]);
    hour(workspace);
    restore(workspace, earlier);
    hour(workspace);
    expect(providers(workspace)).toEqual(ALL);
    if (later) restore(workspace, later);
    hour(workspace);
    expect(providers(workspace)).toEqual(ALL);
    expect(home(workspace).links).toHaveLength(2);
  });
});

test('put back to a version that version 0.1.0 kept, which has no hidden tab, it reads every form from its beginning', () => {
  const { workspace } = grown('on');
  const before = open(bundle, { state: asBefore(workspace) });
  const earlier = structuredClone(bookOf(before));
  expect(hour(before)).toEqual([]);
  hand(before, 'Later Lane');
  restore(before, earlier);
  expect(home(before).warnings).toEqual([expect.stringMatching(/gone.*earlier version of it was restored/)]);
  hour(before);
  expect(providers(before)).toEqual([...ALL, 'Later Lane'].sort());
  hour(before);
  expect(providers(before)).toHaveLength(6);
});

test('a built-in framework version that the earlier version lacks is written again', () => {
  const workspace = open(bundle);
  setUp(workspace, chosen('visit'));
  hand(workspace, 'Made-Up Farm');
  bookOf(workspace)
    .sheets.find(({ properties }) => properties.title === 'Framework versions')
    ?.rows.splice(1);
  hand(workspace, 'Pretend Garage', 'none');
  expect(hour(workspace)).toEqual([]);
  expect(providers(workspace)).toEqual(['Made-Up Farm', 'Pretend Garage']);
  expect(workspace.cells('Framework versions')).toHaveLength(2);
});

test('a version of the authority’s own that it lacks is a problem of its form’s responses, and keeps no other form from being read', () => {
  const workspace = open(bundle);
  setUp(workspace, chosen('visit', 'monitoring'));
  const receipt = receiptOf(workspace, 'example', 'monitoring');
  monitored(workspace, 'Imaginary Stables');
  keep(workspace, {
    'receipt:example/monitoring': JSON.stringify({ ...receipt, version: 'ours' }),
    watermarks: undefined,
  });
  hand(workspace, 'Made-Up Farm');
  expect(providers(workspace)).toEqual(['Imaginary Stables', 'Made-Up Farm']);
  const told = () => workspace.sheet('Problems').map((row) => [row['Status'], row['What happened']]);
  keep(workspace, { watermarks: undefined });
  monitored(workspace, 'Second Stables');
  expect(told()).toEqual([
    [
      'To look at',
      expect.stringMatching(/^Version ours of the framework “example” is missing.*One of your own/),
    ],
  ]);
  hand(workspace, 'Pretend Garage');
  expect(providers(workspace)).toHaveLength(3);
  keep(workspace, { 'receipt:example/monitoring': JSON.stringify(receipt) });
  hour(workspace);
  expect(providers(workspace)).toHaveLength(4);
  expect(told().map(([status]) => status)).toEqual(['Solved']);
});

describe('put back to before another script project took over', () => {
  const asked = <T>(workspace: Workspace, script: string | undefined, name: string): T => {
    const reply = workspace.start({ functionName: name, ...(script !== undefined && { script }) })
      .value as Reply<T>;
    if (!reply.ok) throw new Error(reply.message);
    return reply.value;
  };
  function takenOver(): Workspace {
    const workspace = open(bundle);
    setUp(workspace, chosen('visit'));
    hand(workspace, 'Made-Up Farm');
    const earlier = structuredClone(bookOf(workspace));
    asked(workspace, ADD_ON, 'sidebarGoOn');
    hand(workspace, 'Pretend Garage');
    return Object.assign(workspace, { earlier });
  }

  test.each(['is gone', 'has seen it', 'has not seen it'])(
    'where the first one %s, the second goes on',
    (first) => {
      const workspace = takenOver() as Workspace & { earlier: StoredSpreadsheet };
      if (first === 'is gone')
        workspace.state.triggers = workspace.state.triggers.filter(({ script }) => script === ADD_ON);
      if (first === 'has seen it') hour(workspace);
      if (first === 'has not seen it') delete workspace.state.properties['document']?.['note:aside'];
      restore(workspace, workspace.earlier);
      hand(workspace, 'Invented College', 'none');
      expect(hour(workspace)).toEqual([]);
      expect(hour(workspace)).toEqual([]);
      expect(keptIn(workspace)?.owner.script).toBe(ADD_ON);
      expect(providers(workspace)).toEqual(['Invented College', 'Made-Up Farm', 'Pretend Garage']);
      expect(asked<Home>(workspace, ADD_ON, 'sidebarHome')).toMatchObject({
        question: null,
        warnings: [expect.stringMatching(TOLD)],
      });
      expect(asked<Home>(workspace, undefined, 'sidebarHome').question).toMatchObject({
        kind: 'other-script',
      });
      const guards = bookOf(workspace).sheets.filter(({ properties }) => properties.title.includes('owner'));
      expect(guards).toHaveLength(1);
    },
  );
});
