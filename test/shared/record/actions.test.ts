/** Actions: of plans and of criteria, what people did about them, and what a later visit says. */
import { describe, expect, test } from 'vitest';
import type { RecordedEvent } from '../../../shared/record/event';
import type { SettledAction } from '../../../shared/record/settled';
import { allMet, changed } from '../../examples/example-answers';
import { about, event, filed, on, problemKinds, reading, settled } from './record-examples';

const row = (area: string, action: string, rest: Record<string, string> = {}): Record<string, string> => ({
  area,
  action,
  ...rest,
});
const withPlan = (...rows: Record<string, string>[]): ReturnType<typeof changed> =>
  changed({}, { fields: { plan: rows } });
const roof = row('Site', 'Mend the roof', { 'by-when': '2026-12-01', who: 'Robin Example' });
const door = row('Site', 'Lock the door');

const actionsOf = (
  responses: ReturnType<typeof filed>,
  ...events: RecordedEvent[]
): readonly SettledAction[] => settled(responses, events).actions;
const idOf = (action: string): string =>
  actionsOf(filed(reading(withPlan(roof, door)))).find((one) => one.action === action)?.id ?? '';
const onAction = (kind: 'action-set' | 'action-close' | 'cell', day: number, rest: Partial<RecordedEvent>) =>
  event(kind, day, { ...about('action', idOf('Mend the roof')), ...rest });

