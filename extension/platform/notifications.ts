/** Notices outside the extension's own pages; shown only where the officer has allowed them. */
import { browser } from './browser';
import { mayNotify } from './permissions';

/** Shows a notice if that is allowed. `text` names no provider: notices may show on a locked screen. */
export async function notify(id: string, title: string, text: string): Promise<void> {
  if (!(await mayNotify())) return;
  await browser.notifications.create(id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('icons/128.png'),
    title,
    message: text,
  });
}

/** A number on the extension's button, '' for none. */
export const showBadge = (text: string): Promise<void> => browser.action.setBadgeText({ text });
