import { describe, expect, test } from 'vitest';
import { type CheckRecord, pastKeeping } from '../../../extension/model/check-record';
import { type ImportJob, isInterrupted, SILENCE_MS } from '../../../extension/model/import-job';
import { EMPTY_SETTINGS, inForce } from '../../../extension/model/settings';
import {
  factsOf,
  faultsOf,
  MOST_PUPILS,
  NEW_GROUP,
  numbersOf,
} from '../../../extension/model/threshold-groups';

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
  const group = { ...NEW_GROUP, count: 3, amounts: { hours: '17,5', breaks: '', weeks: '12' } };
  const facts = (...groups: readonly (typeof NEW_GROUP)[]) => factsOf(groups, 'unknown', '2026-11-22');
  test('become one pupil each, unknown where not known', () => {
    const { pupils, isSchool } = facts(group);
    expect(pupils).toHaveLength(3);
    expect(pupils?.[0]).toEqual({
      compulsorySchoolAge: null,
      hoursPerWeek: 17.5,
      breaksPerWeek: null,
      weeksPerYear: 12,
      timeOfDay: null,
      precludesElsewhere: null,
      soleProvision: null,
      lookedAfter: null,
      ehcp: null,
      sen: null,
    });
    expect(isSchool).toBeNull();
  });
  test('state what is answered', () => {
    const answers = { ...NEW_GROUP.answers, precludesElsewhere: 'yes', soleProvision: 'no' } as const;
    const said = factsOf([{ ...group, time: 'weekend', answers }], 'no', '2026-11-22');
    expect(said).toMatchObject({
      isSchool: false,
      pupils: Array.from({ length: 3 }, () => ({
        timeOfDay: 'weekend',
        precludesElsewhere: true,
        soleProvision: false,
      })),
    });
  });
  test('are numbered as the result numbers them', () => {
    const groups = [group, NEW_GROUP, { ...group, count: 0 }, group];
    expect(groups.map((_, at) => numbersOf(groups, at))).toEqual([
      'Pupils 1 to 3',
      'Pupil 4',
      'No pupils yet',
      'Pupils 5 to 7',
    ]);
  });
  test('a slip of the keyboard makes no million pupils', () => {
    expect(facts({ ...group, count: 1e9 }, group).pupils).toHaveLength(MOST_PUPILS);
    expect(facts({ ...group, count: -4 }).pupils).toEqual([]);
  });
  test('what cannot be is said in the words of the form', () => {
    const typed = (hours: string, breaks = '', weeks = '') =>
      faultsOf([NEW_GROUP, { ...group, amounts: { hours, breaks, weeks } }]);
    expect(typed('168')).toEqual([]);
    expect(typed('169')).toEqual([
      'Pupils 2 to 4: “Hours a week taught there” is 169; a number from 0 to 168 was expected.',
    ]);
    expect(typed('some')).toEqual([expect.stringMatching(/is some; a number/)]);
    expect(typed('-1', '0', '54')).toEqual([
      expect.stringMatching(/Hours a week taught/),
      expect.stringMatching(/Weeks a year” is 54; a number from 0 to 53/),
    ]);
    expect(typed('160', '8')).toEqual([]);
    expect(typed('160', '9')).toEqual([expect.stringMatching(/are 169; a week has 168/)]);
  });
});
