/** What was read from a GIAS page that an officer had open. */
import * as z from 'zod/mini';
import { Establishment } from '../../shared/schema/establishment';
import { Link } from '../../shared/schema/verdict';

export const OpenedPage = z.object({
  establishment: Establishment,
  links: z.array(Link),
  /** What the page says that no field holds, in sentences. */
  notes: z.array(z.string()),
});
export type OpenedPage = z.infer<typeof OpenedPage>;
