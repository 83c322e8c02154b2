/** Each criterion worked out once: rated, moot, set aside, confirmed, unanswered. */
import { describe, expect, test } from 'vitest';
import { instrumentOf } from '../../../shared/instrument/instrument-parts';
import {
  isEssentialUnmet,
  isMoot,
  isUnmet,
  lineReader,
  oneLineReader,
  type AnswersToCriteria,
  type Line,
} from '../../../shared/judging/lines';
import type { Framework } from '../../../shared/schema/framework';
import { exampleFramework as framework } from '../../examples/example-framework';

const lines = (answers: Partial<AnswersToCriteria>, instrument = 'visit'): readonly Line[] =>
  lineReader(
    framework,
    instrumentOf(framework, instrument),
  )({
    ratings: {},
    notApplicable: {},
    comments: {},
    ...answers,
  });
const line = (code: string, answers: Partial<AnswersToCriteria> = {}): Line | undefined =>
  lines(answers).find((one) => one.code === code);

describe('the lines of a visit', () => {
  test('are the instrument’s criteria in form order, answered or not', () => {
    expect(lines({}).map(({ code, theme, asksFor }) => [code, theme.code, asksFor])).toEqual([
      ['1.1', '1', 'rating'],
      ['1.2', '1', 'rating'],
      ['1.3', '1', 'rating'],
      ['2a', '2', 'rating'],
      ['2b', '2', 'rating'],
      ['2c', '2', 'words'],
      ['2d', '2', 'nothing'],
    ]);
    expect(lines({}, 'monitoring').map(({ code }) => code)).toEqual(['M1']);
  });

  test.each([
    ['met', '2a', { ratings: { '2a': 'Always' } }, { rating: 'Always', meaning: 'met', unanswered: false }],
    ['met in part', '2a', { ratings: { '2a': 'Mostly' } }, { meaning: 'partly', unanswered: false }],
    ['not met', '2a', { ratings: { '2a': 'Never' } }, { meaning: 'not-met', unanswered: false }],
    [
      'an option that says neither',
      '2a',
      { ratings: { '2a': 'Sometimes' } },
      { rating: 'Sometimes', meaning: null, unanswered: false },
    ],
    ['nothing', '2a', {}, { rating: null, option: null, meaning: null, unanswered: true }],
    [
      'a comment beside no rating',
      '2a',
      { comments: { '2a': 'Seen' } },
      { comment: 'Seen', meaning: null, unanswered: true },
    ],
    [
      'not applicable',
      '2b',
      { notApplicable: { '2b': 'no trips' } },
      { notApplicable: 'no trips', meaning: null, unanswered: false },
    ],
    [
      'not applicable and rated: it does not apply',
      '2b',
      { ratings: { '2b': 'Never' }, notApplicable: { '2b': 'no trips' } },
      { rating: 'Never', meaning: null, unanswered: false },
    ],
    ['words', '2c', { comments: { '2c': 'In groups' } }, { comment: 'In groups', unanswered: false }],
    ['blanks for words', '2c', { comments: { '2c': ' \n' } }, { unanswered: true }],
    ['nothing where nothing is asked', '2d', {}, { unanswered: false }],
  ])('%s', (_, code, answers, expected) => {
    expect(line(code, answers as Partial<AnswersToCriteria>)).toMatchObject({ code, ...expected });
  });

  test.each([
    ['1.1', 'Fully met', false, false],
    ['1.1', 'Not met', true, true],
    ['2a', 'Always', false, false],
    ['2a', 'Mostly', true, false],
    ['2a', 'Sometimes', false, false],
    ['2a', 'Never', true, false],
  ])('%s rated “%s”: unmet %s, essential and unmet %s', (code, rating, unmet, essential) => {
    const found = lines({ ratings: { [code]: rating } });
    expect(found.filter(isUnmet).map((one) => one.code)).toEqual(unmet ? [code] : []);
    expect(found.filter(isEssentialUnmet).map((one) => one.code)).toEqual(essential ? [code] : []);
  });

  test('an essential criterion that is met in part is essential and unmet', () => {
    const strict: Framework = {
      ...framework,
      themes: framework.themes.map((theme) => ({ ...theme, essential: true })),
    };
    const read = lineReader(strict, instrumentOf(strict, 'visit'));
    expect(
      read({ ratings: { '2a': 'Mostly' }, notApplicable: {}, comments: {} })
        .filter(isEssentialUnmet)
        .map(({ code }) => code),
    ).toEqual(['2a']);
  });
});

