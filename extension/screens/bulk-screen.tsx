/** Screen: a whole list against the register, in three steps: the file, its columns, the decisions. */
import { useCallback, useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { messageOf } from '../../shared/errors';
import { LICENCE } from '../../shared/register/index/acknowledgement';
import { readTableFile, readTableText } from '../../shared/table/table-file';
import { type ListInWork, listTitle } from '../model/list-in-work';
import { listsInWork } from '../platform/keyed-store';
import { bytesOfFile } from '../platform/open-file';
import { fragment, setFragment } from '../platform/page-fragment';
import { openPage } from '../platform/tabs';
import { BulkSteps } from '../views/bulk-steps';
import { Failure } from '../views/failure';
import { KeptLists } from '../views/kept-lists';
import { ListInput } from '../views/list-input';
import { Notice } from '../views/notice';
import { PageFrame } from '../views/page-frame';
import { RegisterLine } from '../views/register-line';
import { BulkColumns } from './bulk-columns';
import { BulkDecide } from './bulk-decide';
import { GetRegister } from './get-register';
import { UnreadableNotice } from './unreadable-notice';
import { useListCheck } from './use-list-check';
import { useLoaded } from './use-loaded';
import { useRegister } from './use-register';
import { useCurrent, useSettings } from './use-settings';
import { byText } from '../../shared/schema/by-text';

const newestFirst = async (): Promise<ListInWork[]> =>
  (await listsInWork.all()).sort((a, b) => byText(b.savedAt, a.savedAt));

/** A whole list against the register. A list that was begun is gone on with where it was left, after a reload too. */
export function BulkScreen() {
  const opened = useRegister();
  const by = useCurrent(useSettings())?.officer.name ?? '';
  const current = useCurrent(opened);
  const register = current?.register ?? null;
  const check = useListCheck(register, by);
  const { step, work, list } = check;
  const [kept, again] = useLoaded(newestFirst);
  const [deleting, setDeleting] = useState<ListInWork | null>(null);
  const [said, setSaid] = useState('');
  const lists = useCurrent(kept) ?? [];

  const resume = useCallback(() => {
    const wanted = lists.find(({ id }) => id === fragment());
    if (register && wanted && step === 'file') check.resume(wanted);
  }, [register, lists, step]);
  useEffect(resume, [register, kept]);
  useEffect(() => {
    if (step === 'file') again();
    if (step === 'results' && work) setFragment(work.id);
  }, [step]);
  // Before the next key can come: the button that was pressed is gone.
  useLayoutEffect(() => document.getElementById(step === 'results' ? 'progress' : 'step')?.focus(), [step]);
  const leave = (): void => {
    setFragment('');
    check.leave();
  };

  return (
    <PageFrame here="bulk.html" title="Check a list of providers" licence={LICENCE}>
      {work ? <p class="soft">{listTitle(work)}.</p> : null}
      {current ? (
        <RegisterLine
          info={current.info}
          now={new Date().toISOString()}
          onRegister={() => void openPage('register.html')}
        />
      ) : null}
      <BulkSteps step={step} />
      <Failure message={check.fault} />
      {opened.state === 'failed' ? <Failure message={opened.message} /> : null}
      {opened.state !== 'loading' && !register ? <GetRegister hasRegister={false} /> : null}
      {register && step === 'file' ? (
        <>
          <p>
            The list stays on this computer. A name alone is never taken for certain: a URN, or the postcode
            beside the name, saves you from deciding.
          </p>
          <ListInput
            disabled={false}
            onList={(text) => check.open('', () => Promise.resolve([readTableText(text, 'The list')]))}
            onFile={(file) =>
              check.open(file.name, async () => readTableFile(file.name, await bytesOfFile(file)))
            }
          />
        </>
      ) : null}
      {step === 'file' ? (
        <>
          <UnreadableNotice store={listsInWork} what="lists being checked" />
          {deleting ? (
            <Notice tone="warn" title={`Delete ${listTitle(deleting)}?`} announce>
              <p>What you decided about it goes too. This cannot be undone.</p>
              <p class="actions">
                <button
                  type="button"
                  class="danger"
                  onClick={() => {
                    setDeleting(null);
                    listsInWork.remove([deleting.id]).then(
                      () => (setSaid('The list is deleted.'), again()),
                      (error: unknown) => setSaid(messageOf(error)),
                    );
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
          <p class="said" role="status">
            {said}
          </p>
          {lists.length === 0 ? null : (
            <section>
              <h2>Lists that you began</h2>
              <KeptLists lists={lists} disabled={!register} onResume={check.resume} onDelete={setDeleting} />
            </section>
          )}
        </>
      ) : null}
      {step === 'columns' && work && list ? (
        <BulkColumns
          work={work}
          list={list}
          opened={check.opened}
          ready={register !== null}
          onSheet={check.useSheet}
          onLayOut={check.layOut}
          onChange={check.change}
          onStart={check.start}
          onLeave={leave}
        />
      ) : null}
      {step === 'results' ? <BulkDecide check={{ ...check, leave }} /> : null}
    </PageFrame>
  );
}
