/** Events that nothing can be made of are kept, not applied, and told; none is swallowed. */
import { describe, expect, test } from 'vitest';
import { isKnownEvent, KINDS, parseEvent } from '../../../shared/record/event';
import { allMet, changed } from '../../examples/example-answers';
import {
  about,
  afterwards,
  event,
  filed,
  on,
  onlyVisit,
  problemKinds,
  reading,
  settled,
} from './record-examples';

describe('what is not known here', () => {
  test.each([
    ['a kind', { kind: 'applaud' }, 'update provision qa'],
    ['a version', { v: 2 }, 'in version 2 of their shape'],
    ['a subject', about('form', 'f1'), '“correct” of a form'],
  ])('%s is told once, however many there are', (_, change, words) => {
    const one = { ...event('correct', 4, { field: 'ratings/1.1', to: 'Not met' }), ...change };
    const record = afterwards(one, { ...one, id: 'other' });
    expect(onlyVisit(record).visit.answers).toEqual(allMet);
    expect(record.problems).toMatchObject([
      { kind: 'unknown-kind', events: expect.arrayContaining([one.id, 'other']) as string[] },
    ]);
    const [problem] = record.problems;
    expect(`${problem?.text ?? ''} ${problem?.whatToDo ?? ''}`.toLowerCase()).toContain(words.toLowerCase());
  });

  test('what cannot be said of such a thing', () => {
    const record = afterwards(event('status', 4, { to: 'On the list' }));
    expect(record.problems).toMatchObject([
      {
        kind: 'does-not-fit',
        text: expect.stringContaining('“status” is nothing that can be said of a visit') as string,
      },
    ]);
  });
});

describe('what waits', () => {
  const early = event('correct', 4, { ...about('visit', 'v2'), field: 'ratings/1.1', to: 'Not met' });

  test('events about a visit that nobody has read wait, are listed, and count once it is', () => {
    const record = afterwards(early, event('withdraw', 5, about('visit', 'v2')));
    expect(record.problems).toMatchObject([
      { kind: 'waiting', subject: { type: 'visit', id: 'v2' }, events: [early.id, expect.any(String)] },
    ]);
    const read = settled(filed(reading(allMet), reading(allMet, 6, { id: 'v2' })), [early]);
    expect(problemKinds(read)).toEqual(['same-visit']);
    expect(read.visits[1]?.visit.answers).toEqual(changed({ '1.1': 'Not met' }));
  });
});

describe('History tells of an edition', () => {
  test('that is there, or that is lost', () => {
    const [edition] = filed(reading(allMet));
    const told = event('edition', 3, { id: edition?.edition ?? '' });
    expect(afterwards(told).problems).toEqual([]);
    expect(problemKinds(afterwards({ ...told, id: 'edition-0' }))).toEqual(['lost']);
  });
});

describe('mail', () => {
  const intent = event('mail-intent', 4, { to: 'office@example.org' });

  test('of which nobody knows whether it went out is told, and a person decides', () => {
    expect(afterwards(intent).problems).toMatchObject([
      {
        kind: 'mail',
        values: ['office@example.org'],
        text: expect.stringContaining('may have been sent') as string,
      },
    ]);
    expect(afterwards(intent, event('mail-sent', 5, { base: intent.id })).problems).toEqual([]);
  });

  test('is kept with its visit', () => {
    expect(onlyVisit(afterwards(intent)).history).toEqual([intent]);
  });
});

describe('an event from outside', () => {
  const good = {
    v: 1,
    id: 'e1',
    at: on(3),
    by: null,
    subject: { type: 'visit', id: 'v1' },
    kind: 'withdraw',
  };

  test('is taken as it is, of every kind', () => {
    for (const kind of KINDS) expect(isKnownEvent(parseEvent({ ...good, kind }, 'It'))).toBe(true);
  });

  test.each([
    [{ v: 0 }, 'v is 0'],
    [{ v: '1' }, 'v is “1”; a number was expected'],
    [{ id: ' ' }, 'id is “ ”'],
    [{ at: '3 November 2026' }, 'at is “3 November 2026”: must be a UTC instant'],
    [{ at: '2026-13-03T12:00:00.000Z' }, 'at is “2026-13-03T12:00:00.000Z”: must be an instant that exists'],
    [{ by: 3 }, 'by is 3'],
    [{ subject: 'v1' }, 'subject is “v1”'],
    [{ subject: { type: 'visit' } }, 'subject.id is missing'],
    [{ kind: undefined }, 'kind is missing'],
    [{ to: 5 }, 'to is 5; text was expected'],
  ])('%j is refused with what was expected', (change, message) => {
    expect(() => parseEvent({ ...good, ...change }, 'Line 3')).toThrow(`Line 3 cannot be used: ${message}`);
  });
});
