/** What is to be kept with tabs that are made anew: that everything is to be read again into them. */
import type { TabId } from '../../../shared/schema/workbook-plan';
import type { StoredValues } from '../../google/stored-values';
import { hasCollected, nothingRead } from './watermarks';

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

/** @param missing the tabs that are about to be added */
export const toRebuild = (stored: StoredValues, missing: readonly TabId[]): Record<string, string> =>
  missing.some((id) => FILLED.includes(id)) && hasCollected(stored) ? nothingRead(stored) : {};
