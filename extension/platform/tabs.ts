/** Tabs, panels and the pages of this extension. */
import { messageOf, MissingError } from '../../shared/errors';
import { browser } from './browser';

/** Set by the build, in this very file: only so does the code for the other browser drop out. */
declare const __BROWSER__: 'chromium' | 'firefox';

export type OwnPage =
  | 'bulk.html'
  | 'help.html'
  | 'options.html'
  | 'panel.html'
  | 'records.html'
  | 'register.html'
  | 'threshold.html'
  | 'watch.html'
  | 'welcome.html';

/** Opens an address in a new tab, in front. */
export const openTab = async (url: string): Promise<void> => {
  await browser.tabs.create({ url });
};

/** Opens one of the extension's pages, `detail` as its fragment. */
export const openPage = (page: OwnPage, detail = ''): Promise<void> =>
  openTab(browser.runtime.getURL(page) + (detail ? `#${encodeURIComponent(detail)}` : ''));

export interface OpenTab {
  readonly id: number;
  /** '' where the officer has not given leave to see it. */
  readonly url: string;
}

/** The tab that the officer is looking at; its address shows only after a click on the extension's button. */
export async function currentTab(): Promise<OpenTab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? undefined : { id: tab.id, url: tab.url ?? '' };
}

/**
 * Runs one of the extension's content scripts in a tab and gives what it leaves as its result.
 * @throws MissingError when the browser does not let us
 */
export async function runInTab(tabId: number, file: string): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [file] });
  } catch (error) {
    throw new MissingError(
      `The open page cannot be read (${messageOf(error)}). Click the page, then the extension's button, and try again.`,
    );
  }
}

/** Whether the panel beside the page needs a permission: Firefox's sidebar needs none. */
export const panelNeedsPermission = (): boolean => __BROWSER__ !== 'firefox';

/** The window that this page or panel is in; null where the browser does not say. */
export const currentWindow = async (): Promise<number | null> =>
  (await browser.windows.getCurrent()).id ?? null;

/** Whether this page is in a tab; the panel and the popup are in none. */
export const isInTab = async (): Promise<boolean> => {
  // There may be none: the polyfill's types leave that out.
  const tab: Promise<object | undefined> = browser.tabs.getCurrent();
  return (await tab) !== undefined;
};

/** Opens the panel in a window. Only works at once in answer to a click; Firefox opens it where the click was. */
export const openPanelIn = async (window: number): Promise<void> => {
  if (__BROWSER__ === 'firefox') await browser.sidebarAction.open();
  else await chrome.sidePanel.open({ windowId: window });
};

/** Opens the panel beside the page. Only works at once in answer to a click. */
export async function openPanel(): Promise<void> {
  if (__BROWSER__ === 'firefox') {
    await browser.sidebarAction.open();
  } else {
    const window = await currentWindow();
    if (window !== null) await openPanelIn(window);
  }
}

/** Calls back after each installation and update. Call it while the worker starts. */
export const onInstalled = (installed: () => void): void =>
  browser.runtime.onInstalled.addListener(() => installed());

/** Calls back once after the extension is installed for the first time. Call it while the worker starts. */
export function onFirstInstall(installed: () => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') installed();
  });
}
