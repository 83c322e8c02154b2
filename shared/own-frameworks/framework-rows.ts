/** The cells of a table, titles above its headings and merged cells among them, to rows by column. */
import { recordOf } from '../schema/known-keys';
import { withoutBreaks } from '../schema/text';
import { headingRow, readHeadings, scaleOfHeading, type Headings } from './headings';
import { partsOf } from './scale-cell';
import { COLUMNS, headerOf, type ColumnKey, type Fault, type TableRow } from './framework-columns';
import { usualMeaning } from './usual-labels';

export interface TableRead {
  readonly rows: readonly TableRow[];
  readonly faults: readonly Fault[];
  /** Headings that are not ours, and what each was taken for. */
  readonly taken: Headings['taken'];
  /** What else was made of the table that it does not say itself, a sentence each. */
  readonly notes: readonly string[];
  /** What stands above the headings; '' where nothing does. */
  readonly title: string;
  /** What the box under each criterion is called, where a heading says so. */
  readonly box: string | undefined;
}

/** Columns whose cells hold several lines; elsewhere a line break is a blank. */
const WITH_LINES: ReadonlySet<ColumnKey> = new Set<ColumnKey>([
  'guidance',
  'evidence',
  'best-practice',
  'scale',
  'counts-as',
  'points',
  'within',
  'choices',
  'topics',
  'details',
]);
/** A table cannot do without these. */
const NEEDED: readonly ColumnKey[] = ['code', 'prompt', 'scale'];

/** A spreadsheet gives 1.3 as a number and TRUE as a boolean. */
const cellText = (cell: unknown): string =>
  typeof cell === 'string'
    ? cell.replace(/\r\n?/g, '\n').trim()
    : typeof cell === 'number' || typeof cell === 'boolean'
      ? String(cell)
      : '';

/** "2, 3 and 5"; a long list is cut. */
function rowsNamed(numbers: readonly number[]): string {
  const shown = numbers.slice(0, 8).join(', ');
  const more = numbers.length > 8 ? ` and ${numbers.length - 8} more` : '';
  return `${numbers.length === 1 ? 'row' : 'rows'} ${shown}${more}`;
}

const nothing = (fault: Fault): TableRead => ({
  rows: [],
  faults: [fault],
  taken: [],
  notes: [],
  title: '',
  box: undefined,
});

/** Cells to rows, with what is wrong with the headings. Empty rows are left out and still counted. */
export function readFrameworkRows(values: readonly (readonly unknown[])[]): TableRead {
  const texts = values.map((cells) => cells.map(cellText));
  const head = headingRow(texts.map((cells) => cells.map(withoutBreaks)));
  if (head === undefined) {
    const first = texts.findIndex((cells) => cells.some((cell) => cell !== ''));
    return nothing({
      row: first + 1,
      column: '',
      message: `No row of headings was found${first < 0 ? ': the table is empty' : ' among the first rows'}. One row must name the columns: ${['Theme', ...NEEDED.map(headerOf)].join(', ')}; others may follow.`,
    });
  }
  const headings = (texts[head] ?? []).map(withoutBreaks);
  const read = readHeadings(headings);
  const above = texts.slice(0, head).flatMap((cells) => cells.filter((cell) => cell !== ''));
  const faults: Fault[] = read.faults.map(({ heading, message }) => ({
    row: head + 1,
    column: heading,
    message,
  }));
  for (const key of NEEDED.filter((one) => !read.keys.includes(one)))
    faults.push({
      row: head + 1,
      column: headerOf(key),
      message: `The column “${headerOf(key)}” is missing from ${head === 0 ? 'the first row' : `row ${head + 1}, which has the headings`}.`,
    });
  const notes =
    above.length === 0
      ? []
      : [`Above the headings in row ${head + 1}, this was passed over: ${above.join(' · ')}`];
  const rows = texts.slice(head + 1).flatMap((cells, index): TableRow[] => {
    const byColumn = recordOf(
      COLUMNS.map(({ key }) => key),
      (key) => {
        const text = cells[read.keys.indexOf(key)] ?? '';
        return WITH_LINES.has(key) ? text : withoutBreaks(text);
      },
    );
    const number = head + index + 2;
    return Object.values(byColumn).every((text) => text === '') ? [] : [{ number, cells: byColumn }];
  });
  const filled = read.onForm.filter((at) => texts.slice(head + 1).some((cells) => (cells[at] ?? '') !== ''));
  if (filled.length > 0)
    notes.push(
      `What stands under ${filled.map((at) => `“${headings[at] ?? ''}”`).join(', ')} is no part of the framework and was passed over; the form asks for it.`,
    );
  if (rows.length === 0 && faults.length === 0)
    faults.push({ row: 0, column: '', message: 'The table has no row under its headings.' });
  const themed = read.keys.includes('theme') ? rows : withThemes(rows, notes, faults);
  const scaled = withScale(themed, headings[read.keys.indexOf('scale')] ?? '', notes);
  return {
    rows: withMerged(scaled, notes),
    faults,
    taken: read.taken,
    notes,
    title: above[0] ?? '',
    box: read.box,
  };
}

