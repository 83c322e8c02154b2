/** What each kind of event does to a visit. */
import { describe, expect, test } from 'vitest';
import { newEditions } from '../../../shared/record/edition';
import type { RecordedEvent } from '../../../shared/record/event';
import { settle } from '../../../shared/record/settle';
import type { SettledRecord } from '../../../shared/record/settled';
import type { Framework } from '../../../shared/schema/framework';
import { usualSettings } from '../../../shared/schema/settings';
import { exampleFramework } from '../../examples/example-framework';
import { allMet, changed, without } from '../../examples/example-answers';
import {
  afterwards,
  event,
  filed,
  judged,
  linesIn,
  on,
  onlyVisit,
  problemKinds,
  reading,
  settled,
} from './record-examples';

describe('a visit without events', () => {
  test('is what its response says, judged by its framework', () => {
    const record = settled(filed(reading(changed({ '1.1': 'Not met' }))));
    expect(onlyVisit(record)).toMatchObject({
      id: 'v1',
      aliases: [],
      stage: 'handed in',
      counts: true,
      withdrawn: null,
      gone: null,
      shared: null,
      pending: [],
      visit: { answers: changed({ '1.1': 'Not met' }) },
    });
    expect(judged(record)).toMatchObject({ essentialUnmet: ['1.1'] });
    expect(linesIn(record).find(({ code }) => code === '1.1')).toMatchObject({
      visitId: 'v1',
      theme: '1',
      essential: true,
      rating: 'Not met',
      meaning: 'not-met',
    });
    expect(record.problems).toEqual([]);
  });

  test('under a framework version that is not known is kept, not judged, and told', () => {
    const record = settled(filed(reading(allMet, 3, { version: '9' })));
    expect(onlyVisit(record)).toMatchObject({ visit: { answers: allMet } });
    expect(linesIn(record)).toEqual([]);
    expect(record.problems).toMatchObject([{ kind: 'framework', values: ['example, version 9'] }]);
  });
});

describe('editions', () => {
  const before = reading(allMet, 3);
  const after = reading(changed({ '1.1': 'Not met' }, { comments: {} }), 5);

  test('a response that was handed in again is the same visit, with what it changed', () => {
    const visit = onlyVisit(settled(filed(before, after)));
    expect(visit.visit).toMatchObject({ submittedAt: on(5), answers: after.answers });
    expect(visit.editions.map(({ changed: units }) => units)).toEqual([[], ['criterion/1.1', 'comments/2c']]);
    expect(visit.edition).toBe(visit.editions[1]?.id);
  });

  test('reading again what is filed writes nothing; the answers as they once were are an edition', () => {
    const back = { ...before, submittedAt: on(7), at: on(7) };
    const editions = filed(before, after, back);
    expect(editions.map(({ base }) => base)).toEqual(['', editions[0]?.edition, editions[1]?.edition]);
    expect(new Set(editions.map(({ edition }) => edition)).size).toBe(3);
    expect(onlyVisit(settled(editions)).visit.answers).toEqual(allMet);
  });

  test('what is older than what is filed is no news', () => {
    expect(newEditions(filed(after), [{ ...before, at: on(9) }])).toEqual([]);
    expect(onlyVisit(settled([...filed(after), ...filed({ ...before, at: on(9) })])).visit.answers).toEqual(
      after.answers,
    );
  });
});

