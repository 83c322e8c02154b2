/** What is known of the register kept here, beside the register itself. */
import * as z from 'zod/mini';
import { ageInDays, staleAfter } from '../../shared/register/index/copy-age';
import { readKept, versionIn, type KeptShape } from '../../shared/schema/kept-shape';
import { Instant } from '../../shared/schema/text';
import { Provenance } from '../../shared/schema/verdict';

export const RegisterInfo = z.object({
  schema: z.literal(1),
  provenance: Provenance,
  importedAt: Instant,
  /** Size of the built register in bytes. */
  bytes: z.number(),
  /** What the import made of the file, in sentences: rows kept, rows left out and why, columns not found. */
  report: z.array(z.string()),
  /** Links between predecessors and successors that came with it. */
  links: z.number(),
});
export type RegisterInfo = z.infer<typeof RegisterInfo>;

const KEPT: KeptShape<RegisterInfo> = {
  version: 1,
  schema: RegisterInfo,
  remedy: 'Get the register again: open the Register page.',
};

/** Days since the copy's date, null where that is not known, and whether they are enough to say so. */
export function ageOf({ provenance }: RegisterInfo, now: string): { age: number | null; stale: boolean } {
  const age = provenance.extractDate === null ? null : ageInDays(provenance.extractDate, now);
  return { age, stale: age !== null && age > staleAfter };
}

/** @throws InputError when it is damaged; NewerError when a newer version of the extension wrote it */
export const parseRegisterInfo = (value: unknown): RegisterInfo =>
  readKept(KEPT, versionIn(value), () => value, 'The register copy kept in this browser');