const isCriterion = ({ cells }: TableRow): boolean => /^(criterion)?$/i.test(cells.kind);
const changed = (row: TableRow, cells: Partial<TableRow['cells']>): TableRow => ({
  ...row,
  cells: { ...row.cells, ...cells },
});

/** A column "RAG" or "Yes / No" that is blank, or holds the ratings of some visit: its heading is the scale. */
function withScale(rows: readonly TableRow[], heading: string, notes: string[]): readonly TableRow[] {
  const scale = scaleOfHeading(heading);
  if (scale === '') return rows;
  const ratings = partsOf(scale).map((label) => label.toLowerCase());
  const isRating = ({ cells }: TableRow): boolean =>
    cells.scale === '' ||
    ratings.includes(cells.scale.toLowerCase()) ||
    usualMeaning(cells.scale) !== undefined;
  const criteria = rows.filter(isCriterion);
  if (!criteria.every(isRating)) return rows;
  const given = criteria.some(({ cells }) => cells.scale !== '');
  notes.push(
    `Every criterion is rated ${scale}, as the heading “${heading}” says${given ? '; the ratings that stand under it were passed over' : ''}.`,
  );
  return rows.map((row) => (isCriterion(row) ? changed(row, { scale }) : row));
}

const ALL = 'All requirements';

/** A table without a column for themes: a row of one cell heads those below it; without such rows there is one theme. */
function withThemes(rows: readonly TableRow[], notes: string[], faults: Fault[]): readonly TableRow[] {
  let theme = '';
  let empty = 0;
  const lost = (): void => {
    if (empty > 0)
      faults.push({
        row: empty,
        column: '',
        message:
          'One cell alone was read as the heading of a theme, and no criterion stands under it. A criterion needs its code as well.',
      });
  };
  const heads: number[] = [];
  const themed = rows.flatMap((row): TableRow[] => {
    if (!isCriterion(row)) return [row];
    const { code, prompt, ...rest } = row.cells;
    const alone = Object.entries(rest).every(([key, text]) => key === 'kind' || text === '');
    if (alone && (code === '') !== (prompt === '')) {
      lost();
      theme = code + prompt;
      empty = row.number;
      heads.push(row.number);
      return [];
    }
    empty = 0;
    return [changed(row, { theme: theme === '' ? ALL : theme })];
  });
  lost();
  if (heads.length === 0) {
    notes.push(`There is no column “Theme”: all criteria stand under one theme, “${ALL}”.`);
    return themed;
  }
  notes.push(
    `There is no column “Theme”: ${rowsNamed(heads)} with one cell each were read as the headings of themes.`,
  );
  return themed;
}

/** A row of a theme alone, above its criteria. */
const isHeadOfTheme = ({ cells }: TableRow): boolean =>
  cells.theme !== '' &&
  Object.entries(cells).every(
    ([key, text]) => key === 'theme' || key === 'kind' || key === 'form' || text === '',
  );

/** A blank theme or scale under a filled one is what a merged cell leaves: it is carried down. */
function withMerged(rows: readonly TableRow[], notes: string[]): readonly TableRow[] {
  const carried: Record<'theme' | 'scale', number[]> = { theme: [], scale: [] };
  let last: TableRow['cells'] | undefined;
  const whole = rows.flatMap((row): TableRow[] => {
    if (!isCriterion(row)) return [row];
    const { theme, scale } = row.cells;
    if (isHeadOfTheme(row)) {
      last = { ...row.cells, scale: last?.scale ?? '', 'counts-as': last?.['counts-as'] ?? '' };
      return [];
    }
    const from = last;
    let now = row;
    if (from && theme === '' && from.theme !== '' && from.form === row.cells.form) {
      carried.theme.push(row.number);
      now = changed(now, { theme: from.theme });
    }
    if (from && scale === '' && from.scale !== '') {
      carried.scale.push(row.number);
      now = changed(now, {
        scale: from.scale,
        ...(row.cells['counts-as'] === '' && { 'counts-as': from['counts-as'] }),
      });
    }
    last = now.cells;
    return [now];
  });
  for (const key of ['theme', 'scale'] as const)
    if (carried[key].length > 0)
      notes.push(
        `A blank ${headerOf(key)} was taken from the row above it, as merged cells have it: ${rowsNamed(carried[key])}.`,
      );
  return whole;
}
