/** What a hand-in believes of the places of a visit's rows: all of it was found there, or everything is read. */
import { expect, test } from 'vitest';
import { mustBeWhole } from '../../../apps-script/commands/record/whole-visit';
import { ReadAllOfIt } from '../../../apps-script/google/read-all-of-it';

type Given = Parameters<typeof mustBeWhole>;

/** What was read of a visit with two findings, an answer, an action, two editions and two events: one that it came in again. */
const WHOLE = {
  id: 'a',
  lines: 3,
  events: 1,
  edition: 'second',
  isReadable: true,
  findings: ['a', 'a', 'b'],
  answers: ['a'],
  actions: ['a', 'b'],
  editions: [
    { id: 'a', edition: 'first', base: '' },
    { id: 'a', edition: 'second', base: 'first' },
    { id: 'b', edition: 'another', base: '' },
  ],
  history: [
    { kind: 'edition', type: 'visit', id: 'a' },
    { kind: 'action-close', type: 'action', id: 'a#1.1' },
    { kind: 'withdraw', type: 'visit', id: 'b' },
    { kind: 'merge', type: 'provider', id: 'a' },
  ],
};

function look(read: Partial<typeof WHOLE>): void {
  const { id, lines, events, edition, isReadable, findings, answers, actions, editions, history } = {
    ...WHOLE,
    ...read,
  };
  const rows = {
    visits: [
      { id: 'b', lines: 1, events: 9, edition: 'another' },
      { id, lines, events, edition },
    ],
    findings: findings.map((visit) => ({ 'visit-id': visit })),
    answers: answers.map((visit) => ({ 'visit-id': visit })),
    actions: actions.map((visit) => ({ 'visit-id': visit })),
  };
  const tables = {
    of: (tab: keyof typeof rows) => ({
      rows: rows[tab],
      // The row of another visit stands above it.
      at: { placeIfKnown: (index: number) => index + 40 },
    }),
  };
  mustBeWhole(
    // Of the index, the tables and the record it asks no more than that.
    { place: 41, rows: { actions: 1, editions: [0, 1], events: [5, 6] } } as unknown as Given[0],
    tables as unknown as Given[1],
    { visit: (asked: string) => (isReadable && asked !== '' ? {} : undefined) } as unknown as Given[2],
    {
      editions,
      events: history.map(({ kind, type, id: about }) => ({ kind, subject: { type, id: about } })),
    } as unknown as Given[3],
  );
}

test('where everything stands where it did, it is believed', () => {
  expect(() => {
    look({});
  }).not.toThrow();
});

const [first, second, another] = WHOLE.editions;
const [came, closed, ...others] = WHOLE.history;
test.each<[string, Partial<typeof WHOLE>]>([
  ['its row has lost its id', { id: '' }],
  ['its row is another’s', { id: 'c' }],
  ['its row cannot be read', { isReadable: false }],
  ['a finding is gone', { findings: ['a'] }],
  ['a finding is there twice', { findings: ['a', 'a', 'a'] }],
  ['an answer is gone', { answers: [] }],
  ['an action is gone', { actions: ['b'] }],
  ['an action is there twice', { actions: ['a', 'a'] }],
  ['an edition is gone', { editions: [second, another] as typeof WHOLE.editions }],
  ['an edition is there twice', { editions: [first, ...WHOLE.editions] as typeof WHOLE.editions }],
  [
    'an edition is another’s',
    { editions: [{ ...first, id: 'b' }, second, another] as typeof WHOLE.editions },
  ],
  ['its row says another edition', { edition: 'third' }],
  [
    'an edition follows on one that is not there',
    { editions: [first, { ...second, base: 'gone' }, another] as typeof WHOLE.editions },
  ],
  ['an event is gone', { history: [closed, ...others] as typeof WHOLE.history }],
  [
    'an event is another’s',
    { history: [came, { ...closed, id: 'b#1.1' }, ...others] as typeof WHOLE.history },
  ],
  ['its row knows of another event', { events: 2 }],
])('where %s, everything is read', (_what, read) => {
  expect(() => {
    look(read);
  }).toThrow(ReadAllOfIt);
});
