/** The page that opens after installation and leads to the first check. */
import { LICENCE } from '../../shared/register/index/acknowledgement';
import { WHAT_LEAVES } from '../views/page-foot';
import { PageFrame } from '../views/page-frame';
import { GetRegister } from './get-register';
import { useRegister } from './use-register';

/** The first page after the installation: three steps to the first check. */
export function WelcomeScreen() {
  const register = useRegister();
  const ready = register.state === 'ready' && register.value !== null;
  return (
    <PageFrame here="welcome.html" title="Welcome to Provision QA" licence={LICENCE}>
      <p>
        Check whether a provider is on the public schools register, keep a dated record of what you found, and
        open your LA’s visit form with the details filled in.
      </p>
      <h2>1. Get the register</h2>
      <p>
        The browser asks once whether the extension may visit the register’s address. Say yes: nothing is sent
        there but the request for the file.
      </p>
      <GetRegister hasRegister={ready} />
      <h2>2. Say who you are, and connect your forms</h2>
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
