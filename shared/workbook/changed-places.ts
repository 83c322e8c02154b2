/**
 * People's cells that have changed places among rows whose other cells stand as they stood: somebody sorted those columns
 * alone, or has moved the texts on purpose. Only they can say which, so two texts or more that left one row for another are
 * asked about. One text that was cut out of a row and put into another is what a person does, and counts as typed.
 */
import { firstRows, saysAsKnown, type StandingTab } from './standing-rows';
import { addTo } from '../schema/lists-by-key';

interface Typed {
  readonly index: number;
  readonly id: string;
  readonly text: string;
  /** What the record says of the cell. */
  readonly known: string;
}

/** The ids beside which the record has each text of a column. */
function idsByText({ known }: StandingTab, field: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [id, { cells }] of known) {
    const text = cells(field).value;
    if (text !== '') addTo(found, text, id);
  }
  return found;
}

const sortedTexts = (texts: readonly string[]): string => JSON.stringify([...texts].sort());

/** Whether these rows say together what they said before, each something else: two dates or choices do so by themselves. */
function isExchange(typed: readonly Typed[], isPlain: boolean): boolean {
  const [after, before] = [typed.map(({ text }) => text), typed.map(({ known }) => known)];
  const isEnough = typed.length > 2 || (!isPlain && ![...after, ...before].includes(''));
  return isEnough && sortedTexts(after) === sortedTexts(before);
}

/**
 * Rows in which people's cells say something new, where some of these have changed places.
 * @param out rows that are dealt with otherwise
 * @param isAsSeen whether a cell says what was last seen in it
 * @param isPlain whether a column holds dates, or a choice of few words, of which one row comes to say what another said
 */
export function changedPlaces(
  tab: StandingTab,
  out: ReadonlySet<number>,
  isAsSeen: (index: number, field: string, text: string) => boolean,
  isPlain: (field: string) => boolean,
): readonly number[] {
  const first = firstRows(tab);
  const byField = new Map<string, Typed[]>();
  for (const [id, index] of first) {
    if (out.has(index)) continue;
    const cells = tab.known.get(id)?.cells;
    for (const [field, text] of Object.entries(tab.rows[index]?.cells ?? {})) {
      if (!cells || saysAsKnown(cells, field, text) || isAsSeen(index, field, text)) continue;
      const one = { index, id, text, known: cells(field).value };
      addTo(byField, field, one);
    }
  }
  const nameOf = (id: string): string =>
    JSON.stringify(Object.entries(tab.rows[first.get(id) ?? -1]?.names ?? {}));
  let moves = 0;
  let isAsked = false;
  for (const [field, typed] of byField) {
    if (typed.length < 2) continue;
    const ids = isPlain(field) ? new Map<string, readonly string[]>() : idsByText(tab, field);
    const changed = new Set(typed.map(({ id }) => id));
    const sources = new Set<string>();
    for (const { id, text } of typed) {
      const [source, ...others] = ids.get(text) ?? [];
      // Where it stands beside its own row still it is a copy, which nobody sorted.
      if (source === undefined || others.length > 0 || source === id || !changed.has(source)) continue;
      sources.add(source);
      // Of two by one name nobody sees which is which.
      isAsked ||= nameOf(id) === nameOf(source);
    }
    moves += sources.size;
    isAsked ||= isExchange(typed, isPlain(field));
  }
  if (!isAsked && moves < 2) return [];
  // What else was typed may have been sorted along.
  const rows = [...byField.values()].flatMap((typed) => typed.map(({ index }) => index));
  return [...new Set(rows)].sort((one, other) => one - other);
}
