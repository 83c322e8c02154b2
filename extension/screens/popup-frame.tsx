/** The frame around the check in the popup, with ways to the panel and the full pages. */
import type { ComponentChildren } from 'preact';
import { LICENCE } from '../../shared/register/index/acknowledgement';
import { openPage, openPanel } from '../platform/tabs';
import { SmallFrame } from '../views/small-frame';

const closePopup = (): void => window.close();

const PARTS = (
  <>
    <strong>Check</strong>
    <button type="button" class="plain" onClick={() => void openPage('panel.html', 'form')}>
      Form in progress
    </button>
  </>
);

/** The popup's frame: the content, and ways to the other pages. */
export function PopupFrame({ children }: { readonly children: ComponentChildren }) {
  return (
    <SmallFrame title="Check a provider" parts={PARTS} licence={LICENCE}>
      {children}
      <p class="ways">
        <button type="button" class="plain" onClick={() => void openPage('bulk.html')}>
          Check a list
        </button>
        <button
          type="button"
          class="plain"
          onClick={() => void openPanel().then(closePopup, () => openPage('panel.html'))}
        >
          Keep open beside the page
        </button>
      </p>
    </SmallFrame>
  );
}
