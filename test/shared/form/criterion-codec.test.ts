/** One criterion as a form holds it: what is written, what is read, and what is kept and told of the rest. */
import { describe, expect, test } from 'vitest';
import { decodeCriterion, encodeCriterion } from '../../../shared/form/criterion-codec';
import { NOT_APPLICABLE } from '../../../shared/form/not-applicable-words';
import type { AskedCriterion } from '../../../shared/judging/lines';
import type { Criterion, Scale } from '../../../shared/schema/framework';

const met = { label: 'Met', meaning: 'met' } as const;
const notMet = { label: 'Not met', meaning: 'not-met' } as const;
const TWO: Scale = { title: 'Two', options: [met, notMet] };
const WAY_OUT: Scale = {
  title: 'With a way out',
  options: [met, notMet, { label: 'Does not arise', notApplicable: true }],
};
const asked = (
  scale: Scale | null,
  rest: Partial<Criterion> = {},
  essential = false,
  asksFor: AskedCriterion['asksFor'] = scale ? 'rating' : 'words',
): AskedCriterion => ({
  code: '1.1',
  criterion: {
    ...{ code: '1.1', prompt: 'Asked', guidance: [], evidence: [], bestPractice: [], topics: [] },
    ...{ scale: scale && 'made-up', conditional: 'there are trips' },
    ...rest,
  },
  theme: { code: '1', title: 'One', essential, criteria: [] },
  scale,
  asksFor,
});
const always = { conditional: null };
const read = (one: AskedCriterion, rating: string | string[] = '', comment: string | string[] = '') =>
  decodeCriterion(one, { 'rating/1.1': [rating].flat(), 'comment/1.1': [comment].flat() });

describe('is written', () => {
  const write = (one: AskedCriterion, answers: Partial<Record<'rating' | 'reason' | 'comment', string>>) =>
    encodeCriterion(one, {
      ratings: answers.rating === undefined ? {} : { '1.1': answers.rating },
      notApplicable: answers.reason === undefined ? {} : { '1.1': answers.reason },
      comments: answers.comment === undefined ? {} : { '1.1': answers.comment },
    });

  test.each<[string, AskedCriterion, Parameters<typeof write>[1], Record<string, string[]>]>([
    ['nothing', asked(TWO), {}, {}],
    ['a rating', asked(TWO), { rating: 'Met' }, { 'rating/1.1': ['Met'] }],
    [
      'a rating and a comment',
      asked(TWO),
      { rating: 'Met', comment: 'Seen' },
      { 'rating/1.1': ['Met'], 'comment/1.1': ['Seen'] },
    ],
    [
      'a reason, before any comment',
      asked(TWO),
      { reason: 'no trips', comment: 'Asked' },
      { 'rating/1.1': [NOT_APPLICABLE.choice], 'comment/1.1': ['no trips\nAsked'] },
    ],
    [
      'a reason, by the choice that its own scale has for it',
      asked(WAY_OUT),
      { reason: 'no trips' },
      { 'rating/1.1': ['Does not arise'], 'comment/1.1': ['no trips'] },
    ],
    [
      'a reason of what is essential, which nobody may choose away',
      asked(WAY_OUT, {}, true),
      { reason: 'no trips' },
      { 'rating/1.1': [NOT_APPLICABLE.choice], 'comment/1.1': ['no trips'] },
    ],
    ['an answer in words', asked(null), { comment: 'In groups' }, { 'comment/1.1': ['In groups'] }],
    [
      'a reason where there is nothing to choose',
      asked(null),
      { reason: 'no trips' },
      { 'comment/1.1': ['Not applicable: no trips'] },
    ],
  ])('%s', (_, one, answers, items) => expect(write(one, answers)).toEqual(items));
});

