/** The document that was made: where it is, and what to do with it. */
import { CopyButton } from './copy-button';
import type { MadeDocument } from './documents-api';

interface Props {
  readonly made: MadeDocument;
  /** What to do with it. */
  readonly next: string;
  /** What the button that leads on says. */
  readonly more: string;
  readonly onMore: () => void;
}

export function MadeDocumentView({ made, next, more, onMore }: Props) {
  return (
    <>
      <p>
        {made.wasThere
          ? 'It was there already, with the same entries: nothing was made twice.'
          : 'It is in your Google Drive. Share it from there.'}
      </p>
      <p>
        <a href={made.link} target="_blank" rel="noopener">
          {made.title}
        </a>
      </p>
      <label for="made-link">Link</label>
      <input id="made-link" readOnly value={made.link} />
      <CopyButton label="Copy link" from="made-link" />
      <p>{next}</p>
      <button type="button" onClick={onMore}>
        {more}
      </button>
    </>
  );
}