describe('correct', () => {
  const corrected = (field: string, to: string): ReturnType<typeof afterwards> =>
    afterwards(event('correct', 4, { field, to, why: 'looked again' }));

  test.each([
    ['provider/name', 'Made-up Barn', { provider: { name: 'Made-up Barn', urn: '100001' } }],
    ['provider/urn', '100002', { provider: { name: 'Made-up Farm', urn: '100002' } }],
    ['provider/urn', '', { provider: { name: 'Made-up Farm' } }],
    ['visitDate', '2026-11-01', { visitDate: '2026-11-01' }],
    ['officer', ' Sam Second ', { officer: 'Sam Second' }],
    ['ratings/1.1', 'not MET', { ratings: { ...allMet.ratings, '1.1': 'Not met' } }],
    ['comments/1.1', 'Seen', { comments: { '1.1': 'Seen', '2c': 'In small groups' } }],
    ['comments/2c', '', { comments: {} }],
    ['fields/email', 'office@example.org', { fields: { email: 'office@example.org' } }],
    ['fields/policies', '["Fire"]', { fields: { policies: ['Fire'] } }],
  ])('%s to “%s”', (field, to, expected) => {
    const record = corrected(field, to);
    expect(onlyVisit(record).visit.answers).toEqual({ ...allMet, ...expected });
    expect(record.problems).toEqual([]);
  });

  test('a rating takes the reason for “not applicable” away, and the other way round', () => {
    const events = [
      event('correct', 4, { field: 'notApplicable/2b', to: 'no trips' }),
      event('correct', 5, { field: 'ratings/2b', to: 'Never' }),
    ];
    expect(onlyVisit(afterwards(...events.slice(0, 1))).visit.answers).toEqual({
      ...without(allMet, '2b'),
      notApplicable: { '2b': 'no trips' },
    });
    const both = [events[0], { ...events[1], base: events[0]?.id }] as RecordedEvent[];
    expect(onlyVisit(afterwards(...both)).visit.answers).toEqual(changed({ '2b': 'Never' }));
  });

  test.each([
    ['visitDate', '3/11/2026', 'no date written YYYY-MM-DD'],
    ['visitDate', '', 'no date written YYYY-MM-DD'],
    ['provider/name', ' ', 'cannot be without it'],
    ['provider/urn', '12AB', 'five or six digits'],
    ['ratings/1.1', 'Superb', 'none of: Fully met, Not met'],
    ['ratings/9.9', 'Fully met', 'no criterion “9.9”'],
    ['ratings/2c', 'Fully met', '2c is not rated'],
    ['notApplicable/1.1', 'none', '1.1 always applies'],
    ['notApplicable/9.9', 'none', 'no criterion “9.9”'],
    ['comments/9.9', 'Seen', 'no criterion “9.9”'],
    ['fields/nowhere', 'x', 'no field “nowhere”'],
    ['fields/policies', 'Fire', 'not JSON'],
    ['fields/policies', '"Fire"', 'not JSON'],
    ['', 'x', 'does not say which field'],
    ['visitdate', '2026-11-01', 'no “visitdate” that can be set so'],
    ['constructor', 'x', 'no “constructor” that can be set so'],
  ])('%s to “%s” is not taken, and told', (field, to, why) => {
    const record = corrected(field, to);
    expect(onlyVisit(record).visit.answers).toEqual(allMet);
    expect(record.problems).toMatchObject([
      { kind: 'does-not-fit', text: expect.stringContaining(why) as string },
    ]);
  });
});

