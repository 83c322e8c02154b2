/** Offers the GIAS page in the current tab for the check, or takes up the one that was handed over. */
import { useEffect, useState } from 'preact/hooks';
import { messageOf } from '../../shared/errors';
import type { Register } from '../../shared/register/search/open-register';
import type { OpenedPage } from '../../shared/register/page/opened-page';
import type { Verdict } from '../../shared/schema/verdict';
import { isGiasPage, readOpenGiasPage } from '../platform/gias-tab';
import { takeOpenPage } from '../platform/open-page';
import { fragment } from '../platform/page-fragment';
import { currentTab } from '../platform/tabs';
import { Failure } from '../views/failure';
import { loadPart } from '../views/lazy';
import { Notice } from '../views/notice';

interface Props {
  readonly register: Register | null;
  /** The register is still being opened: a page that was handed over waits for it. */
  readonly waiting: boolean;
  readonly by: string;
  readonly onVerdict: (verdict: Promise<Verdict>) => void;
}

/** Offers to use the GIAS page that the officer has open, and takes up one that was handed over from its tab. */
export function OpenPageOffer({ register, waiting, by, onVerdict }: Props) {
  const [tabId, setTabId] = useState<number | null>(null);
  const [fault, setFault] = useState('');

  const judge = async (page: OpenedPage): Promise<Verdict> => {
    const { checkPage } = await loadPart(() => import('../../shared/register/check/check-page'));
    return checkPage(page, register, { now: new Date().toISOString(), checkedBy: by });
  };
  useEffect(() => {
    currentTab().then(
      (tab) => setTabId(tab && isGiasPage(tab.url) ? tab.id : null),
      (error: unknown) => setFault(messageOf(error)),
    );
  }, []);
  useEffect(() => {
    if (waiting || fragment() !== 'page') return;
    takeOpenPage().then(
      (page) => page && onVerdict(judge(page)),
      (error: unknown) => setFault(messageOf(error)),
    );
  }, [waiting]);

  return (
    <>
      <Failure message={fault} />
      {tabId === null ? null : (
        <Notice title="You have a GIAS page open">
          <p>
            <button type="button" onClick={() => onVerdict(readOpenGiasPage(tabId).then(judge))}>
              Use the details of the open page
            </button>
          </p>
        </Notice>
      )}
    </>
  );
}
