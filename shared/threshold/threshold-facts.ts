/** What is known of a setting and its pupils, as it comes in from outside. No pupil is named. */
import * as z from 'zod/mini';
import { IsoDate } from '../schema/text';

const maybe = <Type extends z.ZodMiniType>(type: Type) => z.optional(z.nullable(type));
const hours = z
  .number()
  .check(z.minimum(0, 'must be 0 or more hours'), z.maximum(168, 'must be hours in a week'));

export const PupilFacts = z.object({
  compulsorySchoolAge: maybe(z.boolean()),
  hoursPerWeek: maybe(hours),
  /** True when this is the child's only education. */
  soleProvision: maybe(z.boolean()),
  lookedAfter: maybe(z.boolean()),
  ehcp: maybe(z.boolean()),
  sen: maybe(z.boolean()),
});
export type PupilFacts = z.infer<typeof PupilFacts>;

/** Any of it may be missing or null: then it is not known. */
export const ThresholdFacts = z.object({ asOf: maybe(IsoDate), pupils: maybe(z.array(PupilFacts)) });
export type ThresholdFacts = z.infer<typeof ThresholdFacts>;
