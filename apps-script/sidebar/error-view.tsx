/** What went wrong, what to do, and a way to try again. */

/** Google's words, in English, when the person has not agreed to what the add-on needs. */
const NO_PERMISSION = /permission|authori[sz]ation is required/i;

export function ErrorView({ message, onAgain }: { message: string; onAgain: () => void }) {
  return (
    <>
      <div role="alert" class="notice">
        <p>{message}</p>
        {NO_PERMISSION.test(message) && (
          <p>
            Provision QA needs your agreement before it can build anything. Close this sidebar, choose
            Provision QA &gt; Set up from the Extensions menu, and agree when Google asks.
          </p>
        )}
      </div>
      <p>What was done so far is kept.</p>
      <button type="button" class="main" onClick={onAgain}>
        Try again
      </button>
    </>
  );
}
