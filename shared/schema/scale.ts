/** The scales that criteria are rated by. */
import * as z from 'zod/mini';
import { Period } from './period';
import { Line } from './text';

/** What a rating amounts to, whatever the scale calls it. */
export const Meaning = z.enum(['met', 'partly', 'not-met']);
export type Meaning = z.infer<typeof Meaning>;

const ScaleOption = z.lazy(() =>
  z.object({
    /** The framework's own words; answers hold this label. */
    label: Line,
    /** Absent where the option says neither met nor not met (e.g. "Occasionally"). */
    meaning: z.optional(Meaning),
    /** An own scale's "N/A": whoever chooses it says that the criterion does not apply. It has no meaning besides. */
    notApplicable: z.optional(z.literal(true)),
    /** What it adds where a rule counts points: an own framework's choice, never the product's. */
    points: z.optional(z.number()),
    /** How soon what is rated so has to be put right, from the visit on. */
    within: z.optional(Period),
  }),
);
export type ScaleOption = z.infer<typeof ScaleOption>;

/** The ratings that a criterion may take, in order from met to not met. */
export const Scale = z.lazy(() =>
  z.object({
    title: Line,
    options: z.array(ScaleOption).check(z.minLength(2, 'a scale needs at least two options')),
    /** `product`: the source prints no scale, so this one is ours and is labelled so. */
    ownedBy: z.optional(z.literal('product')),
  }),
);
export type Scale = z.infer<typeof Scale>;
