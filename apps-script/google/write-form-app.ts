/**
 * Builds a planned form with FormApp: slower than the REST API, but needs nothing switched on. A run that was cut
 * off is taken up again where it stopped: items are added in the plan's order, so their number says how far it got.
 */
import { MissingError } from '../../shared/errors';
import type { FormPlan, PlanItem } from '../../shared/schema/form-plan';
import { addItem, completeItem, duplicateItem, shapeOf, type Built } from './form-app-items';

type Form = GoogleAppsScript.Forms.Form;
type FormItem = GoogleAppsScript.Forms.Item;

function refuseStrangers(existing: readonly FormItem[], plan: FormPlan): void {
  if (existing.length > plan.items.length)
    throw new MissingError(
      `The half-built form "${plan.title}" holds ${existing.length} items where ${plan.items.length} are planned: ` +
        'somebody added to it meanwhile. Delete that form in Google Drive, then run Set up again.',
    );
}

/** Adds the items that are not there yet. @returns false when it had to stop before the end. */
function addMissing(
  form: Form,
  plan: FormPlan,
  existing: readonly FormItem[],
  mayGoOn: () => boolean,
): boolean {
  const templates = new Map<string, Built>();
  // An item with the same help spares a call, any other of the shape will do.
  const withHelp = (item: PlanItem): string => `${shapeOf(item)}\n${item.help}`;
  const remember = (built: Built): void => {
    for (const name of [withHelp(built.plan), shapeOf(built.plan)])
      if (!templates.has(name)) templates.set(name, built);
  };
  const last = existing.length - 1;
  for (const [index, item] of plan.items.entries()) {
    const present = existing[index];
    if (present) {
      if (index === last) remember(completeItem(present, item));
      else remember({ plan: item, item: present });
      continue;
    }
    if (!mayGoOn()) return false;
    const template = templates.get(withHelp(item)) ?? templates.get(shapeOf(item));
    remember(template && item.kind !== 'section' ? duplicateItem(template, item) : addItem(form, item));
  }
  return true;
}

const submit = () => FormApp.PageNavigationType.SUBMIT;

/** Where a choice leads: Google wants every choice of such a question to say it. */
function setWays(
  item: FormItem,
  plan: PlanItem,
  pageOf: (key: string) => GoogleAppsScript.Forms.PageBreakItem,
) {
  const question = item.asMultipleChoiceItem();
  const choices = plan.choices.map((value) => {
    const target = plan.goTo?.[value];
    if (target === undefined) return question.createChoice(value, FormApp.PageNavigationType.CONTINUE);
    return target === 'submit'
      ? question.createChoice(value, submit())
      : question.createChoice(value, pageOf(target));
  });
  question.setChoices(choices);
}

/** Sets where pages and choices lead, once every page is there. Setting it twice changes nothing. */
export function setPageOrder(form: Form, plan: FormPlan, choices: boolean): void {
  const arriving = plan.items.filter((item) => item.arriveAt !== undefined);
  const asking = choices ? plan.items.filter((item) => item.goTo) : [];
  if (!arriving.length && !asking.length) return;
  const items = form.getItems();
  const itemOf = (key: string): FormItem => {
    const found = items[plan.items.findIndex((item) => item.key === key)];
    if (!found)
      throw new MissingError(`The form "${plan.title}" has lost the part "${key}". Run Set up again.`);
    return found;
  };
  const pages = new Map<string, GoogleAppsScript.Forms.PageBreakItem>();
  const pageOf = (key: string): GoogleAppsScript.Forms.PageBreakItem => {
    const page = pages.get(key) ?? itemOf(key).asPageBreakItem();
    pages.set(key, page);
    return page;
  };
  for (const item of asking) setWays(itemOf(item.key), item, pageOf);
  for (const { key, arriveAt = '' } of arriving) {
    if (arriveAt === 'submit') pageOf(key).setGoToPage(submit());
    else pageOf(key).setGoToPage(pageOf(arriveAt));
  }
}

/**
 * Brings a form, empty or half built, to the plan.
 * @param mayGoOn asked before each item; false stops the run in good time.
 * @returns `stopped` when it stopped early: call again with the same form; `stood` when every item was there already.
 */
export function writeFormApp(
  form: Form,
  plan: FormPlan,
  mayGoOn: () => boolean,
): 'stopped' | 'written' | 'stood' {
  const existing = form.getItems();
  refuseStrangers(existing, plan);
  if (!existing.length) form.setTitle(plan.title).setDescription(plan.description);
  if (!addMissing(form, plan, existing, mayGoOn)) return 'stopped';
  setPageOrder(form, plan, true);
  return existing.length === plan.items.length ? 'stood' : 'written';
}
