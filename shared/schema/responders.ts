/** Who may fill in the forms of a workbook, as an LA chose it. */
import * as z from 'zod/mini';

/** An email address, as far as it can be told by looking at it. */
export const isAddress = (text: string): boolean =>
  /^(?!mailto:)[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;"]+$/i.test(text);

/** Without what a copied link puts before an address. */
export const bareAddress = (text: string): string => text.replace(/^mailto:/i, '');

export const RespondersWanted = z.lazy(() =>
  z
    .object({
      /** `anyone` with the link; everybody of the account's `organisation`; the `people` named and nobody else. */
      who: z.enum(['anyone', 'organisation', 'people']),
      /** Addresses, where people are named. */
      emails: z.array(
        z.pipe(
          z.pipe(
            z.string(),
            z.transform((text) => bareAddress(text.trim())),
          ),
          z.string().check(z.refine(isAddress, 'must be an email address')),
        ),
      ),
    })
    .check(z.refine(({ who, emails }) => who !== 'people' || emails.length > 0, 'name at least one person')),
);
export type RespondersWanted = z.infer<typeof RespondersWanted>;
