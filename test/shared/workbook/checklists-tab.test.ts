/** Checklists: every provider's steps, what people wrote kept, states and progress worked out. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frameworkById } from '../../../shared/frameworks/index';
import { checklistsOf } from '../../../shared/instrument/checklists';
import type { RowOf, SomeCells } from '../../../shared/schema/workbook-plan';
import { checklistsTab, stepValues, updateChecklist } from '../../../shared/workbook/checklists-tab';
import { afterChanges } from './row-changes';

const keys = frameworkById('keys');
if (!keys) throw new Error('The framework keys is needed');
const CHECKS = checklistsOf(keys);
type Row = Partial<RowOf<typeof checklistsTab>>;
type Provider = SomeCells<'provider' | 'urn' | 'status' | 'id' | 'merged'>;
const provider = (name: string, more: Provider = {}): Provider => ({
  provider: name,
  urn: null,
  status: 'In use',
  ...more,
});

/** The tab after an update. */
const update = (providers: readonly Provider[], existing: readonly Row[] = []): Row[] =>
  afterChanges(checklistsTab, existing, updateChecklist(CHECKS, providers, existing));
const write = (rows: readonly Row[], step: number, cells: Row): Row[] =>
  rows.map((row) => (row.step === step ? { ...row, ...cells } : row));
const states = (rows: readonly Row[]): unknown[] => rows.map((row) => row.state);

test('Keys has one checklist of seven steps', () => {
  expect(CHECKS.map(({ framework, instrument, steps }) => [framework, instrument, steps.length])).toEqual([
    ['keys', 'checks', 7],
  ]);
});

