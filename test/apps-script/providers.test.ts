/** The Providers tab and screen by the built add-on: what people type, merge, take apart and bring along is kept, once. */
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type {
  GivenList,
  ListOutcome,
  ProviderCommand,
  ProvidersHere,
} from '../../apps-script/sidebar/providers-api';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Bundle } from '../../scripts/workspace/bundle';
import type { Cell, State } from '../../scripts/workspace/state';
import { filledIn } from '../../shared/form/prefilled-link';
import { visitLink } from '../../shared/form/visit-link';
import type { ListEntry } from '../../shared/workbook/take-list';
import { builtBundle } from '../built-add-on';
import {
  ask,
  EXAMPLE_CHOICE,
  handIn,
  open,
  problemsToLookAt,
  receiptOf,
  setUp,
  visitTo,
  withExample,
} from './county';
import { wrongWhenCutOff } from './command-cut-off';
import { difference, fingerprint } from './fingerprint';

// A command is cut off at its calls, on a machine that may have other work.
vi.setConfig({ testTimeout: 120_000 });

let bundle: Bundle;
let before: State;
let workspace: Workspace;
const LATER = '2026-11-22T10:00:00.000Z';
const few = { of: 'example', ratings: { '1.1': 'Not met', '1.2': 'Fully met' } };
const PLAN = { plan: [{ area: 'Fencing', action: 'Mend the fence', 'by-when': '2026-12-01' }] };

beforeAll(() => {
  bundle = withExample(builtBundle());
  const first = open(bundle);
  setUp(first, EXAMPLE_CHOICE);
  handIn(first, 'example', visitTo('Bramble Lane Center', { ...few, visitDate: '2026-10-01', fields: PLAN }));
  handIn(first, 'example', visitTo('Bramble Lane Centre', { ...few, visitDate: '2026-11-02' }));
  handIn(first, 'example', visitTo('Pretend Garage', few));
  first.run('refreshFromMenu');
  before = structuredClone(first.state);
});
beforeEach(() => {
  workspace = open(bundle, { state: before, now: LATER });
});

const tabOf = (title: string, on = workspace) => {
  const found = on.state.spreadsheets[on.state.workbookId]?.sheets.find(
    ({ properties }) => properties.title === title,
  );
  if (!found) throw new Error(`There is no tab ${title}.`);
  return found;
};
const textOf = (cell: Cell | undefined): string =>
  typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '';
const columnOf = (title: string, heading: string): number => {
  const at = tabOf(title).rows[0]?.indexOf(heading) ?? -1;
  if (at < 0) throw new Error(`There is no column ${heading}.`);
  return at;
};
/** Types into the row whose first column says this; into a new one where none does. */
function type(title: string, first: string, heading: string, text: string, nth = 0): void {
  const tab = tabOf(title);
  const found = tab.rows.flatMap((row, at) => (at > 0 && row.includes(first) ? [at] : []))[nth];
  const { sheetId } = tab.properties;
  const row = found ?? tab.rows.length;
  const enter = (column: number, value: string): void => {
    workspace.edit({ kind: 'enter', sheetId, row, column, values: [[value]], anyway: true }, {});
  };
  if (found === undefined) enter(0, first);
  enter(columnOf(title, heading), text);
}
const rows = (): Record<string, Cell>[] =>
  workspace.sheet('Providers').filter((row) => row['Provider'] !== null && row['Provider'] !== '');
const names = (): Cell[] => rows().map((row) => row['Provider'] ?? null);
const row = (name: string): Record<string, Cell> | undefined =>
  rows().find((one) => one['Provider'] === name);
const history = () => workspace.sheet('History');
const toLookAt = (): string[] => problemsToLookAt(workspace);
const refresh = (): void => {
  workspace.run('refreshFromMenu');
};

