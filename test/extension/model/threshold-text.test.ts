/** The threshold's result as a case note: everything that the screen says, and that it decides nothing. */
import { expect, test } from 'vitest';
import { factsOf, NEW_GROUP } from '../../../extension/model/threshold-groups';
import { NOT_A_DECISION, thresholdAsText } from '../../../extension/model/threshold-text';
import { threshold } from '../../../shared/threshold/threshold';

const AS_OF = '2026-11-22';
const result = threshold(factsOf([{ ...NEW_GROUP, count: 6 }], 'unknown', AS_OF));

test('all of it, a line each', () => {
  const { text, ruleSet, factors, ask, coming } = result;
  expect(ask.length).toBeGreaterThan(0);
  expect(factors.length).toBeGreaterThan(0);
  expect(thresholdAsText(result, AS_OF).split('\n')).toEqual([
    `${text} (22 November 2026)`,
    expect.stringMatching(/^Rules: \S.*, last looked at \d+ \w+ 20\d\d\. \S/),
    ...factors.map(({ effect, text: words }) => `- ${effect}: ${words}`),
    'To ask and do next:',
    ...ask.map((question) => `- ${question}`),
    `Coming: ${coming.ruleSet.title}. ${coming.note} ${coming.text}`,
    NOT_A_DECISION,
  ]);
  expect(thresholdAsText(result, AS_OF)).toContain(`Rules: ${ruleSet.title}, `);
  expect(NOT_A_DECISION).toMatch(/It is not a decision/);
});

test('with nothing to ask, nothing is announced', () => {
  const settled = thresholdAsText({ ...result, ask: [] }, AS_OF);
  expect(settled).not.toContain('To ask');
  expect(settled.split('\n')).toHaveLength(2 + result.factors.length + 2);
});
