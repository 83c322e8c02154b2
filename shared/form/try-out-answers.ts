/** What is filled in for a try-out: a made-up visit that shows a gap and an action, on the pages that it leads to. */
import { fieldOfRole } from '../instrument/text-of-role';
import { instrumentOf } from '../instrument/instrument-parts';
import { askedCriteria } from '../judging/lines';
import { addDays } from '../schema/dates';
import type { FieldRole, Framework } from '../schema/framework';
import type { FormPlan, PlanItem } from '../schema/form-plan';
import { addTo } from '../schema/lists-by-key';

const NOBODY = 'Nobody (try-out)';
const WORDS = 'Made up for a try-out.';
/** Boxes of a form without ratings that get words: enough to see how they come out. */
const BOXES = 6;
const DAYS_TO_ACT = 42;

export interface Given {
  readonly item: PlanItem;
  readonly values: readonly string[];
}

interface MadeUp {
  /** ISO date of the visit. */
  readonly today: string;
  readonly provider: string;
  /** Code of the criterion that is not met in full; undefined where nothing is rated. */
  readonly gap: string | undefined;
  /** By rating item key. */
  readonly ratings: ReadonlyMap<string, string>;
  /** By item key: the first row of the improvement plan. */
  readonly plan: ReadonlyMap<string, string>;
}

/** Everything met, but for the first criterion that does not decide by itself. */
function madeUp(framework: Framework, plan: FormPlan, provider: string, today: string): MadeUp {
  const instrument = instrumentOf(framework, plan.instrument);
  const rated = askedCriteria(framework, instrument).flatMap(({ code, theme, scale }) =>
    scale ? [{ code, essential: theme.essential, options: scale.options }] : [],
  );
  const lacking = (options: (typeof rated)[number]['options']): string | undefined =>
    (
      options.find(({ meaning }) => meaning === 'partly') ??
      options.find(({ meaning }) => meaning === 'not-met')
    )?.label;
  const gap = (
    rated.find(({ essential, options }) => !essential && lacking(options) !== undefined) ??
    rated.find(({ options }) => lacking(options) !== undefined)
  )?.code;
  const ratings = rated.map(({ code, options }): [string, string] => [
    `rating/${code}`,
    (code === gap ? lacking(options) : undefined) ??
      options.find(({ meaning }) => meaning === 'met')?.label ??
      options[0]?.label ??
      '',
  ]);
  const actions = fieldOfRole(framework, instrument.id, 'improvement-plan');
  const row = (actions?.columns ?? []).flatMap(({ key, role }): [string, string][] => {
    const text = {
      area: gap === undefined ? WORDS : `Criterion ${gap}`,
      action: 'Nothing to do: made up for a try-out.',
      'by-when': addDays(today, DAYS_TO_ACT),
      who: NOBODY,
    };
    const at = `field/${actions?.key ?? ''}/1/${key}`;
    return role === 'area' || role === 'action' || role === 'by-when' || role === 'who'
      ? [[at, text[role]]]
      : [];
  });
  return { today, provider, gap, ratings: new Map(ratings), plan: new Map(row) };
}

function byRole(role: FieldRole | undefined, { today, provider }: MadeUp): string | undefined {
  switch (role) {
    case 'provider-name':
      return provider;
    case 'officer':
      return NOBODY;
    case 'visit-date':
      return today;
    default:
      return undefined;
  }
}

/** What a question that must be answered is answered with. */
function anything({ kind, choices, check, role }: PlanItem, today: string): string | undefined {
  switch (kind) {
    case 'section':
    case 'statement':
      return undefined;
    case 'date':
      return today;
    case 'choice':
    case 'dropdown':
    case 'checkboxes':
      // What is not on the register asks least.
      return role === 'registration-status' ? choices.at(-1) : choices[0];
    case 'text':
    case 'paragraph':
      return check === 'email' ? 'nobody@example.com' : check ? '1' : WORDS;
  }
}

function answerTo(item: PlanItem, of: MadeUp): string | undefined {
  const rated = of.ratings.get(item.key);
  if (rated !== undefined) return rated;
  if (item.key.endsWith('/more')) return 'No';
  if (of.gap !== undefined && item.key === `comment/${of.gap}`)
    return `${WORDS} What was seen on the day did not show this in full.`;
  const known = byRole(item.role, of) ?? of.plan.get(item.key);
  return known ?? (item.required ? anything(item, of.today) : undefined);
}

interface FilledPage {
  readonly key: string;
  readonly given: readonly Given[];
  readonly empty: readonly PlanItem[];
  /** Page that an answer on it leads to; undefined: the next one. */
  readonly goTo: string | undefined;
}

/** The pages of the plan, each filled in; those before the first section have the key ''. */
function filledPages(plan: FormPlan, of: MadeUp): readonly FilledPage[] {
  const pages = new Map<string, PlanItem[]>();
  for (const item of plan.items) addTo(pages, item.section, item);
  return [...pages].map(([key, items]) => {
    const given = items.flatMap((item): Given[] => {
      const answer = answerTo(item, of);
      return answer === undefined ? [] : [{ item, values: [answer] }];
    });
    const empty = items.filter(
      (item) => item.kind === 'paragraph' && !given.some((one) => one.item === item),
    );
    const [goTo] = given.flatMap(({ item, values }) => item.goTo?.[values[0] ?? ''] ?? []).reverse();
    return { key, given, empty, goTo };
  });
}

/**
 * The answers of a made-up visit, in the form's order, on the pages that they lead to.
 * @param provider its made-up name
 * @param today ISO
 */
export function tryOutAnswers(
  framework: Framework,
  plan: FormPlan,
  provider: string,
  today: string,
): readonly Given[] {
  const of = madeUp(framework, plan, provider, today);
  const pages = filledPages(plan, of);
  const arriveAt = new Map(plan.items.map(({ key, arriveAt: leads }) => [key, leads]));
  const reached: FilledPage[] = [];
  // Nothing leads back, so that no page comes twice.
  for (let page = pages[0]; page !== undefined;) {
    reached.push(page);
    const next = pages[pages.indexOf(page) + 1];
    const to: string | undefined = page.goTo ?? (next && (arriveAt.get(next.key) ?? next.key));
    page = pages.find(({ key }) => key === to);
  }
  const given = reached.flatMap((page) => page.given);
  if (of.gap !== undefined) return given;
  const boxes = reached.flatMap(({ empty }) => empty).slice(0, BOXES);
  return [...given, ...boxes.map((item) => ({ item, values: [WORDS] }))];
}
