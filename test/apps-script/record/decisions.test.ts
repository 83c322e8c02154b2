/** What is wrong with decisions as they stand in the Visits tab, and which stand there. */
import { expect, test } from 'vitest';
import { decisionsIn, unexplainedDecisions } from '../../../apps-script/commands/record/decisions';
import { versionsIn } from '../../../apps-script/commands/record/versions';
import { encodeVersion } from '../../../shared/workbook/versions-tab';
import { exampleFramework } from '../../examples/example-framework';
import { at } from '../made-up-form';
import { tableOf, type GivenRow } from '../tables-in-memory';

const [good, bad] = exampleFramework.outcomes;
if (!good || !bad) throw new Error('The example has two outcomes.');
const ROW = {
  ...{ id: 'a', 'form-id': 'form', framework: 'example', version: '1', provider: 'Zest Barn' },
  ...{ 'visit-date': '2026-11-18', suggested: good.label },
};
const wrong = (cells: GivenRow, isSure = true) =>
  unexplainedDecisions(
    tableOf('visits', [{ ...ROW, ...cells }]).rows,
    (id) => isSure && id === 'a',
    versionsIn(tableOf('versions', [encodeVersion(exampleFramework, at(0))])),
  );

test.each<[string, GivenRow]>([
  ['nothing is decided', { decision: '' }],
  ['it is what the rules suggest', { decision: good.label }],
  ['it is so in other letters', { decision: good.label.toUpperCase() }],
  ['it is so by its id', { suggested: good.id, decision: good.label }],
  ['a reason explains it', { decision: bad.label, 'decision-reason': 'Seen by two' }],
  ['the rules suggest nothing', { decision: bad.label, suggested: '' }],
  [
    'its framework version is lost and it is what was suggested',
    { version: '0', suggested: 'X', decision: 'X' },
  ],
])('nothing is wrong where %s', (_what, cells) => {
  expect(wrong(cells)).toEqual([]);
});

test('what the rules do not suggest is to be explained, and is named by where it stands', () => {
  expect(wrong({ decision: bad.label })).toEqual([
    expect.objectContaining({
      ...{ id: 'decision:a', formId: 'form', responseId: 'a' },
      where: 'The Visits tab, Zest Barn, 2026-11-18',
      what: expect.stringContaining('gives no reason') as string,
      whatToDo: expect.stringMatching(/^Write the reason beside the decision/) as string,
    }),
  ]);
});

test('what is no outcome is to be chosen again, whatever explains it', () => {
  expect(wrong({ decision: 'Perhaps', 'decision-reason': 'Seen by two' })).toEqual([
    expect.objectContaining({
      what: expect.stringContaining('none of this framework’s outcomes') as string,
      whatToDo: expect.stringMatching(/^Choose one of these in This visit/) as string,
    }),
  ]);
});

test('what a suggestion says that the framework does not know differs from any outcome', () => {
  expect(wrong({ suggested: 'Former words', decision: good.label })).toHaveLength(1);
});

test('of a lost framework version the row’s own words are the outcomes', () => {
  expect(wrong({ version: '0', suggested: 'Former', decision: 'Another' })[0]?.what).toContain(
    'gives no reason',
  );
});

test('of a row of which it is not sure whose it is nothing is said', () => {
  expect(wrong({ decision: bad.label }, false)).toEqual([]);
  expect(wrong({ id: 'b', decision: bad.label })).toEqual([]);
});

test('decisions are those that stand there, each with its reason', () => {
  const rows = [
    { id: 'a', decision: good.label, 'decision-reason': 'Because' },
    { id: 'b', decision: '' },
    { id: '', decision: bad.label },
    { id: 'c', decision: bad.label },
  ];
  expect([...decisionsIn(tableOf('visits', rows))]).toEqual([
    ['a', { label: good.label, reason: 'Because' }],
    ['c', { label: bad.label, reason: '' }],
  ]);
});
