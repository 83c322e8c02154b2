/** A FormPlan as the requests of one Forms API `batchUpdate`. Plain data in, plain data out. */
import type { FormPlan, PlanItem } from '../../shared/schema/form-plan';

/** The ids of a form: plan item key to hex. */
export interface FormIds {
  readonly items: Readonly<Record<string, string>>;
  /** Questions only. */
  readonly questions: Readonly<Record<string, string>>;
}

const CHOICE_TYPES = { choice: 'RADIO', dropdown: 'DROP_DOWN', checkboxes: 'CHECKBOX' } as const;

/** Google refuses a question in which only some choices lead somewhere: the others say "next section". */
function option(value: string, item: PlanItem, ids: FormIds): object {
  if (!item.goTo) return { value };
  const target = item.goTo[value];
  if (target === undefined) return { value, goToAction: 'NEXT_SECTION' };
  return target === 'submit'
    ? { value, goToAction: 'SUBMIT_FORM' }
    : { value, goToSectionId: ids.items[target] };
}

function question(item: PlanItem, ids: FormIds, options: readonly object[]): object {
  const questionId = ids.questions[item.key];
  const common = { ...(questionId !== undefined && { questionId }), required: item.required };
  switch (item.kind) {
    case 'text':
      return { ...common, textQuestion: { paragraph: false } };
    case 'paragraph':
      return { ...common, textQuestion: { paragraph: true } };
    case 'date':
      return { ...common, dateQuestion: { includeYear: true, includeTime: false } };
    case 'choice':
    case 'dropdown':
    case 'checkboxes':
      return { ...common, choiceQuestion: { type: CHOICE_TYPES[item.kind], options } };
    default:
      throw new TypeError(`A ${item.kind} is not a question`);
  }
}

function restItem(item: PlanItem, ids: FormIds, options: readonly object[]): object {
  const itemId = ids.items[item.key];
  const common = {
    ...(itemId !== undefined && { itemId }),
    title: item.title,
    ...(item.help && { description: item.help }),
  };
  if (item.kind === 'section') return { ...common, pageBreakItem: {} };
  if (item.kind === 'statement') return { ...common, textItem: {} };
  return { ...common, questionItem: { question: question(item, ids, options) } };
}

/** Ids that Google is to choose. */
export const NO_IDS: FormIds = { items: {}, questions: {} };

/**
 * What turns an empty form into the planned one, but for the ways between its pages.
 * @param ids ours, or none for Google to choose them
 */
export function itemRequests(plan: FormPlan, ids: FormIds): object[] {
  const info = {
    updateFormInfo: {
      info: { title: plan.title, description: plan.description },
      updateMask: 'title,description',
    },
  };
  const create = plan.items.map((item, index) => ({
    createItem: {
      item: restItem(
        item,
        ids,
        item.choices.map((value) => ({ value })),
      ),
      location: { index },
    },
  }));
  return [info, ...create];
}

/**
 * Where choices lead, which can only be to a section that exists. Set twice, it changes nothing. What the API cannot
 * set (`arriveAt`, text checks) is left out.
 */
export const wayRequests = (plan: FormPlan, ids: FormIds): object[] =>
  plan.items.flatMap((item, index) => {
    if (!item.goTo) return [];
    const options = item.choices.map((value) => option(value, item, ids));
    return [
      {
        updateItem: {
          item: restItem(item, ids, options),
          location: { index },
          updateMask: 'questionItem.question.choiceQuestion.options',
        },
      },
    ];
  });
