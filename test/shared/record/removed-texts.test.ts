/** What is taken out for good is nowhere in the record any more, and does not come back. */
import { describe, expect, test } from 'vitest';
import type { RecordedEvent } from '../../../shared/record/event';
import { momentMark, removedProvider, responseMark } from '../../../shared/record/removed-marks';
import {
  readingWithout,
  removedMark,
  textName,
  withoutRemovedTexts,
} from '../../../shared/record/removed-text';
import { visitForms } from '../../../shared/record/visit-form';
import { allMet, changed, without } from '../../examples/example-answers';
import { exampleFramework } from '../../examples/example-framework';
import { about, event, filed, on, onlyVisit, problemKinds, reading, settled } from './record-examples';

const SECRET = 'A child called Zebedee was seen';
const MARK = '[removed 10 November 2026]';
const redact = (field: string, rest: Partial<RecordedEvent> = {}): RecordedEvent =>
  event('redact', 10, { field, why: 'names a pupil', ...rest });
const says = (value: unknown): boolean => JSON.stringify(value).includes('Zebedee');

describe('a text is taken out of everything that held it', () => {
  const plain = reading(allMet, 5);
  test.each<[string, ReturnType<typeof reading>[], RecordedEvent[]]>([
    ['comments/1.1', [reading(changed({}, { comments: { '1.1': SECRET } }))], []],
    [
      'comments/1.1',
      [reading(changed({}, { comments: { '1.1': SECRET } })), plain],
      [event('correct', 4, { field: 'comments/1.1', from: SECRET, to: `${SECRET} twice`, why: SECRET })],
    ],
    ['fields/after-courses', [reading(changed({}, { fields: { 'after-courses': SECRET } }))], []],
    ['fields/courses', [reading(changed({}, { fields: { courses: [{ name: SECRET }] } }))], []],
    ['fields/lead', [reading(changed({}, { fields: { lead: { name: SECRET } } }))], []],
    [
      'fields/plan',
      [reading(changed({}, { fields: { plan: [{ area: SECRET, action: SECRET }] } }))],
      [event('correct', 4, { field: 'fields/plan', to: JSON.stringify([{ area: SECRET, action: 'x' }]) })],
    ],
    [
      'notApplicable/2b',
      [reading(without(changed({}, { notApplicable: { '2b': SECRET } }), '2b'))],
      [event('correct', 4, { field: 'ratings/2b', to: 'Never', why: SECRET })],
    ],
    ['decision-reason', [plain], [event('decide', 4, { field: 'decision', to: 'Not good', why: SECRET })]],
    ['notes', [plain], [event('cell', 4, { field: 'notes', to: SECRET, by: null })]],
    ['point/1', [plain], [event('share', 3), event('reply', 4, { field: 'point/1', to: SECRET })]],
    ['officer', [reading({ ...allMet, officer: SECRET })], []],
    ['secondOfficer', [reading({ ...allMet, secondOfficer: SECRET })], []],
  ])('%s', (field, readings, events) => {
    const before = settled(filed(...readings), events);
    expect(says(before)).toBe(true);
    const record = settled(filed(...readings), [...events, redact(field)]);
    expect(says(record)).toBe(false);
    expect(JSON.stringify(record)).toContain(MARK);
    expect(problemKinds(record)).toEqual(problemKinds(before));
  });

  test('one event’s own texts, by its id', () => {
    const withdrawn = event('withdraw', 4, { why: SECRET });
    const record = settled(filed(plain), [withdrawn, redact(`event/${withdrawn.id}`)]);
    expect(says(record)).toBe(false);
    expect(onlyVisit(record).withdrawn).toMatchObject({ why: MARK });
  });

  test('what was shared, and problems that quote it', () => {
    const corrected = event('correct', 4, { field: 'comments/1.1', to: `${SECRET} twice` });
    const events = [
      event('share', 4),
      corrected,
      { ...corrected, to: `${SECRET} three times`, at: on(6) },
      event('correct', 5, { field: 'comments/1.1', to: SECRET }),
    ];
    const readings = filed(reading(changed({}, { comments: { '1.1': SECRET } })));
    expect(problemKinds(settled(readings, events))).toEqual(['same-id', 'two-values']);
    expect(says(settled(readings, [...events, redact('comments/1.1')]))).toBe(false);
  });

  test('of an action and of a provider', () => {
    const events = ['action', 'provider'].flatMap((type) => {
      const subject = about(type, type === 'action' ? 'v1#2a' : 'urn:100001');
      return [
        ...(type === 'action' ? [event('action-add', 4, { ...subject, field: 'visit', to: 'v1' })] : []),
        event('cell', 5, { ...subject, field: 'notes', to: SECRET, by: null }),
        redact('notes', subject),
      ];
    });
    const record = settled(filed(plain), events);
    expect(record.actions[0]?.cells).toEqual({ notes: MARK });
    expect(record.providers[0]?.cells).toEqual({ notes: MARK });
    expect(says(record)).toBe(false);
  });
});

