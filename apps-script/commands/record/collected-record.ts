/** What collecting asks of a record, whether all of it was read or only the visits that a hand-in touches. */
import type { Settings } from '../../../shared/schema/settings';
import type { Visit } from '../../../shared/schema/visit';
import type { Problem } from '../../../shared/workbook/problems-tab';
import type { SheetsRequest } from '../../google/sheets-api';
import type { FiledVisits } from './filed-visits';
import type { Listed } from '../../../shared/workbook/gone-visits';
import type { ReadVisit } from './newly-read';
import type { Removed } from './removed-record';
import type { Versions } from './versions';

/** What of the county's figures a run brings up to date. */
export type CountyPart = 'no' | 'rows' | 'all';

export interface CollectedRecord {
  readonly filed: FiledVisits;
  readonly versions: Versions;
  readonly settings: Settings;
  readonly removed: Removed;
  /** What the response of a visit said last, whatever was corrected since. */
  readonly asHandedIn: (id: string) => Visit | undefined;
  /** Says of which forms everything was listed, and what they have. */
  readonly list: (listed: readonly Listed[]) => void;
  /**
   * Changes that bring the workbook to what was read.
   * @param found further problems
   * @param looked whether what a problem's id names was looked at
   * @param county which of the county's figures follow: none, those of rows, or all that are drawn as a whole
   */
  readonly requests: (
    read: readonly ReadVisit[],
    found: readonly Problem[],
    looked: (id: string) => boolean,
    county: CountyPart,
  ) => SheetsRequest[];
  /** Ids of all problems to be looked at, once what was found is written. @param before ids of those before */
  readonly openProblems: (before: readonly string[]) => string[];
  /** What is to be kept with them. */
  readonly toKeep: () => Record<string, string>;
}
