/** A criterion in words: whose wording stands, and what stands below it. */
import { expect, test } from 'vitest';
import { furtherLines, requirementOf } from '../../../shared/instrument/criterion-words';

test('the official wording stands in place of the product’s where an authority has put it in', () => {
  expect(requirementOf({ prompt: 'Ours' })).toBe('Ours');
  expect(requirementOf({ prompt: 'Ours', official: 'Theirs' })).toBe('Theirs');
});

test('all that a criterion says is there, a point a line, without a heading over nothing', () => {
  expect(furtherLines({ guidance: ['Ask.'], evidence: ['A log'], bestPractice: [] })).toEqual([
    'Ask.',
    'Look for:',
    '• A log',
  ]);
  expect(furtherLines({ guidance: [], evidence: [], bestPractice: ['More'] })).toEqual([
    'Best practice:',
    '• More',
  ]);
});
