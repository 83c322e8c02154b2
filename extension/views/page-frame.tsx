/** The frame around every full page, and the list of pages in its menu. */
import type { ComponentChildren } from 'preact';
import { PageFoot } from './page-foot';

/** The pages of a full tab, in the order of the menu. */
export const PAGES = [
  { page: 'panel.html', title: 'Check' },
  { page: 'bulk.html', title: 'Check a list' },
  { page: 'watch.html', title: 'Watch list' },
  { page: 'records.html', title: 'Check records' },
  { page: 'threshold.html', title: 'Threshold' },
  { page: 'register.html', title: 'Register' },
  { page: 'options.html', title: 'Options' },
  { page: 'help.html', title: 'Help' },
] as const;

interface Props {
  /** File name of this page. */
  readonly here: string;
  readonly title: string;
  /** Shown at the foot of screens with data from the register. */
  readonly licence?: string;
  readonly children: ComponentChildren;
}

/** The frame around a full page: skip link, menu, heading, foot. */
export function PageFrame({ here, title, licence, children }: Props) {
  return (
    <div class="tab">
      <a class="skip" href="#main">
        Skip to the content
      </a>
      <header class="top">
        <strong>Provision QA</strong>
        <nav aria-label="Pages">
          <ul>
            {PAGES.map(({ page, title: name }) => (
              <li key={page}>
                <a href={page} {...(page === here ? { 'aria-current': 'page' as const } : {})}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main id="main">
        <h1>{title}</h1>
        {children}
      </main>
      <footer>
        <PageFoot {...(licence ? { licence } : {})} />
      </footer>
    </div>
  );
}
