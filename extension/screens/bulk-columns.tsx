/** The second step of checking a list: which column is which, and what was passed over. */
import type { ListField } from '../../shared/register/list/list-fields';
import type { ListChoices, ProviderList } from '../../shared/register/list/provider-list';
import { noProviders } from '../../shared/register/list/provider-list';
import type { ListInWork } from '../model/list-in-work';
import { ColumnPicker } from '../views/column-picker';
import { Notice } from '../views/notice';
import { PassedOverList } from '../views/passed-over-list';
import type { OpenedFile } from './use-list-check';
import { counted } from '../../shared/schema/counted';

interface Props {
  readonly work: ListInWork;
  readonly list: ProviderList;
  readonly opened: OpenedFile | null;
  /** False while there is no register to check against. */
  readonly ready: boolean;
  readonly onSheet: (at: number) => void;
  readonly onChange: (choices: ListChoices) => void;
  readonly onStart: () => void;
  readonly onLeave: () => void;
}

/** What each column was taken for, with everything changeable before the check begins. */
export function BulkColumns({ work, list, opened, ready, onSheet, onChange, onStart, onLeave }: Props) {
  const { choices, cells } = work;
  const { include = [] } = choices;
  const count = list.providers.length;
  const doubts = opened?.sheets[opened.at]?.doubts ?? [];
  const setField = (at: number, field: ListField | null): void => {
    // One column names the provider, and one of each number: the one that did is no longer used.
    const several = field === null || field === 'address' || field === 'site';
    const others = list.columns.filter((column) => column.at !== at && !several && column.field === field);
    onChange({
      ...choices,
      fields: {
        ...Object.fromEntries(list.columns.map((column) => [column.at, column.field])),
        ...Object.fromEntries(others.map((column) => [column.at, null])),
        [at]: field,
      },
    });
  };
  return (
    <>
      {opened !== null && opened.sheets.length > 1 ? (
        <div class="field">
          <label for="sheet">Sheet</label>
          <select
            id="sheet"
            value={opened.at}
            onChange={({ currentTarget: { value } }) => onSheet(Number(value))}
          >
            {opened.sheets.map(({ name, layout }, at) => (
              <option key={name} value={at}>
                {layout?.hidden === true ? `${name} (hidden)` : name}
              </option>
            ))}
          </select>
        </div>
      ) : null}
      <h2 id="step" tabIndex={-1}>
        Which column is which?
      </h2>
      <p>
        We looked at the headings and at what stands below them. Put right what is wrong; the list is read
        again at once.
      </p>
      {list.notes.length + doubts.length === 0 ? null : (
        <Notice title="Please look">
          <ul>
            {list.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
            {doubts.map(({ row, message }) => (
              <li key={row}>
                Row {row}: {message}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <ColumnPicker
        rows={list.providers.map(({ row }) => row)}
        cells={cells}
        columns={list.columns}
        headingsRow={list.headingsRow}
        onField={setField}
        onHeadingsRow={(headingsRow) => onChange({ headingsRow, include: [...include] })}
      />
      <p role="status">
        {counted(count, 'provider')} to check, {counted(list.passedOver.length, 'row')} passed over.
      </p>
      {count === 0 ? <p class="fault">{noProviders}</p> : null}
      <p class="actions">
        <button type="button" class="primary" disabled={count === 0 || !ready} onClick={onStart}>
          Check {counted(count, 'provider')}
        </button>
        <button type="button" onClick={onLeave}>
          Another list
        </button>
      </p>
      {list.passedOver.length + include.length === 0 ? null : (
        <section>
          <h2>Passed over</h2>
          <p>These look like no provider. Nothing is thrown away: they stay in what you save, marked.</p>
          <PassedOverList
            rows={list.passedOver}
            included={include}
            onInclude={(row, wanted) =>
              onChange({
                ...choices,
                include: wanted ? [...include, row] : include.filter((one) => one !== row),
              })
            }
          />
        </section>
      )}
    </>
  );
}
