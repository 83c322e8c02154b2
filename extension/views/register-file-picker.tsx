/** The place for a register file that was downloaded by hand. */
import { FileDrop } from './file-drop';

interface Props {
  readonly disabled: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A place to drop the register's file on, or to choose it; the file of links may come with it. */
export function RegisterFilePicker({ disabled, onFiles }: Props) {
  return (
    <FileDrop
      id="register-file"
      label="Register file"
      hint="Drop it here or choose it: .csv, .csv.gz, or the .zip as it was downloaded; the file of links too"
      accept=".csv,.gz,.zip,text/csv,application/gzip,application/zip"
      disabled={disabled}
      multiple
      onFiles={onFiles}
    />
  );
}
