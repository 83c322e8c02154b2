/** A bulk check's results: counts by verdict, a filter, and the table. */
import { verdictTitle } from '../../shared/register/check/plain-words';
import { VerdictKind } from '../../shared/schema/verdict';
import type { CheckedProvider } from '../model/bulk-check';
import { ScrollTable } from './scroll-table';
import { StatusTag } from './status-tag';

const KINDS = VerdictKind.options;
/** More rows than this make a page slow; the export has them all. */
const MOST_SHOWN = 200;

interface Props {
  readonly checked: readonly CheckedProvider[];
  readonly counts: Record<VerdictKind, number>;
  /** Which verdict is shown; '' shows all. */
  readonly shown: VerdictKind | '';
  readonly onShow: (kind: VerdictKind | '') => void;
  readonly onOpen: (provider: CheckedProvider) => void;
}

/** What was found for each provider of a list. */
export function BulkResults({ checked, counts, shown, onShow, onOpen }: Props) {
  const rows = checked.filter(({ verdict }) => shown === '' || verdict.verdict === shown);
  return (
    <>
      <ul class="counts">
        {KINDS.map((kind) => (
          <li key={kind}>
            <strong>{counts[kind].toLocaleString('en-GB')}</strong> {verdictTitle[kind]}
          </li>
        ))}
      </ul>
      <div class="field">
        <label for="bulk-shown">Show</label>
        <select
          id="bulk-shown"
          value={shown}
          onChange={(event) => onShow(KINDS.find((kind) => kind === event.currentTarget.value) ?? '')}
        >
          <option value="">All</option>
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {verdictTitle[kind]}
            </option>
          ))}
        </select>
      </div>
      <ScrollTable label="Results" headings={['Row', 'In your list', 'Found', 'In the register']}>
        {rows.slice(0, MOST_SHOWN).map((provider) => {
          const { row, query, verdict, noneMeant } = provider;
          return (
            <tr key={row}>
              <td class="number">{row}</td>
              <th scope="row">{query.text || 'Blank'}</th>
              <td>
                <StatusTag kind={verdict.verdict}>
                  {noneMeant ? 'None meant' : verdictTitle[verdict.verdict]}
                </StatusTag>
              </td>
              <td>
                {verdict.establishment
                  ? `${verdict.establishment.name}, ${verdict.establishment.postcode || verdict.establishment.la} (URN ${verdict.establishment.urn})`
                  : verdict.verdict === 'possible' && verdict.candidates.length > 0
                    ? `${verdict.candidates.length} ${verdict.candidates.length === 1 ? 'candidate' : 'candidates'}`
                    : ''}
                <button type="button" onClick={() => onOpen(provider)}>
                  Look <span class="visually-hidden">at {query.text}</span>
                </button>
              </td>
            </tr>
          );
        })}
      </ScrollTable>
      {rows.length > MOST_SHOWN ? (
        <p>
          The first {MOST_SHOWN} of {rows.length.toLocaleString('en-GB')} are shown; the export has all of
          them.
        </p>
      ) : null}
    </>
  );
}
