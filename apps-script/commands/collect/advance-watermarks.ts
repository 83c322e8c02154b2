/** How far the forms are read once a run has read them, and which problems of responses nothing would find again. */
import type { Receipt } from '../../../shared/schema/receipt';
import type { CellsOf } from '../../../shared/schema/workbook-plan';
import { cellText } from '../../../shared/workbook/table-rows';
import type { HandedIn } from '../../google/handed-in';
import type { Judged } from './judge-response';
import type { NewResponse } from './new-responses';
import { responseProblemId } from './response-problem';
import { advanceWatermark, goneOf, isListFull, unreadableIn, type Watermarks } from './watermarks';

export const idsOf = (responses: readonly NewResponse[], formId: string): ReadonlySet<string> =>
  new Set(responses.flatMap(({ response }) => (response.formId === formId ? [response.responseId] : [])));

/** What has been read: judged just now, or filed already. */
interface Done {
  readonly judged: readonly Judged[];
  readonly unchanged: readonly HandedIn[];
}

/** Ids of all of a form that are to be tried again and are still there; undefined where not all were asked for. */
export type Present = (formId: string) => ReadonlySet<string> | undefined;

const doneOf = ({ judged, unchanged }: Done, formId: string): HandedIn[] =>
  [...judged.map(({ response }) => response), ...unchanged].filter((one) => one.formId === formId);

/** Ids of the problems of responses that are there no longer, or under another name. */
export const goneProblems = (marks: Watermarks, receipts: readonly Receipt[], present: Present): string[] =>
  receipts.flatMap(({ formId }) =>
    goneOf(marks.forms[formId], present(formId)).map((responseId) =>
      responseProblemId({ formId, responseId }),
    ),
  );

/** Watermarks once these have been read, in the order in which they were handed in. */
export function advanceWatermarks(
  marks: Watermarks,
  receipts: readonly Receipt[],
  done: Done,
  present: Present,
): Watermarks {
  const forms = { ...marks.forms };
  for (const { formId } of receipts) {
    const read = doneOf(done, formId);
    const unreadable = done.judged.flatMap(({ made, response }) =>
      made || response.formId !== formId ? [] : [response],
    );
    if (read.length || goneOf(forms[formId], present(formId)).length)
      forms[formId] = advanceWatermark(forms[formId], read, unreadable, present(formId));
  }
  return { ...marks, forms };
}

/**
 * Ids of problems that no run will find again: of a response that is neither filed nor to be tried again, as it was deleted
 * or is known by its other reader's name since; and of a form that this workbook knows no longer.
 * @param rows of the Problems tab
 * @param built receipts of all forms
 * @param isWhole whether all of a form that is to be tried again was asked for
 * @param marks once this run has read what it reads
 */
export const forgottenProblems = (
  rows: readonly CellsOf<'id' | 'form-id' | 'response-id'>[],
  built: readonly Receipt[],
  isWhole: (formId: string) => boolean,
  marks: Watermarks,
  { isFiled }: { readonly isFiled: (responseId: string) => boolean },
): string[] =>
  rows.flatMap((row) => {
    const [id, formId, responseId] = [
      cellText(row, 'id'),
      cellText(row, 'form-id'),
      cellText(row, 'response-id'),
    ];
    if (formId === '' || !id.startsWith(`${formId}#`)) return [];
    if (!built.some((receipt) => receipt.formId === formId)) return [id];
    const mark = marks.forms[formId];
    const isOpen =
      id !== responseProblemId({ formId, responseId }) ||
      !isWhole(formId) ||
      isListFull(mark) ||
      unreadableIn(mark).includes(responseId) ||
      isFiled(responseId);
    return isOpen ? [] : [id];
  });
