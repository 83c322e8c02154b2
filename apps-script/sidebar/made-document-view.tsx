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
      {made.others.length > 0 && (
        <p>
          Of the same entries the Documents tab also has{' '}
          {made.others.map((link, at) => (
            <>
              {at > 0 && ', '}
              <a href={link} target="_blank" rel="noopener">
                {made.others.length > 1 ? `another (${String(at + 1)})` : 'another'}
              </a>
            </>
          ))}
          , which this account cannot see from here: a colleague has made it, or it was deleted for good.
          Agree which one goes out, and set the other to <em>Replaced</em>.
        </p>
      )}
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
