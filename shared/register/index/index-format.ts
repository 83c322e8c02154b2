/** What the register index is called, and what its description holds beside the sections. */
import * as z from 'zod/mini';

export const indexFormat = { magic: 'PQRI', version: 5, noun: 'register copy' } as const;

export const IndexMeta = z.object({
  file: z.string(),
  extractDate: z.nullable(z.string()),
  rows: z.number(),
  /** Doubts about the file that every verdict made from it must repeat. */
  warnings: z.array(z.string()),
  /** Code and name; LA code and name; type code, name and group: by number, as the file writes them. */
  statuses: z.array(z.array(z.string())),
  las: z.array(z.array(z.string())),
  types: z.array(z.array(z.string())),
  /** Words that a program wrote for every blank of the file. */
  blanks: z.array(z.string()),
  /** The order of day and month by column and what stands between them, where it is not day first. */
  dateOrders: z.record(z.string(), z.record(z.string(), z.enum(['day', 'month', 'mixed']))),
});
export type IndexMeta = z.infer<typeof IndexMeta>;
