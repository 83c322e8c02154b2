/**
 * Judges answers by the framework's own rules. Counts and outcome stay apart: nothing here adds ratings up to a
 * score, and a framework without scales gives no number.
 */
import { instrumentOf, themesOf } from '../instrument/instrument-parts';
import { fieldsOf } from '../instrument/product-fields';
import { optionRated, scaleOf } from '../instrument/rating-option';
import type { Answers } from '../schema/answers';
import type { Criterion, Framework, Instrument, Theme } from '../schema/framework';
import type { Judgement, MoneyCheck, Reason, SuggestedOutcome, ThemeJudgement } from '../schema/judgement';
import { checkAnswers } from './check-answers';
import { officerDecision } from './decision';
import { evidenceClocks } from './evidence-clock';
import { moneyCheck } from './money';
import { evidenceReasons, gapReasons, moneyReasons } from './gap-reasons';
import { applyRules, type Rated } from './rules';

/**
 * @param framework the version that the answers were made under
 * @param options.instrument id; without it the framework's visit or audit
 * @throws InputError naming every code, label and "not applicable" that does not fit, and what was expected.
 */
export function score(
  framework: Framework,
  given: Answers,
  options: { readonly instrument?: string } = {},
): Judgement {
  const instrument = instrumentOf(framework, options.instrument);
  const { answers, warnings } = checkAnswers(framework, instrument, given);
  const themes = themesOf(framework, instrument);
  const judged = themes.map((theme) => themeJudgement(framework, theme, answers));
  const rated = themes.flatMap((theme) => ratedOf(framework, theme, answers));
  const unmet = rated.filter(({ meaning }) => meaning === 'partly' || meaning === 'not-met');
  const money = moneyChecks(framework, instrument, answers);
  const evidence = evidenceClocks(framework, answers, { instrument: instrument.id });
  const verdict = outcomeOf(framework, themes, rated);
  const asides = [...moneyReasons(money), ...evidenceReasons(evidence)];
  return {
    framework: framework.id,
    version: framework.version,
    instrument: instrument.id,
    complete: judged.every(({ unanswered }) => unanswered.length === 0),
    missing: verdict.missing,
    themes: judged,
    unmet: unmet.map(({ code }) => code),
    essentialUnmet: unmet.filter(({ essential }) => essential).map(({ code }) => code),
    outcome: verdict.outcome,
    reasons: [...verdict.reasons, ...asides],
    evidence,
    money,
    decision: officerDecision(framework, instrument, answers, verdict.outcome),
    warnings,
  };
}

function themeJudgement(framework: Framework, theme: Theme, answers: Answers): ThemeJudgement {
  const counts: Record<string, number> = {};
  for (const criterion of theme.criteria) {
    for (const { label } of scaleOf(framework, criterion)?.options ?? []) counts[label] ??= 0;
  }
  for (const { code } of theme.criteria) {
    const label = answers.ratings[code];
    if (label !== undefined) counts[label] = (counts[label] ?? 0) + 1;
  }
  const codes = theme.criteria.map(({ code }) => code);
  return {
    code: theme.code,
    title: theme.title,
    essential: theme.essential,
    counts,
    unanswered: theme.criteria.filter((criterion) => isOpen(criterion, answers)).map(({ code }) => code),
    notApplicable: codes.filter((code) => answers.notApplicable[code] !== undefined),
  };
}

/** A rated criterion without a rating, or an open question without words; a prompt is never open. */
function isOpen({ code, scale, answer }: Criterion, answers: Answers): boolean {
  if (answers.notApplicable[code] !== undefined) return false;
  if (scale !== null) return answers.ratings[code] === undefined;
  return answer === 'open' && (answers.comments[code] ?? '').trim() === '';
}

function ratedOf(framework: Framework, theme: Theme, answers: Answers): Rated[] {
  return theme.criteria.flatMap((criterion) => {
    if (criterion.scale === null) return [];
    const { code } = criterion;
    const label = answers.ratings[code];
    return [
      {
        code,
        essential: theme.essential,
        meaning: label === undefined ? null : optionRated(scaleOf(framework, criterion), label)?.meaning,
        notApplicable: answers.notApplicable[code] !== undefined,
      },
    ];
  });
}

interface Verdict {
  readonly outcome: SuggestedOutcome | null;
  readonly missing: readonly string[];
  readonly reasons: readonly Reason[];
}

/** Rules speak of the framework's own themes: an instrument with only others (monitoring rows) gets no outcome. */
function outcomeOf(framework: Framework, themes: readonly Theme[], rated: readonly Rated[]): Verdict {
  const decides = framework.outcomes.length > 0 && themes.some((theme) => framework.themes.includes(theme));
  if (!decides) return { outcome: null, missing: [], reasons: gapReasons(rated) };
  if (framework.rules.length === 0) {
    const missing = rated.filter(({ meaning, notApplicable }) => meaning === null && !notApplicable);
    return { outcome: null, missing: missing.map(({ code }) => code), reasons: gapReasons(rated) };
  }
  const { rule, reasons, missing } = applyRules(framework, rated);
  const outcome = rule && framework.outcomes.find(({ id }) => id === rule.outcome);
  return outcome
    ? {
        outcome: { id: outcome.id, label: outcome.label, suggestedBy: rule.id, reasons },
        missing,
        reasons: [],
      }
    : { outcome: null, missing, reasons: [...reasons, ...gapReasons(rated)] };
}

function moneyChecks(framework: Framework, instrument: Instrument, answers: Answers): readonly MoneyCheck[] {
  return fieldsOf(framework, instrument).flatMap(({ field, criterion }) => {
    const typed = answers.fields[field.key];
    const check = typeof typed === 'string' ? moneyCheck(field, criterion, typed) : null;
    return check === null ? [] : [check];
  });
}
