import { useState } from 'preact/hooks';

interface Props {
  readonly disabled: boolean;
  readonly onList: (text: string) => void;
  readonly onFile: (file: File) => void;
}

/** A place to paste or drop a list of providers. */
export function ListInput({ disabled, onList, onFile }: Props) {
  const [text, setText] = useState('');
  const [over, setOver] = useState(false);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onList(text);
      }}
    >
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
          const file = event.dataTransfer?.files[0];
          if (file && !disabled) onFile(file);
        }}
      >
        <label for="list">
          Your list
          <span class="hint">
            Paste cells from a spreadsheet, or CSV; or drop a CSV file here. With headings such as Provider,
            URN, Postcode, Town, LA the columns are found by themselves.
          </span>
        </label>
        <textarea
          id="list"
          rows={8}
          spellcheck={false}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <label for="list-file">
          Or choose a file
          <span class="hint">.csv, .tsv or .txt</span>
        </label>
        <input
          id="list-file"
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          disabled={disabled}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file) onFile(file);
            event.currentTarget.value = '';
          }}
        />
      </div>
      <p class="actions">
        <button type="submit" class="primary" disabled={disabled || text.trim() === ''}>
          Check the list
        </button>
      </p>
    </form>
  );
}
