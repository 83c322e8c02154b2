/** One planned item as an item of Google's FormApp service, in as few service calls as it takes. */
import type { PlanItem, PlanItemKind } from '../../shared/schema/form-plan';

type Form = GoogleAppsScript.Forms.Form;
type FormItem = GoogleAppsScript.Forms.Item;

/** What every item of FormApp can do. */
interface Plain {
  readonly setTitle: (title: string) => unknown;
  readonly setHelpText: (text: string) => unknown;
  readonly duplicate: () => Plain;
}

/** An item, and the settings that its kind has besides title and help. */
interface Handle {
  readonly item: Plain;
  readonly setRequired?: (required: boolean) => unknown;
  readonly setChoices?: (values: string[]) => unknown;
  readonly setCheck?: (check: NonNullable<PlanItem['check']>) => unknown;
}

const question = (item: Plain & { setRequired: (required: boolean) => unknown }): Handle => ({
  item,
  setRequired: (required) => item.setRequired(required),
});

const choiceQuestion = (
  item: Parameters<typeof question>[0] & { setChoiceValues: (values: string[]) => unknown },
): Handle => ({ ...question(item), setChoices: (values) => item.setChoiceValues(values) });

const POUNDS = '^\\s*£?\\s*[0-9]{1,3}(,?[0-9]{3})*\\s*$';

function validation(check: NonNullable<PlanItem['check']>): GoogleAppsScript.Forms.TextValidation {
  const builder = FormApp.createTextValidation();
  switch (check) {
    case 'email':
      return builder.setHelpText('Give one email address.').requireTextIsEmail().build();
    case 'number':
      return builder.setHelpText('Give a number, in digits.').requireNumber().build();
    case 'pounds':
      return builder
        .setHelpText('Give a sum in whole pounds, e.g. 5,000,000.')
        .requireTextMatchesPattern(POUNDS)
        .build();
  }
}

const textQuestion = (item: GoogleAppsScript.Forms.TextItem): Handle => ({
  ...question(item),
  setCheck: (check) => item.setValidation(validation(check)),
});

/** How an item of each kind is added to a form, and how one that is there already is taken up again. */
const KINDS: Record<PlanItemKind, { add: (form: Form) => Handle; take: (item: FormItem) => Handle }> = {
  section: {
    add: (form) => ({ item: form.addPageBreakItem() }),
    take: (item) => ({ item: item.asPageBreakItem() }),
  },
  statement: {
    add: (form) => ({ item: form.addSectionHeaderItem() }),
    take: (item) => ({ item: item.asSectionHeaderItem() }),
  },
  text: {
    add: (form) => textQuestion(form.addTextItem()),
    take: (item) => textQuestion(item.asTextItem()),
  },
  paragraph: {
    add: (form) => question(form.addParagraphTextItem()),
    take: (item) => question(item.asParagraphTextItem()),
  },
  date: { add: (form) => question(form.addDateItem()), take: (item) => question(item.asDateItem()) },
  choice: {
    add: (form) => choiceQuestion(form.addMultipleChoiceItem()),
    take: (item) => choiceQuestion(item.asMultipleChoiceItem()),
  },
  dropdown: {
    add: (form) => choiceQuestion(form.addListItem()),
    take: (item) => choiceQuestion(item.asListItem()),
  },
  checkboxes: {
    add: (form) => choiceQuestion(form.addCheckboxItem()),
    take: (item) => choiceQuestion(item.asCheckboxItem()),
  },
};

/** Items of one shape differ in title and help only, so a duplicate of one is nearly another. */
export const shapeOf = ({ kind, choices, required, check }: PlanItem): string =>
  JSON.stringify([kind, choices, required, check ?? '']);

/** An item that is built, to be duplicated. */
export interface Built {
  readonly plan: PlanItem;
  readonly item: Plain;
}

/** Adds an item from nothing: a call for it and one for each setting that is not Google's default. */
export function addItem(form: Form, plan: PlanItem): Built {
  const { item, setRequired, setChoices, setCheck } = KINDS[plan.kind].add(form);
  item.setTitle(plan.title);
  if (plan.help) item.setHelpText(plan.help);
  if (plan.choices.length) setChoices?.([...plan.choices]);
  if (plan.required) setRequired?.(true);
  if (plan.check) setCheck?.(plan.check);
  return { plan, item };
}

/** Adds an item as a duplicate of one of its shape: at most 3 calls, as choices and settings come with it. */
export function duplicateItem(template: Built, plan: PlanItem): Built {
  const item = template.item.duplicate();
  item.setTitle(plan.title);
  if (plan.help !== template.plan.help) item.setHelpText(plan.help);
  return { plan, item };
}

/** Sets everything on an item that an interrupted run may have left half done. */
export function completeItem(existing: FormItem, plan: PlanItem): Built {
  const { item, setRequired, setChoices, setCheck } = KINDS[plan.kind].take(existing);
  item.setTitle(plan.title);
  item.setHelpText(plan.help);
  if (plan.choices.length) setChoices?.([...plan.choices]);
  setRequired?.(plan.required);
  if (plan.check) setCheck?.(plan.check);
  return { plan, item };
}
