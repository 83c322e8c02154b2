/** What holds of every record, whatever is in it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newEditions } from '../../../shared/record/edition';
import { cellEventId, nextInstant, type RecordedEvent } from '../../../shared/record/event';
import type { SettledRecord } from '../../../shared/record/settled';
import { anyRecord } from './any-record';
import { removedProvider } from '../../../shared/record/removed-marks';
import { about, event, settled } from './record-examples';

const RUNS = { seed: 20261126, numRuns: 60 };

/** The list in an order that depends on a number, some of it twice. */
function stirred<T>(all: readonly T[], by: number): readonly T[] {
  const twice = [...all, ...all.filter((_, at) => (at + by) % 3 === 0)];
  return twice
    .map((one, at) => ({ one, key: ((at + 1) * (by + 7)) % 31 }))
    .sort((a, b) => a.key - b.key)
    .map(({ one }) => one);
}

test('order and repeats of the input change nothing', () => {
  fc.assert(
    fc.property(anyRecord, fc.nat(1000), ({ readings, events }, by) => {
      const editions = newEditions([], readings);
      expect(settled(stirred(editions, by), stirred(events, by))).toEqual(settled(editions, events));
      const copied = events.map((one) => structuredClone(one));
      expect(settled(structuredClone(editions), [...events, ...copied])).toEqual(settled(editions, events));
    }),
    RUNS,
  );
});

/** Removals of this and that at some moment, each of a provider under its id or the mark that says nothing of it. */
const removals = fc.array(
  fc.record({
    what: fc.constantFrom('v1', 'v2', 'v3', 'name:barn', 'name:farm', 'name:mill'),
    day: fc.integer({ min: 3, max: 11 }),
  }),
  { minLength: 1, maxLength: 3 },
);
const removed = (all: readonly { readonly what: string; readonly day: number }[], isMarked: boolean) =>
  all.map(({ what, day }, at): RecordedEvent => {
    const isVisit = what.startsWith('v');
    const id = isMarked && !isVisit ? removedProvider(what) : what;
    return { ...event('remove', day, about(isVisit ? 'visit' : 'provider', id)), id: `removal-${at}` };
  });

test('what is removed stays out whatever the order, and a provider under its mark as under its id', () => {
  fc.assert(
    fc.property(anyRecord, removals, fc.nat(1000), ({ readings, events }, all, by) => {
      const editions = newEditions([], readings);
      const record = settled(editions, [...events, ...removed(all, true)]);
      expect(settled(stirred(editions, by), stirred([...events, ...removed(all, true)], by))).toEqual(record);
      const byId = settled(editions, [...events, ...removed(all, false)]);
      expect({ ...record, removed: [] }).toEqual({ ...byId, removed: [] });
      // Read again, by whatever name its form has it, a visit says nothing more.
      for (const { what } of all)
        if (what.startsWith('v')) expect(JSON.stringify(record)).not.toContain(`"${what}#`);
    }),
    RUNS,
  );
});

test('reading everything again writes nothing, and bit by bit what at once writes', () => {
  fc.assert(
    fc.property(anyRecord, ({ readings }) => {
      const editions = newEditions([], readings);
      expect(newEditions(editions, readings)).toEqual([]);
      const last = readings.map((one) => ({ ...one, at: '2026-11-20T09:00:00.000Z' }));
      expect(newEditions(editions, last)).toEqual([]);
      expect(newEditions([], stirred(readings, 5)).map(({ edition }) => edition)).toEqual(
        editions.map(({ edition }) => edition),
      );
    }),
    RUNS,
  );
});

const later = (
  kind: 'withdraw' | 'restore' | 'merge' | 'unmerge',
  day: number,
  rest: Partial<RecordedEvent>,
) => event(kind, day, rest);
/** All but what happened. */
const withoutHistory = ({ visits, providers, ...rest }: SettledRecord): unknown => ({
  ...rest,
  visits: visits.map((visit) => ({ ...visit, history: [] })),
  providers: providers.map((provider) => ({
    ...provider,
    history: [],
    members: provider.members.map((member) => ({ ...member, history: [] })),
  })),
});

test('to withdraw a visit and to restore it leaves it as it was', () => {
  fc.assert(
    fc.property(anyRecord, ({ readings, events }) => {
      const editions = newEditions([], readings);
      const without = events.filter(({ kind }) => kind !== 'withdraw' && kind !== 'restore');
      const both = [later('withdraw', 20, about('visit', 'v1')), later('restore', 21, about('visit', 'v1'))];
      expect(withoutHistory(settled(editions, [...without, ...both]))).toEqual(
        withoutHistory(settled(editions, without)),
      );
    }),
    RUNS,
  );
});

test('to unmerge what was merged last leaves everything as it was', () => {
  fc.assert(
    fc.property(anyRecord, ({ readings, events }) => {
      const editions = newEditions([], readings);
      const free = events.filter(({ subject }) => subject.id !== 'name:barn');
      const both = [
        later('merge', 20, { ...about('provider', 'name:barn'), to: 'name:farm' }),
        later('unmerge', 21, about('provider', 'name:barn')),
      ];
      const [before, after] = [settled(editions, free), settled(editions, [...free, ...both])];
      const isCircle = after.problems.some(
        ({ kind, events: [id] }) => kind === 'circle' && id === both[0]?.id,
      );
      if (!isCircle) expect(withoutHistory(after)).toEqual(withoutHistory(before));
    }),
    RUNS,
  );
});

test('what is typed into a cell has one id whoever finds it, and another once it follows on something else', () => {
  const of = (id: string, field: string, base: string, to: string): string =>
    cellEventId({ type: 'visit', id }, field, base, to);
  const one = of('v1', 'notes', 'e1', 'Ring again');
  expect(of('v1', 'notes', 'e1', 'Ring again')).toBe(one);
  const others = [
    of('v2', 'notes', 'e1', 'Ring again'),
    of('v1', 'contact', 'e1', 'Ring again'),
    of('v1', 'notes', 'e2', 'Ring again'),
    of('v1', 'notes', 'e1', 'Ring'),
    of('v1', 'notes', 'e1Ring again', ''),
  ];
  expect(new Set([one, ...others]).size).toBe(6);
});

test('instants only go forward, whatever the clock does', () => {
  const last = '2026-11-03T12:00:00.000Z';
  expect(nextInstant('2026-11-03T12:00:00.001Z', last)).toBe('2026-11-03T12:00:00.001Z');
  expect(nextInstant(last, last)).toBe('2026-11-03T12:00:00.001Z');
  expect(nextInstant('2026-11-03T11:00:00.000Z', last)).toBe('2026-11-03T12:00:00.001Z');
  expect(nextInstant(last, '')).toBe(last);
});
