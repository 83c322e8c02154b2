/** What later visits say of an action: which proposes closing it, which opens it again. */
import { expect, test } from 'vitest';
import { followUp, type LaterFinding } from '../../../shared/county/action-follow-up';

/** Later visits, oldest first: what each found, and whether it was made after the action was closed. */
type Found = readonly (readonly [meaning: LaterFinding['meaning'], after?: 'after'])[];
const said = (found: Found, closed: boolean): readonly string[] => {
  const { proposedBy, reopenedBy } = followUp(
    found.map(([meaning, after], at) => ({ visitId: `visit ${at + 1}`, meaning, after })),
    closed,
    ({ after }) => after !== undefined,
  );
  return [proposedBy, reopenedBy];
};

test.each<[string, Found, string]>([
  ['no later visit', [], ''],
  ['one that found it met', [['met']], 'visit 1'],
  ['two that did', [['met'], ['met']], 'visit 2'],
  ['one that found it partly met', [['partly']], ''],
  ['one that did not', [['not-met']], ''],
  ['one that says neither', [[null]], ''],
  ['one that did, then one that did not', [['met'], ['not-met']], ''],
  ['one that did not, then one that did', [['not-met'], ['met']], 'visit 2'],
  ['one that did, then one that says neither', [['met'], [null]], ''],
])('an open one, %s: closing is proposed by “%s”, and nothing opens it', (_, found, by) => {
  expect(said(found, false)).toEqual([by, '']);
});

test.each<[string, Found, string]>([
  ['no later visit', [], ''],
  ['one since that found it met', [['met', 'after']], ''],
  ['one since that did not', [['not-met', 'after']], 'visit 1'],
  ['one since that found it partly met', [['partly', 'after']], 'visit 1'],
  ['one since that says neither', [[null, 'after']], 'visit 1'],
  ['one before that did not', [['not-met']], ''],
  ['one before and one since that did not', [['not-met'], ['not-met', 'after']], 'visit 2'],
  [
    'two since that did not',
    [
      ['not-met', 'after'],
      ['not-met', 'after'],
    ],
    'visit 2',
  ],
  ['one since that did, then one before that did not', [['met', 'after'], ['not-met']], ''],
  [
    'one since that did not, then one that did',
    [
      ['not-met', 'after'],
      ['met', 'after'],
    ],
    '',
  ],
])('a closed one, %s: it is opened again by “%s”, and closing is not proposed', (_, found, by) => {
  expect(said(found, true)).toEqual(['', by]);
});
