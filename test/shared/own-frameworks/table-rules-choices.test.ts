/** Rules on choices, points, named themes and single criteria that an LA writes in its table, intervals and deadlines. */
import { describe, expect, test } from 'vitest';
import { county } from '../../../shared/county/county';
import { score } from '../../../shared/judging/score';
import { withCounts } from '../../../shared/own-frameworks/counts-as';
import { frameworkTable } from '../../../shared/own-frameworks/framework-to-table';
import { ownFrameworkFromTable, readOwnFramework } from '../../../shared/own-frameworks/read-own-framework';
import { allMet, visitOf } from '../../examples/example-answers';
import { readFrameworkFixture } from '../../examples/own-framework-fixture';

const HEADINGS = ['Kind', 'Theme', 'Code', 'Prompt', 'Scale', 'Choices', 'Counts as', 'Points', 'Put right within', 'Essential']; // prettier-ignore
const GRADES = 'Outstanding / Good / Requires improvement / Inadequate';
const MEANINGS = 'met / met / partly met / not met';

interface Asks {
  readonly condition: string;
  /** The rule's cell Theme. */
  readonly themes?: string;
  readonly points?: string;
  readonly within?: string;
  readonly essential?: string;
  /** The outcome's cell Put right within. */
  readonly nextVisit?: string;
}
/** Themes Safe (1, 2) and Taught (3, 4), graded; one more criterion, 5, is answered by Yes or No. */
const table = ({ condition, themes = '', points = '', within = '', essential = '', nextVisit = '' }: Asks) => [
  HEADINGS,
  ['scale', '', 'grade', 'Grade', '', GRADES, MEANINGS, points, within, ''],
  ...['1', '2', '3', '4'].map((code) => [
    '', code < '3' ? 'Safe' : 'Taught', code, `Is it ${code}?`, 'grade', '', '', '', '', code < '3' ? essential : '',
  ]),
  ['', 'Taught', '5', 'Is there a plan?', 'Yes / No', '', '', '', '', ''],
  ['outcome', '', 'enough', 'Good enough', '', '', '', '', '', ''],
  ['outcome', '', 'short', 'Not good enough', '', '', '', '', nextVisit, ''],
  ['rule', themes, 'enough', 'Our own rule.', '', condition, 'enough', '', '', ''],
  ['rule', '', 'else', 'Otherwise.', '', 'otherwise', 'short', '', '', ''],
]; // prettier-ignore
const taken = (asks: Asks) => readFrameworkFixture(ownFrameworkFromTable('Ours', table(asks)));

const LABELS: Readonly<Record<string, string>> = {
  O: 'Outstanding',
  G: 'Good',
  R: 'Requires improvement',
  I: 'Inadequate',
  Y: 'Yes',
  N: 'No',
};
const answersOf = (ratings: string) => ({
  ...allMet,
  comments: {},
  notApplicable: {},
  fields: {},
  ratings: Object.fromEntries(
    [...ratings].flatMap((one, at) => {
      const label = LABELS[one];
      return label === undefined ? [] : [[`${at + 1}`, label] as const];
    }),
  ),
});
const judged = (asks: Asks, ratings: string) => score(taken(asks).framework, answersOf(ratings));
const POINTS = '3 / 2 / 1 / 0';

