/**
 * An LA's own list of providers, as the cells of a sheet, to questions for the register. The one reader of lists:
 * the command line, the extension and whoever else takes one in. Nothing of the list is lost: what is no provider
 * is passed over and told, with the sheet's own row numbers.
 */
import { saysNothing, tidy } from './cell-values';
import { findHeadings, headsAnotherTable, isSameHeadings } from './find-headings';
import { headingMeaning } from './heading-words';
import { columnsOf, type ListColumn } from './list-columns';
import { headingsWithGroups } from './two-row-headings';
import type { ListField } from './list-fields';
import { mostHaveCodes, readRow } from './list-row';
import { guessedRow, nameColumnWithoutHeadings } from './list-without-headings';
import { resultPlaces } from './result-columns';
import { endOf, ListRows, textOf, type ListedProvider, type PassedOver } from './list-rows';
import { addedBefore, fullnessOf, isLicence, whyPassedOver } from './row-kinds';
import { whyBelowHeadings } from './below-headings';
import { hiddenToTell, inSight, withMerged } from './hidden-and-merged';
import { plainLayout, type SheetLayout } from '../../table/sheet-layout';

export interface ProviderList {
  /** Row of the headings, from 1; null where the list has none. */
  readonly headingsRow: number | null;
  readonly columns: readonly ListColumn[];
  readonly providers: readonly ListedProvider[];
  readonly passedOver: readonly PassedOver[];
  /** Doubts about the list, in sentences. */
  readonly notes: readonly string[];
}

/** What a person decided about a list; all may be left out. */
export interface ListChoices {
  /** Row of the headings, from 1; null for none. */
  readonly headingsRow?: number | null | undefined;
  /** What columns hold, by their place from 0; null for one that is not to be used. */
  readonly fields?: Readonly<Record<number, ListField | null>> | undefined;
  /** Rows to be checked after all, though they look like no provider. */
  readonly include?: readonly number[] | undefined;
}

type Cells = readonly (readonly string[])[];

/** The columns as a person says, where one did. */
const chosenColumns = (found: readonly ListColumn[], fields: ListChoices['fields']): ListColumn[] => {
  const known = new Map(found.map((column) => [column.at, column]));
  for (const at of Object.keys(fields ?? {}).map(Number))
    if (!known.has(at)) known.set(at, { at, heading: '', field: null });
  return [...known.values()]
    .sort((a, b) => a.at - b.at)
    .map((column) => {
      const field = fields?.[column.at];
      const { at, heading, addressToo } = column;
      return field === undefined ? column : { at, heading, field, ...(addressToo && { addressToo }) };
    });
};

/** The columns of a list without headings: those that a person named. */
const unheaded = (cells: Cells): ListColumn[] => {
  const width = Math.max(0, ...cells.map((row) => row.length));
  return Array.from({ length: width }, (_, at) => ({ at, heading: '', field: null }));
};

/** The sheet without what an earlier check added to it. */
interface OwnCells {
  readonly cells: Cells;
  /** The row that heads what was added, from 0; -1 where nothing was. */
  readonly resultsAt: number;
}

function withoutResults(cells: Cells): OwnCells {
  const resultsAt = cells.findIndex((row) => resultPlaces(row).size > 0);
  const added = resultPlaces(cells[resultsAt] ?? []);
  return {
    cells: added.size === 0 ? cells : cells.map((row) => row.map((cell, at) => (added.has(at) ? '' : cell))),
    resultsAt,
  };
}

/**
 * @param cells rows of cells; the first is row 1 of the sheet
 * @param choices what a person decided about columns and rows
 * @param layout what the sheet hides and merges
 */
export function readProviderList(
  cells: Cells,
  choices: ListChoices = {},
  layout: SheetLayout = plainLayout,
): ProviderList {
  const list = readList(cells, choices, layout);
  return { ...list, notes: [...hiddenToTell(layout, list.providers), ...list.notes] };
}

function readList(cells: Cells, choices: ListChoices, layout: SheetLayout): ProviderList {
  const own = withoutResults(cells);
  const found = own.resultsAt < 0 ? findHeadings(own.cells) : headedBy(own);
  const headingsAt =
    choices.headingsRow === undefined
      ? found
      : choices.headingsRow === null
        ? undefined
        : choices.headingsRow - 1;
  return headingsAt === undefined
    ? readUnheaded(own, choices, layout)
    : readHeaded(own.cells, headingsAt, choices, headingsWithGroups(cells, headingsAt), layout);
}

/** The row that an earlier check added its headings to, where the list has headings of its own there. */
const headedBy = ({ cells, resultsAt }: OwnCells): number | undefined =>
  (cells[resultsAt] ?? []).some((cell) => headingMeaning(cell) !== undefined) ? resultsAt : undefined;

/** What to say of a list in which no provider was found. */
export const noProviders =
  'The list holds no provider. Expected a row for each, with a heading such as "Provider", "URN", "DfE number" or "UKPRN", and "Postcode", "LA" or "Town" where known.';

/** A table within the sheet: a row of headings, and the rows below it up to the next headings that differ. */
interface Table {
  readonly headingsAt: number;
  readonly end: number;
}

