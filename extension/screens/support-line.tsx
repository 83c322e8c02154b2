/** The last line of every screen: the version, help with this screen, and details to send to whoever helps. */
import { useState } from 'preact/hooks';
import { messageOf } from '../../shared/errors';
import { ownName, version } from '../platform/about';
import { copyText } from '../platform/hand-over';
import { loadPart } from '../views/lazy';

/** Version, help, details for support. */
export function SupportLine() {
  const [said, setSaid] = useState('');
  return (
    <section class="support no-print" aria-label="About this extension">
      <span>Provision QA {version()}</span>
      <a href={`help.html#${ownName()}`} target="_blank" rel="noopener">
        Help<span class="visually-hidden"> with this screen (opens in a new tab)</span>
      </a>
      <button
        type="button"
        class="plain"
        onClick={() => {
          loadPart(() => import('./support-details'))
            .then(({ gatherSupportDetails }) => gatherSupportDetails(new Date()))
            .then(copyText)
            .then(
              () => setSaid('Copied. It names no provider and no person: paste it into your message.'),
              (error: unknown) => setSaid(messageOf(error)),
            );
        }}
      >
        Copy details for support
      </button>
      <span role="status">{said}</span>
    </section>
  );
}
