/** Which form item holds which plan item: how answers are found again, whatever is renamed or moved. */
import * as z from 'zod/mini';
import { Instant, Text } from './text';

const HexId = z.string().check(z.regex(/^[0-9a-f]{1,8}$/));

export const Receipt = z.lazy(() =>
  z.object({
    schema: z.literal(1),
    formId: Text,
    /** The address that people fill the form at, without a query. */
    responderUri: Text,
    editUri: Text,
    framework: Text,
    version: Text,
    instrument: Text,
    title: Text,
    pupilLevel: z.boolean(),
    /** Which writer made the form; how its ids came about. */
    writer: z.enum(['rest', 'form-app']),
    createdAt: Instant,
    /** Address of whoever built it; version 0.1.0 did not note it, and not everybody agrees to be named. */
    madeBy: z.optional(z.string()),
    /** Plan item key to Forms question id, lower-case hex. The prefill entry is the same number in decimal. */
    questions: z.record(z.string(), HexId),
    /** Plan item key to Forms item id, which is another number: how FormApp names what was answered. */
    items: z.optional(z.record(z.string(), HexId)),
  }),
);
export type Receipt = z.infer<typeof Receipt>;

/** `entry.N` of a prefilled link for a question id in hex (facts: `parseInt(id, 16)`). */
export const entryOf = (questionId: string): number => Number.parseInt(questionId, 16);
