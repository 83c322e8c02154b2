/** The side panel: the check and the companion as two tabs, the one in use first. */
import { useEffect, useState } from 'preact/hooks';
import { LICENCE } from '../../shared/register/index/acknowledgement';
import { draftChanged } from '../platform/companion';
import { fragment } from '../platform/page-fragment';
import { SmallFrame } from '../views/small-frame';
import { CheckScreen } from './check-screen';
import { CompanionScreen } from './companion-screen';

const PARTS = [
  { part: 'check', title: 'Check a provider', short: 'Check' },
  { part: 'form', title: 'Form in progress', short: 'Form in progress' },
] as const;
type Part = (typeof PARTS)[number]['part'];

/** A form that changed so lately is being filled in now: then its progress is what the officer wants to see. */
const NOW_MS = 10 * 60_000;

/** The panel beside a page: the check before a visit, the form's progress during it. */
export function PanelScreen() {
  const [part, setPart] = useState<Part>(fragment() === 'form' ? 'form' : 'check');
  useEffect(() => {
    if (fragment() !== '') return;
    void draftChanged.get().then(({ at }) => {
      if (at !== '' && Date.now() - Date.parse(at) < NOW_MS) setPart('form');
    });
  }, []);
  return (
    <SmallFrame
      title={part === 'check' ? 'Check a provider' : 'Form in progress'}
      parts={PARTS.map(({ part: one, title, short }) => (
        <button
          key={one}
          type="button"
          class="plain"
          aria-pressed={part === one}
          aria-label={title}
          onClick={() => setPart(one)}
        >
          {short}
        </button>
      ))}
      licence={LICENCE}
    >
      {part === 'check' ? <CheckScreen /> : <CompanionScreen />}
    </SmallFrame>
  );
}
