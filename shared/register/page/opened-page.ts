/** What was read from a GIAS page that an officer had open, as it is handed from the page to a check. */
import * as z from 'zod/mini';
import { MissingError } from '../../errors';
import { Establishment } from '../../schema/establishment';
import { Link } from '../../schema/verdict';
import type { GiasPage } from './gias-page';

export const OpenedPage = z.object({
  establishment: Establishment,
  links: z.array(Link),
  /** What the page says that no field holds, in sentences. */
  notes: z.array(z.string()),
  /** The page says that the establishment's registration is suspended. */
  suspended: z._default(z.boolean(), false),
});
export type OpenedPage = z.infer<typeof OpenedPage>;

/** @throws MissingError when no establishment was read, in the page's own words where it has any */
export function openedPage({ establishment, links, notes, suspended, problem }: GiasPage): OpenedPage {
  if (establishment !== null) return { establishment, links, notes, suspended };
  throw new MissingError(
    problem ??
      'The open page is not the page of one establishment. Open the establishment itself, then try again.',
  );
}