describe('one after the other', () => {
  const first = event('correct', 4, { field: 'ratings/2a', to: 'Mostly', by: 'Ash Instance' });
  const answered = (...events: RecordedEvent[]): string | undefined =>
    onlyVisit(afterwards(...events)).visit.answers.ratings['2a'];

  test('the later of two stands, in whatever order they come', () => {
    const second = event('correct', 5, { field: 'ratings/2a', to: 'Never', base: first.id });
    expect(answered(first, second)).toBe('Never');
    expect(answered(second, first)).toBe('Never');
    expect(problemKinds(afterwards(first, second))).toEqual([]);
  });

  test('in one instant the ids decide', () => {
    const second = event('correct', 4, { field: 'ratings/2a', to: 'Never', base: first.id });
    expect(answered(second, first)).toBe('Never');
    expect(answered({ ...second, id: 'a', base: '' }, first)).toBe('Mostly');
  });

  test('two who did not know of each other: the later shown, both kept, and told until somebody says it again', () => {
    const second = event('correct', 5, { field: 'ratings/2a', to: 'Never' });
    const record = afterwards(first, second);
    expect(answered(first, second)).toBe('Never');
    expect(record.problems).toMatchObject([
      {
        kind: 'two-values',
        field: 'criterion/2a',
        values: ['“Never”', '“Mostly”'],
        events: [second.id, first.id],
      },
    ]);
    const third = event('correct', 6, { field: 'ratings/2a', to: 'Mostly', base: second.id });
    expect(answered(first, second, third)).toBe('Mostly');
    expect(afterwards(first, second, third).problems).toEqual([]);
  });

  test('two who said the same are no problem', () => {
    expect(afterwards(first, event('correct', 5, { field: 'ratings/2a', to: 'Mostly' })).problems).toEqual(
      [],
    );
  });

  test('a form that says something else afterwards stands, and both are told', () => {
    const again = filed(reading(allMet, 3), reading(changed({ '2a': 'Sometimes' }), 7));
    const record = settled(again, [first]);
    expect(onlyVisit(record).visit.answers.ratings['2a']).toBe('Sometimes');
    expect(record.problems).toMatchObject([
      { kind: 'form-over-event', values: ['“Sometimes”', '“Mostly”'], events: [again[1]?.edition, first.id] },
    ]);
    const settledAgain = event('correct', 8, { field: 'ratings/2a', to: 'Mostly', base: again[1]?.edition });
    expect(settled(again, [first, settledAgain]).problems).toEqual([]);
  });

  test('a form that changed something else leaves the correction alone', () => {
    const again = filed(reading(allMet, 3), reading(changed({ '1.1': 'Not met' }), 7));
    const record = settled(again, [first]);
    expect(onlyVisit(record).visit.answers).toEqual(changed({ '1.1': 'Not met', '2a': 'Mostly' }));
    expect(record.problems).toEqual([]);
  });

  test('a form that comes to say what was corrected is no problem', () => {
    const again = filed(reading(allMet, 3), reading(changed({ '2a': 'Mostly' }), 7));
    expect(settled(again, [first]).problems).toEqual([]);
  });

  test('an event that is there several times counts once', () => {
    expect(afterwards(first, first, { ...first, at: on(9) }).visits).toEqual(afterwards(first).visits);
  });

  test('one id with two contents is told, and the earlier one stands', () => {
    const record = afterwards({ ...first, to: 'Never', at: on(9) }, first);
    expect(onlyVisit(record).visit.answers.ratings['2a']).toBe('Mostly');
    expect(record.problems).toMatchObject([
      { kind: 'same-id', values: ['correct ratings/2a “Mostly”', 'correct ratings/2a “Never”'] },
    ]);
  });

  test('one that follows on an event that is lost counts, and the loss is told', () => {
    const record = afterwards({ ...first, base: 'deleted' });
    expect(onlyVisit(record).visit.answers.ratings['2a']).toBe('Mostly');
    expect(record.problems).toMatchObject([{ kind: 'lost', events: [first.id, 'deleted'] }]);
  });
});

