/** What each choice of an own scale counts as: judged right, or asked; never the wrong way round. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { score } from '../../../shared/judging/score';
import { withCounts, type ChoiceCounts } from '../../../shared/own-frameworks/counts-as';
import { COUNTS_AS } from '../../../shared/own-frameworks/usual-labels';
import {
  ownFrameworkFromTable,
  type TakenFramework,
} from '../../../shared/own-frameworks/read-own-framework';
import { formPlan } from '../../../shared/form/form-plan';
import { allMet } from '../../examples/example-answers';

/** Usual labels by what they count as in LAs' and inspectorates' own documents; written here apart from the product's list. */
const USUAL: Readonly<Record<'met' | 'partly' | 'not-met' | 'not-applicable', readonly string[]>> = {
  met: [
    'Met', 'Fully met', 'Yes', 'Y', 'Green', 'Compliant', 'Fully compliant', 'Outstanding', 'Good', 'Excellent',
    'In place', 'Fully in place', 'Always', 'Secure', 'Embedded', 'Gold', 'Strong', 'Achieved', 'Fully', 'Pass',
    'Evident', 'Meets standard', 'Exceeds', 'Effective', 'Satisfactory', 'Strongly agree', 'Complete', '✓',
  ],
  partly: [
    'Partly met', 'Partially met', 'Partly', 'Partially', 'Amber', 'Partly compliant', 'Requires improvement',
    'Needs improvement', 'Developing', 'Emerging', 'Sometimes', 'Usually', 'Often', 'Rarely', 'Partly in place',
    'Silver', 'Bronze', 'Working towards', 'In progress', 'Some', 'Mostly', 'Fair', 'Partially achieved',
    'Limited evidence', 'Needs updating',
  ],
  'not-met': [
    'Not met', 'No', 'N', 'Red', 'Non-compliant', 'Not compliant', 'Inadequate', 'Not in place', 'Never', 'Weak',
    'Poor', 'Not achieved', 'Not', 'Not yet', 'Fail', 'Not evident', 'No evidence', 'Below standard',
    'Unsatisfactory', 'Does not meet standard', 'Not seen', 'Strongly disagree', 'Ineffective', 'Absent', '✗',
  ],
  'not-applicable': ['N/A', 'n/a', 'NA', 'Not applicable', 'N / A', 'Not relevant'],
}; // prettier-ignore
const RIGHT = new Map(
  Object.entries(USUAL).flatMap(([meaning, labels]) => labels.map((label) => [label, meaning] as const)),
);
/** Labels that mean different things in different scales. */
const OPEN = [
  '1',
  '2',
  '3',
  '4',
  '0',
  'High',
  'Medium',
  'Low',
  'A',
  'B',
  'Blue',
  'Minor',
  'Level 2',
  'Tier 1',
];

const framework = (scale: string, counts = ''): TakenFramework => {
  const read = ownFrameworkFromTable('Ours', [
    ['Theme', 'Code', 'Prompt', 'Scale', 'Counts as', 'Essential'],
    ['Safe', '1.1', 'Checks complete', scale, counts, 'Yes'],
    ['Learning', '2.1', 'Lessons planned', scale, counts, ''],
  ]);
  if (!read.ok) throw new Error(JSON.stringify(read.errors));
  return read;
};
const outcomeOf = (read: TakenFramework, label: string): string | undefined =>
  score(read.framework, {
    ...allMet,
    comments: {},
    notApplicable: {},
    ratings: { '1.1': label, '2.1': label },
  }).outcome?.id;
const said = (read: TakenFramework): Record<string, string> =>
  Object.fromEntries(read.countsAs.map(({ choice, meaning }) => [choice, meaning]));
const isAsked = ({ countsAs }: TakenFramework): boolean => countsAs.some(({ asked }) => asked);

test('there are eighty usual labels and more', () => {
  expect(RIGHT.size).toBeGreaterThan(80);
});

