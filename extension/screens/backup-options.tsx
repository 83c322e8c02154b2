/** The part of the options that saves records and options as a file, and takes them from one. */
import { useState } from 'preact/hooks';
import { messageOf } from '../../shared/errors';
import { londonDate } from '../../shared/schema/dates';
import { newRecords, readBackup, writeBackup } from '../model/backup';
import { saveFile } from '../platform/hand-over';
import { checkRecords } from '../platform/keyed-store';
import { savedSettings } from '../platform/saved-settings';
import { Failure } from '../views/failure';

async function save(): Promise<string> {
  const now = new Date().toISOString();
  const records = await checkRecords.all();
  const { damaged, newer } = await checkRecords.unreadable();
  const text = writeBackup(records, await savedSettings.get(), now);
  saveFile(`provision-qa-backup-${londonDate(now)}.json`, 'application/json', text);
  const left = damaged.length + newer.length;
  return `Saved: your options and ${records.length} check records.${left > 0 ? ` ${left} that cannot be read are not in it.` : ''}`;
}

/** Takes a backup: the records that are not here, and the options where that is wanted. */
async function take(text: string, withOptions: boolean): Promise<string> {
  const backup = readBackup(text);
  const fresh = newRecords(backup, await checkRecords.all());
  await checkRecords.put(fresh);
  if (withOptions) await savedSettings.change((old) => ({ ...old, ...backup.options }));
  const known = backup.records.length - fresh.length;
  return [
    `Taken: ${fresh.length} check records`,
    known > 0 ? `; ${known} were here already and stay as they are` : '',
    withOptions ? '. Your options are those of the backup.' : '. Your options stay as they are.',
  ].join('');
}

/** Records and options to a file and back. */
export function BackupOptions() {
  const [said, setSaid] = useState('');
  const [fault, setFault] = useState('');
  const [withOptions, setWithOptions] = useState(false);
  const doing = (work: Promise<string>): void => {
    setSaid('');
    setFault('');
    work.then(setSaid, (error: unknown) => setFault(messageOf(error)));
  };
  return (
    <section>
      <h2>Backup</h2>
      <p>
        A file with your check records and options, for another computer or to keep. It names the providers
        that you checked: keep it where you keep case files. Connections, forms in progress and the register
        copy are not in it.
      </p>
      <p class="actions">
        <button type="button" onClick={() => doing(save())}>
          Save a backup
        </button>
      </p>
      <div class="field">
        <label for="backup-file">
          Take a backup
          <span class="hint">
            Adds the records that are not here. One that is damaged is not taken at all
          </span>
        </label>
        <label class="tick">
          <input
            type="checkbox"
            checked={withOptions}
            onChange={(event) => setWithOptions(event.currentTarget.checked)}
          />
          <span>Take its options, too, in the place of mine</span>
        </label>
        <input
          id="backup-file"
          type="file"
          accept=".json,application/json"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file) doing(file.text().then((text) => take(text, withOptions)));
            event.currentTarget.value = '';
          }}
        />
      </div>
      <Failure message={fault} />
      <p class="status-line" role="status">
        {said}
      </p>
    </section>
  );
}
