/** Taking one text of a visit out: it says “[removed DATE]” from then on, wherever it stood. */
import { useRef, useState } from 'preact/hooks';
import { failureText } from '../failure';
import { ErrorView } from './error-view';
import type { VisitTexts } from './keeping-api';
import { reasonIn, ReasonField } from './reason-field';
import type { Server } from './server-client';
import { useAnswer } from './use-answer';

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
  const id = useRef(crypto.randomUUID());
  const [{ texts, stays }, setTexts] = useState(first);
  const [chosen, setChosen] = useState('');
  const [why, setWhy] = useState('');
  const [state, setState] = useState({ said: '', fault: '', at: '', busy: false });
  const keyOf = ({ subject, field }: VisitTexts['texts'][number]): string => `${subject.id} ${field}`;
  const one = texts.find((text) => keyOf(text) === chosen);
  const refuse = (at: string, fault: string): void => {
    setState({ said: '', fault, at, busy: false });
    document.getElementById(at)?.focus();
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    const reason = reasonIn(why);
    if (!one) return refuse('redact-text', 'Choose the text first.');
    if (!reason) return refuse('redact-why', 'Choose why: it stays in History.');
    setState({ said: 'Taking it out of every tab…', fault: '', at: '', busy: true });
    const { subject, field } = one;
    server.sidebarRedact({ id: id.current, visit, subject, field, why: reason }).then(
      (left) => {
        id.current = crypto.randomUUID();
        setTexts(left);
        setChosen('');
        setState({ said: 'It is taken out.', fault: '', at: '', busy: false });
        onChanged();
      },
      (error: unknown) => setState({ said: '', fault: failureText(error), at: '', busy: false }),
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
      <p role="status">{state.said}</p>
      <h2>What only a person can change</h2>
      <ul>
        {stays.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </form>
  );
}
