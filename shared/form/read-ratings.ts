/** Ratings, comments and "not applicable" from a form response. */
import type { Framework, Instrument } from '../schema/framework';
import { matchLabel } from '../judging/match-label';
import type { FieldProblem, RawItems } from './field-codec';
import { themesOf } from '../instrument/instrument-parts';
import { scaleOf } from '../instrument/scale-of';
import { NOT_APPLICABLE, OPEN_NOT_APPLICABLE } from './question-items';

export interface RatingsRead {
  readonly ratings: Record<string, string>;
  readonly notApplicable: Record<string, string>;
  readonly comments: Record<string, string>;
  readonly problems: readonly FieldProblem[];
}

const isNotApplicable = (text: string): boolean =>
  text.trim().toLowerCase() === NOT_APPLICABLE.toLowerCase() || /^not applicable\b/i.test(text.trim());

/** A rating that cannot be taken counts as unanswered; its words and comment are kept in the comment. */
export function readRatings(
  framework: Framework,
  instrument: Instrument,
  items: RawItems,
  hasSecondOfficer: boolean,
): RatingsRead {
  const read = {
    ratings: {} as Record<string, string>,
    notApplicable: {} as Record<string, string>,
    comments: {} as Record<string, string>,
    problems: [] as FieldProblem[],
  };
  const at = (key: string): string => (items[key] ?? []).join('\n').trim();
  for (const theme of themesOf(framework, instrument)) {
    for (const criterion of theme.criteria) {
      const { code } = criterion;
      const rating = at(`rating/${code}`);
      const comment = at(`comment/${code}`);
      const keepComment = (extra = ''): void => {
        const words = [extra, comment].filter((part) => part !== '').join('\n');
        if (words !== '') read.comments[code] = words;
      };
      const scale = scaleOf(framework, criterion);
      const aside =
        scale === undefined && criterion.conditional !== null ? OPEN_NOT_APPLICABLE.read(comment) : null;
      if (rating === '' && aside === null) {
        keepComment();
        continue;
      }
      if (scale === undefined) {
        if (aside === null || aside === '') keepComment(rating === '' ? '' : `Answered: ${rating}`);
        else read.notApplicable[code] = aside;
        continue;
      }
      const label = matchLabel(scale, rating);
      if (label !== undefined) {
        read.ratings[code] = label;
        keepComment();
      } else if (!isNotApplicable(rating)) {
        keepComment(`Answered: ${rating}`);
        read.problems.push({
          text: `${code} was rated “${rating}”, which is none of: ${scale.options.map((option) => option.label).join(', ')}. It counts as unanswered; the words are kept in its comment.`,
          whatToDo: 'Somebody may have renamed a choice in the form: rename it back, then collect again.',
        });
      } else {
        const refusal = refuse(criterion.conditional !== null, theme.essential, comment, hasSecondOfficer);
        if (refusal === null) read.notApplicable[code] = comment;
        else {
          keepComment(comment === '' ? '' : 'Marked as not applicable.');
          read.problems.push({
            text: `${code} was marked as not applicable, but ${refusal.text}. It counts as unanswered.`,
            whatToDo: refusal.whatToDo,
          });
        }
      }
    }
  }
  return read;
}

function refuse(
  conditional: boolean,
  essential: boolean,
  reason: string,
  hasSecondOfficer: boolean,
): FieldProblem | null {
  if (!conditional) {
    return { text: 'it always applies', whatToDo: 'Open the response in the form and choose a rating.' };
  }
  if (reason === '') {
    return { text: 'no reason was given', whatToDo: 'Open the response in the form and say why in its box.' };
  }
  if (essential && !hasSecondOfficer) {
    return {
      text: 'it is essential and no second officer agreed',
      whatToDo: 'Open the response in the form and name the second officer on the last page.',
    };
  }
  return null;
}
