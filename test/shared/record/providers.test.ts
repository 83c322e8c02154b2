/** Providers: their place on the list, concerns, what the register said, and which of them are one. */
import { describe, expect, test } from 'vitest';
import type { Kind, RecordedEvent } from '../../../shared/record/event';
import type { SettledProvider } from '../../../shared/record/settled';
import { allMet } from '../../examples/example-answers';
import { about, event, filed, on, problemKinds, reading, settled } from './record-examples';

const visitTo = (name: string, id: string, day: number): ReturnType<typeof reading> =>
  reading({ ...allMet, provider: { name }, visitDate: `2026-11-${String(day).padStart(2, '0')}` }, day, {
    id,
  });
const three = filed(visitTo('Barn', 'v1', 1), visitTo('Farm', 'v2', 2), visitTo('Mill', 'v3', 3));
const at = (name: string, kind: Kind, day: number, rest: Partial<RecordedEvent> = {}): RecordedEvent =>
  event(kind, day, { ...about('provider', `name:${name}`), ...rest });
const merge = (from: string, into: string, day: number): RecordedEvent =>
  at(from, 'merge', day, { to: `name:${into}` });
const providersOf = (...events: RecordedEvent[]): readonly SettledProvider[] =>
  settled(three, events).providers;
const idsOf = (...events: RecordedEvent[]): readonly string[] => providersOf(...events).map(({ id }) => id);

test('each visited provider, with its latest visit and what that came to', () => {
  expect(providersOf()).toMatchObject([
    {
      id: 'name:barn',
      name: 'Barn',
      urn: '',
      visits: ['v1'],
      latest: [
        {
          framework: 'example',
          visitId: 'v1',
          visitDate: '2026-11-01',
          outcome: 'Good to use',
          decision: '',
        },
      ],
    },
    { id: 'name:farm' },
    { id: 'name:mill' },
  ]);
});

describe('merge and unmerge', () => {
  test('two are one; their visits keep the name that they were given', () => {
    const record = settled(three, [merge('barn', 'farm', 5)]);
    expect(record.providers).toMatchObject([
      { id: 'name:farm', name: 'Farm', merged: ['name:barn'], names: ['Barn', 'Farm'], visits: ['v1', 'v2'] },
      { id: 'name:mill' },
    ]);
    expect(record.visits.map(({ providerId, visit }) => [providerId, visit.answers.provider.name])).toEqual([
      ['name:farm', 'Barn'],
      ['name:farm', 'Farm'],
      ['name:mill', 'Mill'],
    ]);
  });

  test('three by way of each other; undoing one link leaves the other', () => {
    const chain = [merge('barn', 'farm', 5), merge('farm', 'mill', 6)];
    expect(idsOf(...chain)).toEqual(['name:mill']);
    expect(idsOf(...chain, at('barn', 'unmerge', 7))).toEqual(['name:barn', 'name:mill']);
    expect(idsOf(...chain, at('farm', 'unmerge', 7))).toEqual(['name:farm', 'name:mill']);
  });

  test('a circle is refused, and told; so is merging with itself', () => {
    const circle = [merge('barn', 'farm', 5), merge('farm', 'mill', 6), merge('mill', 'barn', 7)];
    const record = settled(three, circle);
    expect(record.providers.map(({ id }) => id)).toEqual(['name:mill']);
    expect(record.problems).toMatchObject([{ kind: 'circle', values: ['name:mill', 'name:barn'] }]);
    expect(problemKinds(settled(three, [merge('barn', 'barn', 5)]))).toEqual(['circle']);
    // A link would be put in the place of another, and lead round by way of what was merged before.
    const round = [merge('barn', 'mill', 5), merge('farm', 'barn', 6), merge('barn', 'farm', 7)];
    expect(idsOf(...round)).toEqual(['name:mill']);
    expect(problemKinds(settled(three, round))).toEqual(['circle']);
  });

  test('with one that nobody knows nothing is merged, and the event waits', () => {
    const unknown = at('nowhere', 'merge', 5, { to: 'name:barn' });
    expect(idsOf(unknown)).toHaveLength(3);
    expect(problemKinds(settled(three, [unknown]))).toEqual(['waiting']);
  });

  test('nor into one that nobody knows: it waits for it', () => {
    const record = settled(three, [merge('barn', 'nowhere', 5)]);
    expect(record.providers).toHaveLength(3);
    expect(record.problems).toMatchObject([{ kind: 'waiting', values: ['name:nowhere'] }]);
    const known = at('nowhere', 'baseline', 4, { field: 'provider', to: 'Nowhere', by: null });
    expect(idsOf(merge('barn', 'nowhere', 5), known)).toEqual(['name:farm', 'name:mill', 'name:nowhere']);
  });

  test('a provider that has got a number since is the same', () => {
    const numbered = filed(
      visitTo('Barn', 'v1', 1),
      reading({ ...allMet, provider: { name: 'barn', urn: '100009' } }, 4, { id: 'v4' }),
      visitTo('Farm', 'v2', 2),
    );
    const { providers } = settled(numbered, [
      merge('farm', 'barn', 5),
      at('barn', 'concern', 6, { to: 'Noise' }),
    ]);
    expect(providers).toMatchObject([
      { id: 'urn:100009', urn: '100009', merged: ['name:farm'], concerns: [{ text: 'Noise' }] },
    ]);
  });
});