describe('a rule in a table', () => {
  test.each<readonly [string, Asks, string, string | null]>([
    // One choice: only criteria that can be given it are looked at, so the Yes or No never counts.
    ['any of a choice', { condition: 'any Inadequate' }, 'GGGIY', 'enough'],
    ['any of a choice, settled by one', { condition: 'any “Inadequate”' }, 'I----', 'enough'],
    ['any of a choice, none', { condition: 'any Inadequate' }, 'GGGRN', 'short'],
    ['any of a choice, open', { condition: 'any Inadequate' }, 'GGG--', null],
    ['all of a choice', { condition: 'all Outstanding' }, 'OOOON', 'enough'],
    ['at least 2, under', { condition: 'at least 2 Outstanding' }, 'OGGGY', 'short'],
    ['at least 2, at', { condition: 'at least 2 Outstanding' }, 'OOGGY', 'enough'],
    ['more than half, at', { condition: 'more than 50% Good' }, 'GGOOY', 'short'],
    ['more than half, over', { condition: 'more than half Good' }, 'GGGOY', 'enough'],
    ['none of a choice', { condition: 'none of Inadequate' }, 'RRRRN', 'enough'],
    // None worse: what counts the same is told apart by its place.
    ['none worse, at', { condition: 'none worse than Good' }, 'GOGGN', 'enough'],
    ['none worse, under', { condition: 'none worse than Good' }, 'GGRGY', 'short'],
    ['none worse than the best', { condition: 'none worse than Outstanding' }, 'OOOGY', 'short'],
    ['none worse, settled', { condition: 'none worse than good' }, '--R--', 'short'],
    // The lowest of named themes.
    ['lowest is', { condition: 'lowest is Good', themes: 'Safe' }, 'GOIIN', 'enough'],
    ['lowest is worse', { condition: 'lowest is Good', themes: 'Safe' }, 'GIOOY', 'short'],
    ['lowest is better', { condition: 'lowest is Good', themes: 'Safe' }, 'OOGGY', 'short'],
    ['lowest of both', { condition: 'the lowest is “Good”', themes: 'Safe; Taught' }, 'OOGGN', 'enough'],
    ['lowest, open', { condition: 'lowest is Good', themes: 'Safe' }, 'G-GGY', null],
    ['lowest, settled', { condition: 'lowest is Good', themes: 'Safe' }, 'I----', 'short'],
    // One criterion, and what a theme's ratings amount to.
    ['one criterion', { condition: 'any Inadequate', themes: 'criterion 3' }, 'IIGIN', 'short'],
    ['two criteria in a list', { condition: 'any Inadequate', themes: 'criteria 3 and 4' }, 'IIGIN', 'enough'],
    ['one criterion, that', { condition: 'any Inadequate', themes: 'criterion 3' }, '--I--', 'enough'],
    ['criteria', { condition: 'all met', themes: 'criterion 1; criterion 5' }, 'GIIIY', 'enough'],
    ['a theme by its code', { condition: 'all met', themes: '1' }, 'GG---', 'enough'],
    // Points: 8 of 12.
    ['points, under', { condition: 'at least 8 points', points: POINTS }, 'GGGRY', 'short'],
    ['points, at', { condition: 'at least 8 points', points: POINTS }, 'GGGGN', 'enough'],
    ['points, over and settled', { condition: 'at least 8 points', points: POINTS }, 'OOG--', 'enough'],
    ['points, out of reach', { condition: 'at least 8 points', points: POINTS }, 'II-R-', 'short'],
    ['points, open', { condition: 'at least 8 points', points: POINTS }, 'OO---', null],
    ['share of points, under', { condition: 'at least 75% of the points', points: POINTS }, 'GGGGY', 'short'],
    ['share of points, at', { condition: 'at least 75% of points', points: POINTS }, 'OGGGY', 'enough'],
  ])('%s', (_, asks, ratings, outcome) => {
    expect(judged(asks, ratings).outcome?.id ?? null).toBe(outcome);
  }); // prettier-ignore

  test('says how many points, and that they are the authority’s own', () => {
    const { outcome } = judged({ condition: 'at least 8 points', points: POINTS }, 'OOGI-');
    expect(outcome?.reasons[0]).toEqual({
      rule: 'enough',
      text: 'Our own rule. Here: 8 of 12 points, which are the authority’s own.',
      criteria: ['1', '2', '3'],
    });
    expect(taken({ condition: 'at least 8 points', points: POINTS }).notes).toContain(
      'Points, as your own rules count them, for “Grade”: Outstanding 3, Good 2, Requires improvement 1, Inadequate 0.',
    );
  });

  test('names what stopped it: those that are worse', () => {
    const { outcome } = judged({ condition: 'none worse than Good' }, 'GRGIN');
    expect(outcome?.reasons).toContainEqual({
      rule: 'enough',
      text: 'Does not hold: Our own rule.',
      criteria: ['2', '4'],
    });
  });

  test('a scale that goes from worst to best is read by what its choices count as', () => {
    const rows = table({ condition: 'none worse than Good' }).map((row) =>
      row[0] === 'scale'
        ? row.with(5, GRADES.split(' / ').reverse().join(' / ')).with(6, MEANINGS.split(' / ').reverse().join(' / '))
        : row,
    ); // prettier-ignore
    const { framework } = readFrameworkFixture(ownFrameworkFromTable('Ours', rows));
    expect(score(framework, answersOf('GOGOY')).outcome?.id).toBe('enough');
    expect(score(framework, answersOf('GRGOY')).outcome?.id).toBe('short');
  });

  test.each<Asks>([
    { condition: 'any “Inadequate”' },
    { condition: 'none worse than “Good”' },
    { condition: 'lowest is “Good”', themes: 'Safe; Taught' },
    { condition: 'all met', themes: 'criterion 1; criterion 5' },
    { condition: 'at least 7.5 points', points: '3 / 2.5 / 1 / 0' },
    { condition: 'at least 60% of the points', points: POINTS },
    { condition: 'otherwise', within: '- / - / 3 months / 2 weeks', nextVisit: '6 weeks' },
  ])('$condition goes out to a table and comes back', (asks) => {
    const { framework } = taken(asks);
    const out = frameworkTable(framework);
    expect(out.flat()).toContain(asks.condition);
    expect(readFrameworkFixture(ownFrameworkFromTable('x', out)).framework).toEqual(framework);
  });

  test.each<readonly [string, Asks, string, RegExp]>([
    ['a choice that no scale has', { condition: 'any Inadequat' }, 'Choices', /No scale has a choice “Inadequat”\. There are: Outstanding, Good/], // prettier-ignore
    [
      'worse than nothing known',
      { condition: 'none worse than Fine' },
      'Choices',
      /No scale has a choice “Fine”/,
    ],
    ['points without any', { condition: 'at least 8 points' }, 'Choices', /no scale says what its choices are worth/], // prettier-ignore
    [
      'a theme that is not there',
      { condition: 'all met', themes: 'Fed' },
      'Theme',
      /There is no theme “Fed”/,
    ],
    ['a criterion that is not there', { condition: 'all met', themes: 'criterion 9' }, 'Theme', /There is no criterion “9”/], // prettier-ignore
    [
      'themes and criteria',
      { condition: 'all met', themes: 'Safe; criterion 5' },
      'Theme',
      /not at some of both/,
    ],
    ['too few points', { condition: 'otherwise', points: '3 / 2' }, 'Points', /It has 2 parts, and there are 4 choices/], // prettier-ignore
    ['a choice without points', { condition: 'otherwise', points: '3 / 2 / - / 0' }, 'Points', /Every choice that rates something needs points/], // prettier-ignore
    [
      'points for nothing',
      { condition: 'otherwise', points: '0 / 0 / 0 / 0' },
      'Points',
      /the best more than 0/,
    ],
    ['points that are no numbers', { condition: 'otherwise', points: '3 / two / 1 / 0' }, 'Points', /“Good” has “two” there; expected a number/], // prettier-ignore
    ['a time that is none', { condition: 'otherwise', within: '- / - / soon / now' }, 'Put right within', /“Requires improvement” has “soon” there/], // prettier-ignore
    ['a next visit at no time', { condition: 'otherwise', nextVisit: 'soon' }, 'Put right within', /“soon” is no time/], // prettier-ignore
    ['no time at all', { condition: 'otherwise', nextVisit: '0 weeks' }, 'Put right within', /“0 weeks” is no time/], // prettier-ignore
  ])('%s is a fault', (_, asks, column, message) => {
    const read = ownFrameworkFromTable('Ours', table(asks));
    expect(read).toMatchObject({
      ok: false,
      errors: [{ column, message: expect.stringMatching(message) as string }],
    });
  });
});

