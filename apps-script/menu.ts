/** The add-on's menu: label to the exported function that it runs. */
import type { MenuLabel } from '../shared/schema/menu-path';
import type { MenuItem } from './google/ui';
import { showMenu } from './google/ui';

const MENU: readonly (MenuItem & { readonly label: MenuLabel })[] = [
  { label: 'Set up', run: 'openSetUp' },
  { label: 'People and files', run: 'openPeople' },
  { label: 'Frameworks and wording', run: 'openFrameworks' },
  { label: 'Compare frameworks by topic', run: 'openCompare' },
  { label: 'This week', run: 'openThisWeek' },
  { label: 'County', run: 'openCounty' },
  { label: 'This visit', run: 'openVisits' },
  { label: 'Providers', run: 'openProviders' },
  { label: 'Letters and agreements', run: 'openDocuments' },
  { label: 'Start or update checklists', run: 'updateChecklistsFromMenu' },
  { label: 'Collect new visits now', run: 'collectFromMenu' },
  { label: 'Refresh county tabs', run: 'refreshFromMenu' },
  { label: 'Read all forms again', run: 'rereadFromMenu' },
  { label: 'Gather workbooks', run: 'openGather' },
  { label: 'Archive closed years', run: 'openArchive' },
  { label: 'Export', run: 'openExport' },
  { label: 'Keeping and removing', run: 'openKeepingScreen' },
  { label: 'Check Google', run: 'openCheckGoogle' },
];

/** Runs in `AuthMode.NONE`, too: it may touch nothing but the menu. */
export function onOpen(): void {
  showMenu(MENU);
}

/** When somebody installs the add-on with a workbook open: its menu is there at once. */
export function onInstall(): void {
  onOpen();
}
