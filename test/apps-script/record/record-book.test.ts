/** The record of one run: nothing is filed twice or in another order than it came, and rows that somebody deletes are missed. */
import { beforeEach, describe, expect, test } from 'vitest';
import '../scripts-of-run';
import { RecordBook, type NewEvent } from '../../../apps-script/commands/record/record-book';
import { ReadAllOfIt } from '../../../apps-script/google/read-all-of-it';
import type { StoredValues } from '../../../apps-script/google/stored-values';
import type { Edition } from '../../../shared/record/edition';
import type { RecordedEvent } from '../../../shared/record/event';
import { decodeEvent, encodeEvent } from '../../../shared/workbook/history-tab';
import { encodeEdition } from '../../../shared/workbook/responses-tab';
import { RECORD_COUNT } from '../../../shared/workbook/restored-state';
import { NewerError } from '../../../shared/errors';
import { allMet, visitOf } from '../../examples/example-answers';
import { at } from '../made-up-form';
import { tablesOf, type GivenRow } from '../tables-in-memory';

const edition = (name: string, id = 'a', minutes = 1, over: Partial<Edition> = {}): Edition => ({
  ...visitOf(allMet, { id, submittedAt: at(minutes) }),
  ...{ edition: name, base: '', at: at(minutes), ...over },
});
const newEvent = (id: string, type = 'visit', subject = 'a'): NewEvent => ({
  ...{ v: 1, id, by: null, kind: 'withdraw' },
  subject: { type, id: subject },
});
const event = (id: string, minutes: number, type?: string, subject?: string): RecordedEvent => ({
  ...newEvent(id, type, subject),
  at: at(minutes),
});

const NOW = at(100);
let tabs: { history: GivenRow[]; responses: GivenRow[] };
let kept: { events: number; editions: number; last: string } | undefined;
let reads: number;
let tables: ReturnType<typeof tablesOf>;
beforeEach(() => {
  tabs = {
    history: [event('first', 5), event('of an action', 7, 'action', 'b#1.1')].map(encodeEvent),
    responses: [encodeEdition(edition('edition of a')), encodeEdition(edition('edition of b', 'b'))],
  };
  kept = { events: 2, editions: 2, last: at(7) };
  reads = 0;
});
function bookOf(now = NOW): RecordBook {
  tables = tablesOf(tabs, { onRead: () => (reads += 1) });
  const stored = {
    get: (name: string) =>
      name === RECORD_COUNT && kept ? JSON.stringify({ schema: 1, ...kept }) : undefined,
  };
  return new RecordBook(tables, stored as unknown as StoredValues, now);
}
function openBook(now?: string): RecordBook {
  const book = bookOf(now);
  book.open();
  return book;
}
const counts = (book: RecordBook): unknown => {
  const { events, editions } = JSON.parse(book.toKeep()[RECORD_COUNT] ?? '') as Record<string, unknown>;
  return { events, editions };
};
const last = (book: RecordBook): unknown =>
  (JSON.parse(book.toKeep()[RECORD_COUNT] ?? '') as Record<string, unknown>)['last'];
/** Ids of what the tabs hold once what was asked for is written. */
const inTabs = () => ({
  events: tables.of('history').rows.map((row) => row.id),
  editions: tables.of('responses').rows.map((row) => row.edition),
});

describe('what is read', () => {
  test('is all that both tabs hold, once, however often it is asked for', () => {
    const book = openBook();
    book.open();
    expect(book.events.map(({ id }) => id)).toEqual(['first', 'of an action']);
    expect(book.editions.map((one) => one.edition)).toEqual(['edition of a', 'edition of b']);
    expect([book.faults, book.isOpen, reads]).toEqual([[], true, 1]);
  });

  test('counts for nothing, and is told, where somebody changed it by hand; all else counts', () => {
    tabs.history[0] = { ...tabs.history[0], at: 'some day' };
    tabs.responses[1] = { ...tabs.responses[1], check: 'another' };
    const book = openBook();
    expect(book.events.map(({ id }) => id)).toEqual(['of an action']);
    expect(book.editions.map((one) => one.edition)).toEqual(['edition of a']);
    expect(book.faults.map(({ id }) => id)).toEqual(['record:row:History:2', 'record:row:Responses:3']);
    // They are there: once they are put right nothing is missing.
    expect(counts(book)).toEqual({ events: 2, editions: 2 });
  });

  test('is believed without a check where it is known to be as it was written', () => {
    tabs.responses[1] = { ...tabs.responses[1], check: 'another' };
    const book = bookOf();
    book.open((id) => id === 'b');
    expect(book.editions).toHaveLength(2);
    expect(book.faults).toEqual([]);
  });

  test('stops the run where a newer version of the product wrote it', () => {
    tabs.responses[1] = { ...tabs.responses[1], 'data-schema': 2 };
    expect(() => openBook()).toThrow(NewerError);
  });
});