let made = 0;
const command = (
  asked: Partial<ProviderCommand> & Pick<ProviderCommand, 'kind' | 'provider'>,
): ProviderCommand => {
  made += 1;
  return { id: `made-in-a-test-${made}`, other: '', ...asked };
};
const send = (one: ProviderCommand, on = workspace): ProvidersHere =>
  ask<ProvidersHere>(on, 'sidebarProviderCommand', { ...one });
const [CENTER, CENTRE, GARAGE] = [
  'name:bramble lane center',
  'name:bramble lane centre',
  'name:pretend garage',
];
const merge = (provider = CENTER, other = CENTRE): ProvidersHere =>
  send(command({ kind: 'one', provider, other }));
const apart = (provider = CENTER, other = CENTRE): ProvidersHere =>
  send(command({ kind: 'two', provider, other }));

describe('two names that may be one provider', () => {
  test('are offered, in the sidebar and in Problems, and counted as two until somebody says', () => {
    const { offers, merged } = ask<ProvidersHere>(workspace, 'sidebarProviders');
    expect(offers).toMatchObject([
      {
        one: { name: 'Bramble Lane Center', visits: 1 },
        other: { name: 'Bramble Lane Centre', visits: 1 },
        why: 'Their names are nearly the same, and the postcode of neither is known.',
      },
    ]);
    expect(merged).toEqual([]);
    expect(toLookAt()).toEqual([
      expect.stringMatching(/^Bramble Lane Center and Bramble Lane Centre may be one/),
    ]);
    expect(names()).toEqual(['Bramble Lane Center', 'Bramble Lane Centre', 'Pretend Garage']);
  });

  test('said to be one they are one row, in every tab; visits keep their names, and nothing is offered any more', () => {
    const now = merge();
    expect(now.offers).toEqual([]);
    expect(now.merged).toMatchObject([
      {
        name: 'Bramble Lane Center',
        visits: 1,
        into: { name: 'Bramble Lane Centre' },
        by: workspace.state.user,
      },
    ]);
    const looks = (): void => {
      expect(names()).toEqual(['Bramble Lane Centre', 'Pretend Garage']);
      expect(row('Bramble Lane Centre')).toMatchObject({
        'Last visit': '2026-11-02',
        'Also called': 'Bramble Lane Center',
        'Provider id': CENTRE,
      });
      expect(workspace.sheet('Visits').map((one) => one['Provider'])).toEqual([
        'Bramble Lane Center',
        'Bramble Lane Centre',
        'Pretend Garage',
      ]);
      expect(toLookAt()).toEqual([]);
    };
    looks();
    expect(history().map((one) => one['Kind'])).toEqual(['merge']);
    workspace.run('rereadFromMenu');
    workspace.tick();
    looks();
    expect(history()).toHaveLength(1);
  });

  test('and a visit that comes in under the other name is counted with it at once', () => {
    merge();
    handIn(workspace, 'example', visitTo('Bramble Lane Center', { ...few, visitDate: '2026-11-20' }));
    expect(names()).toEqual(['Bramble Lane Centre', 'Pretend Garage']);
    expect(row('Bramble Lane Centre')).toMatchObject({ 'Last visit': '2026-11-20' });
    refresh();
    expect(names()).toEqual(['Bramble Lane Centre', 'Pretend Garage']);
    expect(row('Bramble Lane Centre')).toMatchObject({ 'Last visit': '2026-11-20' });
    const week = workspace
      .cells('This week')
      .filter((cells) => cells.some((cell) => textOf(cell).startsWith('Bramble Lane')));
    expect(week.filter((cells) => cells.includes('Visit')).flat()).not.toContain('Bramble Lane Center');
  });

  test('said to be two they are not offered again, and can still be made one', () => {
    expect(apart().offers).toEqual([]);
    refresh();
    expect(toLookAt()).toEqual([]);
    expect(merge().merged).toHaveLength(1);
  });

  test('merged and taken apart, both rows are as they were, with what people wrote in them since', () => {
    type('Providers', 'Bramble Lane Center', 'Notes', 'Ring first');
    type('Providers', 'Bramble Lane Centre', 'Notes', 'Gate at the back');
    type('Providers', 'Bramble Lane Center', 'List status', 'Under review');
    refresh();
    const first = rows();
    merge();
    expect(row('Bramble Lane Centre')).toMatchObject({
      Notes: 'Gate at the back\nRing first',
      'List status': 'Under review',
    });
    apart();
    const byName = (all: readonly Record<string, Cell>[]) =>
      [...all].sort((a, b) => (textOf(a['Provider']) < textOf(b['Provider']) ? -1 : 1));
    expect(byName(rows())).toEqual(byName(first));
  });

  test('merged before any run has seen what was typed in their rows, all of it stands', () => {
    type('Providers', 'Bramble Lane Center', 'Notes', 'Ring first');
    type('Providers', 'Bramble Lane Centre', 'Notes', 'Gate at the back');
    merge();
    refresh();
    expect(row('Bramble Lane Centre')?.['Notes']).toBe('Gate at the back\nRing first');
  });

  test('merged while a column is emptied, the texts under it come back', () => {
    type('Providers', 'Bramble Lane Center', 'Contact', 'Robin Example');
    type('Providers', 'Bramble Lane Centre', 'Contact', 'Pat Sample');
    type('Providers', 'Pretend Garage', 'Contact', 'Sam Pretend');
    refresh();
    for (const name of ['Bramble Lane Center', 'Bramble Lane Centre', 'Pretend Garage'])
      type('Providers', name, 'Contact', '');
    merge();
    expect(row('Pretend Garage')?.['Contact']).toBe('Sam Pretend');
    expect(row('Bramble Lane Centre')?.['Contact']).toBe('Pat Sample\nRobin Example');
  });

  test('what can stand only once is told with both, and stays so until it is set right', () => {
    type('Providers', 'Bramble Lane Center', 'List status', 'Under review');
    type('Providers', 'Bramble Lane Centre', 'List status', 'On the list');
    merge();
    expect(row('Bramble Lane Centre')?.['List status']).toBe('On the list');
    expect(toLookAt()).toEqual([
      expect.stringMatching(/says “On the list”, which stands; .* said “Under review”/),
    ]);
    type('Providers', 'Bramble Lane Centre', 'List status', 'With conditions');
    refresh();
    expect(toLookAt()).toEqual([]);
  });

  test('a circle is refused in words, and so is what has changed meanwhile', () => {
    merge();
    expect(() => merge(CENTRE, CENTER)).toThrow(/are one provider already/);
    expect(() => merge(CENTER, GARAGE)).toThrow(/counts as Bramble Lane Centre by now/);
    expect(() => merge('name:nobody', GARAGE)).toThrow(/not in the workbook any more/);
    expect(history()).toHaveLength(1);
  });

  test('sent twice counts once', () => {
    const one = command({ kind: 'one', provider: CENTER, other: CENTRE });
    send(one);
    expect(send(one).merged).toHaveLength(1);
    expect(history()).toHaveLength(1);
  });
});

