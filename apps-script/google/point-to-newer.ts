/** An earlier form that tells whoever opens it that there is a newer one. */
import { askGoogle, unlessRefused } from './ask-google';

/** Asked twice, since Google sometimes fails to open a form that is there. Deleted, or somebody else's: nobody can be misled. */
const opened = (formId: string, tries = 2): GoogleAppsScript.Forms.Form | undefined =>
  unlessRefused(
    () => askGoogle('Google Forms', 'open the earlier form', () => FormApp.openById(formId)),
    undefined,
  ) ?? (tries > 1 ? opened(formId, tries - 1) : undefined);

/**
 * Puts the notice before the form's description; done again it stands there once.
 * @param description the form's own.
 * @returns false where the form cannot be opened.
 */
export function pointToNewer(formId: string, description: string, newer: string): boolean {
  const form = opened(formId);
  if (!form) return false;
  const notice = `There is a newer version of this form: ${newer}\nUse it unless you are in the middle of this one. What is handed in here is still read, under the version that it was made with.`;
  askGoogle('Google Forms', 'change the earlier form', () =>
    form.setDescription(`${notice}\n\n${description}`),
  );
  return true;
}
