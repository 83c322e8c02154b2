/** One response is one visit, by whatever name it was read; what leaves two ways open is asked. */
import { describe, expect, test } from 'vitest';
import { settle } from '../../../shared/record/settle';
import { usualSettings } from '../../../shared/schema/settings';
import { exampleFramework } from '../../examples/example-framework';
import { allMet, changed } from '../../examples/example-answers';
import { event, about, filed, on, onlyVisit, problemKinds, reading, settled } from './record-examples';

const rest = (id: string, day: number, extra = {}): ReturnType<typeof reading> =>
  reading(allMet, day, { id, reader: 'rest', ...extra });
const formApp = (id: string, day: number, extra = {}): ReturnType<typeof reading> =>
  reading(allMet, day, { id, reader: 'form-app', ...extra });
const later = { at: on(9) };
const idsOf = (...readings: ReturnType<typeof reading>[]): readonly string[] =>
  settled(filed(...readings)).visits.map(({ id }) => id);

test('whoever has matched the names is believed: each id is a visit, and nothing is asked', () => {
  const responses = filed(
    rest('r1', 3),
    formApp('a1', 3, { ...later, answers: changed({ '1.1': 'Not met' }) }),
    formApp('a2', 3, later),
  );
  const record = settle({
    responses,
    events: [],
    frameworks: [exampleFramework],
    settings: usualSettings,
    asOf: '2026-11-26',
    areMatched: true,
  });
  expect(record.visits.map(({ id }) => id)).toEqual(['a1', 'a2', 'r1']);
  expect(record.problems.filter(({ kind }) => kind === 'which-visit')).toEqual([]);
});

describe('the same form, instant and words', () => {
  test('are one visit, by the id that was read first', () => {
    const record = settled(filed(rest('r1', 3), formApp('a1', 3, later)));
    expect(onlyVisit(record)).toMatchObject({ id: 'r1', aliases: ['a1'] });
    expect(idsOf(formApp('a1', 3), rest('r1', 3, later))).toEqual(['a1']);
    expect(record.problems).toEqual([]);
  });

  test('events under either name are about it', () => {
    const events = [
      event('correct', 4, { ...about('visit', 'a1'), field: 'ratings/1.1', to: 'Not met' }),
      event('withdraw', 5, about('visit', 'r1')),
    ];
    expect(onlyVisit(settled(filed(rest('r1', 3), formApp('a1', 3, later)), events))).toMatchObject({
      counts: false,
      visit: { answers: changed({ '1.1': 'Not met' }) },
      history: events,
    });
  });

  test('of one reader are two: somebody pressed the button twice', () => {
    expect(idsOf(rest('r1', 3), rest('r2', 3))).toEqual(['r1', 'r2']);
  });

  test('two of each reader are two visits, whichever is which', () => {
    expect(idsOf(rest('r1', 3), rest('r2', 3), formApp('a1', 3, later), formApp('a2', 3, later))).toEqual([
      'r1',
      'r2',
    ]);
  });

  test.each([
    ['another form', { formId: 'form-2' }],
    ['no form that is known', { formId: '' }],
    ['another instant', { submittedAt: on(3, 1) }],
    [
      'other words about other people',
      { answers: { ...allMet, provider: { name: 'Mill' }, visitDate: '2026-11-02' } },
    ],
  ])('%s: another visit', (_, change) => {
    expect(idsOf(rest('r1', 3), formApp('a1', 3, { ...later, ...change }))).toHaveLength(2);
  });
});

test('where the form is not known nothing else tells that two responses are one', () => {
  const nowhere = { formId: '' };
  expect(idsOf(rest('r1', 3, nowhere), formApp('a1', 3, { ...later, ...nowhere }))).toEqual(['a1', 'r1']);
});

describe('handed in again before the other reader read it', () => {
  const again = { answers: changed({ '1.1': 'Not met' }), firstAt: on(3) };

  test('it is known by the instant at which it first came in', () => {
    const record = settled(filed(formApp('a1', 3), rest('r1', 5, again)));
    expect(onlyVisit(record)).toMatchObject({
      id: 'a1',
      aliases: ['r1'],
      visit: { answers: changed({ '1.1': 'Not met' }), submittedAt: on(5) },
    });
  });

  test('not where it is about nobody and no day that the other is about', () => {
    const other = { ...again, answers: { ...allMet, provider: { name: 'Mill' }, visitDate: '2026-11-02' } };
    expect(idsOf(formApp('a1', 3), rest('r1', 5, other))).toEqual(['a1', 'r1']);
  });

  test('nor where nobody knows by which readers they were read: one instant alone is no sign', () => {
    const two = [formApp('a1', 3, { reader: undefined }), rest('r1', 5, { ...again, reader: undefined })];
    expect(idsOf(...two)).toEqual(['a1', 'r1']);
  });

  test('where two came in at that instant it is asked, and counts by itself until it is answered', () => {
    const two = [
      formApp('a1', 3),
      formApp('a2', 3, { answers: changed({ '2a': 'Mostly' }) }),
      rest('r1', 5, again),
    ];
    const record = settled(filed(...two));
    expect(record.visits.map(({ id }) => id)).toEqual(['a1', 'a2', 'r1']);
    expect(record.problems).toMatchObject([
      { kind: 'same-visit', values: ['a1', 'a2', 'r1'] },
      {
        kind: 'which-visit',
        subject: { id: 'r1' },
        whatToDo: expect.stringContaining('This visit') as string,
      },
    ]);
    const answer = (to: string): ReturnType<typeof event> =>
      event('correct', 6, { ...about('visit', 'r1'), field: 'response-of', to });
    expect(settled(filed(...two), [answer('a2')]).visits.map(({ id, aliases }) => [id, ...aliases])).toEqual([
      ['a1'],
      ['a2', 'r1'],
    ]);
    expect(settled(filed(...two), [answer('a2')]).visits.map(({ cells }) => cells)).toEqual([{}, {}]);
    const alone = settled(filed(...two), [answer('none')]);
    expect(alone.visits).toHaveLength(3);
    expect(problemKinds(alone)).toEqual(['same-visit']);
  });
});

describe('an edition about somebody else', () => {
  const second = (name: string, urn?: string): ReturnType<typeof settled> =>
    settled(
      filed(
        reading(allMet, 3),
        reading({ ...allMet, provider: { name, ...(urn !== undefined && { urn }) } }, 5),
      ),
    );

  test('that shares no word and no number with whom it was about is told', () => {
    expect(second('Old Mill').problems).toMatchObject([
      { kind: 'another-provider', values: ['“Old Mill”', '“Made-up Farm”'] },
    ]);
  });

  test.each([
    ['the same, written otherwise', 'MADE UP FARM', undefined],
    ['a slip put right', 'Made-up Farms', undefined],
    ['another name, the same number', 'Old Mill', '100001'],
  ])('%s is no news', (_, name, urn) => {
    expect(second(name, urn).problems).toEqual([]);
  });
});
