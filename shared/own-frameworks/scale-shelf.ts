/** The scales of a table: those of its scale rows, and those that criteria write out in their cell. */
import { readOptions, type Read } from './cells';

/** Null for a criterion that is not rated, with how it is answered. */
type ScaleChoice = { readonly scale: string } | { readonly scale: null; readonly answer?: 'open' | 'prompt' };

export interface ScaleShelf {
  readonly scales: Record<string, object>;
  /** What a criterion's Scale cell means. */
  readonly choose: (cell: string) => Read<ScaleChoice>;
}

/** `named` are the scale rows; scales written out are added under ids of their own. */
export function scaleShelf(named: Readonly<Record<string, object>>): ScaleShelf {
  const scales: Record<string, object> = { ...named };
  const written = new Map<string, string>();
  const choose = (cell: string): Read<ScaleChoice> => {
    if (Object.hasOwn(scales, cell) && !written.has(cell)) return { value: { scale: cell } };
    const word = cell.toLowerCase();
    if (word === 'open' || word === 'prompt') return { value: { scale: null, answer: word } };
    if (word === 'none') return { value: { scale: null } };
    if (cell === '') {
      return {
        fault:
          'Scale is empty. Write the ratings from met to not met, e.g. “Met / Partly met / Not met”, or “open” for an answer in words.',
      };
    }
    const options = readOptions(cell);
    if ('fault' in options) {
      const known = Object.keys(named);
      return {
        fault: /[/|\n]/.test(cell)
          ? options.fault
          : `There is no scale “${cell}”${known.length === 0 ? '' : `; scales are: ${known.join(', ')}`}. Or write the ratings themselves, parted by “/”.`,
      };
    }
    const labels = JSON.stringify(options.value);
    const before = written.get(labels);
    if (before !== undefined) return { value: { scale: before } };
    let number = 1;
    while (Object.hasOwn(scales, `scale-${number}`)) number += 1;
    const id = `scale-${number}`;
    scales[id] = { title: options.value.map(({ label }) => label).join(' / '), options: options.value };
    written.set(labels, id);
    return { value: { scale: id } };
  };
  return { scales, choose };
}
