/** What a run has read of the forms. */
import type { Receipt } from '../../../shared/schema/receipt';
import type { FormListing } from '../../google/list-forms';
import { idsOf, type Present } from './advance-watermarks';
import type { NewResponse, NewResponses } from './new-responses';

export interface FormsRead {
  /** Receipts of all forms, and of those that are read. */
  readonly built: readonly Receipt[];
  readonly receipts: readonly Receipt[];
  readonly read: NewResponses;
  /** Forms of which everything was listed. */
  readonly listings: readonly FormListing[];
  /** Ids of what is wrong with the forms themselves. */
  readonly troubles: readonly string[];
  readonly isRead: (formId: string) => boolean;
  /** Whether all of a form that is to be tried again was asked for. */
  readonly isWhole: (formId: string) => boolean;
}

/** Ids of what was read of each form that is to be tried again and is still there. */
export const presentIn =
  ({ isWhole }: Pick<FormsRead, 'isWhole'>, responses: readonly NewResponse[]): Present =>
  (formId) =>
    isWhole(formId) ? idsOf(responses, formId) : undefined;