describe('a time that a framework gives', () => {
  test('for a choice is told with its day, by the choice', () => {
    const within = '- / - / 3 months / 2 weeks';
    const { reasons } = judged({ condition: 'all met', within }, 'GRRIY');
    expect(reasons.filter(({ rule }) => rule === 'deadline')).toEqual([
      {
        rule: 'deadline',
        text: 'Rated “Requires improvement”: to be put right within 3 months, by 3 February 2027.',
        criteria: ['2', '3'],
      },
      {
        rule: 'deadline',
        text: 'Rated “Inadequate”: to be put right within 2 weeks, by 17 November 2026.',
        criteria: ['4'],
      },
    ]);
  });

  const dueAfter = (ratings: string, decided?: string) => {
    const { framework } = taken({ condition: 'all met', nextVisit: '6 weeks' });
    const visit = visitOf(answersOf(ratings), {
      id: 'made-up',
      framework: framework.id,
      version: framework.version,
    });
    return county([visit], [framework], {
      asOf: '2026-11-10',
      ...(decided !== undefined && {
        decisions: new Map([['made-up', { label: decided, reason: 'Made up' }]]),
      }),
    }).due[0];
  };

  test('for an outcome makes the next visit due, whoever gave the outcome', () => {
    const soon = {
      dueBy: '2026-12-15',
      agreed: false,
      rule: 'Ours: within 6 weeks of “Not good enough”.',
    };
    expect(dueAfter('GGGIY')).toMatchObject(soon);
    expect(dueAfter('GGGGY')).toMatchObject({
      rule: expect.stringContaining('interval in Settings') as string,
    });
    expect(dueAfter('GGGGY', 'Not good enough')).toMatchObject(soon);
    expect(dueAfter('GGGIY', 'Good enough')).toMatchObject({
      rule: expect.stringContaining('interval in Settings') as string,
    });
  });
});

test('points and times stay when a person says what the choices count as', () => {
  const { framework } = taken({
    condition: 'otherwise',
    points: POINTS,
    within: '- / - / 3 months / 2 weeks',
  });
  const said = [{ scale: 'grade', choice: 'Inadequate', meaning: 'partly' }] as const;
  expect(withCounts(framework, said).scales['grade']?.options.at(-1)).toEqual({
    label: 'Inadequate',
    meaning: 'partly',
    points: 0,
    within: { count: 2, unit: 'week' },
  });
});

test('a JSON file is held to the same: points for every choice that rates something', () => {
  const { framework } = taken({ condition: 'at least 8 points', points: POINTS });
  const [scale] = Object.values(framework.scales);
  const options = scale?.options.map((option, at) => ({ ...option, points: at === 0 ? 3 : undefined }));
  const wrong = { ...framework, scales: { ...framework.scales, grade: { ...scale, options } } };
  expect(readOwnFramework('ours.json', JSON.stringify(wrong))).toMatchObject({
    ok: false,
    errors: [{ message: expect.stringMatching(/Every choice that rates something needs points/) as string }],
  });
});