test('of each the form of a visit can be opened, filled in with the name by which it is known here', () => {
  merge();
  const { forms, providers } = ask<ProvidersHere>(workspace, 'sidebarProviders');
  expect(forms.map(({ framework }) => framework)).toEqual(['Exampleshire framework']);
  const [form] = forms;
  const centre = providers.find(({ id }) => id === CENTRE);
  if (!form || !centre) throw new Error('nothing to open');
  const link = visitLink(form, centre);
  const entry = form.entries['provider-name'] ?? 0;
  expect(filledIn(link)).toEqual(new Map([[entry, ['Bramble Lane Centre']]]));
  const { responderUri } = receiptOf(workspace, 'example');
  expect(link.split('?')[0]).toBe(responderUri);
});

describe('the list', () => {
  test('of providers that nobody has visited can be merged, and taken apart again', () => {
    type('Providers', 'Made-Up Farm Ltd', 'Contact', 'Pat Example');
    type('Providers', 'Made-Up Farm', 'Notes', 'Ring first');
    const { offers } = ask<ProvidersHere>(workspace, 'sidebarProviders');
    expect(offers.map(({ one, other }) => [one.name, other.name])).toContainEqual([
      'Made-Up Farm',
      'Made-Up Farm Ltd',
    ]);
    merge('name:made up farm ltd', 'name:made up farm');
    expect(row('Made-Up Farm Ltd')).toBeUndefined();
    expect(row('Made-Up Farm')).toMatchObject({ Contact: 'Pat Example', Notes: 'Ring first' });
    apart('name:made up farm ltd', 'name:made up farm');
    expect(row('Made-Up Farm Ltd')).toMatchObject({ Contact: 'Pat Example', Notes: null });
    expect(row('Made-Up Farm')).toMatchObject({ Contact: null, Notes: 'Ring first' });
  });

  test('a row that somebody deletes comes back with what was written in it', () => {
    type('Providers', 'Made-Up Farm', 'Notes', 'Ring first');
    type('Providers', 'Pretend Garage', 'Notes', 'Steep drive');
    refresh();
    const { properties, rows: cells } = tabOf('Providers');
    for (const name of ['Made-Up Farm', 'Pretend Garage'])
      workspace.edit(
        {
          kind: 'delete',
          what: 'rows',
          sheetId: properties.sheetId,
          from: cells.findIndex((one) => one.includes(name)),
          count: 1,
        },
        {},
      );
    expect(names()).toHaveLength(2);
    refresh();
    expect(row('Made-Up Farm')).toMatchObject({ Notes: 'Ring first', 'Due or overdue': 'Never visited' });
    expect(row('Pretend Garage')).toMatchObject({ Notes: 'Steep drive' });
  });

  test('is rid of an entry that was a mistake, and of none that was visited', () => {
    type('Providers', 'Made-Up Farm', 'Notes', 'Ring first');
    refresh();
    expect(send(command({ kind: 'off', provider: 'name:made up farm' })).providers).toHaveLength(3);
    expect(row('Made-Up Farm')).toBeUndefined();
    refresh();
    expect(row('Made-Up Farm')).toBeUndefined();
    expect(toLookAt()).toHaveLength(1);
    expect(() => send(command({ kind: 'off', provider: GARAGE }))).toThrow(/was visited/);
    type('Providers', 'Made-Up Farm', 'Contact', 'Pat Example');
    refresh();
    expect(row('Made-Up Farm')).toMatchObject({ Notes: 'Ring first', Contact: 'Pat Example' });
  });

  test('an entry that is renamed is the new one, with all that stands in its row, and not the old one beside it', () => {
    type('Providers', 'Made-Up Frm', 'Notes', 'Ring first');
    refresh();
    type('Providers', 'Made-Up Frm', 'Provider', 'Made-Up Farm');
    refresh();
    refresh();
    expect(names().slice(3)).toEqual(['Made-Up Farm']);
    expect(row('Made-Up Farm')).toMatchObject({ Notes: 'Ring first', 'Provider id': 'name:made up farm' });
    type('Providers', 'Made-Up Farm', 'URN', '100009');
    refresh();
    expect(row('Made-Up Farm')).toMatchObject({ Notes: 'Ring first', 'Provider id': 'urn:100009' });
    expect(names()).toHaveLength(4);
  });

  test('what is typed beside a provider is an event of the record, once, and blank is cleared', () => {
    type('Providers', 'Pretend Garage', 'Notes', 'Steep drive');
    refresh();
    refresh();
    type('Providers', 'Pretend Garage', 'Notes', '');
    refresh();
    expect(history().map((one) => [one['Subject'], one['Field'], one['To']])).toEqual([
      [`provider ${GARAGE}`, 'notes', 'Steep drive'],
      [`provider ${GARAGE}`, 'notes', null],
    ]);
    workspace.run('rereadFromMenu');
    expect(row('Pretend Garage')?.['Notes']).toBeNull();
  });

  test('a last visit of its own counts until a later one is handed in', () => {
    type('Providers', 'Made-Up Farm', 'Last visit before', '10/06/2025');
    refresh();
    expect(row('Made-Up Farm')).toMatchObject({
      'Last visit': '2025-06-10',
      'Next visit due by': '2026-06-10',
      'Due or overdue': 'Overdue',
    });
    handIn(workspace, 'example', visitTo('Made-Up Farm', { ...few, visitDate: '2026-11-20' }));
    expect(row('Made-Up Farm')).toMatchObject({ 'Last visit': '2026-11-20' });
    refresh();
    expect(row('Made-Up Farm')).toMatchObject({ 'Last visit': '2026-11-20' });
  });
});

