/** Rules of the extension that take a line or two: keeping, imports, policy, groups of pupils. */
import { describe, expect, test } from 'vitest';
import { type CheckRecord, pastKeeping } from '../../../extension/model/check-record';
import { type ImportJob, isInterrupted, isRunning, SILENCE_MS } from '../../../extension/model/import-job';
import { listTitle } from '../../../extension/model/list-in-work';
import { EMPTY_SETTINGS, inForce } from '../../../extension/model/settings';
import {
  AMOUNTS,
  ASKED,
  factsOf,
  faultsOf,
  knownOf,
  MOST_PUPILS,
  NEW_GROUP,
  numbersOf,
  QUESTIONS,
  timeOf,
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
  test.each([
    ['waiting', true],
    ['downloading', true],
    ['reading', true],
    ['proving', true],
    ['done', false],
    ['refused', false],
    ['failed', false],
    ['stopped', false],
  ] as const)('that is %s is under way: %s', (phase, is) => expect(isRunning({ ...job, phase })).toBe(is));
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
  test.each([
    { la: '884' },
    { registerAddress: 'https://register.example/{YYYYMMDD}.csv' },
    { linksAddress: 'https://register.example/links-{YYYYMMDD}.csv' },
    { refreshDays: 7 },
    { draftDays: 0 },
  ] as const)('%j', (policy) => {
    expect(inForce(EMPTY_SETTINGS, policy)).toEqual({ ...EMPTY_SETTINGS, ...policy });
  });
});

describe('a list that is being checked', () => {
  test.each([
    ['', '', 'Pasted list'],
    ['list.xlsx', '', 'list.xlsx'],
    ['list.xlsx', 'Autumn', 'list.xlsx, sheet “Autumn”'],
  ])('of file %j and sheet %j is called %j', (file, sheet, title) => {
    expect(listTitle({ file, sheet })).toBe(title);
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
  test('each answer is that of its own question', () => {
    const keys = QUESTIONS.map(({ key }) => key);
    for (const key of keys) {
      const answers = { ...NEW_GROUP.answers, [key]: 'yes' as const };
      const [pupil] = facts({ ...group, answers }).pupils ?? [];
      expect(keys.filter((one) => pupil?.[one] !== null)).toEqual([key]);
      expect(pupil?.[key]).toBe(true);
    }
    const amounts = { hours: '10', breaks: '2', weeks: '38' };
    expect(facts({ ...group, amounts }).pupils?.[0]).toMatchObject({
      hoursPerWeek: 10,
      breaksPerWeek: 2,
      weeksPerYear: 38,
    });
  });
  test('what is typed with blanks around it is the number; nothing typed is not known', () => {
    const hours = (typed: string) =>
      facts({ ...group, amounts: { ...group.amounts, hours: typed } }).pupils?.[0]?.hoursPerWeek;
    expect([' 17.5 ', ' ', ''].map(hours)).toEqual([17.5, null, null]);
  });
  test('whole pupils only; none stated, none known', () => {
    expect(facts({ ...group, count: 2.9 }).pupils).toHaveLength(2);
    expect(factsOf([], 'yes', '2026-11-22')).toEqual({ asOf: '2026-11-22', isSchool: true });
    expect(facts({ ...group, count: 0 })).toEqual({ asOf: '2026-11-22', isSchool: null, pupils: [] });
  });
  test('a new group states nothing but that there is a pupil', () => {
    expect(
      facts(NEW_GROUP).pupils?.map((pupil) => Object.values(pupil).every((fact) => fact === null)),
    ).toEqual([true]);
    expect(NEW_GROUP.count).toBe(1);
  });
  test('words of the form are read as they are meant, and others as not known', () => {
    expect(['yes', 'no', 'unknown', '', 'maybe'].map(knownOf)).toEqual([
      ...['yes', 'no', 'unknown', 'unknown', 'unknown'],
    ]);
    expect(['day', 'evening', 'weekend', 'unknown', 'night'].map(timeOf)).toEqual([
      ...['day', 'evening', 'weekend', 'unknown', 'unknown'],
    ]);
  });
  test('every question is asked once, in words', () => {
    expect([...ASKED].sort()).toEqual(
      [...QUESTIONS.map(({ key }) => key), ...AMOUNTS.map(({ key }) => key), 'time'].sort(),
    );
    const titles = [...QUESTIONS, ...AMOUNTS].map(({ title }) => title);
    expect(titles.filter((title) => title.trim() === '')).toEqual([]);
    expect(new Set(titles).size).toBe(titles.length);
    expect([...QUESTIONS, ...AMOUNTS].filter(({ hint }) => hint === '').map(({ key }) => key)).toEqual([
      ...['lookedAfter', 'ehcp'],
    ]);
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
    expect(typed('160', '9')).toEqual([
      'Pupils 2 to 4: the hours with breaks and independent study are 169; a week has 168.',
    ]);
    expect(typed('', '169')).toEqual([
      'Pupils 2 to 4: “Hours a week of breaks and independent study” is 169; a number from 0 to 168 was expected.',
    ]);
    expect(typed('0', '168', '53')).toEqual([]);
    expect(typed('0', '-1')).toHaveLength(1);
    expect(numbersOf([], 0)).toBe('No pupils yet');
  });
});
