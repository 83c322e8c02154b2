/** A place to drop or choose a file, by keyboard too. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  /** Endings and media types, as `accept` of a file input has them. */
  readonly accept: string;
  readonly disabled: boolean;
  readonly onFile: (file: File) => void;
  /** What else stands in the place to drop on, before the choice of a file. */
  readonly children?: ComponentChildren;
}

/** A place to drop a file on, or to choose it. Of several files the first is taken. */
export function FileDrop({ id, label, hint, accept, disabled, onFile, children }: Props) {
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
      {children}
      <label for={id}>
        {label}
        <span class="hint">{hint}</span>
      </label>
      <input
        id={id}
        type="file"
        accept={accept}
        disabled={disabled}
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}
