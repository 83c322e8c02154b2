/** What somebody adds to a plan and changes of it: filed whole or not at all, and nothing twice. */
import { describe, expect, test } from 'vitest';
import { actionEvents } from '../../../apps-script/commands/visits/action-events';
import type { ActionChange, VisitCommand } from '../../../apps-script/sidebar/visit-api';
import { InputError } from '../../../shared/errors';
import type { SettledAction, SettledVisit } from '../../../shared/record/settled';
import type { VisitForm } from '../../../shared/record/visit-form';

/** As it stands in the record, as far as it is asked here. */
const FENCE = {
  ...{
    id: 'a#1.1',
    area: 'Yard',
    action: 'Mend the fence',
    who: 'The head',
    byWhen: '2026-12-01',
    status: 'Open',
  },
  cells: { evidence: 'A photo' },
} as unknown as SettledAction;
const FORM = {
  asked: new Map([
    ['1.1', {}],
    ['1.2', {}],
  ]),
} as unknown as VisitForm;

const change = (sets: ActionChange['sets'], rest: Partial<ActionChange> = {}): ActionChange => ({
  ...{ id: 'a#1.1', criterion: '', seen: '' },
  sets,
  ...rest,
});
const added = (criterion: string, sets: ActionChange['sets']): ActionChange =>
  change(sets, { id: '', criterion });

const events = (changes: readonly ActionChange[], form: VisitForm | null = FORM) =>
  actionEvents(
    {
      ...{ id: 'command', visit: 'a', kind: 'actions', field: '', to: '', why: '', seen: '' },
      actions: changes,
    } satisfies VisitCommand,
    'A. Officer',
    { visit: { id: 'a' } as SettledVisit, actions: [FENCE] },
    form,
  );
const refusal = (changes: readonly ActionChange[], form?: VisitForm | null): string => {
  try {
    events(changes, form);
    return 'taken';
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
};

describe('a change of an action', () => {
  test('is filed with what it said before and says now, without blanks around, by whom and after what', () => {
    expect(events([change({ who: ' The cook ' }, { seen: 'an event' })])).toEqual([
      {
        ...{
          v: 1,
          id: 'command',
          by: 'A. Officer',
          subject: { type: 'action', id: 'a#1.1' },
          base: 'an event',
        },
        ...{ kind: 'action-set', field: 'who', from: 'The head', to: 'The cook' },
      },
    ]);
  });

  test('of what nobody had said, and to nothing, likewise', () => {
    expect(events([change({ evidence: '', 'review-note': 'Mine' })])).toMatchObject([
      { field: 'evidence', from: 'A photo', to: '' },
      { field: 'review-note', from: '', to: 'Mine' },
    ]);
    expect(events([change({ evidence: '' })])[0]).not.toHaveProperty('base');
  });

  test('that changes nothing is filed not at all, and alone it is refused', () => {
    expect(events([change({ who: 'The head', action: 'Paint the fence' })])).toHaveLength(1);
    expect(refusal([change({ who: ' The head ' })])).toBe('Nothing is changed yet.');
    expect(refusal([])).toBe('Nothing is changed yet.');
  });

  test('that closes it is filed as that, and one that opens it again is not', () => {
    expect(events([change({ status: 'Done' })])[0]).toMatchObject({
      kind: 'action-close',
      from: 'Open',
      to: 'Done',
    });
    expect(events([change({ status: 'Done' })])[0]).not.toHaveProperty('field');
    expect(events([change({ evidence: 'Done' })])[0]).toMatchObject({
      kind: 'action-set',
      field: 'evidence',
    });
    expect(events([change({ status: 'In progress' })])[0]).toMatchObject({
      kind: 'action-set',
      field: 'status',
    });
  });

  test.each(['by-when', 'closed-on'])('of %s is a whole date, or blank', (field) => {
    expect(refusal([change({ [field]: 'soon' })])).toBe(
      '“soon” is no date. Give a whole date, or leave it empty.',
    );
    expect(refusal([change({ [field]: '2026-11-31' })])).toContain('is no date');
    expect(refusal([change({ [field]: '2026-11-30' })])).toBe('taken');
    expect(refusal([change({ [field]: '', who: 'The cook' })])).toBe('taken');
  });

  test('of one that is gone from the record is refused', () => {
    expect(refusal([change({ who: 'The cook' }, { id: 'a#9' })])).toBe(
      'This action is not in the record any more. Open the visit again.',
    );
  });
});

describe('an action that is added', () => {
  test('is said of its visit first, and then what it is; a blank says nothing', () => {
    expect(events([added('1.2', { action: 'Buy masks', who: '' })])).toMatchObject([
      { id: 'command', kind: 'action-add', subject: { id: 'a#1.2' }, field: 'visit', to: 'a' },
      {
        id: 'command.1',
        kind: 'action-set',
        subject: { id: 'a#1.2' },
        field: 'action',
        from: '',
        to: 'Buy masks',
      },
    ]);
  });

  test('about no criterion is told from each other by its command and place', () => {
    const other = { area: 'Kitchen', action: 'Clean it' };
    const ids = events([added('', other), added('', other)]).map(({ subject }) => subject.id);
    expect([...new Set(ids)]).toEqual(['a#command.0', 'a#command.1']);
  });

  test.each<[string, ActionChange, string]>([
    [
      'for a criterion that has one',
      added('1.1', { action: 'A' }),
      'There is an action for 1.1 already. Change that one.',
    ],
    [
      'for what the form does not ask',
      added('9', { action: 'A' }),
      'The form of this visit has no requirement “9”.',
    ],
    ['without what is to be done', added('1.2', { action: ' ' }), 'Say what is to be done.'],
    ['about nothing', added('', { action: 'A', area: ' ' }), 'Say what the action is about.'],
  ])('%s is refused', (_what, one, words) => {
    expect(refusal([one])).toBe(words);
  });

  test('may be for whatever it says where the form’s framework is missing', () => {
    expect(refusal([added('9', { action: 'A' })], null)).toBe('taken');
  });
});

test('of several the first has the command’s own id, so that sent again it is known; and one that is refused refuses all', () => {
  const all = [change({ who: 'The cook' }), added('1.2', { action: 'Buy masks' })];
  expect(events(all).map(({ id }) => id)).toEqual(['command', 'command.1', 'command.2']);
  expect(refusal([...all, added('1.1', { action: 'A' })])).toContain('There is an action for 1.1 already');
});
