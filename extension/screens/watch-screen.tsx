/** The watch list's page: who is watched, and what changed about them. */
import { useEffect, useState } from 'preact/hooks';
import { messageOf } from '../../shared/errors';
import { LICENCE } from '../../shared/register/index/acknowledgement';
import { byName } from '../../shared/schema/by-text';
import type { Watched } from '../model/watched';
import { importJob } from '../platform/import-jobs';
import { watchList } from '../platform/keyed-store';
import { showBadge } from '../platform/notifications';
import { Failure } from '../views/failure';
import { PageFrame } from '../views/page-frame';
import { WatchTable } from '../views/watch-table';
import { UnreadableNotice } from './unreadable-notice';
import { useLoaded } from './use-loaded';
import { useCurrent } from './use-settings';

const changedFirst = async (): Promise<Watched[]> =>
  (await watchList.all()).sort(
    (a, b) => Number(b.changes.length > 0) - Number(a.changes.length > 0) || byName(a.name, b.name),
  );

/** The providers whose entries are watched, and what changed about them. */
export function WatchScreen() {
  const [watched, again] = useLoaded(changedFirst);
  const [said, setSaid] = useState('');
  useEffect(() => importJob.watch((job) => job?.phase === 'done' && again()), [again]);
  const all = useCurrent(watched) ?? [];

  const doing = (work: () => Promise<string>): void => {
    const all = async (): Promise<string> => {
      const done = await work();
      const waiting = (await watchList.all()).filter(({ changes }) => changes.length > 0).length;
      await showBadge(waiting === 0 ? '' : String(waiting));
      return done;
    };
    all().then(
      (done) => {
        setSaid(done);
        again();
      },
      (error: unknown) => setSaid(messageOf(error)),
    );
  };
  const seen = (one: Watched): void =>
    doing(async () => {
      await watchList.put([{ ...one, changes: [] }]);
      return `The changes of ${one.name} are put aside.`;
    });
  const stop = (one: Watched): void =>
    doing(async () => {
      await watchList.remove([one.urn]);
      return `${one.name} is not watched any more.`;
    });

  return (
    <PageFrame here="watch.html" title="Watch list" licence={LICENCE}>
      <p>
        Each time a new register is imported, these entries are compared with the one before: status, name,
        type, proprietor, address, local authority, close date. The button of the extension shows how many
        have changed.
      </p>
      {watched.state === 'failed' ? <Failure message={watched.message} /> : null}
      <UnreadableNotice store={watchList} what="watched providers" />
      <p class="said" role="status">
        {said}
      </p>
      {watched.state === 'ready' && all.length === 0 ? (
        <p>
          Nobody is watched yet. Check a provider and choose “Watch”, or watch all that were found in a list.
        </p>
      ) : null}
      {all.length > 0 ? <WatchTable watched={all} onSeen={seen} onStop={stop} /> : null}
    </PageFrame>
  );
}
