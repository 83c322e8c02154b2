/** Files whose owner is nobody of the People tab; told only by a run that can see whose they are. */
import type { Receipt } from '../../../shared/schema/receipt';
import type { Person } from '../../../shared/workbook/people-tab';
import type { Problem } from '../../../shared/workbook/problems-tab';
import { ownerProblem, ownerProblemId } from '../../../shared/workbook/whose-file';
import { ServiceError } from '../../../shared/errors';
import { unlessRefused } from '../../google/ask-google';
import { readOwners, type Owner } from '../../google/file-owners';

/** What was found, and ids of what was looked at and is in order. What is not seen stands as it was. */
export interface OwnersLookedAt {
  readonly found: readonly Problem[];
  readonly solved: readonly string[];
}

/**
 * Looks whose forms they are: one service call; none where nobody stands in the People tab.
 * @param receipts of forms that are not about pupils: their titles stand in the Problems tab
 */
export function ownersOf(receipts: readonly Receipt[], people: readonly Person[]): OwnersLookedAt {
  if (people.length === 0 || receipts.length === 0) return { found: [], solved: [] };
  const seen = ownersUnlessPassing(receipts.map(({ formId }) => formId)).flatMap((owner, index) => {
    const receipt = receipts[index];
    if (!receipt || owner instanceof ServiceError) return [];
    const { formId, title } = receipt;
    return [{ id: ownerProblemId(formId), problem: ownerProblem(formId, title, owner, people) }];
  });
  return {
    found: seen.flatMap(({ problem }) => problem ?? []),
    solved: seen.flatMap(({ id, problem }) => (problem ? [] : [id])),
  };
}

/** That Drive cannot be asked just now keeps no visit from coming in: it is looked at again the next day. */
const ownersUnlessPassing = (ids: readonly string[]): (Owner | ServiceError)[] =>
  unlessRefused(() => readOwners(ids), []);
