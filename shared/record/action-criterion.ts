/** Which criterion an action is about: the one that it was added for, or the one that its area names. */
import { criterionNamed } from '../county/action-deadlines';
import type { SettledAction } from './settled';
import type { VisitForm } from './visit-form';

/** By its code; '' for none. @param form of its visit; null where that is not known */
export const criterionOfAction = ({ criterion, area }: SettledAction, form: VisitForm | null): string =>
  criterion !== '' || form === null ? criterion : criterionNamed(area, form);
