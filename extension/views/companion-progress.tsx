/** How far a form is: by theme, what is unmet, what it amounts to, what to put right. */
import type { Progress } from '../model/companion-progress';

interface Props {
  readonly progress: Progress;
}

const ESSENTIAL = <span class="tag warn">Essential</span>;

/** Progress by theme, what is unmet, and what the answers amount to so far. */
export function CompanionProgress({ progress }: Props) {
  const { themes, unmet, judgement, remarks } = progress;
  const { outcome, reasons, missing, alerts } = judgement;
  return (
    <>
      <section aria-labelledby="so-far">
        <h2 id="so-far">What the answers amount to so far</h2>
        <div class="notice" role="status">
          <p>
            {outcome ? (
              <>
                The rules suggest: <strong>{outcome.label}</strong>
              </>
            ) : (
              'The rules suggest no outcome yet.'
            )}
          </p>
          <ul>
            {[...(outcome?.reasons ?? []), ...reasons].map(({ rule, text, criteria }) => (
              <li key={`${rule}${text}`}>
                {text}
                {criteria.length > 0 ? ` (${criteria.join(', ')})` : ''}
              </li>
            ))}
          </ul>
          {missing.length > 0 ? <p>Still needed for an outcome: {missing.join(', ')}</p> : null}
        </div>
        <p class="soft small">An officer decides the outcome; the rules of the framework only suggest one.</p>
      </section>
      {alerts.length > 0 ? (
        <section aria-labelledby="alerts">
          <h2 id="alerts">To look at</h2>
          <p class="soft small">What no rating says. Nothing here stops you from sending the form.</p>
          <ul>
            {alerts.map(({ kind, text, criteria }) => (
              <li key={`${kind}${text}`}>
                {text}
                {criteria.length > 0 ? ` (${criteria.join(', ')})` : ''}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section aria-labelledby="by-theme">
        <h2 id="by-theme">Progress by theme</h2>
        <ul class="plain-list">
          {themes.map(({ code, title, essential, answered, of }) => (
            <li key={code}>
              <label for={`theme-${code}`}>
                {title} {essential ? ESSENTIAL : null}
                <span class="hint">{of === 0 ? 'Nothing to rate' : `${answered} of ${of} answered`}</span>
              </label>
              {of === 0 ? null : <progress id={`theme-${code}`} max={of} value={answered} />}
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="unmet">
        <h2 id="unmet">Not met or only partly</h2>
        {unmet.length === 0 ? <p>None so far.</p> : null}
        <ul class="plain-list">
          {unmet.map(({ code, prompt, rating, essential }) => (
            <li key={code}>
              <strong>{code}</strong> {prompt} <span class="tag">{rating}</span>{' '}
              {essential ? ESSENTIAL : null}
            </li>
          ))}
        </ul>
      </section>
      {remarks.length > 0 ? (
        <section aria-labelledby="remarks">
          <h2 id="remarks">To put right in the form</h2>
          <ul>
            {remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
