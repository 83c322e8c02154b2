/** What can be wrong with a form as a whole, in words. */
import { menuPath } from '../../../shared/schema/menu-path';
import type { ServiceError } from '../../../shared/errors';
import type { Receipt } from '../../../shared/schema/receipt';
import type { Problem } from '../../../shared/workbook/problems-tab';
import { isOfTheForm } from './form-sight';

const about = ({ formId, title }: Receipt, kind: string, what: string, whatToDo: string): Problem => ({
  id: `${formId}#${kind}`,
  where: title,
  what,
  whatToDo,
  formId,
  responseId: '',
});

const FORM = 'form';
/** The id under which it is told that a form cannot be read. */
export const formProblemId = ({ formId }: Receipt): string => `${formId}#${FORM}`;

const LOOK_FOR_IT =
  'See in Google Drive whether the form was deleted (take it back out of the bin) or belongs to somebody else (ask them to share it with you).';
const PERHAPS_ON_PURPOSE =
  'If you deleted this earlier form on purpose, nothing is missing: what was handed in to it is here. Set the Status of this row to Solved then: it stays so. Otherwise take the form back out of the bin.';

/**
 * A form that cannot be read at all.
 * @param isEarlier a newer one has taken its place
 * @param isTold it was told before, and the form was not read since
 */
export function formProblem(
  receipt: Receipt,
  error: ServiceError,
  isEarlier: boolean,
  isTold: boolean,
): Problem {
  const advice = isOfTheForm(error)
    ? isEarlier
      ? PERHAPS_ON_PURPOSE
      : LOOK_FOR_IT
    : (error.cause?.advice ?? '');
  const problem = about(
    receipt,
    FORM,
    `The form could not be read. ${error.message}`,
    `${advice} It is tried again every hour.`.trim(),
  );
  return isEarlier ? { ...problem, where: `${receipt.title} (earlier form)`, maySettle: isTold } : problem;
}

/** How a plan item's key reads to a person, e.g. `rating/1.2` is "1.2". */
const inWords = (key: string): string => key.replace(/^[a-z]+\//, '').replace(/[/-]/g, ' ');

/** Questions were deleted: what they asked counts as unanswered. */
export const deletedProblem = (receipt: Receipt, keys: readonly string[]): Problem =>
  about(
    receipt,
    'questions',
    `These questions are no longer on the form, so they count as unanswered: ${keys.map(inWords).join(', ')}.`,
    `Open the form’s version history in Google Forms and take them back, or build the form anew from ${menuPath('Set up')}.`,
  );

/** Nobody can fill it in. */
export const closedProblem = (receipt: Receipt): Problem =>
  about(
    receipt,
    'closed',
    'The form is closed: officers cannot hand anything in.',
    'Open it from the Start tab, choose Published, and let it accept responses; or leave it closed if you mean to.',
  );
