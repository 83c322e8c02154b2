import { useState } from 'preact/hooks';
import { messageOf, MissingError } from '../../shared/errors';
import type { ConnectedForm } from '../../shared/schema/connection-code';
import { readConnectionCode } from '../../shared/plan/connection-code';
import { companionForms, followedForms, followInPages } from '../platform/companion';
import { askToVisit } from '../platform/permissions';
import { allConnections, savedConnections, savedSettings } from '../platform/saved-settings';
import { ConnectionList } from '../views/connection-list';
import { Failure } from '../views/failure';
import { useLoaded } from './use-loaded';
import { useCurrent, useSettings } from './use-settings';

/** The workbooks that this browser is connected to. */
export function ConnectionOptions() {
  const [connections, again] = useLoaded(allConnections);
  const [fault, setFault] = useState('');
  const [followFault, setFollowFault] = useState('');
  const followed = useCurrent(useSettings())?.companionForms ?? [];

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
      const fresh = readConnectionCode(code);
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

  /** Asks first, at once: a browser takes a request for permission only in answer to a click. */
  const follow = (form: ConnectedForm, on: boolean): void => {
    setFollowFault('');
    const allowed = on ? askToVisit([form.responderUri]) : Promise.resolve(true);
    const apply = async (): Promise<void> => {
      if (!(await allowed))
        throw new MissingError('The extension was not allowed to see the form, so the companion stays off.');
      const { companionForms: wanted } = await savedSettings.change((old) => ({
        ...old,
        companionForms: [
          ...old.companionForms.filter((address) => address !== form.responderUri),
          ...(on ? [form.responderUri] : []),
        ],
      }));
      await followInPages(
        (await companionForms()).filter(({ responderUri }) => wanted.includes(responderUri)),
      );
    };
    apply().catch((error: unknown) => setFollowFault(messageOf(error)));
  };

  return (
    <section>
      <h2>Your forms</h2>
      <Failure message={followFault} />
      {connections.state === 'failed' ? <Failure message={connections.message} /> : null}
      {connections.state === 'ready' ? (
        <ConnectionList
          connections={[...connections.value.fixed, ...connections.value.own]}
          fixed={connections.value.fixed.length}
          fault={fault}
          onAdd={add}
          onRemove={remove}
          followed={followed}
          onFollow={follow}
        />
      ) : null}
    </section>
  );
}
