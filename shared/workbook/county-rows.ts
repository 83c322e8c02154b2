/** County figures as the rows of the County tab's tables, by block id. */
import { conflictsAbout } from '../crosswalk/crosswalk';
import { longDate } from '../schema/dates';
import type { County } from '../schema/county';
import type { Row } from '../schema/workbook-plan';

const figures = ({
  met,
  partly,
  notMet,
  notApplicable,
}: Record<'met' | 'partly' | 'notMet' | 'notApplicable', number>): Row => ({
  met,
  partly,
  'not-met': notMet,
  'not-applicable': notApplicable,
});

/** What the frameworks visited under ask differently about a topic: their ratings are counted together, and are not the same. */
function differences(topic: string, { frameworks }: County): string | null {
  const visited = new Set(frameworks.map(({ id }) => id));
  const found = conflictsAbout(topic, visited).map(({ title }) => title);
  return found.length === 0 ? null : `Frameworks differ here: ${found.join('; ')}`;
}

/** Block id (see `county-blocks.ts`) to its rows. A theme that is not rated has words and no number. */
export function countyRows(county: County): Readonly<Record<string, readonly Row[]>> {
  const shortTitles = new Map(county.frameworks.map(({ id, shortTitle }) => [id, shortTitle]));
  return {
    themes: county.frameworks.flatMap(({ shortTitle, visits, themes }) =>
      themes.map((theme) => ({
        theme: `${shortTitle} ${theme.code}. ${theme.title}`,
        visits,
        ...(Object.keys(theme.counts).length === 0
          ? { ratings: 'Not rated: narrative' }
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
    due: county.due.map(({ provider, lastVisit, dueBy, overdue, agreed }) => ({
      provider,
      'last-visit': lastVisit,
      'due-by': dueBy,
      state: overdue ? 'Overdue' : agreed ? 'Agreed' : 'By the usual interval',
    })),
    evidence: county.evidence.map(({ provider, title, expires, state, source }) => ({
      provider,
      title,
      expires,
      state: state === 'expired' ? 'Out of date' : 'Ends soon',
      source,
    })),
    figures: [
      { what: 'Counted on', value: longDate(county.asOf) },
      { what: 'Providers visited', value: county.providers },
      { what: 'Visits, earlier ones included', value: county.visits },
      { what: 'Essential requirements not met', value: county.essentialGaps.length },
      { what: 'Visits overdue', value: county.due.filter(({ overdue }) => overdue).length },
      { what: 'Open actions', value: county.actions.open },
      { what: 'Open actions overdue', value: county.actions.overdue },
    ],
  };
}
