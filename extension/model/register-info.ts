/** What is known of the register kept here, beside the register itself. */
import * as z from 'zod/mini';
import { MissingError } from '../../shared/errors';
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

/** @throws MissingError when it was kept by a version that this one does not know */
export function parseRegisterInfo(value: unknown): RegisterInfo {
  const parsed = RegisterInfo.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new MissingError(
    'The register kept in this browser was made by another version of the extension. Get the register again: open the Register page.',
  );
}
