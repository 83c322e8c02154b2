/** The side panel: the check and the companion as two tabs, the one in use first. */
import { useEffect, useState } from 'preact/hooks';
import { messageOf } from '../../shared/errors';
import { LICENCE } from '../../shared/register/index/acknowledgement';
import { draftChanged } from '../platform/companion';
import { fragment } from '../platform/page-fragment';
import { Failure } from '../views/failure';
import { SmallFrame } from '../views/small-frame';
import { CheckScreen } from './check-screen';
import { CompanionScreen } from './companion-screen';
import { useAskedElsewhere } from './use-asked-elsewhere';

const PARTS = { check: 'Check a provider', form: 'Form in progress' } as const;
type Part = keyof typeof PARTS;

/** A form that changed so lately is being filled in now: then its progress is what the officer wants to see. */
const NOW_MS = 10 * 60_000;

/** The part that the page was opened for; null where it was opened for none. */
const openedFor = (): Part | null => (fragment() === '' ? null : fragment() === 'form' ? 'form' : 'check');

/** The panel beside a page: the check before a visit, the form's progress during it. */
export function PanelScreen() {
  const [chosen, setChosen] = useState(openedFor);
  const [filling, setFilling] = useState(false);
  const [question, setQuestion] = useState('');
  const [fault, setFault] = useState('');
  const part = chosen ?? (filling ? 'form' : 'check');
  useEffect(() => {
    draftChanged.get().then(
      ({ at }) => setFilling(at !== '' && Date.now() - Date.parse(at) < NOW_MS),
      (error: unknown) => setFault(messageOf(error)),
    );
  }, []);
  useAskedElsewhere((text) => {
    setQuestion(text);
    setChosen('check');
  }, setFault);
  const button = (one: Part, short: string) => (
    <button
      type="button"
      class="plain"
      aria-pressed={part === one}
      aria-label={PARTS[one]}
      onClick={() => setChosen(one)}
    >
      {short}
    </button>
  );
  return (
    <SmallFrame
      title={PARTS[part]}
      parts={
        <>
          {button('check', 'Check')}
          {button('form', PARTS.form)}
        </>
      }
      licence={LICENCE}
    >
      <Failure message={fault} />
      {part === 'check' ? (
        <CheckScreen question={question} onTaken={() => setQuestion('')} />
      ) : (
        <CompanionScreen />
      )}
    </SmallFrame>
  );
}
