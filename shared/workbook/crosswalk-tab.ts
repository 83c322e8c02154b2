/** The tab that sets frameworks side by side, topic by topic. Made when somebody asks for it, not with the county's tabs. */
import { shortTitleOf, type Framework } from '../schema/framework';
import type { ProductCells } from '../schema/workbook-plan';
import { furtherLines } from '../instrument/criterion-words';
import { conflictsAbout, crosswalk, type CrosswalkEntry } from '../crosswalk/crosswalk';
import type { Conflict } from '../crosswalk/conflicts';
import { topics } from '../crosswalk/topics';
import { byProduct, saying, SOON, tableTab } from './define-tab';

/** What a row of the tab is. */
const CROSSWALK_ROWS = { requirement: 'Requirement', differs: 'Frameworks differ' } as const;

export const crosswalkTab = tableTab({
  id: 'crosswalk',
  title: 'Frameworks by topic',
  columns: [
    byProduct('topic', 'Topic', 190, 'paragraph'),
    byProduct('row', 'Row', 130, 'choice', {
      choices: Object.values(CROSSWALK_ROWS),
      note: '“Frameworks differ”: they ask for the same thing to a different measure. Being met under one is not being met under another.',
    }),
    byProduct('framework', 'Framework', 150, 'text'),
    byProduct('code', 'Code', 70, 'text'),
    byProduct('says', 'What it asks', 420, 'paragraph'),
    byProduct('further', 'Guidance, evidence and best practice', 420, 'paragraph'),
    byProduct('relation', 'How it relates to the topic', 190, 'text', {
      note: 'To change it for your own framework, write it in the Topics column of the framework’s tab.',
    }),
    byProduct('counted', 'Counts by topic', 90, 'choice', {
      choices: ['Yes', 'No'],
      note: 'Whether its ratings are among those of the topic in the County tab.',
    }),
  ],
  conditionalFormats: [saying('row', CROSSWALK_ROWS.differs, SOON)],
});

export type CrosswalkRow = ProductCells<typeof crosswalkTab>;

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

/** Stands where a topic would, for what is true of every topic. */
const ALL_TOPICS = 'All topics: what ratings mean';

/**
 * Rows by column key of the tab “Frameworks by topic”: first where the ratings do not mean the same; then for each topic first where the frameworks given differ, then
 * what each requires. A topic that none of them asks about has no row.
 */
export function crosswalkRows(frameworks: readonly Framework[]): readonly CrosswalkRow[] {
  const names = new Map(frameworks.map((framework) => [framework.id, shortTitleOf(framework)]));
  const published = new Map(frameworks.map((framework) => [framework.id, asPublished(framework)]));
  const differing = (about: string, found: readonly Conflict[]): readonly CrosswalkRow[] =>
    found.flatMap((conflict) =>
      conflict.positions.map(({ framework, criterion, theme, text }): CrosswalkRow => ({
        topic: about,
        row: CROSSWALK_ROWS.differs,
        framework: (names.get(framework) ?? framework) + (published.get(framework) ?? ''),
        code: criterion ?? theme ?? null,
        says: `${conflict.title}: ${text}`,
        further: null,
        relation: null,
        counted: null,
      })),
    );
  const byTopic = topics.flatMap(({ id, title }) => {
    const { frameworks: found, conflicts } = crosswalk(frameworks, id);
    const requirements = found.flatMap(({ id: framework, entries }) =>
      entries.map((entry): CrosswalkRow => ({
        topic: title,
        row: CROSSWALK_ROWS.requirement,
        framework: names.get(framework) ?? framework,
        code: entry.code,
        says: entry.requirement,
        further: furtherLines(entry).join('\n'),
        relation: RELATION_WORDS[entry.relation],
        counted: entry.counted ? 'Yes' : 'No',
      })),
    );
    return [...differing(title, conflicts), ...requirements];
  });
  return [...differing(ALL_TOPICS, conflictsAbout(null, new Set(names.keys()))), ...byTopic];
}
