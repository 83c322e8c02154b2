/**
 * What is done about a visit or a provider, handed in or read again, cut off at its service calls before and after they took
 * effect: done again, it comes to the same end as if nothing had been in the way.
 */
import { beforeAll, expect, test, vi } from 'vitest';
import type { ProviderCommand } from '../../apps-script/sidebar/providers-api';
import type { VisitCommand } from '../../apps-script/sidebar/visit-api';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Bundle } from '../../scripts/workspace/bundle';
import { counted } from '../../scripts/workspace/meter';
import type { State } from '../../scripts/workspace/state';
import { builtBundle } from '../built-add-on';
import { exampleFramework } from '../examples/example-framework';
import { asJson, idOf } from './archiving';
import { wrongWhenCutOff } from './command-cut-off';
import { ask, EXAMPLE_CHOICE, handIn, open, setUp, visitTo, withExample } from './county';

// Dozens of runs each, on a machine that may have other work.
vi.setConfig({ testTimeout: 180_000 });

/** Opened again, a workspace's clock would begin before what was handed in. */
const LATER = '2026-11-22T10:00:00.000Z';
const THEN = '2026-11-22T12:30:00.000Z';
const FARM = 'Made-Up Farm';
const FARMS = 'Made-Up Farms';
const NEVER_VISITED = 'Pretend Garage';
const plan = { plan: [{ area: 'Fencing', action: 'Mend the fence', 'by-when': '2026-12-01' }] };
const said = {
  of: 'example',
  ratings: { '1.1': 'Not met', '1.2': 'Fully met' },
  notApplicable: { '2b': 'no trips' },
  fields: plan,
};

let bundle: Bundle;
let ready: State;
beforeAll(() => {
  const built = withExample(builtBundle());
  // What is essential and said not to apply is for another person to confirm.
  const themes = exampleFramework.themes.map((theme) => ({ ...theme, essential: true }));
  const essential = JSON.stringify({ ...exampleFramework, themes });
  bundle = { ...built, html: { ...built.html, 'framework-example': essential } };
  const first = open(bundle);
  setUp(first, EXAMPLE_CHOICE);
  for (const provider of [FARM, FARMS]) handIn(first, 'example', visitTo(provider, said), { fire: 'none' });
  first.tick();
  enter(first, 'Providers', '', 'Provider', NEVER_VISITED);
  first.run('refreshFromMenu');
  ready = first.state;
});

/** Types into the row that says this; into a new one where nothing is said. */
function enter(on: Workspace, title: string, inRow: string, heading: string, text: string): void {
  const tab = on.state.spreadsheets[on.state.workbookId]?.sheets.find(
    ({ properties }) => properties.title === title,
  );
  const row =
    inRow === '' ? (tab?.rows.length ?? -1) : (tab?.rows.findIndex((one) => one.includes(inRow)) ?? -1);
  const column = tab?.rows[0]?.indexOf(heading) ?? -1;
  if (!tab || row < 0 || column < 0) throw new Error(`There is no ${heading} of ${inRow} in ${title}`);
  const { sheetId } = tab.properties;
  on.edit({ kind: 'enter', sheetId, row, column, values: [[text]], anyway: true });
}

const opened = (): Workspace => open(bundle, { state: ready, now: LATER });

type AboutVisit = Pick<VisitCommand, 'kind'> & Partial<VisitCommand>;
const aboutVisit = (on: Workspace, asked: AboutVisit) =>
  asJson({
    id: `cut-off-${asked.kind}`,
    visit: idOf(on, FARM),
    field: '',
    to: '',
    why: '',
    seen: '',
    ...asked,
  });
const aboutProvider = (asked: Omit<ProviderCommand, 'id'>) =>
  asJson({ id: `cut-off-${asked.kind}`, ...asked });

interface Case {
  /** What was done before. */
  readonly after?: (on: Workspace) => void;
  readonly asked: Partial<VisitCommand>;
}
const doing =
  (asked: AboutVisit) =>
  (on: Workspace): void => {
    ask(on, 'sidebarVisitCommand', aboutVisit(on, { ...asked, id: `before-${asked.kind}` }));
  };
const withdrawal = { kind: 'withdraw', why: 'A try-out' } as const;
const decision = { kind: 'decide', to: 'Good to use', why: 'Put right' } as const;

/** The response is deleted in the form, and missed when all of it is read. */
function deleteResponse(on: Workspace): void {
  const id = idOf(on, FARM);
  for (const form of Object.values(on.state.forms))
    form.responses = form.responses.filter(({ responseId }) => responseId !== id);
  on.run('rereadFromMenu');
}

