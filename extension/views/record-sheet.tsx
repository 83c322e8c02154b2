/** One saved check as a sheet to print, with a note. */
import { useState } from 'preact/hooks';
import { longInstant } from '../../shared/schema/dates';
import { headline } from '../../shared/register/check/plain-words';
import type { CheckRecord } from '../model/check-record';
import { VerdictCard } from './verdict-card';

interface Props {
  readonly record: CheckRecord;
  /** Who checked, in full: name, role, organisation. */
  readonly officer: string;
  readonly onNote: (note: string) => void;
  readonly onPrint: () => void;
  readonly onCopy: () => void;
  readonly onBack: () => void;
}

/** One check record as it is printed. */
export function RecordSheet({ record, officer, onNote, onPrint, onCopy, onBack }: Props) {
  const [note, setNote] = useState(record.note);
  return (
    <>
      <p class="actions">
        <button type="button" onClick={onBack}>
          All records
        </button>
        <button type="button" class="primary" onClick={onPrint}>
          Print or save as PDF
        </button>
        <button type="button" onClick={onCopy}>
          Copy as text
        </button>
      </p>
      <p>
        Check made on {longInstant(record.verdict.checkedAt)}
        {officer ? ` by ${officer}` : ''}. This record shows what the register copy named below said on that
        day. It is not a judgement of the provider.
      </p>
      <VerdictCard verdict={record.verdict} headline={headline(record.verdict)} />
      <div class="field">
        <label for="note">
          Note
          <span class="hint no-print">
            For example: why you checked, what the provider said. Kept on this computer
          </span>
        </label>
        <textarea
          id="note"
          class="no-print"
          rows={3}
          value={note}
          onInput={(event) => setNote(event.currentTarget.value)}
          onBlur={() => onNote(note)}
        />
        <p class="print-only">{note || 'None'}</p>
      </div>
      <p class="print-only">Signed: ______________________ Date: ______________</p>
    </>
  );
}
