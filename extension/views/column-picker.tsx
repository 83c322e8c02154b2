/** What was taken for what: each column of a list with its first values, and a choice of what it holds. */
import { columnName, type ListColumn } from '../../shared/register/list/list-columns';
import { fieldTitles, type ListField, listFields } from '../../shared/register/list/list-fields';
import { oneLine } from '../../shared/schema/text';
import { ScrollTable } from './scroll-table';

/** Rows near the top that may hold the headings. */
const ROWS_OFFERED = 30;
const EXAMPLES = 2;
/** Rows that are looked through for examples. */
const ROWS_TRIED = 100;
const LONGEST_EXAMPLE = 60;

interface Props {
  /** Rows of the sheet that hold providers, from 1: their values stand as examples. */
  readonly rows: readonly number[];
  readonly cells: readonly (readonly string[])[];
  readonly columns: readonly ListColumn[];
  /** From 1; null where the list has none. */
  readonly headingsRow: number | null;
  readonly onField: (at: number, field: ListField | null) => void;
  readonly onHeadingsRow: (row: number | null) => void;
}

const short = (text: string): string =>
  text.length > LONGEST_EXAMPLE ? `${text.slice(0, LONGEST_EXAMPLE - 1)}…` : text;

const says = (row: readonly string[]): string =>
  short(
    row
      .map((cell) => cell.trim())
      .filter((cell) => cell !== '')
      .join(', '),
  );

/** A column picker: what each column holds, and in which row the headings are. */
export function ColumnPicker({ rows, cells, columns, headingsRow, onField, onHeadingsRow }: Props) {
  const shown = rows.slice(0, ROWS_TRIED).map((row) => cells[row - 1] ?? []);
  const examples = (at: number): string =>
    (shown.length === 0 ? cells.slice(headingsRow ?? 0) : shown)
      .map((row) => oneLine(row[at] ?? ''))
      .filter((text) => text !== '')
      .slice(0, EXAMPLES)
      .map(short)
      .join(' · ');
  return (
    <>
      <div class="field">
        <label for="headings-row">Headings are in row</label>
        <select
          id="headings-row"
          value={headingsRow ?? 0}
          onChange={({ currentTarget: { value } }) => onHeadingsRow(value === '0' ? null : Number(value))}
        >
          <option value={0}>The list has no headings</option>
          {cells.slice(0, Math.max(ROWS_OFFERED, headingsRow ?? 0)).map((row, at) =>
            says(row) === '' ? null : (
              <option key={at} value={at + 1}>
                {at + 1}: {says(row)}
              </option>
            ),
          )}
        </select>
      </div>
      <ScrollTable label="Columns" headings={['Your column', 'What it holds']}>
        {columns
          .filter(({ added }) => added !== true)
          .map((column) => (
            <tr key={column.at} class={column.field === null ? 'unused' : 'used'}>
              <th scope="row">
                {columnName(column)}
                <span class="hint">{examples(column.at)}</span>
              </th>
              <td>
                <select
                  aria-label={`What “${columnName(column)}” holds`}
                  value={column.field ?? ''}
                  onChange={({ currentTarget: { value } }) =>
                    onField(column.at, listFields.find((field) => field === value) ?? null)
                  }
                >
                  <option value="">Not used</option>
                  {listFields.map((field) => (
                    <option key={field} value={field}>
                      {fieldTitles[field]}
                    </option>
                  ))}
                </select>
                {column.why === undefined ? null : <span class="hint">{column.why}</span>}
              </td>
            </tr>
          ))}
      </ScrollTable>
    </>
  );
}
