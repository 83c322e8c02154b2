/**
 * A record from files, a part at a time: what `--visits`, `--events`, `--workbook`, `--as-of` and `--own` say, for every
 * command that settles one. Files of lines are read twice; of what they say only what joins one line to another is kept.
 */
import { InputError } from '../../shared/errors';
import { newEditions } from '../../shared/record/edition';
import { inBatches, partsOfHeld } from '../../shared/record/record-batches';
import { RecordParts } from '../../shared/record/record-parts';
import type { RecordInput } from '../../shared/record/settled';
import { usualSettings } from '../../shared/schema/settings';
import { frameworksWith } from './choose-framework';
import { dayOf, required, type Arguments, type World } from './command';
import { linesOfText, sourceOf } from './line-file';
import { eventOf, onlyOneFromStandardInput, SubmissionLines } from './record-lines';
import { latestHandIn } from './visit-line';
import {
  asOneRecord,
  readWorkbookRecord,
  workbookFiles,
  type NamedRecord,
  type WorkbooksRecord,
} from './workbooks';

/** The options that `openRecord` reads. */
export const RECORD_OPTIONS = { values: ['visits', 'events', 'as-of'], lists: ['own', 'workbook'] };

/** The same, for `--help`. */
export const RECORD_USAGE =
  '(--visits FILE.ndjson|- [--events FILE.ndjson|-] [--own FRAMEWORK.csv|.xlsx|.json]… | --workbook FILE.xlsx…) [--as-of DATE]';
export const WORKBOOK_HELP = `--workbook  the county workbook, downloaded from Google Sheets (File, Download, Microsoft Excel): its hidden record is
            read, with its own frameworks and settings. What people typed into cells is in it once somebody has chosen
            “Refresh county tabs” since. Give several, or a folder of them, and they count as one, each visit once`;

export interface RecordSource {
  /** What the file of visits, or the workbook, is called. */
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
  const asOf = dayOf(given, 'as-of', world.today);
  const workbooks = given.lists['workbook'] ?? [];
  if (workbooks.length > 0) return work(await recordOfWorkbooks(given, workbooks, asOf, world));
  const file = required(
    given,
    'visits',
    'a file with one JSON object a line, or - for standard input; or give --workbook FILE.xlsx',
  );
  const eventsFile = given.values['events'];
  onlyOneFromStandardInput(eventsFile, file);
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

/** @throws InputError, NewerError where one of the workbooks cannot be read, or something else was given with them. */
async function recordOfWorkbooks(
  given: Arguments,
  paths: readonly string[],
  asOf: string,
  world: World,
): Promise<RecordSource> {
  const beside = ['visits', 'events'].find((name) => given.values[name] !== undefined);
  const named = beside ?? (given.lists['own'] === undefined ? undefined : 'own');
  if (named !== undefined)
    throw new InputError(
      `--workbook and --${named} cannot both be given: the workbook has visits, events and frameworks of its own.`,
    );
  const records: NamedRecord[] = [];
  for (const file of await workbookFiles(paths, world))
    records.push({ file, record: await readWorkbookRecord(file, world) });
  return sourceOfRecord(records.map(({ file }) => file).join(', '), asOneRecord(records, world.say), asOf);
}

/** A record that is held whole, to be settled in parts. @param source what it is called */
export function sourceOfRecord(source: string, record: WorkbooksRecord, asOf: string): RecordSource {
  const { editions, events, frameworks, settings, areMatched } = record;
  const how = { frameworks, settings, asOf };
  return { source, how, parts: () => partsOfHeld({ ...how, areMatched }, editions, events) };
}
