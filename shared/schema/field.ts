/** What a form asks besides ratings: a field, its columns and parts, and how long its evidence lasts. */
import * as z from 'zod/mini';
import { Id, Line, Text } from './text';

/**
 * What the product does with a field besides showing it: fills it from the register or the officer's settings,
 * and reads the submission's provider, date and officer from it. At most one field of an instrument per role.
 */
export const FieldRole = z.enum([
  'provider-name',
  'provider-address',
  'provider-contact',
  'provider-phone',
  'provider-email',
  'provider-website',
  'provider-urn',
  'dfe-number',
  'registration-status',
  'registration-checked-on',
  'registration-source',
  'visit-date',
  'officer',
  'next-visit',
  'improvement-plan',
  'decision',
  'decision-reason',
  'kcsie-edition',
]);
export type FieldRole = z.infer<typeof FieldRole>;

/** How long evidence lasts, and by whose rule. */
export const Clock = z.lazy(() =>
  z.object({
    /** What is being dated, e.g. "Public liability insurance". */
    title: Text,
    /** `expires`: the date given is the last day of validity. `done`: it was done then and lasts `months`. */
    basis: z.enum(['expires', 'done']),
    months: z.optional(z.int().check(z.positive())),
    /** `done`, instead of `months`: it has to be done once in each school term. */
    termly: z.optional(z.literal(true)),
    /** `done`, instead of `months`: it is good until that day of the year, `MM-DD`, when a new edition takes effect. */
    until: z.optional(z.string().check(z.regex(/^\d{2}-\d{2}$/, 'must be a month and a day, MM-DD'))),
    /** What kind of evidence it is over all frameworks; without it, what its title says. */
    kind: z.optional(Id),
    /** The date is the oldest among several people or papers: a later visit may rightly find an older one. */
    oldest: z.optional(z.literal(true)),
    /** The document and place that the rule comes from. */
    source: Text,
  }),
);
export type Clock = z.infer<typeof Clock>;

/** What a column of an improvement plan holds, so that plans of all frameworks share one due-date queue. */
const ColumnRole = z.enum(['area', 'action', 'rag', 'by-when', 'who', 'review']);

export const Column = z.lazy(() =>
  z.object({
    key: Id,
    title: Line,
    kind: z.enum(['text', 'paragraph', 'date', 'choice', 'yes-no']),
    choices: z.optional(z.array(Line)),
    role: z.optional(ColumnRole),
  }),
);
export type Column = z.infer<typeof Column>;

/**
 * One thing to fill in that is not a rating. Kinds:
 * `text` a line · `paragraph` · `date` · `number` · `email` · `phone` · `choice` one of · `dropdown` one of many ·
 * `ticks` any of · `yes-no` · `money` whole pounds, with `minimum` · `person` several `parts` · `rows` repeating
 * rows with `columns` · `signature` name, role and date in place of a written signature.
 */
export const Field = z.lazy(() =>
  z.object({
    /** Unique in the framework; answers hold this key. */
    key: Id,
    kind: z.enum([
      'text',
      'paragraph',
      'date',
      'number',
      'email',
      'phone',
      'choice',
      'dropdown',
      'ticks',
      'yes-no',
      'money',
      'person',
      'rows',
      'signature',
    ]),
    title: Line,
    help: z.optional(Text),
    required: z.optional(z.boolean()),
    choices: z.optional(z.array(Line).check(z.minLength(1))),
    /** `money`: the least sum that meets the requirement, in whole pounds. */
    minimum: z.optional(z.int().check(z.positive())),
    /** `person`: what is asked of the person, in order. */
    parts: z.optional(
      z.array(
        z.enum([
          'name',
          'role',
          'organisation',
          'relation',
          'phone',
          'email',
          'website',
          'address',
          'training',
          'training-date',
        ]),
      ),
    ),
    /** `rows`: what a row holds, and how many rows the form offers before the "further rows" box. */
    columns: z.optional(z.array(Column).check(z.minLength(1))),
    slots: z.optional(z.int().check(z.positive(), z.maximum(10))),
    role: z.optional(FieldRole),
    clock: z.optional(Clock),
    /** Named by role, not by person: this field holds personal data of a pupil. Only in pupil-level instruments. */
    pupilData: z.optional(z.boolean()),
  }),
);
export type Field = z.infer<typeof Field>;
