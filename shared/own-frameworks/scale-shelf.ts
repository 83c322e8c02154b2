/** The scales of a table: those of its scale rows, and those that criteria write out in their cell. */
import { recordOf } from '../schema/known-keys';
import type { Read } from './cell-codec';
import { partsOf, readScale, type ChoiceCells } from './scale-cell';
import { headerOf, type TableRow } from './framework-columns';

/** Null for a criterion that is not rated, with how it is answered. */
type ScaleChoice = { readonly scale: string } | { readonly scale: null; readonly answer?: 'open' | 'prompt' };

export interface ScaleShelf {
  readonly scales: Record<string, object>;
  /** What a criterion's cell Scale means, with what it says of the choices. `of`: the column at fault, where it is not Scale. */
  readonly choose: (
    cell: string,
    cells: ChoiceCells,
  ) => Read<ScaleChoice> & { readonly of?: keyof ChoiceCells };
}

/** Columns in which a criterion may say something of its choices. */
const SAID = ['counts-as', 'points', 'within'] as const;

const labelsOf = (cell: string): string => JSON.stringify(partsOf(cell.toLowerCase()));

/**
 * @param named the scale rows; scales written out are added under ids of their own
 * @param asked scales are added to it of which a person must say what the choices count as
 * @param criteria what one of them says its choices count as holds for all with the same choices that say nothing
 */
export function scaleShelf(
  named: Readonly<Record<string, object>>,
  asked: Set<string>,
  criteria: readonly TableRow[],
): ScaleShelf {
  const scales: Record<string, object> = { ...named };
  const written = new Map<string, string>();
  const said = recordOf(SAID, () => new Map<string, string>());
  for (const { cells } of criteria)
    for (const column of SAID)
      if (cells[column] !== '' && !said[column].has(labelsOf(cells.scale)))
        said[column].set(labelsOf(cells.scale), cells[column]);
  let number = 1;
  const choose: ScaleShelf['choose'] = (cell, cells) => {
    if (Object.hasOwn(named, cell)) {
      const wrong = SAID.find((column) => cells[column] !== '');
      return wrong === undefined
        ? { value: { scale: cell } }
        : { fault: `“${headerOf(wrong)}” of “${cell}” is said in the row of that scale.`, of: wrong };
    }
    const word = cell.toLowerCase();
    if (word === 'open' || word === 'prompt') return { value: { scale: null, answer: word } };
    if (word === 'none') return { value: { scale: null } };
    if (cell === '') {
      return {
        fault:
          'Scale is empty. Write the ratings from met to not met, e.g. “Met / Partly met / Not met”, or “open” for an answer in words.',
      };
    }
    const read = readScale(
      cell,
      recordOf(SAID, (column) =>
        cells[column] === '' ? (said[column].get(labelsOf(cell)) ?? '') : cells[column],
      ),
    );
    if ('fault' in read) {
      const known = Object.keys(named);
      return {
        ...read,
        fault:
          partsOf(cell).length > 1 || /[/|\n]/.test(cell)
            ? read.fault
            : known.length === 0
              ? `There is no scale “${cell}”. Write the ratings themselves, parted by “/”, for example “Red / Amber / Green”.`
              : `There is no scale “${cell}”; scales are: ${known.join(', ')}. Name one of them, or write the ratings themselves, parted by “/”.`,
      };
    }
    const { options } = read.value;
    const labels = JSON.stringify(options);
    const before = written.get(labels);
    if (before !== undefined) {
      if (read.value.said) asked.delete(before);
      return { value: { scale: before } };
    }
    while (Object.hasOwn(scales, `scale-${number}`)) number += 1;
    const id = `scale-${number}`;
    scales[id] = { title: options.map(({ label }) => label).join(' / '), options };
    if (read.value.asked) asked.add(id);
    written.set(labels, id);
    return { value: { scale: id } };
  };
  return { scales, choose };
}
