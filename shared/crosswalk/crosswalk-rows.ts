/** Frameworks side by side, topic by topic, as the rows of a tab. */
import { shortTitleOf, type Framework } from '../schema/framework';
import type { Row } from '../schema/workbook-plan';
import { crosswalk, type CrosswalkEntry } from './crosswalk';
import { topics } from './topics';

/** Relations in plain words: of the criterion to the topic. */
export const RELATION_WORDS: Readonly<Record<CrosswalkEntry['relation'], string>> = {
  equal: 'Asks all of it',
  narrower: 'Asks a part of it',
  broader: 'Asks all of it, and more',
  overlaps: 'Only touches on it',
};

const list = (heading: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [heading, ...lines.map((line) => `• ${line}`)];

/** What a criterion says besides its requirement, a point a line. */
export const furtherOf = ({ guidance, evidence, bestPractice }: CrosswalkEntry): string =>
  [...guidance, ...list('Look for:', evidence), ...list('Best practice:', bestPractice)].join('\n');

/**
 * Rows by column key of the tab “Frameworks by topic”: for each topic first where the frameworks given differ, then
 * what each requires. A topic that none of them asks about has no row.
 */
export function crosswalkRows(frameworks: readonly Framework[]): readonly Row[] {
  const names = new Map(frameworks.map((framework) => [framework.id, shortTitleOf(framework)]));
  return topics.flatMap(({ id, title }) => {
    const { frameworks: found, conflicts } = crosswalk(frameworks, id);
    const differs = conflicts.flatMap((conflict) =>
      conflict.positions.map(({ framework, criterion, text }): Row => ({
        topic: title,
        row: 'Frameworks differ',
        framework: names.get(framework) ?? framework,
        code: criterion ?? null,
        says: `${conflict.title}: ${text}`,
      })),
    );
    const requirements = found.flatMap(({ id: framework, entries }) =>
      entries.map((entry): Row => ({
        topic: title,
        row: 'Requirement',
        framework: names.get(framework) ?? framework,
        code: entry.code,
        says: entry.requirement,
        further: furtherOf(entry),
        relation: RELATION_WORDS[entry.relation],
        counted: entry.counted ? 'Yes' : 'No',
      })),
    );
    return [...differs, ...requirements];
  });
}
