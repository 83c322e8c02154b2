/** For a run that starts by itself: goes on with a removal that was begun. */
import { ServiceError } from '../../../shared/errors';
import { openOwnValues } from '../own-values';
import { startRun } from '../run-time';
import { finishOutside } from './finish-outside';

/** Call under the document lock. What is in the way waits for whoever can. Its name keeps pages from calling it. */
export function finishRemovals_(): void {
  const { now, mayGoOn } = startRun();
  try {
    finishOutside(openOwnValues(), now, mayGoOn);
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    console.log('A removal is left for another run:', error);
  }
}
