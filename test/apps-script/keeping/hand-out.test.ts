/** What is handed out about a provider: all that is kept of it, nothing of another's, and nothing that was taken out. */
import { beforeEach, expect, test, vi } from 'vitest';
import '../scripts-of-run';
import { toKeepArchives } from '../../../apps-script/commands/archiving/kept-archives';
import type { Subject } from '../../../apps-script/commands/keeping/find-subject';
import { handOut } from '../../../apps-script/commands/keeping/hand-out';
import type { StoredValues } from '../../../apps-script/google/stored-values';
import type { TableId } from '../../../apps-script/google/tables';
import { MissingError } from '../../../shared/errors';
import type { ProviderRecord } from '../../../shared/documents/handed-out/provider-file';
import type { Edition } from '../../../shared/record/edition';
import type { RecordedEvent } from '../../../shared/record/event';
import { removedMark } from '../../../shared/record/removed-text';
import { allMet, visitOf } from '../../examples/example-answers';
import { exampleFramework } from '../../examples/example-framework';
import { at } from '../made-up-form';
import { tablesOf, type GivenRow } from '../tables-in-memory';

interface World {
  subject: unknown;
  asked: unknown[];
}
const world = vi.hoisted((): World => ({ subject: undefined, asked: [] }));
vi.mock('../../../apps-script/commands/keeping/find-subject', () => ({
  findSubject: (ask: unknown) => {
    world.asked.push(ask);
    return world.subject;
  },
}));
// How the page looks has tests of its own.
vi.mock('../../../shared/documents/handed-out/provider-file', () => ({
  providerFile: (record: ProviderRecord) => JSON.stringify(record),
}));

const THEIRS = 'name:zest barn';
const COMMENTS = { '2c': 'Words of somebody' };
const edition = (name: string, minutes: number, id = 'a'): Edition => ({
  ...visitOf(
    { ...allMet, provider: { name: 'Zest Barn' }, comments: COMMENTS },
    { id, submittedAt: at(minutes) },
  ),
  ...{ edition: name, base: '', at: at(minutes) },
});
const event = (id: string, over: Partial<RecordedEvent> = {}): RecordedEvent => ({
  ...{ v: 1, id, at: at(9), by: null, kind: 'cell', subject: { type: 'provider', id: THEIRS } },
  ...over,
});

let rows: Partial<Record<TableId, readonly GivenRow[]>>;
let editions: Edition[];
let events: RecordedEvent[];
let settled: { visits: object[]; actions: object[]; providers: { history: RecordedEvent[] }[] };
/** What comes to be known only once what people typed since the last run is looked at. */
let typed: object[];
let archives: string | undefined;
let subject: { -readonly [Key in keyof Subject]?: Subject[Key] };
const ofVisit = (id: string): object => ({
  id,
  visit: visitOf({ ...allMet, provider: { name: 'Zest Barn' } }, { id }),
});
beforeEach(() => {
  subject = {
    ...{ visits: new Set(['a']), names: new Set(['a', 'a by FormApp']), providers: new Set([THEIRS]) },
    ...{ providerNames: ['Zest Barn'], otherNames: [], documents: [] },
    isRowOf: ({ provider, urn }) => provider === 'Zest Barn' || urn === '100001',
  };
  world.subject = subject;
  world.asked = [];
  rows = {
    ...{ visits: [], findings: [], answers: [], actions: [], problems: [] },
    providers: [{ provider: 'Apple Yard' }, { provider: 'Zest Barn', urn: '100001', id: THEIRS }],
  };
  [editions, events, typed, archives] = [[edition('first', 1)], [], [], undefined];
  settled = { visits: [ofVisit('a'), ofVisit('b')], actions: [], providers: [] };
});

const out = (): { readonly name: string; readonly page: ProviderRecord } => {
  const tables = tablesOf(rows);
  const record = {
    requests: () => {
      settled = { ...settled, visits: [...settled.visits, ...typed] };
      return [];
    },
    run: { whole: () => settled },
    versions: { all: () => [exampleFramework] },
    ...{ book: { editions, events }, settings: { laName: 'Exampleshire' }, today: '2026-11-20' },
  };
  const stored = { get: (name: string) => (name === 'archives' ? archives : undefined) };
  const { name, html } = handOut(
    THEIRS,
    { tables, record } as unknown as Parameters<typeof handOut>[1],
    stored as unknown as StoredValues,
  );
  return { name, page: JSON.parse(html) as ProviderRecord };
};
const rowsOf = (tab: string): readonly (readonly string[])[] =>
  (out().page.rows.find((one) => one.tab === tab)?.rows ?? []).map((row) => row.map(({ text }) => text));

