/** Where a list of providers is pasted or dropped. */
import { useState } from 'preact/hooks';
import { FileDrop } from './file-drop';

interface Props {
  readonly disabled: boolean;
  readonly onList: (text: string) => void;
  readonly onFile: (file: File) => void;
}

/** A place to paste or drop a list of providers. */
export function ListInput({ disabled, onList, onFile }: Props) {
  const [text, setText] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onList(text);
      }}
    >
      <FileDrop
        id="list-file"
        label="Or choose a file"
        hint=".xlsx, .csv, .tsv or .txt"
        accept=".xlsx,.csv,.tsv,.txt,text/csv,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        disabled={disabled}
        onFiles={([file]) => file && onFile(file)}
      >
        <label for="list">
          Your list
          <span class="hint">
            Paste cells from a spreadsheet, or CSV; or drop a workbook or CSV file here. Titles, sections and
            totals may stay in it: you see what is taken for what before anything is checked.
          </span>
        </label>
        <textarea
          id="list"
          rows={8}
          spellcheck={false}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </FileDrop>
      <p class="actions">
        <button type="submit" class="primary" disabled={disabled || text.trim() === ''}>
          Read the list
        </button>
      </p>
    </form>
  );
}
