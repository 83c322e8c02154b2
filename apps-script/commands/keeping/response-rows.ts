/** Rows of the tabs that Google writes responses to: found by the moment and the provider, as they say no id. */
import { isSameName } from '../../../shared/county/provider-identity';
import { isMoment } from '../../../shared/schema/dates';
import { responseTab, type ResponseTab } from '../../google/response-tabs';
import type { SheetProperties } from '../../google/sheets-api';
import type { FormResponses } from './find-subject';

/** A tab with the places of the rows that are meant. */
export interface FoundRows {
  readonly tab: ResponseTab;
  readonly at: readonly number[];
}

/** @param present every tab of the workbook */
export const responseRowsOf = (
  present: readonly SheetProperties[],
  forms: readonly FormResponses[],
): readonly FoundRows[] =>
  forms.flatMap(({ formId, moments }) => {
    const tab = responseTab(present, formId);
    if (!tab) return [];
    const isTheirs = (cells: readonly unknown[]): boolean =>
      moments.some(
        ({ instant, provider }) =>
          cells.some((cell) => isMoment(cell, instant)) &&
          cells.some((cell) => typeof cell === 'string' && isSameName(cell, provider)),
      );
    return [{ tab, at: tab.rows.flatMap((cells, at) => (isTheirs(cells) ? [at] : [])) }];
  });
