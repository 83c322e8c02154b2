/** Marks that tabs are about to be made anew, so that everything is read again into them. */
import type { TabId } from '../../../shared/schema/workbook-plan';
import type { StoredValues } from '../../google/stored-values';
import { hasCollected, saveNothingRead } from './watermarks';

/** Tabs that are filled from what was handed in. */
const FILLED: readonly TabId[] = [
  'providers',
  'visits',
  'findings',
  'answers',
  'actions',
  'county',
  'problems',
];

/** For `writeWorkbook`: told which tabs are missing before they are added. */
export const markRebuild =
  (stored: StoredValues) =>
  (missing: readonly TabId[]): void => {
    if (missing.some((id) => FILLED.includes(id)) && hasCollected(stored)) saveNothingRead(stored);
  };
