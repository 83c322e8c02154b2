/** A criterion's rating, reason or comment ⇄ what a form holds for it. Encode and decode side by side. */
import { notApplicableOption } from '../instrument/scale-of';
import type { AskedCriterion, AnswersToCriteria } from '../judging/lines';
import { matchLabel } from '../judging/match-label';
import { refusalsOf, type Refusal } from '../judging/not-applicable';
import type { FieldProblem, RawItems } from './field-codec';
import { NOT_APPLICABLE, OPEN_NOT_APPLICABLE } from './not-applicable-words';

/** What a form would hold for these answers. A reason stands in the comment box, before any comment. */
export function encodeCriterion(
  { code, scale, theme }: AskedCriterion,
  { ratings, notApplicable, comments }: AnswersToCriteria,
): Record<string, string[]> {
  const reason = notApplicable[code];
  if (scale === null && reason !== undefined)
    return { [`comment/${code}`]: [OPEN_NOT_APPLICABLE.write(reason)] };
  const own = scale && !theme.essential ? notApplicableOption(scale)?.label : undefined;
  const rating = reason === undefined ? ratings[code] : (own ?? NOT_APPLICABLE.choice);
  const words = [reason, comments[code]].filter((text) => text !== undefined).join('\n');
  return {
    ...(rating !== undefined && { [`rating/${code}`]: [rating] }),
    ...(words !== '' && { [`comment/${code}`]: [words] }),
  };
}

/** What a response says of one criterion; at most one of rating and reason. */
interface CriterionRead {
  readonly rating?: string;
  /** Why it does not apply. */
  readonly notApplicable?: string;
  readonly comment?: string;
  readonly problem?: FieldProblem;
}

/**
 * What a form's items say. A rating that cannot be taken counts as unanswered; its words and comment are kept in
 * the comment.
 */
export function decodeCriterion(asked: AskedCriterion, items: RawItems): CriterionRead {
  const { code, scale, criterion } = asked;
  const at = (key: string): string => (items[key] ?? []).join('\n').trim();
  const [rating, comment] = [at(`rating/${code}`), at(`comment/${code}`)];
  if (scale === null) {
    const reason = criterion.conditional === null ? null : OPEN_NOT_APPLICABLE.read(comment);
    return reason === null ? said(answered(rating), comment) : notApplicable(asked, reason, said(comment));
  }
  if (rating === '') return said(comment);
  const label = matchLabel(scale, rating);
  if (label !== undefined) return { rating: label, ...said(comment) };
  if (NOT_APPLICABLE.isChosen(rating))
    return notApplicable(asked, comment, said(comment && 'Marked as not applicable.', comment));
  return {
    ...said(answered(rating), comment),
    problem: {
      text: `${code} was rated “${rating}”, which is none of: ${scale.options.map((option) => option.label).join(', ')}. It counts as unanswered; the words are kept in its comment.`,
      whatToDo: 'Somebody may have renamed a choice in the form: rename it back, then collect again.',
    },
  };
}

const answered = (rating: string): string => rating && `Answered: ${rating}`;

/** The parts that say anything, a line each. */
function said(...parts: readonly string[]): { readonly comment?: string } {
  const comment = parts.filter((part) => part !== '').join('\n');
  return comment === '' ? {} : { comment };
}

/** The reason, if it may stand; else what is kept instead, and why it may not. */
function notApplicable(
  asked: AskedCriterion,
  reason: string,
  instead: Pick<CriterionRead, 'comment'>,
): CriterionRead {
  const [refusal] = refusalsOf(asked, { reason, rated: false });
  if (refusal === undefined) return { notApplicable: reason };
  const { because, whatToDo } = REFUSED[refusal];
  return {
    ...instead,
    problem: {
      text: `${asked.code} was marked as not applicable, but ${because}. ${asked.scale ? 'It counts as unanswered.' : 'It is kept as an answer in words.'}`,
      whatToDo,
    },
  };
}

const OPEN_IT = 'Open the response in the form';
/** How a refusal reads to whoever looks after the responses. */
const REFUSED: Readonly<Record<Refusal, { readonly because: string; readonly whatToDo: string }>> = {
  'always-applies': { because: 'it always applies', whatToDo: `${OPEN_IT} and choose a rating.` },
  'not-asked': {
    because: 'it is a question to think with, not answered alone',
    whatToDo: 'Nothing needs to be done: it decides nothing.',
  },
  'no-reason': { because: 'no reason was given', whatToDo: `${OPEN_IT} and say why in its box.` },
  'rated-as-well': { because: 'it was rated as well', whatToDo: `${OPEN_IT} and leave one out.` },
};
