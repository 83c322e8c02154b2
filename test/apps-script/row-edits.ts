/** What people do to the rows and columns of a tab while a run is at work, by how the tab is then. */
import type { Edit } from '../../scripts/workspace/editing/edit';
import type { StoredSheet } from '../../scripts/workspace/state';

export const EDITS: Readonly<Record<string, (tab: StoredSheet) => Edit>> = {
  sorted: ({ properties: { sheetId }, rows }) => ({
    kind: 'sort',
    sheetId,
    column: rows[0]?.indexOf('Provider') ?? 0,
    descending: true,
  }),
  'with a row more': ({ properties: { sheetId } }) => ({
    kind: 'insert',
    what: 'rows',
    sheetId,
    from: 1,
    count: 1,
  }),
  'with a column more': ({ properties: { sheetId } }) => ({
    kind: 'insert',
    what: 'columns',
    sheetId,
    from: 1,
    count: 1,
  }),
  'with its first row at the end': ({ properties: { sheetId }, rows }) => ({
    kind: 'move',
    what: 'rows',
    sheetId,
    from: 1,
    count: 1,
    to: rows.length,
  }),
};
