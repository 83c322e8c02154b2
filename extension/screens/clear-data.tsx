/** The part of the options that deletes what is kept on this computer, kind by kind. */
import { useState } from 'preact/hooks';
import { messageOf } from '../../shared/errors';
import { emptyInbox } from '../platform/register-inbox';
import { importJob } from '../platform/import-jobs';
import { checkRecords, formDrafts, listsInWork, watchList } from '../platform/keyed-store';
import { ask } from '../platform/messaging';
import { recentChecks } from '../platform/recent-checks';
import { forgetRegister } from '../platform/register-store';
import { savedConnections, savedSettings } from '../platform/saved-settings';
import { Notice } from '../views/notice';

/** What can be deleted, each by itself. */
const PARTS = [
  {
    name: 'the register copy',
    clear: async () => {
      await ask('import-stop');
      await forgetRegister();
      await emptyInbox();
      await importJob.set(null);
    },
  },
  { name: 'the recent checks', clear: () => recentChecks.clear() },
  { name: 'all check records', clear: () => checkRecords.clear() },
  { name: 'the watch list', clear: () => watchList.clear() },
  { name: 'all lists being checked', clear: () => listsInWork.clear() },
  { name: 'all copies of unfinished forms', clear: () => formDrafts.clear() },
  { name: 'the connections to workbooks', clear: () => savedConnections.clear() },
  { name: 'your options', clear: () => savedSettings.clear() },
] as const;

/** Deletes what the extension keeps, after asking. */
export function ClearData() {
  const [asked, setAsked] = useState<(typeof PARTS)[number] | null>(null);
  const [said, setSaid] = useState('');
  const clear = (part: (typeof PARTS)[number]): void => {
    setAsked(null);
    part.clear().then(
      () => setSaid(`Deleted: ${part.name}.`),
      (error: unknown) => setSaid(messageOf(error)),
    );
  };
  return (
    <section>
      <h2>Delete what is kept here</h2>
      <p class="actions">
        {PARTS.map((part) => (
          <button key={part.name} type="button" class="danger" onClick={() => setAsked(part)}>
            Delete {part.name}
          </button>
        ))}
      </p>
      {asked ? (
        <Notice tone="warn" title={`Delete ${asked.name}?`} announce>
          <p>This cannot be undone.</p>
          <p class="actions">
            <button type="button" class="danger" onClick={() => clear(asked)}>
              Yes, delete {asked.name}
            </button>
            <button type="button" onClick={() => setAsked(null)}>
              No, keep it
            </button>
          </p>
        </Notice>
      ) : null}
      <p class="status-line" role="status">
        {said}
      </p>
    </section>
  );
}
