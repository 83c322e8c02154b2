import { useState } from 'preact/hooks';

interface Props {
  readonly disabled: boolean;
  readonly onFile: (file: File) => void;
}

/** A place to drop the register's file on, or to choose it. */
export function RegisterFilePicker({ disabled, onFile }: Props) {
  const [over, setOver] = useState(false);
  const take = (files: FileList | null | undefined): void => {
    const file = files?.[0];
    if (file && !disabled) onFile(file);
  };
  return (
    <div
      class={`drop ${over ? 'over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <label for="register-file">
        Register file
        <span class="hint">Drop it here or choose it: .csv, .csv.gz, or the .zip as it was downloaded</span>
      </label>
      <input
        id="register-file"
        type="file"
        accept=".csv,.gz,.zip,text/csv,application/gzip,application/zip"
        disabled={disabled}
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}
