/**
 * Which `entry.N` belongs to which question of a form. FormApp never says it, but a prefilled link holds the entry
 * of every question that was answered, under no name. A question that takes any text is answered with its number, all
 * of them in one link. For the others several links are made, each answering another half of them: question n is in
 * link k when bit k of n is set, and the links that an entry is in spell its n. No order of parameters is relied on.
 */
import { ServiceError } from '../../shared/errors';
import type { FormPlan, PlanItem } from '../../shared/schema/form-plan';
import { filledIn } from '../../shared/form/prefilled-link';

type Form = GoogleAppsScript.Forms.Form;
type FormItem = GoogleAppsScript.Forms.Item;
type ItemResponse = GoogleAppsScript.Forms.ItemResponse;

/** `example.com` is kept for examples (RFC 2606), and ends as addresses do: nobody has said whether Google takes `.example`. */
const ANSWERS = { email: 'someone@example.com', number: '1', pounds: '1' } as const;

/** Whether the item takes any text. */
const isFree = ({ kind, check }: PlanItem): boolean =>
  (kind === 'text' || kind === 'paragraph') && check === undefined;

/** An answer that the item takes, `text` where it takes any; null for what is not a question. */
function answerTo(item: FormItem, plan: PlanItem, text: string): ItemResponse | null {
  const first = plan.choices[0] ?? '';
  switch (plan.kind) {
    case 'section':
    case 'statement':
      return null;
    case 'text':
      return item.asTextItem().createResponse(plan.check ? ANSWERS[plan.check] : text);
    case 'paragraph':
      return item.asParagraphTextItem().createResponse(text);
    case 'date':
      return item.asDateItem().createResponse(new Date(2000, 0, 1));
    case 'choice':
      return item.asMultipleChoiceItem().createResponse(first);
    case 'dropdown':
      return item.asListItem().createResponse(first);
    case 'checkboxes':
      return item.asCheckboxItem().createResponse([first]);
  }
}

function linkWith(form: Form, answers: readonly ItemResponse[]): ReturnType<typeof filledIn> {
  const response = form.createResponse();
  for (const answer of answers) response.withItemResponse(answer);
  return filledIn(response.toPrefilledUrl());
}

/**
 * Plan item key to question id (lower-case hex of the entry), for a form that was built from the plan.
 * @throws ServiceError when the links do not tell every question from the others.
 */
export function entriesByPrefill(
  items: readonly FormItem[],
  form: Form,
  plan: FormPlan,
): Record<string, string> {
  const asked = plan.items.flatMap((planned, index) => {
    const item = items[index];
    const answer = item && answerTo(item, planned, `q${index}`);
    return answer ? [{ key: planned.key, name: `q${index}`, isFree: isFree(planned), answer }] : [];
  });
  const ids: Record<string, string> = {};
  const free = asked.filter((one) => one.isFree);
  const keys = new Map(free.map(({ name, key }) => [name, key]));
  if (free.length)
    for (const [entry, [value = '']] of linkWith(
      form,
      free.map(({ answer }) => answer),
    )) {
      const key = keys.get(value);
      if (key !== undefined) ids[key] = entry.toString(16);
    }
  const others = asked.filter((one) => !one.isFree);
  const seen = new Map<number, number>();
  for (let bit = 1; bit <= others.length; bit *= 2) {
    const answers = others.flatMap(({ answer }, index) => ((index + 1) & bit ? [answer] : []));
    for (const entry of linkWith(form, answers).keys()) seen.set(entry, (seen.get(entry) ?? 0) + bit);
  }
  const entryOf = new Map([...seen].map(([entry, number]) => [number, entry]));
  for (const [index, { key }] of others.entries()) {
    const entry = entryOf.get(index + 1);
    if (entry !== undefined) ids[key] = entry.toString(16);
  }
  const known = Object.keys(ids).length;
  if (known !== asked.length)
    throw new ServiceError(
      `Google Forms told ${known} of the ${asked.length} questions of "${plan.title}" apart. Run Set up again; if it says the same, delete the form in Google Drive first.`,
    );
  // In the plan's order, as the published page gives them.
  return Object.fromEntries(
    plan.items.flatMap(({ key }) => {
      const id = ids[key];
      return id === undefined ? [] : [[key, id]];
    }),
  );
}
