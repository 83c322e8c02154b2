/** What a run of the record has come to: changes, what is to be told, and all of the record where that was worked out. */
import type { LatestVisits } from '../../../shared/county/latest-visits';
import type { SettledAction, SettledRecord, SettledVisit } from '../../../shared/record/settled';
import type { CountyOptions } from '../../../shared/schema/county';
import type { Problem } from '../../../shared/workbook/problems-tab';
import type { SheetsRequest } from '../../google/sheets-api';
import type { ProviderRows } from './provider-rows';

export interface Written {
  readonly requests: readonly SheetsRequest[];
  readonly problems: readonly Problem[];
  /** Whether a problem's id is of something that was looked at. */
  readonly looked: (id: string) => boolean;
  /** All of the record, where that was worked out: */
  readonly record?: SettledRecord;
  /** which visits count, */
  readonly counted?: LatestVisits;
  /** how figures are worked out from it, */
  readonly options?: CountyOptions;
  /** and the providers' rows as it has them. */
  readonly providers?: ProviderRows;
}

export interface VisitWithActions {
  readonly visit: SettledVisit;
  readonly actions: readonly SettledAction[];
}
