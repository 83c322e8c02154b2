/**
 * Where the commands of the add-on stand in Google Sheets. Whichever way it came in, its menu is under Extensions: an
 * installed add-on's has the add-on's name, that of a script which lies in the workbook the script's, which the guides
 * have named so (reference: `Ui.createAddonMenu`).
 */

/** The commands, as the menu calls them. */
export type MenuLabel =
  | 'Set up'
  | 'People and files'
  | 'Frameworks and wording'
  | 'Compare frameworks by topic'
  | 'This week'
  | 'County'
  | 'This visit'
  | 'Providers'
  | 'Letters and agreements'
  | 'Start or update checklists'
  | 'Collect new visits now'
  | 'Refresh county tabs'
  | 'Read all forms again'
  | 'Gather workbooks'
  | 'Archive closed years'
  | 'Export'
  | 'Keeping and removing'
  | 'Check Google';

/** The way to a command, for people. */
export const menuPath = (label: MenuLabel): string => `Extensions › Provision QA › ${label}`;
