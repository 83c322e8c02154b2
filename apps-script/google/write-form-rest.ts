/**
 * Builds a planned form over the REST API: in one request, whatever its size, with ids of our own choosing; in a second
 * one where Google takes none of those.
 */
import { MissingError, ServiceError } from '../../shared/errors';
import { bareId, planIds } from '../../shared/form/question-id';
import type { FormPlan } from '../../shared/schema/form-plan';
import { itemRequests, NO_IDS, wayRequests, type FormIds } from './form-requests';
import { getForm, publishForm, updateForm, type RestForm } from './forms-api';

/** Ids as Google holds them, item by item in the plan's order. */
function idsOf(form: RestForm, plan: FormPlan): FormIds {
  if (form.items.length !== plan.items.length)
    throw new MissingError(
      `The form "${plan.title}" holds ${form.items.length} items where ${plan.items.length} are planned: somebody changed it while it was being built. Delete it in Google Drive, then run Set up again.`,
    );
  const byKey = (idOf: (item: RestForm['items'][number]) => string | undefined): Record<string, string> =>
    Object.fromEntries(
      plan.items.flatMap(({ key }, index) => {
        const item = form.items[index];
        const id = item && idOf(item);
        return id === undefined ? [] : [[key, id]];
      }),
    );
  return {
    items: byKey(({ itemId }) => itemId),
    questions: byKey(({ questionItem }) => questionItem?.question.questionId),
  };
}

const isRefused = (error: unknown): error is ServiceError =>
  error instanceof ServiceError && error.cause?.kind === 'invalid';

/** Google makes all of a request or none of it, so that what was refused with our ids can be asked for without. */
function fill(formId: string, plan: FormPlan): RestForm {
  const ids = planIds(plan);
  try {
    return updateForm(formId, [...itemRequests(plan, ids), ...wayRequests(plan, ids)]);
  } catch (error) {
    if (!isRefused(error)) throw error;
    try {
      return updateForm(formId, itemRequests(plan, NO_IDS));
    } catch (second) {
      // It was not for the ids.
      throw isRefused(second) ? error : second;
    }
  }
}

/** As FormApp gives them. */
const asNumbers = (ids: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(ids).map(([key, id]) => [key, bareId(id)]));

const isOurs = ({ items }: FormIds, plan: FormPlan): boolean => {
  const ours = planIds(plan).items;
  return plan.items.every(
    ({ key }) => Number.parseInt(items[key] ?? '', 16) === Number.parseInt(ours[key] ?? '', 16),
  );
};

/**
 * Builds and publishes the form.
 * @param mayBeBuilt true when an earlier run may have got as far as building it; building twice would double it.
 */
export function writeFormRest(formId: string, plan: FormPlan, mayBeBuilt: boolean): FormIds {
  const before = mayBeBuilt ? getForm(formId) : undefined;
  const ids = idsOf(before?.items.length ? before : fill(formId, plan), plan);
  publishForm(formId, isOurs(ids, plan) ? [] : wayRequests(plan, ids));
  return { items: asNumbers(ids.items), questions: asNumbers(ids.questions) };
}
