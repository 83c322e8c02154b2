/** What there is to choose from: a framework and its instruments, with counts, without what they ask. */
import * as z from 'zod/mini';
import { InstrumentKind } from './framework';

const CatalogueEntry = z.lazy(() =>
  z.object({
    id: z.string(),
    title: z.string(),
    publisher: z.string(),
    edition: z.string(),
    version: z.string(),
    instruments: z.array(
      z.object({
        id: z.string(),
        kind: InstrumentKind,
        title: z.string(),
        /** Holds data about a named pupil. */
        pupilLevel: z.boolean(),
        /** How many criteria it asks about. */
        criteria: z.number(),
      }),
    ),
  }),
);
export type CatalogueEntry = z.infer<typeof CatalogueEntry>;

export const Catalogue = z.array(CatalogueEntry);
export type Catalogue = z.infer<typeof Catalogue>;
