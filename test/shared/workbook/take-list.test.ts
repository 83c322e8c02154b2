/** An LA's own list taken into the workbook: who is new, who is known, who has to be asked about. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ListAnswer } from '../../../shared/workbook/list-match';
import { takeList, type KnownEntry, type ListEntry } from '../../../shared/workbook/take-list';

let rows = 1;
const entry = (name: string, over: Partial<ListEntry> = {}): ListEntry => {
  rows += 1;
  return { row: rows, name, urn: '', postcode: '', type: '', visitedOn: '', contact: '', notes: '', ...over };
};
const known = (name: string, over: Partial<KnownEntry> = {}): KnownEntry => ({
  id: `name:${name.toLowerCase()}`,
  name,
  urn: '',
  names: [name],
  postcodes: [],
  cells: {},
  ...over,
});
const take = (
  here: readonly KnownEntry[],
  list: readonly ListEntry[],
  answers: Readonly<Record<number, ListAnswer>> = {},
) => takeList(here, list, new Map(Object.entries(answers).map(([row, answer]) => [Number(row), answer])));
/** Those who are known once these changes are kept. */
const after = (here: readonly KnownEntry[], list: readonly ListEntry[]): readonly KnownEntry[] => {
  const { changes } = take(here, list);
  const all = new Map(here.map((one) => [one.id, one]));
  for (const { id, name, cells } of changes) {
    const urn = /^urn:(.*)/.exec(id)?.[1] ?? '';
    const old = here.find((one) => one.name === name);
    if (old) all.delete(old.id);
    const before = all.get(id) ?? { ...(old ?? known(name ?? '')), id, urn };
    const merged = { ...before.cells, ...cells };
    const postcodes = merged['postcode'] === undefined ? before.postcodes : [merged['postcode']];
    all.set(id, { ...before, cells: merged, postcodes });
  }
  return [...all.values()];
};

test('who is new comes with all that the list says', () => {
  const full = {
    urn: '100009',
    postcode: 'XY1 2AB',
    type: 'Care farm',
    visitedOn: '2025-06-10',
    contact: 'Pat Example',
    notes: 'Farm',
  };
  const { taken, changes } = take([], [entry('Made-Up Farm', full), entry('Pretend Garage')]);
  expect(taken).toMatchObject([
    { name: 'Made-Up Farm', what: 'new', why: '', asked: [] },
    { name: 'Pretend Garage', what: 'new' },
  ]);
  expect(changes).toEqual([
    {
      id: 'urn:100009',
      name: 'Made-Up Farm',
      cells: {
        type: 'Care farm',
        postcode: 'XY1 2AB',
        'visited-on': '2025-06-10',
        contact: 'Pat Example',
        notes: 'Farm',
      },
    },
    { id: 'name:pretend garage', name: 'Pretend Garage', cells: {} },
  ]);
});

describe('who is known', () => {
  test('by number or by name, written however; only what is blank is filled in', () => {
    const here = [
      known('Made-Up Farm', { cells: { notes: 'Ring first' } }),
      known('Barn', { id: 'urn:100009', urn: '100009' }),
    ];
    const { taken, changes } = take(here, [
      entry('MADE UP FARM', { notes: 'Other', contact: 'Pat Example' }),
      entry('The Barn', { urn: '100009', visitedOn: '2025-06-10' }),
    ]);
    expect(taken).toMatchObject([
      { name: 'Made-Up Farm', what: 'filled', why: 'What stands under notes here stays.' },
      { name: 'Barn', what: 'filled', why: '' },
    ]);
    expect(changes).toEqual([
      { id: 'name:made-up farm', name: null, cells: { contact: 'Pat Example' } },
      { id: 'urn:100009', name: null, cells: { 'visited-on': '2025-06-10' } },
    ]);
  });

  test.each([
    ['2025-06-09', 'known', undefined],
    ['2025-06-10', 'known', undefined],
    ['2025-06-11', 'filled', '2025-06-11'],
  ])('a last visit of %s beside one of 10 June is %s', (visitedOn, what, kept) => {
    const here = [known('Barn', { cells: { 'visited-on': '2025-06-10' } })];
    const { taken, changes } = take(here, [entry('Barn', { visitedOn })]);
    expect(taken).toMatchObject([{ what }]);
    expect(changes[0]?.cells['visited-on']).toBe(kept);
  });

  test('without a number gets the one that the list has, under the name that it has here', () => {
    expect(take([known('Barn')], [entry('BARN', { urn: '100009' })]).changes).toEqual([
      { id: 'urn:100009', name: 'Barn', cells: {} },
    ]);
  });
});

