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
  /** Whether several may be given at once; else only one is taken, and the others are told. */
  readonly multiple?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  /** What else stands in the place to drop on, before the choice of a file. */
  readonly children?: ComponentChildren;
}

/** A place to drop a file on, or to choose it. Of several files where one is wanted, none is taken, and why is said. */
export function FileDrop({ id, label, hint, accept, disabled, multiple = false, onFiles, children }: Props) {
  const [over, setOver] = useState(false);
  const [said, setSaid] = useState('');
  const take = (files: FileList | null | undefined): void => {
    const given = [...(files ?? [])];
    const tooMany = !multiple && given.length > 1;
    setSaid(
      tooMany
        ? `${given.length} files were given (${given.map(({ name }) => name).join(', ')}), and one is read at a time. Give the one that you mean.`
        : '',
    );
    if (given.length > 0 && !tooMany && !disabled) onFiles(given);
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
      {said === '' ? null : (
        <p class="fault" role="alert">
          {said}
        </p>
      )}
      <label for={id}>
        {label}
        <span class="hint">{hint}</span>
      </label>
      <input
        id={id}
        type="file"
        accept={accept}
        disabled={disabled}
        multiple={multiple}
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}
