/** The frame of pages like those of Get Information about Schools, and those without an establishment. */
import { html, type Html } from '../html';
import type { RegisterRow } from '../register-copy';

/** The site's static page for an address that it does not have. */
export function notFoundPage(): string {
  const body = html`<main id="content" class="page error-page" role="main" tabindex="-1">
    <h1 class="heading-xlarge">Page not found</h1>
    <p>If you entered a web address please check it was correct.</p>
  </main>`;
  return giasFrame('Get Information about Schools - GOV.UK', body);
}

/** A few establishments to open, in place of the site's search. */
export function establishmentList(rows: readonly RegisterRow[]): string {
  const items = rows.map(
    (row) =>
      html`<li>
        <a href="/Establishments/Establishment/Details/${row['URN']}">${row['EstablishmentName']}</a>
        (${row['EstablishmentStatus (name)']})
      </li>`,
  );
  const body = html`<main id="main-content">
    <h1>Some establishments of the register</h1>
    <p>A stand-in for Get Information about Schools. <a href="/">Back to the workspace</a></p>
    <ul>
      ${items}
    </ul>
  </main>`;
  return giasFrame('Some establishments - GOV.UK', body);
}

/** A page in the frame of the public register’s pages. */
export const giasFrame = (title: string, body: Html): string =>
  html`<!DOCTYPE html>
    <html lang="en" class="govuk-template govuk-template--rebranded">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <style>
          body {
            font:
              16px/1.5 system-ui,
              sans-serif;
            max-width: 60rem;
            margin: 0 auto;
            padding: 1rem;
            color: #0b0c0c;
          }
          .govuk-summary-list__row {
            display: grid;
            grid-template-columns: 16rem 1fr;
            border-bottom: 1px solid #b1b4b6;
            padding: 0.4rem 0;
            margin: 0;
          }
          dt {
            font-weight: 600;
          }
          dd {
            margin: 0;
          }
          .govuk-visually-hidden {
            position: absolute;
            width: 1px;
            height: 1px;
            overflow: hidden;
            clip-path: inset(50%);
          }
        </style>
      </head>
      <body class="govuk-template__body">
        <header>
          <p><strong>Get Information about Schools</strong> (stand-in)</p>
        </header>
        ${body}
      </body>
    </html>`.text;
