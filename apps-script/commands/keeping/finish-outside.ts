/** Deletes what of a removal lies outside the workbook, as far as it is not done: whatever is cut off, the next run goes on. */
import { ServiceError } from '../../../shared/errors';
import { updateProblems, type Problem } from '../../../shared/workbook/problems-tab';
import { failureText } from '../../failure';
import { takeAwayDocument } from '../../google/drive-documents';
import { deleteHandedIn } from '../../google/handed-in-before';
import { readAllReceipts } from '../../google/receipts';
import type { StoredValues } from '../../google/stored-values';
import { readTables } from '../../google/tables';
import { isLeft, keptRemovals, toKeepRemovals } from '../record/removed-record';
import { archiveProblemId, dropFromArchive } from './in-archives';
import { documentLeft, leftOver, TO_PUT_RIGHT } from './left-over';

/** Does it; says whether it is to be tried again, or is a person's. */
function tried(work: () => boolean, otherwise: (error: ServiceError) => Problem): 'done' | 'later' | Problem {
  try {
    return work() ? 'done' : 'later';
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    // Nobody knows why: it may work the next time.
    const kind = error.cause?.kind ?? 'unknown';
    if (kind === 'unknown' || TO_PUT_RIGHT.includes(kind)) return 'later';
    return otherwise(error);
  }
}

/**
 * Call under the document lock.
 * @param now instant, ISO
 * @param mayGoOn asked between files
 * @returns what turned out to be a person's; whether something is left for another run
 */
export function finishOutside(
  stored: StoredValues,
  now: string,
  mayGoOn: () => boolean = () => true,
): { readonly left: readonly Problem[]; readonly isFinished: boolean } {
  const kept = keptRemovals(stored);
  if (!isLeft(kept.left)) return { left: [], isFinished: true };
  const titles = new Map(readAllReceipts(stored).map(({ formId, title }) => [formId, title]));
  const left: Problem[] = [];
  const isToStay = (come: ReturnType<typeof tried>): boolean => {
    if (typeof come !== 'string') left.push(come);
    return come === 'later';
  };
  const forms = kept.left.forms.filter(
    ({ formId, since, responses }) =>
      !mayGoOn() ||
      isToStay(
        tried(
          () => deleteHandedIn(formId, since, responses, mayGoOn),
          (error) =>
            leftOver(
              `The form “${titles.get(formId) ?? formId}”`,
              `${responses.length} handed in may still be in the form`,
              `Whoever may open the form deletes it in its Responses tab. ${failureText(error)}`,
              responses,
              formId,
            ),
        ),
      ),
  );
  const documents = kept.left.documents.filter(
    (id) =>
      !mayGoOn() ||
      isToStay(
        tried(
          () => {
            takeAwayDocument(id);
            return true;
          },
          () => documentLeft(id),
        ),
      ),
  );
  const solved = new Set<string>();
  const archives = kept.left.archives.filter((one) => {
    const come = mayGoOn() ? dropFromArchive(stored, one, now) : 'later';
    if (typeof come !== 'string') left.push(come);
    else if (come === 'done') solved.add(archiveProblemId(one));
    return come !== 'done';
  });
  const outside = { forms, documents, archives };
  const tables = readTables({ problems: 'rows' });
  const table = tables.of('problems');
  stored.put(toKeepRemovals({ ...kept, left: outside }), {
    requests: table.change(updateProblems(table.rows, left, (id) => solved.has(id), now)),
    tables,
  });
  return { left, isFinished: !isLeft(outside) };
}
