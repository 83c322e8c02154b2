/** The workbook’s tabs: named once, with formats of columns that are there. */
import { describe, expect, test } from 'vitest';
import { usualSettings } from '../../../shared/schema/settings';
import type { TableTab } from '../../../shared/schema/workbook-plan';
import { checklistsTab } from '../../../shared/workbook/checklists-tab';
import { crosswalkTab } from '../../../shared/workbook/crosswalk-tab';
import { documentsTab } from '../../../shared/workbook/documents-tab';
import { workbookPlan } from '../../../shared/workbook/workbook-plan';

const plan = workbookPlan({ ...usualSettings, laName: 'Exampleshire' });
type Columns = Pick<TableTab, 'columns' | 'conditionalFormats'>;
const tables = [...plan.tabs, crosswalkTab, documentsTab, checklistsTab].flatMap((tab): readonly Columns[] =>
  tab.layout === 'table' ? [tab] : [],
);

describe('the workbook', () => {
  test('has its tabs, titles and headers once each', () => {
    expect(plan.tabs.map(({ title }) => title)).toEqual([
      'Start',
      'This week',
      'Providers',
      'Visits',
      'Findings',
      'Answers',
      'Actions',
      'County',
      'People',
      'Settings',
      'Problems',
      'Framework versions',
      'Responses',
      'History',
    ]);
    for (const { columns } of tables) {
      expect(columns.length).toBeGreaterThan(1);
      expect(new Set(columns.map(({ header }) => header.toLowerCase())).size).toBe(columns.length);
      expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length);
    }
    expect(plan.title).toBe('Provision QA: Exampleshire');
  });

  test('formats and choices name columns that are there', () => {
    for (const { columns, conditionalFormats } of tables) {
      const keys = columns.map(({ key }) => key);
      for (const format of conditionalFormats)
        expect(keys).toEqual(expect.arrayContaining([...format.columns]));
      for (const column of columns) expect(column.choices !== undefined).toBe(column.kind === 'choice');
    }
  });
});
