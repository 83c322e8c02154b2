/** What of each tab a run of the record reads. */
import type { Parts, Tables } from '../../google/tables';

export type WorkbookTab =
  | 'visits'
  | 'findings'
  | 'answers'
  | 'actions'
  | 'providers'
  | 'history'
  | 'responses'
  | 'people'
  | 'settings'
  | 'problems'
  | 'versions';
export type WorkbookTables = Tables<WorkbookTab>;

/** Of findings and answers only whose they are is read. */
const LINES = { findings: ['visit-id'], answers: ['visit-id'] } as const satisfies Parts<WorkbookTab>;
/** With what is compared where all is read again: a line that somebody typed over would hide what was found. */
export const LINES_COMPARED = {
  findings: ['visit-id', 'id', 'framework', 'rating', 'comment'],
  answers: ['visit-id', 'id', 'framework', 'written'],
} as const satisfies Parts<WorkbookTab>;

/** What to read of each tab where all of the record is worked out; and what people chose in the county's, as it is drawn anew. */
export const PARTS: Parts<WorkbookTab | 'county'> = {
  providers: 'rows',
  visits: 'rows',
  ...LINES,
  actions: 'rows',
  people: 'rows',
  settings: 'rows',
  problems: 'rows',
  versions: 'rows',
  responses: 'rows',
  history: 'rows',
  county: 'rows',
};
