/** The small text shapes that the other schemas are made of. */
import * as z from 'zod/mini';
import { isDay } from './calendar';

/** Text with something in it. */
export const Text = z.string().check(z.trim(), z.minLength(1, 'must not be empty'));

/** Lines cut before they are trimmed: a pattern for the blanks around a break would try every run of blanks again and again. */
export const withoutBreaks = (text: string): string =>
  /[\r\n]/.test(text)
    ? text
        .split(/[\r\n]+/)
        .map((line) => line.trim())
        .join(' ')
    : text;

/** The same on one line: titles and choices have no line breaks, and what is pasted from a cell may. */
export const Line = z
  .string()
  .check(z.overwrite(withoutBreaks), z.trim(), z.minLength(1, 'must not be empty'));

/** With each run of white space as one space: what lies in one line, and how it is compared with what people typed. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Whether what somebody typed is this word, whatever its case. */
export const isSameWord = (typed: string, word: string): boolean =>
  typed.trim().toLowerCase() === word.toLowerCase();

/** With a capital letter first. */
export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** As a sentence that another can follow. */
export const sentence = (text: string): string => text.trim().replace(/([^.?!])$/, '$1.');

/** Whether this is written as a Unique Reference Number of the register: five or six digits. */
export const isUrn = (text: string): boolean => /^\d{5,6}$/.test(text);

/** Whether this is written as the code of a local authority: three digits. */
export const isLaCode = (text: string): boolean => /^\d{3}$/.test(text);

/** A plain local date, Europe/London, ISO `YYYY-MM-DD`; a date that exists. */
export const IsoDate = z
  .string()
  .check(
    z.regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date written YYYY-MM-DD'),
    z.refine(isDay, 'must be a date that exists'),
  );

/** An identifier made for this product: lower case letters, digits and hyphens. */
export const Id = z
  .string()
  .check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower case letters, digits and hyphens'));

/** An instant, ISO 8601 in UTC, e.g. `2026-11-03T09:30:00.000Z`. */
export const Instant = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/, {
    message: 'must be a UTC instant',
    abort: true,
  }),
  z.refine((value: string) => !Number.isNaN(Date.parse(value)), 'must be an instant that exists'),
);
