/** The ways out of a bulk check: the file, the clipboard, the watch list. */
import { useState } from 'preact/hooks';
import { messageOf } from '../../shared/errors';
import { londonDate } from '../../shared/schema/dates';
import { toCsv } from '../../shared/table/write-csv';
import { type CheckedProvider, resultTable } from '../model/bulk-check';
import { toPastedCells } from '../../shared/table/write-csv';
import type { ProviderList } from '../model/provider-list';
import { copyText, saveFile } from '../platform/hand-over';
import { watchProvider } from './keep-verdict';

interface Props {
  readonly list: ProviderList;
  readonly checked: readonly CheckedProvider[];
}

/** Takes the results away: as a file, as cells, onto the watch list. */
export function BulkExport({ list, checked }: Props) {
  const [said, setSaid] = useState('');
  const doing = (work: () => Promise<string>): void => {
    work().then(setSaid, (error: unknown) => setSaid(messageOf(error)));
  };
  const save = (): void =>
    doing(async () => {
      const day = londonDate(new Date().toISOString());
      // The mark in front makes spreadsheets on Windows read it as UTF-8.
      saveFile(`register-check-${day}.csv`, 'text/csv', `\ufeff${toCsv(resultTable(list, checked))}`);
      return 'The CSV file is saved.';
    });
  const copy = (): void =>
    doing(async () => {
      await copyText(toPastedCells(resultTable(list, checked)));
      return 'Copied: paste into a spreadsheet.';
    });
  const watch = (): void =>
    doing(async () => {
      const found = checked.flatMap(({ verdict }) => (verdict.establishment ? [verdict.establishment] : []));
      for (const entry of found) await watchProvider(entry);
      return `${found.length.toLocaleString('en-GB')} entries are on the watch list.`;
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
