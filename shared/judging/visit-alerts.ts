/** The alerts of a visit that is filed: what `score` gives, without working out what nobody asks for. */
import type { Answers } from '../schema/answers';
import type { Framework, Instrument } from '../schema/framework';
import type { Alert } from '../schema/judgement';
import type { Terms } from '../schema/terms';
import { alertsOf } from './alerts';
import { officerDecision, weighDecision } from './decision';
import { evidenceClocks } from './evidence-clock';
import { lineReader } from './lines';
import { moneyChecks } from './money';
import { applyRules } from './rules';

/**
 * @param answers ratings in the scale's own spelling
 * @param given.handedInOn ISO date
 * @param given.decided what was decided in the workbook; without it, what the form says
 */
export function visitAlerts(
  framework: Framework,
  instrument: Instrument,
  answers: Answers,
  given: {
    readonly handedInOn: string;
    readonly decided: { readonly label: string; readonly reason: string } | undefined;
    /** The LA's school terms; undefined for the usual ones. */
    readonly terms: Terms | undefined;
  },
): readonly Alert[] {
  const lines = lineReader(framework, instrument)(answers);
  return alertsOf(framework, instrument, answers, {
    lines,
    evidence: evidenceClocks(framework, answers, {
      instrument: instrument.id,
      ...(given.terms && { terms: given.terms }),
    }),
    money: moneyChecks(framework, instrument, answers),
    decision:
      given.decided === undefined
        ? officerDecision(framework, instrument, answers, null)
        : weighDecision(framework.outcomes, given.decided, null),
    suggestedBy: () =>
      applyRules(
        framework,
        lines.filter(({ asksFor }) => asksFor === 'rating'),
      ).rule,
    handedInOn: given.handedInOn,
  });
}
