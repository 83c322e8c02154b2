/** Ratings of the visits that count, added up by theme and by topic. */
import { requirementOf } from '../instrument/criterion-words';
import { themesOf } from '../instrument/instrument-parts';
import { optionRated, scaleOf } from '../instrument/rating-option';
import { topics as allTopics } from '../crosswalk/topics';
import {
  shortTitleOf,
  type Framework,
  type Instrument,
  type Meaning,
  type Scale,
  type Theme,
} from '../schema/framework';
import type { EssentialGap, FrameworkFigures, TopicFigures } from '../schema/county';
import type { CountedVisit } from './latest-visits';

type Tally = { met: number; partly: number; notMet: number; notApplicable: number };
const none = (): Tally => ({ met: 0, partly: 0, notMet: 0, notApplicable: 0 });
const PLACE: Readonly<Record<Meaning, keyof Tally>> = { met: 'met', partly: 'partly', 'not-met': 'notMet' };

/** One criterion as the county sees it. */
interface Line {
  readonly code: string;
  readonly prompt: string;
  readonly theme: Theme;
  readonly scale: Scale | undefined;
  /** Topics that it counts under: all but those that it merely overlaps. */
  readonly topics: readonly string[];
}

/** The criteria of each instrument, worked out once however many visits there are. */
function linesOf(framework: Framework, instrument: Instrument): readonly Line[] {
  return themesOf(framework, instrument).flatMap((theme) =>
    theme.criteria.map((criterion) => ({
      code: criterion.code,
      prompt: requirementOf(criterion),
      theme,
      scale: scaleOf(framework, criterion),
      topics: criterion.topics.filter(({ relation }) => relation !== 'overlaps').map(({ topic }) => topic),
    })),
  );
}

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

export interface Figures {
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
  const cache = new Map<Instrument, readonly Line[]>();
  const frameworks = new Map<string, FrameworkTally>();
  const topics = new Map<string, { tally: Tally; providers: Set<string> }>();
  const gaps: EssentialGap[] = [];

  for (const { visit, framework, instrument, providerId } of inFormOrder(visits)) {
    const lines = cache.get(instrument) ?? linesOf(framework, instrument);
    cache.set(instrument, lines);
    const figures = frameworks.get(framework.id) ?? noVisits(framework);
    frameworks.set(framework.id, figures);
    figures.visits += 1;
    for (const line of lines) {
      const theme = figures.themes.get(line.theme.code) ?? emptyTheme(line);
      figures.themes.set(line.theme.code, theme);
      for (const { label } of line.scale?.options ?? []) theme.counts[label] ??= 0;
      const label = visit.answers.ratings[line.code];
      const option = optionRated(line.scale, label);
      if (option) theme.counts[option.label] = (theme.counts[option.label] ?? 0) + 1;
      const place: keyof Tally | undefined =
        visit.answers.notApplicable[line.code] === undefined
          ? option?.meaning && PLACE[option.meaning]
          : 'notApplicable';
      if (place === undefined) continue;
      theme.tally[place] += 1;
      for (const topic of line.topics) {
        const figure = topics.get(topic) ?? { tally: none(), providers: new Set<string>() };
        topics.set(topic, figure);
        figure.tally[place] += 1;
        figure.providers.add(providerId);
      }
      if (line.theme.essential && (place === 'partly' || place === 'notMet')) {
        gaps.push({
          provider: visit.answers.provider.name,
          framework: framework.id,
          criterion: line.code,
          visitDate: visit.answers.visitDate,
          prompt: line.prompt,
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
