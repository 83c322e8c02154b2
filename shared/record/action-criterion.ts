/** Which criterion an action is about: the one that it was added for, or the one that its area names. */
import { criterionNamed } from '../county/action-deadlines';
import { lineReaders } from '../judging/lines';
import type { SettledAction, SettledVisit } from './settled';
import type { VisitForm } from './visit-form';

/** By its code; '' for none. Forms are read once, however many actions are asked about. */
export function criteriaOfActions(): (
  action: SettledAction,
  visit: SettledVisit,
  form: VisitForm | null,
) => string {
  const readers = lineReaders();
  return ({ criterion, area }, { visit }, form) =>
    criterion !== '' || form === null
      ? criterion
      : criterionNamed(area, readers(form.framework, form.instrument)(visit.answers));
}
