/** What Google hands to a form-submit trigger of a spreadsheet. It holds no response id. */
import type { Runtime } from '../../runtime';
import type { StoredTrigger } from '../../state';
import { columnName } from '../sheets/a1';
import type { WrittenRow } from './response-sheet';
import { AuthMode } from '../script/script-app';
import { method, service, type Service } from '../service';
import { spreadsheetService } from '../sheets/spreadsheet-app';

/** @param empty the second event without answers that Google sometimes sends (reports of November 2019). */
export function submitEvent(
  runtime: Runtime,
  trigger: StoredTrigger,
  written: WrittenRow,
  empty: boolean,
): object {
  const values = written.header.map((_, index) => (empty ? '' : (written.values[index] ?? '')));
  const namedValues: Record<string, string[]> = {};
  written.header.forEach((title, index) => {
    (namedValues[title] ??= []).push(values[index] ?? '');
  });
  return {
    authMode: AuthMode.of.FULL,
    values,
    namedValues,
    range: rangeService(written),
    source: spreadsheetService(
      runtime,
      { user: trigger.user, workbookId: trigger.sourceId },
      trigger.sourceId,
    ),
    triggerUid: trigger.uid,
  };
}

const rangeService = (written: WrittenRow): Service =>
  service({
    type: 'Range',
    methods: {
      getRow: method('local', '', () => written.row + 1),
      getLastRow: method('local', '', () => written.row + 1),
      getColumn: method('local', '', () => 1),
      getNumRows: method('local', '', () => 1),
      getA1Notation: method('local', '', () => {
        const row = written.row + 1;
        return `A${row}:${columnName(written.header.length - 1)}${row}`;
      }),
    },
  });
