/** The county's figures for pictures beside the workbook: each count as it stands in the County tab, of the part that is chosen there. */
import { byText } from '../schema/by-text';
import type { CountyPicture } from '../schema/county-picture';
import { endOfWeeksAhead } from '../schema/weeks-ahead';
import type { GapCounts, GapFigures } from './gap-figures';
import type { QueueItem } from './queue';
import type { TermFigures } from './term-figures';

const NAMED_A_DAY = 6;

const countsOf = ({ asked, notMet, partly }: GapCounts): GapCounts => ({ asked, notMet, partly });

/** @param queue everything that waits for somebody */
export function countyPicture(
  { gaps, terms, queue }: { gaps: GapFigures; terms: readonly TermFigures[]; queue: readonly QueueItem[] },
  asOf: string,
  part: Required<Pick<CountyPicture, 'shown' | 'choices'>>,
): CountyPicture {
  const isLate = ({ state }: QueueItem): boolean => state === 'overdue' || state === 'undated';
  const until = endOfWeeksAhead(asOf);
  const days = new Map<string, string[]>();
  for (const item of queue)
    if (!isLate(item) && item.on < until)
      days.set(item.on, [
        ...(days.get(item.on) ?? []),
        item.provider === '' ? item.kind : `${item.kind}: ${item.provider}`,
      ]);
  return {
    schema: 1,
    asOf,
    ...part,
    frameworks: gaps.frameworks.map(({ shortTitle, seen, themes }) => ({
      title: shortTitle,
      seen,
      inWords: themes.length === 0,
      themes: themes.map((theme) => ({ ...countsOf(theme), title: `${theme.code}. ${theme.title}` })),
    })),
    topics: gaps.topics.map((topic) => ({
      ...countsOf(topic),
      title: topic.title,
      by: gaps.frameworks.map(({ id }) => {
        const found = topic.byFramework.get(id);
        return found ? countsOf(found) : null;
      }),
      words: gaps.frameworks.map(({ inWords }) => inWords.has(topic.topic)),
    })),
    terms: terms.map(({ title, running, visited, essential, other }) => ({
      title,
      running,
      visited,
      essential,
      other,
    })),
    late: queue.filter(isLate).length,
    days: [...days]
      .sort(([a], [b]) => byText(a, b))
      .map(([on, all]) => ({ on, count: all.length, first: all.slice(0, NAMED_A_DAY) })),
  };
}