describe('a provider', () => {
  test('that is added gets its seven steps, the first of them next', () => {
    const rows = update([provider('Made-Up Barn', { urn: '900001' })]);
    expect(rows.map((row) => row.step)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(states(rows)).toEqual(['Next', 'To do', 'To do', 'To do', 'To do', 'To do', 'To do']);
    expect(new Set(rows.map((row) => row.progress))).toEqual(new Set(['0 of 7 done']));
    expect(rows[2]).toMatchObject({ provider: 'Made-Up Barn', urn: '900001', what: CHECKS[0]?.steps[2] });
  });
  test('that is added later leaves the others alone', () => {
    const first = write(update([provider('A')]), 1, { 'done-on': '2026-11-03', who: 'Pat Example' });
    const both = update([provider('A'), provider('B')], update([provider('A')], first));
    expect(both.slice(0, 7)).toEqual(update([provider('A')], first));
    expect(both.slice(7).map((row) => row.provider)).toEqual(Array(7).fill('B'));
  });
  test('that has ended gets no steps; one that has them keeps them', () => {
    expect(update([provider('A', { status: 'Ended' })])).toEqual([]);
    const rows = update([provider('A')]);
    expect(update([provider('A', { status: 'Ended' })], rows)).toEqual(rows);
  });
  test('that gets a URN, or another spelling, is the same provider', () => {
    const rows = write(update([provider('St Made-Up')]), 2, { who: 'Pat Example' });
    const now = update([provider('ST. MADE-UP', { urn: '900001' })], rows);
    expect(now).toHaveLength(7);
    expect(now[1]).toMatchObject({ provider: 'ST. MADE-UP', urn: '900001', who: 'Pat Example' });
  });
  test('that is taken off the list goes with it, unless somebody wrote something', () => {
    const rows = write(update([provider('Mistyped'), provider('B')]), 3, { notes: 'Asked for it.' });
    const left = update([provider('B')], rows);
    expect(left.filter((row) => row.provider === 'Mistyped').map((row) => row.step)).toEqual([3]);
    expect(left.filter((row) => row.provider === 'B')).toHaveLength(7);
  });
});

describe('a step', () => {
  const rows = update([provider('A')]);
  test.each([
    [{ 'done-on': '2026-11-03', who: 'Pat Example' }, 'Done'],
    [{ 'done-on': '3/11/2026', who: 'Pat Example' }, 'Done'],
    [{ 'done-on': '2026-11-03' }, 'Say who'],
    [{ who: 'Pat Example' }, 'Say when'],
    [{ 'done-on': 'yes', who: 'Pat Example' }, 'Say when'],
    [{ 'done-on': '31/2/2026', who: 'Pat Example' }, 'Say when'],
    [{ notes: 'Soon' }, 'To do'],
    [{ 'done-on': '  ', who: ' ' }, 'To do'],
  ])('with %j is: %s', (cells, state) => {
    expect(update([provider('A')], write(rows, 4, cells))[3]?.state).toBe(state);
  });
  test('is next when it is the first that nobody has touched', () => {
    const some = write(write(rows, 1, { 'done-on': '2026-11-03', who: 'P' }), 2, { who: 'P' });
    const now = update([provider('A')], some);
    expect(states(now)).toEqual(['Done', 'Say when', 'Next', 'To do', 'To do', 'To do', 'To do']);
    expect(now[6]?.progress).toBe('1 of 7 done');
  });
  test('that somebody deleted comes back', () => {
    const now = update([provider('A')], rows.slice(1));
    expect(now.map((row) => row.step).sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });
});

test('whatever people write and however they sort, nothing of theirs is changed or lost, and a second look changes nothing', () => {
  const cell = fc.constantFrom(null, '', '2026-11-03', '3/11/2026', 'yes', 'Pat Example', '=1+1');
  const cells = fc.record({ 'done-on': cell, who: cell, notes: cell });
  fc.assert(
    fc.property(
      fc.array(cells, { minLength: 14, maxLength: 14 }),
      fc.uniqueArray(fc.nat(13), { maxLength: 14 }),
      (written, order) => {
        const made = update([provider('A'), provider('B')]).map((row, index) => ({
          ...row,
          ...written[index],
        }));
        const sorted = [
          ...order.map((index) => made[index] ?? {}),
          ...made.filter((_, index) => !order.includes(index)),
        ];
        const now = update([provider('A'), provider('B')], sorted);
        const persons = (rows: readonly Row[]) =>
          rows.map((row) => [row.provider, row.step, row['done-on'], row.who, row.notes]);
        expect(persons(now)).toEqual(persons(sorted));
        expect(update([provider('A'), provider('B')], now)).toEqual(now);
      },
    ),
  );
});

describe('a provider’s steps as values', () => {
  const rows = write(
    write(update([provider('A', { urn: '900001' }), provider('B')]), 1, {
      'done-on': '3/11/2026',
      who: 'Pat Example',
    }),
    2,
    { 'done-on': 'yes' },
  );
  test('are its own, dates as ISO, what is no date left out', () => {
    const [list] = CHECKS;
    if (!list) throw new Error('Keys has no checklist');
    expect(stepValues(rows, list, { name: 'a' })).toEqual({
      'step-1-done': '2026-11-03',
      'step-1-who': 'Pat Example',
    });
    expect(stepValues(rows, list, { name: 'C' })).toEqual({});
    expect(stepValues(rows, { ...list, instrument: 'other' }, { name: 'A' })).toEqual({});
  });
});

test('of providers that are merged each step stands once, the one that somebody wrote on', () => {
  const [farm, barn] = [
    { ...provider('Farm'), id: 'name:farm' },
    { ...provider('Barn'), id: 'name:barn' },
  ];
  const rows = update([farm, barn]);
  const ofBarn = rows.filter((row) => row.provider === 'Barn');
  const done = write(ofBarn, 2, { 'done-on': '2026-10-01', who: 'Lee Lead' });
  const merged = update(
    [{ ...farm, merged: 'name:barn' }],
    [...rows.filter((row) => row.provider === 'Farm'), ...done],
  );
  expect(merged.map((row) => [row.provider, row.step]).sort()).toEqual(
    Array.from({ length: 7 }, (_, at) => ['Farm', at + 1]),
  );
  expect(merged.find((row) => row.step === 2)).toMatchObject({ who: 'Lee Lead', state: 'Done' });
});
