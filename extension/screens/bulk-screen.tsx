/** The bulk check's page: paste or drop a list, follow it, decide what is left, take it away. */
import { useEffect, useState } from 'preact/hooks';
import { headline, LICENCE } from '../../shared/register/check/plain-words';
import type { VerdictKind } from '../../shared/schema/verdict';
import { type CheckedProvider, countsOf, isOpenQuestion } from '../model/bulk-check';
import { textOfFile } from '../model/text-file';
import { BulkQuestion } from '../views/bulk-question';
import { BulkResults } from '../views/bulk-results';
import { Failure } from '../views/failure';
import { ListInput } from '../views/list-input';
import { PageFrame } from '../views/page-frame';
import { VerdictCard } from '../views/verdict-card';
import { BulkExport } from './bulk-export';
import { GetRegister } from './get-register';
import { useBulk } from './use-bulk';
import { useRegister } from './use-register';
import { useCurrent, useSettings } from './use-settings';

/** A whole list against the register: paste, watch it go, decide what is not certain, take the result away. */
export function BulkScreen() {
  const opened = useRegister();
  const by = useCurrent(useSettings())?.officer.name ?? '';
  const register = useCurrent(opened)?.register ?? null;
  const { list, checked, running, fault, begin, stop, choose, reset } = useBulk(register, by);
  const [shown, setShown] = useState<VerdictKind | ''>('');
  const [looking, setLooking] = useState<number | null>(null);
  const [asking, setAsking] = useState<number | null>(null);
  const questions = checked.filter(isOpenQuestion);
  const question = questions.find(({ row }) => row === asking);
  const looked = checked.find(({ row }) => row === looking);
  useEffect(() => document.getElementById('question')?.focus(), [asking]);

  const next = (after: CheckedProvider): void => {
    const others = questions.filter(({ row }) => row !== after.row);
    setAsking((others.find(({ row }) => row > after.row) ?? others[0])?.row ?? null);
  };

  return (
    <PageFrame here="bulk.html" title="Check a list of providers" licence={LICENCE}>
      <Failure message={fault} />
      {opened.state === 'failed' ? <Failure message={opened.message} /> : null}
      {opened.state === 'ready' && !register ? <GetRegister hasRegister={false} /> : null}
      {register && !list ? (
        <>
          <p>
            The list stays on this computer. A name alone is never taken for certain: a URN, or the postcode
            beside the name, saves you from deciding.
          </p>
          <ListInput
            disabled={running}
            onList={(text) => begin(() => Promise.resolve(text))}
            onFile={(file) => begin(() => textOfFile(file))}
          />
        </>
      ) : null}
      {list ? (
        <>
          {list.notes.map((note) => (
            <p key={note} class="soft">
              {note}
            </p>
          ))}
          <p role="status">
            {running ? 'Checking' : 'Checked'} {checked.length.toLocaleString('en-GB')} of{' '}
            {list.providers.length.toLocaleString('en-GB')}
            {running || questions.length === 0
              ? '.'
              : `; ${questions.length.toLocaleString('en-GB')} to decide.`}
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
                  <button type="button" class="primary" onClick={() => setAsking(questions[0]?.row ?? null)}>
                    Decide the uncertain ones
                  </button>
                ) : null}
                <button type="button" onClick={reset}>
                  Another list
                </button>
              </p>
              <BulkExport list={list} checked={checked} />
            </>
          )}
          {question ? (
            <BulkQuestion
              provider={question}
              place={questions.indexOf(question) + 1}
              of={questions.length}
              onChoose={(urn) => {
                choose(question, urn);
                next(question);
              }}
              onSkip={() => next(question)}
            />
          ) : null}
          {looked ? (
            <section>
              <p class="actions">
                <button type="button" onClick={() => setLooking(null)}>
                  Close row {looked.row}
                </button>
                {looked.verdict.verdict === 'possible' && looked.verdict.establishment === null ? (
                  <button type="button" onClick={() => setAsking(looked.row)}>
                    Decide row {looked.row}
                  </button>
                ) : null}
              </p>
              <VerdictCard verdict={looked.verdict} headline={headline(looked.verdict)} />
            </section>
          ) : null}
          <BulkResults
            checked={checked}
            counts={countsOf(checked)}
            shown={shown}
            onShow={setShown}
            onOpen={({ row }) => setLooking(row)}
          />
        </>
      ) : null}
    </PageFrame>
  );
}
