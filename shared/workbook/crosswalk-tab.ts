/** The tab that sets frameworks side by side by topic. Made when somebody asks for it, not with the county's tabs. */
import type { TabPlan } from '../schema/workbook-plan';
import { soon } from './county-blocks';
import { byProduct } from './record-columns';

/** What a row of the tab is. */
const CROSSWALK_ROWS = { requirement: 'Requirement', differs: 'Frameworks differ' } as const;

export const crosswalkTab: TabPlan = {
  id: 'crosswalk',
  title: 'Frameworks by topic',
  layout: 'table',
  hidden: false,
  frozenRows: 1,
  frozenColumns: 1,
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
  warnOnEdit: true,
  conditionalFormats: [{ kind: 'text-is', columns: ['row'], text: CROSSWALK_ROWS.differs, style: soon }],
  firstRows: [],
};
