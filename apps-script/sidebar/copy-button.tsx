/** Copies a text to the clipboard and says so. */
import { useState } from 'preact/hooks';

interface Props {
  readonly label: string;
  /** Id of the input or text area that holds the text: selected, so that it can be copied by hand if need be. */
  readonly from: string;
}

export function CopyButton({ label, from }: Props) {
  const [said, setSaid] = useState('');
  const copy = (): void => {
    const box = document.getElementById(from);
    if (!(box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement)) return;
    box.select();
    const byHand = (): void => setSaid('Press Ctrl+C (Cmd+C on a Mac) to copy.');
    // Google's frame does not always let a page use the clipboard. The text stays selected either way.
    navigator.clipboard.writeText(box.value).then(() => setSaid('Copied.'), byHand);
  };
  return (
    <>
      <button type="button" onClick={copy}>
        {label}
      </button>{' '}
      <span role="status">{said}</span>
    </>
  );
}
