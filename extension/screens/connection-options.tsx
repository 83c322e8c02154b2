/** The part of the options that connects this browser to workbooks by their codes. */
import { useState } from 'preact/hooks';
import { InputError, messageOf } from '../../shared/errors';
import { readConnectionCode } from '../../shared/form/connection-code';
import { ownBeside } from '../model/connections';
import { followedForms, followInPages } from '../platform/companion';
import { localHosts } from '../platform/permissions';
import { savedConnections } from '../platform/saved-settings';
import { ConnectionList } from '../views/connection-list';
import { Failure } from '../views/failure';
import { useCompanionSwitches } from './use-companion-switches';
import { useConnections } from './use-connections';

/** The workbooks that this browser is connected to. */
export function ConnectionOptions() {
  const [connections, again] = useConnections();
  const [fault, setFault] = useState('');
  const { followed, switching, fault: followFault, follow } = useCompanionSwitches();

  const change = async (edit: () => Promise<unknown>): Promise<boolean> => {
    setFault('');
    try {
      await edit();
      again();
      return true;
    } catch (error) {
      setFault(messageOf(error));
      return false;
    }
  };
  const add = (code: string): Promise<boolean> =>
    change(async () => {
      const fresh = readConnectionCode(code, localHosts());
      // One whose policy comes later gives way to it all the same.
      const fixed = connections.state === 'ready' ? connections.value.fixed : [];
      if (fixed.some(({ workbook }) => workbook.url === fresh.workbook.url))
        throw new InputError(
          `Your organisation has connected this browser to “${fresh.workbook.title}”: no code is needed.`,
        );
      await savedConnections.change((old) => [
        ...old.filter(({ workbook }) => workbook.url !== fresh.workbook.url),
        fresh,
      ]);
    });
  const remove = (workbookUrl: string): void =>
    void change(async () => {
      await savedConnections.change((old) => old.filter(({ workbook }) => workbook.url !== workbookUrl));
      await followInPages(await followedForms());
    });

  return (
    <section>
      <h2>Your forms</h2>
      <Failure message={followFault} />
      {connections.state === 'failed' ? <Failure message={connections.message} /> : null}
      {connections.state === 'ready' ? (
        <ConnectionList
          connections={[...connections.value.fixed, ...ownBeside(connections.value)]}
          fixed={connections.value.fixed.length}
          fault={fault}
          onAdd={add}
          onRemove={remove}
          followed={followed}
          switching={switching}
          onFollow={follow}
        />
      ) : null}
    </section>
  );
}
