/** The page of saved checks, and one of them as a sheet to print. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { messageOf } from '../../shared/errors';
import { verdictAsText } from '../../shared/register/check/plain-words';
import { LICENCE } from '../../shared/register/index/acknowledgement';
import { byText } from '../../shared/schema/by-text';
import { londonDate } from '../../shared/schema/dates';
import { toCsv } from '../../shared/table/write-csv';
import { type CheckRecord, nameOn, recordTable } from '../model/check-record';
import { copyText, printPage, saveFile } from '../platform/hand-over';
import { checkRecords } from '../platform/keyed-store';
import { fragment, setFragment, watchFragment } from '../platform/page-fragment';
import { Failure } from '../views/failure';
import { Notice } from '../views/notice';
import { PageFrame } from '../views/page-frame';
import { RecordList } from '../views/record-list';
import { RecordSheet } from '../views/record-sheet';
import { UnreadableNotice } from './unreadable-notice';
import { useLoaded } from './use-loaded';
import { useCurrent, useSettings } from './use-settings';

const newestFirst = async (): Promise<CheckRecord[]> =>
  (await checkRecords.all()).sort((a, b) => byText(b.savedAt, a.savedAt));

/** The saved checks; with a record's id as the fragment, that one to print. */
export function RecordsScreen() {
  const [records, again] = useLoaded(newestFirst);
  const [openId, setOpenId] = useState(fragment);
  const [deleting, setDeleting] = useState<CheckRecord | null>(null);
  const [said, setSaid] = useState('');
  const settings = useCurrent(useSettings());
  useEffect(() => watchFragment(setOpenId), []);
  const doing = useCallback(
    (work: Promise<unknown>, done: string): void => {
      work.then(
        () => {
          setSaid(done);
          again();
        },
        (error: unknown) => setSaid(messageOf(error)),
      );
    },
    [again],
  );

  const all = useCurrent(records) ?? [];
  const shown = all.find(({ id }) => id === openId);
  const by = shown?.verdict.checkedBy ?? '';
  const { name = '', role = '', organisation = '' } = settings?.officer ?? {};
  // Role and organisation are today's: they go with the record only where the name is the same.
  const officer = [by, ...(by === name ? [role, organisation] : [])].filter(Boolean).join(', ');
  return (
    <PageFrame
      here="records.html"
      title={shown ? `Register check: ${nameOn(shown)}` : 'Check records'}
      licence={LICENCE}
    >
      {records.state === 'failed' ? <Failure message={records.message} /> : null}
      <UnreadableNotice store={checkRecords} what="check records" />
      <p class="said" role="status">
        {said}
      </p>
      {deleting ? (
        <Notice tone="warn" title={`Delete the record of ${nameOn(deleting)}?`} announce>
          <p>It proves what was known on the day. This cannot be undone.</p>
          <p class="actions">
            <button
              type="button"
              class="danger"
              onClick={() => {
                doing(checkRecords.remove([deleting.id]), 'The record is deleted.');
                setDeleting(null);
              }}
            >
              Yes, delete it
            </button>
            <button type="button" onClick={() => setDeleting(null)}>
              No, keep it
            </button>
          </p>
        </Notice>
      ) : null}
      {shown ? (
        <RecordSheet
          key={shown.id}
          record={shown}
          officer={officer}
          onNote={(note) => {
            if (note !== shown.note) doing(checkRecords.put([{ ...shown, note }]), 'The note is saved.');
          }}
          onPrint={printPage}
          onCopy={() => doing(copyText(verdictAsText(shown.verdict)), 'Copied as text.')}
          onBack={() => setFragment('')}
        />
      ) : null}
      {!shown && records.state === 'ready' && all.length === 0 ? (
        <p>
          No records yet. Check a provider and choose “Save a check record”: it keeps what the register said,
          when, and in which copy.
        </p>
      ) : null}
      {!shown && all.length > 0 ? (
        <p class="actions">
          <button
            type="button"
            onClick={() => {
              const name = `check-records-${londonDate(new Date().toISOString())}.csv`;
              saveFile(name, 'text/csv', `\ufeff${toCsv(recordTable(all))}`);
              setSaid('The CSV file is saved.');
            }}
          >
            Save all as CSV
          </button>
        </p>
      ) : null}
      {!shown && all.length > 0 ? (
        <RecordList records={all} onOpen={setFragment} onDelete={setDeleting} />
      ) : null}
    </PageFrame>
  );
}
