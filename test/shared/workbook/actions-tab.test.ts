/** Actions and findings as rows: which row is which action's, and what it says. */
import { describe, expect, test } from 'vitest';
import { actionCells } from '../../../shared/record/known-cells';
import { actionsOfRows, dueActions, encodeAction, queuedActions } from '../../../shared/workbook/actions-tab';
import { encodeFindings } from '../../../shared/workbook/findings-tab';
import { changed, visitOf } from '../../examples/example-answers';
import { exampleFramework as framework } from '../../examples/example-framework';
import { about, event, filed, reading, settled } from '../record/record-examples';

const fire = { area: 'Fire', action: 'Hold a drill', rag: 'Red', 'by-when': '2026-12-01', who: 'Lee' };
const books = { area: 'Books', action: 'Buy books', 'by-when': 'end of term' };
const read = (plan: Record<string, string>[], day = 3) => reading(changed({}, { fields: { plan } }), day);
const inPlan = (...plans: Record<string, string>[][]) =>
  [...settled(filed(...plans.map((plan, at) => read(plan, 3 + at)))).actions].sort(
    (a, b) => a.place - b.place,
  );
/** What rows of an earlier version said, which numbered actions. */
const numbered = (plan: Record<string, string>[]) =>
  plan.map(({ area = '', action = '' }, at) => ({
    area,
    action,
    'visit-id': 'v1',
    id: `v1#action-${at + 1}`,
  }));
const wordsOf = (rows: Parameters<typeof actionsOfRows>[0], actions: Parameters<typeof actionsOfRows>[1]) =>
  [...actionsOfRows(rows, actions)].sort(([a], [b]) => a - b).map(([index, { action }]) => [index, action]);

/** The row of an action, with what stands in the person's cells at first. */
const rowOf = (action: Parameters<typeof encodeAction>[0]) => ({
  ...encodeAction(action),
  who: actionCells(action)('who').value,
  'by-when': actionCells(action)('by-when').value,
});

describe('actions', () => {
  test('one that is open is due by its day', () => {
    const [action] = inPlan([fire]);
    expect(action && rowOf(action)).toMatchObject({
      action: 'Hold a drill',
      'by-when': '2026-12-01',
      due: 'Due soon',
      'visit-id': 'v1',
    });
  });

  test('each row is of the action with its id, wherever it stands and whatever its words are by now', () => {
    const now = inPlan([fire, books], [{ ...fire, action: 'Hold a drill every term' }, books]);
    const rows = [...now].reverse().map(({ id }) => ({ id, action: 'as it was', 'visit-id': 'v1' }));
    expect(wordsOf(rows, now)).toEqual([
      [0, 'Buy books'],
      [1, 'Hold a drill every term'],
    ]);
  });

  test('a row that an earlier version numbered is of the action with its words, in whatever place it is now', () => {
    expect(wordsOf(numbered([fire, books]), inPlan([books, fire]))).toEqual([
      [0, 'Hold a drill'],
      [1, 'Buy books'],
    ]);
  });

  test('or of the only one that is left, when its words were put better', () => {
    const better = { ...fire, action: 'Hold a fire drill every term' };
    expect(wordsOf(numbered([fire, books]), inPlan([better, books]))).toEqual([
      [0, better.action],
      [1, 'Buy books'],
    ]);
  });

  test('two in the same words have a row each', () => {
    const now = inPlan([fire, fire]);
    expect(new Set(actionsOfRows(numbered([fire, fire]), now).values()).size).toBe(2);
  });

  test('a row of another visit, and one that is in no plan any more, is of none', () => {
    const other = { ...numbered([fire])[0], 'visit-id': 'another' };
    const gone = { ...numbered([fire, books])[1] };
    expect(wordsOf([other, gone], inPlan([fire]))).toEqual([[1, 'Hold a drill']]);
    expect(wordsOf([other, ...numbered([fire]), gone], inPlan([fire]))).toEqual([[1, 'Hold a drill']]);
  });

  test('one that somebody worked on and that left the plan says so, and is not due', () => {
    const [first] = inPlan([fire, books]);
    const record = settled(filed(read([fire, books]), read([books], 5)), [
      event('action-set', 4, { ...about('action', first?.id ?? ''), field: 'who', to: 'Robin' }),
    ]);
    const left = record.actions.find(({ inPlan: stands }) => !stands);
    expect(left && rowOf(left)).toMatchObject({ who: 'Robin', due: 'No longer in the plan' });
    expect(dueActions([{ due: 'No longer in the plan', 'by-when': '2026-11-01' }], '2026-12-02')).toEqual([
      { index: 0, cells: {} },
    ]);
  });

  test('are due by the day, also those that somebody added by hand', () => {
    const existing = [...inPlan([fire, books]).map(rowOf), { action: 'Mine', 'by-when': '2026-11-01' }, {}];
    expect(dueActions(existing, '2026-12-02').map(({ cells }) => cells)).toEqual([
      { due: 'Overdue' },
      { due: '' },
      { due: 'Overdue' },
      { due: '' },
    ]);
  });
});

test('findings say what was rated, what does not apply and what was answered in words', () => {
  const answers = changed(
    { '2a': 'Sometimes' },
    { notApplicable: { '2b': 'no trips' }, comments: { '1.1': '=1+1', '2c': 'In groups' } },
  );
  delete answers.ratings['2b'];
  delete answers.ratings['1.3'];
  const findings = encodeFindings(visitOf(answers), framework);
  expect(findings.map((row) => [row.code, row.rating, row.meaning, row.comment])).toEqual([
    ['1.1', 'Fully met', 'Met', '=1+1'],
    ['1.2', 'Fully met', 'Met', null],
    ['2a', 'Sometimes', null, null],
    ['2b', null, 'Not applicable', 'no trips'],
    ['2c', null, 'Answered in words', 'In groups'],
  ]);
  expect(findings[0]).toMatchObject({
    framework: 'Exampleshire framework',
    theme: '1. Safe',
    essential: 'Yes',
    prompt: 'The site is safe',
  });
});

test('what waits is of every visit that counts, with what a later one found, open where that opened it again', () => {
  const row = (id: string, visit: string, status: string) => ({
    id,
    'visit-id': visit,
    provider: 'Farm',
    action: 'Hold a drill',
    'by-when': '2026-12-01',
    status,
  });
  const rows = [
    row('a', 'latest', 'Open'),
    row('b', 'earlier', 'Open'),
    row('c', 'earlier', 'Done'),
    row('d', 'earlier', 'Done'),
    row('e', 'withdrawn', 'Open'),
  ];
  const later = new Map([['c', { text: 'Not met on 20 November 2026: open again.', reopened: true }]]);
  const officerOf = (visit: string): string | undefined => (visit === 'withdrawn' ? undefined : 'Sam Sample');
  const queued = queuedActions(rows, officerOf, (visit) => visit === 'latest', later);
  expect(queued.map((one) => [one.id, one.status, one.later])).toEqual([
    ['a', 'Open', undefined],
    ['b', 'Open', ''],
    ['c', 'Open', 'Not met on 20 November 2026: open again.'],
    ['d', 'Done', ''],
  ]);
});
