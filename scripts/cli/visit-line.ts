/** A submission as data: one JSON object that says what `answers` says, and of which framework and form it is. */
import * as z from 'zod/mini';
import { built } from '../../shared/schema/built';
import { instrumentOf } from '../../shared/instrument/instrument-parts';
import { checkAnswers } from '../../shared/judging/check-answers';
import type { Reading } from '../../shared/record/edition';
import { Answers } from '../../shared/schema/answers';
import { addMonths } from '../../shared/schema/dates';
import type { Framework, Instrument } from '../../shared/schema/framework';
import { parseInput } from '../../shared/schema/parse-input';
import { Instant, Text } from '../../shared/schema/text';
import { frameworkAmong } from './choose-framework';
import { parseJson } from './command';
import { inSource } from './score';
import { unknownKeys } from './unknown-keys';

/** Answers, and what else may be said about the submission. */
const Submission = z.extend(built(Answers), {
  framework: Text,
  version: z.optional(Text),
  instrument: z.optional(Text),
  id: z.optional(Text),
  submittedAt: z.optional(Instant),
  /** When it was filed, when it first came in, by which reader of which form: where it comes from a record. */
  at: z.optional(Instant),
  firstAt: z.optional(Instant),
  reader: z.optional(Text),
  formId: z.optional(Text),
});

/** Nobody hands in a visit so long before its day: the year is a slip. */
const LATEST_MONTHS = 12;

/** The last day, ISO, on which what is read on this day can have been handed in, if it does not say when. */
export const latestHandIn = (today: string): string => addMonths(today, LATEST_MONTHS);

interface ReadingOptions {
  /** Frameworks that a submission may name. */
  readonly known: readonly Framework[];
  /** See `latestHandIn`. */
  readonly latest: string;
  /** Takes what is odd and stops nothing, with the place that it is about. */
  readonly sayOnce: (at: string, text: string) => void;
  readonly idWithoutOne: string;
}

/** A visit with the framework and the form that it was made with, or why those are not known. */
type ReadVisit = { readonly visit: Reading } & (
  | { readonly form: { readonly framework: Framework; readonly instrument: Instrument } }
  | { readonly form: null; readonly unknown: string }
);

/**
 * The visit that a JSON text describes, under the version that it names, else the newest. Without an instant it was handed in on the day of the visit, or on the last
 * day that can be.
 * @param at file and line, for messages
 * @throws InputError where it is no JSON, lacks something, or names what is not known.
 */
export function visitOf(
  text: string,
  at: string,
  { known, latest, sayOnce, idWithoutOne }: ReadingOptions,
): ReadVisit {
  const json = parseJson(text, at);
  const unread = unknownKeys(json, Object.keys(Submission.shape));
  const parsed = parseInput(Submission, json, at);
  const { framework: id, version, instrument: instrumentId, id: given, submittedAt, ...rest } = parsed;
  const { at: filedAt, firstAt, reader, formId = '', ...answers } = rest;
  if (unread !== null) sayOnce(at, unread);
  return inSource(at, () => {
    const newest = frameworkAmong(known, id);
    const versions = known.filter((one) => one.id === id);
    const framework = version === undefined ? newest : versions.find((one) => one.version === version);
    const visit: Reading = {
      schema: 1,
      id: given ?? idWithoutOne,
      formId,
      framework: id,
      version: version ?? newest.version,
      instrument: instrumentId ?? instrumentOf(newest).id,
      submittedAt: submittedAt ?? `${answers.visitDate > latest ? latest : answers.visitDate}T00:00:00Z`,
      answers,
      ...(filedAt !== undefined && { at: filedAt }),
      ...(firstAt !== undefined && { firstAt }),
      ...(reader !== undefined && { reader }),
    };
    if (framework === undefined)
      return { visit, form: null, unknown: unknownVersion(id, visit.version, versions) };
    const instrument = instrumentOf(framework, instrumentId);
    return {
      visit: {
        ...visit,
        instrument: instrument.id,
        answers: checkAnswers(framework, instrument, answers).answers,
      },
      form: { framework, instrument },
    };
  });
}

const unknownVersion = (id: string, version: string, known: readonly Framework[]): string =>
  `it was made under version “${version}” of ${id}, and only ${known.map((one) => `“${one.version}”`).join(', ')} ${known.length === 1 ? 'is' : 'are'} known here.`;
