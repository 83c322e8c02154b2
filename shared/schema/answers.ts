/** Everything that one submission says, keyed by the framework's codes and field keys. */
import * as z from 'zod/mini';
import { IsoDate, isUrn, Text } from './text';

/** One row of a `rows` field, by column key. */
const RowValue = z.record(z.string(), z.string());
/** A line or paragraph; several ticks; a person's or signature's parts by part name; repeating rows. */
export const FieldValue = z.lazy(() =>
  z.union([z.string(), z.array(z.string()), z.record(z.string(), z.string()), z.array(RowValue)]),
);
export type FieldValue = z.infer<typeof FieldValue>;

export const Answers = z.lazy(() =>
  z.object({
    provider: z.object({
      name: Text,
      urn: z.optional(z.string().check(z.refine(isUrn, 'must be a URN: 5 or 6 digits'))),
    }),
    visitDate: IsoDate,
    officer: Text,
    /** Criterion code to the label of the option chosen. */
    ratings: z._default(z.record(z.string(), z.string()), {}),
    /** Criterion code to the reason why it does not apply. */
    notApplicable: z._default(z.record(z.string(), z.string()), {}),
    /** A second officer, as typed into the form. */
    secondOfficer: z.optional(Text),
    /** Criterion code to who has confirmed, in the workbook, that an essential criterion does not apply. */
    confirmed: z.optional(z.record(z.string(), Text)),
    /** Criterion code to evidence seen or comments; for a criterion answered in words, the answer itself. */
    comments: z._default(z.record(z.string(), z.string()), {}),
    /** Field key to value. */
    fields: z._default(z.record(z.string(), FieldValue), {}),
  }),
);
export type Answers = z.infer<typeof Answers>;

/** Answers of which the header may still have gaps: a form that is being filled in, or that cannot be filed. */
export type AnswersSoFar = Omit<Answers, 'provider' | 'visitDate' | 'officer'> & {
  readonly provider: Partial<Answers['provider']>;
  readonly visitDate?: string;
  readonly officer?: string;
};
