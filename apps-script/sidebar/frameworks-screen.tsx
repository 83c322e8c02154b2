/** Frameworks: their wording in a tab, and one's own framework or wording taken into use. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { ErrorView } from './error-view';
import { FrameworkToTab } from './framework-to-tab';
import type { ScreenProps } from './screen-props';
import type { FrameworksHere } from './server-api';
import { TakeFramework } from './take-framework';

export function FrameworksScreen({ server, onForms }: ScreenProps) {
  const [here, setHere] = useState<FrameworksHere | null>(null);
  const [failed, setFailed] = useState<{ readonly error: unknown } | null>(null);
  /** The tab that was made last: the one to read. */
  const [tab, setTab] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const load = (): Promise<void> => {
    setFailed(null);
    return server.sidebarFrameworks().then(setHere, (error: unknown) => setFailed({ error }));
  };
  useEffect(() => void load(), []);
  useEffect(() => heading.current?.focus(), [here === null]);
  const own = here?.frameworks.filter((one) => one.own) ?? [];
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        Frameworks and wording
      </h1>
      {failed && <ErrorView error={failed.error} onAgain={() => void load()} />}
      {!here && !failed && <p role="status">Looking at this workbook…</p>}
      {here && (
        <>
          {own.length > 0 && (
            <>
              <p>Your own, in use here:</p>
              <ul>
                {own.map(({ id, title, version }) => (
                  <li key={id}>
                    {title}, version {version}
                  </li>
                ))}
              </ul>
            </>
          )}
          <FrameworkToTab
            here={here}
            server={server}
            onMade={(title) => {
              setTab(title);
              void load();
            }}
          />
          <TakeFramework
            tabs={here.tabs}
            suggested={tab}
            server={server}
            onTabs={() => void load()}
            onTaken={() => void load()}
            onForms={onForms}
          />
        </>
      )}
    </>
  );
}
