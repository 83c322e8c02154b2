/** Frameworks side by side, topic by topic, as the rows of a tab. */
import { shortTitleOf, type Framework } from '../schema/framework';
import type { Row } from '../schema/workbook-plan';
import { furtherLines } from '../instrument/criterion-words';
import { crosswalk, type CrosswalkEntry } from '../crosswalk/crosswalk';
import { topics } from '../crosswalk/topics';

/** Relations in plain words: of the criterion to the topic. */
export const RELATION_WORDS: Readonly<Record<CrosswalkEntry['relation'], string>> = {
  equal: 'Asks all of it',
  narrower: 'Asks a part of it',
  broader: 'Asks all of it, and more',
  overlaps: 'Only touches on it',
};

/** Conflicts are between frameworks as published: an authority may have changed the words of its own version. */
export const asPublished = ({ version }: Pick<Framework, 'version'>): string =>
  /-la\d+$/.test(version) ? ', as published' : '';

/**
 * Rows by column key of the tab “Frameworks by topic”: for each topic first where the frameworks given differ, then
 * what each requires. A topic that none of them asks about has no row.
 */
export function crosswalkRows(frameworks: readonly Framework[]): readonly Row[] {
  const names = new Map(frameworks.map((framework) => [framework.id, shortTitleOf(framework)]));
  const published = new Map(frameworks.map((framework) => [framework.id, asPublished(framework)]));
  return topics.flatMap(({ id, title }) => {
    const { frameworks: found, conflicts } = crosswalk(frameworks, id);
    const differs = conflicts.flatMap((conflict) =>
      conflict.positions.map(({ framework, criterion, text }): Row => ({
        topic: title,
        row: 'Frameworks differ',
        framework: (names.get(framework) ?? framework) + (published.get(framework) ?? ''),
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
        further: furtherLines(entry).join('\n'),
        relation: RELATION_WORDS[entry.relation],
        counted: entry.counted ? 'Yes' : 'No',
      })),
    );
    return [...differs, ...requirements];
  });
}