describe('the LA’s list', () => {
  test('status with its fields: the last of each', () => {
    const first = at('barn', 'status', 4, { to: 'Under review' });
    const events = [
      first,
      at('barn', 'status', 5, { to: 'With conditions', why: 'roof', base: first.id }),
      at('barn', 'status', 5, { field: 'review-date', to: '2027-01-05' }),
    ];
    expect(providersOf(...events)[0]?.status).toMatchObject({
      '': { to: 'With conditions', why: 'roof', by: 'Lee Lead', at: on(5) },
      'review-date': { to: '2027-01-05' },
    });
    expect(settled(three, events).problems).toEqual([]);
  });

  test('two who did not know of each other are told', () => {
    const two = ['On the list', 'Off the list'].map((to, index) => at('barn', 'status', 4 + index, { to }));
    expect(settled(three, two)).toMatchObject({
      problems: [{ kind: 'two-values', values: ['“Off the list”', '“On the list”'] }],
    });
  });

  test('one that is listed and was never visited', () => {
    const listed = at('dairy', 'baseline', 4, { field: 'provider', to: 'Dairy', by: null });
    const record = settled(three, [listed, at('dairy', 'status', 5, { to: 'On the list' })]);
    expect(record.providers[1]).toMatchObject({ id: 'name:dairy', name: 'Dairy', visits: [], latest: [] });
    expect(record.problems).toEqual([]);
  });

  test('what people wrote beside it', () => {
    const cells = [
      at('barn', 'cell', 4, { field: 'contact', to: 'Robin Example', by: null }),
      at('barn', 'cell', 4, { field: 'notes', to: '', by: null }),
    ];
    expect(providersOf(...cells)[0]?.cells).toEqual({ contact: 'Robin Example' });
  });

  test('what the register said, for each site', () => {
    const verdicts = [
      at('barn', 'verdict', 4, { to: 'possible' }),
      at('barn', 'verdict', 5, { to: 'not-found' }),
      at('barn', 'verdict', 5, { field: 'Lower Site', to: 'open' }),
    ];
    expect(providersOf(...verdicts)[0]?.verdicts).toMatchObject({
      '': { to: 'not-found', at: on(5) },
      'Lower Site': { to: 'open' },
    });
  });
});

describe('a concern between visits', () => {
  const concern = (day: number): RecordedEvent => at('barn', 'concern', day, { to: 'A call about the site' });
  test.each([
    ['the day before the visit', '2026-10-31', false],
    ['its very day', '2026-11-01', false],
    ['the day after', '2026-11-02', true],
  ])('of %s', (_, day, open) => {
    const events = [{ ...concern(2), at: `${day}T09:00:00.000Z` }];
    expect(providersOf(...events)[0]?.concerns).toMatchObject([{ text: 'A call about the site', open }]);
  });

  test('a visit that is withdrawn answers none', () => {
    const events = [{ ...concern(1), at: '2026-10-31T09:00:00.000Z' }, event('withdraw', 6)];
    expect(providersOf(...events)[0]?.concerns).toMatchObject([{ open: true }]);
  });
});

describe('they are two', () => {
  const apartOf = (...events: RecordedEvent[]): unknown =>
    providersOf(...events).map(({ id, apart }) => [id, apart]);
  const two = (from: string, to: string, day: number): RecordedEvent =>
    at(from, 'unmerge', day, { to: `name:${to}` });

  test('of a pair that nobody merged is remembered, and undoes nothing else', () => {
    expect(apartOf(merge('barn', 'mill', 5), two('barn', 'farm', 6))).toEqual([
      ['name:farm', ['name:barn']],
      ['name:mill', ['name:farm']],
    ]);
  });

  test('of a pair that was merged undoes that one link, and is remembered', () => {
    expect(apartOf(merge('barn', 'farm', 5), merge('farm', 'mill', 6), two('farm', 'mill', 7))).toEqual([
      ['name:farm', ['name:mill']],
      ['name:mill', ['name:farm']],
    ]);
  });

  test('and merged after all they are one', () => {
    expect(apartOf(two('barn', 'farm', 5), merge('barn', 'farm', 6))).toEqual([
      ['name:farm', []],
      ['name:mill', []],
    ]);
  });
});

