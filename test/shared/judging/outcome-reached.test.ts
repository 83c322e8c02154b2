/** What a visit came to: the workbook's decision, else the form's, else what the rules suggest. */
import { expect, test } from 'vitest';
import { instrumentOf } from '../../../shared/instrument/instrument-parts';
import { outcomeReached } from '../../../shared/judging/outcome-reached';
import type { Answers } from '../../../shared/schema/answers';
import { allMet, changed, without } from '../../examples/example-answers';
import { exampleFramework as framework } from '../../examples/example-framework';

const inForm = (decision: string, ratings: Record<string, string> = {}): Answers =>
  changed(ratings, { fields: { 'product-decision': decision } });
const reached = (answers: Answers, decided?: string, instrument = 'visit'): string | undefined =>
  outcomeReached(framework, instrumentOf(framework, instrument), answers, decided)?.id;

test.each<[string, Answers, string | undefined, string | undefined]>([
  ['nothing is decided: what the rules suggest', allMet, undefined, 'good'],
  ['nothing is decided, and a criterion fails', changed({ '1.1': 'Not met' }), undefined, 'not-yet'],
  ['nothing is decided or suggested', without(allMet, '1.1'), undefined, undefined],
  ['the form decides', inForm('Withdrawn'), undefined, 'withdrawn'],
  [
    'the form decides where nothing is suggested',
    without(inForm('Withdrawn'), '1.1'),
    undefined,
    'withdrawn',
  ],
  ['the workbook decides otherwise', inForm('Withdrawn'), 'Not good to use yet', 'not-yet'],
  ['the workbook takes back what the form decides', inForm('Withdrawn'), '', 'good'],
  ['the workbook says no outcome', inForm('Withdrawn'), 'Splendid', 'good'],
])('%s', (_, answers, decided, outcome) => {
  expect(reached(answers, decided)).toBe(outcome);
});

test('a form with rows of its own comes to nothing by the rules of another', () => {
  const rows = changed({}, { ratings: { M1: 'Fully met' }, comments: {} });
  expect(reached(rows, undefined, 'monitoring')).toBeUndefined();
  expect(reached(rows, 'Withdrawn', 'monitoring')).toBe('withdrawn');
});
