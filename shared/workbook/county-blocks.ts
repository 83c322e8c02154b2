/** The County tab: charts on top, then tables side by side. Counts and gaps; providers by name or date only. */
import type { BlockPlan, CellStyle, ChartPlan } from '../schema/workbook-plan';
import { byProduct } from './record-columns';

const COLOURS = { met: '#1d70b8', partly: '#f0c36d', notMet: '#b3452c', quiet: '#d9dde1' } as const;
export const warning: CellStyle = { background: '#fde8d7', text: '#7a2e0e', bold: true };
export const calm: CellStyle = { background: '#e3f1e3', text: '#1c4d1f' };
export const soon: CellStyle = { background: '#fff3d1', text: '#5f4700' };

const counts = [
  byProduct('met', 'Met', 70, 'number'),
  byProduct('partly', 'Partly met', 90, 'number'),
  byProduct('not-met', 'Not met', 80, 'number'),
  byProduct('not-applicable', 'Not applicable', 110, 'number'),
];
const series = [
  { column: 'met', colour: COLOURS.met },
  { column: 'partly', colour: COLOURS.partly },
  { column: 'not-met', colour: COLOURS.notMet },
];

export const countyBlocks: readonly BlockPlan[] = [
  {
    id: 'themes',
    title: 'Ratings by theme',
    note: 'How many criteria were rated so in the latest visit of each provider. Frameworks are not added together.',
    columns: [
      byProduct('theme', 'Framework and theme', 300, 'text'),
      byProduct('visits', 'Visits', 70, 'number'),
      ...counts,
      byProduct('ratings', 'In the framework’s own words', 320, 'text'),
    ],
    conditionalFormats: [],
  },
  {
    id: 'topics',
    title: 'Ratings by topic',
    note: 'Criteria of all frameworks that ask about the same thing; those that only touch a topic are not counted.',
    columns: [
      byProduct('topic', 'Topic', 260, 'text'),
      byProduct('providers', 'Providers', 80, 'number'),
      ...counts,
      byProduct('differ', 'Where frameworks differ', 320, 'text', {
        note: 'They ask for the same thing to a different measure. Provision QA > Compare frameworks by topic shows both.',
      }),
    ],
    conditionalFormats: [
      { kind: 'gradient', columns: ['met'], low: '#ffffff', high: '#9cc3e6' },
      { kind: 'gradient', columns: ['partly'], low: '#ffffff', high: '#f7dca3' },
      { kind: 'gradient', columns: ['not-met'], low: '#ffffff', high: '#e3a08f' },
    ],
  },
  {
    id: 'essential-gaps',
    title: 'Essential requirements not met',
    note: 'From the latest visit of each provider, by provider name.',
    columns: [
      byProduct('provider', 'Provider', 220, 'text'),
      byProduct('framework', 'Framework', 180, 'text'),
      byProduct('criterion', 'Criterion', 320, 'text'),
      byProduct('visit-date', 'Visit date', 100, 'date'),
    ],
    conditionalFormats: [],
  },
  {
    id: 'due',
    title: 'Visits due',
    note: 'By date. The date of the next visit where one was agreed; otherwise the interval in Settings.',
    columns: [
      byProduct('provider', 'Provider', 220, 'text'),
      byProduct('last-visit', 'Last visit', 100, 'date'),
      byProduct('due-by', 'Due by', 100, 'date'),
      byProduct('state', 'Due or overdue', 120, 'text'),
    ],
    conditionalFormats: [{ kind: 'text-is', columns: ['state'], text: 'Overdue', style: warning }],
  },
  {
    id: 'evidence',
    title: 'Evidence out of date or ending soon',
    note: 'By date. Each says which rule it comes from.',
    columns: [
      byProduct('provider', 'Provider', 220, 'text'),
      byProduct('title', 'Evidence', 220, 'text'),
      byProduct('expires', 'Ends on', 100, 'date'),
      byProduct('state', 'State', 120, 'text'),
      byProduct('source', 'Rule', 260, 'text'),
    ],
    conditionalFormats: [
      { kind: 'text-is', columns: ['state'], text: 'Out of date', style: warning },
      { kind: 'text-is', columns: ['state'], text: 'Ends soon', style: soon },
    ],
  },
  {
    id: 'figures',
    title: 'At a glance',
    note: 'Counted on the date given here.',
    columns: [byProduct('what', 'What', 240, 'text'), byProduct('value', 'Number or date', 120, 'text')],
    conditionalFormats: [],
  },
];

export const countyCharts: readonly ChartPlan[] = [
  {
    id: 'theme-bars',
    title: 'Ratings by theme, latest visits',
    kind: 'stacked-bar',
    block: 'themes',
    label: 'theme',
    values: series,
    rows: 40,
    width: 760,
    height: 420,
  },
  {
    id: 'topic-bars',
    title: 'Ratings by topic, latest visits',
    kind: 'stacked-bar',
    block: 'topics',
    label: 'topic',
    values: series,
    rows: 50,
    width: 760,
    height: 420,
  },
];
