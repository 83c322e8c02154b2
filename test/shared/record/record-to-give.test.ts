/** What of a record may leave its workbook: it comes to the same elsewhere, and says nothing that was taken out. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newEditions } from '../../../shared/record/edition';
import type { RecordedEvent } from '../../../shared/record/event';
import { exportedRows } from '../../../shared/record/export-rows';
import { gather } from '../../../shared/record/gather';
import { recordToGive } from '../../../shared/record/record-to-give';
import { removedProvider } from '../../../shared/record/removed-marks';
import { Told } from '../../../shared/record/settle';
import { usualSettings } from '../../../shared/schema/settings';
import { derby } from '../../../shared/frameworks/derby';
import { allMet } from '../../examples/example-answers';
import { exampleFramework } from '../../examples/example-framework';
import { anyRecord } from './any-record';
import { about, event, filed, reading } from './record-examples';

const how = { frameworks: [exampleFramework, derby], settings: usualSettings, asOf: '2026-11-26' };
const rowsOf = (record: Pick<ReturnType<typeof recordToGive>, 'editions' | 'events'>) => {
  const input = { ...how, responses: record.editions, events: record.events };
  const [rows] = exportedRows([input], input.asOf, new Told());
  return rows;
};

describe('what is given of a record', () => {
  test('comes to the same, given once or again', () => {
    fc.assert(
      fc.property(anyRecord, ({ readings, events }) => {
        const record = { editions: newEditions([], readings), events };
        const given = recordToGive({ ...how, responses: record.editions, events });
        expect(rowsOf(given)).toEqual(rowsOf(record));
        const again = recordToGive({ ...how, responses: given.editions, events: given.events });
        expect(rowsOf(again)).toEqual(rowsOf(record));
      }),
      { numRuns: 60 },
    );
  });

  test('has no text that was taken out, no visit that was removed, nothing about a pupil', () => {
    const secret = { ...allMet, comments: { '1.1': 'Secret of a pupil' } };
    const referral = { ...reading(allMet, 4), id: 'r', framework: 'derby', instrument: 'referral' };
    const editions = filed(
      { ...reading(secret), id: 'v1' },
      { ...reading({ ...secret, comments: { '1.1': 'Secret of a visit' } }), id: 'v2' },
      { ...referral, version: derby.version },
    );
    const events: RecordedEvent[] = [
      event('redact', 6, { field: 'comments/1.1', ...about('visit', 'v1') }),
      event('correct', 5, { field: 'comments/1.1', to: 'Secret too', ...about('visit', 'v2') }),
      event('remove', 7, { ...about('visit', 'v2') }),
    ];
    const given = recordToGive({ ...how, responses: editions, events });
    expect(JSON.stringify(given)).not.toContain('Secret');
    expect(given.editions.map(({ id }) => id)).toEqual(['v1']);
    expect(given.events.map(({ kind }) => kind).sort()).toEqual(['redact', 'remove']);
    // A copy that still has it stays out where the two come together.
    const [old, now] = [
      { name: 'old.xlsx', spreadsheet: 'one', editions, events: [], frameworks: [] },
      { name: 'new.xlsx', spreadsheet: 'one', ...given, frameworks: [] },
    ];
    for (const both of [gather([old, now]), gather([now, old])])
      expect(JSON.stringify(rowsOf(both))).not.toContain('Secret');
  });

  test('has nothing of a provider that was removed under its mark, though another workbook still says it', () => {
    const said = { ...allMet, provider: { name: 'Secret Barn' } };
    const id = 'name:secret barn';
    const editions = filed({ ...reading(said), id: 'v1' }, { ...reading(allMet, 4), id: 'v2' });
    const events: RecordedEvent[] = [
      event('concern', 5, { ...about('provider', id), to: 'Secret concern' }),
      event('remove', 7, about('provider', removedProvider(id))),
    ];
    const given = recordToGive({ ...how, responses: editions, events });
    expect(JSON.stringify(given).toLowerCase()).not.toContain('secret');
    expect(given.editions.map((one) => one.id)).toEqual(['v2']);
    expect(given.events.map(({ kind }) => kind)).toEqual(['remove']);
  });
});
