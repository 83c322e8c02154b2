/** The places outside the extension's pages where a check can be asked for: the menu on selected text, the address bar. */
import { browser } from './browser';

const MENU = 'check-selection';

/** Puts the entry into the menu on selected text. Browsers keep it: called after each installation and update. */
export async function offerMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: MENU, title: 'Check the selected text', contexts: ['selection'] });
}

/**
 * Calls back with the text that was selected when the entry is chosen, and the window it was in (null where the
 * browser does not say). Call it while the worker starts; the call-back is still the officer's click.
 */
export function onSelectedText(asked: (text: string, window: number | null) => void): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === MENU) asked(info.selectionText ?? '', tab?.windowId ?? null);
  });
}

/** Calls back with what was typed after the keyword in the address bar. Call it while the worker starts. */
export function onAddressBarText(asked: (text: string) => void): void {
  browser.omnibox.setDefaultSuggestion({ description: 'Check this provider in your copy of the register' });
  browser.omnibox.onInputEntered.addListener((text) => asked(text));
}
