import { describe, expect, test } from 'vitest';
import { type CheckRecord, pastKeeping } from '../../../extension/model/check-record';
import { type ImportJob, isInterrupted, SILENCE_MS } from '../../../extension/model/import-job';
import { EMPTY_SETTINGS, inForce } from '../../../extension/model/settings';
import { factsOf, MOST_PUPILS, NEW_GROUP, numbersOf } from '../../../extension/model/threshold-groups';

describe('keeping', () => {
  const record = (savedAt: string): Pick<CheckRecord, 'savedAt'> => ({ savedAt });
  const now = new Date('2026-11-22T12:00:00.000Z');
  test('a record goes when it is older than the time set, not on the day', () => {
    const [old, onTheDay] = [record('2026-11-12T11:59:59.999Z'), record('2026-11-12T12:00:00.000Z')];
    expect(pastKeeping([old, onTheDay], 10, now)).toEqual([old]);
  });
  test('no time set keeps all', () => {
    expect(pastKeeping([record('1999-01-01T00:00:00.000Z')], 0, now)).toEqual([]);
  });
});

describe('an import', () => {
  const job = { phase: 'reading', beatAt: '2026-11-22T12:00:00.000Z' } as ImportJob;
  const after = (ms: number): Date => new Date(Date.parse(job.beatAt) + ms);
  test('looks interrupted only after the time that a living worker would have shown itself', () => {
    expect(isInterrupted(job, after(SILENCE_MS))).toBe(false);
    expect(isInterrupted(job, after(SILENCE_MS + 1))).toBe(true);
    expect(isInterrupted({ ...job, phase: 'done' }, after(SILENCE_MS + 1))).toBe(false);
  });
});

describe('the organisation’s policy', () => {
  test('stands over the officer’s settings where it says anything', () => {
    const own = { ...EMPTY_SETTINGS, la: '831', officer: { name: 'Pat', role: 'QA', organisation: 'Mine' } };
    const settings = inForce(own, { organisation: 'Example Council', recordDays: 0, autoRefresh: true });
    expect(settings).toEqual({
      ...own,
      recordDays: 0,
      autoRefresh: true,
      officer: { name: 'Pat', role: 'QA', organisation: 'Example Council' },
    });
    expect(inForce(own, {})).toEqual(own);
  });
});

describe('groups of pupils', () => {
  const group = { ...NEW_GROUP, count: 3, hours: '17,5' };
  test('become one pupil each, unknown where not known', () => {
    const { pupils } = factsOf([group], '2026-11-22');
    expect(pupils).toHaveLength(3);
    expect(pupils?.[0]).toMatchObject({ hoursPerWeek: 17.5, ehcp: null });
  });
  test('are numbered as the result numbers them', () => {
    const groups = [group, NEW_GROUP, group];
    expect(groups.map((_, at) => numbersOf(groups, at))).toEqual([
      'Pupils 1 to 3',
      'Pupil 4',
      'Pupils 5 to 7',
    ]);
  });
  test('a slip of the keyboard makes no million pupils', () => {
    expect(factsOf([{ ...group, count: 1e9 }, group], '2026-11-22').pupils).toHaveLength(MOST_PUPILS);
    expect(factsOf([{ ...group, count: -4 }], '2026-11-22').pupils).toEqual([]);
  });
});
