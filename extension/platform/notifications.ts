/** Notices outside the extension's own pages; shown only where the officer has allowed them. */
import { browser } from './browser';
import { mayNotify } from './permissions';

/** What notices are about; a newer one takes the place of the one before. */
export type NoticeId = 'watch';

/** Shows a notice if that is allowed. `text` names no provider: notices may show on a locked screen. */
export async function notify(id: NoticeId, title: string, text: string): Promise<void> {
  if (!(await mayNotify())) return;
  await browser.notifications.create(id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('icons/128.png'),
    title,
    message: text,
  });
}

/**
 * Calls back with the notice that was clicked, which goes away. Call it while the worker starts, synchronously:
 * the click may be what wakes it.
 */
export function onNoticeClicked(clicked: (id: string) => void): void {
  const listener = (id: string): void => {
    void browser.notifications.clear(id);
    clicked(id);
  };
  const listen = (): void => {
    // A browser has nothing of notices until the officer allows them, which may be while the worker runs.
    const notices = browser.notifications as typeof browser.notifications | undefined;
    if (notices && !notices.onClicked.hasListener(listener)) notices.onClicked.addListener(listener);
  };
  listen();
  browser.permissions.onAdded.addListener(listen);
}

/** A number on the extension's button, '' for none. */
export const showBadge = (text: string): Promise<void> => browser.action.setBadgeText({ text });
