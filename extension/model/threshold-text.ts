/** The threshold's result in plain text, for a case note. */
import type { ThresholdResult } from '../../shared/threshold/threshold';
import { longDate } from '../../shared/schema/dates';

type Factors = ThresholdResult['factors'];

/** Pupils one after the other of whom the same is said become one line: "Pupils 1 to 5: …". */
export function gatheredFactors(factors: Factors): Factors {
  const gathered: { from: number; to: number; said: string; effect: Factors[number]['effect'] }[] = [];
  const others: Factors = [];
  for (const { text, effect } of factors) {
    const [, number = '', said = ''] = /^Pupil (\d+): (.*)$/s.exec(text) ?? [];
    const last = gathered.at(-1);
    if (said === '') others.push({ text, effect });
    else if (last && last.said === said && last.effect === effect && last.to + 1 === Number(number))
      last.to = Number(number);
    else gathered.push({ from: Number(number), to: Number(number), said, effect });
  }
  return [
    ...others,
    ...gathered.map(({ from, to, said, effect }) => ({
      text: from === to ? `Pupil ${from}: ${said}` : `Pupils ${from} to ${to}: ${said}`,
      effect,
    })),
  ];
}

/** The threshold's result as plain text, for a case note. @param asOf ISO date */
export function thresholdAsText(
  { text, ruleSet, factors, ask, coming }: ThresholdResult,
  asOf: string,
): string {
  return [
    `${text} (${longDate(asOf)})`,
    `Rules: ${ruleSet.title}, last looked at ${longDate(ruleSet.lastChecked)}. ${ruleSet.source}`,
    ...gatheredFactors(factors).map((factor) => `- ${factor.effect}: ${factor.text}`),
    ...(ask.length > 0 ? ['To ask:', ...ask.map((question) => `- ${question}`)] : []),
    ...(coming ? [`Coming, not known to be in force: ${coming.ruleSet.title}. ${coming.text}`] : []),
    'This works through published rules on the facts given. It is not a decision of the Department for Education.',
  ].join('\n');
}
