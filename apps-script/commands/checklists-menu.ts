/** What the menu runs for checklists. */
import { InputError } from '../../shared/errors';
import { checklistsOf } from '../../shared/instrument/checklists';
import { keepChecklists } from './checklists/kept-checklists';
import { updateChecklists, type ChecklistNews } from './checklists/update-checklists';
import { openShelf } from './frameworks/shelf';
import { menuCommand } from './menu-command';
import { recordedRun } from './recorded-run';

const update = (): ChecklistNews =>
  recordedRun('checklists', ({ stored }) => {
    const shelf = openShelf(stored);
    const having = shelf.entries.filter(({ instruments }) =>
      instruments.some(({ kind }) => kind === 'checklist'),
    );
    const lists = keepChecklists(
      stored,
      having.flatMap(({ id }) => checklistsOf(shelf.current(id))),
    );
    if (lists.length === 0) throw new InputError('No framework here has a checklist.');
    return updateChecklists(lists, 'make');
  });

/** Starts the Checklists tab, or brings it up to date. */
export function updateChecklistsFromMenu(): void {
  menuCommand(() => {
    const { done, steps } = update();
    return steps === 0
      ? 'The Checklists tab is there. It fills itself with the steps of each provider in the Providers tab.'
      : `The Checklists tab is up to date: ${done} of ${steps} steps done.`;
  });
}
