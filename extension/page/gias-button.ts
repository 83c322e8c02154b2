/** The button that the extension puts on a GIAS page, apart from the page's own styles. */
import { messageOf } from '../../shared/errors';
import type { GiasPage } from '../../shared/register/page/gias-page';
import { headline } from '../../shared/register/check/plain-words';
import type { Verdict } from '../../shared/schema/verdict';
import { openedPage, type OpenedPage } from '../../shared/register/page/opened-page';

export interface ButtonActions {
  /** Whether an event is the officer's own doing, not that of the page's scripts. */
  isOwnPress(event: Event): boolean;
  read(): GiasPage;
  check(page: OpenedPage): Promise<Verdict>;
  use(page: OpenedPage): Promise<void>;
}

// Styles are set property by property: the site's content security policy forbids style sheets and attributes.
const PANEL = {
  position: 'fixed',
  right: '16px',
  bottom: '16px',
  zIndex: '2147483000',
  maxWidth: '22rem',
  maxHeight: '80vh',
  overflow: 'auto',
  padding: '12px 16px',
  border: '3px solid #0b4f57',
  borderRadius: '8px',
  background: '#ffffff',
  color: '#14212b',
  font: '16px/1.45 system-ui, sans-serif',
} as const;
const BUTTON = {
  display: 'block',
  margin: '8px 0 0',
  padding: '8px 14px',
  border: '2px solid #0b4f57',
  borderRadius: '6px',
  background: '#0b4f57',
  color: '#ffffff',
  font: '600 16px/1.3 system-ui, sans-serif',
  cursor: 'pointer',
} as const;

function element<K extends keyof HTMLElementTagNameMap>(
  page: Document,
  tag: K,
  text: string,
  style: Readonly<Record<string, string>> = {},
): HTMLElementTagNameMap[K] {
  const made = page.createElement(tag);
  made.textContent = text;
  Object.assign(made.style, style);
  return made;
}

/** Puts the button on the page; everything else happens when it is pressed. */
export function showButton(page: Document, actions: ButtonActions): void {
  const host = page.createElement('provision-qa');
  const root = host.attachShadow({ mode: 'open' });
  const panel = element(page, 'section', '', PANEL);
  panel.setAttribute('aria-label', 'Provision QA');
  panel.setAttribute('lang', 'en');
  const said = element(page, 'div', '');
  said.setAttribute('role', 'status');
  const button = (label: string, press: () => Promise<void>): HTMLButtonElement => {
    const made = element(page, 'button', label, BUTTON);
    made.type = 'button';
    made.addEventListener('click', (event) => {
      if (!actions.isOwnPress(event)) return;
      press().catch((error: unknown) => said.replaceChildren(element(page, 'p', messageOf(error))));
    });
    return made;
  };
  const close = button('Close', async () => host.remove());
  Object.assign(close.style, { background: '#ffffff', color: '#0b4f57' });
  const use = button('Use in a visit form', () => actions.use(openedPage(actions.read())));
  const check = button('Check with Provision QA', async () => {
    const verdict = await actions.check(openedPage(actions.read()));
    const lines = [...verdict.reasons, ...verdict.warnings].map((line) =>
      element(page, 'p', line, { margin: '6px 0 0' }),
    );
    said.replaceChildren(element(page, 'strong', headline(verdict)), ...lines);
  });
  panel.append(said, check, use, close);
  root.append(panel);
  page.body.append(host);
}
