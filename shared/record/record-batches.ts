/** A record in batches of parts, so that what is made of one is let go before the next. */
import type { Edition } from './edition';
import type { RecordedEvent } from './event';
import { RecordParts, type RecordPart } from './record-parts';
import type { RecordInput } from './settled';

/**
 * So many readings and events are settled at a time, unless more than that belong together. Of fewer, what was made is let
 * go while it is young: with four times as many, a million lines take a fifth more memory.
 */
const AT_ONCE = 50;

/** Parts put together as far as they are small. */
export function* inBatches(parts: readonly RecordPart[]): Iterable<RecordPart> {
  let batch: RecordPart = { readings: [], events: [] };
  const size = (): number => batch.readings.length + batch.events.length;
  for (const part of parts) {
    if (size() > 0 && size() + part.readings.length + part.events.length > AT_ONCE) {
      yield batch;
      batch = { readings: [], events: [] };
    }
    for (const place of part.readings) batch.readings.push(place);
    for (const place of part.events) batch.events.push(place);
  }
  if (size() > 0) yield batch;
}

/** The batches of a record that is held whole. @param how how each of them is settled */
export function* partsOfHeld(
  how: Omit<RecordInput, 'responses' | 'events'>,
  editions: readonly Edition[],
  events: readonly RecordedEvent[],
): Iterable<RecordInput> {
  const parts = new RecordParts();
  for (const edition of editions) parts.addReading(edition);
  for (const event of events) parts.addEvent(event);
  for (const part of inBatches(parts.parts()))
    yield {
      ...how,
      responses: part.readings.flatMap((place) => editions[place] ?? []),
      events: part.events.flatMap((place) => events[place] ?? []),
    };
}
