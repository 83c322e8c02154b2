/** A visit's way to its provider: the report and what was made of it, that it was shared, that it is final. */
import { useState } from 'preact/hooks';
import { isOutcomeLetter } from '../../shared/documents/report/outcome-letter';
import { longDate, isIsoDate } from '../../shared/schema/dates';
import { CommandForm } from './command-form';
import { KeptDocument } from './kept-document';
import type { Server } from './server-client';
import type { OpenedVisit } from './visit-api';
import { WhyField } from './why-field';

interface Props {
  readonly opened: OpenedVisit;
  readonly server: Server;
  readonly onDone: (opened: OpenedVisit) => void;
}

/** What stands at the right of a folded row, so that folding hides nothing. */
const State = ({ text }: { readonly text: string }) => <span class="state">{text}</span>;

/** The documents made of a visit, and making the next. */
export function ReportPart({
  opened,
  server,
  letter,
  onReport,
  onLetter,
}: Omit<Props, 'onDone'> & {
  /** Whether a letter with the outcome can be made: 'later' once something is decided, 'none' of such a form. */
  readonly letter: 'now' | 'later' | 'none';
  readonly onReport: () => void;
  readonly onLetter: () => void;
}) {
  const { documents } = opened.standing;
  const [last] = documents.filter(({ title }) => !isOutcomeLetter(title));
  const again = documents.some(({ title }) => isOutcomeLetter(title)) ? ' again' : '';
  return (
    <details open={documents.length === 0 && opened.standing.stage === 'handed in'}>
      <summary>
        Report <State text={last ? longDate(last.madeOn) : 'not made yet'} />
      </summary>
      {documents.map((made) => (
        <KeptDocument key={made.documentId} made={made} server={server} />
      ))}
      <p>
        <button type="button" class={last ? '' : 'main'} onClick={onReport}>
          {last ? 'Make the report again' : 'Make the report for the provider'}
        </button>
      </p>
      {letter === 'now' && (
        <p>
          <button type="button" onClick={onLetter}>
            {opened.framework.outcomes.length > 0
              ? `Make the letter with the outcome${again}`
              : `Make a letter about it${again}`}
          </button>
        </p>
      )}
      {letter === 'later' && <p class="quiet">A letter with the outcome can be made once it is decided.</p>}
    </details>
  );
}

/** That the report went to the provider, and until when an answer is awaited. */
export function ShareForm({ opened, server, onDone }: Props) {
  const { shared, documents, stage } = opened.standing;
  const named = documents.find(({ replyBy }) => replyBy !== '')?.replyBy ?? '';
  const [until, setUntil] = useState(named);
  return (
    <details>
      <summary>
        Share{' '}
        <State text={shared === null ? 'not yet' : shared.times === 1 ? 'once' : `${shared.times} times`} />
      </summary>
      {shared !== null && (
        <p>
          Shared on {shared.on}
          {shared.by === '' ? '' : ` by ${shared.by}`}.{' '}
          {shared.until === ''
            ? 'No day was named for an answer.'
            : `The provider can answer until ${longDate(shared.until)}.`}
        </p>
      )}
      <CommandForm
        opened={opened}
        server={server}
        label={shared === null ? 'I have shared it' : 'I have shared it again'}
        onDone={onDone}
        command={() =>
          until !== '' && !isIsoDate(until)
            ? { at: 'share-until', fault: 'Give a whole date, or leave it empty.' }
            : { kind: 'share', to: until }
        }
      >
        <p>
          Send the report to the provider yourself: from Google Docs, by mail or on paper. Then enter it here:
          what the visit says now is kept as what was shared.
          {stage === 'final' && ' The visit stays final.'}
        </p>
        <label for="share-until">Last day for the provider’s answer</label>
        <p id="share-until-help" class="quiet">
          {named === ''
            ? 'As the report names it. Empty: no day was named.'
            : 'As the last report names it. Empty: no day was named.'}
        </p>
        <input
          id="share-until"
          type="date"
          value={until}
          onInput={(event) => setUntil(event.currentTarget.value)}
          aria-describedby="share-until-help"
        />
      </CommandForm>
    </details>
  );
}

/** Making a visit final, and reopening it. */
export function FinalForm({ opened, server, onDone }: Props) {
  const { finalOn, pending, shared, withdrawn } = opened.standing;
  const [why, setWhy] = useState('');
  if (withdrawn) return null;
  const isFinal = finalOn !== '';
  return (
    <details open={pending.length > 0}>
      <summary>
        Final <State text={isFinal ? 'yes' : 'not yet'} />
      </summary>
      {pending.length > 0 && (
        <div class="notice">
          <p>Changed since it was made final, and not counted yet:</p>
          <ul>
            {pending.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      )}
      {(!isFinal || pending.length > 0) && (
        <CommandForm
          opened={opened}
          server={server}
          label={isFinal ? 'Take this, and make it final again' : 'Make this visit final'}
          command={() => ({ kind: 'final' })}
          onDone={onDone}
        >
          <p>
            {shared === null && 'Its report was not shared yet. '}
            What changes afterwards is listed, and counts only once you have taken it.
          </p>
        </CommandForm>
      )}
      {isFinal && (
        <CommandForm
          opened={opened}
          server={server}
          label="Reopen this visit"
          command={() => ({ kind: 'reopen', why })}
          onDone={onDone}
        >
          <WhyField id="reopen-why" label="Why (may stay empty)" why={why} onWhy={setWhy} />
        </CommandForm>
      )}
    </details>
  );
}
