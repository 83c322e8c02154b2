/** What the menu runs for checklists. */
import { InputError } from '../../shared/errors';
import { checklistsOf } from '../../shared/instrument/checklists';
import { withChecklists } from './checklists/kept-checklists';
import { updateChecklists, type ChecklistProgress } from './checklists/update-checklists';
import { openLibrary } from './frameworks/framework-library';
import { menuCommand } from './menu-command';
import { recordedRun } from './recorded-run';

const update = (): ChecklistProgress =>
  recordedRun('checklists', ({ stored, whenDone }) => {
    const library = openLibrary(stored);
    const having = library.entries.filter(({ instruments }) =>
      instruments.some(({ kind }) => kind === 'checklist'),
    );
    const lists = withChecklists(
      stored,
      having.flatMap(({ id }) => checklistsOf(library.current(id))),
    );
    if (lists.length === 0) throw new InputError('No framework here has a checklist.');
    const progress = updateChecklists(stored, lists, 'make');
    whenDone(['checklists']);
    return progress;
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
