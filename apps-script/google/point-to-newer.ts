/** An earlier form that tells whoever opens it that there is a newer one. */
import { ServiceError } from '../../shared/errors';
import { askGoogle } from './ask-google';

/** Asked twice, since Google sometimes fails to open a form that is there. */
function opened(formId: string, tries = 2): GoogleAppsScript.Forms.Form | undefined {
  try {
    return askGoogle('Google Forms', 'open the earlier form', () => FormApp.openById(formId));
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    // Deleted, or somebody else's: then nobody who opens it can be misled.
    console.log(error.message, error.cause?.says);
    return tries > 1 ? opened(formId, tries - 1) : undefined;
  }
}

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
