/** What an officer would fill in for a made-up visit: every rating, and the words that go with it. */
import { addDays } from '../../../shared/schema/dates';
import type { FormPlan, PlanItem } from '../../../shared/schema/form-plan';
import { instrumentOf } from '../../../shared/instrument/instrument-parts';
import { fieldsOf } from '../../../shared/instrument/product-fields';
import type { Clock, Criterion, Framework, Meaning } from '../../../shared/schema/framework';
import type { MadeUpVisit } from './made-up-county';

/** By plan item key. */
export type AnswersByKey = Record<string, string | readonly string[]>;

/**
 * @param visitDate ISO.
 * @param prefilled answers that the link brought along: kept as they are.
 */
export function visitAnswers(
  framework: Framework,
  plan: FormPlan,
  visit: MadeUpVisit,
  visitDate: string,
  prefilled: AnswersByKey,
): AnswersByKey {
  const criteria = [...framework.themes, ...framework.instruments.flatMap(({ themes = [] }) => themes)]
    .flatMap((theme) => theme.criteria)
    .reduce((map, criterion) => map.set(criterion.code, criterion), new Map<string, Criterion>());
  const clocks = new Map<string, Clock>(
    fieldsOf(framework, instrumentOf(framework, plan.instrument)).flatMap(({ field }) =>
      field.clock ? [[`field/${field.key}`, field.clock] as const] : [],
    ),
  );
  const answers: AnswersByKey = { ...prefilled };
  const first = Object.keys(visit.shortfalls)[0];
  for (const item of plan.items) {
    if (answers[item.key] !== undefined) continue;
    const clock = visit.detail && clocks.get(item.key);
    const answer = clock
      ? evidenceDate(clock, visit, visitDate)
      : item.key.startsWith('rating/')
        ? ratingOf(framework, criteria.get(item.key.slice(7)), visit)
        : (byRole(item, visit, visitDate) ??
          byKey(item, visit, visitDate, first) ??
          proof(item, visit) ??
          (framework.outcomes.length === 0 ? boxText(item, visit) : null) ??
          (item.required ? anything(item, visitDate) : null));
    if (answer !== null) answers[item.key] = answer;
  }
  return answers;
}

function ratingOf(framework: Framework, criterion: Criterion | undefined, visit: MadeUpVisit): string | null {
  const scale = criterion?.scale ? framework.scales[criterion.scale] : undefined;
  if (!criterion || !scale) return null;
  const wanted: Meaning = visit.shortfalls[criterion.code] ?? 'met';
  const found = scale.options.find((option) => option.meaning === wanted);
  return (found ?? scale.options.at(-1))?.label ?? null;
}

function byRole(item: PlanItem, visit: MadeUpVisit, visitDate: string): string | null {
  switch (item.role) {
    case 'provider-name':
      return visit.provider;
    case 'officer':
      return visit.officer;
    case 'visit-date':
      return visitDate;
    case 'next-visit':
      return addDays(visitDate, visit.detail?.nextIn ?? 120);
    case 'decision':
      return decisionOf(item, visit);
    case 'decision-reason':
      return reasonOf(visit);
    case 'registration-status':
      return item.choices.at(-1) ?? 'Not registered: not found';
    default:
      return null;
  }
}

/** What goes with a Yes: every policy, and cover that is high enough; of some visits neither. */
function proof(item: PlanItem, { detail }: MadeUpVisit): string | readonly string[] | null {
  if (detail?.evidence !== 'fresh') return null;
  if (item.key === 'field/policies') return item.choices;
  if (item.key.endsWith('-insurer')) return 'Made-Up Mutual';
  return item.key.endsWith('-level') && item.check === 'pounds' ? '10,000,000' : null;
}

/** Why it was decided so, wherever anything fell short. */
const reasonOf = ({ detail, shortfalls }: MadeUpVisit): string | null =>
  detail && detail.decided !== 'not' && Object.keys(shortfalls).length > 0
    ? 'Made-up reason: what fell short is in the plan, with dates.'
    : null;

/** The first choice is the best one; whoever is kind chooses it whatever the ratings say. */
function decisionOf(item: PlanItem, { detail, shortfalls }: MadeUpVisit): string | null {
  if (!detail || detail.decided === 'not') return null;
  const isMet = Object.values(shortfalls).every((one) => one !== 'not-met');
  return item.choices[isMet || detail.decided === 'kindly' ? 0 : 1] ?? null;
}

/** A date for what has a clock: fresh, or on the way to its end. */
function evidenceDate(clock: Clock, { detail }: MadeUpVisit, visitDate: string): string {
  const isEnding = detail?.evidence === 'ending';
  if (clock.basis === 'expires') return addDays(visitDate, isEnding ? 40 : 400);
  return addDays(visitDate, isEnding && !clock.termly ? 60 - 30 * (clock.months ?? 12) : -20);
}

/** What was written in a box of a form in words. */
const boxText = (item: PlanItem, visit: MadeUpVisit): string | null =>
  visit.detail && item.kind === 'paragraph' && /strength|develop|action|evidence/i.test(item.key)
    ? 'Made-up words: what the setting and its visitors saw together.'
    : null;

/** Words where there is something to say, and an improvement plan of one action. */
function byKey(
  item: PlanItem,
  visit: MadeUpVisit,
  visitDate: string,
  first: string | undefined,
): string | null {
  if (item.key.endsWith('/more')) return 'No';
  const code = item.key.replace(/^comment\//, '');
  if (item.key.startsWith('comment/') && visit.shortfalls[code]) {
    return 'Made-up note: what was seen on the day did not show this in full.';
  }
  if (first === undefined || !/improvement|action-plan/.test(item.key) || !item.key.includes('/1/'))
    return null;
  if (item.kind === 'date') return addDays(visitDate, 42);
  if (item.kind === 'choice' || item.kind === 'dropdown') return item.choices[0] ?? null;
  if (item.key.includes('area')) return `Criterion ${first}`;
  if (item.key.includes('who')) return 'Centre manager (made up)';
  return (item.key.split('/').at(-1) ?? '').includes('action')
    ? 'Put the missing part right and send the evidence.'
    : null;
}

function anything(item: PlanItem, visitDate: string): string | readonly string[] | null {
  switch (item.kind) {
    case 'date':
      return visitDate;
    case 'choice':
    case 'dropdown':
      return item.choices[0] ?? null;
    case 'checkboxes':
      return item.choices.slice(0, 1);
    case 'text':
      return item.check === 'email' ? 'someone@provider.example' : item.check ? '1' : 'Made up';
    case 'paragraph':
      return 'Made up';
    default:
      return null;
  }
}
