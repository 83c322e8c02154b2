/** Ids of an improvement plan's rows: of what a row said when it first stood there, and kept while it can be followed. */
import { planRows, type PlanRow } from '../county/actions';
import type { Field } from '../schema/framework';
import type { UnitValue } from './answer-units';
import { contentHash } from './content-hash';

/** In a row whose words were taken out for good: the id that it had, so that what was done about it stays with it. */
export const ACTION_ID = 'product-action-id';

export interface NamedRow extends PlanRow {
  readonly id: string;
}

const wordsOf = ({ area, action }: PlanRow): string => `${area}\n${action}`;

function keptId(value: UnitValue, { index }: PlanRow): string | undefined {
  const row = Array.isArray(value) ? value[index] : undefined;
  return typeof row === 'object' ? row[ACTION_ID] : undefined;
}

/**
 * A plan's rows with their ids, as it stood each time. A row is followed by its words; where they are new, and those
 * that stood in its place are gone, by its place.
 * @param values what the plan's field held, oldest first
 * @returns the same, in the same order
 */
export function namedRows(
  visitId: string,
  plan: Field,
  values: readonly UnitValue[],
): readonly (readonly NamedRow[])[] {
  const used = new Set<string>();
  let before: readonly NamedRow[] = [];
  return values.map((value) => {
    const rows = planRows(plan, value);
    const left = new Set(before);
    const take = (isIt: (row: NamedRow) => boolean): string | undefined => {
      const found = [...left].find(isIt);
      if (found) left.delete(found);
      return found?.id;
    };
    const words = new Set(rows.map(wordsOf));
    const inWords = rows.map((row) => ({
      row,
      id: keptId(value, row) ?? take((one) => wordsOf(one) === wordsOf(row)),
    }));
    const named = inWords.map(({ row, id }) => ({
      row,
      id: id ?? take((one) => one.index === row.index && !words.has(wordsOf(one))),
    }));
    before = named.map(({ row, id }) => {
      const given = id ?? freshId(visitId, row, used);
      used.add(given);
      return { ...row, id: given };
    });
    return before;
  });
}

function freshId(visitId: string, row: PlanRow, used: ReadonlySet<string>): string {
  const id = `${visitId}#${contentHash([row.area, row.action])}`;
  for (let count = 1; ; count += 1) {
    const free = count === 1 ? id : `${id}-${count}`;
    if (!used.has(free)) return free;
  }
}
