/** The ids that Google gave the items and questions of a form that FormApp built. */
import { planIds } from '../../shared/form/question-id';
import type { FormPlan } from '../../shared/schema/form-plan';
import type { FormIds } from './form-requests';
import { entriesByPrefill } from './prefill-entries';
import type { PageItem } from '../../shared/form/published-items';
import { readPublishedPage } from './published-page';

/** The page's ids, when it shows exactly the planned items. */
function idsInPage(page: readonly PageItem[], plan: FormPlan): FormIds | null {
  const asked = new Set(Object.keys(planIds(plan).questions));
  const fits =
    page.length === plan.items.length &&
    plan.items.every(({ key, title }, index) => {
      const shown = page[index];
      return shown?.title.trim() === title.trim() && asked.has(key) === (shown.questionId !== '');
    });
  if (!fits) return null;
  const byKey = (id: (item: PageItem) => string): Record<string, string> =>
    Object.fromEntries(
      plan.items.flatMap(({ key }, index) => {
        const item = page[index];
        return item && id(item) ? [[key, id(item)]] : [];
      }),
    );
  return { items: byKey((item) => item.itemId), questions: byKey((item) => item.questionId) };
}

/**
 * Reads the ids from the form's published page in one call; where that cannot be had, item by item.
 * @param mayAsk whether there is time for the second: some minutes for hundreds of questions
 * @returns null where there is not
 * @throws ServiceError when they cannot be told apart either way.
 */
export function readFormAppIds(
  form: GoogleAppsScript.Forms.Form,
  publishedUrl: string,
  plan: FormPlan,
  mayAsk: boolean,
): FormIds | null {
  const page = readPublishedPage(publishedUrl);
  const found = page && idsInPage(page, plan);
  if (found || !mayAsk) return found;
  console.log('The published form could not be read, so its ids are asked for one by one.');
  const items = form.getItems();
  return {
    items: Object.fromEntries(
      plan.items.flatMap(({ key }, index) => {
        const item = items[index];
        return item ? [[key, item.getId().toString(16)]] : [];
      }),
    ),
    questions: entriesByPrefill(items, form, plan),
  };
}
