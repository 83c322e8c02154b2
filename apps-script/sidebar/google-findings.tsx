/** What Google answered: first what was otherwise, with what it means; then what waits for somebody. */
import { assumptionOf } from '../../shared/google-check/assumptions';
import type { Finding } from '../../shared/google-check/google-answers';
import type { GoogleCheck } from './google-api';

interface Props {
  readonly findings: readonly Finding[];
  readonly waiting: GoogleCheck['waiting'];
}

export function GoogleFindings({ findings, waiting }: Props) {
  const otherwise = findings.filter(({ ok }) => ok === false);
  const unasked = findings.filter(({ ok }) => ok === null);
  const expected = findings.length - otherwise.length - unasked.length;
  const open = waiting.filter(({ seen }) => seen === '');
  const count = [
    `${expected} as expected`,
    `${otherwise.length} otherwise`,
    ...(unasked.length ? [`${unasked.length} that could not be asked`] : []),
    `${open.length} waiting for somebody`,
  ];
  return (
    <>
      <p role="status">{count.join(', ')}.</p>
      {otherwise.length > 0 && <h2>Otherwise than expected</h2>}
      {otherwise.map((one) => (
        <Otherwise key={one.id} finding={one} />
      ))}
      {unasked.length > 0 && (
        <details>
          <summary>Could not be asked ({unasked.length})</summary>
          <ul>
            {unasked.map(({ id }) => (
              <li key={id}>{assumptionOf(id)?.holds ?? id}</li>
            ))}
          </ul>
        </details>
      )}
      <details>
        <summary>Waiting for somebody ({open.length})</summary>
        <dl>
          {waiting.map(({ id, holds, needs, todo, seen }) => (
            <div key={id}>
              <dt>{holds}</dt>
              <dd>{seen === '' ? `Needs ${needs}. ${todo}` : `Last worked on ${seen}.`}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}

function Otherwise({ finding: { id, got, says } }: { readonly finding: Finding }) {
  const known = assumptionOf(id);
  return (
    <div class="notice">
      <p>
        <strong>{known?.holds ?? id}</strong>
      </p>
      <p>
        Expected: {known?.expected.join(' or ')}. Google’s answer: {got}.
      </p>
      {known && <p>{known.otherwise}</p>}
      {says !== '' && <p class="quiet">Google’s words: {says}</p>}
    </div>
  );
}
