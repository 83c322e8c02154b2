/** The figures that `county-picture-cells.ts` put into the County tab. */
import { CountyPicture } from '../schema/county-picture';
import { parseKept, readKept, versionIn, type KeptShape } from '../schema/kept-shape';

/** Found in whichever rows they come to stand. */
const PART = /^picture (\d+)\/(\d+) /;

const KEPT: KeptShape<CountyPicture> = {
  version: 1,
  schema: CountyPicture,
  remedy: 'The next refresh writes them again.',
};
const WHAT = 'The figures for the pictures';

/**
 * The figures that stand in the tab; undefined where none do.
 * @param cells of the hidden column, as read
 * @throws InputError where they were changed by hand; NewerError where a newer version of the product wrote them.
 */
export function pictureIn(cells: readonly unknown[]): CountyPicture | undefined {
  const parts = cells.flatMap((cell) => {
    const [before, at] = typeof cell === 'string' ? (PART.exec(cell) ?? []) : [];
    return typeof cell === 'string' && before !== undefined
      ? [{ at: Number(at), text: cell.slice(before.length) }]
      : [];
  });
  if (parts.length === 0) return undefined;
  const text = [...parts].sort((a, b) => a.at - b.at).map((part) => part.text);
  const value = parseKept(text.join(''), `${WHAT} cannot be read: they were changed. ${KEPT.remedy}`);
  return readKept(KEPT, versionIn(value), () => value, WHAT);
}
