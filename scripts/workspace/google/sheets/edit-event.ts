/** What Google hands to `onEdit`. */
import type { Runtime } from '../../runtime';
import type { Cell } from '../../state';
import { AuthMode } from '../script/script-app';
import { method, service, type Service } from '../service';
import { rangeName, type CellRange } from './a1';
import { spreadsheetService } from './spreadsheet-app';

/** Cells that a person has changed. */
export interface Edited {
  readonly user: string;
  readonly workbookId: string;
  readonly range: CellRange;
  /** What the one cell says now, and said before; only of a single cell (events reference). */
  readonly value?: Cell;
  readonly oldValue?: Cell;
}

export function editEvent(runtime: Runtime, edited: Edited): object {
  const { user, workbookId, range, value, oldValue } = edited;
  return {
    authMode: AuthMode.of.LIMITED,
    range: rangeService(range),
    source: spreadsheetService(runtime, edited, workbookId),
    user: service({ type: 'User', methods: { getEmail: method('local', '', () => user) } }),
    ...(value !== undefined && value !== null && { value: textOf(value) }),
    ...(oldValue !== undefined && oldValue !== null && { oldValue: textOf(oldValue) }),
  };
}

const textOf = (cell: Exclude<Cell, null>): string =>
  typeof cell === 'object' ? cell.formula : String(cell);

const rangeService = (range: CellRange): Service =>
  service({
    type: 'Range',
    methods: {
      getRow: method('local', '', () => range.rowFrom + 1),
      getLastRow: method('local', '', () => range.rowTo),
      getColumn: method('local', '', () => range.columnFrom + 1),
      getLastColumn: method('local', '', () => range.columnTo),
      getNumRows: method('local', '', () => range.rowTo - range.rowFrom),
      getNumColumns: method('local', '', () => range.columnTo - range.columnFrom),
      getA1Notation: method('local', '', () => rangeName(range).replace(/^.*!/, '')),
    },
  });