describe('one name', () => {
  test('at two postcodes is two providers, told apart by the postcode', () => {
    const here = [known('Oak House', { postcodes: ['XY1 2AB'] })];
    const { taken, changes } = take(here, [entry('Oak House', { postcode: 'XY9 8ZW' })]);
    expect(taken).toMatchObject([
      { name: 'Oak House (XY9 8ZW)', what: 'new', why: 'Not the same as “Oak House”, by its postcode.' },
    ]);
    expect(changes).toMatchObject([{ id: 'name:oak house xy9 8zw', name: 'Oak House (XY9 8ZW)' }]);
  });

  test('with two numbers is two providers, and keeps its name', () => {
    const here = [known('Oak House', { id: 'urn:100001', urn: '100001' })];
    expect(take(here, [entry('Oak House', { urn: '100002' })]).taken).toMatchObject([
      { name: 'Oak House', what: 'new', why: 'Not the same as “Oak House” (URN 100001), by its number.' },
    ]);
  });

  test.each([
    ['here', [known('Oak House')], 'XY9 8ZW'],
    ['in the list', [known('Oak House', { postcodes: ['XY1 2AB'] })], ''],
  ])('whose postcode is not known %s is asked about', (_, here, postcode) => {
    const one = entry('Oak House', { postcode });
    const say = (answer?: ListAnswer) => take(here, [one], answer && { [one.row]: answer });
    expect(say().taken).toMatchObject([{ name: 'Oak House', asked: ['same', 'another', 'leave'] }]);
    expect(say('another').taken).toMatchObject([
      { what: 'new', name: postcode === '' ? 'Oak House (2)' : 'Oak House (XY9 8ZW)' },
    ]);
    expect(say('leave')).toMatchObject({ taken: [{ what: 'left' }], changes: [] });
  });

  test('twice in the list is one, unless it stands there at two postcodes', () => {
    const twice = [
      entry('Oak House', { visitedOn: '2025-01-01' }),
      entry('oak house', { visitedOn: '2025-06-01' }),
    ];
    expect(take([], twice).changes).toEqual([
      { id: 'name:oak house', name: 'Oak House', cells: { 'visited-on': '2025-06-01' } },
    ]);
    const two = [entry('Oak House', { postcode: 'XY1 2AB' }), entry('Oak House', { postcode: 'XY9 8ZW' })];
    expect(take([], two).taken.map(({ name }) => name)).toEqual(['Oak House', 'Oak House (XY9 8ZW)']);
  });
});

test('a number beside another name is left out unless a person says that it is the same', () => {
  const here = [known('Workshop', { id: 'urn:100009', urn: '100009' })];
  const one = entry('Barn', { urn: '100009', notes: 'Ring first' });
  expect(take(here, [one])).toMatchObject({
    taken: [{ name: 'Barn', what: 'left', asked: ['leave', 'same'] }],
    changes: [],
  });
  expect(take(here, [one], { [one.row]: 'same' }).changes).toEqual([
    { id: 'urn:100009', name: null, cells: { notes: 'Ring first' } },
  ]);
});

test('taken once more it changes nothing', () => {
  const some = fc.record({
    name: fc.constantFrom('Oak House', 'oak-house', 'Barn', 'The Barn', 'Mill'),
    urn: fc.constantFrom('', '', '100001', '100002'),
    postcode: fc.constantFrom('', 'XY1 2AB', 'XY9 8ZW'),
    type: fc.constantFrom('', 'Care farm'),
    visitedOn: fc.constantFrom('', '2025-01-01', '2025-06-01'),
    contact: fc.constantFrom('', 'Pat Example'),
    notes: fc.constantFrom('', 'Ring first'),
  });
  fc.assert(
    fc.property(fc.array(some, { maxLength: 6 }), (list) => {
      const entries = list.map((one, at) => ({ ...one, row: at + 2 }));
      const here = after([], entries);
      expect(take(here, entries).changes.flatMap(({ name }) => name ?? [])).toEqual([]);
      expect(new Set(here.map(({ id }) => id)).size).toBe(here.length);
    }),
    { numRuns: 1000 },
  );
});
