/** Work that is written by places, done anew where people moved rows or columns before it was written (`google/watched-change.ts`). */
import type { StoredValues } from '../google/stored-values';

/** So often work is done anew where people go on moving rows meanwhile; then it is left to the next run. */
const MOST_AGAIN = 3;

/**
 * Does the work, and again while what it put last had been moved: what was hit by mistake is back as it was by then.
 * @param work told whether it was done before
 * @returns what the last of it gave
 */
export function againWhileMoved<T>(
  { wereMoved }: Pick<StoredValues, 'wereMoved'>,
  work: (isAgain: boolean) => T,
): T {
  let done = work(false);
  for (let again = 0; wereMoved() && again < MOST_AGAIN; again += 1) done = work(true);
  return done;
}
