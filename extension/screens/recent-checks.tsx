/** The recent checks under the search box, while nothing is typed. */
import { useEffect, useState } from 'preact/hooks';
import { messageOf } from '../../shared/errors';
import { recentChecks } from '../platform/recent-checks';
import { Failure } from '../views/failure';
import { RecentList } from '../views/recent-list';
import { useLoaded } from './use-loaded';

interface Props {
  readonly onAsk: (text: string) => void;
}

/** The last checks, kept in this browser only. */
export function RecentChecks({ onAsk }: Props) {
  const [recent, again] = useLoaded(recentChecks.get);
  const [fault, setFault] = useState('');
  useEffect(() => recentChecks.watch(again), [again]);
  const message = fault || (recent.state === 'failed' ? recent.message : '');
  return (
    <>
      <Failure message={message} />
      {recent.state === 'ready' ? (
        <RecentList
          recent={recent.value}
          onAsk={({ ask }) => onAsk(ask)}
          onClear={() => {
            setFault('');
            recentChecks.clear().then(again, (error: unknown) => setFault(messageOf(error)));
          }}
        />
      ) : null}
    </>
  );
}
