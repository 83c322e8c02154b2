/** A record that is settled in parts comes to what it comes to as a whole. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countyOfRecord, RecordTally } from '../../../shared/record/county-of-record';
import { newEditions, type Reading } from '../../../shared/record/edition';
import type { RecordedEvent } from '../../../shared/record/event';
import { RecordParts } from '../../../shared/record/record-parts';
import { removedProvider } from '../../../shared/record/removed-marks';
import { settle, settlePart, Told } from '../../../shared/record/settle';
import { usualSettings } from '../../../shared/schema/settings';
import { allMet } from '../../examples/example-answers';
import { exampleFramework } from '../../examples/example-framework';
import { anyRecord } from './any-record';
import { about, event, linesIn, on, reading } from './record-examples';

const how = { frameworks: [exampleFramework], settings: usualSettings, asOf: '2026-11-26' };

function partsOf(readings: readonly Reading[], events: readonly RecordedEvent[]) {
  const parts = new RecordParts();
  readings.forEach((one) => parts.addReading(one));
  events.forEach((one) => parts.addEvent(one));
  return parts.parts();
}

const inOrder = <T extends { readonly id: string }>(all: readonly T[]): readonly T[] =>
  [...all].sort((a, b) => (a.id < b.id ? -1 : 1));
const inLineOrder = <T extends { readonly visitId: string }>(all: readonly T[]): readonly T[] =>
  [...all].sort((a, b) => (a.visitId < b.visitId ? -1 : a.visitId > b.visitId ? 1 : 0));

function inParts(readings: readonly Reading[], events: readonly RecordedEvent[]) {
  const told = new Told();
  const tally = new RecordTally(how.asOf);
  const settled = partsOf(readings, events).map((part) => {
    const input = {
      ...how,
      responses: newEditions(
        [],
        part.readings.flatMap((at) => readings[at] ?? []),
      ),
      events: part.events.flatMap((at) => events[at] ?? []),
    };
    const record = settlePart(input, told);
    tally.add(record, input);
    return record;
  });
  return {
    visits: inOrder(settled.flatMap(({ visits }) => visits)),
    lines: inLineOrder(linesIn({ visits: settled.flatMap(({ visits }) => visits) })),
    actions: inOrder(settled.flatMap(({ actions }) => actions)),
    providers: inOrder(settled.flatMap(({ providers }) => providers)),
    removed: settled
      .flatMap(({ removed }) => removed)
      .map(({ id }) => id)
      .sort(),
    problems: told.list(),
    county: tally.county(),
  };
}

function whole(readings: readonly Reading[], events: readonly RecordedEvent[]) {
  const input = { ...how, responses: newEditions([], readings), events };
  const record = settle(input);
  return {
    ...record,
    removed: record.removed.map(({ id }) => id).sort(),
    county: countyOfRecord(record, input),
  };
}

const provider = (name: string, urn?: string) => ({
  ...allMet,
  provider: { name, ...(urn !== undefined && { urn }) },
});
const texts = fc.constantFrom('Barn', 'Farm', 'Mill', 'Forge');

/** What brings parts together, or says something of a subject in another part. */
const further = fc.array(
  fc.oneof(
    texts.map((to) => ({ kind: 'correct', field: 'provider/name', to })),
    fc.constantFrom('101', '102').map((to) => ({ kind: 'correct', field: 'provider/urn', to })),
    fc.constantFrom('v1', 'v2', 'none').map((to) => ({ kind: 'correct', field: 'response-of', to })),
    fc.constantFrom('officer', 'comments/1.1').map((field) => ({ kind: 'redact', field, why: 'a name' })),
    fc.constant({ kind: 'remove', why: 'kept for long enough' }),
    fc
      .constantFrom(
        'name:barn',
        'name:farm',
        'urn:101',
        ...['name:barn', 'name:forge', 'urn:101'].map(removedProvider),
      )
      .map((id) => ({ kind: 'remove', subject: { type: 'provider', id } })),
    fc.constant({ kind: 'mail-intent', to: 'lead@la.example' }),
    fc.constant({ kind: 'mail-sent', base: 'f0' }),
    fc.constant({ kind: 'of tomorrow' }),
  ),
  { maxLength: 6 },
);

