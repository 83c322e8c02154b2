/** An entry of the register as one of those that may be meant. */
import type { Establishment } from '../../schema/establishment';
import type { Candidate } from '../../schema/verdict';

/** @param likeness 0 to 1, how alike it is to what was asked */
export const candidateOf = (
  { urn, name, status, statusName, type, la, town, postcode }: Establishment,
  likeness: number,
): Candidate => ({ urn, name, status, statusName, type, la, town, postcode, likeness });
