/** The frame where there is little room: the popup, and the panel beside a page. The question comes at once. */
import type { ComponentChildren } from 'preact';
import { PageFoot } from './page-foot';
import { PAGES } from './page-frame';

interface Props {
  /** The page's heading, for those who hear it: the browser shows the name already. */
  readonly title: string;
  /** What stands left of the menu: which part is shown. */
  readonly parts: ComponentChildren;
  /** Shown at the foot of screens with data from the register. */
  readonly licence: string;
  readonly children: ComponentChildren;
}

/** A one-line head with the parts and a menu of the full pages (opened in tabs), the content, the foot. */
export function SmallFrame({ title, parts, licence, children }: Props) {
  return (
    <div class="small-frame">
      <header class="head">
        <div class="parts" role="group" aria-label="What is shown">
          {parts}
        </div>
        <details class="menu">
          <summary>Menu</summary>
          <nav aria-label="Pages">
            <ul>
              {PAGES.map(({ page, title: name }) => (
                <li key={page}>
                  <a href={page} target="_blank" rel="noopener">
                    {page === 'panel.html' ? 'Check in a tab' : name}
                    <span class="visually-hidden"> (opens in a new tab)</span>
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </details>
      </header>
      <main>
        <h1 class="visually-hidden">{title}</h1>
        {children}
      </main>
      <footer>
        <PageFoot licence={licence} />
      </footer>
    </div>
  );
}
