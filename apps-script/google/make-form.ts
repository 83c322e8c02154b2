/** Making a form in three steps, each safe to repeat: an empty form, its items, its finish. */
import { ServiceError } from '../../shared/errors';
import type { FormPlan } from '../../shared/schema/form-plan';
import type { Receipt } from '../../shared/schema/receipt';
import { askGoogle, isApiClosed } from './ask-google';
import { binFile, findByName } from './drive-search';
import { finishForm, type Finish } from './finish-form';
import { readFormAppIds } from './form-app-ids';
import type { FormIds } from './form-requests';
import { createForm, getForm, unpublishForm, updateForm } from './forms-api';
import { setPageOrder, writeFormApp } from './write-form-app';
import { writeFormRest } from './write-form-rest';

export interface MadeForm {
  readonly formId: string;
  /** Where people fill it in. */
  readonly responderUri: string;
  readonly writer: Receipt['writer'];
}

const withFormApp = ({ title }: FormPlan, open: () => GoogleAppsScript.Forms.Form): MadeForm =>
  askGoogle('Google Forms', `make the form “${title}”`, () => {
    const form = open();
    return { formId: form.getId(), responderUri: form.getPublishedUrl(), writer: 'form-app' };
  });

const overRest = ({ formId, responderUri }: { formId: string; responderUri: string }): MadeForm => ({
  formId,
  responderUri,
  writer: 'rest',
});

/** Runs `rest`; where its API cannot be used, `otherwise`. */
function restOr<T>(rest: () => T, otherwise: () => T): T {
  try {
    return rest();
  } catch (error) {
    if (isApiClosed(error)) return otherwise();
    throw error;
  }
}

/** Without Drive there is no way to know: then a form that was left behind stays there, empty and unpublished. */
const findUnlessOff = (name: string): string | undefined =>
  restOr(
    () => findByName(name, 'form'),
    () => {
      console.log(`Drive cannot be searched for "${name}".`);
      return undefined;
    },
  );

/**
 * An empty form for the plan.
 * @param name its name in Drive, which no other form has.
 * @param mayExist an earlier run may have made it and not lived to say so: then that one is taken up.
 */
export function makeEmptyForm(plan: FormPlan, name: string, mayExist: boolean): MadeForm {
  const existing = mayExist ? findUnlessOff(name) : undefined;
  if (existing !== undefined)
    return restOr(
      () => overRest(getForm(existing)),
      () => withFormApp(plan, () => FormApp.openById(existing)),
    );
  return restOr(
    () => overRest(createForm(plan.title, name)),
    () => withFormApp(plan, () => FormApp.create(name)),
  );
}

export interface FillOptions {
  /** An earlier run may have begun this. */
  readonly resumed: boolean;
  /** Asked between slow calls; false: stop in good time. */
  readonly mayGoOn: () => boolean;
}

function publish(form: GoogleAppsScript.Forms.Form): void {
  form.setPublished(true);
  if (!form.isPublished())
    throw new ServiceError(
      'Google Forms did not publish the form. Open it from Google Drive, choose Publish, then run Set up again.',
    );
}

/** Gives the form its items and publishes it. @returns its ids; null when it stopped early. */
export function fillForm(made: MadeForm, plan: FormPlan, { resumed, mayGoOn }: FillOptions): FormIds | null {
  if (made.writer === 'rest') return writeFormRest(made.formId, plan, resumed);
  return askGoogle('Google Forms', `build the form “${plan.title}”`, () => {
    const form = FormApp.openById(made.formId);
    const written = writeFormApp(form, plan, mayGoOn);
    if (written === 'stopped') return null;
    publish(form);
    // What takes long has a run of its own.
    return readFormAppIds(form, made.responderUri, plan, written === 'stood');
  });
}

/** Links the form to its spreadsheet and sets what only FormApp can. */
export function completeForm(made: MadeForm, plan: FormPlan, finish: Finish): void {
  askGoogle('Google Forms', `finish the form “${plan.title}”`, () => {
    const form = FormApp.openById(made.formId);
    finishForm(form, plan, finish);
    if (made.writer === 'rest') setPageOrder(form, plan, false);
  });
}

/** Takes a published form back: nobody can fill it in until somebody publishes it. */
export function takeBack({ formId, writer }: MadeForm): void {
  if (writer === 'rest') unpublishForm(formId);
  else askGoogle('Google Forms', 'take the form back', () => FormApp.openById(formId).setPublished(false));
}

/**
 * Puts a form without any item into the bin of Drive.
 * @returns false for one that has items, and where Drive does not let go of it
 */
export function binIfEmpty({ formId, writer }: MadeForm): boolean {
  try {
    const items =
      writer === 'rest'
        ? getForm(formId).items.length
        : askGoogle('Google Forms', 'read the form', () => FormApp.openById(formId).getItems().length);
    if (items > 0) return false;
    binFile(formId);
    return true;
  } catch (error) {
    const kind = error instanceof ServiceError ? error.cause?.kind : 'unknown';
    // It may have worked, or work in a minute.
    if (kind === 'passing' || kind === 'rate' || kind === 'unknown') throw error;
    console.log('An empty form stays in Drive:', error);
    return false;
  }
}

/**
 * Takes all items from a form that was begun otherwise than it is to be now.
 * @param mayGoOn asked between slow calls
 * @returns false when it had to stop before the end: call again
 */
export function emptyForm({ formId, writer }: MadeForm, mayGoOn: () => boolean): boolean {
  if (writer === 'rest') {
    // From the first on: a choice goes before the page that it leads to.
    const requests = getForm(formId).items.map(() => ({ deleteItem: { location: { index: 0 } } }));
    if (requests.length) updateForm(formId, requests);
    return true;
  }
  return askGoogle('Google Forms', 'empty the form', () => {
    const form = FormApp.openById(formId);
    for (let left = form.getItems().length; left > 0; left -= 1) {
      if (!mayGoOn()) return false;
      form.deleteItem(0);
    }
    return true;
  });
}

/** Where the owner changes the form. */
export const editUriOf = (formId: string): string => `https://docs.google.com/forms/d/${formId}/edit`;
