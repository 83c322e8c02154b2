/** A run ends by itself in time, and what a day's runs took is kept and told before Google stops them. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { spentInVain, timeSpentAfter, timeWarnings } from '../../../apps-script/commands/collect/time-spent';
import { startRun } from '../../../apps-script/commands/run-time';
import type { StoredValues } from '../../../apps-script/google/stored-values';
import { NewerError } from '../../../shared/errors';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

describe('a run', () => {
  const NOW = '2026-11-23T09:00:00.000Z';
  beforeEach(() => void vi.useFakeTimers({ now: Date.parse(NOW) }));
  afterEach(() => void vi.useRealTimers());

  test.each([
    ['reads', 'mayRead', 2.25 * MINUTE],
    ['builds a form', 'mayBuild', 2.5 * MINUTE],
    ['goes on', 'mayGoOn', 4.5 * MINUTE],
  ] as const)('%s for so long and no longer', (_, may, ms) => {
    const run = startRun();
    expect(run.now).toBe(NOW);
    expect(run[may]()).toBe(true);
    vi.setSystemTime(Date.parse(NOW) + ms - 1);
    expect(run[may]()).toBe(true);
    vi.setSystemTime(Date.parse(NOW) + ms);
    expect(run[may]()).toBe(false);
  });
});

describe('the time that a day’s runs took', () => {
  const BEGAN = '2026-11-23T09:00:00.000Z';
  const after = (ms: number): number => Date.parse(BEGAN) + ms;
  const store = (texts: Readonly<Record<string, string>>): StoredValues =>
    ({ get: (name: string) => texts[name], names: () => Object.keys(texts) }) as StoredValues;
  const spent = (day: string, accounts: Record<string, number>): StoredValues =>
    store({ 'time-spent': JSON.stringify({ schema: 1, day, accounts }) });
  const accounts = (kept: Readonly<Record<string, string>>): unknown =>
    (JSON.parse(kept['time-spent'] ?? '{}') as { accounts: unknown }).accounts;

  test('is added up for each account', () => {
    const first = timeSpentAfter(store({}), 'a', BEGAN, after(20 * SECOND));
    expect(JSON.parse(first['time-spent'] ?? '')).toEqual({
      schema: 1,
      day: '2026-11-23',
      accounts: { a: 20_000 },
    });
    expect(accounts(timeSpentAfter(store(first), 'a', BEGAN, after(5 * SECOND)))).toEqual({ a: 25_000 });
    expect(accounts(timeSpentAfter(store(first), 'b', BEGAN, after(5 * SECOND)))).toEqual({
      a: 20_000,
      b: 5000,
    });
  });

  test('begins anew with the day in London, and where what is kept is damaged', () => {
    const yesterday = spent('2026-11-22', { a: 20_000, b: 1 });
    expect(accounts(timeSpentAfter(yesterday, 'a', BEGAN, after(1)))).toEqual({ a: 1 });
    const damaged = store({ 'time-spent': '{' });
    expect(accounts(timeSpentAfter(damaged, 'a', BEGAN, after(1)))).toEqual({ a: 1 });
    const summer = '2026-07-01T23:30:00.000Z';
    const july = timeSpentAfter(spent('2026-07-02', { a: 5 }), 'a', summer, Date.parse(summer) + 1);
    expect(accounts(july)).toEqual({ a: 6 });
  });

  test('that a newer version kept is left as it is', () => {
    const newer = store({ 'time-spent': JSON.stringify({ schema: 2, day: '2026-11-23', accounts: {} }) });
    expect(() => timeSpentAfter(newer, 'a', BEGAN, after(1))).toThrow(NewerError);
    expect(() => timeSpentAfter(newer, 'a', BEGAN, after(1))).toThrow(
      /^The record of the time that runs took /,
    );
  });

  test('of a run that found nothing is written down from ten seconds on', () => {
    expect(spentInVain(store({}), 'a', BEGAN, after(10 * SECOND - 1))).toEqual({});
    expect(accounts(spentInVain(store({}), 'a', BEGAN, after(10 * SECOND)))).toEqual({ a: 10_000 });
  });

  test('is told where one account’s, today, comes near to what Google gives', () => {
    const warned = (day: string, minutes: Record<string, number>): string[] =>
      timeWarnings(
        spent(day, Object.fromEntries(Object.entries(minutes).map(([key, many]) => [key, many * MINUTE]))),
        BEGAN,
      );
    expect(warned('2026-11-23', { a: 10, b: 70 })).toEqual([
      expect.stringContaining('Runs that started by themselves have taken 70 minutes today.'),
    ]);
    expect(warned('2026-11-23', { a: 40, b: 40 })).toEqual([]);
    expect(warned('2026-11-22', { b: 70 })).toEqual([]);
    expect(warned('2026-11-23', {})).toEqual([]);
    expect(timeWarnings(store({}), BEGAN)).toEqual([]);
  });
});
