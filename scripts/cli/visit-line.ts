/** A submission as data: one JSON object that says what `answers` says, and of which framework and form it is. */
import * as z from 'zod/mini';
import { InputError } from '../../shared/errors';
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
const Submission = z.extend(Answers, {
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

/** A visit with the framework and the form that it was made with. */
interface ReadVisit {
  readonly visit: Reading;
  readonly framework: Framework;
  readonly instrument: Instrument;
}

/**
 * The visit that a JSON text describes. Without an instant it was handed in on the day of the visit, or on the last
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
    const framework = frameworkAmong(known, id);
    if (version !== undefined && version !== framework.version) {
      throw new InputError(`version is “${version}”; only “${framework.version}” of ${id} is known here.`);
    }
    const instrument = instrumentOf(framework, instrumentId);
    const visit: Reading = {
      schema: 1,
      id: given ?? idWithoutOne,
      formId,
      framework: id,
      version: framework.version,
      instrument: instrument.id,
      submittedAt: submittedAt ?? `${answers.visitDate > latest ? latest : answers.visitDate}T00:00:00Z`,
      answers: checkAnswers(framework, instrument, answers).answers,
      ...(filedAt !== undefined && { at: filedAt }),
      ...(firstAt !== undefined && { firstAt }),
      ...(reader !== undefined && { reader }),
    };
    return { visit, framework, instrument };
  });
}
