/** Which sheet of a workbook holds the list of providers: the one whose headings say most of them. */
import { InputError } from '../../errors';
import type { ListSheet } from './as-table';
import { headingMeaning } from './heading-words';
import { type ListField, numberFields } from './list-fields';
import { readProviderList, type ProviderList } from './provider-list';

/** A sheet with what was made of it. */
export interface PickedSheet extends ListSheet {
  /** Its place among the sheets, from 0. */
  readonly at: number;
  readonly list: ProviderList;
  /** Names of other sheets that hold providers. */
  readonly alsoHeldBy: readonly string[];
}

/** A heading that names providers, not just a name: a list of contacts has those, too. */
const sureName = 7;

/** How much the headings say of which providers they are: whose name it is, a number, and where. */
function saysOfProviders({ headingsRow, columns }: ProviderList): number {
  if (headingsRow === null) return 0;
  const fields = new Set(columns.flatMap(({ field }) => (field === null ? [] : [kindOf(field)])));
  const named = columns.some(
    ({ field, heading }) => field === 'name' && (headingMeaning(heading)?.weight ?? 0) >= sureName,
  );
  return 1 + fields.size + (named ? 2 : 0);
}

const kindOf = (field: ListField): 'name' | 'number' | 'place' =>
  field === 'name' ? 'name' : numberFields.some((one) => one === field) ? 'number' : 'place';

/**
 * What has its headings down the first column may be a form, or say what the columns of the list mean: less likely than any
 * list with headings above it, and likelier than a sheet without any.
 */
const likelihood = ({ list, turned }: Pick<PickedSheet, 'list' | 'turned'>): number =>
  turned ? 1 : saysOfProviders(list);

/**
 * @param file the file's name, for messages
 * @param wanted name of the sheet; left out, the likeliest is taken
 * @throws InputError when there is no sheet, or none of that name
 */
export function pickSheet(file: string, sheets: readonly ListSheet[], wanted?: string): PickedSheet {
  const read = sheets
    .map((sheet, at) => ({ ...sheet, at, list: readProviderList(sheet.cells, {}, sheet.layout) }))
    .filter(({ name }) => wanted === undefined || name.trim().toLowerCase() === wanted.trim().toLowerCase());
  const [first] = read;
  if (first === undefined)
    throw new InputError(
      wanted === undefined
        ? `${file} has no sheet with anything in it.`
        : `${file} has no sheet “${wanted}”. Its sheets are: ${sheets.map(({ name }) => name || 'one without a name').join(', ')}.`,
    );
  const held = read.filter(({ list }) => list.providers.length > 0);
  // What is hidden was put away, as last year's list.
  const shown = held.filter(({ layout }) => layout?.hidden !== true);
  const [picked = first] = (shown.length > 0 ? shown : held).sort(
    // Of one for each year that is meant in which somebody worked last.
    (a, b) => likelihood(b) - likelihood(a) || Number(b.inView === true) - Number(a.inView === true),
  );
  return {
    ...picked,
    alsoHeldBy: shown.flatMap(({ at, name, list }) =>
      at === picked.at || list.headingsRow === null ? [] : [name],
    ),
  };
}
