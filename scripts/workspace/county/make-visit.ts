/** A made-up officer's day: check the register, open the form with what is known, fill in the rest, hand it in. */
import { frameworkById } from '../../../shared/frameworks/index';
import { formPlan } from '../../../shared/form/form-plan';
import { prefillUrl, prefillValues } from '../../../shared/form/prefill';
import { check, confirmChoice } from '../../../shared/register/check/check';
import type { Register } from '../../../shared/register/search/open-register';
import { londonDate } from '../../../shared/schema/dates';
import type { ConnectedForm, Connection } from '../../../shared/schema/connection-code';
import type { Verdict } from '../../../shared/schema/verdict';
import type { Workspace } from '../add-on';
import { isQuestion } from '../forms/form-pages';
import { startOf } from '../forms/form-session';
import { entryOf } from '../forms/load-data';
import { questionIdOf } from '../google/forms/form-store';
import type { Outcome } from '../runner';
import { PROVIDERS, type MadeUpVisit } from './made-up-county';
import { visitAnswers, type AnswersByKey } from './visit-answers';

export interface Made {
  readonly verdict: Verdict;
  readonly link: string;
  readonly prefilled: AnswersByKey;
  /** What the two readers call it. */
  readonly responseIds: readonly string[];
  readonly form: ConnectedForm;
  /** The submit trigger's runs. */
  readonly runs: readonly Outcome[];
}

/** @throws Error when the form is not there, or does not take what was filled in. */
export function makeVisit(
  workspace: Workspace,
  connection: Connection,
  register: Register,
  visit: MadeUpVisit,
  now: string,
): Made {
  const framework = frameworkById(visit.framework);
  const form = connection.forms.find((one) => one.framework === visit.framework);
  const provider = visit.place ?? PROVIDERS.find((one) => one.name === visit.provider);
  if (!framework || !form || !provider)
    throw new Error(`There is no form or provider for ${visit.provider}.`);
  const query = { text: provider.typed, postcode: provider.postcode };
  const context = { now, checkedBy: visit.officer };
  const found = check(register, query, context);
  // Where the register cannot be sure, the officer chooses; a provider that is not on it is not among the choices.
  const own = provider.register?.['URN'] ?? '';
  const isOffered = found.verdict === 'possible' && found.candidates.some(({ urn }) => urn === own);
  const verdict = isOffered ? confirmChoice(register, query, own, context) : found;
  const visitDate = londonDate(new Date(Date.parse(now) - visit.daysAgo * 86_400_000).toISOString());
  const values = prefillValues(form, {
    verdict,
    providerName: provider.name,
    officer: visit.officer,
    visitDate,
  });
  const link = prefillUrl(form, values);
  const questions = questionsOf(workspace, form);
  const prefilled = openedForm(workspace, form.formId, link, questions);
  const answers = visitAnswers(framework, formPlan(framework, form.instrument), visit, visitDate, prefilled);
  const given = Object.entries(answers).flatMap(([key, answer]) => {
    const id = questions.get(key);
    return id === undefined ? [] : [[id, answer] as const];
  });
  const submitted = workspace.submit(form.formId, Object.fromEntries(given), {
    dropUnreached: true,
    // Of three hundred at once, the hourly run makes fewer batches.
    ...(visit.place && { fire: 'none' as const }),
  });
  return {
    verdict,
    link,
    prefilled,
    responseIds: [submitted.response.responseId, submitted.response.formAppId],
    form,
    runs: submitted.runs,
  };
}

/**
 * Plan item key to question id. By the entries of the connection code, as an officer's extension knows the form:
 * a form that was built before the wording changed is still found.
 */
function questionsOf(workspace: Workspace, form: ConnectedForm): Map<string, string> {
  const ids = new Map(
    workspace
      .form(form.formId)
      .items.filter(isQuestion)
      .map((item) => [entryOf(item), questionIdOf(item)]),
  );
  return new Map(
    Object.entries(form.entries).flatMap(([key, entry]) => {
      const id = ids.get(entry);
      return id === undefined ? [] : [[key, id]];
    }),
  );
}

/** What stands in the form when the link is opened, by plan item key. */
function openedForm(
  workspace: Workspace,
  formId: string,
  link: string,
  questions: ReadonlyMap<string, string>,
): AnswersByKey {
  const session = startOf(workspace.form(formId), new URL(link).searchParams);
  return Object.fromEntries(
    [...questions].flatMap(([key, id]) => {
      const [value] = session.answers[id] ?? [];
      return value === undefined ? [] : [[key, value]];
    }),
  );
}
