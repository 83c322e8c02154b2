/**
 * A framework as a table, for a spreadsheet tab or a CSV file. A table of criteria alone is enough; the other kinds
 * of row say what a built-in framework has besides, so that it can be exported, reworded and taken back.
 */
import { recordOf } from '../schema/keys';
export const COLUMNS = [
  { key: 'kind', header: 'Kind', note: 'Empty for a criterion; otherwise what the row describes.' },
  { key: 'form', header: 'Form', note: 'Only for themes that belong to one form alone: its id.' },
  {
    key: 'theme',
    header: 'Theme',
    note: 'For a criterion its theme, e.g. “1. Safeguarding”. For a field where it stands.',
  },
  { key: 'code', header: 'Code', note: 'Short and unique, e.g. 1.3 or 2a.' },
  { key: 'prompt', header: 'Prompt', note: 'The requirement or question, short enough to read at a glance.' },
  { key: 'guidance', header: 'Guidance', note: 'What else an officer should know; one point a line.' },
  { key: 'evidence', header: 'Evidence', note: 'What to look for or ask to see; one thing a line.' },
  { key: 'best-practice', header: 'Best practice', note: 'One statement a line.' },
  {
    key: 'scale',
    header: 'Scale',
    note: 'The ratings from met to not met, e.g. “Met / Partly met / Not met”; or the code of a scale row; or “open” for an answer in words.',
  },
  { key: 'choices', header: 'Choices', note: 'For scales, fields and forms; one a line.' },
  {
    key: 'essential',
    header: 'Essential',
    note: '“Yes” where failing it decides the outcome; the same for a whole theme.',
  },
  { key: 'conditional', header: 'Conditional', note: 'When it applies, in words, where it does not always.' },
  { key: 'topics', header: 'Topics', note: 'Topics it is about, e.g. “insurance; fire-safety (narrower)”.' },
  {
    key: 'official',
    header: 'Official wording',
    note: 'The publisher’s exact words, if you want them on the form instead of the prompt.',
  },
  {
    key: 'details',
    header: 'Details',
    note: 'Anything else, as JSON. Leave it as it is unless you know it.',
  },
] as const;

export type ColumnKey = (typeof COLUMNS)[number]['key'];
/** A table cannot do without these. */
const NEEDED: readonly ColumnKey[] = ['theme', 'code', 'prompt', 'scale'];

export const KINDS = [
  'framework',
  'scale',
  'outcome',
  'rule',
  'form',
  'section',
  'theme',
  'criterion',
  'field',
] as const;
export type RowKind = (typeof KINDS)[number];

/** One thing wrong, where a person can find it. */
export interface Fault {
  /** As the spreadsheet numbers it: the heading is row 1. 0 where the fault is of the whole file. */
  readonly row: number;
  /** The column's heading, or a path in a JSON file; '' where it is of the whole row. */
  readonly column: string;
  readonly message: string;
}

/** One row, by column key; every cell trimmed, '' where empty. */
export interface TableRow {
  readonly number: number;
  readonly cells: Readonly<Record<ColumnKey, string>>;
}

export const headerOf = (key: ColumnKey): string =>
  COLUMNS.find((column) => column.key === key)?.header ?? key;

/** "Official wording", "official_wording" and "officialWording" are one heading. */
const plain = (header: string): string =>
  header
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();
const ALSO: Readonly<Record<string, ColumnKey>> = {
  'best practices': 'best-practice',
  requirement: 'prompt',
  question: 'prompt',
  topic: 'topics',
  official: 'official',
};

/** The column that a heading means, however it is written; undefined for one that we do not know. */
export const columnOf = (header: string): ColumnKey | undefined =>
  COLUMNS.find((column) => plain(column.header) === plain(header))?.key ?? ALSO[plain(header)];

/** Titles and notes above the headings seldom take more rows than this. */
const ROWS_LOOKED_AT = 30;

/** The row of the headings, from 0: the first that names at least two columns which a table needs; else the first. */
function headingsAt(values: readonly (readonly unknown[])[]): number {
  const named = (row: readonly unknown[]): number =>
    NEEDED.filter((key) => row.some((cell) => columnOf(cellText(cell)) === key)).length;
  const at = values.slice(0, ROWS_LOOKED_AT).findIndex((row) => named(row) >= 2);
  return Math.max(0, at);
}

/** Columns in which people merge the cells of several rows into one. */
const MERGED: readonly ColumnKey[] = ['theme', 'scale'];

/** A criterion's Theme or Scale that is blank under a filled one, as merged cells leave it, is that of the row above. */
function carriedDown(rows: readonly TableRow[]): { rows: TableRow[]; notes: string[] } {
  const notes: string[] = [];
  let above: TableRow | undefined;
  const carried = rows.map((row): TableRow => {
    const kind = row.cells.kind.toLowerCase();
    if (kind !== '' && kind !== 'criterion') {
      above = undefined;
      return row;
    }
    const taken = MERGED.filter((key) => row.cells[key] === '' && (above?.cells[key] ?? '') !== '');
    const from = above?.number ?? 0;
    const cells = { ...row.cells };
    for (const key of taken) cells[key] = above?.cells[key] ?? '';
    if (taken.length > 0)
      notes.push(
        `Row ${row.number}: ${taken.map(headerOf).join(' and ')} ${taken.length === 1 ? 'is' : 'are'} blank, and taken from row ${from}, as merged cells leave it.`,
      );
    above = { ...row, cells };
    return above;
  });
  return { rows: carried, notes };
}

/**
 * Cells to rows, with what is wrong with the headings. Titles above the headings are passed over, empty rows left
 * out; both are still counted. `notes` say what was carried down into blank cells.
 */
export function readRows(values: readonly (readonly unknown[])[]): {
  rows: readonly TableRow[];
  faults: readonly Fault[];
  notes: readonly string[];
} {
  const top = headingsAt(values);
  const headings = (values[top] ?? []).map(cellText);
  const keys = headings.map(columnOf);
  const fault = (column: string, message: string): Fault => ({ row: top + 1, column, message });
  const faults: Fault[] = headings.flatMap((heading, at) =>
    heading === ''
      ? []
      : keys[at] === undefined
        ? [
            fault(
              heading,
              `The column “${heading}” is not known. Columns are: ${COLUMNS.map(({ header }) => header).join(', ')}.`,
            ),
          ]
        : keys.indexOf(keys[at]) < at
          ? [fault(heading, `The column “${heading}” stands there twice.`)]
          : [],
  );
  for (const key of NEEDED) {
    if (!keys.includes(key)) {
      const where = top === 0 ? 'the first row' : `the headings in row ${top + 1}`;
      faults.push(fault(headerOf(key), `The column “${headerOf(key)}” is missing from ${where}.`));
    }
  }
  const read = values.slice(top + 1).flatMap((cells, index): TableRow[] => {
    const texts = recordOf(
      COLUMNS.map(({ key }) => key),
      (key) => cellText(cells[keys.indexOf(key)]),
    );
    return Object.values(texts).every((text) => text === '')
      ? []
      : [{ number: top + index + 2, cells: texts }];
  });
  if (read.length === 0)
    faults.push({ row: 0, column: '', message: 'The table has no row under its headings.' });
  return { ...carriedDown(read), faults };
}

/** A spreadsheet gives 1.3 as a number and TRUE as a boolean. */
const cellText = (cell: unknown): string =>
  typeof cell === 'string'
    ? cell.replace(/\r\n?/g, '\n').trim()
    : typeof cell === 'number' || typeof cell === 'boolean'
      ? String(cell)
      : '';