test('is of the provider that was chosen, whose page says of which authority and day', () => {
  const { page, name } = out();
  expect(world.asked).toEqual([{ kind: 'provider', ids: [THEIRS] }]);
  expect([page.name, page.laName, page.today]).toEqual(['Zest Barn', 'Exampleshire', '2026-11-20']);
  expect(name).toMatch(/Zest Barn.*\.html$/);
});

test('has a file’s name wherever it is saved, however the provider is called', () => {
  subject.providerNames = ['Zest/Barn: “A\\B” *?"<>|'];
  expect(out().name).not.toMatch(/[\\/:*?"<>|]/);
});

test('is refused where the provider is not here any more', () => {
  world.subject = undefined;
  expect(out).toThrow(MissingError);
});

test.each([
  [['Zest Barn', 'Zest Hut'], 'Zest Barn'],
  [[], 'As it was visited last'],
])('is called by the list (%j), else by the last visit: %s', (names, wanted) => {
  subject.providerNames = names;
  settled.visits = [
    ofVisit('a'),
    { ...ofVisit('a'), visit: visitOf({ ...allMet, provider: { name: 'As it was visited last' } }) },
  ];
  expect(out().page.name).toBe(wanted);
});

test('is called by its id where nothing else is known of it', () => {
  subject.providerNames = [];
  settled.visits = [];
  expect(out().page.name).toBe(THEIRS);
});

test('holds its visits, with the actions of each, and no other', () => {
  settled.actions = [
    { id: 'a#1', visitId: 'a' },
    { id: 'b#1', visitId: 'b' },
  ];
  const { visits } = out().page;
  expect(visits.map(({ settled: { id }, actions }) => [id, actions.map((one) => one.id)])).toEqual([
    ['a', ['a#1']],
  ]);
  expect(visits[0]?.form).not.toBeNull();
});

test('holds what people typed since the last run', () => {
  subject.visits = new Set(['a', 'typed']);
  typed = [ofVisit('typed')];
  expect(out().page.visits.map(({ settled: { id } }) => id)).toEqual(['a', 'typed']);
});

test('holds all that a response said, in the order in which it was handed in, and no other visit’s', () => {
  editions = [edition('second', 5), edition('of another', 2, 'b'), edition('first', 1)];
  expect(out().page.visits[0]?.editions.map((one) => one.edition)).toEqual(['first', 'second']);
});

test('holds no text that was taken out of a visit, though a copy brought it back', () => {
  const redact = (field: string, id = 'a'): RecordedEvent =>
    event(`of ${field}`, { kind: 'redact', field, subject: { type: 'visit', id }, at: at(60) });
  const commentOf = (): unknown => out().page.visits[0]?.editions[0]?.answers.comments['2c'];
  events = [redact('comments/2c')];
  expect(commentOf()).toBe(removedMark(at(60)));
  events = [redact('comments/2c', 'b')];
  expect(commentOf()).toBe(COMMENTS['2c']);
  events = [{ ...redact('comments/2c'), subject: { type: 'provider', id: 'a' } }];
  expect(commentOf()).toBe(COMMENTS['2c']);
  events = [{ ...redact('comments/2c'), kind: 'correct' }];
  expect(commentOf()).toBe(COMMENTS['2c']);
});

test('says to whom a visit was and when, which nobody can take out without the visit', () => {
  events = ['provider', 'visitDate'].map((field) =>
    event(field, { kind: 'redact', field, subject: { type: 'visit', id: 'a' }, at: at(60) }),
  );
  expect(out().page.visits[0]?.editions[0]?.answers).toMatchObject({
    ...{ provider: { name: 'Zest Barn' }, visitDate: allMet.visitDate },
  });
});

test('holds what happened to the provider, as it was settled, and nothing of another', () => {
  events = [
    event('of it', { to: 'A text' }),
    event('taken out', { to: 'A text' }),
    event('of another', { subject: { type: 'provider', id: 'name:apple yard' } }),
    event('of a visit', { subject: { type: 'visit', id: THEIRS } }),
  ];
  settled.providers = [{ history: [event('taken out', { to: 'Removed' })] }];
  expect(out().page.history.map(({ id, to }) => [id, to])).toEqual([
    ['of it', 'A text'],
    ['taken out', 'Removed'],
  ]);
});

test('holds its row of the list: what stands there, under which heading, and in columns of people’s own', () => {
  rows.providers = [
    { provider: 'Apple Yard', 'cells/Ours': 'Not theirs' },
    { provider: 'Zest Barn', urn: '100001', id: THEIRS, 'cells/Ours': 'Theirs', 'cells/None': '' },
  ];
  const { listed } = out().page;
  expect(listed).toContainEqual({ label: 'Provider', text: 'Zest Barn' });
  expect(listed).toContainEqual({ label: 'Ours', text: 'Theirs' });
  // By which the product finds it.
  expect(listed.map(({ text }) => text)).not.toContain(THEIRS);
  expect(listed.filter(({ text }) => text === '')).toEqual([]);
});

test('tells dates as people read them, and no hidden cell', () => {
  rows.documents = [
    { provider: 'Zest Barn', title: 'Another’s' },
    {
      provider: 'Zest Barn',
      title: 'Letter',
      'made-on': '2026-11-03',
      'document-id': 'hidden',
      notes: 'Sent',
    },
  ];
  subject.documents = [1];
  expect(rowsOf('Documents')).toEqual([['Zest Barn', 'Letter', '3 November 2026', 'Sent']]);
});

test('holds no documents and no checklists where the workbook has none', () => {
  subject.documents = [0];
  expect([rowsOf('Documents'), rowsOf('Checklists')]).toEqual([[], []]);
});

test('holds what people wrote beside lines of its visits', () => {
  const line = (id: string, text: string): GivenRow => ({
    ...{ 'visit-id': id, id: `${id}:1.1`, 'cells/Ours': text },
  });
  rows.findings = [line('a', 'Look again'), line('b', 'Another’s')];
  rows.answers = [line('b', 'Another’s'), line('a', 'Asked')];
  expect([rowsOf('Findings'), rowsOf('Answers')]).toEqual([[['1.1', 'Look again']], [['1.1', 'Asked']]]);
});

test('says which archives have rows of its visits, those that this workbook does not look after, too', () => {
  const archive = { id: 'ours', name: 'An archive', year: '2024/25', isLost: false };
  archives = toKeepArchives([archive])['archives'];
  events = ['ours', 'theirs'].map((to) =>
    event(to, { kind: 'archive', to, subject: { type: 'visit', id: 'a' } }),
  );
  expect(rowsOf('Archives')).toEqual([
    [
      'An archive',
      'findings, answers and actions of 1 visit, as on this page',
      expect.stringContaining('/ours/'),
    ],
    [
      'Another workbook’s',
      expect.stringContaining('some of the visits'),
      expect.stringContaining('/theirs/'),
    ],
  ]);
});

test('holds checklists that name it, by any of its names', () => {
  subject.providerNames = ['Zest Barn', 'Zest Hut'];
  rows.checklists = [
    ...['Apple Yard', 'Zest Barn', 'ZEST  hut'].map((provider) => ({ provider, what: 'Ring' })),
    { provider: 'As it was called', urn: '100001' },
  ];
  expect(rowsOf('Checklists').map(([name]) => name)).toEqual(['Zest Barn', 'ZEST  hut', 'As it was called']);
});

test('holds the problems that a removal would take out: those of its visits and those that name it', () => {
  rows.problems = [
    { id: 'of a response', 'response-id': 'a by FormApp', what: 'One' },
    { id: 'of b', 'response-id': 'b', what: 'Two' },
    { id: 'p', what: 'Zest Barn has two rows.' },
  ];
  expect(rowsOf('Problems')).toEqual([['One', 'a by FormApp'], ['Zest Barn has two rows.']]);
});