describe('afterwards', () => {
  const comment = (text: string, day: number): ReturnType<typeof reading> =>
    reading(changed({}, { comments: { '1.1': text } }), day);
  const commentOf = (...readings: ReturnType<typeof reading>[]): string | undefined =>
    onlyVisit(settled(filed(...readings), [redact('comments/1.1')])).visit.answers.comments['1.1'];

  test('a new text stands; the same one, handed in again, is taken out again', () => {
    expect(commentOf(comment(SECRET, 3), comment('All well', 12))).toBe('All well');
    expect(commentOf(comment(SECRET, 3), comment('All well', 12), comment(SECRET, 14))).toBe(MARK);
  });

  test.each([
    [0, MARK],
    [1, 'All well'],
  ])('of the very instant and before it: %i minutes after', (minutes, expected) => {
    const late = { ...comment('All well', 10), submittedAt: on(10, minutes), at: on(10, minutes) };
    expect(commentOf(comment('', 3), late)).toBe(expected);
  });

  test('a text that is in the record no longer is known again by its name', () => {
    const back = comment(SECRET, 14);
    const redaction = redact('comments/1.1', { from: textName(SECRET) });
    const said = (event: RecordedEvent): string | undefined =>
      onlyVisit(settled(filed(comment(MARK, 3), back), [event])).visit.answers.comments['1.1'];
    expect(said(redaction)).toBe(MARK);
    expect(said(redact('comments/1.1'))).toBe(SECRET);
  });

  test('whoever set something else, having seen it where it had not been taken out, does not say it', () => {
    const later = event('correct', 12, {
      field: 'comments/1.1',
      from: SECRET,
      to: 'All well',
      why: 'Misheard',
    });
    const visit = onlyVisit(settled(filed(comment(SECRET, 3)), [redact('comments/1.1'), later]));
    expect(visit.visit.answers.comments['1.1']).toBe('All well');
    expect(visit.history.find(({ id }) => id === later.id)).toEqual({ ...later, from: MARK });
  });

  test('a rating stays as it is', () => {
    const record = settled(filed(reading(allMet)), [redact('ratings/1.1'), redact('notApplicable/1.1')]);
    expect(onlyVisit(record).visit.answers).toEqual(allMet);
  });

  test.each(['provider/name', 'provider/urn', 'visitDate', ''])(
    '“%s” is not taken out, and told',
    (field) => {
      const record = settled(filed(reading(allMet)), [redact(field)]);
      expect(onlyVisit(record).visit.answers).toEqual(allMet);
      expect(problemKinds(record)).toEqual(['does-not-fit']);
    },
  );

  test('the stores, rewritten, say the same; what was done about an action stays with it', () => {
    const plan = [{ area: SECRET, action: SECRET }, { action: 'Lock the door' }];
    const editions = filed(
      reading(changed({}, { fields: { plan }, comments: { '1.1': SECRET } })),
      reading(changed({}, { fields: { plan: [...plan].reverse() } }), 5),
    );
    const [action] = settled(editions).actions.filter(({ area }) => area === SECRET);
    const close = event('action-close', 6, about('action', action?.id ?? ''));
    const events = [redact('fields/plan'), redact('comments/1.1')];
    const form = visitForms([exampleFramework])(editions[0] ?? reading(allMet));
    const rewritten = withoutRemovedTexts(editions, events, events, form, new Map());
    expect(says(rewritten)).toBe(false);
    const record = settled(rewritten.editions, [...rewritten.events, close]);
    expect(record).toEqual(settled(editions, [...events, close]));
    expect(record.actions.find(({ id }) => id === action?.id)).toMatchObject({ status: 'Done', area: MARK });
    expect(record.problems).toEqual([]);
  });

  test('the mark is the day in London', () => {
    expect(removedMark('2026-06-30T23:30:00.000Z')).toBe('[removed 1 July 2026]');
  });
});

