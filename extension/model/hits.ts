import { check } from '../../shared/register/check';
import { statusOfName } from '../../shared/register/gias-columns';
import { parseQuery } from '../../shared/register/parse-query';
import type { Register } from '../../shared/register/register-index';
import type { EstablishmentStatus } from '../../shared/schema/establishment';
import type { Candidate, Query } from '../../shared/schema/verdict';

const FEWEST_LETTERS = 2;

/** What to list while the officer types: the likeliest for a name, the exact ones for a number or postcode. */
export function hitsFor(register: Register, query: Query, limit: number): Candidate[] {
  const text = query.text.trim();
  if (text.length < FEWEST_LETTERS) return [];
  if (parseQuery(text).kind === 'name') return register.search(query, limit);
  const { establishment, candidates } = check(register, query, {
    now: new Date(0).toISOString(),
    checkedBy: '',
  });
  if (!establishment) return candidates.slice(0, limit);
  const { urn, name, statusName: status, type, la, town, postcode } = establishment;
  return [{ urn, name, status, type, la, town, postcode, likeness: 1 }];
}

/** Our status for the register's words, to colour a tag that says those words. */
export const statusOf = ({ status }: Candidate): EstablishmentStatus =>
  statusOfName[status.toLowerCase().replaceAll(',', '').replace(/\s+/g, ' ').trim()] ?? 'unknown';
