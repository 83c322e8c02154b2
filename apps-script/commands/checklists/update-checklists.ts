/** Brings the Checklists tab up to date with the Providers tab and with what people wrote. */
import { MissingError } from '../../../shared/errors';
import type { Checklist } from '../../../shared/instrument/checklists';
import { checklistsTab, updateChecklist } from '../../../shared/workbook/checklists-tab';
import type { SheetsRequest } from '../../google/sheets-api';
import { readTables, type Tables } from '../../google/tables';
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

/** Changes that bring the tab to these; none where somebody took it away, or there are no checklists. */
function checklistRequests(
  tables: Tables<'providers' | 'checklists'>,
  checklists: readonly Checklist[],
): SheetsRequest[] {
  if (checklists.length === 0 || !tables.sheet('checklists')) return [];
  const table = tables.of('checklists');
  return table.change(updateChecklist(checklists, tables.of('providers').rows, table.rows));
}

/**
 * The same for a run that writes other things with them, which must not fail for them.
 * @returns undefined where the tab has lost a heading: whoever brings it up to date by itself is told
 */
export function checklistsAlong(
  tables: Tables<'providers' | 'checklists'>,
  checklists: readonly Checklist[],
): SheetsRequest[] | undefined {
  try {
    return checklistRequests(tables, checklists);
  } catch (error) {
    if (error instanceof MissingError) return undefined;
    throw error;
  }
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
  stored.put(keptChecklists(checklists), { requests: checklistRequests(tables, checklists), tables });
  const steps = table.rows.filter((row) => typeof row.state === 'string');
  return {
    done: steps.filter((row) => row.state === 'Done').length,
    steps: steps.length,
  };
}
