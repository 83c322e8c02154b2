/** Events and editions come back from their rows as they were, and settle to the same record. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newEditions } from '../../../shared/record/edition';
import { KINDS, type RecordedEvent } from '../../../shared/record/event';
import { decodeEvent, encodeEvent, historyTab } from '../../../shared/workbook/history-tab';
import { decodeEdition, encodeEdition, responsesTab } from '../../../shared/workbook/responses-tab';
import { allMet, changed } from '../../examples/example-answers';
import { anyRecord } from '../record/any-record';
import { event, filed, reading, settled } from '../record/record-examples';

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('=1+1', "'quoted", ' blanks ', 'two\nlines', '', '{"1.1":"Fully met"}'),
);
const anyEvent: fc.Arbitrary<RecordedEvent> = fc
  .record({
    kind: fc.constantFrom(...KINDS, 'applaud'),
    by: fc.constantFrom('Ash Instance', null),
    type: fc.constantFrom('visit', 'provider', 'form'),
    id: fc.constantFrom('v1', 'name:made up farm', 'v1#2a'),
    texts: fc.record({ field: text, from: text, to: text, why: text, base: text }, { requiredKeys: [] }),
    v: fc.constantFrom(1, 2),
  })
  .map(({ kind, by, type, id, texts, v }) => ({
    ...event('correct', 4),
    ...{ v, kind, by, subject: { type, id } },
    ...Object.fromEntries(Object.entries(texts).filter(([, one]) => one !== '')),
  }));

test('a row of History has a column for each part of an event', () => {
  expect(historyTab.columns.flatMap(({ header, hidden }) => (hidden ? [] : [header]))).toEqual([
    ...['At (UTC)', 'Who', 'What', 'Subject', 'Kind', 'Field', 'From', 'To', 'Why', 'Id', 'Base'],
  ]);
  const keys = historyTab.columns.map(({ key }) => key);
  expect(Object.keys(encodeEvent(event('withdraw', 4))).sort()).toEqual([...keys].sort());
});

test('a row of the responses’ record fills its columns, the parts that are not needed with nothing', () => {
  const [edition] = filed(reading(allMet));
  const row = edition ? encodeEdition(edition) : {};
  expect(Object.keys(row).sort()).toEqual(responsesTab.columns.map(({ key }) => key).sort());
});

describe('an event', () => {
  test('comes back from its row as it was, of every kind, unknown ones too', () => {
    fc.assert(
      fc.property(anyEvent, (one) => {
        expect(decodeEvent(encodeEvent(one), 'Row 2')).toEqual(one);
      }),
      { seed: 20261126, numRuns: 300 },
    );
  });

  test('reads as what was done', () => {
    expect(encodeEvent(event('correct', 4, { field: 'visitDate' })).what).toBe('Corrected: visitDate');
    expect(encodeEvent(event('withdraw', 4)).what).toBe('Withdrawn');
    for (const kind of ['applaud', 'constructor'])
      expect(encodeEvent({ ...event('withdraw', 4), kind }).what).toBe(kind);
    for (const kind of KINDS) expect(encodeEvent(event(kind, 4)).what).not.toBe(kind);
  });

  const long = (length: number): RecordedEvent => event('correct', 4, { to: '😀'.repeat(length / 2) });
  test.each([44_998, 45_000, 45_002, 89_996])(
    'a text of %i characters goes into cells that hold it',
    (length) => {
      const row = encodeEvent(long(length));
      for (const cell of Object.values(row)) expect(String(cell ?? '').length).toBeLessThanOrEqual(45_000);
      expect(decodeEvent(row, 'Row 2')).toMatchObject({ to: '😀'.repeat(length / 2) });
    },
  );

  test('one that is longer is refused, in words', () => {
    expect(() => encodeEvent(long(90_004))).toThrow('What is to stand there is too long for History: 90004');
  });

  test.each([
    ['id', null, 'id is missing'],
    ['at', 'soon', 'at is “soon”: must be a UTC instant'],
    ['subject', 'v1', 'subject is missing'],
    ['version', null, 'v is missing'],
  ])('a row whose %s was changed is refused with what is wrong', (key, value, message) => {
    expect(() =>
      decodeEvent({ ...encodeEvent(event('withdraw', 4)), [key]: value }, 'Row 2 of History'),
    ).toThrow(`Row 2 of History cannot be used: ${message}`);
  });

  test('what it says for people may be put in other words', () => {
    const one = event('withdraw', 4);
    expect(decodeEvent({ ...encodeEvent(one), what: 'Taken out by mistake' }, 'Row 2')).toEqual(one);
  });
});

test('a record comes back from its tabs as it was', () => {
  fc.assert(
    fc.property(anyRecord, ({ readings, events }) => {
      const editions = newEditions([], readings);
      const kept = editions.map((one) => decodeEdition(encodeEdition(one), 'Row 2'));
      expect(kept).toEqual(editions);
      const happened = events.map((one) => decodeEvent(encodeEvent(one), 'Row 2'));
      expect({ ...settled(kept, happened), visits: [] }).toEqual({
        ...settled(editions, events),
        visits: [],
      });
      // The same event from a row and from where it was made is one.
      expect(settled([...kept, ...editions], [...happened, ...events]).problems).toEqual(
        settled(editions, events).problems,
      );
    }),
    { seed: 20261126, numRuns: 60 },
  );
});

test('a response too long for one cell is kept in parts', () => {
  const [edition] = filed(reading(changed({}, { comments: { '1.1': 'x'.repeat(100_000) } })));
  if (!edition) throw new Error('Nothing was filed.');
  const row = encodeEdition(edition);
  expect(row['data-3']).not.toBeNull();
  expect(decodeEdition(row, 'Row 2')).toEqual(edition);
  for (const change of [{ 'data-2': 'x' }, { 'data-1': 'x' }, { check: null }])
    expect(() => decodeEdition({ ...row, ...change }, 'Row 2 of Responses')).toThrow(
      'Row 2 of Responses cannot be read: it',
    );
  expect(() => decodeEdition({ ...row, 'data-schema': 2 }, 'Row 2 of Responses')).toThrow('newer version');
  expect(filed(reading(allMet)).map((one) => encodeEdition(one)['visit-id'])).toEqual(['v1']);
});
