/** When a visit whose response is in its form no longer leaves the figures, and when somebody is asked first. */
import { describe, expect, test } from 'vitest';
import { EVENT_VERSION, type RecordedEvent } from '../../../shared/record/event';
import type { Visit } from '../../../shared/schema/visit';
import { goneVisits, type Listed } from '../../../shared/workbook/gone-visits';

const NOW = '2026-11-22T13:00:00.000Z';
const ago = (hours: number, ms = 0): string =>
  new Date(Date.parse(NOW) - hours * 60 * 60 * 1000 - ms).toISOString();

const visit = (id: string, submittedAt = '2026-11-20T09:00:00.000Z'): Visit => ({
  schema: 1,
  id,
  formId: 'form-1',
  framework: 'example',
  version: '1',
  instrument: 'visit',
  submittedAt,
  answers: {
    provider: { name: `Pretend Garage ${id}` },
    visitDate: '2026-11-19',
    officer: 'Pat Example',
    ratings: {},
    notApplicable: {},
    comments: {},
    fields: {},
  },
});
const visits = (count: number): Visit[] => Array.from({ length: count }, (_, at) => visit(`v${at}`));
const listing = (present: readonly string[], since = ''): Listed => ({
  formId: 'form-1',
  since,
  present: new Set(present),
});
const event = (kind: RecordedEvent['kind'], id: string): RecordedEvent => ({
  v: EVENT_VERSION,
  id: `${kind}-${id}`,
  at: ago(48),
  by: null,
  subject: { type: 'visit', id },
  kind,
});
const found = ({ events, problems, missing }: ReturnType<typeof goneVisits>) => ({
  events: events.map(({ kind, subject }) => `${kind} ${subject.id}`),
  told: problems.map(({ id }) => id),
  missing: Object.keys(missing),
});

describe('one that is missing', () => {
  test('is told at the first listing without it, and counts', () => {
    expect(found(goneVisits([visit('a'), visit('b')], [], [listing(['b'])], {}, NOW))).toEqual({
      events: [],
      told: ['missing:a'],
      missing: ['a'],
    });
  });

  test.each([
    ['a little less than 20 hours', ago(20, -1), false],
    ['20 hours', ago(20), true],
    ['longer', ago(30), true],
  ])('for %s is gone at the next: %s', (_, since, isGone) => {
    const now = found(goneVisits([visit('a'), visit('b')], [], [listing(['b'])], { a: since }, NOW));
    expect(now.events).toEqual(isGone ? ['gone a'] : []);
    expect(now.missing).toEqual(isGone ? [] : ['a']);
  });

  test('is back as soon as it is listed', () => {
    const gone = event('gone', 'a');
    expect(found(goneVisits([visit('a')], [gone], [listing(['a'])], {}, NOW)).events).toEqual(['back a']);
    expect(found(goneVisits([visit('a')], [], [listing(['a'])], { a: ago(30) }, NOW))).toEqual({
      events: [],
      told: [],
      missing: [],
    });
  });

  test.each([
    ['handed in before what was listed', listing([], '2026-11-20T09:00:00.001Z'), false],
    ['handed in when the listing begins', listing([], '2026-11-20T09:00:00.000Z'), true],
    ['of another form', { ...listing([]), formId: 'form-2' }, false],
  ])('%s: looked at %s', (_, listed, isLooked) => {
    expect(found(goneVisits([visit('a')], [], [listed], {}, NOW)).missing).toEqual(isLooked ? ['a'] : []);
  });
});

describe('of one', () => {
  test.each([
    ['archived', [event('archive', 'a')], false],
    ['archived and brought back', [event('archive', 'a'), event('unarchive', 'a')], true],
    ['withdrawn', [event('withdraw', 'a')], false],
    ['withdrawn and restored', [event('withdraw', 'a'), event('restore', 'a')], true],
    ['known to be gone', [event('gone', 'a')], false],
  ])('%s it is concluded: %s', (_, history, isConcluded) => {
    const all = [visit('a'), visit('b')];
    const first = found(goneVisits(all, history, [listing(['b'])], {}, NOW));
    expect(first.told).toEqual(isConcluded ? ['missing:a'] : []);
    const later = found(goneVisits(all, history, [listing(['b'])], { a: ago(30) }, NOW));
    expect(later.events).toEqual(isConcluded ? ['gone a'] : []);
  });

  test('many that were withdrawn hold up nobody else', () => {
    const all = visits(9);
    const history = all.slice(1, 6).map(({ id }) => event('withdraw', id));
    const left = all.slice(6).map(({ id }) => id);
    const before = { v0: ago(30) };
    expect(found(goneVisits(all, history, [listing(left)], before, NOW)).events).toEqual(['gone v0']);
  });
});

