/** The threshold's result in plain text, for a case note. */
import type { ThresholdResult } from '../../shared/threshold/threshold';
import { longDate } from '../../shared/schema/dates';

/** Said under every result, on the screen and in the copied text. */
export const NOT_A_DECISION =
  'This works through published rules on the facts given. It is not a decision: the law says who must register, a tribunal or court may have to apply it, and the Department for Education keeps the register.';

/** The threshold's result as plain text, for a case note. @param asOf ISO date */
export function thresholdAsText(
  { text, ruleSet, factors, ask, coming }: ThresholdResult,
  asOf: string,
): string {
  return [
    `${text} (${longDate(asOf)})`,
    `Rules: ${ruleSet.title}, last looked at ${longDate(ruleSet.lastChecked)}. ${ruleSet.source}`,
    ...factors.map((factor) => `- ${factor.effect}: ${factor.text}`),
    ...(ask.length > 0 ? ['To ask and do next:', ...ask.map((question) => `- ${question}`)] : []),
    `Coming: ${coming.ruleSet.title}. ${coming.note} ${coming.text}`,
    NOT_A_DECISION,
  ].join('\n');
}