describe('rows that somebody deleted', () => {
  test.each([
    [2, 2, []],
    [3, 2, ['record:shortened:History:1']],
    [2, 3, ['record:shortened:Responses:1']],
    [4, 5, ['record:shortened:History:2', 'record:shortened:Responses:3']],
    // Brought back from somewhere: more than there were is no loss.
    [1, 1, []],
  ])('are missed: of %i events and %i editions two each are there', (events, editions, ids) => {
    kept = { events, editions, last: '' };
    expect(openBook().faults.map(({ id }) => id)).toEqual(ids);
  });

  test('go on being missed, and what is filed comes on top', () => {
    kept = { events: 5, editions: 4, last: '' };
    const book = openBook();
    expect(counts(book)).toEqual({ events: 5, editions: 4 });
    book.addEvents([newEvent('new')]);
    book.addEditions([edition('new', 'c')]);
    expect(counts(book)).toEqual({ events: 6, editions: 5 });
  });

  test('that are there beyond what was kept count from now on', () => {
    kept = { events: 1, editions: 0, last: '' };
    expect(counts(openBook())).toEqual({ events: 2, editions: 2 });
  });

  test('are missed by the next run, too, where this one did not read the record', () => {
    kept = { events: 9, editions: 8, last: '' };
    const book = bookOf();
    book.addEvents([newEvent('new')]);
    book.addEditions([edition('new', 'c')]);
    expect(counts(book)).toEqual({ events: 10, editions: 9 });
  });
});

test('the record begins where nothing was ever kept', () => {
  expect(bookOf().isStart).toBe(false);
  kept = undefined;
  expect(bookOf().isStart).toBe(true);
  expect(last(bookOf())).toBe('');
});

describe('an instant', () => {
  test('is the run’s, and of several each is later than the one before', () => {
    const book = openBook();
    expect(book.instant()).toBe(NOW);
    expect(book.instant()).toBe(new Date(Date.parse(NOW) + 1).toISOString());
  });

  test.each([
    ['what was kept', at(200), 5],
    ['an event', '', 200],
  ])('is later than %s, whatever the clock says', (_, ofKept, ofEvent) => {
    kept = { events: 2, editions: 2, last: ofKept };
    tabs.history = [event('first', ofEvent), event('another', 3)].map(encodeEvent);
    const book = openBook();
    expect(book.instant() > at(200)).toBe(true);
    expect(last(book)).toBe(new Date(Date.parse(at(200)) + 1).toISOString());
  });

  test('is later than what was taken over and than an edition, and not earlier for an older one', () => {
    const book = openBook();
    book.take([], [event('taken', 200)]);
    expect(book.instant() > at(200)).toBe(true);
    book.addEditions([edition('late', 'c', 300), edition('early', 'c', 1)]);
    expect(book.instant() > at(300)).toBe(true);
    book.take([], [event('old', 1)]);
    expect(book.instant() > at(300)).toBe(true);
  });
});

describe('events', () => {
  test('are filed once: the same command tried again, in this run or another, is no new one', () => {
    const book = openBook();
    book.addEvents([newEvent('first'), newEvent('new'), newEvent('new')]);
    book.addEvents([newEvent('new')]);
    book.requests();
    expect(inTabs().events).toEqual(['first', 'of an action', 'new']);
    expect(book.events.map(({ id }) => id)).toEqual(['first', 'of an action', 'new']);
    expect(counts(book)).toEqual({ events: 3, editions: 2 });
  });

  test('come in the order in which they were added, each at its own instant', () => {
    const book = openBook();
    book.addEvents([newEvent('x'), newEvent('y')]);
    const [x = '', y = ''] = book.events.slice(-2).map((one) => one.at);
    expect(x).toBe(NOW);
    expect(x < y).toBe(true);
    book.requests();
    expect(decodeEvent(tables.of('history').rows[3] ?? {}, '').at).toBe(y);
  });

  test('are asked for once', () => {
    const book = openBook();
    book.addEvents([newEvent('new')]);
    book.addEditions([edition('new', 'c')]);
    expect(book.requests()).toHaveLength(2);
    expect(book.requests()).toEqual([]);
    book.addEvents([newEvent('newer')]);
    book.requests();
    expect(inTabs()).toEqual({
      events: ['first', 'of an action', 'new', 'newer'],
      editions: ['edition of a', 'edition of b', 'new'],
    });
  });
});

