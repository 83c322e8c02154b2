/** One submission about one provider on one date, with the framework version that it was made under. */
import * as z from 'zod/mini';
import { Answers } from './answers';
import { Instant, Text } from './text';

export const Visit = z.object({
  schema: z.literal(1),
  /** The form response's id: the same response, edited, replaces its visit. */
  id: Text,
  formId: z.string(),
  framework: Text,
  version: Text,
  instrument: Text,
  submittedAt: Instant,
  answers: Answers,
});
export type Visit = z.infer<typeof Visit>;
