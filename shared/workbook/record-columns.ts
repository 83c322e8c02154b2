/** Columns of the tabs that hold records: providers, visits, findings, actions, problems. Keys ⇄ headers stand here alone. */
import type { ColumnKind, ColumnPlan } from '../schema/workbook-plan';

/** A sheet's cell holds at most 50,000 characters; a visit's data is spread over cells of at most this many. */
export const CHUNK_SIZE = 45_000;
export const DATA_COLUMNS = [
  'data-1',
  'data-2',
  'data-3',
  'data-4',
  'data-5',
  'data-6',
  'data-7',
  'data-8',
] as const;

export const ACTION_STATUSES = ['Open', 'Done', 'No longer needed'] as const;
const PROVIDER_STATUSES = ['In use', 'Paused', 'Ended'] as const;
const PROBLEM_STATUSES = ['To look at', 'Solved'] as const;

type Extra = Partial<Pick<ColumnPlan, 'note' | 'choices' | 'hidden'>>;
/** A column that the product writes again at every refresh. `width` in pixels. */
export const byProduct = (
  key: string,
  header: string,
  width: number,
  kind: ColumnKind,
  extra: Extra = {},
): ColumnPlan => ({
  key,
  header,
  width,
  kind,
  computedBy: 'product',
  ...extra,
});
/** A column that is a person's own: never overwritten. `width` in pixels. */
export const byPerson = (
  key: string,
  header: string,
  width: number,
  kind: ColumnKind,
  extra: Extra = {},
): ColumnPlan => ({
  ...byProduct(key, header, width, kind, extra),
  computedBy: 'person',
});

/** Where the whole record is kept, so that it can be read back as it was made. */
const dataColumns: readonly ColumnPlan[] = [
  byProduct('data-schema', 'Data version', 60, 'number', { hidden: true }),
  ...DATA_COLUMNS.map((key, index) => byProduct(key, `Data ${index + 1}`, 60, 'json', { hidden: true })),
];

export const visitColumns: readonly ColumnPlan[] = [
  byProduct('provider', 'Provider', 220, 'text'),
  byProduct('urn', 'URN', 80, 'text'),
  byProduct('visit-date', 'Visit date', 100, 'date'),
  byProduct('officer', 'Officer', 150, 'text'),
  byProduct('framework-title', 'Framework', 220, 'text'),
  byProduct('instrument', 'Form', 120, 'text'),
  byProduct('suggested', 'Suggested outcome', 220, 'text', {
    note: 'What the framework’s rules suggest. Empty while anything that decides is unanswered. An officer decides.',
  }),
  byProduct('why', 'Why', 320, 'paragraph'),
  byPerson('decision', 'Officer’s decision', 220, 'text', {
    note: 'From the form. Where the form says nothing you may write it here: it stays until the form says something.',
  }),
  byPerson('decision-reason', 'Reason for the decision', 260, 'paragraph', {
    note: 'Needed where the decision is not the suggested outcome.',
  }),
  byProduct('complete', 'Complete', 80, 'choice', { choices: ['Yes', 'No'] }),
  byProduct('missing', 'Unanswered, and decides', 200, 'text'),
  byProduct('unmet', 'Partly or not met', 200, 'text'),
  byProduct('essential-unmet', 'Essential, not met', 160, 'text'),
  byProduct('evidence', 'Evidence out of date or ending soon', 260, 'paragraph'),
  byProduct('next-visit', 'Next visit', 100, 'date'),
  byPerson('notes', 'Notes', 260, 'paragraph', { note: 'Yours: never overwritten.' }),
  byProduct('framework', 'Framework id', 120, 'text'),
  byProduct('version', 'Framework version', 110, 'text', {
    note: 'The version that this visit was made under, for ever.',
  }),
  byProduct('submitted-at', 'Submitted at (UTC)', 160, 'text'),
  byProduct('id', 'Visit id', 160, 'text'),
  byProduct('form-id', 'Form id', 120, 'text', { hidden: true }),
  ...dataColumns,
];

