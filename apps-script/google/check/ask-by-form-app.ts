/** Asks what FormApp does by itself. */
import { getForm } from '../forms-api';
import type { Notebook } from './notebook';
import { CHECK_NAME } from './scratch';

type Form = GoogleAppsScript.Forms.Form;

/** Winter and noon: no time zone makes another day of it. */
const DAY = new Date(2026, 0, 15, 12);

/** A response with an answer to each kind of question that the form has. */
export function askFor(form: Form): GoogleAppsScript.Forms.FormResponse {
  const response = form.createResponse();
  for (const item of form.getItems()) {
    if (item.getType() === FormApp.ItemType.TEXT)
      response.withItemResponse(item.asTextItem().createResponse('Some words'));
    if (item.getType() === FormApp.ItemType.MULTIPLE_CHOICE) {
      const question = item.asMultipleChoiceItem();
      response.withItemResponse(question.createResponse(question.getChoices()[0]?.getValue() ?? ''));
    }
    if (item.getType() === FormApp.ItemType.CHECKBOX)
      response.withItemResponse(item.asCheckboxItem().createResponse(['One', 'Two']));
    if (item.getType() === FormApp.ItemType.DATE)
      response.withItemResponse(item.asDateItem().createResponse(DAY));
  }
  return response;
}

const ITEMS = 10;

/** A form with as many questions and a copy of one. */
function addsItems(form: Form): { got: string; says: string } {
  const began = Date.now();
  for (let index = 0; index < ITEMS; index += 1) form.addTextItem().setTitle(`Question ${index}`);
  const perCall = Math.round((Date.now() - began) / (2 * ITEMS));
  form.getItems()[0]?.duplicate();
  const count = form.getItems().length;
  return { got: count === ITEMS + 1 ? 'made' : `${count} questions`, says: `${perCall} ms a call` };
}

/** Makes a form, looks at it from outside, fills it. */
export function askFormApp({ note, skip, holds, made }: Notebook): void {
  let formId = '';
  note('form-app-made', () => {
    formId = made({ id: FormApp.create(CHECK_NAME).getId(), kind: 'form' });
    return 'made';
  });
  if (!formId) return skip('form-app-unpublished', 'form-app-hidden', 'form-app-items');
  note('form-app-unpublished', () => (FormApp.openById(formId).isPublished() ? 'published' : 'unpublished'));
  if (holds('forms-api'))
    note('form-app-hidden', () => {
      getForm(formId);
      return 'seen';
    });
  else skip('form-app-hidden');
  note('form-app-items', () => addsItems(FormApp.openById(formId)));
}
