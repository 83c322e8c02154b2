/** What has been handed in since the last time, form by form, and how the forms themselves stand. */
import type { ServiceError } from '../../../shared/errors';
import { bareId } from '../../../shared/form/question-id';
import { byText } from '../../../shared/schema/by-text';
import type { Receipt } from '../../../shared/schema/receipt';
import type { Problem } from '../../../shared/workbook/problems-tab';
import type { FormResponses, HandedIn } from '../../google/handed-in';
import { readResponses } from '../../google/read-responses';
import { closedProblem, deletedProblem, formProblem, formProblemId } from './form-problems';
import type { Looked } from './form-sight';
import { askFrom, wasRead, type Watermarks } from './watermarks';

/** A response and the receipt of its form. */
export interface NewResponse {
  readonly receipt: Receipt;
  readonly response: HandedIn;
}

export interface NewResponses {
  /** Oldest first, so that a run that ends early has read everything up to some instant. */
  readonly responses: readonly NewResponse[];
  /** What is wrong with the forms themselves. */
  readonly problems: readonly Problem[];
  /** Ids of form problems that are solved, if they were there. */
  readonly solved: readonly string[];
  /** Forms of which later responses are left for another run. */
  readonly cut: ReadonlySet<string>;
  /** Each form that was looked at. */
  readonly looked: readonly Looked[];
}

/** Whether it is for this run to say that a form cannot be read. */
export type IsToBeTold = (formId: string, error: ServiceError) => boolean;

/** An earlier form may be closed or cleared out on purpose; that it cannot be read is told all the same. */
function problemsOf(
  receipt: Receipt,
  list: FormResponses,
  isEarlier: boolean,
  troubles: readonly string[],
  isToBeTold: IsToBeTold,
): Problem[] {
  if ('error' in list) {
    const isTold = troubles.includes(formProblemId(receipt));
    return isToBeTold(receipt.formId, list.error)
      ? [formProblem(receipt, list.error, isEarlier, isTold)]
      : [];
  }
  if (!list.state || isEarlier) return [];
  const present = new Set(list.state.questions.map(bareId));
  const deleted = Object.entries(receipt.questions).flatMap(([key, id]) =>
    present.has(bareId(id)) ? [] : [key],
  );
  return [
    ...(deleted.length ? [deletedProblem(receipt, deleted)] : []),
    ...(list.state.isOpen ? [] : [closedProblem(receipt)]),
  ];
}

/** What was looked at and found in order. */
function solvedOf(receipt: Receipt, list: FormResponses, found: readonly Problem[]): string[] {
  if ('error' in list) return [];
  const looked = [
    formProblemId(receipt),
    ...(list.state ? [deletedProblem(receipt, []).id, closedProblem(receipt).id] : []),
  ];
  return looked.filter((id) => !found.some((problem) => problem.id === id));
}

/**
 * @param inUse ids of the forms in use: others among the receipts are earlier ones
 * @param retry also asks for what could not be read before, and how the forms stand
 * @param mayRead false once reading should leave the rest to another run
 */
export function readNewResponses(
  receipts: readonly Receipt[],
  inUse: ReadonlySet<string>,
  marks: Watermarks,
  retry: boolean,
  mayRead: () => boolean,
  isToBeTold: IsToBeTold,
): NewResponses {
  const lists = readResponses(
    receipts.map((receipt) => {
      const mark = marks.forms[receipt.formId];
      const since = askFrom(mark, retry);
      return {
        receipt,
        ...(since !== undefined && { since }),
        ...(mark?.reader && { reader: mark.reader }),
        isRead: wasRead(mark, retry),
      };
    }),
    retry,
    mayRead,
  );
  const each = receipts.flatMap((receipt, index) => {
    const list = lists[index];
    if (!list) return [];
    const responses = 'responses' in list ? list.responses : [];
    const problems = problemsOf(receipt, list, !inUse.has(receipt.formId), marks.troubles, isToBeTold);
    return [
      {
        responses: responses.map((response) => ({ receipt, response })),
        problems,
        solved: solvedOf(receipt, list, problems),
      },
    ];
  });
  return {
    responses: each
      .flatMap(({ responses }) => responses)
      .sort((a, b) => byText(a.response.submittedAt, b.response.submittedAt)),
    problems: each.flatMap(({ problems }) => problems),
    solved: each.flatMap(({ solved }) => solved),
    looked: lists.map((list) => ({ formId: list.formId, ...('error' in list && { error: list.error }) })),
    cut: new Set(lists.flatMap((list) => ('more' in list && list.more ? [list.formId] : []))),
  };
}
