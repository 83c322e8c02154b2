/** What the record has for a person's cell, and on which event the next one follows. */
import { describe, expect, test } from 'vitest';
import { actionCells, providerCells, visitCells } from '../../../shared/record/known-cells';
import { visitForms } from '../../../shared/record/visit-form';
import type { RecordedEvent } from '../../../shared/record/event';
import { changed } from '../../examples/example-answers';
import { exampleFramework } from '../../examples/example-framework';
import { about, event, filed, onlyVisit, reading, settled } from './record-examples';

const decided = (decision: string, reason: string, day: number) =>
  reading(changed({}, { fields: { 'product-decision': decision, 'product-decision-reason': reason } }), day);
const typed = (day: number, field: string, to: string, rest: Partial<RecordedEvent> = {}) =>
  event('cell', day, { by: null, field, to, ...rest });
const cellsOf = (responses: ReturnType<typeof filed>, ...events: RecordedEvent[]) => {
  const visit = onlyVisit(settled(responses, events));
  return visitCells(visit, visitForms([exampleFramework])(visit.visit));
};

describe('a decision', () => {
  const first = filed(decided('', '', 3));

  test('that was typed into the tab stands while the form says nothing new', () => {
    const decision = typed(4, 'decision', 'Withdrawn');
    const cells = cellsOf(filed(decided('', '', 3), decided('', '', 6)), decision);
    expect(cells('decision')).toMatchObject({ value: 'Withdrawn', base: decision.id });
    expect(cellsOf(first)('decision')).toMatchObject({ value: '', base: '' });
  });

  test('gives way to one that the form came to say later, and takes its reason along', () => {
    const cells = cellsOf(
      filed(decided('', '', 3), decided('Good to use', '', 6)),
      typed(4, 'decision', 'Withdrawn'),
      typed(4, 'decision-reason', 'told by phone'),
    );
    expect([cells('decision').value, cells('decision-reason').value]).toEqual(['Good to use', '']);
  });

  test('keeps the reason that was typed beside it where the form comes to say the same one without', () => {
    const events = [typed(4, 'decision', 'Withdrawn'), typed(4, 'decision-reason', 'told by phone')] as const;
    const cells = cellsOf(filed(decided('', '', 3), decided('Withdrawn', '', 6)), ...events);
    expect([cells('decision').value, cells('decision-reason').value]).toEqual(['Withdrawn', 'told by phone']);
  });

  test('of This visit is what the next typing of either cell follows on', () => {
    const decision = event('decide', 4, { field: 'decision', to: 'Withdrawn', why: 'closed' });
    const cells = cellsOf(first, decision);
    expect(cells('decision-reason')).toMatchObject({ value: 'closed', base: decision.id });
    expect(cells('notes')).toMatchObject({ value: '', base: '' });
  });

  test('remembers what it was by each event, the oldest first', () => {
    const [early, late] = [typed(4, 'decision', 'Withdrawn'), typed(5, 'decision', 'Good to use')];
    expect(cellsOf(first, early, late)('decision').setters?.()).toEqual([
      { id: early.id, value: 'Withdrawn' },
      { id: late.id, value: 'Good to use' },
    ]);
  });
});

test('an added column is known by its heading, whatever that is called', () => {
  const cells = cellsOf(filed(reading(changed({}, {}))), typed(4, 'cells/officer', 'Ours'));
  expect(cells('cells/officer').value).toBe('Ours');
  expect(cells('officer').value).not.toBe('Ours');
});

test('an action’s status may come from its cell or from closing it', () => {
  const plan = filed(reading(changed({}, { fields: { plan: [{ area: 'Fire', action: 'Hold a drill' }] } })));
  const [open] = settled(plan).actions;
  const subject = about('action', open?.id ?? '');
  const close = event('action-close', 4, { ...subject, to: 'Done' });
  const [closed] = settled(plan, [close, typed(5, 'progress', 'Drill held', subject)]).actions;
  expect(closed && actionCells(closed)('status')).toMatchObject({ value: 'Done', base: close.id });
  expect(closed && actionCells(closed)('progress').value).toBe('Drill held');
  expect(
    closed && actionCells({ ...closed, byWhen: '3 Dec 2026', due: '2026-12-03', who: 'Kit' })('by-when'),
  ).toMatchObject({
    value: '2026-12-03',
    said: '3 Dec 2026',
    base: '',
  });
});

test('an action that a later visit has opened again keeps what its person wrote', () => {
  const fields = { plan: [{ area: '1.1', action: 'Mend it' }] };
  const first = reading(changed({ '1.1': 'Not met' }, { fields, visitDate: '2026-11-02' }));
  const [open] = settled(filed(first)).actions;
  const subject = about('action', open?.id ?? '');
  const again = reading(changed({ '1.1': 'Not met' }, { visitDate: '2026-11-20' }), 20, { id: 'v2' });
  const add = event('action-add', 3, { ...about('action', 'v1#1.1'), field: 'visit', to: 'v1' });
  const close = event('action-close', 4, about('action', 'v1#1.1'));
  const closed = settled(filed(first, again), [
    add,
    close,
    event('action-set', 4, { ...subject, field: 'status', to: 'Done' }),
  ]).actions;
  const reopened = closed.find(({ reopenedBy }) => reopenedBy !== '');
  expect(reopened?.status).toBe('Open');
  expect(reopened && actionCells(reopened)('status')).toMatchObject({ value: 'Done', base: close.id });
});

test('a provider’s cells are its own', () => {
  const contact = typed(4, 'contact', 'Robin', about('provider', 'name:made up farm'));
  const [provider] = settled(filed(reading(changed({}, {}))), [contact]).providers;
  expect(provider && providerCells(provider)('contact')).toMatchObject({ value: 'Robin', base: contact.id });
  expect(provider && providerCells(provider)('notes')).toMatchObject({ value: '', base: '' });
});