test('what another workbook’s record holds is filed as it is, at its own instants', () => {
  const book = openBook();
  book.take([edition('taken', 'c', 20)], [event('theirs', 21, 'visit', 'd')]);
  book.requests();
  expect(inTabs()).toEqual({
    events: ['first', 'of an action', 'theirs'],
    editions: ['edition of a', 'edition of b', 'taken'],
  });
  expect(book.events[2]?.at).toBe(at(21));
  expect(book.editions).toHaveLength(3);
  expect(counts(book)).toEqual({ events: 3, editions: 3 });
  expect([book.isStirred('c'), book.isStirred('d')]).toEqual([true, true]);
});

describe('a response', () => {
  const read = (officer: string, id = 'a', minutes = 50) =>
    visitOf({ ...allMet, officer }, { id, submittedAt: at(minutes) });

  test('that says something else is filed beside what it said before, and that it was handed in again', () => {
    const book = openBook();
    const before = book.editions.filter(({ id }) => id === 'a');
    const now = book.file(before, [read('Another')]);
    expect(now.map(({ base }) => base)).toEqual(['', 'edition of a']);
    expect(book.events.slice(2)).toMatchObject([
      {
        ...{ id: now[1]?.edition, kind: 'edition', base: 'edition of a', by: null, to: 'officer' },
        subject: { type: 'visit', id: 'a' },
      },
    ]);
    book.requests();
    expect(inTabs().editions).toEqual(['edition of a', 'edition of b', now[1]?.edition]);
  });

  test('that is new is filed without an event: nothing was handed in again', () => {
    const book = openBook();
    expect(book.file([], [read('Olive Officer', 'c')])).toHaveLength(1);
    expect(book.events).toHaveLength(2);
    expect(counts(book)).toEqual({ events: 2, editions: 3 });
  });

  test('that says what it said is no news', () => {
    const book = openBook();
    const before = book.editions.filter(({ id }) => id === 'a');
    expect(book.file(before, [read('Olive Officer')])).toEqual(before);
    expect([book.requests(), book.unfiled().size, counts(book)]).toEqual([[], 0, { events: 2, editions: 2 }]);
  });
});

describe('what is taken out for good', () => {
  /** @returns how many changes that takes */
  const out = (book: RecordBook, id: string, events: number[], editions: number[]): number =>
    book.remove(
      { events, editions },
      {
        edition: (one) => one.id === id,
        event: ({ subject }) => subject.id === id || subject.id.startsWith(`${id}#`),
      },
    ).length;

  test('goes from the tabs, from this run and from what is counted: nothing of it is missed', () => {
    const book = openBook();
    expect(out(book, 'b', [1], [1])).toBe(2);
    expect(inTabs()).toEqual({ events: ['first'], editions: ['edition of a'] });
    expect([book.events, book.editions].map((list) => list.length)).toEqual([1, 1]);
    expect(counts(book)).toEqual({ events: 1, editions: 1 });
  });

  test('is not filed either, where it was about to be; all else is', () => {
    const book = openBook();
    book.addEditions([edition('new of b', 'b', 60), edition('new of a', 'a', 60)]);
    book.addEvents([newEvent('new of b', 'action', 'b#1.1'), newEvent('new of a')]);
    out(book, 'b', [1], [1]);
    book.requests();
    expect(inTabs()).toEqual({ events: ['first', 'new of a'], editions: ['edition of a', 'new of a'] });
    expect(counts(book)).toEqual({ events: 2, editions: 2 });
  });
});

test('which visits something was filed of is known before it is written, and in this run after it', () => {
  const book = openBook();
  expect([...book.unfiled()]).toEqual([]);
  book.addEditions([edition('new', 'c')]);
  book.addEvents([newEvent('x', 'action', 'd#1.1'), newEvent('y', 'visit', 'e')]);
  expect([...book.unfiled()].sort()).toEqual(['c', 'd', 'e']);
  book.requests();
  expect([...book.unfiled()]).toEqual([]);
  expect(['a', 'c', 'd', 'e'].map(book.isStirred)).toEqual([false, true, true, true]);
});

describe('a run that reads some rows of it alone', () => {
  test('knows these, and files nothing of them twice', () => {
    const book = bookOf();
    book.openSome();
    book.addEvents([newEvent('first'), newEvent('new')]);
    expect(book.events.map(({ id }) => id)).toEqual(['first', 'of an action', 'new']);
    expect(book.editions).toHaveLength(2);
    expect(book.isOpen).toBe(false);
  });

  test.each(['history', 'responses'] as const)('reads all where one of %s cannot be read', (tab) => {
    tabs[tab][0] = { ...tabs[tab][0], [tab === 'history' ? 'at' : 'check']: 'another' };
    expect(() => {
      bookOf().openSome();
    }).toThrow(ReadAllOfIt);
  });
});
