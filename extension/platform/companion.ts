/** The companion's own state: which forms it is on for, what is being restored, and when a copy last changed. */
import * as z from 'zod/mini';
import type { ConnectedForm } from '../../shared/schema/connection-code';
import { Instant } from '../../shared/schema/text';
import { companionFormsOf } from '../model/connections';
import { formBase } from '../model/form-draft';
import { browser } from './browser';
import { originOf } from './permissions';
import { allConnections, savedSettings } from './saved-settings';
import { storedItem } from './storage';

/** A copy that is being put back into its form, page by page; null when none is. */
export const restoring = storedItem({
  key: 'restoring',
  title: 'the copy being restored',
  version: 1,
  schema: z.nullable(
    z.object({
      formId: z.string(),
      draftId: z.string(),
      startedAt: Instant,
      /** Entries that were filled in already: emptied again by the officer, they stay empty. */
      done: z.array(z.string()),
    }),
  ),
  empty: null,
});

/** Told after each change of a copy, so that pages that show it look again. */
export const draftChanged = storedItem({
  key: 'draft-changed',
  title: 'the last change of a copy',
  version: 1,
  schema: z.object({ at: z.string() }),
  empty: { at: '' },
});

/** The connected forms that it may be on for, once the organisation's policy is there. */
export const companionForms = async (): Promise<ConnectedForm[]> => companionFormsOf(await allConnections());

/** Those that it is on for. */
export async function followedForms(): Promise<ConnectedForm[]> {
  const { companionForms: on } = await savedSettings.get();
  return (await companionForms()).filter(({ responderUri }) => on.includes(responderUri));
}

const SCRIPT = 'companion';

/** Has the browser run the content script on exactly these forms' pages. Needs leave to visit their host. */
export async function followInPages(forms: readonly Pick<ConnectedForm, 'responderUri'>[]): Promise<void> {
  const [there] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
  const matches = forms.map((form) => {
    const base = formBase(form);
    return `${originOf(base).slice(0, -1)}${new URL(base).pathname.slice(1)}*`;
  });
  if (there?.matches?.join() === matches.join()) return;
  if (there) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    { id: SCRIPT, matches, js: ['content-form.js'], runAt: 'document_idle' },
  ]);
}
