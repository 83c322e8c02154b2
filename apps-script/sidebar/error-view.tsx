/** What went wrong, what to do, and a way to try again. */
import { failureOf } from '../failure';

export function ErrorView({ error, onAgain }: { error: unknown; onAgain: () => void }) {
  const { message, advice } = failureOf(error);
  return (
    <>
      <div role="alert" class="notice">
        <p>{message}</p>
        {advice !== '' && <p>{advice}</p>}
      </div>
      <p>What was done so far is kept.</p>
      <button type="button" class="main" onClick={onAgain}>
        Try again
      </button>
    </>
  );
}
