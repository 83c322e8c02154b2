/**
 * An instrument's criteria, each with what one visit says of it: the only place where a rating gets its meaning.
 * Score, rules, findings, county figures, provider rows and the companion fold these lines.
 */
import { themesOf } from '../instrument/instrument-parts';
import { oncePerInstrument } from '../instrument/once-per-instrument';
import { scaleOf } from '../instrument/scale-of';
import type { Answers, AnswersSoFar } from '../schema/answers';
import type { Criterion, Meaning, Scale, Theme } from '../schema/framework';
import { isConfirmed } from './confirmation';

type Option = Scale['options'][number];

/** A criterion as its instrument asks it: the same for every visit. */
export interface AskedCriterion {
  readonly code: string;
  readonly criterion: Criterion;
  readonly theme: Theme;
  /** Null where nothing is rated. */
  readonly scale: Scale | null;
  /** `nothing`: a question to think with, not answered alone. */
  readonly asksFor: 'rating' | 'words' | 'nothing';
}

/** One criterion of one visit. */
export interface Line extends AskedCriterion {
  /** The label chosen, as the answers hold it. */
  readonly rating: string | null;
  /** The option of the scale with this very label; null for no rating, and for a label that is none of the scale's. */
  readonly option: Option | null;
  /** What the rating amounts to; null where it does not apply, is unanswered or says neither met nor not met. */
  readonly meaning: Meaning | null;
  /** The reason why it does not apply; null where it does. */
  readonly notApplicable: string | null;
  /** The reason why it is said not to apply, while nobody has confirmed it for an essential criterion: it counts as unanswered. */
  readonly unconfirmed: string | null;
  /** Evidence seen or a comment; the answer itself where it is answered in words. */
  readonly comment: string | null;
  /** Neither rated (or answered in words), nor marked as not applicable; never where nothing is asked for. */
  readonly unanswered: boolean;
}

/** The criteria that an instrument asks, in form order. @throws InputError as `themesOf` does. */
export const askedCriteria = /* @__PURE__ */ oncePerInstrument(
  (framework, instrument): readonly AskedCriterion[] =>
    themesOf(framework, instrument).flatMap((theme) =>
      theme.criteria.map((criterion) => {
        const scale = scaleOf(framework, criterion) ?? null;
        const asksFor = scale ? 'rating' : criterion.answer === 'open' ? 'words' : 'nothing';
        return { code: criterion.code, criterion, theme, scale, asksFor };
      }),
    ),
);

/** Why the criterion is said not to apply: the reason given, else its own scale's choice that says so; null where it is not said. */
export const reasonAgainst = (
  asked: Pick<AskedCriterion, 'code' | 'scale'>,
  answers: Pick<Answers, 'ratings' | 'notApplicable'>,
): string | null => reasonGiven(asked.code, chosenOf(asked, answers), answers);

/** The option with the very label that was chosen, in its own spelling. */
const chosenOf = (
  { code, scale }: Pick<AskedCriterion, 'code' | 'scale'>,
  { ratings }: Pick<Answers, 'ratings'>,
): Option | null => scale?.options.find(({ label }) => label === ratings[code]) ?? null;

const reasonGiven = (
  code: string,
  chosen: Option | null,
  { notApplicable }: Pick<Answers, 'notApplicable'>,
): string | null => notApplicable[code] ?? (chosen?.notApplicable ? chosen.label : null);

/** Whether a reason takes the criterion out: of an essential one only once another person has confirmed it. */
const takesOut = (
  reason: string | null,
  { code, theme }: AskedCriterion,
  answers: AnswersToCriteria,
): boolean => reason !== null && (!theme.essential || isConfirmed(answers, code));

function lineOf(
  asked: AskedCriterion,
  answers: AnswersToCriteria,
  appliesNot: (code: string) => boolean,
): Line {
  const { ratings, comments } = answers;
  const { code, criterion, theme, scale, asksFor } = asked;
  const rating = ratings[code] ?? null;
  const comment = comments[code] ?? null;
  // What was answered "No" for want of the very thing that it asks about, as another answer says, is no gap.
  const { appliesWith } = criterion;
  const moot = appliesWith !== undefined && appliesNot(appliesWith);
  const chosen = chosenOf(asked, answers);
  const given = reasonGiven(code, chosen, answers);
  const aside = takesOut(given, asked, answers);
  // An essential criterion is never set aside by a choice alone: it stays unanswered.
  const option = chosen?.notApplicable && !aside ? null : chosen;
  const reason = aside ? given : null;
  return {
    code,
    criterion,
    theme,
    scale,
    asksFor,
    rating,
    option,
    meaning: reason === null && !(moot && option?.meaning === 'not-met') ? (option?.meaning ?? null) : null,
    notApplicable: reason,
    unconfirmed: aside ? null : given,
    comment,
    unanswered:
      reason === null &&
      (asksFor === 'rating' ? option === null : asksFor === 'words' && (comment ?? '').trim() === ''),
  };
}

/** What answers say about criteria. */
export type AnswersToCriteria = Pick<Answers, 'ratings' | 'notApplicable' | 'comments'> &
  Pick<AnswersSoFar, 'officer' | 'confirmed'>;
/** One visit's lines, in form order. Ratings must be in the scale's own spelling. */
type LineReader = (answers: AnswersToCriteria) => readonly Line[];

const readingOf = /* @__PURE__ */ oncePerInstrument((framework, instrument) => {
  const asked = askedCriteria(framework, instrument);
  const byCode = new Map(asked.map((one) => [one.code, one]));
  const lineIn = (one: AskedCriterion, answers: AnswersToCriteria): Line =>
    lineOf(one, answers, (code) => {
      const other = byCode.get(code);
      return other !== undefined && takesOut(reasonAgainst(other, answers), other, answers);
    });
  return { asked, byCode, lineIn };
});

/** Reads the lines of any number of visits made with one instrument. @throws InputError as `themesOf` does. */
export const lineReader = /* @__PURE__ */ oncePerInstrument((framework, instrument): LineReader => {
  const { asked, lineIn } = readingOf(framework, instrument);
  return (answers) => asked.map((one) => lineIn(one, answers));
});

/** The line of one criterion; undefined where the form does not ask it. @throws InputError as `themesOf` does. */
export const oneLineReader = /* @__PURE__ */ oncePerInstrument(
  (framework, instrument): ((answers: AnswersToCriteria, code: string) => Line | undefined) => {
    const { byCode, lineIn } = readingOf(framework, instrument);
    return (answers, code) => {
      const asked = byCode.get(code);
      return asked && lineIn(asked, answers);
    };
  },
);

/** Answered "No" for want of the very thing that it asks about, as another answer says: neither met nor not met. */
export const isMoot = ({ option, meaning }: Line): boolean =>
  option?.meaning !== undefined && meaning === null;

/** To be rated, and not said not to apply. */
export const isToBeRated = ({ asksFor, notApplicable }: Line): boolean =>
  asksFor === 'rating' && notApplicable === null;

/** Rated by a choice that counts neither as met nor as unmet. */
export const saysNeither = ({ option, meaning, notApplicable }: Line): boolean =>
  option !== null && meaning === null && notApplicable === null;

/** Rated as met in part or not met. */
export const isUnmet = ({ meaning }: Line): boolean => meaning === 'partly' || meaning === 'not-met';

/** Unmet in a theme of the instrument whose failure decides. */
export const isEssentialUnmet = (line: Line): boolean => line.theme.essential && isUnmet(line);

/** Their codes, in the order given. */
export const codesOf = (lines: readonly AskedCriterion[]): string[] => lines.map(({ code }) => code);
