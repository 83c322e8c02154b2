/** Rows of a list that look like no provider, each with why, to be checked after all where an officer knows better. */
import type { PassedOver } from '../../shared/register/list/list-rows';
import { ScrollTable } from './scroll-table';
import { inDigits } from '../../shared/schema/counted';

/** More rows than this make a page slow; the export has them all. */
const MOST_SHOWN = 200;

interface Props {
  readonly rows: readonly PassedOver[];
  /** Rows that are checked because an officer said so. */
  readonly included: readonly number[];
  /** Left out where rows can no longer be added. */
  readonly onInclude?: (row: number, include: boolean) => void;
}

/** What was passed over, and why. */
export function PassedOverList({ rows, included, onInclude }: Props) {
  const told = rows.filter(({ text }) => text !== '');
  const blank = rows.length - told.length;
  return (
    <>
      {told.length === 0 ? null : (
        <ScrollTable
          label="Passed over"
          headings={['Row', 'What it says, and why it was passed over']}
          actions={onInclude !== undefined}
        >
          {told.slice(0, MOST_SHOWN).map(({ row, text, why }) => (
            <tr key={row}>
              <td class="number" data-label="Row">
                {row}
              </td>
              <th scope="row">
                {text}
                <span class="hint">{why}</span>
              </th>
              {onInclude === undefined ? null : (
                <td>
                  <button type="button" onClick={() => onInclude(row, true)}>
                    Check row {row} after all
                  </button>
                </td>
              )}
            </tr>
          ))}
        </ScrollTable>
      )}
      {told.length > MOST_SHOWN ? (
        <p>The first {MOST_SHOWN} are shown; what you save has all of them, marked.</p>
      ) : null}
      {blank === 0 ? null : (
        <p class="soft">
          {blank === 1 ? 'One blank row is' : `${inDigits(blank)} blank rows are`} left out too.
        </p>
      )}
      {onInclude === undefined || included.length === 0 ? null : (
        <p class="actions">
          {included.map((row) => (
            <button key={row} type="button" onClick={() => onInclude(row, false)}>
              Pass over row {row} again
            </button>
          ))}
        </p>
      )}
    </>
  );
}
