/** A failure in words, with a way to try again. */
import { Notice } from './notice';

interface Props {
  /** What went wrong and what to do, for people; '' shows nothing. */
  readonly message: string;
  /** What did not work, in a few words. */
  readonly title?: string;
  readonly onRetry?: () => void;
}

/** Something that could not be done. */
export function Failure({ message, title = 'That did not work', onRetry }: Props) {
  if (message === '') return null;
  return (
    <Notice tone="bad" title={title} announce>
      <p>{message}</p>
      {onRetry ? (
        <p>
          <button type="button" onClick={onRetry}>
            Try again
          </button>
        </p>
      ) : null}
    </Notice>
  );
}
