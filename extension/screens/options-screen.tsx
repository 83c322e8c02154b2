/** The options page: everything an officer can set, with what the organisation fixes shown as fixed. */
import { useCallback, useState } from 'preact/hooks';
import { messageOf } from '../../shared/errors';
import type { Policy, Settings } from '../model/settings';
import { readPolicy } from '../platform/managed-policy';
import { savedSettings } from '../platform/saved-settings';
import { Failure } from '../views/failure';
import { KeepingForm } from '../views/keeping-form';
import { OfficerForm } from '../views/officer-form';
import { PageFrame } from '../views/page-frame';
import { BackupOptions } from './backup-options';
import { ClearData } from './clear-data';
import { ConnectionOptions } from './connection-options';
import { PermissionOptions } from './permission-options';
import { RegisterAddressOptions } from './register-address-options';
import { useLoaded } from './use-loaded';
import { useCurrent, useSettings } from './use-settings';

const NO_POLICY: Policy = {};

/** Everything that an officer can set. */
export function OptionsScreen() {
  const settings = useSettings();
  const [policy] = useLoaded(readPolicy);
  const [said, setSaid] = useState('');
  const [fault, setFault] = useState('');
  const fixedBy = useCurrent(policy) ?? NO_POLICY;
  const fixed = new Set(Object.keys(fixedBy));

  const save = useCallback((change: Partial<Settings>, done = 'Saved.'): void => {
    setSaid('');
    setFault('');
    savedSettings
      .change((old) => ({ ...old, ...change }))
      .then(
        () => setSaid(done),
        (error: unknown) => setFault(messageOf(error)),
      );
  }, []);

  return (
    <PageFrame here="options.html" title="Options">
      <Failure message={fault} />
      {policy.state === 'failed' ? <Failure message={policy.message} /> : null}
      {settings.state === 'failed' ? <Failure message={settings.message} /> : null}
      <p class="said" role="status">
        {said}
      </p>
      {settings.state === 'ready' ? (
        // What was said of the last thing kept is not of the next, which may be refused.
        <div onSubmitCapture={() => setSaid('')}>
          <section>
            <h2>You</h2>
            <OfficerForm
              officer={{ ...settings.value.officer, la: settings.value.la }}
              fixed={{ organisation: fixed.has('organisation'), la: fixed.has('la') }}
              onSave={({ la, ...officer }) => save({ officer, la }, 'Your details are saved.')}
            />
          </section>
          <ConnectionOptions />
          <RegisterAddressOptions settings={settings.value} fixed={fixed} onSave={save} />
          <PermissionOptions settings={settings.value} onSave={save} />
          <section>
            <h2>How long things are kept</h2>
            <p>Everything is kept on this computer only, in this browser’s own storage.</p>
            <KeepingForm
              recordDays={settings.value.recordDays}
              draftDays={settings.value.draftDays}
              fixed={fixed}
              onChange={save}
            />
          </section>
        </div>
      ) : null}
      <BackupOptions />
      <ClearData />
    </PageFrame>
  );
}
