/** The part of the options that says where the register comes from and asks for leave to go there. */
import { useState } from 'preact/hooks';
import { messageOf } from '../../shared/errors';
import { DEFAULT_LINKS_ADDRESS, DEFAULT_REGISTER_ADDRESS, type Settings } from '../model/settings';
import { askToVisit, originsToAsk } from '../platform/permissions';
import { RegisterOptions, type RegisterOptionsValue } from '../views/register-options';

interface Props {
  readonly settings: Settings;
  readonly fixed: ReadonlySet<string>;
  readonly onSave: (change: Partial<Settings>, done: string) => void;
}

/** Where the register comes from. */
export function RegisterAddressOptions({ settings, fixed, onSave }: Props) {
  const [fault, setFault] = useState('');

  const save = (value: RegisterOptionsValue): void => {
    setFault('');
    try {
      const addresses = [value.registerAddress, value.linksAddress].map((address) => address.trim());
      const [registerAddress = '', linksAddress = ''] = addresses;
      const used = addresses.filter((address) => address !== '');
      originsToAsk(used);
      const { autoRefresh, refreshDays } = value;
      const saved = { registerAddress, linksAddress, autoRefresh, refreshDays };
      if (!autoRefresh || registerAddress === '')
        return onSave({ ...saved, autoRefresh: false }, 'The register’s address is saved.');
      askToVisit(used).then(
        (allowed) =>
          onSave(
            { ...saved, autoRefresh: allowed },
            allowed
              ? `Saved. A new copy is got every ${refreshDays === 1 ? 'day' : 'week'}.`
              : 'The address is saved. Without permission to visit it, no copy is got by itself.',
          ),
        (error: unknown) => setFault(messageOf(error)),
      );
    } catch (error) {
      setFault(messageOf(error));
    }
  };
  return (
    <section>
      <h2>The register</h2>
      <p>
        Get it, or see what is kept here, on the <a href="register.html">register page</a>.
      </p>
      <RegisterOptions
        value={settings}
        fixed={fixed}
        fault={fault}
        onSave={save}
        onDefaults={() =>
          onSave(
            { registerAddress: DEFAULT_REGISTER_ADDRESS, linksAddress: DEFAULT_LINKS_ADDRESS },
            'The DfE’s addresses are set.',
          )
        }
      />
    </section>
  );
}