describe('a scale of usual labels in any order', () => {
  const differ = (labels: readonly string[]): boolean =>
    new Set(labels.map((label) => label.toLowerCase().replace(/[^a-z✓✗]/g, ''))).size === labels.length;

  test('is judged right, or asked; never the wrong way round', () => {
    fc.assert(
      fc.property(
        fc
          .uniqueArray(fc.constantFrom(...RIGHT.keys()), { minLength: 2, maxLength: 5 })
          .filter((labels) => differ(labels)),
        fc.constantFrom(' / ', ' | ', '\n', '; '),
        (labels, separator) => {
          const read = framework(labels.join(separator));
          expect(read.countsAs.map(({ choice }) => choice)).toEqual(labels);
          for (const { choice, meaning, asked } of read.countsAs)
            expect(asked || meaning === RIGHT.get(choice)).toBe(true);
          // What is proposed of a usual label is right, too, wherever it stands.
          for (const { choice, meaning } of read.countsAs) expect(meaning).toBe(RIGHT.get(choice));
        },
      ),
      { numRuns: 400 },
    );
  });

  test('with any label that is not known, or means different things, is asked about', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...RIGHT.keys()), { minLength: 1, maxLength: 4 }).filter(differ),
        fc.constantFrom(...OPEN),
        fc.nat(4),
        (labels, open, at) => {
          const mixed = labels.toSpliced(Math.min(at, labels.length), 0, open);
          expect(isAsked(framework(mixed.join(' | ')))).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });
});

/** Everyday scales written best first need no question; the same written worst first are asked about. */
test.each([
  'Green / Amber / Red',
  'Yes / No',
  'Yes / Partly / No',
  'Y / N',
  'Met / Partly met / Not met',
  'Met / Partially met / Not met',
  'Fully met / Partially met / Not met',
  'Compliant / Partly compliant / Non-compliant',
  'Compliant / Non-compliant',
  'Good / Requires improvement / Inadequate',
  'In place / Partly in place / Not in place',
  'In place / Not in place',
  'Fully / Partially / Not',
  'Always / Sometimes / Never',
  'Always / Usually / Sometimes / Rarely / Never',
  'Strong / Developing / Weak',
  'Strong / Weak',
  'Achieved / Partially achieved / Not achieved',
  'Evident / Partially evident / Not evident',
  'Pass / Fail',
])('“%s” is taken as it stands, and asked about when written worst first', (scale) => {
  const labels = scale.split(' / ');
  const best = framework(scale);
  expect(isAsked(best)).toBe(false);
  expect([outcomeOf(best, labels[0] ?? ''), outcomeOf(best, labels.at(-1) ?? '')]).toEqual([
    'met',
    'not-met',
  ]);
  const worst = framework(labels.toReversed().join(' / '));
  expect(worst.countsAs.every(({ asked }) => asked)).toBe(true);
  expect(said(worst)).toEqual(said(best));
});

test.each([
  ['a grade below the top that is good', 'Outstanding / Good / Requires improvement / Inadequate'],
  ['numbers upwards', '0 / 1 / 2 / 3'],
  ['numbers downwards', '4 / 3 / 2 / 1'],
  ['a range of numbers', '0-3'],
  ['a range in words', '1 to 4'],
  ['levels of risk', 'Low / Medium / High'],
  ['medals that leave out the worst', 'Gold / Silver / Bronze'],
  ['stages of which none is not met', 'Secure / Emerging'],
  ['documents', 'Seen / Not seen / Needs updating'],
  ['a label with words behind it', 'Green: no action / Amber: plan / Red: act now'],
  ['a choice that says nothing', 'Met / Not met / Not assessed'],
  ['one rating beside N/A', 'Yes / N/A'],
])('%s is asked about: %s', (_, scale) => {
  expect(framework(scale).countsAs.every(({ asked }) => asked)).toBe(true);
});

test('what is proposed for a label with words behind it is by its first words', () => {
  expect(said(framework('Red: act now / Amber: plan / Green: no action'))).toEqual({
    'Red: act now': 'not-met',
    'Amber: plan': 'partly',
    'Green: no action': 'met',
  });
});