describe('a plan', () => {
  test('each row is an action, by an id of what it says', () => {
    expect(actionsOf(filed(reading(withPlan(roof, door))))).toMatchObject(
      [
        { action: 'Mend the roof', due: '2026-12-01', who: 'Robin Example', status: 'Open', open: true },
        { action: 'Lock the door', due: '', status: 'Open' },
      ].sort((a, b) => (idOf(a.action) < idOf(b.action) ? -1 : 1)),
    );
    expect(idOf('Mend the roof')).toMatch(/^v1#[0-9a-f]{16}$/);
  });

  test('two rows that say the same are two actions', () => {
    expect(new Set(actionsOf(filed(reading(withPlan(door, door)))).map(({ id }) => id)).size).toBe(2);
  });

  test('of two rows that say the same one that is replaced is gone, and what stands in its place is new', () => {
    const again = filed(reading(withPlan(door, door), 3), reading(withPlan(door, roof), 5));
    const [first, second] = [filed(reading(withPlan(door, door))), again].map((one) => actionsOf(one));
    const ids = new Set(first?.map(({ id }) => id));
    expect(second?.map(({ id, action }) => [action, ids.has(id)]).sort()).toEqual([
      ['Lock the door', true],
      ['Mend the roof', false],
    ]);
  });

  test('an action keeps its id where its row moves, and where its words are put otherwise in their place', () => {
    const mended = row('Site', 'Mend the roof of the barn');
    for (const rows of [
      [door, roof],
      [mended, door],
    ]) {
      const again = filed(reading(withPlan(roof, door), 3), reading(withPlan(...rows), 5));
      const done = onAction('action-close', 4, { why: 'seen' });
      expect(actionsOf(again, done).find(({ id }) => id === idOf('Mend the roof'))).toMatchObject({
        status: 'Done',
        action: rows.includes(mended) ? 'Mend the roof of the barn' : 'Mend the roof',
      });
    }
  });

  test('a row that is taken out of the plan is an action no longer', () => {
    const again = filed(reading(withPlan(roof, door), 3), reading(withPlan(door), 5));
    expect(actionsOf(again).map(({ action }) => action)).toEqual(['Lock the door']);
  });

  test('it is one still for whoever looks for what was typed beside it since, as it last stood', () => {
    const responses = filed(reading(withPlan(roof, door), 3), reading(withPlan(door), 5));
    const { actions } = settled(responses, [], { withFormerActions: true });
    expect(actions.map(({ action, inPlan, who, status }) => [action, inPlan, who, status]).sort()).toEqual([
      ['Lock the door', true, '', 'Open'],
      ['Mend the roof', false, 'Robin Example', 'Open'],
    ]);
  });

  test('unless somebody has done something about it', () => {
    const again = filed(reading(withPlan(roof, door), 3), reading(withPlan(door), 5));
    const record = settled(again, [onAction('action-close', 4, {})]);
    expect(record.actions.find(({ id }) => id === idOf('Mend the roof'))).toMatchObject({
      action: 'Mend the roof',
      inPlan: false,
      status: 'Done',
    });
    expect(record.problems).toEqual([]);
  });
});

describe('what people do about it', () => {
  const plan = filed(reading(withPlan(roof)));
  const only = (...events: RecordedEvent[]): SettledAction | undefined => actionsOf(plan, ...events)[0];

  test('close, open again, close otherwise', () => {
    const close = onAction('action-close', 4, { why: 'seen' });
    expect(only(close)).toMatchObject({ status: 'Done', open: false, closed: { at: on(4), why: 'seen' } });
    const open = onAction('action-set', 5, { field: 'status', to: 'Open', base: close.id });
    expect(only(close, open)).toMatchObject({ status: 'Open', open: true, closed: null });
    const needed = onAction('action-close', 6, { to: 'No longer needed', base: open.id });
    expect(only(close, open, needed)).toMatchObject({ status: 'No longer needed', open: false });
    expect(settled(plan, [close, open, needed]).problems).toEqual([]);
  });

  test('a status that somebody took away is open', () => {
    expect(only(onAction('cell', 4, { field: 'status', to: '' }))).toMatchObject({
      status: 'Open',
      open: true,
    });
  });

  test('set a field; a column of one’s own', () => {
    expect(
      only(
        onAction('action-set', 4, { field: 'by-when', to: '5 January 2027' }),
        onAction('cell', 4, { field: 'progress', to: 'Ordered', by: null }),
      ),
    ).toMatchObject({ byWhen: '5 January 2027', due: '2027-01-05', cells: { progress: 'Ordered' } });
  });

  test('a plan that says something else afterwards stands, and both are told', () => {
    const again = filed(
      reading(withPlan(roof), 3),
      reading(withPlan({ ...roof, 'by-when': '2027-02-01' }), 6),
    );
    const set = onAction('action-set', 4, { field: 'by-when', to: '2027-01-05' });
    const record = settled(again, [set]);
    expect(record.actions).toMatchObject([{ due: '2027-02-01' }]);
    expect(record.problems).toMatchObject([
      { kind: 'form-over-event', field: 'by-when', values: ['“1 February 2027”', '“5 January 2027”'] },
    ]);
    expect(settled(again, [{ ...set, at: on(7) }]).actions).toMatchObject([{ due: '2027-01-05' }]);
  });

  test('two who did not know of each other are told', () => {
    const two = ['Green', 'Red'].map((to, at) => onAction('action-set', 4 + at, { field: 'rag', to }));
    expect(settled(plan, two)).toMatchObject({
      actions: [{ rag: 'Red' }],
      problems: [{ kind: 'two-values' }],
    });
  });

  test('one that follows on an event that is lost counts, and only the loss is told', () => {
    const first = onAction('action-set', 4, { field: 'rag', to: 'Green' });
    const record = settled(plan, [
      first,
      onAction('action-set', 5, { field: 'rag', to: 'Red', base: 'deleted' }),
    ]);
    expect(record).toMatchObject({ actions: [{ rag: 'Red' }], problems: [{ kind: 'lost' }] });
    expect(record.problems).toHaveLength(1);
  });

  test.each([
    ['2026-11-25', 'Overdue'],
    ['2026-11-26', 'Due soon'],
    ['2026-12-10', 'Due soon'],
    ['2026-12-11', ''],
  ])('due on %s it is “%s” on 26 November', (byWhen, state) => {
    expect(only(onAction('action-set', 4, { field: 'by-when', to: byWhen }))).toMatchObject({ state });
  });

  test('an action of a visit that is withdrawn does not count', () => {
    expect(only(event('withdraw', 5))).toMatchObject({ counts: false });
  });

  test('events about an action that nobody knows wait, and are told', () => {
    const record = settled(plan, [
      onAction('action-set', 4, { ...about('action', 'v1#nowhere'), field: 'rag' }),
    ]);
    expect(record.actions).toHaveLength(1);
    expect(problemKinds(record)).toEqual(['waiting']);
  });
});

describe('an action after a criterion', () => {
  const unmet = reading(changed({ '2a': 'Never' }), 3);
  const later = (rating: string, day: number): ReturnType<typeof reading> =>
    reading(changed({ '2a': rating }, { visitDate: `2026-11-${String(day).padStart(2, '0')}` }), day, {
      id: 'v2',
    });
  const add = event('action-add', 4, { ...about('action', 'v1#2a'), field: 'visit', to: 'v1' });
  const set = event('action-set', 4, { ...about('action', 'v1#2a'), field: 'action', to: 'Plan lessons' });
  const close = event('action-close', 8, { ...about('action', 'v1#2a'), why: 'plans seen' });
  const action = (
    responses: ReturnType<typeof filed>,
    ...events: RecordedEvent[]
  ): SettledAction | undefined => actionsOf(responses, add, set, ...events)[0];

  test('is its visit’s, says which criterion, and can be set', () => {
    expect(action(filed(unmet))).toMatchObject({
      id: 'v1#2a',
      visitId: 'v1',
      criterion: '2a',
      area: '2a Lessons are planned',
      action: 'Plan lessons',
      status: 'Open',
      proposedBy: '',
    });
  });

  test('one that is about no criterion', () => {
    const free = { ...add, ...about('action', 'own-1') };
    expect(actionsOf(filed(unmet), free)).toMatchObject([
      { id: 'own-1', visitId: 'v1', criterion: '', area: '' },
    ]);
  });

  test('its own visit proposes nothing', () => {
    expect(action(filed(reading(allMet, 3)))).toMatchObject({ open: true, proposedBy: '' });
  });

  test('a later visit that finds it met proposes closing; it closes nothing', () => {
    expect(action(filed(unmet, later('Always', 10)))).toMatchObject({ open: true, proposedBy: 'v2' });
    expect(action(filed(unmet, later('Always', 10)), close)).toMatchObject({ open: false, proposedBy: '' });
    expect(action(filed(unmet, later('Sometimes', 10)))).toMatchObject({ proposedBy: '' });
  });

  test.each([
    [7, false],
    [8, true],
    [9, true],
  ])('a later visit of day %i that finds it unmet opens what was closed on the 8th: %s', (day, opens) => {
    const visit = { ...later('Mostly', day), submittedAt: on(day, 1), at: on(day, 1) };
    expect(action(filed(unmet, visit), close)).toMatchObject({
      open: opens,
      status: opens ? 'Open' : 'Done',
      reopenedBy: opens ? 'v2' : '',
    });
  });

  test.each(['2062-11-20', '1926-11-09', '12/25/2026'])(
    'where the day written beside it, %s, cannot be, the day on which that was typed counts',
    (to) => {
      const typed = event('cell', 8, { ...about('action', close.subject.id), field: 'closed-on', to });
      expect(action(filed(unmet, later('Mostly', 7)), close, typed)).toMatchObject({ open: false });
      expect(action(filed(unmet, later('Mostly', 9)), close, typed)).toMatchObject({ open: true });
    },
  );

  test('one that was handed in earlier on the day of closing opens nothing', () => {
    const visit = { ...later('Mostly', 8), submittedAt: on(8, -1), at: on(8, -1) };
    expect(action(filed(unmet, visit), close)).toMatchObject({ open: false });
  });

  test('neither does one to another provider, an earlier one, or one that is withdrawn', () => {
    const other = { ...later('Mostly', 10), answers: { ...allMet, provider: { name: 'Elsewhere' } } };
    expect(action(filed(unmet, other), close)).toMatchObject({ open: false });
    const early = { ...later('Mostly', 2), submittedAt: on(10), at: on(10) };
    expect(action(filed(unmet, early), close)).toMatchObject({ open: false });
    const withdrawn = event('withdraw', 11, about('visit', 'v2'));
    expect(action(filed(unmet, later('Mostly', 10)), close, withdrawn)).toMatchObject({ open: false });
  });
});
