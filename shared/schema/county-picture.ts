/** The county's figures for pictures beside the workbook, as they are kept in a hidden column of the County tab. */
import * as z from 'zod/mini';
import { built } from './built';
import { PART_CHOICES } from './county-choice';
import { IsoDate } from './text';

/** Of the providers that were asked. */
const Counts = z.lazy(() => z.object({ asked: z.int(), notMet: z.int(), partly: z.int() }));

const Choice = z.string().check(z.maxLength(200, 'is too long'));

/** What is chosen in each cell, as people read it. */
export const CountyChosen = z.lazy(() => z.record(z.enum(PART_CHOICES), Choice));
export type CountyChosen = z.infer<typeof CountyChosen>;

export const CountyPicture = z.lazy(() =>
  z.object({
    schema: z.literal(1),
    asOf: IsoDate,
    /** Of which part of the county it is, in a sentence. */
    shown: z.string(),
    /** What can be chosen there, and what is; a picture of an earlier version lacks it. */
    choices: z.optional(
      z.array(
        z.object({
          key: z.enum(PART_CHOICES),
          label: z.string(),
          chosen: z.string(),
          options: z.array(z.string()),
        }),
      ),
    ),
    frameworks: z.array(
      z.object({
        title: z.string(),
        /** Providers whose latest visits were made under it. */
        seen: z.int(),
        /** Nothing in it is rated. */
        inWords: z.boolean(),
        themes: z.array(z.extend(built(Counts), { title: z.string() })),
      }),
    ),
    /** Those with a gap first, the most providers first. */
    topics: z.array(
      z.extend(built(Counts), {
        title: z.string(),
        /** By framework, in their order: null where it was not asked, or in words. */
        by: z.array(z.nullable(Counts)),
        /** Likewise, whether it was asked in words; a picture of an earlier version lacks it. */
        words: z.optional(z.array(z.boolean())),
      }),
    ),
    terms: z.array(
      z.object({
        title: z.string(),
        running: z.boolean(),
        visited: z.int(),
        essential: z.int(),
        other: z.int(),
      }),
    ),
    /** What is overdue, or waits without a date: it stands in This week. */
    late: z.int(),
    /** Days of the next weeks on which anything is due, in order; the first few things of each in words. */
    days: z.array(z.object({ on: IsoDate, count: z.int(), first: z.array(z.string()) })),
  }),
);
export type CountyPicture = z.infer<typeof CountyPicture>;
