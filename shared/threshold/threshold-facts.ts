/** What is known of a setting and its pupils, as it comes in from outside. No pupil is named. */
import * as z from 'zod/mini';
import { IsoDate } from '../schema/text';

const maybe = <Type extends z.ZodMiniType>(type: Type) => z.optional(z.nullable(type));

/** As many as a week and a year have. */
export const MOST_HOURS = 168;
export const MOST_WEEKS = 53;

const hours = z
  .number()
  .check(z.minimum(0, 'must be 0 or more hours'), z.maximum(MOST_HOURS, 'must be hours in a week'));
const weeks = z
  .number()
  .check(z.minimum(0, 'must be 0 or more weeks'), z.maximum(MOST_WEEKS, 'must be weeks in a year'));

export const TimeOfDay = z.enum(['day', 'evening', 'weekend']);
export type TimeOfDay = z.infer<typeof TimeOfDay>;

export const PupilFacts = z
  .object({
    compulsorySchoolAge: maybe(z.boolean()),
    /** Hours of education. Where `breaksPerWeek` is not given they stand as all the hours there. */
    hoursPerWeek: maybe(hours),
    /** Hours of breaks and independent study, apart from `hoursPerWeek` and counted beside them. */
    breaksPerWeek: maybe(hours),
    /** Weeks in a school year. */
    weeksPerYear: maybe(weeks),
    /** `evening` and `weekend` mean only then. */
    timeOfDay: maybe(TimeOfDay),
    /** True when the hours there, travel included, leave no room for full-time education elsewhere. */
    precludesElsewhere: maybe(z.boolean()),
    /** True when this is the child's only education. */
    soleProvision: maybe(z.boolean()),
    lookedAfter: maybe(z.boolean()),
    ehcp: maybe(z.boolean()),
    sen: maybe(z.boolean()),
  })
  .check(
    z.refine(({ hoursPerWeek, breaksPerWeek }) => (hoursPerWeek ?? 0) + (breaksPerWeek ?? 0) <= MOST_HOURS, {
      path: ['breaksPerWeek'],
      message: 'and hoursPerWeek together must be hours in a week',
    }),
  );
export type PupilFacts = z.infer<typeof PupilFacts>;

/** Any of it may be missing or null: then it is not known. */
export const ThresholdFacts = z.object({
  asOf: maybe(IsoDate),
  /** Whether it is a school at all, and not, say, a setting that teaches one narrow thing. */
  isSchool: maybe(z.boolean()),
  pupils: maybe(z.array(PupilFacts)),
});
export type ThresholdFacts = z.infer<typeof ThresholdFacts>;

const keysBeside = (schema: { readonly shape: object }, value: unknown): string[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.keys(value).filter((key) => !Object.hasOwn(schema.shape, key))
    : [];

/**
 * What the facts name that is no fact here, such as a misspelt one, which is not weighed.
 * @returns each name once, a pupil's as `pupils[].NAME`
 */
export function factsNotKnown(facts: unknown): string[] {
  const { pupils } = z.catch(z.object({ pupils: z.array(z.unknown()) }), { pupils: [] }).parse(facts);
  const ofPupils = pupils.flatMap((pupil) => keysBeside(PupilFacts, pupil));
  return [...keysBeside(ThresholdFacts, facts), ...[...new Set(ofPupils)].map((key) => `pupils[].${key}`)];
}
