/** The figures of the County tab in a hidden column of its own, so that the sidebar's pictures are of what stands there. */
import type { CountyPicture } from '../schema/county-picture';
import { chunksOf } from './kept-data';
import type { PageDraft } from './page-draft';
import { words } from './page-looks';

/** Behind the column that marks what is chosen. */
export const PICTURE_COLUMN = 13;

/** Puts them into the hidden column, from the top: each cell says which part it is, of how many. */
export function drawPicture(draft: PageDraft, picture: CountyPicture): void {
  const chunks = chunksOf(JSON.stringify(picture));
  chunks.forEach((chunk, at) =>
    draft.put(at, PICTURE_COLUMN, words(`picture ${at + 1}/${chunks.length} ${chunk}`)),
  );
}
