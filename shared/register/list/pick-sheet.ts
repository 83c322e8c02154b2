/** Which sheet of a workbook holds the list of providers: the first that has headings and providers under them. */
import { InputError } from '../../errors';
import type { TableSheet } from '../../table/table-file';
import { readProviderList, type ProviderList } from './provider-list';

/** A sheet with what was made of it. */
export interface PickedSheet extends TableSheet {
  /** Its place among the sheets, from 0. */
  readonly at: number;
  readonly list: ProviderList;
}

/**
 * @param file the file's name, for messages
 * @param wanted name of the sheet; left out, the likeliest is taken
 * @throws InputError when there is no sheet, or none of that name
 */
export function pickSheet(file: string, sheets: readonly TableSheet[], wanted?: string): PickedSheet {
  const read = sheets
    .map((sheet, at): PickedSheet => ({ ...sheet, at, list: readProviderList(sheet.cells) }))
    .filter(({ name }) => wanted === undefined || name.trim().toLowerCase() === wanted.trim().toLowerCase());
  const [first] = read;
  if (first === undefined)
    throw new InputError(
      wanted === undefined
        ? `${file} has no sheet with anything in it.`
        : `${file} has no sheet “${wanted}”. Its sheets are: ${sheets.map(({ name }) => name || 'one without a name').join(', ')}.`,
    );
  const held = read.filter(({ list }) => list.providers.length > 0);
  return held.find(({ list }) => list.headingsRow !== null) ?? held[0] ?? first;
}
