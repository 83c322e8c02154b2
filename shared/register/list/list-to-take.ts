/** An LA's own list of providers, to be taken into its workbook: whom each row names, and what it says of them. */
import { normalisePostcode } from '../index/postcode';
import { asTable } from './as-table';
import { tidy } from './cell-values';
import { columnName, columnsUsed } from './list-columns';
import { detailColumns, detailsOf, detailTitles, type ListDetails } from './list-details';
import { fieldTitles, type ListField } from './list-fields';
import type { PassedOver } from './list-rows';
import { readProviderList } from './provider-list';
import { isUrn } from '../../schema/text';

/** '' for what the row does not say. */
interface RowToTake extends ListDetails {
  /** As a spreadsheet numbers it. */
  readonly row: number;
  readonly name: string;
  readonly urn: string;
  readonly postcode: string;
}

export interface ListToTake {
  readonly entries: readonly RowToTake[];
  readonly passedOver: readonly PassedOver[];
  /** What was taken from which column, in the order of screens. */
  readonly used: readonly { readonly what: string; readonly from: string }[];
  /** Columns of which nothing is taken. */
  readonly unused: readonly string[];
  /** What a person should know, in sentences. */
  readonly notes: readonly string[];
}

/** What of the columns that say who it is finds its way into the workbook. An address is looked through for a postcode. */
const TAKEN: readonly ListField[] = ['name', 'urn', 'dfeNumber', 'ukprn', 'number', 'postcode', 'address'];

/** A number that stands where no name is. */
const isNumberAlone = (text: string): boolean =>
  !/\p{L}{2}/u.test(text) || /^(URN|UKPRN|DfE number) /.test(text);

/** @param asKept rows of cells; the first is row 1 of the sheet */
export function listToTake(asKept: readonly (readonly string[])[]): ListToTake {
  const { cells, told } = asTable(asKept);
  const list = readProviderList(cells);
  const body = cells.slice(list.headingsRow ?? 0);
  const details = detailColumns(list.columns, body);
  const passedOver = list.passedOver.filter(({ text }) => text !== '');
  const notes = [...(told === '' ? [] : [told]), ...list.notes];
  const entries = list.providers.flatMap(({ row, query, notes: ofRow, siteOf }): RowToTake[] => {
    const { text, urn: number = '', postcode = '' } = query;
    const said = tidy((cells[row - 1] ?? []).join(' '));
    if (siteOf !== undefined) {
      passedOver.push({ row, text: said, why: `A further site of row ${siteOf}: a provider has one row.` });
      return [];
    }
    if (isNumberAlone(text)) {
      passedOver.push({ row, text: said, why: 'It has no name.' });
      return [];
    }
    const { type, visitedOn, contact, notes: written } = detailsOf(cells[row - 1] ?? [], details);
    for (const note of ofRow) notes.push(`Row ${row}: ${note}`);
    // Only a URN is known in the workbook; another number is not lost.
    const other = number === '' || isUrn(number) ? [] : [`Your list: number ${number}`];
    return [
      {
        row,
        name: text,
        urn: isUrn(number) ? number : '',
        postcode: normalisePostcode(postcode),
        type,
        visitedOn,
        contact,
        notes: [written, ...other].filter((one) => one !== '').join('\n'),
      },
    ];
  });
  const fields = columnsUsed(list.columns);
  const used = [
    ...TAKEN.flatMap((field) => {
      const from = fields[field];
      return from === undefined ? [] : [{ what: fieldTitles[field], from }];
    }),
    ...details.map(({ at, heading, detail }) => ({
      what: detailTitles[detail],
      from: columnName({ at, heading }),
    })),
  ];
  const names = new Set(used.map(({ from }) => from));
  return {
    entries,
    passedOver: passedOver.sort((a, b) => a.row - b.row),
    used,
    unused: list.columns.flatMap((column) =>
      names.has(columnName(column)) || column.heading === '' ? [] : [columnName(column)],
    ),
    notes,
  };
}
