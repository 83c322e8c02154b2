/**
 * Sending a command that counts once: it has an id of its own, which the same sent again keeps until it is done; what
 * says something else than was sent before is another command, or the record would pass it over.
 */
import { useRef, useState } from 'preact/hooks';
import { failureText } from '../failure';

/** What has to be put right before anything is sent: an element’s id, and words. */
export interface NotYet {
  readonly at: string;
  readonly fault: string;
}

/** What is wrong: where, '' for nowhere in the form, and words, '' for nothing. */
type State = NotYet & { readonly busy: boolean };

/** A command that nothing was sent of yet. */
const unsent = () => ({ id: crypto.randomUUID(), said: '' });
const NOTHING: State = { busy: false, at: '', fault: '' };

export function useCommand<Asked extends object>(): {
  readonly state: State;
  /** @param ask sends it under its id; then `onDone` gets what came of it. */
  readonly send: <Done>(
    asked: Asked | NotYet,
    ask: (id: string, asked: Asked) => Promise<Done>,
    onDone: (done: Done) => void,
  ) => void;
} {
  const sent = useRef(unsent());
  const [state, setState] = useState<State>(NOTHING);
  return {
    state,
    send: (asked, ask, onDone) => {
      if (isNotYet(asked)) {
        setState({ ...asked, busy: false });
        document.getElementById(asked.at)?.focus();
        return;
      }
      const said = JSON.stringify(asked);
      const isAnother = sent.current.said !== '' && sent.current.said !== said;
      sent.current = { id: isAnother ? crypto.randomUUID() : sent.current.id, said };
      setState({ ...NOTHING, busy: true });
      ask(sent.current.id, asked).then(
        (done) => {
          sent.current = unsent();
          setState(NOTHING);
          onDone(done);
        },
        (error: unknown) => setState({ ...NOTHING, fault: failureText(error) }),
      );
    },
  };
}

const isNotYet = (asked: object): asked is NotYet => 'fault' in asked;
