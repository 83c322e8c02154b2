/** The County tab: charts on top, then tables side by side. Counts and gaps; providers by name or date only. */
import { menuPath } from '../schema/menu-path';
import { conflictsAbout } from '../crosswalk/crosswalk';
import { ALERT_KINDS } from '../judging/alert-kinds';
import type { County } from '../schema/county';
import { longDate } from '../schema/dates';
import type { BlockRows, BlocksTab, ProductCells } from '../schema/workbook-plan';
import { block, byProduct, saying, SOON, stackedBars, WARNING } from './define-tab';

const COLOURS = { met: '#1d70b8', partly: '#f0c36d', notMet: '#b3452c' } as const;

const counts = [
  byProduct('met', 'Met', 70, 'number'),
  byProduct('partly', 'Partly met', 90, 'number'),
  byProduct('not-met', 'Not met', 80, 'number'),
  byProduct('not-applicable', 'Not applicable', 110, 'number'),
];

const BARS = [
  { column: 'met', colour: COLOURS.met },
  { column: 'partly', colour: COLOURS.partly },
  { column: 'not-met', colour: COLOURS.notMet },
] as const;

const themes = block({
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
});

const topics = block({
  id: 'topics',
  title: 'Ratings by topic',
  note: 'Criteria of all frameworks that ask about the same thing; those that only touch a topic are not counted.',
  columns: [
    byProduct('topic', 'Topic', 260, 'text'),
    byProduct('providers', 'Providers', 80, 'number'),
    ...counts,
    byProduct('differ', 'Where frameworks differ', 320, 'text', {
      note: `They ask for the same thing to a different measure. ${menuPath('Compare frameworks by topic')} shows both.`,
    }),
  ],
  conditionalFormats: [
    { kind: 'gradient', columns: ['met'], low: '#ffffff', high: '#9cc3e6' },
    { kind: 'gradient', columns: ['partly'], low: '#ffffff', high: '#f7dca3' },
    { kind: 'gradient', columns: ['not-met'], low: '#ffffff', high: '#e3a08f' },
  ],
});

const essentialGaps = block({
  id: 'essential-gaps',
  title: 'Essential requirements not met',
  note: 'From the latest visit of each provider, by provider name.',
  columns: [
    byProduct('provider', 'Provider', 220, 'text'),
    byProduct('framework', 'Framework', 180, 'text'),
    byProduct('criterion', 'Criterion', 320, 'text'),
    byProduct('visit-date', 'Visit date', 130, 'date'),
  ],
  conditionalFormats: [],
});

const due = block({
  id: 'due',
  title: 'Visits due',
  note: 'By date: the earliest of the date agreed, what a framework asks for, and the interval in Settings.',
  columns: [
    byProduct('provider', 'Provider', 220, 'text'),
    byProduct('last-visit', 'Last visit', 130, 'date'),
    byProduct('due-by', 'Due by', 130, 'date'),
    byProduct('state', 'Due or overdue', 120, 'text'),
  ],
  conditionalFormats: [saying('state', 'Overdue', WARNING)],
});

const evidence = block({
  id: 'evidence',
  title: 'Evidence out of date or ending soon',
  note: 'By date: the newest document of each kind, whichever form it was given in, with every rule that applies to it.',
  columns: [
    byProduct('provider', 'Provider', 220, 'text'),
    byProduct('title', 'Evidence', 220, 'text'),
    byProduct('expires', 'Ends on', 130, 'date'),
    byProduct('state', 'State', 120, 'text'),
    byProduct('source', 'Rule', 260, 'text'),
  ],
  conditionalFormats: [
    saying('state', 'Out of date', WARNING),
    saying('state', 'Ends soon', SOON),
    saying('state', 'Check this term', SOON),
  ],
});

const glance = block({
  id: 'figures',
  title: 'At a glance',
  note: 'Counted on the date given here.',
  columns: [byProduct('what', 'What', 240, 'text'), byProduct('value', 'Number or date', 120, 'text')],
  conditionalFormats: [],
});

const alerts = block({
  id: 'alerts',
  title: 'To look at',
  note: 'What no rating says and a person must look at, by provider name. It blocks nothing and is never counted.',
  later: true,
  columns: [
    byProduct('provider', 'Provider', 220, 'text'),
    byProduct('framework', 'Framework', 180, 'text'),
    byProduct('visit-date', 'Visit date', 130, 'date'),
    byProduct('about', 'About', 180, 'text'),
    byProduct('text', 'What to look at', 420, 'paragraph'),
    byProduct('criteria', 'Criteria', 120, 'text'),
  ],
  conditionalFormats: [],
});

