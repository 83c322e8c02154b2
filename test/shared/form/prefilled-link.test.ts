/** What a filled-in link holds, as Google's two generations of forms write it. */
import { expect, test } from 'vitest';
import { filledIn } from '../../../shared/form/prefilled-link';

const FORM = 'https://docs.google.com/forms/d/e/1FAIpQL-made-up/viewform?usp=pp_url';

test.each<[string, string, [number, string[]][]]>([
  ['nothing', '', []],
  [
    'a text, with signs that mean something in an address',
    '&entry.7=a%26b%3D%2B+c%20d',
    [[7, ['a&b=+ c d']]],
  ],
  [
    'boxes, a value each',
    '&entry.7=Fire&entry.9=x&entry.7=Behaviour',
    [
      [7, ['Fire', 'Behaviour']],
      [9, ['x']],
    ],
  ],
  [
    'an “Other” with its text',
    '&entry.7=__other_option__&entry.7.other_option_response=Mine',
    [[7, ['Mine']]],
  ],
  ['a date in one parameter', '&entry.7=2026-11-05', [[7, ['2026-11-05']]]],
  ['a date in three', '&entry.7_year=2026&entry.7_month=11&entry.7_day=5', [[7, ['2026-11-05']]]],
  ['a date of any year', '&entry.7_month=11&entry.7_day=5', [[7, ['-11-05']]]],
  ['a year alone', '&entry.7_year=2026', [[7, ['2026--']]]],
  ['a month alone', '&entry.7_month=3', [[7, ['-03-']]]],
  [
    'an answer without words',
    '&entry.7=&entry.8=x',
    [
      [7, ['']],
      [8, ['x']],
    ],
  ],
  ['what is no entry', '&myentry.7=x&entry.8x=y&entry.=z', []],
  ['a number first', '?entry.12=1', [[12, ['1']]]],
])('%s', (_what, parameters, wanted) => {
  expect([...filledIn(`${FORM}${parameters}`)]).toEqual(wanted);
});
