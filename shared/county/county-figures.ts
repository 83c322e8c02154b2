/** Ratings of the visits that count, added up by theme and by topic. */
import { requirementOf } from '../instrument/criterion-words';
import { topics as allTopics } from '../crosswalk/topics';
import { askedCriteria, isEssentialUnmet, lineReader, type Line } from '../judging/lines';
import { byText } from '../schema/by-text';
import { shortTitleOf, type Framework, type Instrument, type Meaning } from '../schema/framework';
import { keysOf } from '../schema/known-keys';
import type { EssentialGap, FrameworkFigures, TopicFigures } from '../schema/county';
import { placeInTime, type CountedVisit } from './latest-visits';
import { addTo } from '../schema/lists-by-key';

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

/** What was found with one form of one framework version. */
interface FormTally {
  readonly framework: Framework;
  readonly instrument: Instrument;
  /** The newest visit made with it, as `placeInTime` says it. */
  newest: string;
  visits: number;
  /** By theme, in the order in which the form asks them. */
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
const inFormOrder = (visits: readonly CountedVisit[]): readonly CountedVisit[] =>
  [...visits].sort((a, b) => placeOf(a) - placeOf(b));

const placeOf = ({ framework, instrument }: Pick<CountedVisit, 'framework' | 'instrument'>): number =>
  framework.instruments.indexOf(instrument);

/** Adds visits up, a part of a county at a time; what it keeps does not grow with them, but for the essential gaps. */
export class FigureTally {
  private readonly forms = new Map<string, FormTally>();
  private readonly topics = new Map<string, { readonly tally: Tally; providers: number }>();
  private readonly gaps: EssentialGap[] = [];

  /** @param visits the latest ones, newest first; all of each provider's in one part */
  add(visits: readonly CountedVisit[]): void {
    const providers = new Map<string, Set<string>>();
    for (const counted of inFormOrder(visits)) this.addVisit(counted, providers);
    for (const [topic, theirs] of providers) this.topicOf(topic).providers += theirs.size;
  }

  private addVisit(counted: CountedVisit, providers: Map<string, Set<string>>): void {
    const { visit, framework, instrument, providerId } = counted;
    const form = this.formOf(counted);
    form.visits += 1;
    const at = placeInTime(visit);
    if (at > form.newest) form.newest = at;
    for (const line of lineReader(framework, instrument)(visit.answers)) {
      const theme = form.themes.get(line.theme.code);
      if (!theme) continue;
      if (line.option) theme.counts[line.option.label] = (theme.counts[line.option.label] ?? 0) + 1;
      const place = countsAs(line);
      if (place === undefined) continue;
      theme.tally[place] += 1;
      for (const { topic, relation } of line.criterion.topics) {
        if (relation === 'overlaps') continue;
        this.topicOf(topic).tally[place] += 1;
        providers.set(topic, (providers.get(topic) ?? new Set()).add(providerId));
      }
      if (isEssentialUnmet(line)) this.gaps.push(gapOf(line, counted));
    }
  }

  private formOf({ framework, instrument }: CountedVisit): FormTally {
    const key = [framework.id, framework.version, instrument.id].join('\n');
    const known = this.forms.get(key) ?? {
      framework,
      instrument,
      newest: '',
      visits: 0,
      themes: emptyThemes(framework, instrument),
    };
    this.forms.set(key, known);
    return known;
  }

  private topicOf(id: string): { readonly tally: Tally; providers: number } {
    const known = this.topics.get(id) ?? { tally: none(), providers: 0 };
    this.topics.set(id, known);
    return known;
  }

  /** All that was added; titles are those of the newest version. */
  figures(): Figures {
    // The first form of a framework comes first, and of its versions the one that was last used.
    const inOrder = [...this.forms.values()].sort(
      (a, b) => placeOf(a) - placeOf(b) || byText(b.newest, a.newest),
    );
    const frameworks = new Map<string, FormTally[]>();
    for (const form of inOrder) addTo(frameworks, form.framework.id, form);
    return {
      frameworks: [...frameworks]
        .sort(([a], [b]) => byText(a, b))
        .map(([id, forms]) => frameworkFigures(id, forms)),
      topics: allTopics.flatMap(({ id, title }) => {
        const figure = this.topics.get(id);
        return figure ? [{ topic: id, title, ...figure.tally, providers: figure.providers }] : [];
      }),
      essentialGaps: this.gaps,
    };
  }
}

const gapOf = (
  { code, criterion }: Line,
  { visit: { id, answers }, providerId, framework }: CountedVisit,
): EssentialGap => ({
  provider: answers.provider.name,
  providerId,
  officer: answers.officer,
  framework: framework.id,
  criterion: code,
  visitDate: answers.visitDate,
  prompt: requirementOf(criterion),
  visitId: id,
});

/** @param forms of one framework, in order */
function frameworkFigures(id: string, forms: readonly FormTally[]): FrameworkFigures {
  const themes = new Map<string, ThemeTally>();
  for (const form of forms)
    for (const [code, { title, counts, tally }] of form.themes) {
      const sum = themes.get(code) ?? { title, counts: {}, tally: none() };
      themes.set(code, sum);
      for (const [label, times] of Object.entries(counts))
        sum.counts[label] = (sum.counts[label] ?? 0) + times;
      for (const place of keysOf(tally)) sum.tally[place] += tally[place];
    }
  const [first] = forms;
  return {
    id,
    title: first?.framework.title ?? id,
    shortTitle: first === undefined ? id : shortTitleOf(first.framework),
    visits: forms.reduce((sum, { visits }) => sum + visits, 0),
    themes: [...themes].map(([code, { title, counts, tally }]) => ({ code, title, counts, ...tally })),
  };
}

/** The themes of a form in its order, with every choice of their scales. */
function emptyThemes(framework: Framework, instrument: Instrument): Map<string, ThemeTally> {
  const themes = new Map<string, ThemeTally>();
  for (const { theme, scale } of askedCriteria(framework, instrument)) {
    const tally = themes.get(theme.code) ?? { title: theme.title, counts: {}, tally: none() };
    themes.set(theme.code, tally);
    for (const { label } of scale?.options ?? []) tally.counts[label] ??= 0;
  }
  return themes;
}