describe('decide', () => {
  const decide = (to: string, day = 4, rest: Partial<RecordedEvent> = {}): RecordedEvent =>
    event('decide', day, { field: 'decision', to, ...rest });
  const decision = (record: ReturnType<typeof afterwards>): unknown => judged(record).decision;

  test('is weighed against what the rules suggest, as if the form said it', () => {
    expect(decision(afterwards(decide('Not good', 4, { why: 'no roof' })))).toMatchObject({
      label: 'Not good',
      reason: 'no roof',
    });
  });

  test('another decision in the form takes its reason with it; the same one leaves the reason', () => {
    const inForm = (label: string): ReturnType<typeof reading> =>
      reading(changed({}, { fields: { 'product-decision': label } }), 6);
    const decided = decide('Not good', 4, { why: 'no roof' });
    const other = settled(filed(reading(allMet), inForm('Good')), [decided]);
    expect(decision(other)).toMatchObject({ label: 'Good', reason: '' });
    expect(problemKinds(other)).toEqual(['form-over-event']);
    const same = settled(filed(reading(allMet), inForm('Not good')), [decided]);
    expect(decision(same)).toMatchObject({ label: 'Not good', reason: 'no roof' });
    expect(same.problems).toEqual([]);
  });

  test('what is typed into the cells counts as the officer’s', () => {
    const record = afterwards(
      event('cell', 4, { field: 'decision', to: 'Not good', by: null }),
      event('cell', 4, { field: 'decision-reason', to: 'no roof', by: null }),
      event('cell', 4, { field: 'notes', to: 'Ring again', by: null }),
    );
    expect(decision(record)).toMatchObject({ label: 'Not good', reason: 'no roof' });
    expect(onlyVisit(record).cells).toEqual({ notes: 'Ring again' });
  });

  test('no decision again', () => {
    const first = decide('Not good', 4, { why: 'no roof' });
    expect(decision(afterwards(first, decide('', 5, { base: first.id })))).toBeNull();
  });

  test('nor is what stood there when the record began, wherever that comes', () => {
    const record = afterwards(
      decide('Not good', 4, { why: 'no roof' }),
      event('baseline', 5, { field: 'decision', to: 'Good', by: null }),
    );
    expect(decision(record)).toMatchObject({ label: 'Good' });
    expect(record.problems).toEqual([]);
  });

  test('where the record begins with a decision, a later one is no quarrel with it', () => {
    const record = afterwards(
      event('baseline', 4, { field: 'decision', to: 'Good', by: null }),
      decide('Not good', 5, { why: 'no roof' }),
    );
    expect(decision(record)).toMatchObject({ label: 'Not good' });
    expect(record.problems).toEqual([]);
  });
});

describe('confirm', () => {
  const said = reading(without(changed({}, { notApplicable: { '1.2': 'no machines' } }), '1.2'));
  const confirm = (by: string | null, day = 4, rest: Partial<RecordedEvent> = {}): RecordedEvent =>
    event('confirm', day, { field: 'notApplicable/1.2', by, ...rest });
  const line = (...events: RecordedEvent[]): unknown =>
    linesIn(settled(filed(said), events)).find(({ code }) => code === '1.2');

  test('until then an essential criterion that is said not to apply is unanswered', () => {
    expect(line()).toMatchObject({ unanswered: true, notApplicable: null, unconfirmed: 'no machines' });
  });

  test('by another person it does not apply', () => {
    expect(line(confirm('Sam Second'))).toMatchObject({
      unanswered: false,
      notApplicable: 'no machines',
      unconfirmed: null,
    });
    expect(settled(filed(said), [confirm('Sam Second')]).problems).toEqual([]);
  });

  test.each([[null], ['Olive Officer'], ['olive.officer@example.org']])(
    'by %s it confirms nothing, and is told',
    (by) => {
      expect(line(confirm(by))).toMatchObject({ unanswered: true });
      expect(settled(filed(said), [confirm(by)]).problems).toMatchObject([
        { kind: 'not-confirmed', field: 'notApplicable/1.2' },
      ]);
    },
  );

  test('taken back it is unanswered again', () => {
    expect(line(confirm('Sam Second'), confirm('Sam Second', 5, { to: 'no' }))).toMatchObject({
      unanswered: true,
    });
  });

  test('of one reason it does not confirm another', () => {
    const again = reading(without(changed({}, { notApplicable: { '1.2': 'machines are hired' } }), '1.2'), 6);
    const record = settled(filed(said, again), [confirm('Sam Second')]);
    expect(linesIn(record).find(({ code }) => code === '1.2')).toMatchObject({ unanswered: true });
    expect(problemKinds(record)).toEqual(['not-confirmed']);
  });

  test.each(['notApplicable/9.9', ''])('of “%s”, which nobody asks, is told', (field) => {
    expect(problemKinds(settled(filed(said), [confirm('Sam Second', 4, { field })]))).toEqual([
      'does-not-fit',
    ]);
  });

  test('of a choice of the scale that says so it counts like that of a reason', () => {
    const wayOut: Framework = {
      ...exampleFramework,
      scales: Object.fromEntries(
        Object.entries(exampleFramework.scales).map(([id, scale]) => [
          id,
          { ...scale, options: [...scale.options, { label: 'N/A', notApplicable: true as const }] },
        ]),
      ),
    };
    const recordOf = (...events: RecordedEvent[]): SettledRecord =>
      settle({
        responses: filed(reading(changed({ '1.2': 'N/A' }))),
        events,
        frameworks: [wayOut],
        settings: usualSettings,
        asOf: '2026-11-26',
      });
    const lineIn = (record: SettledRecord): unknown =>
      linesIn(record, wayOut).find(({ code }) => code === '1.2');
    expect(lineIn(recordOf())).toMatchObject({ unanswered: true, notApplicable: null, unconfirmed: 'N/A' });
    expect(lineIn(recordOf(confirm('Sam Second')))).toMatchObject({
      unanswered: false,
      notApplicable: 'N/A',
      unconfirmed: null,
    });
    expect(problemKinds(recordOf(confirm('Olive Officer')))).toEqual(['not-confirmed']);
    const rated = event('correct', 5, { field: 'ratings/1.2', to: 'Not met' });
    expect(lineIn(recordOf(confirm('Sam Second'), rated))).toMatchObject({ meaning: 'not-met' });
    expect(problemKinds(recordOf(confirm('Sam Second'), rated))).toEqual([]);
  });

  test('and not once the one who confirmed it turns out to be the officer', () => {
    expect(
      line(confirm('Sam Second'), event('correct', 5, { field: 'officer', to: 'Sam Second' })),
    ).toMatchObject({
      unanswered: true,
    });
  });
});