export const countyTab = {
  id: 'county',
  title: 'County',
  layout: 'blocks',
  // Under the charts.
  blocksRow: 24,
  blocks: [themes, topics, essentialGaps, due, evidence, glance, alerts],
  charts: [
    stackedBars(themes, {
      id: 'theme-bars',
      title: 'Ratings by theme, latest visits',
      label: 'theme',
      values: BARS,
      rows: 40,
    }),
    stackedBars(topics, {
      id: 'topic-bars',
      title: 'Ratings by topic, latest visits',
      label: 'topic',
      values: BARS,
      rows: 50,
    }),
  ],
} satisfies BlocksTab;

type CountCells = ProductCells<{ readonly columns: typeof counts }>;

const figures = ({
  met,
  partly,
  notMet,
  notApplicable,
}: Record<'met' | 'partly' | 'notMet' | 'notApplicable', number>): CountCells => ({
  met,
  partly,
  'not-met': notMet,
  'not-applicable': notApplicable,
});

const NO_FIGURES: CountCells = { met: null, partly: null, 'not-met': null, 'not-applicable': null };

/** What the frameworks visited under ask differently about a topic: their ratings are counted together, and are not the same. */
function differences(topic: string, { frameworks }: County): string | null {
  const visited = new Set(frameworks.map(({ id }) => id));
  const found = conflictsAbout(topic, visited).map(({ title }) => title);
  return found.length === 0 ? null : `Frameworks differ here: ${found.join('; ')}`;
}

/** Block id to its rows. A theme that is not rated has words and no number. */
export function countyRows(county: County): BlockRows<typeof countyTab> {
  const shortTitles = new Map(county.frameworks.map(({ id, shortTitle }) => [id, shortTitle]));
  return {
    themes: county.frameworks.flatMap(({ shortTitle, visits, themes }) =>
      themes.map((theme) => ({
        theme: `${shortTitle} ${theme.code}. ${theme.title}`,
        visits,
        ...(Object.keys(theme.counts).length === 0
          ? { ...NO_FIGURES, ratings: 'Not rated: narrative' }
          : {
              ...figures(theme),
              ratings: Object.entries(theme.counts)
                .map(([label, count]) => `${label}: ${count}`)
                .join(' · '),
            }),
      })),
    ),
    topics: county.topics.map((topic) => ({
      topic: topic.title,
      providers: topic.providers,
      ...figures(topic),
      differ: differences(topic.topic, county),
    })),
    'essential-gaps': county.essentialGaps.map(({ provider, framework, criterion, prompt, visitDate }) => ({
      provider,
      framework: shortTitles.get(framework) ?? framework,
      criterion: `${criterion} ${prompt}`,
      'visit-date': visitDate,
    })),
    due: county.due.map(({ provider, lastVisit, dueBy, overdue, agreed, rule }) => ({
      provider,
      'last-visit': lastVisit,
      'due-by': dueBy,
      state: overdue ? 'Overdue' : agreed ? 'Agreed' : rule,
    })),
    evidence: county.evidence.map(({ provider, title, expires, state, termly, rules }) => ({
      provider,
      title,
      expires,
      state: state === 'expired' ? 'Out of date' : termly ? 'Check this term' : 'Ends soon',
      source: rules.map(({ source }) => source).join('\n'),
    })),
    alerts: county.alerts.map(({ provider, framework, visitDate, kind, text, criteria }) => ({
      provider,
      framework: shortTitles.get(framework) ?? framework,
      'visit-date': visitDate,
      about: ALERT_KINDS[kind],
      text,
      criteria: criteria.join(', ') || null,
    })),
    figures: [
      { what: 'Counted on', value: longDate(county.asOf) },
      { what: 'Providers visited', value: county.providers },
      { what: 'Visits, earlier ones included', value: county.visits },
      { what: 'Essential requirements not met', value: county.essentialGaps.length },
      { what: 'Visits overdue', value: county.due.filter(({ overdue }) => overdue).length },
      { what: 'Things to look at', value: county.alerts.length },
      { what: 'Visits left out of the figures', value: county.leftOut.length },
      { what: 'Open actions', value: county.actions.open },
      { what: 'Open actions overdue', value: county.actions.overdue },
    ],
  };
}
