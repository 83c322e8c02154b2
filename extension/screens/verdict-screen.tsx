/** A verdict with everything that can follow from it: record, watch, pre-fill, choose another. */
import { useLayoutEffect, useState } from 'preact/hooks';
import { messageOf } from '../../shared/errors';
import { headline, verdictAsRow, verdictAsText } from '../../shared/register/check/plain-words';
import type { Verdict } from '../../shared/schema/verdict';
import { toPastedCells } from '../../shared/table/write-csv';
import { copyText } from '../platform/hand-over';
import { openPage } from '../platform/tabs';
import { HitList } from '../views/hit-list';
import { Notice } from '../views/notice';
import { VerdictCard } from '../views/verdict-card';
import { PrefillScreen } from './prefill-screen';
import { saveRecord, watchProvider } from './keep-verdict';

interface Props {
  readonly verdict: Verdict;
  readonly onChoose: (choice: { readonly urn: string }) => void;
  readonly onBack: () => void;
}

const NONE_MEANT = 'None of the entries like it is the provider.';

/** A verdict, and what an officer can do with it. */
export function VerdictScreen({ verdict, onChoose, onBack }: Props) {
  const [said, setSaid] = useState('');
  const [filling, setFilling] = useState(false);
  const [noneMeant, setNoneMeant] = useState(false);
  const { establishment, candidates } = verdict;
  const undecided = verdict.verdict === 'possible' && establishment === null && !noneMeant;

  // Before the next key can come.
  useLayoutEffect(() => document.getElementById('verdict-heading')?.focus(), []);

  const doing = (work: () => Promise<string>) => (): void => {
    setSaid('');
    work().then(setSaid, (error: unknown) => setSaid(messageOf(error)));
  };
  const save = doing(async () => {
    const id = await saveRecord(verdict, noneMeant ? NONE_MEANT : '');
    await openPage('records.html', id);
    return 'Saved as a check record.';
  });
  const copy = doing(async () => {
    await copyText(verdictAsText(verdict));
    return 'Copied as text.';
  });
  const copyRow = doing(async () => {
    await copyText(toPastedCells([verdictAsRow(verdict)]));
    return 'Copied as a row: paste it into a spreadsheet.';
  });
  const watch = doing(async () => {
    if (establishment) await watchProvider(establishment);
    return 'On the watch list: you are told when its entry changes.';
  });

  if (filling) return <PrefillScreen verdict={verdict} onBack={() => setFilling(false)} />;
  return (
    <>
      <p class="actions">
        <button type="button" onClick={onBack}>
          Check another
        </button>
      </p>
      <VerdictCard verdict={verdict} headline={headline(verdict)} onFollow={onChoose}>
        {undecided ? (
          <>
            <h3>Which one is it?</h3>
            <HitList hits={candidates} label="Which one is it?" onChoose={onChoose} />
            <p class="actions">
              <button type="button" onClick={() => setNoneMeant(true)}>
                None of them
              </button>
            </p>
          </>
        ) : null}
        {verdict.verdict === 'not-found' && candidates.length > 0 ? (
          <>
            <h3>The nearest names in the register</h3>
            <HitList hits={candidates} label="The nearest names in the register" onChoose={onChoose} />
          </>
        ) : null}
        {noneMeant ? (
          <Notice tone="warn" title="None of these entries is the provider" announce>
            <p>
              So this copy of the register does not show it as registered. That does not prove that it should
              be: it may be listed under another name, be newer than the copy, or not have to register.
            </p>
          </Notice>
        ) : null}
        <p class="status-line" role="status">
          {said}
        </p>
        <div class="actions">
          {undecided ? null : (
            <button type="button" class="primary" onClick={() => setFilling(true)}>
              Use in a visit form
            </button>
          )}
          <button type="button" onClick={save}>
            Save a check record
          </button>
          {verdict.registered ? null : (
            <button type="button" onClick={() => void openPage('threshold.html')}>
              Check the threshold
            </button>
          )}
        </div>
        <div class="actions more">
          <button type="button" class="plain" onClick={copy}>
            Copy as text
          </button>
          <button type="button" class="plain" onClick={copyRow}>
            Copy as a row
          </button>
          {establishment ? (
            <button type="button" class="plain" onClick={watch}>
              Watch
            </button>
          ) : null}
        </div>
      </VerdictCard>
    </>
  );
}