describe('remove', () => {
  const remove = (type: string, id: string, day = 10): RecordedEvent => event('remove', day, about(type, id));

  test('a visit is gone with all that was done about it, and reading it again brings nothing back', () => {
    const again = reading(changed({ '1.1': 'Not met' }), 20);
    const events = [
      event('correct', 4, { field: 'comments/1.1', to: SECRET }),
      event('action-add', 4, { ...about('action', 'v1#2a'), field: 'visit', to: 'v1' }),
      remove('visit', 'v1'),
    ];
    const record = settled(filed(reading(allMet), again), events);
    expect(record).toEqual({
      visits: [],
      actions: [],
      providers: [],
      problems: [],
      removed: [{ type: 'visit', id: 'v1', on: '2026-11-10' }],
    });
  });

  test('nor under the other name by which it was read', () => {
    const other = reading(allMet, 3, { id: 'a1', reader: 'form-app', at: on(12) });
    const record = settled(filed(reading(allMet, 3, { reader: 'rest' }), other), [remove('visit', 'v1')]);
    expect(record.visits).toEqual([]);
  });

  test('a provider is gone with its visits until then; a later visit is a new one', () => {
    const early = reading(allMet, 3);
    const later = reading({ ...allMet, visitDate: '2026-11-11' }, 11, { id: 'v2' });
    const provider = about('provider', 'urn:100001');
    const events = [event('concern', 4, { ...provider, to: SECRET }), remove('provider', 'urn:100001')];
    expect(settled(filed(early), events)).toMatchObject({ visits: [], providers: [], problems: [] });
    for (const minutes of [0, 1]) {
      const then = reading(allMet, 10, { id: 'v3', submittedAt: on(10, minutes), at: on(10, minutes) });
      expect(settled(filed(then), events).visits).toHaveLength(minutes);
    }
    const record = settled(filed(early, later), events);
    expect(record.visits.map(({ id }) => id)).toEqual(['v2']);
    expect(record.providers).toMatchObject([{ concerns: [], visits: ['v2'] }]);
    expect(says(record)).toBe(false);
  });
});

test('a form that is read again still says it, and what is filed of that does not', () => {
  const said = reading(changed({}, { comments: { '1.1': SECRET } }));
  const form = visitForms([exampleFramework])(said);
  const clean = withoutRemovedTexts(filed(said), [], [redact('comments/1.1')], form, new Map()).editions;
  const events = [redact('comments/1.1', { from: textName(SECRET) })];
  const read = (one: ReturnType<typeof reading>) => readingWithout(one, clean, events, form);
  for (const day of [3, 20]) {
    const again = read({ ...said, at: on(day), submittedAt: on(day) });
    expect(again.answers.comments).toEqual({ ...said.answers.comments, '1.1': MARK });
  }
  // What the answer says since is another text, and another visit's is nobody's here.
  const since = read(reading(changed({}, { comments: { '1.1': 'Put otherwise' } }), 20));
  expect(since.answers.comments['1.1']).toBe('Put otherwise');
  expect(read({ ...said, id: 'v2' })).toEqual({ ...said, id: 'v2' });
});

describe('marks', () => {
  test('know a response again by its ids and moments, and say nothing of it', () => {
    const marks = [
      responseMark('AC-Zebedee'),
      momentMark('form', on(3), 'Zebedee’s Barn'),
      removedProvider('name:zebedees barn'),
    ];
    expect(says(marks)).toBe(false);
    expect(new Set(marks).size).toBe(3);
    // However the name is written, and the instant: to the millisecond.
    const written = on(3).replace('.000Z', '.000000Z');
    expect(momentMark('form', written, 'ZEBEDEES BARN')).toBe(marks[1]);
    for (const other of [
      momentMark('form-2', on(3), 'Zebedee’s Barn'),
      momentMark('form', on(3, 1), 'Zebedee’s Barn'),
      momentMark('form', on(3), 'Zebedee’s Farm'),
    ])
      expect(other).not.toBe(marks[1]);
    expect(removedProvider(removedProvider('urn:100001'))).toBe(removedProvider('urn:100001'));
  });
});
