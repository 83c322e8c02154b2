/** Files of one JSON object a line: submissions as readings of responses, and events of the record. */
import { built } from '../../shared/schema/built';
import { contentHash } from '../../shared/record/content-hash';
import type { Reading } from '../../shared/record/edition';
import { parseEvent, RecordedEvent } from '../../shared/record/event';
import { InputError } from '../../shared/errors';
import { parseJson, type World } from './command';
import type { FileLine } from './line-file';
import { unknownKeys } from './unknown-keys';
import { visitOf } from './visit-line';

type ReadingOptions = Omit<Parameters<typeof visitOf>[2], 'idWithoutOne'>;

/**
 * The submissions of a file. Without an id a line is its own submission; of two on one day the later line stands. Lines
 * with one id are editions of one visit; of two that were handed in at one time the later line stands, which is told.
 */
export class SubmissionLines {
  private readonly seen = new Map<
    string,
    { readonly at: string; readonly said: string; readonly count: number }
  >();
  /** Of lines that take the place of another: how many milliseconds later they are filed. */
  private readonly later = new Map<number, number>();

  constructor(private readonly options: ReadingOptions) {}

  /** A line for the first time, in the file's order. @throws InputError naming line, field and what was expected. */
  take(line: FileLine): Reading {
    const { visit, ...read } = this.visitOf(line, this.options.sayOnce);
    if (read.form === null)
      this.options.sayOnce(
        line.at,
        `${read.unknown} Such visits are kept, and left out of the figures: give that version’s file with --own, older versions first.`,
      );
    const key = `${visit.id}\n${visit.submittedAt}`;
    const said = contentHash([visit.framework, visit.instrument, visit.answers]);
    const before = this.seen.get(key);
    const count = (before?.count ?? 0) + 1;
    this.seen.set(key, { at: line.at, said, count });
    if (before === undefined || before.said === said || visit.at !== undefined) return visit;
    this.options.sayOnce(
      line.at,
      `it has the id “${visit.id}” of ${before.at}, was handed in at the same time and says something else: this line stands. Give another visit an id of its own, and a later edition its submittedAt.`,
    );
    this.later.set(line.number, count);
    return this.asFiled(visit, line);
  }

  /** One that was taken before. */
  again(line: FileLine): Reading {
    return this.asFiled(this.visitOf(line, () => undefined).visit, line);
  }

  private visitOf(line: FileLine, sayOnce: ReadingOptions['sayOnce']): ReturnType<typeof visitOf> {
    const idWithoutOne = `line-${String(line.number).padStart(9, '0')}`;
    return visitOf(line.text, line.at, { ...this.options, sayOnce, idWithoutOne });
  }

  private asFiled(visit: Reading, { number }: FileLine): Reading {
    const count = this.later.get(number);
    if (count === undefined) return visit;
    return { ...visit, at: new Date(Date.parse(visit.submittedAt) + count).toISOString() };
  }
}

/** The event of a line. @param sayOnce takes what is odd and stops nothing @throws InputError naming line, field and what was expected. */
export function eventOf(line: FileLine, sayOnce: ReadingOptions['sayOnce']): RecordedEvent {
  const value = parseJson(line.text, line.at);
  const event = parseEvent(value, line.at);
  const unread = unknownKeys(value, Object.keys(built(RecordedEvent).shape));
  if (unread !== null) sayOnce(line.at, unread);
  return event;
}

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
  onlyOneFromStandardInput(file, beside);
  const opened = await world.openLines(file);
  try {
    return Array.from(opened.lines(), (line) => eventOf(line, sayOnce));
  } finally {
    opened.close();
  }
}

/** @throws InputError where both files are standard input. */
export function onlyOneFromStandardInput(events: string | undefined, visits: string): void {
  if (events === '-' && visits === '-')
    throw new InputError('Visits and events cannot both be standard input: name a file for one of them.');
}
