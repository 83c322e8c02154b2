/**
 * Judges answers by the framework's own rules. Counts and outcome stay apart: nothing here adds ratings up to a
 * score, and a framework without scales gives no number.
 */
import { instrumentOf, themesOf } from '../instrument/instrument-parts';
import type { AnswersSoFar } from '../schema/answers';
import type { Framework, Theme } from '../schema/framework';
import type { Judgement, Reason, SuggestedOutcome, ThemeJudgement } from '../schema/judgement';
import type { Terms } from '../schema/terms';
import { alertsOf } from './alerts';
import { boxesOf } from './boxes';
import { checkAnswers } from './check-answers';
import { officerDecision } from './decision';
import { evidenceClocks } from './evidence-clock';
import { moneyChecks } from './money';
import {
  deadlineReasons,
  evidenceReasons,
  gapReasons,
  moneyReasons,
  unconfirmedReasons,
} from './gap-reasons';
import { codesOf, isEssentialUnmet, isUnmet, lineReader, type Line } from './lines';
import { applyRules } from './rules';

/**
 * @param framework the version that the answers were made under
 * @param given a form that is not finished can be judged as far as it goes
 * @param options.instrument id; without it the framework's visit or audit
 * @param options.on the day that evidence is judged on, ISO; without it the day of the visit
 * @param options.handedInOn the day it was handed in, ISO: a visit cannot be later
 * @param options.terms the LA's school terms; else the usual ones
 * @throws InputError naming every code, label and "not applicable" that does not fit, and what was expected.
 */
export function score(
  framework: Framework,
  given: AnswersSoFar,
  options: {
    readonly instrument?: string;
    readonly on?: string;
    readonly handedInOn?: string;
    readonly terms?: Terms;
  } = {},
): Judgement {
  const instrument = instrumentOf(framework, options.instrument);
  const { answers, warnings } = checkAnswers(framework, instrument, given);
  const themes = themesOf(framework, instrument);
  const lines = lineReader(framework, instrument)(answers);
  const money = moneyChecks(framework, instrument, answers);
  const evidence = evidenceClocks(framework, answers, { ...options, instrument: instrument.id });
  const verdict = outcomeOf(framework, themes, lines);
  const decision = officerDecision(framework, instrument, answers, verdict.outcome);
  const alerts = alertsOf(framework, instrument, answers, {
    lines,
    evidence,
    money,
    decision,
    suggestedBy: () => framework.rules.find(({ id }) => id === verdict.outcome?.suggestedBy) ?? null,
    handedInOn: options.handedInOn,
  });
  const asides = [
    ...unconfirmedReasons(lines),
    ...deadlineReasons(lines, answers.visitDate ?? ''),
    ...moneyReasons(money),
    ...evidenceReasons(evidence),
  ];
  return {
    framework: framework.id,
    version: framework.version,
    instrument: instrument.id,
    complete:
      lines.every(({ unanswered }) => !unanswered) &&
      boxesOf(themes, lines, answers).every(({ filled }) => filled > 0),
    missing: verdict.missing,
    themes: themes.map((theme) =>
      themeJudgement(
        theme,
        lines.filter((line) => line.theme === theme),
      ),
    ),
    unmet: codesOf(lines.filter(isUnmet)),
    essentialUnmet: codesOf(lines.filter(isEssentialUnmet)),
    outcome: verdict.outcome,
    reasons: [...verdict.reasons, ...asides],
    evidence,
    money,
    decision,
    alerts,
    warnings,
  };
}

function themeJudgement({ code, title, essential }: Theme, lines: readonly Line[]): ThemeJudgement {
  const counts: Record<string, number> = {};
  for (const { scale } of lines) for (const { label } of scale?.options ?? []) counts[label] ??= 0;
  for (const { option } of lines) if (option) counts[option.label] = (counts[option.label] ?? 0) + 1;
  return {
    code,
    title,
    essential,
    counts,
    unanswered: codesOf(lines.filter(({ unanswered }) => unanswered)),
    notApplicable: codesOf(lines.filter(({ notApplicable }) => notApplicable !== null)),
  };
}

interface Verdict {
  readonly outcome: SuggestedOutcome | null;
  readonly missing: readonly string[];
  readonly reasons: readonly Reason[];
}

/** Rules speak of the framework's own themes: an instrument with only others (monitoring rows) gets no outcome. */
function outcomeOf(framework: Framework, themes: readonly Theme[], lines: readonly Line[]): Verdict {
  const rated = lines.filter(({ asksFor }) => asksFor === 'rating');
  const decides = framework.outcomes.length > 0 && themes.some((theme) => framework.themes.includes(theme));
  if (!decides) return { outcome: null, missing: [], reasons: gapReasons(rated) };
  if (framework.rules.length === 0) {
    const missing = rated.filter(({ unanswered }) => unanswered);
    return { outcome: null, missing: codesOf(missing), reasons: gapReasons(rated) };
  }
  const { rule, reasons, missing } = applyRules(framework, rated);
  const outcome = rule && framework.outcomes.find(({ id }) => id === rule.outcome);
  // A suggestion rests on the criteria that decided it; what else is unmet the officer weighs beside it.
  const named = new Set(reasons.flatMap(({ criteria }) => criteria));
  return outcome
    ? {
        outcome: { id: outcome.id, label: outcome.label, suggestedBy: rule.id, reasons },
        missing,
        reasons: gapReasons(rated.filter(({ code }) => !named.has(code))),
      }
    : { outcome: null, missing, reasons: [...reasons, ...gapReasons(rated)] };
}
