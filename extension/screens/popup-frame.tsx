/** The frame around the check in the popup, with ways to the full pages. */
import type { ComponentChildren } from 'preact';
import { LICENCE } from '../../shared/register/check/plain-words';
import { openPage, openPanel } from '../platform/tabs';
import { PageFoot } from '../views/page-foot';
import { PAGES } from '../views/page-frame';

const closePopup = (): void => window.close();

/** The popup's frame: a heading, the content, ways to the other pages. */
export function PopupFrame({ children }: { readonly children: ComponentChildren }) {
  return (
    <>
      <main>
        <h1>Check a provider</h1>
        {children}
      </main>
      <footer>
        <PageFoot licence={LICENCE} />
        <nav aria-label="Pages">
          <ul class="inline">
            <li>
              <button
                type="button"
                class="plain"
                onClick={() => void openPanel().then(closePopup, () => openPage('panel.html'))}
              >
                Keep open beside the page
              </button>
            </li>
            {PAGES.filter(({ page }) => page !== 'panel.html').map(({ page, title }) => (
              <li key={page}>
                <button type="button" class="plain" onClick={() => void openPage(page)}>
                  {title}
                </button>
              </li>
            ))}
          </ul>
        </nav>
      </footer>
    </>
  );
}
