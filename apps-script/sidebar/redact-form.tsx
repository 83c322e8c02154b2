/** Taking one text of a visit out: it says “[removed DATE]” from then on, wherever it stood. */
import { useState } from 'preact/hooks';
import { ErrorView } from './error-view';
import type { RedactCommand, VisitTexts } from './keeping-api';
import { reasonIn, ReasonField } from './reason-field';
import { Stays } from './remove-form';
import type { Server } from './server-client';
import { useAnswer } from './use-answer';
import { useCommand, type NotYet } from './use-command';

interface Props {
  readonly server: Pick<Server, 'sidebarTexts' | 'sidebarRedact'>;
  readonly visit: string;
  /** @param isChanged a text was taken out */
  readonly onBack: (isChanged: boolean) => void;
}

export function RedactForm({ server, visit, onBack }: Props) {
  const { state, load, heading } = useAnswer(() => server.sidebarTexts(visit));
  const [isChanged, setIsChanged] = useState(false);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {state.name === 'error' ? 'That did not work' : 'Take out a text'}
      </h1>
      {state.name === 'loading' && <p role="status">Reading the visit…</p>}
      {state.name === 'error' && <ErrorView error={state.error} onAgain={load} />}
      {state.name === 'shown' && (
        <Choose server={server} visit={visit} first={state.value} onChanged={() => setIsChanged(true)} />
      )}
      <button type="button" onClick={() => onBack(isChanged)}>
        Back to the visit
      </button>
    </>
  );
}

interface ChooseProps extends Pick<Props, 'server' | 'visit'> {
  readonly first: VisitTexts;
  readonly onChanged: () => void;
}

/** As long as it takes to know it again. */
const SHOWN = 300;
const shown = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text);

function Choose({ server, visit, first, onChanged }: ChooseProps) {
  const [{ texts, stays }, setTexts] = useState(first);
  const [chosen, setChosen] = useState('');
  const [why, setWhy] = useState('');
  const [isTaken, setIsTaken] = useState(false);
  const { state, send } = useCommand<Omit<RedactCommand, 'id'>>();
  const keyOf = ({ subject, field }: VisitTexts['texts'][number]): string => `${subject.id} ${field}`;
  const one = texts.find((text) => keyOf(text) === chosen);
  const asked = (): Omit<RedactCommand, 'id'> | NotYet => {
    const reason = reasonIn(why);
    if (!one) return { at: 'redact-text', fault: 'Choose the text first.' };
    if (!reason) return { at: 'redact-why', fault: 'Choose why: it stays in History.' };
    return { visit, subject: one.subject, field: one.field, why: reason };
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    setIsTaken(false);
    send(
      asked(),
      (id, command) => server.sidebarRedact({ id, ...command }),
      (left) => {
        setTexts(left);
        setChosen('');
        setIsTaken(true);
        onChanged();
      },
    );
  };
  const faultOf = (at: string) =>
    state.at === at ? { 'aria-invalid': true, 'aria-describedby': 'redact-fault' } : {};
  return (
    <form onSubmit={submit} noValidate>
      <p>
        In its place stands “[removed DATE]”, with today’s date, in every tab and in History. This cannot be
        undone.
      </p>
      {texts.length === 0 ? (
        <p>There is no text here that can be taken out by itself.</p>
      ) : (
        <>
          <label for="redact-text">Which text</label>
          <select
            id="redact-text"
            value={chosen}
            onChange={(event) => setChosen(event.currentTarget.value)}
            {...faultOf('redact-text')}
          >
            <option value="">Choose a text</option>
            {texts.map((text) => (
              <option key={keyOf(text)} value={keyOf(text)}>
                {text.label}
              </option>
            ))}
          </select>
          {one && <blockquote class="notice">{shown(one.text)}</blockquote>}
          <ReasonField id="redact-why" why={why} onWhy={setWhy} fault={faultOf('redact-why')} />
          <button type="submit" class="main" disabled={state.busy}>
            Take this text out
          </button>
        </>
      )}
      {state.fault !== '' && (
        <p id="redact-fault" class="fault" role="alert">
          {state.fault}
        </p>
      )}
      <p role="status">{state.busy ? 'Taking it out of every tab…' : isTaken ? 'It is taken out.' : ''}</p>
      <h2>What only a person can change</h2>
      <Stays stays={stays} />
    </form>
  );
}