export const findingColumns: readonly ColumnPlan[] = [
  byProduct('provider', 'Provider', 220, 'text'),
  byProduct('visit-date', 'Visit date', 100, 'date'),
  byProduct('framework', 'Framework id', 120, 'text'),
  byProduct('theme', 'Theme', 200, 'text'),
  byProduct('essential', 'Essential', 80, 'choice', { choices: ['Yes', 'No'] }),
  byProduct('code', 'Criterion', 80, 'text'),
  byProduct('prompt', 'Requirement', 360, 'paragraph'),
  byProduct('rating', 'Rating', 160, 'text'),
  byProduct('meaning', 'Amounts to', 120, 'choice', {
    choices: ['Met', 'Partly met', 'Not met', 'Not applicable', 'Answered in words'],
  }),
  byProduct('comment', 'Comment', 360, 'paragraph'),
  byProduct('visit-id', 'Visit id', 160, 'text'),
  byProduct('id', 'Finding id', 180, 'text'),
];

export const actionColumns: readonly ColumnPlan[] = [
  byProduct('provider', 'Provider', 220, 'text'),
  byProduct('area', 'Area for improvement', 240, 'paragraph'),
  byProduct('action', 'Action', 320, 'paragraph'),
  byProduct('by-when', 'By when', 110, 'date', { note: 'As written in the plan; a date where it is one.' }),
  byProduct('who', 'By whom', 160, 'text'),
  byProduct('rag', 'RAG', 80, 'text'),
  byProduct('review', 'Review', 240, 'paragraph'),
  byPerson('status', 'Status', 130, 'choice', {
    choices: ACTION_STATUSES,
    note: 'Yours: change it when the action is done.',
  }),
  byPerson('progress', 'Progress', 260, 'paragraph', { note: 'Yours: never overwritten.' }),
  byProduct('due', 'Due or overdue', 120, 'text'),
  byProduct('visit-date', 'Visit date', 100, 'date'),
  byProduct('framework', 'Framework id', 120, 'text'),
  byProduct('visit-id', 'Visit id', 160, 'text'),
  byProduct('id', 'Action id', 180, 'text'),
];

export const providerColumns: readonly ColumnPlan[] = [
  byProduct('provider', 'Provider', 240, 'text', {
    note: 'You can add providers by hand: type a name, and a URN if it has one.',
  }),
  byProduct('urn', 'URN', 80, 'text'),
  byPerson('status', 'Status', 100, 'choice', { choices: PROVIDER_STATUSES }),
  byProduct('registration', 'What the register said', 220, 'text'),
  byProduct('registration-checked-on', 'Checked on', 100, 'date'),
  byProduct('last-visit', 'Last visit', 100, 'date'),
  byProduct('due-by', 'Next visit due by', 120, 'date'),
  byProduct('due', 'Due or overdue', 120, 'text'),
  byProduct('frameworks', 'Visited under', 200, 'text'),
  byProduct('essential-unmet', 'Essential, not met', 200, 'text'),
  byProduct('open-actions', 'Open actions', 100, 'number'),
  byPerson('contact', 'Contact', 200, 'text', { note: 'Yours: never overwritten.' }),
  byPerson('notes', 'Notes', 260, 'paragraph', { note: 'Yours: never overwritten.' }),
  byProduct('id', 'Provider id', 160, 'text'),
];

export const problemColumns: readonly ColumnPlan[] = [
  byProduct('seen-at', 'Seen at (UTC)', 160, 'text'),
  byProduct('where', 'Where', 220, 'text'),
  byProduct('what', 'What happened', 420, 'paragraph'),
  byProduct('what-to-do', 'What to do', 420, 'paragraph'),
  byProduct('status', 'Status', 110, 'choice', { choices: PROBLEM_STATUSES }),
  byPerson('notes', 'Notes', 260, 'paragraph', { note: 'Yours: never overwritten.' }),
  byProduct('form-id', 'Form id', 120, 'text', { hidden: true }),
  byProduct('response-id', 'Response id', 160, 'text'),
  byProduct('id', 'Problem id', 200, 'text'),
];

/** Framework versions that visits were made under, whole. */
export const versionColumns: readonly ColumnPlan[] = [
  byProduct('framework', 'Framework id', 140, 'text'),
  byProduct('version', 'Framework version', 140, 'text'),
  byProduct('saved-at', 'Saved at (UTC)', 160, 'text'),
  byProduct('changes', 'What changed', 400, 'paragraph'),
  ...dataColumns,
];
