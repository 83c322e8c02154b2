/** Every criterion of a settled visit: worked out for whoever asks for them, as a county has hundreds of thousands. */
import { isEssentialUnmet, lineReader } from '../judging/lines';
import type { SettledLine, SettledVisit } from './settled';
import type { VisitForm } from './visit-form';

/** @param form the visit's; null where its framework's version is missing, and nothing is known of its criteria */
export const settledLines = (
  { id: visitId, visit }: SettledVisit,
  form: Pick<VisitForm, 'framework' | 'instrument'> | null,
): readonly SettledLine[] =>
  form === null
    ? []
    : lineReader(
        form.framework,
        form.instrument,
      )(visit.answers).map((line) => ({
        visitId,
        code: line.code,
        theme: line.theme.code,
        essential: line.theme.essential,
        rating: line.rating,
        choice: line.option?.label ?? null,
        meaning: line.meaning,
        notApplicable: line.notApplicable,
        unconfirmed: line.unconfirmed,
        comment: line.comment,
        unanswered: line.unanswered,
        essentialUnmet: isEssentialUnmet(line),
      }));