describe('withdraw, gone and back', () => {
  test('a withdrawn visit counts for nothing and stays readable, at any stage', () => {
    const record = afterwards(event('final', 4), event('withdraw', 5, { why: 'a try-out' }));
    expect(onlyVisit(record)).toMatchObject({
      counts: false,
      stage: 'final',
      withdrawn: { at: on(5), by: 'Lee Lead', why: 'a try-out' },
      visit: { answers: allMet },
    });
    expect(record.providers).toMatchObject([{ latest: [] }]);
  });

  test('a response that is gone leaves the figures; it comes back by an event, or by being read again', () => {
    const gone = event('gone', 4, { by: null });
    expect(onlyVisit(afterwards(gone))).toMatchObject({ counts: false, gone: { at: on(4) } });
    expect(onlyVisit(afterwards(gone, event('back', 5)))).toMatchObject({ counts: true, gone: null });
    const again = filed(reading(allMet, 3), reading(changed({ '1.1': 'Not met' }), 6));
    expect(onlyVisit(settled(again, [gone]))).toMatchObject({ counts: true, gone: null });
    expect(onlyVisit(settled(again, [{ ...gone, at: on(7) }]))).toMatchObject({ counts: false });
  });
});

describe('stages', () => {
  const share = (day: number, until = '2026-11-18'): RecordedEvent => event('share', day, { to: until });
  const reply = (day: number, rest: Partial<RecordedEvent> = {}): RecordedEvent =>
    event('reply', day, { by: null, field: 'point/1', to: 'The policy was signed.', ...rest });
  const stage = (...events: RecordedEvent[]): string => onlyVisit(afterwards(...events)).stage;

  test('final before replied before shared before handed in', () => {
    const [shared, replied, final] = [share(4), reply(6), event('final', 8)];
    expect(stage()).toBe('handed in');
    expect(stage(shared)).toBe('shared');
    expect(stage(shared, replied)).toBe('replied');
    expect(stage(shared, replied, share(7))).toBe('replied');
    expect(stage(shared, replied, final)).toBe('final');
    expect(stage(shared, replied, final, event('reopen', 9))).toBe('replied');
  });

  test('what was shared is kept as it was, and what has changed since is told', () => {
    const visit = onlyVisit(
      afterwards(share(4), event('correct', 5, { field: 'ratings/1.1', to: 'Not met' })),
    );
    expect(visit.shared).toMatchObject({
      at: on(4),
      times: 1,
      until: '2026-11-18',
      answers: allMet,
      changed: ['criterion/1.1'],
    });
    expect(onlyVisit(afterwards(share(4), share(6))).shared).toMatchObject({ times: 2, changed: [] });
  });

  test.each([
    [18, false],
    [19, true],
  ])('a reply on day %i of a time until the 18th is late: %s', (day, late) => {
    const record = afterwards(share(4), reply(day));
    expect(onlyVisit(record).replies).toMatchObject([
      { field: 'point/1', text: 'The policy was signed.', late },
    ]);
    expect(record.problems).toEqual([]);
  });

  test('a last day that is no date is told, and no reply is late by it', () => {
    const record = afterwards(share(4, '18 November'), reply(30));
    expect(onlyVisit(record)).toMatchObject({ shared: { until: '' }, replies: [{ late: false }] });
    expect(problemKinds(record)).toEqual(['does-not-fit']);
  });

  test('where no day was set no reply is late', () => {
    expect(onlyVisit(afterwards(share(4, ''), reply(30))).replies).toMatchObject([{ late: false }]);
  });

  test('a reply before any report was shared is kept, and told', () => {
    const record = afterwards(reply(4), share(5));
    expect(onlyVisit(record).replies).toHaveLength(1);
    expect(problemKinds(record)).toEqual(['reply']);
  });

  test('each point has its own answer; both texts are kept', () => {
    const one = reply(5);
    const other = reply(5, { field: 'point/2', to: 'Agreed.' });
    const answer = event('answer', 6, { field: 'point/1', to: 'changed', why: 'seen', base: one.id });
    expect(onlyVisit(afterwards(share(4), one, other, answer)).replies).toMatchObject([
      { text: 'The policy was signed.', answer: { text: 'changed', why: 'seen', at: on(6) } },
      { text: 'Agreed.', answer: null },
    ]);
    const again = event('answer', 7, { field: 'point/1', to: 'kept', base: answer.id });
    const more = reply(8, { to: 'Still no.' });
    expect(onlyVisit(afterwards(share(4), one, answer, again, more)).replies).toMatchObject([
      { text: 'The policy was signed.', answer: { text: 'kept' } },
      { text: 'Still no.', answer: null },
    ]);
  });

  test('after final a change counts for nothing until it is accepted', () => {
    const final = event('final', 5);
    const correct = event('correct', 6, { field: 'ratings/1.1', to: 'Not met' });
    const record = afterwards(final, correct);
    expect(onlyVisit(record)).toMatchObject({
      stage: 'final',
      visit: { answers: allMet },
      pending: [{ field: 'the rating of 1.1', counts: '“Fully met”', would: '“Not met”' }],
    });
    expect(problemKinds(record)).toEqual(['pending']);
    for (const accepting of [event('final', 7), event('reopen', 7)]) {
      const accepted = afterwards(final, correct, accepting);
      expect(onlyVisit(accepted)).toMatchObject({
        visit: { answers: changed({ '1.1': 'Not met' }) },
        pending: [],
      });
      expect(accepted.problems).toEqual([]);
    }
    const back = event('correct', 7, { field: 'ratings/1.1', to: 'Fully met', base: correct.id });
    expect(afterwards(final, correct, back).problems).toEqual([]);
  });

  test('a note beside it waits for nobody', () => {
    const record = afterwards(event('final', 5), event('cell', 6, { field: 'notes', to: 'Ring', by: null }));
    expect(onlyVisit(record)).toMatchObject({ pending: [], cells: { notes: 'Ring' } });
    expect(record.problems).toEqual([]);
  });

  test('so does a form that is handed in again after that', () => {
    const again = filed(reading(allMet, 3), reading(changed({ '1.1': 'Not met' }), 7));
    const visit = onlyVisit(settled(again, [event('final', 5)]));
    expect(visit).toMatchObject({
      visit: { answers: allMet, submittedAt: on(3) },
      edition: again[0]?.edition,
      pending: [{ field: 'the rating of 1.1' }],
    });
    expect(onlyVisit(settled(again, [event('final', 8)])).visit.answers.ratings['1.1']).toBe('Not met');
  });
});

