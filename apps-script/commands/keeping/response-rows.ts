/** Rows of the tabs that Google writes responses to: found by the moment and the provider, as they say no id. */
import { isSameName } from '../../../shared/county/provider-identity';
import { momentIn, momentsOf } from '../../../shared/schema/dates';
import { responseTab, type ResponseTab } from '../../google/response-tabs';
import type { SheetProperties } from '../../google/sheets-api';
import type { FormResponses } from './find-subject';
import { addTo } from '../../../shared/schema/lists-by-key';

/** A tab with the places of the rows that are meant. */
export interface FoundRows {
  readonly tab: ResponseTab;
  readonly at: readonly number[];
}

/**
 * @param present every tab of the workbook
 * @returns those of forms that write to a tab of it
 */
export const responseRowsOf = (
  present: readonly SheetProperties[],
  forms: readonly Pick<FormResponses, 'formId' | 'moments'>[],
): readonly FoundRows[] =>
  forms.flatMap(({ formId, moments }) => {
    const tab = responseTab(present, formId);
    if (!tab) return [];
    // A form may have thousands of rows, and each is looked at by its moments first.
    const providers = new Map<string, string[]>();
    for (const { instant, provider } of moments)
      for (const key of momentsOf(instant)) addTo(providers, key, provider);
    const isTheirs = (cells: readonly unknown[]): boolean => {
      const names = cells.flatMap((cell) => providers.get(momentIn(cell)) ?? []);
      return names.some((name) => cells.some((cell) => typeof cell === 'string' && isSameName(cell, name)));
    };
    return [{ tab, at: tab.rows.flatMap((cells, at) => (isTheirs(cells) ? [at] : [])) }];
  });
