/** The document that was made: where it is, and what to do with it. */
import { CopyButton } from './copy-button';
import type { MadeDocument } from './server-api';

export function MadeDocumentView({ made, onMore }: { made: MadeDocument; onMore: () => void }) {
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
      <p>
        Read it, change what does not fit, then print or share it for signature. When it comes back, change
        its status in the Documents tab.
      </p>
      <button type="button" onClick={onMore}>
        Make another
      </button>
    </>
  );
}
