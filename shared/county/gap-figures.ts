/**
 * Where support is needed: how many providers have a gap, by topic and by theme, at their latest visits. Providers are
 * counted and never put in order; a framework in words has no number.
 */
import { topics as allTopics } from '../crosswalk/topics';
import { oncePerInstrument } from '../instrument/once-per-instrument';
import { askedCriteria, lineReader, type Line } from '../judging/lines';
import { byText } from '../schema/by-text';
import { shortTitleOf, type Meaning, type Theme, type TopicLink } from '../schema/framework';
import type { CountedVisit } from './latest-visits';

/** Of the providers that were asked: with anything not met, with something only partly met, with neither. */
export interface GapCounts {
  readonly asked: number;
  readonly notMet: number;
  readonly partly: number;
}

export const gapAt = ({ notMet, partly }: GapCounts): number => notMet + partly;

export interface TopicGaps extends GapCounts {
  readonly topic: string;
  readonly title: string;
  /** Framework id to what was found under it; none where it was not asked. */
  readonly byFramework: ReadonlyMap<string, GapCounts>;
}

export interface FrameworkGaps {
  readonly id: string;
  readonly shortTitle: string;
  /** Providers whose latest visits were made under it. */
  readonly seen: number;
  /** In the framework's order; none where nothing is rated. */
  readonly themes: readonly (GapCounts & { readonly code: string; readonly title: string })[];
  /** Topics that its forms ask about in words. */
  readonly inWords: ReadonlySet<string>;
}

export interface GapFigures {
  /** Those that were asked anywhere, most providers with a gap first. */
  readonly topics: readonly TopicGaps[];
  readonly frameworks: readonly FrameworkGaps[];
}

const GRAVITY: Readonly<Record<Meaning, number>> = { met: 0, partly: 1, 'not-met': 2 };

/** The gravest that was found of each: of providers, or within a visit of themes or topics. */
class Gravest<Of> {
  readonly found = new Map<Of, Meaning>();

  add(of: Of, meaning: Meaning): void {
    const before = this.found.get(of);
    if (before === undefined || GRAVITY[meaning] > GRAVITY[before]) this.found.set(of, meaning);
  }

  counts(): GapCounts {
    const all = [...this.found.values()];
    return {
      asked: all.length,
      notMet: all.filter((one) => one === 'not-met').length,
      partly: all.filter((one) => one === 'partly').length,
    };
  }
}

const at = <K, V>(map: Map<K, V>, key: K, make: () => V): V => {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
};

interface ThemeTally {
  readonly title: string;
  readonly tally: Gravest<string>;
}
interface FrameworkTally {
  readonly shortTitle: string;
  readonly seen: Set<string>;
  readonly themes: Map<string, ThemeTally>;
  readonly inWords: Set<string>;
}

const isCounted = ({ relation }: TopicLink): boolean => relation !== 'overlaps';

/** Topics that a form asks about without rating them. */
const topicsInWords = /* @__PURE__ */ oncePerInstrument((framework, instrument): readonly string[] =>
  askedCriteria(framework, instrument).flatMap(({ asksFor, criterion }) =>
    asksFor === 'rating' ? [] : criterion.topics.filter(isCounted).map(({ topic }) => topic),
  ),
);

/** What the lines of a visit say by theme and by topic: a provider is counted once for each. */
function gravestIn(lines: readonly Line[]): {
  readonly themes: Gravest<Theme>;
  readonly topics: Gravest<string>;
} {
  const themes = new Gravest<Theme>();
  const topics = new Gravest<string>();
  for (const { theme, criterion, meaning } of lines) {
    if (meaning === null) continue;
    themes.add(theme, meaning);
    for (const link of criterion.topics) if (isCounted(link)) topics.add(link.topic, meaning);
  }
  return { themes, topics };
}

/** @param latest the latest visit of each provider under each form */
export function gapFigures(latest: readonly CountedVisit[]): GapFigures {
  const frameworks = new Map<string, FrameworkTally>();
  /** Topic to framework ('' for all of them) to what was found. */
  const topics = new Map<string, Map<string, Gravest<string>>>();
  // In the order of the framework's forms, so that their themes stand so.
  const place = ({ framework, instrument }: CountedVisit): number =>
    framework.instruments.indexOf(instrument);
  for (const counted of [...latest].sort((a, b) => place(a) - place(b))) {
    const { framework, instrument, visit, providerId } = counted;
    const tally = at(frameworks, framework.id, () => ({
      shortTitle: shortTitleOf(framework),
      seen: new Set<string>(),
      themes: new Map<string, ThemeTally>(),
      inWords: new Set<string>(),
    }));
    tally.seen.add(providerId);
    for (const topic of topicsInWords(framework, instrument)) tally.inWords.add(topic);
    const { themes, topics: theirs } = gravestIn(lineReader(framework, instrument)(visit.answers));
    for (const [{ code, title }, meaning] of themes.found)
      at(tally.themes, code, () => ({ title, tally: new Gravest<string>() })).tally.add(providerId, meaning);
    for (const [topic, meaning] of theirs.found) {
      const byFramework = at(topics, topic, () => new Map<string, Gravest<string>>());
      for (const key of ['', framework.id])
        at(byFramework, key, () => new Gravest<string>()).add(providerId, meaning);
    }
  }
  return {
    topics: allTopics
      .flatMap(({ id, title }): TopicGaps[] => {
        const found = topics.get(id);
        const all = found?.get('');
        if (!found || !all) return [];
        const byFramework = new Map(
          [...found].flatMap(([key, one]) => (key === '' ? [] : [[key, one.counts()] as const])),
        );
        return [{ topic: id, title, ...all.counts(), byFramework }];
      })
      .sort((a, b) => gapAt(b) - gapAt(a) || byText(a.title, b.title)),
    frameworks: [...frameworks]
      .sort(([a], [b]) => byText(a, b))
      .map(([id, { shortTitle, seen, themes, inWords }]) => ({
        id,
        shortTitle,
        seen: seen.size,
        themes: [...themes].map(([code, { title, tally }]) => ({ code, title, ...tally.counts() })),
        inWords,
      })),
  };
}

/** Whether all that was visited was visited under frameworks without ratings: a count of nothing would look like one of good. */
export const areAllInWords = ({ frameworks }: Pick<GapFigures, 'frameworks'>): boolean =>
  frameworks.length > 0 && frameworks.every(({ themes }) => themes.length === 0);