test('a provider that is taken off the list keeps its last visit in its row', () => {
  type('Providers', 'Pretend Garage', 'List status', 'Off the list');
  for (const again of [refresh, () => workspace.run('rereadFromMenu'), refresh]) {
    again();
    expect(row('Pretend Garage')).toMatchObject({ 'Last visit': '2026-11-20', 'Next visit due by': null });
  }
});

test('a name that was corrected of a visit that counts for nothing leaves nobody on the list, but whom somebody wrote about', () => {
  const id = textOf(
    workspace.sheet('Visits').find((one) => one['Provider'] === 'Pretend Garage')?.['Visit id'],
  );
  const about = { visit: id, seen: '', why: 'misnamed' };
  const send = (nth: number, rest: Record<string, string>): void => {
    ask(workspace, 'sidebarVisitCommand', {
      id: `made-in-a-test-${nth}`,
      field: '',
      to: '',
      ...about,
      ...rest,
    });
    refresh();
  };
  const name = (nth: number, to: string): void => send(nth, { kind: 'correct', field: 'provider/name', to });
  const others = ['Bramble Lane Center', 'Bramble Lane Centre'];
  name(1, 'Pretnd Garage');
  send(2, { kind: 'withdraw' });
  expect(names()).toEqual([...others, 'Pretnd Garage']);
  name(3, 'Pretend Garage Ltd');
  expect(names()).toEqual(others);
  send(4, { kind: 'restore' });
  type('Providers', 'Pretend Garage Ltd', 'Notes', 'Steep drive');
  refresh();
  send(5, { kind: 'withdraw' });
  name(6, 'Pretend Garage');
  expect(names()).toEqual([...others, 'Pretend Garage Ltd']);
  expect(row('Pretend Garage Ltd')).toMatchObject({ Notes: 'Steep drive' });
});

