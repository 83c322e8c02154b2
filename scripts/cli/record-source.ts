/**
 * A record from files, a part at a time: what `--visits`, `--events`, `--as-of` and `--own` say, for every command that
 * settles one. The files are read twice; of what they say only what joins one line to another is kept.
 */
import { newEditions } from '../../shared/record/edition';
import { RecordParts, type RecordPart } from '../../shared/record/record-parts';
import type { RecordInput } from '../../shared/record/settled';
import { usualSettings } from '../../shared/schema/settings';
import { frameworksWith } from './choose-framework';
import { dayOf, required, type Arguments, type World } from './command';
import { linesOfText, sourceOf } from './line-file';
import { eventOf, onlyOneFromStandardInput, SubmissionLines } from './record-lines';
import { latestHandIn } from './visit-line';

/** The options that `openRecord` reads. */
export const RECORD_OPTIONS = { values: ['visits', 'events', 'as-of'], lists: ['own'] };

/** So many readings are held at a time, unless more than that belong together. */
const AT_ONCE = 200;

export interface RecordSource {
  /** What the file of visits is called. */
  readonly source: string;
  readonly how: Pick<RecordInput, 'frameworks' | 'settings' | 'asOf'>;
  /** Parts that can be settled each by itself; together they are the record. */
  readonly parts: () => Iterable<RecordInput>;
}

/**
 * Opens the record, gives it to the work, and closes it.
 * @throws InputError naming file, line, field and what was expected.
 */
export async function withRecord<T>(
  given: Arguments,
  world: World,
  work: (record: RecordSource) => T | Promise<T>,
): Promise<T> {
  const file = required(given, 'visits', 'a file with one JSON object a line, or - for standard input');
  const eventsFile = given.values['events'];
  onlyOneFromStandardInput(eventsFile, file);
  const asOf = dayOf(given, 'as-of', world.today);
  const known = await frameworksWith(given.lists['own'], world);
  const told = new Set<string>();
  const sayOnce = (at: string, text: string): void => {
    if (!told.has(text)) world.say(`${at}: ${text}`);
    told.add(text);
  };
  const latest = latestHandIn(asOf > world.today ? asOf : world.today);
  const submissions = new SubmissionLines({ known, latest, sayOnce });
  const visits = await world.openLines(file);
  try {
    const events = eventsFile === undefined ? linesOfText('', '') : await world.openLines(eventsFile);
    try {
      const parts = new RecordParts();
      for (const line of visits.lines()) parts.addReading(submissions.take(line));
      for (const line of events.lines()) parts.addEvent(eventOf(line, sayOnce));
      const how = { frameworks: known, settings: usualSettings, asOf };
      function* inputs(): Iterable<RecordInput> {
        for (const part of inBatches(parts.parts()))
          yield {
            ...how,
            responses: newEditions(
              [],
              part.readings.map((place) => submissions.again(visits.line(place))),
            ),
            events: part.events.map((place) => eventOf(events.line(place), () => undefined)),
          };
      }
      return await work({ source: sourceOf(file), how, parts: inputs });
    } finally {
      events.close();
    }
  } finally {
    visits.close();
  }
}

/** Parts put together as far as they are small. */
function* inBatches(parts: readonly RecordPart[]): Iterable<RecordPart> {
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