describe('“N/A”', () => {
  test.each([
    ['Yes / No / N/A', 'N/A'],
    ['Yes/No/N/A', 'N/A'],
    ['N/A / Yes / No', 'N/A'],
    ['Yes, No, n/a', 'n/a'],
    ['Yes | No | N / A', 'N / A'],
    ['Met\nNot met\nNot applicable', 'Not applicable'],
  ])('is never split or rated: %s', (scale, label) => {
    const read = framework(scale);
    expect(read.countsAs).toHaveLength(3);
    expect(isAsked(read)).toBe(false);
    expect(said(read)[label]).toBe('not-applicable');
    const judged = score(read.framework, {
      ...allMet,
      comments: {},
      notApplicable: {},
      ratings: { '1.1': read.countsAs.find(({ meaning }) => meaning === 'met')?.choice ?? '', '2.1': label },
    });
    expect(judged).toMatchObject({ complete: true, unmet: [], outcome: { id: 'met' } });
    expect(judged.themes.map(({ notApplicable }) => notApplicable)).toEqual([[], ['2.1']]);
  });

  test('by itself never sets an essential criterion aside', () => {
    const judged = score(framework('Yes / No / N/A').framework, {
      ...allMet,
      comments: {},
      notApplicable: {},
      ratings: { '1.1': 'N/A', '2.1': 'Yes' },
    });
    expect(judged).toMatchObject({ outcome: null, missing: ['1.1'] });
  });

  test('is on the form once', () => {
    const read = ownFrameworkFromTable('Ours', [
      ['Theme', 'Code', 'Prompt', 'Scale', 'Conditional'],
      ['Safe', '1', 'Machines are checked', 'Yes / No / N/A', 'there are machines'],
    ]);
    const plan = read.ok ? formPlan(read.framework) : undefined;
    expect(plan?.items.find(({ key }) => key === 'rating/1')?.choices).toEqual(['Yes', 'No', 'N/A']);
  });
});

describe('“Counts as”', () => {
  test.each([
    ['in the order of the choices', 'not met / partly met / met'],
    ['a line each', 'not-met\npartly\nmet'],
    ['by name, in any order', 'Green = met; Red = not met; Amber = partly met'],
  ])('says it, %s, and nothing is asked', (_, counts) => {
    const read = framework('Red / Amber / Green', counts);
    expect(said(read)).toEqual({ Red: 'not-met', Amber: 'partly', Green: 'met' });
    expect(isAsked(read)).toBe(false);
    expect(outcomeOf(read, 'Red')).toBe('not-met');
    expect(outcomeOf(read, 'Green')).toBe('met');
  });

  test('may say that a choice is not applicable, or nothing', () => {
    expect(said(framework('Seen / Not seen / Not kept / Later', 'met / not met / n/a / nothing'))).toEqual({
      Seen: 'met',
      'Not seen': 'not-met',
      'Not kept': 'not-applicable',
      Later: 'nothing',
    });
  });

  test('said once holds for every row with the same choices', () => {
    const read = ownFrameworkFromTable('Ours', [
      ['Theme', 'Code', 'Prompt', 'Scale', 'Counts as'],
      ['A', '1', 'First', 'Red / Amber / Green', ''],
      ['A', '2', 'Second', 'Red / Amber / Green', 'not met / partly / met'],
    ]);
    expect(read.ok && Object.keys(read.framework.scales)).toEqual(['scale-1']);
    expect(read.ok && isAsked(read)).toBe(false);
  });

  test.each([
    ['too few', 'met / not met', 'there are 3 choices'],
    ['a word that says nothing known', 'bad / fair / met', '“Red” is said to count as “bad”'],
    ['a choice left out', 'Red = not met; Green = met', '“Amber”'],
  ])('%s is a fault in its own column', (_, counts, says) => {
    const read = ownFrameworkFromTable('Ours', [
      ['Theme', 'Code', 'Prompt', 'Scale', 'Counts as'],
      ['A', '1', 'First', 'Red / Amber / Green', counts],
    ]);
    expect(read).toMatchObject({
      ok: false,
      errors: [{ row: 2, column: 'Counts as', message: expect.stringContaining(says) as string }],
    });
  });

  test('said by a person is what is judged by from then on', () => {
    const read = framework('Red / Amber / Green');
    const answers: ChoiceCounts[] = read.countsAs.map((one) => ({
      ...one,
      meaning: one.choice === 'Amber' ? 'not-met' : one.meaning,
    }));
    const framed = withCounts(read.framework, answers);
    expect(framed.scales['scale-1']?.options).toEqual([
      { label: 'Red', meaning: 'not-met' },
      { label: 'Amber', meaning: 'not-met' },
      { label: 'Green', meaning: 'met' },
    ]);
    for (const meaning of COUNTS_AS)
      expect(
        withCounts(read.framework, [{ scale: 'scale-1', choice: 'Red', meaning }]).scales['scale-1']
          ?.options[0],
      ).toEqual(
        meaning === 'nothing'
          ? { label: 'Red' }
          : meaning === 'not-applicable'
            ? { label: 'Red', notApplicable: true }
            : { label: 'Red', meaning },
      );
  });
});