describe('copied rows', () => {
  const copy = (title: string, name: string): void => {
    const { properties, rows: cells } = tabOf(title);
    const at = cells.findIndex((one) => one.includes(name));
    const values = [(cells[at] ?? []).map((cell) => textOf(cell))];
    const { sheetId } = properties;
    workspace.edit({ kind: 'insert', what: 'rows', sheetId, from: at + 1, count: 1 }, {});
    workspace.edit({ kind: 'enter', sheetId, row: at + 1, column: 0, values, anyway: true }, {});
  };

  test.each([
    ['Providers', 'Pretend Garage', 'Notes'],
    ['Visits', 'Pretend Garage', 'Notes'],
    ['Actions', 'Mend the fence', 'Review note'],
  ])('of %s: the upper one holds, what the lower one says else is told and stays', (title, name, heading) => {
    const text = (nth: number): Cell =>
      workspace.sheet(title).filter((one) => Object.values(one).includes(name))[nth]?.[heading] ?? null;
    type(title, name, heading, 'Written first');
    refresh();
    copy(title, name);
    copy(title, name);
    type(title, name, heading, 'In the copy', 1);
    type(title, name, heading, 'In the other copy', 2);
    refresh();
    refresh();
    expect([text(0), text(1), text(2)]).toEqual(['Written first', 'In the copy', 'In the other copy']);
    const told = toLookAt()
      .map(textOf)
      .filter((what) => what.includes('has more than one row'));
    expect(told).toHaveLength(2);
    expect(told.join(' ')).toMatch(/“In the copy”.*“In the other copy”/);
    expect(row('Pretend Garage')).toMatchObject({ 'Last visit': '2026-11-20' });
  });
});

