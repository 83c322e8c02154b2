/** The History tab: a row an event, in the words of whoever reads it and whole, so that the record can be read back from it. */
import { InputError } from '../errors';
import { parseEvent, type Kind, type RecordedEvent } from '../record/event';
import type { CellsOf } from '../schema/workbook-plan';
import { byProduct, tableTab } from './define-tab';
import { CHUNK_SIZE, chunksOf } from './kept-data';

const REST = { hidden: true } as const;

export const historyTab = tableTab({
  id: 'history',
  title: 'History',
  hidden: true,
  columns: [
    byProduct('at', 'At (UTC)', 190, 'text'),
    byProduct('who', 'Who', 160, 'text', {
      note: 'Empty where nobody can know, as of what is typed into a cell.',
    }),
    byProduct('what', 'What', 280, 'paragraph'),
    byProduct('subject', 'Subject', 200, 'text'),
    byProduct('kind', 'Kind', 100, 'text'),
    byProduct('field', 'Field', 160, 'text'),
    byProduct('from', 'From', 220, 'paragraph'),
    byProduct('to', 'To', 220, 'paragraph'),
    byProduct('why', 'Why', 260, 'paragraph'),
    byProduct('id', 'Id', 180, 'text'),
    byProduct('base', 'Base', 180, 'text'),
    byProduct('version', 'Version', 60, 'number', REST),
    byProduct('from-rest', 'From, continued', 60, 'text', REST),
    byProduct('to-rest', 'To, continued', 60, 'text', REST),
    byProduct('why-rest', 'Why, continued', 60, 'text', REST),
  ],
});
type HistoryCells = CellsOf<(typeof historyTab)['columns'][number]['key']>;

const DID: Readonly<Record<Kind, string>> = {
  edition: 'Form handed in again',
  gone: 'Response missing from its form',
  back: 'Response back in its form',
  correct: 'Corrected',
  decide: 'Decided',
  confirm: 'Confirmed that it does not apply',
  withdraw: 'Withdrawn',
  restore: 'Restored',
  share: 'Report shared',
  reply: 'Provider replied',
  answer: 'Reply answered',
  second: 'Second rating',
  agree: 'Rating agreed',
  final: 'Made final',
  reopen: 'Reopened',
  archive: 'Archived',
  unarchive: 'Brought back from its archive',
  'action-add': 'Action added',
  'action-set': 'Action changed',
  'action-close': 'Action closed',
  status: 'Status on the list',
  concern: 'Concern between visits',
  verdict: 'What the register said',
  merge: 'Merged into another provider',
  unmerge: 'Merging undone',
  cell: 'Typed in the sheet',
  baseline: 'As it stood when History began',
  redact: 'Text taken out',
  remove: 'Removed for good',
  'mail-intent': 'About to be mailed',
  'mail-sent': 'Mailed',
};

/** What was done, in words; the kind as it is written where it is not known here. */
export const didInWords = ({ kind }: Pick<RecordedEvent, 'kind'>): string =>
  Object.hasOwn(DID, kind) ? DID[kind as Kind] : kind; // Just asked for.

/** What a person reads of an event. */
const inWords = (event: RecordedEvent): string =>
  (event.field ?? '') === '' ? didInWords(event) : `${didInWords(event)}: ${event.field}`;

/** One text in the two cells that it may take. @throws InputError where it is longer */
function inCells(text: string | undefined, what: string): readonly [string | null, string | null] {
  const [first = null, second = null, ...more] = chunksOf(text ?? '');
  if (more.length > 0)
    throw new InputError(
      `${what} is too long for History: ${text?.length ?? 0} characters, where ${2 * CHUNK_SIZE} fit. Shorten it.`,
    );
  return [first, second];
}

/**
 * The row that keeps an event.
 * @throws InputError where one of its texts is too long.
 */
export function encodeEvent(event: RecordedEvent): HistoryCells {
  const { v, id, at, by, subject, kind, field, base } = event;
  const [from, fromRest] = inCells(event.from, 'What stood there before');
  const [to, toRest] = inCells(event.to, 'What is to stand there');
  const [why, whyRest] = inCells(event.why, 'The reason');
  return {
    at,
    who: by,
    what: inWords(event),
    subject: `${subject.type} ${subject.id}`,
    kind,
    field: field ?? null,
    from,
    to,
    why,
    id,
    base: base ?? null,
    version: v,
    'from-rest': fromRest,
    'to-rest': toRest,
    'why-rest': whyRest,
  };
}

/**
 * The event that a row keeps, whatever its words for people say by now.
 * @param where which row, for people, e.g. "Row 12 of History"
 * @throws InputError naming what is missing or was changed.
 */
export function decodeEvent(row: Partial<HistoryCells>, where: string): RecordedEvent {
  const subject = String(row.subject ?? '');
  const space = subject.indexOf(' ');
  const texts = {
    field: row.field ?? '',
    from: `${row.from ?? ''}${row['from-rest'] ?? ''}`,
    to: `${row.to ?? ''}${row['to-rest'] ?? ''}`,
    why: `${row.why ?? ''}${row['why-rest'] ?? ''}`,
    base: row.base ?? '',
  };
  return parseEvent(
    {
      v: row.version ?? undefined,
      id: row.id ?? undefined,
      at: row.at ?? undefined,
      by: row.who ?? null,
      subject: space < 0 ? undefined : { type: subject.slice(0, space), id: subject.slice(space + 1) },
      kind: row.kind ?? undefined,
      ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== '')),
    },
    where,
  );
}