/** Each kind that there is; `unarchive` needs an archive: archive-cut-off.test.ts. */
const ABOUT_A_VISIT: Record<Exclude<VisitCommand['kind'], 'unarchive'>, Case> = {
  decide: { asked: decision },
  correct: { asked: { field: 'provider/name', to: 'Old Forge', why: 'Misheard' } },
  confirm: { asked: { field: 'notApplicable/2b' } },
  withdraw: { asked: withdrawal },
  restore: { after: doing(withdrawal), asked: {} },
  gone: { after: deleteResponse, asked: {} },
  share: { asked: { to: '2026-12-06' } },
  final: { asked: {} },
  reopen: { after: doing({ kind: 'final' }), asked: {} },
  actions: {
    asked: {
      actions: [
        { id: '', seen: '', criterion: '1.1', sets: { action: 'Write it', who: 'Lee' } },
        { id: '', seen: '', criterion: '', sets: { area: 'The yard', action: 'Sweep it' } },
      ],
    },
  },
  undo: { after: doing(decision), asked: {} },
};

test.each(Object.entries(ABOUT_A_VISIT))('about a visit: %s', (kind, { after, asked }) => {
  const on = opened();
  after?.(on);
  const args = [aboutVisit(on, { ...asked, kind: kind as keyof typeof ABOUT_A_VISIT })];
  const again = (one: Workspace): void => {
    ask(one, 'sidebarVisitCommand', ...args);
    one.tick();
  };
  const sent = { bundle, before: on.state, now: THEN, functionName: 'sidebarVisitCommand', args, again };
  // Once it is done the visit is read again, which is the same of every kind.
  expect(wrongWhenCutOff(sent, kind === 'decide' ? 'every call' : 'stores')).toEqual([]);
});

const [ONE, OTHER] = ['name:made up farm', 'name:made up farms'];
const ABOUT_A_PROVIDER: Record<ProviderCommand['kind'], readonly Omit<ProviderCommand, 'id'>[]> = {
  one: [{ kind: 'one', provider: ONE, other: OTHER }],
  // After it was said that they are one.
  two: [
    { kind: 'one', provider: ONE, other: OTHER },
    { kind: 'two', provider: ONE, other: OTHER },
  ],
  off: [{ kind: 'off', provider: 'name:pretend garage', other: '' }],
};

test.each(Object.entries(ABOUT_A_PROVIDER))('about a provider: %s', (kind, asked) => {
  const on = opened();
  for (const before of asked.slice(0, -1)) ask(on, 'sidebarProviderCommand', aboutProvider(before));
  const args = asked.slice(-1).map(aboutProvider);
  const again = (one: Workspace): void => {
    ask(one, 'sidebarProviderCommand', ...args);
    one.tick();
  };
  const sent = { bundle, before: on.state, now: THEN, functionName: 'sidebarProviderCommand', args, again };
  expect(wrongWhenCutOff(sent, kind === 'one' ? 'every call' : 'stores')).toEqual([]);
});

/** Handed in, with nobody looking: a new visit, and one that is changed after somebody has decided. */
function handInTwo(on: Workspace): void {
  const responseId = idOf(on, FARM);
  handIn(on, 'example', visitTo(FARM, { ...said, officer: 'Another Example' }), { responseId, fire: 'none' });
  handIn(on, 'example', visitTo('Invented College', said), { fire: 'none' });
}

test('a new visit and an edited one that come in by themselves, each row alone', () => {
  const on = opened();
  on.tick();
  handInTwo(on);
  const look = open(bundle, { state: on.state, now: THEN });
  look.start({ functionName: 'onVisitSubmitted', unattended: true });
  const [run] = look.meter.runs;
  // Nothing but what it touches is read.
  expect(run && counted(run).map(({ name }) => name)).not.toContain('Sheets.Spreadsheets.get');
  expect(look.sheet('Visits')).toMatchObject([
    { Officer: 'Another Example' },
    {},
    { Provider: 'Invented College' },
  ]);
  const sent = { bundle, before: on.state, now: THEN, functionName: 'onVisitSubmitted', args: [] };
  const again = (one: Workspace): void => {
    one.start({ functionName: 'onVisitSubmitted', unattended: true });
    one.tick();
  };
  expect(wrongWhenCutOff({ ...sent, unattended: true, again }, 'every call')).toEqual([]);
});

test('reading everything again, after people typed', () => {
  const on = opened();
  handInTwo(on);
  enter(on, 'Visits', FARM, 'Notes', 'Ring on Friday');
  enter(on, 'Providers', NEVER_VISITED, 'Contact', 'Pat Example');
  const sent = { bundle, before: on.state, now: THEN, functionName: 'rereadFromMenu', args: [] };
  const again = (one: Workspace): void => {
    one.run('rereadFromMenu');
    one.tick();
  };
  expect(wrongWhenCutOff({ ...sent, again }, 'every call')).toEqual([]);
});
