/** The Settings tab: what an LA changes comes back; what cannot be used is named. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { usualSettings } from '../../../shared/schema/settings';
import { readSettings, settingRows, settingsTab } from '../../../shared/workbook/settings-tab';
import { throughSheet } from './through-sheet';

test('settings come back as they were written, wherever people moved the columns', () => {
  const settings = fc.record({
    laName: fc.string({ minLength: 1 }).filter((text) => text.trim() === text),
    laCode: fc.constantFrom('884', '000'),
    visitIntervalMonths: fc.integer({ min: 1, max: 36 }),
  });
  fc.assert(
    fc.property(settings, (given) => {
      expect(readSettings(settingRows(given).map((row) => throughSheet(settingsTab, row)))).toEqual(given);
    }),
  );
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
  ['laCode', 884, { laCode: '884' }],
  ['laName', ' Exampleshire ', { laName: 'Exampleshire' }],
])('%s as %j is taken as %j', (id, value, settings) => {
  expect(readSettings([{ id, value }])).toEqual({ ...usualSettings, ...settings });
});

test.each([
  ['visitIntervalMonths', 'often', /visitIntervalMonths/],
  ['visitIntervalMonths', 0, /1 to 36 months/],
  ['visitIntervalMonths', 37, /1 to 36 months/],
  ['visitIntervalMonths', 4.5, /a whole number was expected/],
  ['laCode', '88', /three digits of the LA code/],
  ['laCode', '8844', /three digits of the LA code/],
])('%s cannot be %s', (id, value, message) => {
  expect(() => readSettings([{ id, value }])).toThrow(message);
});
