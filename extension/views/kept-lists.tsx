/** Lists that were begun on this computer, to go on with or to delete. */
import { londonDate, longDate } from '../../shared/schema/dates';
import { decisionsByRow, type ListInWork, listTitle } from '../model/list-in-work';
import { ScrollTable } from './scroll-table';
import { inDigits } from '../../shared/schema/counted';

interface Props {
  readonly lists: readonly ListInWork[];
  readonly disabled: boolean;
  readonly onResume: (list: ListInWork) => void;
  readonly onDelete: (list: ListInWork) => void;
}

/** The lists that are kept, newest first. */
export function KeptLists({ lists, disabled, onResume, onDelete }: Props) {
  return (
    <ScrollTable
      label="Lists kept on this computer"
      headings={['List', 'Rows', 'Decided', 'Last used']}
      actions
    >
      {lists.map((list) => (
        <tr key={list.id}>
          <th scope="row">{listTitle(list)}</th>
          <td class="number" data-label="Rows">
            {inDigits(list.cells.length)}
          </td>
          <td class="number" data-label="Decided">
            {inDigits(decisionsByRow(list).size)}
          </td>
          <td data-label="Last used">{longDate(londonDate(list.savedAt))}</td>
          <td class="buttons">
            <button type="button" disabled={disabled} onClick={() => onResume(list)}>
              Go on <span class="visually-hidden">with {listTitle(list)}</span>
            </button>
            <button type="button" class="danger" onClick={() => onDelete(list)}>
              Delete <span class="visually-hidden">{listTitle(list)}</span>
            </button>
          </td>
        </tr>
      ))}
    </ScrollTable>
  );
}
