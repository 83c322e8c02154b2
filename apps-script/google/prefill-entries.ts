/**
 * Which `entry.N` belongs to which question of a form. FormApp never says it, but a prefilled link holds the entry
 * of every question that was answered, under no name. So several links are made, each answering another half of
 * the questions: question n is in link k when bit k of n is set, and the links that an entry is in spell its n.
 * No order of parameters is relied on.
 */
import { ServiceError } from '../../shared/errors';
import type { FormPlan, PlanItem } from '../../shared/schema/form-plan';

type Form = GoogleAppsScript.Forms.Form;
type FormItem = GoogleAppsScript.Forms.Item;
type ItemResponse = GoogleAppsScript.Forms.ItemResponse;

const ANSWERS = { email: 'someone@provider.example', number: '1', pounds: '1' } as const;
const anyAnswer = ({ check }: PlanItem): string => (check ? ANSWERS[check] : 'x');

/** An answer that the item takes; null for what is not a question. */
function answerTo(item: FormItem, plan: PlanItem): ItemResponse | null {
  const first = plan.choices[0] ?? '';
  switch (plan.kind) {
    case 'section':
    case 'statement':
      return null;
    case 'text':
      return item.asTextItem().createResponse(anyAnswer(plan));
    case 'paragraph':
      return item.asParagraphTextItem().createResponse('x');
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

/** Entry numbers in a prefilled link. */
const entriesIn = (url: string): number[] =>
  [...url.matchAll(/[?&]entry\.(\d+)=/g)].map((match) => Number(match[1]));

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
    const answer = item && answerTo(item, planned);
    return answer ? [{ key: planned.key, answer }] : [];
  });
  const seen = new Map<number, number>();
  for (let bit = 1; bit <= asked.length; bit *= 2) {
    const response = form.createResponse();
    for (const [index, { answer }] of asked.entries())
      if ((index + 1) & bit) response.withItemResponse(answer);
    for (const entry of new Set(entriesIn(response.toPrefilledUrl())))
      seen.set(entry, (seen.get(entry) ?? 0) + bit);
  }
  const entryOf = new Map([...seen].map(([entry, number]) => [number, entry]));
  const ids: Record<string, string> = {};
  for (const [index, { key }] of asked.entries()) {
    const entry = entryOf.get(index + 1);
    if (entry !== undefined) ids[key] = entry.toString(16);
  }
  const known = Object.keys(ids).length;
  if (known !== asked.length)
    throw new ServiceError(
      `Google Forms told ${known} of the ${asked.length} questions of "${plan.title}" apart. Run Set up again; if it says the same, delete the form in Google Drive first.`,
    );
  return ids;
}
