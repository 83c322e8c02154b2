/**
 * Builds a planned form over the REST API in one request, whatever its size, with ids of our own choosing.
 */
import { MissingError } from '../../shared/errors';
import { planIds } from '../../shared/form/question-id';
import type { FormPlan } from '../../shared/schema/form-plan';
import { formRequests } from './form-requests';
import { getForm, publishForm, updateForm, type RestForm } from './forms-api';

/** Question ids as Google holds them, item by item in the plan's order. */
function questionsOf(form: RestForm, plan: FormPlan): Record<string, string> {
  if (form.items.length !== plan.items.length)
    throw new MissingError(
      `The form "${plan.title}" holds ${form.items.length} items where ${plan.items.length} are planned: somebody changed it while it was being built. Delete it in Google Drive, then run Set up again.`,
    );
  return Object.fromEntries(
    plan.items.flatMap(({ key }, index) => {
      const id = form.items[index]?.questionItem?.question.questionId;
      return id === undefined ? [] : [[key, id]];
    }),
  );
}

/**
 * Builds and publishes the form.
 * @param mayBeBuilt true when an earlier run may have got as far as building it; building twice would double it.
 * @returns plan item key to question id.
 */
export function writeFormRest(formId: string, plan: FormPlan, mayBeBuilt: boolean): Record<string, string> {
  const before = mayBeBuilt ? getForm(formId) : undefined;
  const form = before?.items.length ? before : updateForm(formId, formRequests(plan, planIds(plan)));
  publishForm(formId);
  return questionsOf(form, plan);
}
