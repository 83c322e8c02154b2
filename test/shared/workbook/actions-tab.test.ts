import { describe, expect, test } from 'vitest';
import type { RowOf } from '../../../shared/schema/workbook-plan';
import { actionsTab, dueActions, updateActions } from '../../../shared/workbook/actions-tab';
import { encodeFindings } from '../../../shared/workbook/findings-tab';
import { changed, visitOf } from '../../examples/example-answers';
import { exampleFramework as framework } from '../../examples/example-framework';
import { afterChanges } from './row-changes';

const fire = { area: 'Fire', action: 'Hold a drill', rag: 'Red', 'by-when': '2026-12-01', who: 'Lee' };
const books = { area: 'Books', action: 'Buy books', 'by-when': 'end of term' };
const visit = (plan: Record<string, string>[]): ReturnType<typeof visitOf> =>
  visitOf(changed({}, { fields: { plan } }));
type Row = Partial<RowOf<typeof actionsTab>>;
/** The tab after the plan was handed in. */
const rows = (plan: Record<string, string>[], existing: readonly Row[] = []) =>
  afterChanges(actionsTab, existing, updateActions(visit(plan), framework, '2026-11-22', existing));
/** The tab with what somebody wrote in it. */
const written = (plan: Record<string, string>[]) =>
  rows(plan).map((row, at) => ({ ...row, status: at === 0 ? 'Done' : 'Open', progress: `note ${at}` }));

describe('actions', () => {
  test('a new one is open', () => {
    expect(rows([fire])).toMatchObject([
      { action: 'Hold a drill', status: 'Open', progress: null, 'by-when': '2026-12-01', due: 'Due soon' },
    ]);
  });

  test('each stays in its row when the plan is changed, so that what people wrote stays beside it', () => {
    const before = written([fire, books]);
    expect(rows([books, fire], before)).toMatchObject([
      {
        action: 'Hold a drill',
        status: 'Done',
        progress: 'note 0',
        id: expect.stringMatching(/#action-2$/) as unknown,
      },
      {
        action: 'Buy books',
        status: 'Open',
        progress: 'note 1',
        id: expect.stringMatching(/#action-1$/) as unknown,
      },
    ]);
  });

  test('also when its words were put better; a new action comes after them', () => {
    const better = { ...fire, action: 'Hold a fire drill every term' };
    const now = rows([better, books, { area: 'New', action: 'New' }], written([fire, books]));
    expect(now.map(({ action, status }) => [action, status])).toEqual([
      [better.action, 'Done'],
      ['Buy books', 'Open'],
      ['New', 'Open'],
    ]);
  });

  test('one that is taken out of the plan goes, those of other visits stay', () => {
    const other = { ...rows([fire])[0], 'visit-id': 'another', id: 'another#action-1' };
    expect(rows([books], [other, ...written([fire, books])])).toMatchObject([
      { 'visit-id': 'another' },
      { action: 'Buy books', progress: 'note 1' },
    ]);
  });

  test('two in the same words have a row each', () => {
    expect(rows([fire, fire], written([fire, fire])).map(({ progress }) => progress)).toEqual([
      'note 0',
      'note 1',
    ]);
    expect(rows([fire, fire], written([fire])).map(({ status }) => status)).toEqual(['Done', 'Open']);
  });

  test('a plan read again changes nothing', () => {
    const before = written([fire, books]);
    expect(rows([fire, books], before)).toEqual(
      before.map((row, at) => (at === 0 ? { ...row, due: '' } : row)),
    );
  });

  test('are due by the day, also those that somebody added by hand', () => {
    const existing = [...rows([fire, books]), { action: 'Mine', 'by-when': '2026-11-01' }, {}];
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
  expect(findings[0]).toMatchObject({ theme: '1. Safe', essential: 'Yes', prompt: 'The site is safe' });
});
