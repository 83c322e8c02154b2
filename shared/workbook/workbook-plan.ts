/** The county workbook as data: its tabs, columns, formats and charts. */
import type { ColumnPlan, ConditionalFormat, TabId, TabPlan, WorkbookPlan } from '../schema/workbook-plan';
import { calm, countyBlocks, countyCharts, soon, warning } from './county-blocks';
import {
  actionColumns,
  byProduct,
  findingColumns,
  problemColumns,
  providerColumns,
  versionColumns,
  visitColumns,
} from './record-columns';
import { settingColumns, settingRows, usualSettings, type Settings } from './settings-tab';

export const startColumns: readonly ColumnPlan[] = [
  byProduct('what', 'What', 260, 'text'),
  byProduct('value', 'Link or value', 520, 'text'),
  byProduct('note', 'Note', 520, 'paragraph'),
];

/** Row number (from 1) at which the County tab's tables begin, under the charts. */
const COUNTY_BLOCKS_ROW = 24;

interface Table {
  readonly id: TabId;
  readonly title: string;
  readonly columns: readonly ColumnPlan[];
  readonly frozenColumns?: number;
  readonly hidden?: boolean;
  readonly formats?: readonly ConditionalFormat[];
  readonly firstRows?: TabPlan['firstRows'];
}

const table = ({ id, title, columns, frozenColumns, hidden, formats, firstRows }: Table): TabPlan => ({
  id,
  title,
  layout: 'table',
  hidden: hidden ?? false,
  frozenRows: 1,
  frozenColumns: frozenColumns ?? 1,
  columns,
  warnOnEdit: true,
  conditionalFormats: formats ?? [],
  firstRows: firstRows ?? [],
});

const dueFormats = (column: string): ConditionalFormat[] => [
  { kind: 'text-is', columns: [column], text: 'Overdue', style: warning },
  { kind: 'text-is', columns: [column], text: 'Due soon', style: soon },
];

/** The workbook of one LA. `settings` fill the Settings tab when it is made. */
export function workbookPlan(settings: Settings = usualSettings): WorkbookPlan {
  const name = settings.laName === '' ? 'Provision QA' : `Provision QA: ${settings.laName}`;
  return {
    title: name,
    locale: 'en_GB',
    timeZone: 'Europe/London',
    tabs: [
      table({ id: 'start', title: 'Start', columns: startColumns, frozenColumns: 0 }),
      table({
        id: 'providers',
        title: 'Providers',
        columns: providerColumns,
        formats: [...dueFormats('due'), { kind: 'not-empty', columns: ['essential-unmet'], style: warning }],
      }),
      table({
        id: 'visits',
        title: 'Visits',
        columns: visitColumns,
        formats: [
          { kind: 'not-empty', columns: ['essential-unmet'], style: warning },
          { kind: 'text-is', columns: ['complete'], text: 'No', style: soon },
        ],
      }),
      table({
        id: 'findings',
        title: 'Findings',
        columns: findingColumns,
        formats: [
          { kind: 'text-is', columns: ['meaning'], text: 'Met', style: calm },
          { kind: 'text-is', columns: ['meaning'], text: 'Partly met', style: soon },
          { kind: 'text-is', columns: ['meaning'], text: 'Not met', style: warning },
        ],
      }),
      table({
        id: 'actions',
        title: 'Actions',
        columns: actionColumns,
        formats: [...dueFormats('due'), { kind: 'text-is', columns: ['status'], text: 'Done', style: calm }],
      }),
      {
        ...table({ id: 'county', title: 'County', columns: [], frozenColumns: 0 }),
        layout: 'blocks',
        frozenRows: 0,
        blocksRow: COUNTY_BLOCKS_ROW,
        blocks: countyBlocks,
        charts: countyCharts,
      },
      table({
        id: 'settings',
        title: 'Settings',
        columns: settingColumns,
        firstRows: settingRows(settings),
      }),
      table({ id: 'problems', title: 'Problems', columns: problemColumns, frozenColumns: 0 }),
      table({ id: 'versions', title: 'Framework versions', columns: versionColumns, hidden: true }),
    ],
  };
}