test('random records, whatever is corrected, merged, taken out or not known', () => {
  fc.assert(
    fc.property(
      anyRecord,
      further,
      fc.array(fc.record({ name: texts, urn: fc.constantFrom('101', '102', undefined) }), { maxLength: 3 }),
      fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 6, maxLength: 6 }),
      fc.boolean(),
      ({ readings, events }, more, others, places, oneForm) => {
        const all = [
          ...readings.map((one) => (oneForm ? { ...one, formId: 'form' } : one)),
          ...others.map(({ name, urn }, at) =>
            reading(provider(name, urn), 4, { id: `v${at + 4}`, formId: 'form' }),
          ),
        ];
        const said = more.map((what, at): RecordedEvent => ({
          v: 1,
          // Now and then an id that is another's already.
          id: at === 5 ? (events[0]?.id ?? 'f5') : `f${at}`,
          at: on(10, at),
          by: 'Lee Lead',
          subject: { type: 'visit', id: `v${places[at] ?? 1}` },
          ...what,
        }));
        const { problems, county, ...record } = whole(all, [...events, ...said]);
        expect(inParts(all, [...events, ...said])).toEqual({
          ...record,
          lines: inLineOrder(linesIn(record)),
          problems,
          county,
        });
      },
    ),
    { seed: 20261127, numRuns: Number(process.env['RECORD_RUNS'] ?? 150) },
  );
});

describe('what belongs together', () => {
  const far = reading(provider('Barn'), 3, { id: 'v1' });
  const near = reading(provider('Farm'), 4, { id: 'v2' });
  const count = (readings: readonly Reading[], events: readonly RecordedEvent[] = []) =>
    partsOf(readings, events).length;

  test('visits to providers of other names are apart', () => {
    expect(count([far, near])).toBe(2);
  });

  test.each([
    ['a merging', event('merge', 5, { ...about('provider', 'name:barn'), to: 'name:farm' })],
    ['a corrected name', event('correct', 5, { field: 'provider/name', to: 'farm' })],
    ['an answer which response it is', event('correct', 5, { field: 'response-of', to: 'v2' })],
    [
      'an action for the other visit',
      event('action-add', 5, { ...about('action', 'v1#1.1'), field: 'visit', to: 'v2' }),
    ],
    [
      'the LA’s list, by which one is called so',
      event('baseline', 5, { ...about('provider', 'name:barn'), field: 'provider', to: 'Farm' }),
    ],
  ])('%s joins them', (_, joining) => {
    expect(count([far, near], [joining])).toBe(1);
  });

  test('one moment in one form joins them, and one number does', () => {
    const same = { formId: 'form', submittedAt: on(3) };
    expect(
      count([
        { ...far, ...same },
        { ...near, ...same },
      ]),
    ).toBe(1);
    expect(
      count([
        reading(provider('Barn', '101'), 3, { id: 'v1' }),
        reading(provider('Farm', '101'), 4, { id: 'v2' }),
      ]),
    ).toBe(1);
  });

  test('what was taken out of one part stands in nothing that is told of another', () => {
    const said = { ...provider('Barn'), officer: 'Rowan Secret' };
    const readings = [reading(said, 3, { id: 'v1' }), near];
    const events = [
      event('redact', 6, { field: 'officer' }),
      event('correct', 6, { ...about('visit', 'v2'), field: 'visitDate', to: 'Rowan Secret' }),
    ];
    expect(partsOf(readings, events)).toHaveLength(2);
    expect(JSON.stringify(inParts(readings, events).problems)).toBe(
      JSON.stringify(whole(readings, events).problems),
    );
  });
});
