/** The side panel: the check and the companion as two tabs, the one in use first. */
import { useEffect, useState } from 'preact/hooks';
import { LICENCE } from '../../shared/register/check/plain-words';
import { draftChanged } from '../platform/companion';
import { fragment } from '../platform/page-fragment';
import { PageFrame } from '../views/page-frame';
import { CheckScreen } from './check-screen';
import { CompanionScreen } from './companion-screen';

const PARTS = [
  { part: 'check', title: 'Check a provider' },
  { part: 'form', title: 'Form in progress' },
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
    <PageFrame
      here="panel.html"
      title={part === 'check' ? 'Check a provider' : 'Form in progress'}
      licence={LICENCE}
    >
      <div class="actions" role="group" aria-label="What the panel shows">
        {PARTS.map(({ part: one, title }) => (
          <button key={one} type="button" aria-pressed={part === one} onClick={() => setPart(one)}>
            {title}
          </button>
        ))}
      </div>
      {part === 'check' ? <CheckScreen /> : <CompanionScreen />}
    </PageFrame>
  );
}