describe('second ratings', () => {
  const second = event('second', 5, {
    by: 'Sam Second',
    to: JSON.stringify({ '1.1': 'fully met', '2a': 'Mostly', '2b': 'Never' }),
  });

  test('stand beside the officer’s, and what was agreed beside both', () => {
    const agree = event('agree', 6, { field: 'ratings/2a', to: 'Mostly', why: 'seen twice' });
    const visit = onlyVisit(afterwards(second, agree));
    expect(visit.seconds).toMatchObject([
      {
        by: 'Sam Second',
        same: 1,
        differ: [
          { code: '2a', first: 'Always', second: 'Mostly', agreed: 'Mostly' },
          { code: '2b', first: 'Always', second: 'Never', agreed: null },
        ],
      },
    ]);
    expect(visit.visit.answers).toEqual(changed({ '2a': 'Mostly' }));
  });

  test('what was agreed before a second rating came settles nothing of it', () => {
    const agree = event('agree', 4, { field: 'ratings/2b', to: 'Always' });
    expect(onlyVisit(afterwards(agree, second)).seconds[0]?.differ).toMatchObject([
      { code: '2a' },
      { code: '2b', agreed: null },
    ]);
  });

  test('a second rating alone changes nothing of the visit', () => {
    expect(onlyVisit(afterwards(second)).visit.answers).toEqual(allMet);
  });

  test.each(['', 'no JSON', '[]', '{"1.1":1}', '{"9.9":"Fully met"}', '{"1.1":"Superb"}'])(
    '“%s” is no rating of this form, and told',
    (to) => {
      const record = afterwards({ ...second, to });
      expect(onlyVisit(record).seconds).toEqual([]);
      expect(problemKinds(record)).toEqual(['does-not-fit']);
    },
  );
});

