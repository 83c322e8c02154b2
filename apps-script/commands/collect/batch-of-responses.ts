/** How many responses are written in one request: Google advises requests of no more than 2 MB. */
import type { Receipt } from '../../../shared/schema/receipt';

const MOST = 40;
/** What is written of each is some 220 bytes. */
const MOST_QUESTIONS = 8000;

/** The first of these, one at least. @param queue what waits to be written, in its order */
export function batchOf<Response extends { readonly receipt: Pick<Receipt, 'questions'> }>(
  queue: readonly Response[],
): readonly Response[] {
  let asked = 0;
  const end = queue.findIndex(({ receipt: { questions } }, at) => {
    asked += Object.keys(questions).length;
    return at === MOST || (at > 0 && asked > MOST_QUESTIONS);
  });
  return end < 0 ? queue : queue.slice(0, end);
}
