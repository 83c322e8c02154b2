/** Keeps the content scripts that the officer switched on in place from one start of the worker to the next. */
import { followedForms, followInPages } from '../platform/companion';
import { GIAS_ADDRESS, setGiasButton } from '../platform/gias-tab';
import { mayVisit } from '../platform/permissions';
import { savedSettings } from '../platform/saved-settings';

/**
 * Puts the content scripts that the officer has switched on back in place: browsers forget them when the extension
 * is updated, and a permission may have been withdrawn meanwhile.
 */
export async function keepPageScripts(): Promise<void> {
  const { giasButton } = await savedSettings.get();
  await setGiasButton(giasButton && (await mayVisit([GIAS_ADDRESS])));
  const followed = [];
  for (const form of await followedForms()) if (await mayVisit([form.responderUri])) followed.push(form);
  await followInPages(followed);
}
