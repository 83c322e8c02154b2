/** What the person has not agreed to, what does not work without it, and where they can agree to it later. */
import { menuPath } from '../../shared/schema/menu-path';
import type { Consent } from './access-api';

export function ConsentView({ consent: { refused, agreeAt } }: { readonly consent: Consent }) {
  if (refused.length === 0) return null;
  return (
    <section class="notice" aria-labelledby="consent">
      <h2 id="consent">You have not agreed to everything</h2>
      <p>The rest works. Left out in your account, each with what does not work without it:</p>
      <dl>
        {refused.map(({ box, without }) => (
          <div key={box}>
            <dt>{box}</dt>
            <dd>{without}</dd>
          </div>
        ))}
      </dl>
      {agreeAt === '' ? (
        <p>To agree later: choose {menuPath('Set up')}, and tick it when Google asks.</p>
      ) : (
        <p>
          <a href={agreeAt} target="_blank" rel="noopener">
            Agree at Google
          </a>
          , tick it there, then close this sidebar and open it again.
        </p>
      )}
    </section>
  );
}
