/** Random records: a few visits that are handed in again and again, and people who do things about them at the same time. */
import fc from 'fast-check';
import type { Reading } from '../../../shared/record/edition';
import type { RecordedEvent } from '../../../shared/record/event';
import type { Answers } from '../../../shared/schema/answers';
import { allMet, visitOf } from '../../examples/example-answers';

const NAMES = ['Barn', 'Farm', 'Mill'];
const visitId = (place: number): string => `v${place + 1}`;

/** Few instants, so that much falls together. */
const instant = fc
  .record({ day: fc.integer({ min: 4, max: 9 }), minute: fc.integer({ min: 0, max: 2 }) })
  .map(({ day, minute }) => new Date(Date.UTC(2026, 10, day, 12, minute)).toISOString());

const answers = (place: number): fc.Arbitrary<Answers> =>
  fc
    .record({
      officer: fc.constantFrom('Olive Officer', 'Sam Second'),
      visitDate: fc.constantFrom('2026-11-03', '2026-11-02', '2062-11-03'),
      one: fc.constantFrom('Fully met', 'Not met', undefined),
      two: fc.constantFrom('Fully met', 'no machines', 'none here', undefined),
      lessons: fc.constantFrom('Always', 'Never'),
      comment: fc.constantFrom('Seen', undefined),
      decision: fc.constantFrom('Good', 'Not good', undefined),
      reason: fc.constantFrom('As seen', undefined),
    })
    .map(({ officer, visitDate, one, two, lessons, comment, decision, reason }) => ({
      ...allMet,
      provider: { name: NAMES[place] ?? '' },
      officer,
      visitDate,
      ratings: {
        '2a': lessons,
        ...(one !== undefined && { '1.1': one }),
        ...(two === 'Fully met' && { '1.2': two }),
      },
      notApplicable: two === undefined || two === 'Fully met' ? {} : { '1.2': two },
      comments: comment === undefined ? {} : { '1.1': comment },
      fields: {
        ...(decision !== undefined && { 'product-decision': decision }),
        ...(reason !== undefined && { 'product-decision-reason': reason }),
      },
    }));

const readings = (place: number): fc.Arbitrary<readonly Reading[]> =>
  fc
    .array(fc.record({ said: answers(place), submitted: instant, wait: fc.integer({ min: 0, max: 2 }) }), {
      minLength: 1,
      maxLength: 3,
    })
    .map((all) =>
      all.map(({ said, submitted, wait }, index) => ({
        ...visitOf(said, { id: visitId(place), formId: `form-${place}`, submittedAt: submitted }),
        at: new Date(Date.parse(submitted) + wait * 86_400_000 + index).toISOString(),
      })),
    );

const onVisit = fc.constantFrom(
  { kind: 'correct', field: 'ratings/1.1', to: 'Not met' },
  { kind: 'correct', field: 'ratings/1.1', to: 'Fully met' },
  { kind: 'correct', field: 'ratings/1.1', to: '' },
  { kind: 'correct', field: 'ratings/1.1', to: 'Superb' },
  { kind: 'agree', field: 'ratings/2a', to: 'Mostly' },
  { kind: 'correct', field: 'ratings/1.2', to: 'Fully met' },
  { kind: 'correct', field: 'notApplicable/1.2', to: 'no machines' },
  { kind: 'correct', field: 'comments/1.1', to: 'Looked again' },
  { kind: 'correct', field: 'officer', to: 'Sam Second' },
  { kind: 'correct', field: 'visitDate', to: '2026-11-01' },
  { kind: 'correct', field: 'visitDate', to: 'soon' },
  { kind: 'decide', field: 'decision', to: 'Good', why: 'Told so' },
  { kind: 'decide', field: 'decision', to: 'Not good', why: '' },
  { kind: 'cell', field: 'decision', to: 'Good' },
  { kind: 'cell', field: 'decision-reason', to: 'Typed' },
  { kind: 'cell', field: 'notes', to: 'Ring again' },
  { kind: 'baseline', field: 'ratings/2a', to: 'Never' },
  { kind: 'confirm', field: 'notApplicable/1.2' },
  { kind: 'confirm', field: 'notApplicable/1.2', to: 'no' },
  { kind: 'withdraw' },
  { kind: 'restore' },
  { kind: 'gone' },
  { kind: 'back' },
  { kind: 'share', to: '2026-11-08' },
  { kind: 'reply', field: 'point/1', to: 'No' },
  { kind: 'final' },
  { kind: 'reopen' },
  { kind: 'archive', to: 'an-archive', why: '2025/26' },
  { kind: 'unarchive' },
);
const onProvider = fc.oneof(
  fc.constantFrom('name:barn', 'name:farm', 'name:mill', 'name:nowhere').map((to) => ({ kind: 'merge', to })),
  fc.constant({ kind: 'unmerge' }),
  fc.constantFrom('name:barn', 'name:farm', 'name:mill').map((to) => ({ kind: 'unmerge', to })),
);

const oneEvent = fc.record({
  about: fc.oneof(
    { weight: 5, arbitrary: onVisit.map((what) => ({ type: 'visit', what })) },
    { weight: 1, arbitrary: onProvider.map((what) => ({ type: 'provider', what })) },
  ),
  place: fc.integer({ min: 0, max: 3 }),
  at: instant,
  by: fc.constantFrom('Sam Second', 'Olive Officer', null),
  /** How many events before the writer looked; more than there are: nobody's. */
  saw: fc.option(fc.integer({ min: 0, max: 14 })),
});

export interface AnyRecord {
  readonly readings: readonly Reading[];
  readonly events: readonly RecordedEvent[];
}

export const anyRecord: fc.Arbitrary<AnyRecord> = fc
  .record({
    visits: fc.tuple(readings(0), readings(1), readings(2)),
    events: fc.array(oneEvent, { maxLength: 12 }),
    /** The order of ids is not that of instants. */
    turn: fc.integer({ min: 1, max: 96 }),
  })
  .map(({ visits, events, turn }) => ({
    readings: visits.flat(),
    events: events.map(({ about, place, at, by, saw }, index): RecordedEvent => {
      const idOf = (one: number): string => `e${String((one * turn + one) % 97).padStart(2, '0')}-${one}`;
      const id =
        about.type === 'visit'
          ? (['v1', 'v2', 'v3', 'v9'][place] ?? '')
          : (['name:barn', 'name:farm', 'name:mill', 'name:nowhere'][place] ?? '');
      return {
        v: 1,
        id: idOf(index),
        at,
        by,
        subject: { type: about.type, id },
        ...about.what,
        ...(saw !== null && { base: saw < events.length ? idOf(saw) : 'e-lost' }),
      };
    }),
  }));
