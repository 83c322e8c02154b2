/** The visits at rest of a workbook whose tabs were read whole. */
import type { RestingVisits } from '../../../shared/workbook/visits-at-rest';
import type { SheetsRequest } from '../../google/sheets-api';
import type { Tables } from '../../google/tables';
import type { RecordBook } from './record-book';
import { settling } from './settling';
import { visitIn } from './visit-places';

/** By esbuild: a name of all that the add-on is made of. */
declare const __MADE_OF__: string;

export type Resting = RestingVisits<SheetsRequest>;

/** Before anything is changed in them. */
export function restingIn(
  { of }: Pick<Tables<'visits' | 'responses' | 'history' | 'versions' | 'settings'>, 'of'>,
  { isStirred }: Pick<RecordBook, 'isStirred'>,
): Resting {
  const [visits, responses, history] = [of('visits'), of('responses'), of('history')];
  const tabs = { visits, responses, history, versions: of('versions'), settings: of('settings') };
  return settling().restingVisits(tabs, __MADE_OF__, visitIn, isStirred);
}
