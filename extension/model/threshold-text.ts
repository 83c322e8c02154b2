/** The threshold's result in plain text, for a case note. */
import type { ThresholdResult } from '../../shared/threshold/threshold';
import { longDate } from '../../shared/schema/dates';

/** The threshold's result as plain text, for a case note. @param asOf ISO date */
export function thresholdAsText(
  { text, ruleSet, factors, ask, coming }: ThresholdResult,
  asOf: string,
): string {
  return [
    `${text} (${longDate(asOf)})`,
    `Rules: ${ruleSet.title}, last looked at ${longDate(ruleSet.lastChecked)}. ${ruleSet.source}`,
    ...factors.map((factor) => `- ${factor.effect}: ${factor.text}`),
    ...(ask.length > 0 ? ['To ask:', ...ask.map((question) => `- ${question}`)] : []),
    ...(coming ? [`Coming, not known to be in force: ${coming.ruleSet.title}. ${coming.text}`] : []),
    'This works through published rules on the facts given. It is not a decision of the Department for Education.',
  ].join('\n');
}
