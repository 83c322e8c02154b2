/** What later visits say of actions: one that finds the criterion met proposes closing, one that does not opens again. */
import { describe, expect, test } from 'vitest';
import { followUp } from '../../../shared/county/action-follow-up';
import { latestVisits } from '../../../shared/county/latest-visits';
import { criterionOfAction } from '../../../shared/record/action-criterion';
import { newEditions } from '../../../shared/record/edition';
import { settle } from '../../../shared/record/settle';
import { visitForms } from '../../../shared/record/visit-form';
import type { Answers } from '../../../shared/schema/answers';
import { usualSettings } from '../../../shared/schema/settings';
import type { Visit } from '../../../shared/schema/visit';
import { actionFollowUps } from '../../../shared/workbook/action-follow-ups';
import { dueActions, encodeAction } from '../../../shared/workbook/actions-tab';
import { allMet, changed, visitOf } from '../../examples/example-answers';
import { exampleFramework as framework } from '../../examples/example-framework';

const asOf = '2026-11-30';
const at = (name: string, visitDate: string, answers: Answers = allMet): Visit =>
  visitOf({ ...answers, visitDate, provider: { name } });
const plan = [{ area: '1.1', action: 'Mend the fence', 'by-when': '2026-06-01' }];
const first = at('Farm', '2026-03-01', changed({ '1.1': 'Not met' }, { fields: { plan } }));

describe('the Actions tab', () => {
  /** The rows of a visit's plan, as the record has them. */
  const rowsOf = (visit: Visit) => {
    const record = settle({
      responses: newEditions([], [visit]),
      events: [],
      frameworks: [framework],
      settings: usualSettings,
      asOf,
    });
    const form = visitForms([framework])(visit);
    return record.actions.map((action) => ({
      ...encodeAction(action, criterionOfAction(action, form)),
      'by-when': action.due,
      status: action.status,
      later: null,
    }));
  };
  const [row = {}] = rowsOf(first);

  test('says which criterion an action is about, where its area names one', () => {
    expect(row).toMatchObject({ area: '1.1', criterion: '1.1', status: 'Open', later: null });
    const wordy = at(
      'Farm',
      '2026-03-01',
      changed({}, { fields: { plan: [{ area: 'The yard', action: 'Tidy' }] } }),
    );
    expect(rowsOf(wordy)[0]?.criterion).toBeNull();
  });

  const said = (cells: object, ...later: Visit[]): unknown => {
    const { all } = latestVisits([first, ...later], [framework]);
    const rows = [{ ...row, ...cells }];
    const [change] = dueActions(rows, asOf, new Set(), actionFollowUps(rows, all));
    return change?.cells;
  };
  const met = at('Farm', '2026-09-01');
  const unmet = at('Farm', '2026-10-01', changed({ '1.1': 'Not met' }));

  test.each([
    ['nothing while nobody has been there again', {}, [], { later: null, due: 'Overdue' }],
    ['that it may be closed', {}, [met], { later: 'Met on 1 September 2026: close it?', due: 'Overdue' }],
    ['nothing of an open one that is still not met', {}, [unmet], { later: null, due: 'Overdue' }],
    ['nothing of a closed one that is met', { status: 'Done' }, [met], { later: null, due: '' }],
    [
      'that a closed one is open again, and overdue',
      { status: 'Done' },
      [met, unmet],
      { later: 'Not met on 1 October 2026: open again.', due: 'Overdue' },
    ],
    [
      'that, too, where it was closed before that visit',
      { status: 'Done', 'closed-on': '2026-09-30' },
      [unmet],
      { later: 'Not met on 1 October 2026: open again.', due: 'Overdue' },
    ],
    [
      'nothing where it was closed on that day or since',
      { status: 'Done', 'closed-on': '2026-10-01' },
      [unmet],
      { later: null, due: '' },
    ],
  ] as const)('says %s', (_, cells, later, expected) => {
    expect(said(cells, ...later)).toEqual(expected);
  });

  test('does not hear visits to others, nor earlier ones', () => {
    expect(said({}, at('Barn', '2026-09-01'), at('Farm', '2026-02-01'))).toEqual({
      later: null,
      due: 'Overdue',
    });
  });

  test('leaves what later visits say alone where that is not looked at', () => {
    expect(dueActions([{ ...row, later: 'Met on 1 September 2026: close it?' }], asOf)[0]?.cells).toEqual({
      due: 'Overdue',
    });
  });
});

test('the rule itself: the last visit decides, and reopening needs one after the closing', () => {
  const found = (...meanings: ('met' | 'partly' | 'not-met')[]) =>
    meanings.map((meaning, index) => ({ visitId: `v${index}`, meaning }));
  const none = { proposedBy: '', reopenedBy: '' };
  expect(followUp([], false, () => true)).toEqual(none);
  expect(followUp(found('not-met', 'met'), false, () => true)).toEqual({ ...none, proposedBy: 'v1' });
  expect(followUp(found('met', 'partly'), false, () => true)).toEqual(none);
  expect(followUp(found('met', 'partly'), true, () => true)).toEqual({ ...none, reopenedBy: 'v1' });
  expect(followUp(found('partly', 'met'), true, () => true)).toEqual(none);
  expect(followUp(found('partly'), true, () => false)).toEqual(none);
});
