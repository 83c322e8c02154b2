/** The second step of checking a list: which column is which, and what was passed over. */
import type { ListField } from '../../shared/register/list/list-fields';
import type { ListChoices, ProviderList } from '../../shared/register/list/provider-list';
import { noProviders } from '../../shared/register/list/provider-list';
import type { ListInWork } from '../model/list-in-work';
import { ColumnPicker } from '../views/column-picker';
import { Notice } from '../views/notice';
import { PassedOverList } from '../views/passed-over-list';
import { type OpenedFile, sheetInUse } from './use-list-check';
import { counted } from '../../shared/schema/counted';

interface Props {
  readonly work: ListInWork;
  readonly list: ProviderList;
  readonly opened: OpenedFile | null;
  /** False while there is no register to check against. */
  readonly ready: boolean;
  readonly onSheet: (at: number) => void;
  readonly onLayOut: (asItStands: boolean) => void;
  readonly onChange: (choices: ListChoices) => void;
  readonly onStart: () => void;
  readonly onLeave: () => void;
}

/** What was done to a list that had no row for each provider; one button undoes it, and does it again. */
function LaidOut({ opened, onLayOut }: { readonly opened: OpenedFile } & Pick<Props, 'onLayOut'>) {
  const { sheets, at, asItStands } = opened;
  const told = sheets[at]?.laidOut?.told;
  if (told === undefined) return null;
  return (
    <Notice title={asItStands ? 'Read as it stands' : 'Laid out anew'}>
      <p>{asItStands ? 'The list is read as it stands in your file, with its own row numbers.' : told}</p>
      <p class="actions">
        <button type="button" onClick={() => onLayOut(!asItStands)}>
          {asItStands ? 'Lay it out anew' : 'Read it as it stands'}
        </button>
      </p>
    </Notice>
  );
}

/** What each column was taken for, with everything changeable before the check begins. */
export function BulkColumns(props: Props) {
  const { work, list, opened, ready, onSheet, onLayOut, onChange, onStart, onLeave } = props;
  const { choices, cells } = work;
  const { include = [] } = choices;
  const count = list.providers.length;
  const doubts = (opened && sheetInUse(opened)?.doubts) ?? [];
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
      {opened === null ? null : <LaidOut opened={opened} onLayOut={onLayOut} />}
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
