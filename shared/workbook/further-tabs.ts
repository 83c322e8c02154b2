/** Tabs that a workbook gets when they are first needed: documents that were made, and checklists. */
import type { ColumnPlan, Row, TabPlan } from '../schema/workbook-plan';
import { calm, soon } from './county-blocks';
import { byPerson, byProduct } from './record-columns';

export const DOCUMENT_STATUSES = ['To send', 'Sent', 'Signed and on file', 'Replaced'] as const;
export const STEP_STATES = ['Done', 'Say who', 'Say when', 'Next', 'To do'] as const;
export type StepState = (typeof STEP_STATES)[number];

const documentColumns: readonly ColumnPlan[] = [
  byProduct('provider', 'Provider', 240, 'text'),
  byProduct('title', 'Document', 280, 'text'),
  byProduct('made-on', 'Made on', 120, 'date'),
  byProduct('link', 'Link', 320, 'url', {
    note: 'Whoever made it owns it in Google Drive. Share it from there.',
  }),
  byPerson('status', 'Status', 150, 'choice', {
    choices: DOCUMENT_STATUSES,
    note: 'Yours: change it when the document is sent, or comes back signed.',
  }),
  byPerson('notes', 'Notes', 260, 'paragraph', { note: 'Yours: never overwritten.' }),
  byProduct('framework', 'Framework id', 120, 'text', { hidden: true }),
  byProduct('version', 'Framework version', 120, 'text', { hidden: true }),
  byProduct('document-id', 'Document id', 160, 'text', { hidden: true }),
  byProduct('id', 'Made from', 160, 'text', { hidden: true }),
];

const checklistColumns: readonly ColumnPlan[] = [
  byProduct('provider', 'Provider', 220, 'text', {
    note: 'Providers come from the Providers tab, those that have ended left out.',
  }),
  byProduct('step', 'Step', 60, 'number'),
  byProduct('what', 'What is done', 360, 'paragraph'),
  byProduct('state', 'State', 90, 'choice', {
    choices: STEP_STATES,
    note: 'Worked out every hour, and by Provision QA > Update checklists: done once it says when and by whom.',
  }),
  byPerson('done-on', 'Done on', 130, 'date', { note: 'Yours: the date, e.g. 3/11/2026.' }),
  byPerson('who', 'By whom', 170, 'text', { note: 'Yours: who did it.' }),
  byPerson('notes', 'Notes', 260, 'paragraph', { note: 'Yours: never overwritten.' }),
  byProduct('progress', 'Progress', 110, 'text', { note: 'Of all steps for this provider.' }),
  byProduct('checklist', 'Checklist', 240, 'text'),
  byProduct('urn', 'URN', 80, 'text'),
  byProduct('framework', 'Framework id', 120, 'text', { hidden: true }),
  byProduct('instrument', 'Checklist id', 120, 'text', { hidden: true }),
];

const tab = (
  id: TabPlan['id'],
  title: string,
  columns: readonly ColumnPlan[],
  conditionalFormats: TabPlan['conditionalFormats'],
  firstRows: readonly Row[] = [],
): TabPlan => ({
  id,
  title,
  layout: 'table',
  hidden: false,
  frozenRows: 1,
  frozenColumns: 1,
  columns,
  warnOnEdit: true,
  conditionalFormats,
  firstRows,
});

export const documentsTab: TabPlan = tab('documents', 'Documents', documentColumns, [
  { kind: 'text-is', columns: ['status'], text: 'To send', style: soon },
  { kind: 'text-is', columns: ['status'], text: 'Signed and on file', style: calm },
]);

export const checklistsTab: TabPlan = tab('checklists', 'Checklists', checklistColumns, [
  { kind: 'text-is', columns: ['state'], text: 'Done', style: calm },
  { kind: 'text-is', columns: ['state'], text: 'Say who', style: soon },
  { kind: 'text-is', columns: ['state'], text: 'Say when', style: soon },
  { kind: 'text-is', columns: ['state'], text: 'Next', style: soon },
]);
