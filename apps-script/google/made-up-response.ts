/** A response that the add-on itself hands in to a form and takes out again: only FormApp can do either. */
import type { Given } from '../../shared/form/try-out-answers';
import type { Receipt } from '../../shared/schema/receipt';
import { askGoogle } from './ask-google';

type Form = GoogleAppsScript.Forms.Form;
type FormItem = GoogleAppsScript.Forms.Item;
type FormResponse = GoogleAppsScript.Forms.FormResponse;

/** Noon: no time zone makes another day of it. */
const dateOf = (day: string): Date => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 12);
};

/** An answer as the item takes it; null where there is nothing to answer. */
function answerOf(found: FormItem, { item, values }: Given): GoogleAppsScript.Forms.ItemResponse | null {
  const [first = ''] = values;
  switch (item.kind) {
    case 'section':
    case 'statement':
      return null;
    case 'text':
      return found.asTextItem().createResponse(first);
    case 'paragraph':
      return found.asParagraphTextItem().createResponse(first);
    case 'date':
      return found.asDateItem().createResponse(dateOf(first));
    case 'choice':
      return found.asMultipleChoiceItem().createResponse(first);
    case 'dropdown':
      return found.asListItem().createResponse(first);
    case 'checkboxes':
      return found.asCheckboxItem().createResponse([...values]);
  }
}

/** The item that holds a part of the plan; null where it was deleted, or an earlier version did not keep which it is. */
export function itemOf(form: Form, { items = {} }: Receipt, key: string): FormItem | null {
  const id = items[key];
  return id === undefined ? null : form.getItemById(Number.parseInt(id, 16));
}

/**
 * Hands in these answers. No trigger fires for what a script hands in (guide "Installable triggers", restrictions).
 * What is no longer on the form is left out.
 */
export function handInByScript(receipt: Receipt, given: readonly Given[]): void {
  askGoogle('Google Forms', `hand in a try-out to “${receipt.title}”`, () => {
    const form = FormApp.openById(receipt.formId);
    const response = form.createResponse();
    for (const one of given) {
      const found = itemOf(form, receipt, one.item.key);
      const answer = found && answerOf(found, one);
      if (answer) response.withItemResponse(answer);
    }
    response.submit();
  });
}

/** Whether one of the answers is a text that fits. */
const answers = (response: FormResponse, fits: (text: string) => boolean): boolean =>
  response.getItemResponses().some((one) => {
    const value = one.getResponse();
    return typeof value === 'string' && fits(value);
  });

/** null where the question was left blank, which Google's types do not say. */
export const answerTo = (
  response: FormResponse,
  item: FormItem,
): GoogleAppsScript.Forms.ItemResponse | null => response.getResponseForItem(item);

/** What was handed in from an instant on, of which the answer to the question (or any, where it is not known) fits. */
function fitting(form: Form, receipt: Receipt, { since, key, fits }: Sought): readonly FormResponse[] {
  const item = itemOf(form, receipt, key);
  return form.getResponses(new Date(Date.parse(since) - 1)).filter((response) => {
    if (!item) return answers(response, fits);
    const value = answerTo(response, item)?.getResponse();
    return typeof value === 'string' && fits(value);
  });
}

export interface Sought {
  /** Instant, ISO. */
  readonly since: string;
  /** Plan item key of the question that tells. */
  readonly key: string;
  readonly fits: (text: string) => boolean;
}

/** Whether there is such a response. */
export const hasResponse = (receipt: Receipt, sought: Sought): boolean =>
  askGoogle(
    'Google Forms',
    `look for a try-out in “${receipt.title}”`,
    () => fitting(FormApp.openById(receipt.formId), receipt, sought).length > 0,
  );

/** Takes such responses out of the form; their copies in the tab of responses stay. @returns how many there were */
export const deleteResponses = (receipt: Receipt, sought: Sought): number =>
  askGoogle('Google Forms', `take a try-out out of “${receipt.title}”`, () => {
    const form = FormApp.openById(receipt.formId);
    const found = fitting(form, receipt, sought);
    for (const response of found) form.deleteResponse(response.getId());
    return found.length;
  });
