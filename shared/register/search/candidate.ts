/** An entry of the register as one of those that may be meant. */
import type { Candidate } from '../../schema/verdict';
import type { Entry } from '../index/establishment-of';

/** @param likeness 0 to 1, how alike it is to what was asked */
export const candidateOf = (
  { urn, name, status, statusName, type, la, town, postcode }: Entry,
  likeness: number,
): Candidate => ({ urn, name, status, statusName, type, la, town, postcode, likeness });
