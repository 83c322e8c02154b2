/** Files of one JSON object a line: submissions as readings of responses, and events of the record. */
import type { Reading } from '../../shared/record/edition';
import { parseEvent, RecordedEvent } from '../../shared/record/event';
import { InputError } from '../../shared/errors';
import { parseJson, sourceOf, type World } from './command';
import { unknownKeys } from './unknown-keys';
import { visitOf } from './visit-line';

type ReadingOptions = Omit<Parameters<typeof visitOf>[2], 'idWithoutOne'>;

interface FileLine {
  readonly text: string;
  /** File and line, for messages. */
  readonly at: string;
  readonly number: number;
}

const linesOf = (text: string, source: string): readonly FileLine[] =>
  text
    .split(/\r?\n/)
    .map((line, index) => ({ text: line, at: `${source}, line ${index + 1}`, number: index + 1 }))
    .filter((line) => line.text.trim() !== '');

/**
 * The submissions of a file. Without an id a line is its own submission; of two on one day the later line stands. Lines
 * with one id are editions of one visit; of two that were handed in at one time the later line stands, which is told.
 * @throws InputError naming line, field and what was expected.
 */
export function readSubmissions(text: string, source: string, options: ReadingOptions): readonly Reading[] {
  const seen = new Map<string, { readonly at: string; readonly said: string; readonly count: number }>();
  return linesOf(text, source).map((line) => {
    const idWithoutOne = `line-${String(line.number).padStart(9, '0')}`;
    const read = visitOf(line.text, line.at, { ...options, idWithoutOne });
    const { visit } = read;
    if (read.form === null)
      options.sayOnce(
        line.at,
        `${read.unknown} Such visits are kept, and left out of the figures: give that version’s file with --own, older versions first.`,
      );
    const key = `${visit.id}\n${visit.submittedAt}`;
    const said = JSON.stringify([visit.framework, visit.instrument, visit.answers]);
    const before = seen.get(key);
    const count = (before?.count ?? 0) + 1;
    seen.set(key, { at: line.at, said, count });
    if (before === undefined || before.said === said || visit.at !== undefined) return visit;
    options.sayOnce(
      line.at,
      `it has the id “${visit.id}” of ${before.at}, was handed in at the same time and says something else: this line stands. Give another visit an id of its own, and a later edition its submittedAt.`,
    );
    return { ...visit, at: new Date(Date.parse(visit.submittedAt) + count).toISOString() };
  });
}

/** The events of a file's text. @throws InputError naming line, field and what was expected. */
const readEvents = (
  text: string,
  source: string,
  sayOnce: ReadingOptions['sayOnce'],
): readonly RecordedEvent[] =>
  linesOf(text, source).map((line) => {
    const value = parseJson(line.text, line.at);
    const event = parseEvent(value, line.at);
    const unread = unknownKeys(value, Object.keys(RecordedEvent.shape));
    if (unread !== null) sayOnce(line.at, unread);
    return event;
  });

/**
 * The events of a command's file; none where it names none.
 * @param beside the command's file of visits, which may be standard input, too
 * @throws InputError naming line, field and what was expected, and where both files are standard input.
 */
export async function eventsOf(
  file: string | undefined,
  beside: string,
  world: World,
  sayOnce: ReadingOptions['sayOnce'],
): Promise<readonly RecordedEvent[]> {
  if (file === undefined) return [];
  if (file === '-' && beside === '-')
    throw new InputError('Visits and events cannot both be standard input: name a file for one of them.');
  return readEvents(await world.readText(file), sourceOf(file), sayOnce);
}
