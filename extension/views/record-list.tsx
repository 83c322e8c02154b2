/** The table of saved checks. */
import { verdictTitle } from '../../shared/register/check/verdict-title';
import { londonDate, longDate } from '../../shared/schema/dates';
import { type CheckRecord, nameOn } from '../model/check-record';
import { ScrollTable } from './scroll-table';
import { StatusTag } from './status-tag';

interface Props {
  readonly records: readonly CheckRecord[];
  readonly onOpen: (id: string) => void;
  readonly onDelete: (record: CheckRecord) => void;
}

/** The saved checks, newest first. */
export function RecordList({ records, onOpen, onDelete }: Props) {
  return (
    <ScrollTable
      label="Check records"
      headings={['Provider', 'Found', 'Checked', 'By', 'Register of']}
      actions
    >
      {records.map((record) => {
        const { verdict } = record;
        return (
          <tr key={record.id}>
            <th scope="row">
              <button type="button" class="plain" onClick={() => onOpen(record.id)}>
                {nameOn(record)}
              </button>
            </th>
            <td>
              <StatusTag kind={verdict.verdict}>{verdictTitle[verdict.verdict]}</StatusTag>
            </td>
            <td data-label="Checked">{longDate(londonDate(verdict.checkedAt))}</td>
            <td data-label="By">{verdict.checkedBy}</td>
            <td data-label="Register of">
              {verdict.register.extractDate === null ? 'Not known' : longDate(verdict.register.extractDate)}
            </td>
            <td>
              <button type="button" class="danger" onClick={() => onDelete(record)}>
                Delete <span class="visually-hidden">the record of {nameOn(record)}</span>
              </button>
            </td>
          </tr>
        );
      })}
    </ScrollTable>
  );
}