describe('an option that means “not applicable”', () => {
  const wayOut: Framework = {
    ...framework,
    scales: {
      ...framework.scales,
      two: {
        title: 'Two points and a way out',
        options: [
          { label: 'Fully met', meaning: 'met' },
          { label: 'Not met', meaning: 'not-met' },
          { label: 'Not relevant', notApplicable: true },
        ],
      },
    },
  };
  const read = (essential: boolean, confirmed: Record<string, string> = {}): Line | undefined => {
    const themes = wayOut.themes.map((theme) => ({ ...theme, essential }));
    const of = { ...wayOut, themes };
    return lineReader(
      of,
      instrumentOf(of, 'visit'),
    )({
      ratings: { '1.1': 'Not relevant' },
      notApplicable: {},
      comments: {},
      officer: 'Olive Officer',
      confirmed,
    })[0];
  };

  test('is a reason for itself', () => {
    expect(read(false)).toMatchObject({
      rating: 'Not relevant',
      option: { label: 'Not relevant' },
      meaning: null,
      notApplicable: 'Not relevant',
      unanswered: false,
    });
  });

  test('never sets an essential criterion aside: it stays unanswered', () => {
    expect(read(true)).toMatchObject({
      rating: 'Not relevant',
      option: null,
      meaning: null,
      notApplicable: null,
      unconfirmed: 'Not relevant',
      unanswered: true,
    });
  });

  test('sets an essential criterion aside once another person has confirmed it', () => {
    expect(read(true, { '1.1': 'Sam Second' })).toMatchObject({
      option: { label: 'Not relevant' },
      meaning: null,
      notApplicable: 'Not relevant',
      unconfirmed: null,
      unanswered: false,
    });
    expect(read(true, { '1.1': 'Officer, Olive' })).toMatchObject({
      notApplicable: null,
      unconfirmed: 'Not relevant',
    });
  });
});

describe('what applies only where another criterion does', () => {
  const lineOf = (
    rating: string | null,
    notApplicable: Record<string, string>,
    appliesWith = '2b',
  ): Line | undefined => {
    const themes = framework.themes.map((theme) => ({
      ...theme,
      criteria: theme.criteria.map((one) => (one.code === '2a' ? { ...one, appliesWith } : one)),
    }));
    const of = { ...framework, themes };
    return oneLineReader(of, instrumentOf(of, 'visit'))(
      { ratings: rating === null ? {} : { '2a': rating }, notApplicable, comments: {} },
      '2a',
    );
  };

  test.each([
    ['“No” is no gap, and is called moot', 'Never', { '2b': 'no trips' }, null, true],
    ['“No” stands while the other applies', 'Never', {}, 'not-met', false],
    ['met in part stands', 'Mostly', { '2b': 'no trips' }, 'partly', false],
    ['met stands', 'Always', { '2b': 'no trips' }, 'met', false],
    ['an answer that says neither is not moot', 'Sometimes', { '2b': 'no trips' }, null, false],
    ['an answer that is none is not moot', '', { '2b': 'no trips' }, null, false],
    ['no answer is not moot', null, { '2b': 'no trips' }, null, false],
  ])('%s', (_, rating, notApplicable, meaning, moot) => {
    const found = lineOf(rating, notApplicable);
    expect(found?.meaning).toBe(meaning);
    expect(found && isMoot(found)).toBe(moot);
  });

  test('stands as it was rated on a form that does not ask the other one', () => {
    expect(lineOf('Never', { M1: 'nothing there' }, 'M1')?.meaning).toBe('not-met');
  });
});

describe('the line of one criterion', () => {
  const read = oneLineReader(framework, instrumentOf(framework, 'visit'));
  const answers = {
    ratings: { '1.1': 'Fully met', '2a': 'Never' },
    notApplicable: { '2b': 'no trips' },
    comments: { '2c': 'In groups' },
  };

  test.each(['1.1', '1.2', '2a', '2b', '2c', '2d'])('%s is the one among all of them', (code) => {
    expect(read(answers, code)).toEqual(line(code, answers));
    expect(read(answers, code)?.code).toBe(code);
  });

  test('is none where the form does not ask it', () => {
    expect(read(answers, 'M1')).toBeUndefined();
  });
});

test('a rating of what is not rated is no option', () => {
  expect(line('2c', { ratings: { '2c': 'Always' } })).toMatchObject({ rating: 'Always', option: null });
});

test('two versions of a framework that share an instrument are read each by its own scale', () => {
  const harsher: Framework = {
    ...framework,
    version: '2',
    scales: {
      ...framework.scales,
      four: { title: 'Four', options: [{ label: 'Always' }, { label: 'Mostly', meaning: 'not-met' }] },
    },
  };
  const visit = instrumentOf(framework, 'visit');
  const meaning = (of: Framework): unknown =>
    lineReader(
      of,
      visit,
    )({ ratings: { '2a': 'Mostly' }, notApplicable: {}, comments: {} }).find(({ code }) => code === '2a')
      ?.meaning;
  expect([framework, harsher, framework].map(meaning)).toEqual(['partly', 'not-met', 'partly']);
});
