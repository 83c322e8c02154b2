import { describe, expect, test } from 'vitest';
import { readSettings, settingRows, usualSettings } from '../../../shared/workbook/settings-tab';
import { workbookPlan } from '../../../shared/workbook/workbook-plan';

const plan = workbookPlan({ ...usualSettings, laName: 'Exampleshire' });

describe('the workbook', () => {
  test('has its tabs, titles and headers once each', () => {
    expect(plan.tabs.map(({ title }) => title)).toEqual([
      'Start',
      'Providers',
      'Visits',
      'Findings',
      'Actions',
      'County',
      'Settings',
      'Problems',
      'Framework versions',
    ]);
    for (const tab of plan.tabs) {
      for (const columns of [tab.columns, ...(tab.blocks ?? []).map((block) => block.columns)]) {
        expect(new Set(columns.map(({ header }) => header.toLowerCase())).size).toBe(columns.length);
        expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length);
      }
    }
    expect(plan.title).toBe('Provision QA: Exampleshire');
  });

  test('formats, charts and choices name columns that are there', () => {
    for (const tab of plan.tabs) {
      const keys = tab.columns.map(({ key }) => key);
      for (const format of tab.conditionalFormats)
        expect(keys).toEqual(expect.arrayContaining([...format.columns]));
      for (const block of tab.blocks ?? []) {
        const own = block.columns.map(({ key }) => key);
        for (const format of block.conditionalFormats)
          expect(own).toEqual(expect.arrayContaining([...format.columns]));
      }
      for (const chart of tab.charts ?? []) {
        const own = tab.blocks?.find(({ id }) => id === chart.block)?.columns.map(({ key }) => key);
        expect(own).toEqual(
          expect.arrayContaining([chart.label, ...chart.values.map(({ column }) => column)]),
        );
      }
      for (const column of tab.columns) expect(column.choices !== undefined).toBe(column.kind === 'choice');
    }
  });
});

describe('settings', () => {
  test('come back as they were written', () => {
    const settings = { laName: 'Exampleshire', laCode: '884', visitIntervalMonths: 4 };
    expect(readSettings(settingRows(settings))).toEqual(settings);
  });

  test('what is empty or gone is the usual', () => {
    expect(readSettings([{ id: 'visitIntervalMonths', value: '' }])).toEqual(usualSettings);
  });

  test.each([
    ['visitIntervalMonths', 'often', /visitIntervalMonths/],
    ['visitIntervalMonths', 0, /1 to 36 months/],
    ['visitIntervalMonths', 37, /1 to 36 months/],
    ['laCode', '88', /three digits of the LA code/],
  ])('%s cannot be %s', (id, value, message) => {
    expect(() => readSettings([{ id, value }])).toThrow(message);
  });
});
