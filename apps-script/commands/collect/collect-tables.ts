/** The tabs that collecting reads and writes, in one reading. */
import { readTables, type Tables } from '../../google/tables';
import type { UpsertTables } from './visit-upsert';

/**
 * @param mayReplace some of what was handed in replaces something, so that older rows are read along
 * @param withStart the Start tab is to be brought up to date, too
 */
export const openTables = (mayReplace: boolean, withStart: boolean): UpsertTables & Tables<'start'> =>
  readTables({
    ...(withStart && { start: 'rows' as const }),
    providers: 'rows',
    visits: 'rows',
    findings: mayReplace ? 'rows' : 'header',
    answers: mayReplace ? 'rows' : 'header',
    actions: 'rows',
    people: 'rows',
    settings: 'rows',
    problems: 'rows',
    versions: 'rows',
  });
