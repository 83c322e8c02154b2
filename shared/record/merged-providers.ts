/**
 * What people wrote beside a provider, and beside those that were merged into it. Nothing is lost: texts stand one under
 * the other, of what can have one value only the other one is told; and taken apart again each has its own.
 */
import { isIsoDate } from '../schema/dates';
import type { ProviderField } from '../schema/listed-provider';
import { columnInWords } from './column-words';
import { inOrder, type RecordedEvent } from './event';
import type { ProblemList } from './problem';

/** A provider by one of its ids. */
export interface ProviderMember {
  readonly id: string;
  readonly name: string;
  /** What a row of the LA's list calls it; '' where it has none. */
  readonly listedAs: string;
  /** The event that merged it into another, and into which; null for the one that the others are merged into. */
  readonly merge: { readonly event: RecordedEvent; readonly into: string } | null;
  /** Every event about it under this id, in order. */
  readonly history: readonly RecordedEvent[];
}

type Cells = Readonly<Record<string, string>>;

/** These hold as many texts as there are. */
const TEXTS: ReadonlySet<string> = new Set<ProviderField>([
  'notes',
  'contact',
  'conditions',
  'concern',
  'postcode',
]);
/** Of these the later day is meant. */
const LATER: ReadonlySet<string> = new Set<ProviderField>(['visited-on']);

export const isOnCell = ({ kind }: Pick<RecordedEvent, 'kind'>): boolean =>
  kind === 'cell' || kind === 'baseline';

/** The last event on each cell. @param events in order */
function lastOnCells(events: readonly RecordedEvent[]): ReadonlyMap<string, RecordedEvent> {
  const last = new Map<string, RecordedEvent>();
  for (const event of events) if (isOnCell(event) && event.field !== undefined) last.set(event.field, event);
  return last;
}

const written = (cells: Iterable<readonly [string, string]>): Cells =>
  Object.fromEntries([...cells].filter(([, text]) => text !== ''));

/** What stands beside a provider under this id alone. */
export const ownCells = ({ history }: Pick<ProviderMember, 'history'>): Cells =>
  written([...lastOnCells(history)].map(([field, { to = '' }]) => [field, to]));

const linesOf = (text: string): readonly string[] => text.split('\n').map((line) => line.trim());

/** Whether one text says all that the other does. */
function says(text: string, other: string): boolean {
  const lines = new Set(linesOf(text));
  return linesOf(other).every((line) => lines.has(line));
}

/** Both values as one; null where only one can stand. */
function joined(field: string, mine: string, theirs: string): string | null {
  if (says(mine, theirs)) return mine;
  if (TEXTS.has(field)) return `${mine}\n${theirs}`;
  if (LATER.has(field) && isIsoDate(mine) && isIsoDate(theirs)) return mine > theirs ? mine : theirs;
  return null;
}

/**
 * The cells of a provider with all that are merged into it.
 * @param members the one that the others are merged into, and those
 * @param name by which field no cell is meant, but whose row it is
 */
export function mergedCells(members: readonly ProviderMember[], name: string, problems: ProblemList): Cells {
  const [root] = members;
  if (root === undefined) return {};
  const cellsOf = (member: ProviderMember): Cells => {
    const last = lastOnCells(member.history);
    const cells: Record<string, string> = { ...ownCells(member) };
    const others = members
      .flatMap((one) => (one.merge?.into === member.id ? [{ ...one, by: one.merge.event }] : []))
      .sort((a, b) => inOrder(a.by, b.by));
    for (const other of others)
      for (const [field, theirs] of Object.entries(cellsOf(other))) {
        const own = last.get(field);
        // Whoever wrote it since saw both.
        if (field === name || (own !== undefined && inOrder(other.by, own) < 0)) continue;
        const mine = cells[field] ?? '';
        const both = mine === '' ? theirs : joined(field, mine, theirs);
        if (both !== null) cells[field] = both;
        else addDropped(member, other, { field, mine, theirs }, problems);
      }
    return written(Object.entries(cells));
  };
  return cellsOf(root);
}

function addDropped(
  member: ProviderMember,
  other: ProviderMember,
  { field, mine, theirs }: { readonly field: string; readonly mine: string; readonly theirs: string },
  problems: ProblemList,
): void {
  const what = columnInWords('provider', field);
  problems.add(
    'merged-cell',
    { type: 'provider', id: member.id },
    {
      of: other.id,
      field,
      values: [mine, theirs],
      text: `${other.name} counts as ${member.name}. Under “${what}” ${member.name} says “${mine}”, which stands; ${other.name} said “${theirs}”.`,
      whatToDo:
        'Write what is right into the row in Providers, or set this to Solved where what stands is right. Both are kept: taken apart again, each has its own.',
    },
  );
}
