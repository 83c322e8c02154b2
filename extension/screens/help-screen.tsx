/** The help page: a few lines on each screen, and what to send when something goes wrong. */
import { useEffect } from 'preact/hooks';
import { fragment } from '../platform/page-fragment';
import { HELP } from '../views/help-topics';
import { WHAT_LEAVES } from '../views/page-foot';
import { PageFrame } from '../views/page-frame';

/** Help with every screen; the fragment names the page that it was asked from. */
export function HelpScreen() {
  useEffect(() => {
    const from = fragment();
    const topic = HELP.find(({ pages }) => pages.includes(from));
    document.getElementById(topic?.pages[0] ?? '')?.focus();
  }, []);
  return (
    <PageFrame here="help.html" title="Help">
      {HELP.map(({ pages: [id = ''], title, points }) => (
        <section key={id}>
          <h2 id={id} tabIndex={-1}>
            {title}
          </h2>
          <ul>
            {points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </section>
      ))}
      <section>
        <h2>What stays here</h2>
        <p>{WHAT_LEAVES}</p>
        <p>
          Everything that the extension keeps is in this browser, and Options has a button to delete each
          kind.
        </p>
      </section>
      <section>
        <h2>When something goes wrong</h2>
        <p>
          Messages say what happened and what to do. If that does not help, press “Copy details for support”
          at the foot of the screen where it went wrong, and send them to your IT team with what you did. They
          hold versions, dates, counts and settings, and name no provider, person or file.
        </p>
      </section>
    </PageFrame>
  );
}