describe('dates that cannot be', () => {
  test.each([
    ['after it was handed in', '2062-11-03', true],
    ['the day after', '2026-11-04', true],
    ['the day itself', '2026-11-03', false],
    ['before 2000', '1999-12-31', true],
    ['2000 itself', '2000-01-01', false],
  ])('%s', (_, visitDate, misdated) => {
    const record = settled(filed(reading({ ...allMet, visitDate })));
    expect(onlyVisit(record)).toMatchObject({ misdated, counts: !misdated });
    expect(problemKinds(record)).toEqual(misdated ? ['date'] : []);
    if (misdated)
      expect(record.problems[0]).toMatchObject({
        field: 'visitDate',
        whatToDo: expect.stringContaining('This visit') as string,
      });
  });

  test('corrected it counts', () => {
    const record = settled(filed(reading({ ...allMet, visitDate: '2062-11-03' })), [
      event('correct', 5, { field: 'visitDate', to: '2026-11-02' }),
    ]);
    expect(onlyVisit(record)).toMatchObject({ misdated: false, counts: true });
    expect(record.problems).toEqual([]);
  });

  test('a next visit before the visit is told', () => {
    const record = settled(filed(reading(changed({}, { fields: { next: '2026-11-02' } }))));
    expect(record.problems).toMatchObject([{ kind: 'date', field: 'fields/next' }]);
    expect(onlyVisit(record).counts).toBe(true);
  });
});
