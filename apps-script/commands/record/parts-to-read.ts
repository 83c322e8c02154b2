/** What of each tab a run of the record reads. */
import type { StoredValues } from '../../google/stored-values';
import type { Part, Tables } from '../../google/tables';
import { isRecordBegun } from './record-book';

type WorkbookTab =
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
export const LINES = { findings: ['visit-id'], answers: ['visit-id'] } as const;

/** Whether everything is to be worked out anew, whatever was asked. */
export const mustBeWhole = (stored: StoredValues): boolean => !isRecordBegun(stored);

/**
 * What to read of each tab.
 * @param mayReplace some of what came in replaces something, so that what it replaces is read along
 * @param whole all of the record is worked out
 */
export const partsToRead = (mayReplace: boolean, whole: boolean): Record<WorkbookTab, Part> => ({
  providers: 'rows',
  visits: 'rows',
  ...(mayReplace || whole ? LINES : { findings: 'header', answers: 'header' }),
  actions: 'rows',
  people: 'rows',
  settings: 'rows',
  problems: 'rows',
  versions: 'rows',
  responses: whole ? 'rows' : 'header',
  history: whole ? 'rows' : 'header',
});
