/** Where a framework is read from: a tab, a file, or pasted text. */
import { decodeTextFile } from '../../shared/table/decode-text';
import { useState } from 'preact/hooks';
import type { FrameworkSource } from './framework-check';

interface Props {
  readonly source: FrameworkSource;
  readonly tabs: readonly string[];
  readonly onSource: (source: FrameworkSource) => void;
  /** The list of tabs is to be read again. */
  readonly onTabs: () => void;
}

export function FrameworkSourceInput({ source, tabs, onSource, onTabs }: Props) {
  const isTab = 'tab' in source;
  return (
    <fieldset>
      <legend>Where is it?</legend>
      <Choice
        id="in-tab"
        label="In a tab of this workbook"
        checked={isTab}
        onChosen={() => onSource({ tab: tabs[0] ?? '' })}
      />
      <Choice
        id="in-text"
        label="In a CSV or JSON file"
        checked={!isTab}
        onChosen={() => onSource({ name: '', text: '' })}
      />
      {isTab ? (
        <>
          <label for="own-tab">Tab</label>
          <select
            id="own-tab"
            value={source.tab}
            onChange={(event) => onSource({ tab: event.currentTarget.value })}
          >
            {[...new Set([source.tab, ...tabs])].filter(Boolean).map((title) => (
              <option key={title} value={title}>
                {title}
              </option>
            ))}
          </select>
          <button type="button" class="small" onClick={onTabs}>
            Look for tabs again
          </button>
        </>
      ) : (
        <TextInput source={source} onSource={onSource} />
      )}
    </fieldset>
  );
}

interface ChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly checked: boolean;
  readonly onChosen: () => void;
}

function Choice({ id, label, checked, onChosen }: ChoiceProps) {
  return (
    <div class="choice">
      <input id={id} type="radio" name="framework-source" checked={checked} onChange={onChosen} />
      <label for={id}>{label}</label>
    </div>
  );
}

interface TextProps {
  readonly source: { readonly name: string; readonly text: string };
  readonly onSource: (source: FrameworkSource) => void;
}

function TextInput({ source, onSource }: TextProps) {
  const [failed, setFailed] = useState('');
  const take = (file: File | undefined): void => {
    if (!file) return;
    file.arrayBuffer().then(
      (buffer) => {
        const bytes = new Uint8Array(buffer);
        if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
          setFailed(
            `“${file.name}” is a workbook. Open it in Google Sheets, copy its sheet into this workbook, and choose its tab.`,
          );
          return;
        }
        setFailed('');
        onSource({ name: file.name.replace(/\.[a-z]+$/i, ''), text: decodeTextFile(bytes) });
      },
      () => setFailed(`The file “${file.name}” cannot be read. Choose it again, or paste what is in it.`),
    );
  };
  return (
    <>
      <label for="own-file">File</label>
      <input
        id="own-file"
        type="file"
        accept=".csv,.json,text/csv,application/json"
        onChange={(event) => take(event.currentTarget.files?.[0])}
      />
      {failed !== '' && <p role="alert">{failed}</p>}
      <label for="own-text-name">What it is called</label>
      <input
        id="own-text-name"
        value={source.name}
        maxLength={80}
        onInput={(event) => onSource({ name: event.currentTarget.value, text: source.text })}
      />
      <label for="own-text">Or paste it here</label>
      <textarea
        id="own-text"
        rows={5}
        value={source.text}
        onInput={(event) => onSource({ name: source.name, text: event.currentTarget.value })}
      />
    </>
  );
}
