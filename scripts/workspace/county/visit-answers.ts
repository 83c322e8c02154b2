/** What an officer would fill in for a made-up visit: every rating, and the words that go with it. */
import { addDays } from '../../../shared/schema/dates';
import type { FormPlan, PlanItem } from '../../../shared/schema/form-plan';
import type { Criterion, Framework, Meaning } from '../../../shared/schema/framework';
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
  const answers: AnswersByKey = { ...prefilled };
  const first = Object.keys(visit.shortfalls)[0];
  for (const item of plan.items) {
    if (answers[item.key] !== undefined) continue;
    const answer = item.key.startsWith('rating/')
      ? ratingOf(framework, criteria.get(item.key.slice(7)), visit)
      : (byRole(item, visit, visitDate) ??
        byKey(item, visit, visitDate, first) ??
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
      return addDays(visitDate, 120);
    case 'registration-status':
      return item.choices.at(-1) ?? 'Not found on the register';
    default:
      return null;
  }
}

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
