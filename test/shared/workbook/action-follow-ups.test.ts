/** What later visits say of actions: one that finds the criterion met proposes closing, one that does not opens again. */
import { describe, expect, test } from 'vitest';
import { followUp } from '../../../shared/county/action-follow-up';
import { actionCells } from '../../../shared/record/known-cells';
import { newEditions } from '../../../shared/record/edition';
import { settle } from '../../../shared/record/settle';
import { EVENT_VERSION, type RecordedEvent } from '../../../shared/record/event';
import type { SettledRecord } from '../../../shared/record/settled';
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
  const settled = (visits: readonly Visit[], events: readonly RecordedEvent[] = []): SettledRecord =>
    settle({
      responses: newEditions([], visits),
      events,
      frameworks: [framework],
      settings: usualSettings,
      asOf,
    });
  /** The rows of its actions, as the record has them. */
  const rowsOf = (visit: Visit, record: SettledRecord = settled([visit])) =>
    record.actions
      .filter(({ visitId }) => visitId === visit.id)
      .map((action) => ({
        ...encodeAction(action),
        'by-when': action.due,
        status: actionCells(action)('status').value,
        later: null,
      }));
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

  /** What somebody typed beside the action, on which day. */
  interface Typed {
    readonly status?: string;
    readonly 'closed-on'?: string;
    readonly on: string;
  }
  const said = ({ on, ...cells }: Typed, ...later: Visit[]): unknown => {
    const id = rowsOf(first)[0]?.id;
    const events = Object.entries(cells).map(([field, to]): RecordedEvent => ({
      v: EVENT_VERSION,
      id: `typed ${field}`,
      at: `${on}T12:00:00.000Z`,
      by: null,
      subject: { type: 'action', id: String(id) },
      kind: 'cell',
      field,
      to,
      base: '',
    }));
    const record = settled([first, ...later], events);
    const dates = new Map([first, ...later].map((visit) => [visit.id, visit.answers.visitDate]));
    const words = actionFollowUps(record.actions, (one) => dates.get(one) ?? '');
    return dueActions(rowsOf(first, record), asOf, new Set(), words)[0]?.cells;
  };
  const met = at('Farm', '2026-09-01');
  const unmet = at('Farm', '2026-10-01', changed({ '1.1': 'Not met' }));

  const NOTHING: Typed = { on: '2026-11-01' };
  const REOPENED = { later: 'Not met on 1 October 2026: open again.', due: 'Overdue' };
  const CLOSED = { later: null, due: '' };

  test.each<[string, Typed, Visit[], object]>([
    ['nothing while nobody has been there again', NOTHING, [], { later: null, due: 'Overdue' }],
    [
      'that it may be closed',
      NOTHING,
      [met],
      { later: 'Met on 1 September 2026: close it?', due: 'Overdue' },
    ],
    ['nothing of an open one that is still not met', NOTHING, [unmet], { later: null, due: 'Overdue' }],
    ['nothing of a closed one that is met', { status: 'Done', on: '2026-08-01' }, [met], CLOSED],
    ['that a closed one is open again', { status: 'Done', on: '2026-08-01' }, [met, unmet], REOPENED],
    [
      'that, too, where it was closed the day before',
      { status: 'Done', on: '2026-09-30' },
      [unmet],
      REOPENED,
    ],
    [
      'nothing where it was closed since, whoever wrote no day',
      { status: 'Done', on: '2026-10-02' },
      [unmet],
      CLOSED,
    ],
    [
      'by the day on which it was closed, where it is written down, whenever that was typed',
      { status: 'Done', 'closed-on': '2026-09-30', on: '2026-11-01' },
      [unmet],
      REOPENED,
    ],
    [
      'nothing where it was closed on that day or since',
      { status: 'Done', 'closed-on': '2026-10-01', on: '2026-08-01' },
      [unmet],
      CLOSED,
    ],
  ])('says %s', (_, typed, later, expected) => {
    expect(said(typed, ...later)).toEqual(expected);
  });

  test('does not hear visits to others, nor earlier ones', () => {
    expect(said(NOTHING, at('Barn', '2026-09-01'), at('Farm', '2026-02-01'))).toEqual({
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
