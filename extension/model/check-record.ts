/** A dated record of a check: proves later what was known on the day. */
import * as z from 'zod/mini';
import { verdictAsRow, verdictColumns } from '../../shared/register/check/plain-words';
import { LICENCE } from '../../shared/register/index/acknowledgement';
import type { Cell } from '../../shared/schema/workbook-plan';
import { Instant } from '../../shared/schema/text';
import { statusOf } from '../../shared/register/index/establishment-of';
import { Candidate, Verdict } from '../../shared/schema/verdict';

/** Version 0.1 kept a candidate's status in the register's words alone. */
const KeptCandidate = z.union([
  Candidate,
  z.pipe(
    z.pipe(
      z.extend(z.omit(Candidate, { statusName: true }), { status: z.string() }),
      z.transform(({ status, ...rest }) => ({ ...rest, status: statusOf('', status), statusName: status })),
    ),
    Candidate,
  ),
]);

export const CheckRecord = z.object({
  schema: z.literal(1),
  id: z.string(),
  savedAt: Instant,
  /** The officer's own words beside it; '' for none. */
  note: z.string(),
  verdict: z.extend(Verdict, { candidates: z.array(KeptCandidate) }),
});
export type CheckRecord = z.infer<typeof CheckRecord>;

/** What a record is about, for a list. */
export const nameOn = ({ verdict }: CheckRecord): string => verdict.establishment?.name ?? verdict.query.text;

/** All records as one table, the newest first: when saved, the note, then what the verdict says. */
export const recordTable = (records: readonly CheckRecord[]): Cell[][] => [
  ['Saved', 'Note', ...verdictColumns],
  ...records.map(({ savedAt, note, verdict }): Cell[] => [savedAt, note, ...verdictAsRow(verdict)]),
  [LICENCE],
];

/** The records that are past keeping; `days` 0 keeps all. */
export function pastKeeping<T extends { readonly savedAt: string }>(
  kept: readonly T[],
  days: number,
  now: Date,
): T[] {
  return days === 0
    ? []
    : kept.filter(({ savedAt }) => now.getTime() - Date.parse(savedAt) > days * 86_400_000);
}