describe('what people wrote beside several that are one', () => {
  const cell = (name: string, field: string, to: string, day: number): RecordedEvent =>
    at(name, 'cell', day, { field, to, by: null });
  const cellsOf = (...events: RecordedEvent[]): unknown => providersOf(...events)[0]?.cells;

  test.each([
    [
      'what only the other has stands',
      [cell('barn', 'status', 'Under review', 4)],
      { status: 'Under review' },
    ],
    [
      'texts stand one under the other',
      [cell('barn', 'notes', 'Ring first', 4), cell('farm', 'notes', 'Gate at the back', 4)],
      { notes: 'Gate at the back\nRing first' },
    ],
    [
      'the same text stands once',
      [cell('barn', 'contact', 'Robin Example', 4), cell('farm', 'contact', 'Robin Example', 4)],
      { contact: 'Robin Example' },
    ],
    [
      'the later of two last visits counts',
      [cell('barn', 'visited-on', '2025-06-01', 4), cell('farm', 'visited-on', '2025-03-01', 4)],
      { 'visited-on': '2025-06-01' },
    ],
    [
      'whoever writes it anew has seen both',
      [cell('barn', 'notes', 'Ring first', 4), cell('farm', 'notes', 'Both gates', 6)],
      { notes: 'Both gates' },
    ],
    [
      'whoever clears it has, too',
      [cell('barn', 'notes', 'Ring first', 4), cell('farm', 'notes', '', 6)],
      {},
    ],
  ])('%s', (_, cells, expected) => {
    expect(cellsOf(...cells, merge('barn', 'farm', 5))).toEqual(expected);
    // Taken apart again each has its own, in whatever order that came to be known.
    const [barn, farm] = providersOf(...cells, merge('barn', 'farm', 5), at('barn', 'unmerge', 7));
    const alone = providersOf(...cells);
    expect([barn?.cells, farm?.cells]).toEqual([alone[0]?.cells, alone[1]?.cells]);
  });

  test('of what can have one value the other is told, until somebody says what is right', () => {
    const cells = [cell('barn', 'status', 'Under review', 4), cell('farm', 'status', 'On the list', 4)];
    const record = settled(three, [...cells, merge('barn', 'farm', 5)]);
    expect(record.providers[0]?.cells).toEqual({ status: 'On the list' });
    expect(record.problems).toMatchObject([
      { kind: 'merged-cell', field: 'status', values: ['On the list', 'Under review'] },
    ]);
    const first = cells[1]?.id ?? '';
    const since = { ...cell('farm', 'status', 'With conditions', 6), base: first };
    expect(settled(three, [...cells, merge('barn', 'farm', 5), since]).problems).toEqual([]);
  });

  test('by way of each other: what was written when two were one is not told again', () => {
    const events = [
      cell('barn', 'notes', 'Ring first', 3),
      merge('barn', 'farm', 4),
      cell('farm', 'notes', 'Back gate', 5),
      cell('mill', 'notes', 'Ask Pat', 5),
      merge('farm', 'mill', 6),
    ];
    expect(cellsOf(...events)).toEqual({ notes: 'Ask Pat\nBack gate' });
  });
});

describe('a row of the list', () => {
  const row = (name: string, to: string, day: number): RecordedEvent =>
    at(name, 'cell', day, { field: 'provider', to, by: null });

  test('that was taken off it is known no more, and what is said of it waits for nobody', () => {
    const note = at('dairy', 'cell', 5, { field: 'notes', to: 'Ring first', by: null });
    const off = [row('dairy', 'Dairy', 4), note, row('dairy', '', 6)];
    const record = settled(three, off);
    expect(record.providers.map(({ id }) => id)).toEqual(['name:barn', 'name:farm', 'name:mill']);
    expect(record.problems).toEqual([]);
    // Entered again it has what people wrote beside it.
    expect(settled(three, [...off, row('dairy', 'Dairy', 7)]).providers[1]).toMatchObject({
      id: 'name:dairy',
      isListed: true,
      cells: { notes: 'Ring first' },
    });
  });

  test('gives a visit without a number the number that it has', () => {
    const numbered = event('baseline', 4, {
      ...about('provider', 'urn:100009'),
      field: 'provider',
      to: 'barn',
      by: null,
    });
    const note = at('barn', 'cell', 5, { field: 'notes', to: 'Ring first', by: null });
    expect(settled(three, [numbered, note]).providers).toMatchObject([
      { id: 'name:farm' },
      { id: 'name:mill' },
      { id: 'urn:100009', visits: ['v1'], cells: { notes: 'Ring first' } },
    ]);
  });

  test('has its postcode, in whatever words', () => {
    const where = at('barn', 'cell', 5, { field: 'postcode', to: 'xy1 2ab (main), ZZ99 3CZ', by: null });
    expect(providersOf(where)[0]?.postcodes).toEqual(['XY1 2AB', 'ZZ99 3CZ']);
  });
});
