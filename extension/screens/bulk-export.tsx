/** The ways out of a bulk check: the file, the clipboard, the watch list. */
import { useState } from 'preact/hooks';
import { messageOf } from '../../shared/errors';
import { londonDate } from '../../shared/schema/dates';
import { toCsv, toPastedCells } from '../../shared/table/write-csv';
import type { CheckedProvider } from '../model/bulk-check';
import { resultTable } from '../model/bulk-table';
import { type ListInWork, listTitle } from '../model/list-in-work';
import type { ProviderList } from '../../shared/register/list/provider-list';
import { copyText, saveFile } from '../platform/hand-over';
import { saveNewRecords, watchProvider } from './keep-verdict';
import { counted, inDigits } from '../../shared/schema/counted';

interface Props {
  readonly work: ListInWork;
  readonly list: ProviderList;
  readonly checked: readonly CheckedProvider[];
}

/** Takes the results away: as a file, as cells, as records, onto the watch list. */
export function BulkExport({ work, list, checked }: Props) {
  const [said, setSaid] = useState('');
  const doing = (job: () => Promise<string>): void => {
    job().then(setSaid, (error: unknown) => setSaid(messageOf(error)));
  };
  const save = (): void =>
    doing(async () => {
      const day = londonDate(new Date().toISOString());
      // The mark in front makes spreadsheets on Windows read it as UTF-8.
      saveFile(
        `register-check-${day}.csv`,
        'text/csv',
        `\ufeff${toCsv(resultTable(work.cells, list, checked))}`,
      );
      return 'The CSV file is saved.';
    });
  const copy = (): void =>
    doing(async () => {
      await copyText(toPastedCells(resultTable(work.cells, list, checked)));
      return 'Copied: paste into a spreadsheet.';
    });
  const watch = (): void =>
    doing(async () => {
      const found = checked.flatMap(({ verdict }) => (verdict.establishment ? [verdict.establishment] : []));
      for (const entry of found) await watchProvider(entry);
      return `${inDigits(found.length)} entries are on the watch list.`;
    });
  const records = (): void =>
    doing(async () => {
      const saved = await saveNewRecords(
        checked.map(({ row, verdict, decision }) => ({
          // The same check saved twice is one record; a later check, or a decision, makes another.
          id: `${work.id}.${row}.${verdict.checkedAt}`,
          note: [
            `Row ${row} of ${listTitle(work)}.`,
            ...(decision?.urn === null ? ['None of the candidates is meant.'] : []),
          ].join(' '),
          verdict,
        })),
      );
      return saved === 0
        ? 'There is a record of each already.'
        : `${counted(saved, 'record is', 'records are')} saved, under Check records.`;
    });
  return (
    <>
      <p class="actions">
        <button type="button" onClick={save}>
          Save as CSV
        </button>
        <button type="button" onClick={copy}>
          Copy all as cells
        </button>
        <button type="button" onClick={records}>
          Save a record for each
        </button>
        <button type="button" onClick={watch}>
          Watch all that were found
        </button>
      </p>
      <p class="said" role="status">
        {said}
      </p>
    </>
  );
}
