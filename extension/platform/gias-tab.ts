/** The tab with a GIAS page: knows its address, reads it on a click, puts the button there. */
import type { GiasPage } from '../../shared/register/page/gias-page';
import { openedPage, type OpenedPage } from '../../shared/register/page/opened-page';
import { browser } from './browser';
import { askTab } from './messaging';
import { runInTab } from './tabs';

export const GIAS_ADDRESS = 'https://www.get-information-schools.service.gov.uk/';
const ESTABLISHMENT_PAGES = `${GIAS_ADDRESS}Establishments/Establishment/Details/*`;

/** Whether an address is that of an establishment's page; '' (not allowed to see it) is not. */
export const isGiasPage = (url: string): boolean =>
  /^https:\/\/(www\.)?get-information-schools\.service\.gov\.uk\/Establishments\/Establishment\/Details\/\d+/i.test(
    url,
  );

async function read(tabId: number): Promise<GiasPage> {
  try {
    return await askTab(tabId, 'read-page');
  } catch {
    // No script is there yet: put it in, and ask again. A second failure is the officer's to see.
    await runInTab(tabId, 'content-gias.js');
    return askTab(tabId, 'read-page');
  }
}

/**
 * Reads the establishment's page that is open in a tab, on the officer's click.
 * @throws MissingError when it is another kind of page, or built in a way that is not known
 */
export async function readOpenGiasPage(tabId: number): Promise<OpenedPage> {
  return openedPage(await read(tabId));
}

const BUTTON = 'gias-button';

/** Shows the button on establishment pages from now on, or not any more. Needs leave to visit GIAS. */
export async function setGiasButton(wanted: boolean): Promise<void> {
  const there = await browser.scripting.getRegisteredContentScripts({ ids: [BUTTON] });
  if (wanted && there.length === 0)
    await browser.scripting.registerContentScripts([
      { id: BUTTON, matches: [ESTABLISHMENT_PAGES], js: ['content-gias-button.js'], runAt: 'document_idle' },
    ]);
  if (!wanted && there.length > 0) await browser.scripting.unregisterContentScripts({ ids: [BUTTON] });
}
