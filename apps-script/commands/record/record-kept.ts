/** How much the record of a workbook holds, as the workbook keeps it beside it; and what is told where it holds less. */
import type { Problem } from '../../../shared/workbook/problems-tab';
import {
  RECORD_COUNT_SHAPE,
  RECORD_COUNT_WHAT,
  shortened,
  type RecordCount,
} from '../../../shared/workbook/record-count';
import { RECORD_COUNT } from '../../../shared/workbook/restored-state';
import { readOrNothing } from '../../google/read-stored';
import type { StoredValues } from '../../google/stored-values';

const KIND = { ...RECORD_COUNT_SHAPE, what: RECORD_COUNT_WHAT };

/** undefined: nothing was ever kept here. */
export const recordKept = (stored: StoredValues): RecordCount | undefined =>
  readOrNothing(stored, RECORD_COUNT, KIND);

/** Whether this workbook has a record yet: one of an earlier version gets it from what its tabs hold. */
export const isRecordBegun = (stored: StoredValues): boolean => recordKept(stored) !== undefined;

/** What keeps that so many rows were taken out of the record on purpose. */
export function recordWithout(
  stored: StoredValues,
  { editions, events }: Pick<RecordCount, 'editions' | 'events'>,
): Record<string, string> {
  const kept = recordKept(stored);
  if (!kept) return {};
  const less = { ...kept, editions: kept.editions - editions, events: kept.events - events };
  return { [RECORD_COUNT]: JSON.stringify(less) };
}

/** Told until the rows are back, or a person says that they are gone for good: of which number, so that more are told anew. */
export const lost = (tab: string, missing: number): Problem => ({
  id: `record:shortened:${tab}:${missing}`,
  where: `The hidden tab ${tab}`,
  what: shortened(tab, missing),
  whatToDo:
    'Bring them back with File, Version history. If they are gone for good, set Status to Solved. What is left counts as it stands, and nothing more is lost.',
  formId: '',
  responseId: '',
  maySettle: true,
});