describe('an LA’s own list', () => {
  const entry = (at: number, name: string, over: Partial<ListEntry> = {}): ListEntry => ({
    row: at,
    name,
    urn: '',
    postcode: '',
    type: '',
    visitedOn: '',
    contact: '',
    notes: '',
    ...over,
  });
  const LIST: GivenList = {
    entries: [
      entry(2, 'Made-Up Farm', {
        urn: '100009',
        postcode: 'XY1 2AB',
        type: 'Care farm',
        visitedOn: '2025-06-10',
        contact: 'Pat Example',
      }),
      entry(3, 'PRETEND GARAGE', { visitedOn: '2024-01-09', notes: 'Motor vehicles' }),
      entry(4, 'Dovecote Studios', { visitedOn: '2031-01-01' }),
    ],
    answers: [],
  };
  const asJson = (list: GivenList) => JSON.parse(JSON.stringify(list)) as Parameters<Workspace['run']>[1];
  const take = (list = LIST, on = workspace): ListOutcome =>
    ask<ListOutcome>(on, 'sidebarTakeList', asJson(list));

  test('is shown before anything is taken', () => {
    const end = fingerprint(workspace);
    const { taken } = ask<ListOutcome>(workspace, 'sidebarPreviewList', asJson(LIST));
    expect(taken.map(({ name, what }) => [name, what])).toEqual([
      ['Made-Up Farm', 'new'],
      ['Pretend Garage', 'filled'],
      ['Dovecote Studios', 'new'],
    ]);
    expect(difference(fingerprint(workspace), end)).toBe('');
  });

  test('stands in Providers, with past visits that count; taken once more it doubles nothing', () => {
    const looks = (): void => {
      expect(names()).toEqual([
        'Bramble Lane Center',
        'Bramble Lane Centre',
        'Pretend Garage',
        'Dovecote Studios',
        'Made-Up Farm',
      ]);
      expect(row('Made-Up Farm')).toMatchObject({
        URN: '100009',
        Postcode: 'XY1 2AB',
        Type: 'Care farm',
        Contact: 'Pat Example',
        'Last visit': '2025-06-10',
        'Due or overdue': 'Overdue',
      });
      expect(row('Pretend Garage')).toMatchObject({ 'Last visit': '2026-11-20', Notes: 'Motor vehicles' });
      expect(row('Dovecote Studios')).toMatchObject({
        'Last visit before': null,
        'Due or overdue': 'Never visited',
        Notes: 'Your list: last visit 1 January 2031, which is still to come.',
      });
    };
    take();
    looks();
    const events = history().length;
    expect(take().taken.map(({ what }) => what)).toEqual(['known', 'known', 'known']);
    refresh();
    looks();
    expect(history()).toHaveLength(events);
    expect(toLookAt()).toHaveLength(1);
  });

  test('cut off where it is written, it is there whole or not at all, and once when taken again', () => {
    const again = (on: Workspace): void => {
      take(LIST, on);
      on.tick();
    };
    const cut = { bundle, before, now: LATER, functionName: 'sidebarTakeList', args: [asJson(LIST)], again };
    expect(wrongWhenCutOff(cut, 'stores')).toEqual([]);
  });
});
