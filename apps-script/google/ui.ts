/** What the add-on shows in Google Sheets: its menu, its sidebar, its messages. */
import { askGoogle } from './ask-google';
import { requireScreen } from './consent';

export interface MenuItem {
  readonly label: string;
  /** Name of an exported function. */
  readonly run: string;
}

/** Puts the add-on's menu up. Works before anybody has given the add-on any permission. */
export function showMenu(items: readonly MenuItem[]): void {
  const menu = SpreadsheetApp.getUi().createAddonMenu();
  for (const { label, run } of items) menu.addItem(label, run);
  menu.addToUi();
}

/**
 * Opens the page `file` of this project as the sidebar.
 * @param screen which of its screens it begins with: a word that its `<main>` is given.
 */
export function showSidebar(file: string, title: string, screen: string): void {
  requireScreen();
  askGoogle('Google Sheets', 'open the sidebar', () => {
    const page = HtmlService.createHtmlOutputFromFile(file).getContent();
    const html = page.replace('<main ', `<main data-screen="${screen}" `);
    SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(html).setTitle(title));
  });
}

/** Shows a message that the person has to close. */
export function showMessage(title: string, text: string): void {
  requireScreen();
  askGoogle('Google Sheets', 'show a message', () => {
    const ui = SpreadsheetApp.getUi();
    ui.alert(title, text, ui.ButtonSet.OK);
  });
}
