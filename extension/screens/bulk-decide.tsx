/** The third step of checking a list: progress, decisions that can be undone, results, and ways to take them away. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { headline } from '../../shared/register/check/plain-words';
import { type CheckedProvider, isOpenQuestion } from '../model/bulk-check';
import { decisionsByRow } from '../model/list-in-work';
import { BulkQuestion } from '../views/bulk-question';
import { BulkResults, type Shown } from '../views/bulk-results';
import { Notice } from '../views/notice';
import { PassedOverList } from '../views/passed-over-list';
import { VerdictCard } from '../views/verdict-card';
import { BulkExport } from './bulk-export';
import type { ListCheck } from './use-list-check';
import { inDigits } from '../../shared/schema/counted';

interface Props {
  readonly check: ListCheck;
}

/** Results as they come, and what an officer decides about them. */
export function BulkDecide({ check }: Props) {
  const { work, list, checked, running, stop, columns, decide, undo, leave } = check;
  const [shown, setShown] = useState<Shown>('all');
  const [looking, setLooking] = useState<number | null>(null);
  const [asking, setAsking] = useState<number | null>(null);
  const questions = checked.filter(isOpenQuestion);
  const question = questions.find(({ row }) => row === asking);
  const looked = checked.find(({ row }) => row === looking);
  const wasAsking = useRef(false);
  // Before the next key can come, here and below.
  useLayoutEffect(() => {
    // After the last one, or when it is left, the focus stays with what was decided.
    document.getElementById(asking !== null ? 'question' : wasAsking.current ? 'progress' : '')?.focus();
    wasAsking.current = asking !== null;
  }, [asking]);
  useLayoutEffect(() => document.getElementById('looked')?.focus(), [looking]);
  if (!work || !list) return null;
  const last = work.decisions.at(-1);
  const decided = decisionsByRow(work).size;

  const next = (after: CheckedProvider): void => {
    const others = questions.filter(({ row }) => row !== after.row);
    const one = others.find(({ row }) => row > after.row) ?? others[0];
    setAsking(one?.row ?? null);
    if (one === undefined && shown === 'to-decide') setShown('all');
  };
  const show = (wanted: Shown): void => {
    setShown(wanted);
    setAsking(null);
  };
  const begin = (): void => {
    setShown('to-decide');
    setAsking(questions[0]?.row ?? null);
  };
  return (
    <>
      <p id="progress" tabIndex={-1} role="status">
        {running ? 'Checking' : 'Checked'} {inDigits(checked.length)} of {inDigits(list.providers.length)}
        {running || questions.length === 0 ? '.' : `; ${inDigits(questions.length)} to decide.`}
      </p>
      {running ? (
        <>
          <p>
            <progress aria-label="Checking the list" max={list.providers.length} value={checked.length} />
          </p>
          <p class="actions">
            <button type="button" onClick={stop}>
              Stop
            </button>
          </p>
        </>
      ) : (
        <>
          <p class="actions">
            {questions[0] ? (
              <button type="button" class="primary" onClick={begin}>
                Decide the uncertain ones
              </button>
            ) : null}
            <button type="button" onClick={columns}>
              Change the columns
            </button>
            <button type="button" onClick={leave}>
              Another list
            </button>
          </p>
          <BulkExport work={work} list={list} checked={checked} />
        </>
      )}
      {last === undefined ? null : (
        <Notice announce>
          <p>
            Row {last.row}: you chose{' '}
            {last.urn === null ? 'none of the candidates' : `${last.name || 'the entry'}, URN ${last.urn}`}.{' '}
            {inDigits(decided)} of {inDigits(decided + questions.length)} decided. Kept on this computer until
            you delete the list.
          </p>
          <p class="actions">
            <button type="button" onClick={() => undo(last.row)}>
              Undo
            </button>
          </p>
        </Notice>
      )}
      {looked ? (
        <section aria-labelledby="looked">
          <h2 id="looked" tabIndex={-1}>
            Row {looked.row}
          </h2>
          <p class="actions">
            <button type="button" onClick={() => setLooking(null)}>
              Close row {looked.row}
            </button>
          </p>
          <VerdictCard verdict={looked.verdict} headline={headline(looked.verdict)} />
        </section>
      ) : null}
      <BulkResults
        checked={checked}
        passedOver={list.passedOver.length}
        shown={shown}
        question={
          question === undefined
            ? null
            : {
                row: question.row,
                asked: (
                  <BulkQuestion
                    provider={question}
                    place={questions.indexOf(question) + 1}
                    of={questions.length}
                    onChoose={(urn) => {
                      decide(question, urn);
                      next(question);
                    }}
                    onSkip={() => next(question)}
                    onClose={() => setAsking(null)}
                  />
                ),
              }
        }
        onShow={show}
        onLook={({ row }) => setLooking(row)}
        onDecide={({ row }) => setAsking(row)}
        onUndo={({ row }) => undo(row)}
      />
      {shown === 'passed-over' ? <PassedOverList rows={list.passedOver} included={[]} /> : null}
    </>
  );
}
