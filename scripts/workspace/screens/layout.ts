/** The frame of the workspace's own pages. */
import { ASSETS } from '../assets';
import { html, type Html } from '../html';

export interface Page {
  readonly title: string;
  readonly body: Html;
  readonly scripts?: readonly string[];
  readonly wide?: boolean;
}

const LINKS: readonly (readonly [string, string])[] = [
  ['/', 'Home'],
  ['/workbook', 'Workbook'],
  ['/forms', 'Forms'],
  ['/documents', 'Documents'],
  ['/outbox', 'Outbox'],
  ['/Establishments', 'Register pages'],
  ['/calls', 'Service calls'],
];

/** The whole HTML document. */
export const renderPage = ({ title, body, scripts = [], wide = false }: Page): string =>
  html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} - Provision QA workspace</title>
        <link rel="stylesheet" href="${ASSETS}/workspace.css" />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <a class="skip" href="#main">Skip to main content</a>
        <header>
          <p>
            <strong>Provision QA</strong> local workspace: stands in for Google; nothing here leaves this
            computer
          </p>
          <nav aria-label="Workspace">
            <ul>
              ${LINKS.map(([address, name]) => html`<li><a href="${address}">${name}</a></li>`)}
            </ul>
          </nav>
        </header>
        <main id="main" aria-label="${title}" ${wide ? html` class="wide"` : ''}>${body}</main>
        ${scripts.map((name) => html`<script src="${ASSETS}/${name}.js" defer></script>`)}
      </body>
    </html>`.text;
