/** What the visits of each of the last terms found, by providers. */
import { expect, test } from 'vitest';
import { latestVisits } from '../../../shared/county/latest-visits';
import { termFigures } from '../../../shared/county/term-figures';
import type { Answers } from '../../../shared/schema/answers';
import { usualTerms } from '../../../shared/schema/terms';
import type { Visit } from '../../../shared/schema/visit';
import { allMet, changed, visitOf } from '../../examples/example-answers';
import { exampleFramework as framework } from '../../examples/example-framework';

const at = (name: string, visitDate: string, answers: Answers = allMet): Visit =>
  visitOf({ ...answers, visitDate, provider: { name } });
const of = (visits: readonly Visit[], asOf = '2026-11-22') =>
  termFigures(latestVisits(visits, [framework]).all, usualTerms, asOf);
/** Of the running term: visited, with an essential gap, with another alone. */
const nowOf = (...visits: readonly Visit[]) => {
  const { visited, essential, other } = of(visits).at(-1) ?? {};
  return [visited, essential, other];
};

test('six terms, the running one last and said to be so', () => {
  expect(of([]).map(({ title, running }) => [title, running])).toEqual([
    ['Spring 2025', false],
    ['Summer 2025', false],
    ['Autumn 2025', false],
    ['Spring 2026', false],
    ['Summer 2026', false],
    ['Autumn 2026', true],
  ]);
  // It runs on its first and on its last day.
  for (const day of ['2026-09-01', '2026-12-31'])
    expect(of([], day).at(-1)).toMatchObject({ title: 'Autumn 2026', running: true });
});

test.each([
  ['2026-08-31', 'Summer 2026'],
  ['2026-09-01', 'Autumn 2026'],
  ['2026-12-31', 'Autumn 2026'],
  ['2026-01-01', 'Spring 2026'],
])('a visit of %s is one of %s, and of no other', (visitDate, term) => {
  expect(
    of([at('Farm', visitDate)], '2026-12-31').flatMap(({ title, visited }) => (visited > 0 ? [title] : [])),
  ).toEqual([term]);
});

test.each<[string, Answers, number[]]>([
  ['everything met', allMet, [1, 0, 0]],
  ['an essential requirement not met', changed({ '1.1': 'Not met' }), [1, 1, 0]],
  ['another one not met', changed({ '2a': 'Never' }), [1, 0, 1]],
  ['another one partly met', changed({ '2a': 'Mostly' }), [1, 0, 1]],
  ['both', changed({ '1.1': 'Not met', '2a': 'Never' }), [1, 1, 0]],
  ['nothing rated', { ...allMet, ratings: {} }, [0, 0, 0]],
  ['one thing rated', { ...allMet, ratings: { '2a': 'Always' } }, [1, 0, 0]],
])('%s: visited, essential and other', (_, answers, expected) => {
  expect(nowOf(at('Farm', '2026-10-01', answers))).toEqual(expected);
});

test('a provider counts once a term, by the gravest that any of its visits found', () => {
  const [good, gap, grave] = [allMet, changed({ '2a': 'Never' }), changed({ '1.1': 'Not met' })];
  const twice = (first: Answers, then: Answers) =>
    nowOf(at('Farm', '2026-10-01', first), at('Farm', '2026-11-01', then), at('Garage', '2026-10-01'));
  expect(twice(grave, good)).toEqual([2, 1, 0]);
  expect(twice(good, grave)).toEqual([2, 1, 0]);
  expect(twice(gap, grave)).toEqual([2, 1, 0]);
  expect(twice(gap, good)).toEqual([2, 0, 1]);
});
