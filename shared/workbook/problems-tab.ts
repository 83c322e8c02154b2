/** The Problems tab: what could not be read, what to do about it, and that it is solved once it is. */
import { byPerson, byProduct, tableTab } from './define-tab';

const PROBLEM_STATUSES = ['To look at', 'Solved'] as const;

export const problemsTab = tableTab({
  id: 'problems',
  title: 'Problems',
  frozenColumns: 0,
  columns: [
    byProduct('seen-at', 'Seen at (UTC)', 160, 'text'),
    byProduct('where', 'Where', 220, 'text'),
    byProduct('what', 'What happened', 420, 'paragraph'),
    byProduct('what-to-do', 'What to do', 420, 'paragraph'),
    byProduct('status', 'Status', 110, 'choice', { choices: PROBLEM_STATUSES }),
    byPerson('notes', 'Notes', 260, 'paragraph', { note: 'Yours: never overwritten.' }),
    byProduct('form-id', 'Form id', 120, 'text', { hidden: true }),
    byProduct('response-id', 'Response id', 160, 'text'),
    byProduct('id', 'Problem id', 200, 'text'),
  ],
});
