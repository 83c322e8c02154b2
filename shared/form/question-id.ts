/**
 * Ids that we choose for a form's questions and items, before the form exists. The prefill `entry.N` is the
 * same number in decimal, so a link can be made from the plan alone. Ids are 8 hex digits, first digit 1 to 7:
 * positive 31-bit numbers, as Google's own are, without leading zeros that might be dropped on the way.
 */
import type { FormPlan } from '../schema/form-plan';
import { hash } from '../schema/hash';

const LOWEST = 0x10000000;
const SPAN = 0x70000000;

/** The id for a name, not in `taken`; tries further names in a fixed order where two fall together. */
export function freeId(name: string, taken: ReadonlySet<string>): string {
  for (let attempt = 0; ; attempt += 1) {
    const id = (LOWEST + (hash(attempt === 0 ? name : `${name}#${attempt}`) % SPAN)).toString(16);
    if (!taken.has(id)) return id;
  }
}

/** An id as all of Google's services agree on it: some know ids as numbers, and drop zeros in front or write them in capitals. */
export const bareId = (id: string): string => id.toLowerCase().replace(/^0+/, '');

export interface PlanIds {
  /** Item key to item id, for every item, sections and statements included. */
  readonly items: Readonly<Record<string, string>>;
  /** Item key to question id, for every item that is answered. */
  readonly questions: Readonly<Record<string, string>>;
}

/** Whether an item of this kind is answered, and so has a question id. */
export const isQuestion = (kind: FormPlan['items'][number]['kind']): boolean =>
  kind !== 'section' && kind !== 'statement';

/** The same plan always gets the same ids; within a form no two are the same. */
export function planIds(plan: FormPlan): PlanIds {
  const taken = new Set<string>();
  const take = (use: string, key: string): string => {
    const id = freeId([plan.framework, plan.version, plan.instrument, use, key].join('\n'), taken);
    taken.add(id);
    return id;
  };
  const questions = Object.fromEntries(
    plan.items.filter(({ kind }) => isQuestion(kind)).map(({ key }) => [key, take('question', key)]),
  );
  const items = Object.fromEntries(plan.items.map(({ key }) => [key, take('item', key)]));
  return { items, questions };
}
