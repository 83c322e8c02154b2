/** The Settings tab: what an LA changes comes back; what cannot be used is named. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { usualSettings } from '../../../shared/schema/settings';
import {
  missingSettings,
  readSettings,
  settingRows,
  settingsTab,
} from '../../../shared/workbook/settings-tab';
import { throughSheet } from './through-sheet';

test('settings come back as they were written, wherever people moved the columns', () => {
  const settings = fc.record({
    laName: fc.string({ minLength: 1 }).filter((text) => text.trim() === text),
    laCode: fc.constantFrom('884', '000'),
    visitIntervalMonths: fc.integer({ min: 1, max: 36 }),
    higherRiskMonths: fc.integer({ min: 1, max: 36 }),
    lowerRiskMonths: fc.integer({ min: 1, max: 36 }),
    autumnTermFrom: fc.constantFrom('1 September', '4 Sept', '28 August'),
    springTermFrom: fc.constantFrom('1 January', '6 January'),
    summerTermFrom: fc.constantFrom('Easter', '14 April', 'easter'),
    keepVisitsYears: fc.integer({ min: 1, max: 50 }),
    replyDays: fc.integer({ min: 0, max: 90 }),
    keepLettersYears: fc.integer({ min: 1, max: 50 }),
    keepPupilYears: fc.integer({ min: 1, max: 50 }),
  });
  fc.assert(
    fc.property(settings, (given) => {
      expect(readSettings(settingRows(given).map((row) => throughSheet(settingsTab, row)))).toEqual(given);
    }),
  );
});

test('a workbook of an earlier version gets the settings that it lacks, and keeps those that it has', () => {
  const before = settingRows({ ...usualSettings, laName: 'Exampleshire' }).slice(0, 3);
  const added = missingSettings(before);
  expect(added.map(({ id, value }) => [id, value])).toEqual([
    ['higherRiskMonths', 6],
    ['lowerRiskMonths', 12],
    ['replyDays', 14],
    ['autumnTermFrom', '1 September'],
    ['springTermFrom', '1 January'],
    ['summerTermFrom', 'Easter'],
    ['keepVisitsYears', 6],
    ['keepLettersYears', 6],
    ['keepPupilYears', 6],
  ]);
  expect(missingSettings([...before, ...added])).toEqual([]);
});

test('what is empty or gone is the usual', () => {
  for (const value of ['', '  ', null])
    expect(readSettings([{ id: 'visitIntervalMonths', value }])).toEqual(usualSettings);
  expect(readSettings([])).toEqual(usualSettings);
});

test.each([
  ['visitIntervalMonths', 1, { visitIntervalMonths: 1 }],
  ['visitIntervalMonths', 36, { visitIntervalMonths: 36 }],
  ['visitIntervalMonths', ' 4 ', { visitIntervalMonths: 4 }],
  ['keepVisitsYears', '25', { keepVisitsYears: 25 }],
  ['laCode', 884, { laCode: '884' }],
  ['laName', ' Exampleshire ', { laName: 'Exampleshire' }],
])('%s as %j is taken as %j', (id, value, settings) => {
  expect(readSettings([{ id, value }])).toEqual({ ...usualSettings, ...settings });
});

test.each([
  ['visitIntervalMonths', 'often', /visitIntervalMonths/],
  ['visitIntervalMonths', 0, /1 to 36 months/],
  ['visitIntervalMonths', 37, /1 to 36 months/],
  ['keepPupilYears', 51, /1 to 50 years/],
  ['keepLettersYears', 'for ever', /keepLettersYears/],
  ['visitIntervalMonths', 4.5, /a whole number was expected/],
  ['autumnTermFrom', 'in September', /a day such as 1 September, or Easter/],
  ['springTermFrom', '31 February', /a day such as 1 September, or Easter/],
  ['summerTermFrom', '29 February', /a day such as 1 September, or Easter/],
  ['laCode', '88', /three digits of the LA code/],
  ['laCode', '8844', /three digits of the LA code/],
])('%s cannot be %s', (id, value, message) => {
  expect(() => readSettings([{ id, value }])).toThrow(message);
});
