/** Brings the Checklists tab up to date with the Providers tab and with what people wrote. */
import type { Checklist } from '../../../shared/instrument/checklists';
import { checklistsTab, updateChecklist } from '../../../shared/workbook/checklists-tab';
import { readTables } from '../../google/tables';
import type { StoredValues } from '../../google/stored-values';
import { againWhileMoved } from '../again-while-moved';
import { ensureTab } from '../ensure-tab';
import { keptChecklists } from './kept-checklists';

export interface ChecklistProgress {
  /** Steps, done and all together. */
  readonly done: number;
  readonly steps: number;
}

const NONE: ChecklistProgress = { done: 0, steps: 0 };

/**
 * Keeps the checklists and brings their tab up to date, in one request.
 * @param whenGone `make`: the tab is made where it is not there. `leave`: somebody took it away, and that is that.
 * @throws MissingError when the Providers tab or a heading is gone.
 */
export function updateChecklists(
  stored: StoredValues,
  checklists: readonly Checklist[],
  whenGone: 'make' | 'leave',
): ChecklistProgress {
  return checklists.length === 0
    ? NONE
    : againWhileMoved(stored, () => updateOnce(stored, checklists, whenGone));
}

function updateOnce(
  stored: StoredValues,
  checklists: readonly Checklist[],
  whenGone: 'make' | 'leave',
): ChecklistProgress {
  const read = () => readTables({ providers: 'rows', checklists: 'rows' });
  const tables = whenGone === 'make' ? ensureTab(checklistsTab, read) : read();
  if (!tables.sheet('checklists')) return NONE;
  const table = tables.of('checklists');
  stored.put(keptChecklists(checklists), {
    requests: table.change(updateChecklist(checklists, tables.of('providers').rows, table.rows)),
    tables,
  });
  const steps = table.rows.filter((row) => typeof row.state === 'string');
  return {
    done: steps.filter((row) => row.state === 'Done').length,
    steps: steps.length,
  };
}
