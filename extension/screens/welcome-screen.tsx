/** The page that opens after installation and leads to the first check. */
import { LICENCE } from '../../shared/register/index/acknowledgement';
import { connectionsInForce } from '../model/connections';
import { WHAT_LEAVES } from '../views/page-foot';
import { PageFrame } from '../views/page-frame';
import { GetRegister } from './get-register';
import { useConnections } from './use-connections';
import { useRegister } from './use-register';
import { useCurrent, useSettings } from './use-settings';

/** A step's heading; what is done is ticked off. */
const Step = ({ title, done }: { readonly title: string; readonly done: boolean }) => (
  <h2>
    {title}
    {done ? (
      <>
        {' '}
        <span class="tag good">
          <span class="sign" aria-hidden="true">
            ✓
          </span>
          Done
        </span>
      </>
    ) : null}
  </h2>
);

/** The first page after the installation: three steps to the first check. */
export function WelcomeScreen() {
  const register = useRegister();
  const ready = register.state === 'ready' && register.value !== null;
  const named = (useCurrent(useSettings())?.officer.name ?? '') !== '';
  const connections = useCurrent(useConnections()[0]);
  const connected = connections !== null && connectionsInForce(connections).length > 0;
  return (
    <PageFrame here="welcome.html" title="Welcome to Provision QA" licence={LICENCE}>
      <p>
        Check whether a provider is on the public schools register, keep a dated record of what you found, and
        open your LA’s visit form with the details filled in.
      </p>
      <Step title="1. Get the register" done={ready} />
      <p>
        The browser asks once whether the extension may visit the register’s address. Say yes: nothing is sent
        there but the request for the file.
      </p>
      <GetRegister hasRegister={ready} titled={false} />
      <Step title="2. Say who you are, and connect your forms" done={named && connected} />
      <p>
        Your name stands on check records. The connection code from your QA lead tells the extension which
        forms to open. Both are on the <a href="options.html">options page</a>.
      </p>
      <h2>3. Check a provider</h2>
      <p>
        Press the extension’s button in the toolbar, or Alt+Shift+Q. Pin the button: open the browser’s list
        of extensions and choose the pin beside Provision QA.
      </p>
      <h2>What it does not do</h2>
      <ul>
        <li>
          It sends nothing about whom you check to anyone by itself; the only thing that it downloads is the
          register. {WHAT_LEAVES}
        </li>
        <li>
          It does not say whether a provider is good, safe or lawful. It says what the register says, and
          since when.
        </li>
      </ul>
    </PageFrame>
  );
}