function tablesOf(cells: Cells, headingsAt: number, end: number, kept: readonly number[]): Table[] {
  const at = cells.findIndex(
    (row, place) =>
      place > headingsAt &&
      place < end &&
      !kept.includes(place + 1) &&
      headsAnotherTable(row) &&
      !isSameHeadings(row, cells[headingsAt] ?? []),
  );
  return at < 0 ? [{ headingsAt, end }] : [{ headingsAt, end: at }, ...tablesOf(cells, at, end, kept)];
}

/** @param cells the sheet up to the end of the table */
function readTable(
  rows: ListRows,
  cells: Cells,
  headingsAt: number,
  columns: readonly ListColumn[],
  include: readonly number[],
  layout: SheetLayout,
): void {
  const headings = cells[headingsAt] ?? [];
  const body = cells.slice(headingsAt + 1);
  const fullness = fullnessOf(body, columns);
  const codes = mostHaveCodes(body, columns);
  const filled = withMerged(cells, headingsAt, columns, layout);
  const width = columns.filter(({ added }) => added !== true).length;
  body.forEach((row, place) => {
    const at = headingsAt + 1 + place;
    const forced = include.includes(at + 1);
    if (isSameHeadings(row, headings)) return rows.pass(at, row, 'The headings again.');
    const why = forced
      ? ''
      : (place === 0 ? whyBelowHeadings(row, columns) : '') ||
        whyPassedOver(row, width, fullness, isFull(body[place + 1]));
    if (why === '') rows.add(at, row, readRow(filled(at, row), columns, codes), forced);
    else rows.pass(at, row, why);
  });
}

/** @param asItStands the row of the headings with those that an earlier check added */
function readHeaded(
  cells: Cells,
  headingsAt: number,
  choices: ListChoices,
  asItStands: readonly string[],
  layout: SheetLayout,
): ProviderList {
  const { include = [], fields } = choices;
  const rows = new ListRows();
  const tables = tablesOf(cells, headingsAt, endOf(cells), include);
  const columnsIn = ({ headingsAt: head, end }: Table): ListColumn[] =>
    columnsOf(
      head === headingsAt ? asItStands : (cells[head] ?? []),
      cells.slice(head + 1, end).filter((row) => !isLicence(row)),
      layout.hiddenColumns,
    );
  const first = chosenColumns(columnsIn(tables[0] ?? { headingsAt, end: cells.length }), fields);

  cells.slice(0, headingsAt).forEach((row, at) => {
    if (include.includes(at + 1)) rows.add(at, row, readRow(row, first), true);
    else rows.pass(at, row, textOf(row) === '' ? 'Blank.' : 'Above the headings.');
  });
  for (const table of tables) {
    const { headingsAt: head, end } = table;
    if (head !== headingsAt) rows.pass(head, cells[head] ?? [], 'Headings of the rows below it.');
    // A person who said what the columns hold said it of the whole sheet.
    const columns = fields === undefined && head !== headingsAt ? columnsIn(table) : first;
    readTable(rows, cells.slice(0, end), head, columns, include, layout);
  }
  const unused = first.flatMap(({ why, added }) => (why === undefined || added === true ? [] : [why]));
  const others = tables
    .slice(1)
    .map(({ headingsAt: head }) =>
      fields === undefined
        ? `Row ${head + 1} has headings of its own; the rows below it are read by them.`
        : `Row ${head + 1} has headings of its own; the rows below it are read by the columns chosen.`,
    );
  return {
    headingsRow: headingsAt + 1,
    columns: first,
    providers: rows.providers,
    passedOver: rows.passedOver,
    notes: [...unused, ...others],
  };
}

/** Whether a row has more than one cell filled, as none has that only heads a section. */
const isFull = (row: readonly string[] | undefined): boolean =>
  (row ?? []).filter((cell) => !saysNothing(tidy(cell))).length > 1;

function readUnheaded(
  { cells: all, resultsAt }: OwnCells,
  { fields, include = [] }: ListChoices,
  layout: SheetLayout,
): ProviderList {
  // Who said what the columns hold saw the hidden ones, too.
  const cells = fields === undefined ? inSight(all, layout) : all;
  const columns = chosenColumns(unheaded(cells), fields);
  const rows = new ListRows();
  const named = columns.some(({ field }) => field !== null);
  const nameAt = nameColumnWithoutHeadings(cells);
  cells.slice(0, endOf(cells)).forEach((row, at) => {
    if (at === resultsAt) return rows.pass(at, row, addedBefore);
    const forced = include.includes(at + 1);
    const why = forced ? '' : whyPassedOver(row, columns.length, { usuallyFilled: [] }, false);
    if (why === '') rows.add(at, row, named ? readRow(row, columns) : guessedRow(row, nameAt), forced);
    else rows.pass(at, row, why);
  });
  return {
    headingsRow: null,
    columns,
    providers: rows.providers,
    passedOver: rows.passedOver,
    notes: named ? [] : ['No headings were found: names, numbers and postcodes are told by their looks.'],
  };
}
