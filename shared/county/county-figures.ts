/** Ratings of the visits that count, added up by theme and by topic. */
import { requirementOf } from '../instrument/criterion-words';
import { topics as allTopics } from '../crosswalk/topics';
import { isEssentialUnmet, lineReaders, type Line } from '../judging/lines';
import { shortTitleOf, type Framework, type Meaning } from '../schema/framework';
import type { EssentialGap, FrameworkFigures, TopicFigures } from '../schema/county';
import type { CountedVisit } from './latest-visits';

type Tally = { met: number; partly: number; notMet: number; notApplicable: number };
/** As which of these a line counts. */
export type CountsAs = keyof Tally;
const none = (): Tally => ({ met: 0, partly: 0, notMet: 0, notApplicable: 0 });
const PLACE: Readonly<Record<Meaning, CountsAs>> = { met: 'met', partly: 'partly', 'not-met': 'notMet' };

/** How a line counts; undefined where nothing is said, in words only, or neither met nor not met. */
export const countsAs = ({
  notApplicable,
  meaning,
}: Pick<Line, 'notApplicable' | 'meaning'>): CountsAs | undefined =>
  notApplicable !== null ? 'notApplicable' : meaning === null ? undefined : PLACE[meaning];

interface FrameworkTally {
  readonly title: string;
  readonly shortTitle: string;
  visits: number;
  readonly themes: Map<string, ThemeTally>;
}

interface ThemeTally {
  readonly title: string;
  readonly counts: Record<string, number>;
  readonly tally: Tally;
}

interface Figures {
  readonly frameworks: readonly FrameworkFigures[];
  readonly topics: readonly TopicFigures[];
  readonly essentialGaps: readonly EssentialGap[];
}

/** In the order of the framework's forms, so that their themes stand so. */
const inFormOrder = (visits: readonly CountedVisit[]): readonly CountedVisit[] => {
  const place = ({ framework, instrument }: CountedVisit): number =>
    framework.instruments.indexOf(instrument);
  return [...visits].sort((a, b) => place(a) - place(b));
};

/** Adds up the visits given: the latest ones, newest first, so that titles are those of the newest version. */
export function figuresOf(visits: readonly CountedVisit[]): Figures {
  const readers = lineReaders();
  const frameworks = new Map<string, FrameworkTally>();
  const topics = new Map<string, { tally: Tally; providers: Set<string> }>();
  const gaps: EssentialGap[] = [];

  for (const { visit, framework, instrument, providerId } of inFormOrder(visits)) {
    const figures = frameworks.get(framework.id) ?? noVisits(framework);
    frameworks.set(framework.id, figures);
    figures.visits += 1;
    for (const line of readers(framework, instrument)(visit.answers)) {
      const theme = figures.themes.get(line.theme.code) ?? emptyTheme(line);
      figures.themes.set(line.theme.code, theme);
      for (const { label } of line.scale?.options ?? []) theme.counts[label] ??= 0;
      if (line.option) theme.counts[line.option.label] = (theme.counts[line.option.label] ?? 0) + 1;
      const place = countsAs(line);
      if (place === undefined) continue;
      theme.tally[place] += 1;
      for (const { topic, relation } of line.criterion.topics) {
        if (relation === 'overlaps') continue;
        const figure = topics.get(topic) ?? { tally: none(), providers: new Set<string>() };
        topics.set(topic, figure);
        figure.tally[place] += 1;
        figure.providers.add(providerId);
      }
      if (isEssentialUnmet(line)) {
        gaps.push({
          provider: visit.answers.provider.name,
          providerId,
          officer: visit.answers.officer,
          framework: framework.id,
          criterion: line.code,
          visitDate: visit.answers.visitDate,
          prompt: requirementOf(line.criterion),
          visitId: visit.id,
        });
      }
    }
  }
  return {
    frameworks: [...frameworks]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, { title, shortTitle, visits: count, themes }]) => ({
        id,
        title,
        shortTitle,
        visits: count,
        themes: [...themes].map(([code, theme]) => ({
          code,
          title: theme.title,
          counts: theme.counts,
          ...theme.tally,
        })),
      })),
    topics: allTopics.flatMap(({ id, title }) => {
      const figure = topics.get(id);
      return figure ? [{ topic: id, title, ...figure.tally, providers: figure.providers.size }] : [];
    }),
    essentialGaps: gaps,
  };
}

const emptyTheme = ({ theme }: Line): ThemeTally => ({ title: theme.title, counts: {}, tally: none() });
const noVisits = (framework: Framework): FrameworkTally => ({
  title: framework.title,
  shortTitle: shortTitleOf(framework),
  visits: 0,
  themes: new Map(),
});
