/** Why an outcome is suggested, for the provider: the rule in its own words, how much of it is so here, what stands against it. */
import { saysHowMany, tallyOf, countsPoints } from '../../judging/rules';
import type { Rule } from '../../schema/framework';
import type { Reason } from '../../schema/judgement';
import { sentence } from '../../schema/text';
import type { ReportParts } from './report-subject';

/** More requirements than this are no list that anybody reads: they stand below, each with its rating. */
export const MOST_NAMED = 8;

/** "Counted here: 3 of 5." Nothing where a rule counts nothing. */
function howMany(rule: Rule, { lines }: ReportParts): string {
  if (!saysHowMany(rule)) return '';
  const { having, all, unanswered } = tallyOf(
    rule,
    lines.filter(({ asksFor }) => asksFor === 'rating'),
  );
  const points = countsPoints(rule.when.kind) ? ' points, which are the authority’s own' : '';
  const soFar = unanswered.length === 0 ? '' : `, with ${unanswered.length} not answered yet`;
  return ` Counted here: ${having} of ${all}${points}${soFar}.`;
}

const named = (lead: string, criteria: readonly string[]): string =>
  criteria.length === 0 || criteria.length > MOST_NAMED ? '' : ` ${lead}: ${criteria.join(', ')}.`;

function reasonInWords({ rule: id, text, criteria }: Reason, parts: ReportParts): string {
  const rule = parts.framework.rules.find((one) => one.id === id);
  if (rule === undefined) return sentence(text) + named('Here', criteria);
  const { outcome } = parts.judgement;
  const said = sentence(rule.text) + howMany(rule, parts);
  if (rule.outcome === outcome?.id && id === outcome.suggestedBy) return said + named('Here', criteria);
  const label = parts.framework.outcomes.find((one) => one.id === rule.outcome)?.label ?? '';
  return `For “${label}” this would have to be so: ${said}${named('Against it', criteria)}`;
}

/** What suggests the outcome, then what stopped the rules that were tried before; '' where none is suggested. */
export const reasonsInWords = (parts: ReportParts): string =>
  (parts.judgement.outcome?.reasons ?? []).map((reason) => reasonInWords(reason, parts)).join(' ');

/** Whose the rule is that suggests the outcome: where the framework prints none, it is none of the framework's. */
export const whoseRule = ({
  framework,
  judgement: { outcome },
}: Pick<ReportParts, 'framework' | 'judgement'>): string =>
  framework.rules.find(({ id }) => id === outcome?.suggestedBy)?.ownedBy === 'product'
    ? 'The rule used here'
    : 'The framework’s rule';
