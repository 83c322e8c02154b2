/** A settled visit judged by its framework's own rules: the core's one judging, asked of the answers as they stand. */
import { InputError } from '../errors';
import { outcomeReached } from '../judging/outcome-reached';
import { score } from '../judging/score';
import { londonDate } from '../schema/dates';
import type { Outcome } from '../schema/framework';
import type { Judgement } from '../schema/judgement';
import type { Terms } from '../schema/terms';
import type { Visit } from '../schema/visit';
import type { VisitForm } from './visit-form';

/**
 * @param visit as settled
 * @param form of its framework version
 * @param terms the LA's school terms
 * @throws InputError where its answers do not fit the form.
 */
export const judgeVisit = (visit: Visit, form: Pick<VisitForm, 'framework'>, terms: Terms): Judgement =>
  score(form.framework, visit.answers, {
    instrument: visit.instrument,
    handedInOn: londonDate(visit.submittedAt),
    terms,
  });

/** The same; or why its answers cannot be judged. */
export function tryToJudge(
  visit: Visit,
  form: Pick<VisitForm, 'framework'>,
  terms: Terms,
): { readonly judgement: Judgement } | { readonly unfit: string } {
  try {
    return { judgement: judgeVisit(visit, form, terms) };
  } catch (error) {
    if (error instanceof InputError) return { unfit: error.message };
    throw error;
  }
}

/**
 * What it came to; undefined for nothing, and where its answers cannot be judged.
 * @param decided what was decided in the workbook; undefined: what the form says
 */
export function outcomeOf(
  { answers }: Visit,
  { framework, instrument }: Pick<VisitForm, 'framework' | 'instrument'>,
  decided: string | undefined,
): Outcome | undefined {
  try {
    return outcomeReached(framework, instrument, answers, decided);
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}
