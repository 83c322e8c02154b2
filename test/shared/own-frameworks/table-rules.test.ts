/** Rules that an LA writes in its table, and what they make of answers. */
import { describe, expect, test } from 'vitest';
import { score } from '../../../shared/judging/score';
import { frameworkTable } from '../../../shared/own-frameworks/framework-to-table';
import { ownFrameworkFromTable } from '../../../shared/own-frameworks/read-own-framework';
import { allMet } from '../../examples/example-answers';
import { readFrameworkFixture } from '../../examples/own-framework-fixture';

/** Four criteria, and a rule on all of them; or on the essential first two. */
const table = (condition: string, essential = '') => [
  ['Kind', 'Theme', 'Code', 'Prompt', 'Scale', 'Choices', 'Counts as', 'Essential'],
  ...['1', '2', '3', '4'].map((code) => [
    '', code < '3' ? 'Safe' : 'Taught', code, `Is it ${code}?`, 'Met / Partly met / Not met', '', '', code < '3' ? 'yes' : '',
  ]),
  ['outcome', '', 'met', 'Good enough', '', '', '', ''],
  ['outcome', '', 'not-met', 'Not good enough', '', '', '', ''],
  ['rule', '', 'enough', 'Our own rule.', '', condition, 'met', essential],
  ['rule', '', 'else', 'Otherwise.', '', 'otherwise', 'not-met', essential],
]; // prettier-ignore
const outcomeOf = (condition: string, ratings: string, essential = ''): string | null => {
  const { framework } = readFrameworkFixture(ownFrameworkFromTable('Ours', table(condition, essential)));
  const labels = { m: 'Met', p: 'Partly met', n: 'Not met' } as const;
  const chosen = [...ratings].flatMap((one, at) =>
    one === 'm' || one === 'p' || one === 'n' ? [[`${at + 1}`, labels[one]] as const] : [],
  );
  const answers = { ...allMet, comments: {}, notApplicable: {}, ratings: Object.fromEntries(chosen) };
  return score(framework, answers).outcome?.id ?? null;
};

describe('a rule in a table', () => {
  test.each([
    // At least three: one under, at, over; and as soon as it is settled.
    ['at least 3 met', 'mmpn', 'not-met'],
    ['at least 3 met', 'mmmn', 'met'],
    ['at least 3 met', 'mmmm', 'met'],
    ['at least 3 met', 'mmm-', 'met'],
    ['at least 3 met', 'nn--', 'not-met'],
    ['at least 3 met', 'mm--', null],
    ['at least 5 met', 'mmmm', 'not-met'],
    // None worse than partly met.
    ['none not met', 'pppp', 'met'],
    ['none not met', 'mmmn', 'not-met'],
    ['none not met', 'n---', 'not-met'],
    ['none not met', 'mmp-', null],
    ['more than 50% met', 'mmpp', 'not-met'],
    ['more than half met', 'mmmp', 'met'],
    // At least a share: at it, just under it, and as soon as it is settled.
    ['at least 75% met', 'mmmp', 'met'],
    ['at least 76% met', 'mmmp', 'not-met'],
    ['at least half met', 'mmpn', 'met'],
    ['at least half met', 'mpnn', 'not-met'],
    ['at least 50% of them met', 'mm--', 'met'],
    ['at least 75% met', 'nn--', 'not-met'],
    ['at least 75% met', 'mm-n', null],
    ['no partly met', 'mmmn', 'met'],
    ['no not met', 'mmmn', 'not-met'],
    ['all met', 'mmmp', 'not-met'],
    ['any partly met', 'mmmp', 'met'],
  ])('“%s” of %s: %s', (condition, ratings, outcome) => {
    expect(outcomeOf(condition, ratings)).toBe(outcome);
  });

  test('on what is essential looks at nothing else', () => {
    expect(outcomeOf('none not met', 'mpnn', 'yes')).toBe('met');
    expect(outcomeOf('none not met', 'mnmm', 'yes')).toBe('not-met');
  });

  test('names the criteria and how many', () => {
    const { framework } = readFrameworkFixture(ownFrameworkFromTable('Ours', table('at least 3 met')));
    const ratings = { '1': 'Met', '2': 'Not met', '3': 'Met', '4': 'Met' };
    const { outcome } = score(framework, { ...allMet, comments: {}, notApplicable: {}, ratings });
    expect(outcome?.reasons[0]).toEqual({
      rule: 'enough',
      text: 'Our own rule. Here: 3 of 4 that apply.',
      criteria: ['1', '3', '4'],
    });
    const rules = framework.rules.map((rule) => ({ ...rule, text: 'At least three' }));
    const again = score({ ...framework, rules }, { ...allMet, comments: {}, notApplicable: {}, ratings });
    expect(again.outcome?.reasons[0]?.text).toBe('At least three. Here: 3 of 4 that apply.');
  });

  test.each([
    'at least 3 met',
    'none not met',
    'more than 50% met',
    'more than 29% met',
    'at least 80% met',
    'at least 29% partly',
    'all met',
    'any not met',
  ])('“%s” goes out to a table and comes back', (condition) => {
    const { framework } = readFrameworkFixture(ownFrameworkFromTable('Ours', table(condition)));
    const out = frameworkTable(framework);
    expect(out.flat()).toContain(condition);
    expect(readFrameworkFixture(ownFrameworkFromTable('x', out)).framework).toEqual(framework);
  });

  test.each(['most met', 'at least 0 met', 'at least three met', '3 met'])('“%s” is a fault', (condition) => {
    expect(ownFrameworkFromTable('Ours', table(condition))).toMatchObject({
      ok: false,
      errors: [{ row: 8, column: 'Choices' }],
    });
  });
});