describe('many at once are asked about, however long they are missing', () => {
  test.each([
    [3, 10, false],
    [4, 10, true],
    [4, 40, false],
    [5, 40, true],
  ])('%i of %i: %s', (lacking, count, isAsked) => {
    const all = visits(count);
    const present = all.slice(lacking).map(({ id }) => id);
    const before = Object.fromEntries(all.slice(0, lacking).map(({ id }) => [id, ago(72)]));
    const { events, told } = found(goneVisits(all, [], [listing(present)], before, NOW));
    expect([events.length, told.length]).toEqual(isAsked ? [0, lacking] : [lacking, 0]);
  });
});

describe('what is filed', () => {
  const all = [visit('a'), visit('b')];
  const goneNow = (history: readonly RecordedEvent[]) =>
    goneVisits(all, history, [listing(['b'])], { a: ago(30) }, NOW).events;

  test('says which visit, on what it follows, and is one event however many runs find it', () => {
    const subject = { type: 'visit', id: 'a' };
    expect(goneNow([])).toEqual([{ v: EVENT_VERSION, id: 'gone-a-first', by: null, subject, kind: 'gone' }]);
    expect(goneNow([event('gone', 'a'), event('back', 'a')])).toEqual([
      { v: EVENT_VERSION, id: 'gone-a-back-a', by: null, subject, kind: 'gone', base: 'back-a' },
    ]);
    const gone = event('gone', 'a');
    expect(goneVisits(all, [gone], [listing(['a', 'b'])], {}, NOW).events).toEqual([
      { v: EVENT_VERSION, id: 'back-a-gone-a', by: null, subject, kind: 'back', base: 'gone-a' },
    ]);
  });

  test('follows the last of its own events, not those of another subject or kind', () => {
    const ofAction = { ...event('gone', 'a'), subject: { type: 'action', id: 'a' } } as const;
    expect(goneNow([ofAction, event('reply', 'a'), event('gone', 'b')]).map(({ id }) => id)).toEqual([
      'back-b-gone-b',
      'gone-a-first',
    ]);
  });
});

describe('what is told', () => {
  const of = (lacking: number, before = {}) => {
    const all = visits(10);
    const present = all.slice(lacking).map(({ id }) => id);
    return goneVisits(all, [], [listing(present)], before, NOW).problems;
  };

  test('of one: since when, and how to say so at once', () => {
    const since = '2026-11-22T08:00:00.000Z';
    expect(of(1, { v0: since })).toEqual([
      {
        id: 'missing:v0',
        where: 'This visit',
        what: 'Pretend Garage v0, 19 November 2026: its response was not in the form any more on 22 November 2026.',
        whatToDo:
          'If it was deleted on purpose, as a try-out is, say so in This visit: it leaves every figure at once. Otherwise it does so when it is still missing at a reading a day later. It is back as soon as the response is.',
        formId: 'form-1',
        responseId: 'v0',
      },
    ]);
  });

  test('of many: how many, and that they are not taken to be deleted', () => {
    const told = of(4);
    expect(told).toHaveLength(4);
    expect(told[0]).toMatchObject({
      what: 'Pretend Garage v0, 19 November 2026: its response was not in the form any more on 22 November 2026. 4 responses of this form are missing at once.',
      whatToDo:
        'So many are not taken to be deleted. If they were, say so in This visit, for each; if not, the form’s Responses tab or its owner can tell where they are. Until then they count.',
    });
  });
});

describe('what other listings found', () => {
  test('stays as it was', () => {
    const before = { other: ago(30), a: ago(3) };
    expect(goneVisits([visit('a')], [], [listing([])], before, NOW).missing).toEqual(before);
    expect(goneVisits([visit('a')], [], [], before, NOW).missing).toEqual(before);
  });

  test.each([
    ['a visit of a form that was listed', 'missing:a', true],
    ['a visit of another form', 'missing:b', false],
    ['a visit that is not known', 'missing:c', false],
    ['another problem of that visit', 'another:a', false],
    ['a problem of its name alone', 'a', false],
    ['a problem that ends so', 'x-missing:a', false],
  ])('of %s it is looked at: %s', (_, id, isLooked) => {
    const all = [visit('a'), { ...visit('b'), formId: 'form-2' }];
    expect(goneVisits(all, [], [listing(['a'])], {}, NOW).looked(id)).toBe(isLooked);
  });
});
