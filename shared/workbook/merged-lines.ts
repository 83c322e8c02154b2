/**
 * Rows of findings or answers in which cells were merged. Each row is the product's, and written anew as a whole: what
 * says whose it is may be gone from some, which then would stay beside the new ones.
 */
import { cellText } from './table-rows';
import type { SomeCells } from '../schema/workbook-plan';

interface MergedLines {
  /** Visits of which lines are to be written anew. */
  readonly visits: readonly string[];
  /** Rows beside which people wrote, with the visit that their own id names. */
  readonly named: readonly { readonly index: number; readonly visit: string }[];
  /** Rows that say no more whose they are, and nothing of people's. */
  readonly left: readonly number[];
}

/**
 * @param isMerged whether cells of a row are
 * @param persons what people wrote beside it
 */
export function mergedLines(
  rows: readonly SomeCells<'id' | 'visit-id'>[],
  isMerged: (index: number) => boolean,
  persons: (index: number) => Readonly<Record<string, string>>,
): MergedLines {
  const visits = new Set<string>();
  const named: { index: number; visit: string }[] = [];
  const left: number[] = [];
  rows.forEach((row, index) => {
    if (!isMerged(index)) return;
    const visit = cellText(row, 'visit-id');
    const ofId = cellText(row, 'id').split('#')[0] ?? '';
    const isBlank = Object.values(persons(index)).every((text) => text === '');
    if (visit === '' && ofId !== '' && !isBlank) named.push({ index, visit: ofId });
    else if (visit === '' && isBlank) left.push(index);
    const whose = visit === '' ? ofId : visit;
    if (whose !== '') visits.add(whose);
  });
  return { visits: [...visits], named, left };
}