describe('is read', () => {
  test.each<[string, ReturnType<typeof read>, ReturnType<typeof read>]>([
    ['nothing, where blanks stand', read(asked(TWO), ' ', '\n'), {}],
    ['a comment alone', read(asked(TWO), '', ' Seen '), { comment: 'Seen' }],
    [
      'a rating as its scale spells it',
      read(asked(TWO), ' NOT  met ', 'Seen'),
      { rating: 'Not met', comment: 'Seen' },
    ],
    [
      'several lines as lines',
      read(asked(TWO), 'Met', ['Seen', 'on the day']),
      { rating: 'Met', comment: 'Seen\non the day' },
    ],
    [
      'why it does not apply',
      read(asked(TWO), NOT_APPLICABLE.choice, 'no trips'),
      { notApplicable: 'no trips' },
    ],
    [
      'why what is essential does not apply: others confirm it',
      read(asked(TWO, {}, true), 'not applicable', 'no trips'),
      { notApplicable: 'no trips' },
    ],
    [
      'its own scale’s choice as a rating',
      read(asked(WAY_OUT, always), 'does not arise', 'no trips'),
      { rating: 'Does not arise', comment: 'no trips' },
    ],
    ['an answer in words', read(asked(null), '', ' In groups '), { comment: 'In groups' }],
    ['a reason in words', read(asked(null), '', 'Not applicable: no trips'), { notApplicable: 'no trips' }],
    [
      'the same words as an answer, where it always applies',
      read(asked(null, always), '', 'Not applicable: no trips'),
      { comment: 'Not applicable: no trips' },
    ],
    [
      'a choice that somebody added to a question in words',
      read(asked(null), 'Good', 'In groups'),
      { comment: 'Answered: Good\nIn groups' },
    ],
  ])('%s', (_, found, wanted) => expect(found).toEqual(wanted));
});

describe('what cannot be taken is told, and its words are kept', () => {
  const text = (why: string, then = 'It counts as unanswered.'): string =>
    `1.1 was marked as not applicable, but ${why}. ${then}`;
  const OPEN = 'Open the response in the form';

  test.each<[string, ReturnType<typeof read>, string | undefined, string, string]>([
    [
      'it always applies',
      read(asked(TWO, always), 'Not applicable', 'no trips'),
      'Marked as not applicable.\nno trips',
      text('it always applies'),
      `${OPEN} and choose a rating.`,
    ],
    [
      'it always applies, and nothing was said',
      read(asked(TWO, always), 'Not applicable'),
      undefined,
      text('it always applies'),
      `${OPEN} and choose a rating.`,
    ],
    [
      'no reason',
      read(asked(TWO), NOT_APPLICABLE.choice, ' '),
      undefined,
      text('no reason was given'),
      `${OPEN} and say why in its box.`,
    ],
    [
      'no reason in words',
      read(asked(null), '', 'N/A'),
      'N/A',
      text('no reason was given', 'It is kept as an answer in words.'),
      `${OPEN} and say why in its box.`,
    ],
    [
      'a question to think with',
      read(asked(null, { answer: 'prompt' }, false, 'nothing'), '', 'Not applicable: no trips'),
      'Not applicable: no trips',
      text('it is a question to think with, not answered alone', 'It is kept as an answer in words.'),
      'Nothing needs to be done: it decides nothing.',
    ],
    [
      'a choice that is none',
      read(asked(TWO), 'It is not applicable', 'Seen'),
      'Answered: It is not applicable\nSeen',
      '1.1 was rated “It is not applicable”, which is none of: Met, Not met. It counts as unanswered; the words are kept in its comment.',
      'Somebody may have renamed a choice in the form: rename it back, then collect again.',
    ],
    [
      'a choice that begins alike',
      read(asked(TWO), 'Not applicablewise'),
      'Answered: Not applicablewise',
      '1.1 was rated “Not applicablewise”, which is none of: Met, Not met. It counts as unanswered; the words are kept in its comment.',
      'Somebody may have renamed a choice in the form: rename it back, then collect again.',
    ],
  ])('%s', (_, found, comment, words, whatToDo) => {
    expect(found).toEqual({
      ...(comment !== undefined && { comment }),
      problem: { text: words, whatToDo },
    });
  });
});
